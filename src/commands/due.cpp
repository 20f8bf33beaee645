// SPDX-License-Identifier: MIT
#include "backcare/due.hpp"

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/due_text.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/schedules.hpp"

namespace backcare {
namespace {

/// When the sessions of the routine were, or all, as far back as matters.
std::vector<SessionTimes> sessions_of(const App& app,
                                      const std::optional<RoutineHead>& routine,
                                      const Moment& now) {
  const History history = history_of(app);
  const auto from = now.time - due_memory;
  if (!routine)
    return history.times(from, now.time);
  std::vector<SessionTimes> result;
  for (const std::string& title : routine->sessions) {
    const auto more = history.times(from, now.time, title);
    result.insert(result.end(), more.begin(), more.end());
  }
  std::ranges::sort(result, {}, &SessionTimes::started);
  return result;
}

int due(App& app, const Arguments& arguments) {
  const std::string format =
      arguments.choice("--format", {"plain", "json", "waybar"}, "plain");
  if (arguments.operands.size() > 1)
    throw Error(ErrorKind::Usage, "due asks for one routine at a time");
  std::optional<RoutineHead> routine;
  if (!arguments.operands.empty())
    routine = load_head(app, arguments, arguments.operands.front());
  const Schedule schedule = schedule_of(arguments, routine);
  const Moment now = app.now();
  const Due answer =
      due_at(schedule, sessions_of(app, routine, now), now, app.offset_at);
  if (!arguments.has("--quiet"))
    app.out << due_text({routine ? routine->title : "", schedule, now, answer},
                        format);
  return answer.due ? exit_done : exit_no;
}

}  // namespace

Command due_command() {
  return {"due",
          "Tell whether a session is due",
          "[ROUTINE|-]",
          {schedule_option(),
           {"--quiet", "-q", "", "Print nothing; the exit status tells", ""},
           format_option("plain|json|waybar")},
          {"backcare due morning.yaml",
           "backcare due -q morning.yaml && backcare run morning.yaml",
           "backcare due --schedule \"every 45 minutes mon-fri 9:00-17:00\""},
          due,
          {"schedule"}};
}

}  // namespace backcare
