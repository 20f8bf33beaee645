// SPDX-License-Identifier: MIT
#pragma once

#include "backcare/routine.hpp"
#include "options.hpp"

namespace backcare {

/// The --day option.
[[nodiscard]] Option day_option();

/// What is done of a programme on the day of --day, or else today: a routine
/// is for any day. Throws Error: Usage for --day without a week or for an
/// unknown day, Nothing on a day of rest, with the next day that is not.
[[nodiscard]] Routine routine_of_day(const App& app, const Arguments& arguments,
                                     const Programme& programme);

}  // namespace backcare
