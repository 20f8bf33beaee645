// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "print.hpp"

namespace backcare {

std::string day_label(std::size_t day) {
  constexpr std::array<const char*, 7> labels{
      "Monday", "Tuesday",  "Wednesday", "Thursday",
      "Friday", "Saturday", "Sunday"};
  return labels.at(day);
}

std::vector<std::string> week_comment(const Catalog& catalog,
                                      const WeekPlan& plan) {
  std::vector<std::string> result;
  const auto busy = std::ranges::count_if(
      plan.days, [](const auto& day) { return day.has_value(); });
  result.push_back(fmt::format("{}: {} {} of at most {} minute{}.", plan.title,
                               busy, busy == 1 ? "day" : "days",
                               plan.request.minutes,
                               plan.request.minutes == 1 ? "" : "s"));
  for (const std::string& note : plan.notes)
    result.push_back(note);
  for (const auto& day : plan.days)
    if (day)
      for (const std::string& line : plan_comment(catalog, *day))
        // The first line of each is its title and its time.
        if (line != plan_comment(catalog, *day).front() &&
            std::ranges::find(result, line) == result.end())
          result.push_back(line);
  return result;
}

std::string week_explanation(const Catalog& catalog, const WeekPlan& plan,
                             bool as_comment) {
  std::string result;
  for (std::size_t day = 0; day < plan.days.size(); ++day) {
    if (!plan.days[day])
      continue;
    result += (as_comment ? "# " : "") + day_label(day) + '\n';
    for (const std::string& line : explanation(catalog, *plan.days[day]))
      result += (as_comment ? "# " : "") + line + '\n';
  }
  return result;
}

std::string week_sheet(const Catalog& catalog, const Week& week, int width) {
  std::string result = week.title + '\n';
  if (!week.schedule.empty())
    result += week.schedule + '\n';
  if (!week.about.empty())
    result += week.about + '\n';
  for (std::size_t day = 0; day < week.days.size(); ++day) {
    result += '\n' + day_label(day);
    result +=
        week.days[day]
            ? "\n\n" + routine_sheet(catalog, unroll(*week.days[day], catalog),
                                     width)
            : ": rest\n";
  }
  return result;
}

}  // namespace backcare
