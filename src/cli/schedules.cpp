// SPDX-License-Identifier: MIT
#include "schedules.hpp"

#include <fmt/format.h>

#include "backcare/files.hpp"
#include "backcare/text.hpp"
#include "input.hpp"

namespace backcare {

Option schedule_option() {
  return {"--schedule", "", "TEXT",
          "When sessions are due, as \"2 per day\" or \"mon-fri 10:00\"", ""};
}

RoutineHead load_head(const App& app, const Arguments& arguments,
                      const std::string& name) {
  if (name == "-")
    return parse_head("standard input", app.read_input(max_file_size));
  if (names_file(name))
    return read_head({.file = name});
  std::vector<Problem> ignored;
  std::vector<std::string> ids;
  for (const auto& stored : stored_routines(app, arguments, ignored)) {
    if (stored.id == name)
      return read_head(stored);
    ids.push_back(stored.id);
  }
  throw unknown_name("routine", name, ids);
}

Schedule need_schedule(const std::string& source, const std::string& text) {
  auto read = parse_schedule(text);
  if (const auto* fault = std::get_if<ScheduleFault>(&read))
    throw Error(
        ErrorKind::Usage,
        fmt::format("{}: {} (at character {} of {})", source, fault->message,
                    fault->offset + 1, in_quotes(text)));
  return std::get<Schedule>(std::move(read));
}

Schedule schedule_of(const Arguments& arguments,
                     const std::optional<RoutineHead>& routine) {
  const bool given = arguments.values.contains("--schedule");
  if (!given && routine && !routine->schedule.empty())
    return need_schedule(in_quotes(routine->title), routine->schedule);
  if (arguments.has("--schedule"))
    return need_schedule(given ? "--schedule" : "the schedule of the profile",
                         arguments.text("--schedule", ""));
  if (!routine)
    throw Error(ErrorKind::Usage,
                "when is a session due? Name a routine that has a schedule, "
                "say it: --schedule \"2 per day\", or keep it: backcare "
                "profile set schedule 2 per day");
  throw Error(ErrorKind::Usage,
              in_quotes(routine->title) +
                  " has no schedule; add a line \"schedule: 2 per day\" "
                  "below its title, or say it: --schedule \"2 per day\"");
}

}  // namespace backcare
