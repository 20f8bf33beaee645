// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "planner_points.hpp"
#include "planner_solver.hpp"

namespace backcare::planning {

/// A request with its model and what was found.
struct Case {
  const Catalog& catalog;
  const Request& request;
  const std::vector<Candidate>& usable;
  const Model& model;
  const Solution& solution;  ///< Its choice in the order of the session.
};

[[nodiscard]] std::string title(const Catalog& catalog, const Request& request);

/// What each taken option adds in points when the session is gone through: its
/// value, the credits it is first to earn, less the move to it.
[[nodiscard]] std::vector<int> shares_of_value(const Case& found);

/// Why the taken option of that index is in the plan, in words.
[[nodiscard]] std::vector<std::string> why(const Case& found,
                                           std::size_t index);

/// The exercise that would lose the plan least in the place of that one, all
/// else being equal.
[[nodiscard]] std::optional<Alternative> next_best(const Case& found,
                                                   std::size_t index);

/// What comes into the best plan without that one, and what such a plan loses;
/// nothing for an included one, or when only doses grow.
[[nodiscard]] std::optional<Alternative> best_without(const Case& found,
                                                      std::size_t index);

/// Why a usable exercise is not in the plan, from the bounds of the solution.
[[nodiscard]] PlanReason why_not(const Case& found, int candidate);
/// The same, from the best plan with it.
[[nodiscard]] PlanReason exact_why_not(const Case& found, int candidate);

}  // namespace backcare::planning
