// SPDX-License-Identifier: MIT
#pragma once

#include <map>

#include "backcare/report.hpp"

namespace backcare {

/// The day on which a period begins, when there is a `first` session.
[[nodiscard]] Day beginning_of(const ReportRequest& request, Day first);

/// The unit that makes a readable number of stretches of so many days.
[[nodiscard]] Unit unit_for(std::chrono::days length);

/// The days, weeks, months or years from `first` to `last`, both included.
[[nodiscard]] std::vector<Stretch> stretches_of(Unit unit, Day first, Day last);

/// How many sessions there were on the days that had any.
using SessionsByDay = std::map<Day, int>;

[[nodiscard]] Streak streak_of(const SessionsByDay& sessions,
                               const ReportRequest& request);

/// For the part of the history from `first` on.
[[nodiscard]] std::optional<Adherence> adherence_of(
    const SessionsByDay& sessions, const ReportRequest& request, Day first);

}  // namespace backcare
