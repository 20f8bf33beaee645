// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "backcare/routine.hpp"
#include "options.hpp"

namespace backcare {

/// Prints the stored routines, as `list --routines` does; those with faults are
/// left out and told on `app.err`. Gives the exit status.
[[nodiscard]] int list_routines(App& app, const Catalog& catalog,
                                const Arguments& arguments);

/// Why an item is refused, and what could take its place: another position of
/// the same exercise, or other exercises that the routine does not hold yet.
[[nodiscard]] std::string refusal_clause(const Catalog& catalog,
                                         const Routine& routine,
                                         const Refusal& refusal,
                                         const std::vector<const Flag*>& flags);

/// What the flags make of an exercise, as lines after its card; empty when they
/// rule nothing out and ask for no care.
[[nodiscard]] std::string verdict_text(const Catalog& catalog,
                                       const Exercise& exercise,
                                       const std::vector<const Flag*>& flags);
/// The same of a routine: what they rule out in it.
[[nodiscard]] std::string refusals_text(const Catalog& catalog,
                                        const Routine& routine,
                                        const std::vector<const Flag*>& flags);

}  // namespace backcare
