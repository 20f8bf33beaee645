// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>

#include "backcare/planner.hpp"
#include "backcare/routine.hpp"

namespace backcare {

/// A week of plans.
struct WeekPlan {
  Request request;
  std::string title;
  std::string schedule;  ///< How often a day; empty for once.
  std::array<std::optional<Plan>, 7> days;  ///< From Monday; nothing: rest.
  /// What the person should know: fewer days than there could be, and why.
  std::vector<std::string> notes;
};

/// Plans a week with exercise on up to `days` days, 1 to 7: no more of them
/// than the goal's prescription has, and where it asks for rest no two running,
/// also over the week's end. Breaks at the desk, for the place "desk" or a goal
/// that asks for at least four sessions a day, are on working days. What was
/// done on earlier days counts a little less. Throws Error as plan() does.
[[nodiscard]] WeekPlan plan_week(const Catalog& catalog, const Request& request,
                                 int days);

[[nodiscard]] Week week_of(const WeekPlan& plan);

/// The place of a date in a week, 0 for Monday.
[[nodiscard]] std::size_t weekday_of(std::chrono::sys_days date);

}  // namespace backcare
