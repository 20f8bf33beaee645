// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "planner_model.hpp"

namespace backcare::planning {

/// The best choice for a model.
struct Solution {
  std::vector<Taken> taken;  ///< In the order of the blocks.
  int value = 0;
  bool proven = true;  ///< Whether the search came to its end.
  /// For each option what a choice with it is worth at most; more than any
  /// choice where that is not known.
  std::vector<int> at_most;
};

/// Solves exactly: no choice within the constraints has a higher value. The
/// same model gives the same choice on every machine. Included candidates
/// that cannot all be taken are left out of `taken`. `bounds`: whether to find
/// out what each option is worth at most, which takes longer. `rounds`: how
/// often to look closer, at most; with fewer it may not be proven.
[[nodiscard]] Solution solve(const Model& model, bool bounds = true,
                             std::size_t rounds = 4);

}  // namespace backcare::planning
