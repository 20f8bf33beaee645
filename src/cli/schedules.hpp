// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "backcare/routine.hpp"
#include "backcare/schedule.hpp"
#include "options.hpp"

namespace backcare {

/// The --schedule option.
[[nodiscard]] Option schedule_option();

/// The head of a routine, which is named as for `run`; the catalogue is not
/// loaded. Throws Error: File, or Usage with the closest for an unknown id.
[[nodiscard]] RoutineHead load_head(const App& app, const Arguments& arguments,
                                    const std::string& name);

/// Reads a schedule; `source` is what a fault is told of. Throws Error (Usage).
[[nodiscard]] Schedule need_schedule(const std::string& source,
                                     const std::string& text);

/// The schedule of --schedule, or else of the routine, if there is one, or else
/// of the profile. Throws Error (Usage) when none has any.
[[nodiscard]] Schedule schedule_of(const Arguments& arguments,
                                   const std::optional<RoutineHead>& routine);

}  // namespace backcare
