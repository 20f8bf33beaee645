// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "backcare/routine.hpp"

namespace backcare {

/// Why an item is refused, and what could take its place: another position of
/// the same exercise, or other exercises that the routine does not hold yet.
[[nodiscard]] std::string refusal_clause(const Catalog& catalog,
                                         const Routine& routine,
                                         const Refusal& refusal,
                                         const std::vector<const Flag*>& flags);

}  // namespace backcare
