// SPDX-License-Identifier: MIT
#pragma once

#include "planner_candidates.hpp"
#include "planner_model.hpp"

namespace backcare::planning {

/// The request as a model: the candidates' positions and doses as options, and
/// what is worth points. Candidates are numbered as in `usable`.
[[nodiscard]] Model model_of(const Catalog& catalog, const Request& request,
                             const std::vector<Candidate>& usable);

}  // namespace backcare::planning
