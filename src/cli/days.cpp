// SPDX-License-Identifier: MIT
#include "days.hpp"

#include <algorithm>

#include "backcare/text.hpp"
#include "backcare/week.hpp"
#include "print.hpp"

namespace backcare {
namespace {

std::vector<std::string> names_of_days() {
  return {day_names.begin(), day_names.end()};
}

std::size_t asked_day(const App& app, const Arguments& arguments) {
  if (!arguments.has("--day"))
    return weekday_of(day_of(app.now()));
  const auto names = names_of_days();
  const std::string name = arguments.choice("--day", names, "");
  return static_cast<std::size_t>(std::ranges::find(names, name) -
                                  names.begin());
}

Error rest(const Week& week, std::size_t day) {
  std::size_t next = day;
  while (!week.days[next])
    next = (next + 1) % week.days.size();
  return {ErrorKind::Nothing, day_label(day) + " is a day of rest; next is " +
                                  day_label(next) + " (--day " +
                                  std::string(day_names[next]) + ")"};
}

}  // namespace

Option day_option() {
  return {"--day", "", "DAY", "Of a week this day, not today",
          join(names_of_days(), "|")};
}

Routine routine_of_day(const App& app, const Arguments& arguments,
                       const Programme& programme) {
  const auto* week = std::get_if<Week>(&programme);
  if (!week && arguments.has("--day"))
    throw Error(ErrorKind::Usage, "--day is for a week; this is one routine");
  if (!week)
    return std::get<Routine>(programme);
  const std::size_t day = asked_day(app, arguments);
  if (!week->days[day])
    throw rest(*week, day);
  return *week->days[day];
}

}  // namespace backcare
