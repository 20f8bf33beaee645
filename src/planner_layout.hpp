// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <vector>

#include "planner_model.hpp"

namespace backcare::planning {

/// The options of one phase at one station, family by family.
struct Bucket {
  std::vector<std::vector<int>> families;
};

/// What the options from a phase on serve and belong to.
struct Ahead {
  std::vector<int> groups;
  std::vector<int> families;  ///< Those that may come twice.
};

/// A model with its options in buckets.
class Layout {
 public:
  explicit Layout(const Model& of);

  [[nodiscard]] const Bucket& bucket(int block, int station) const {
    return buckets_[at(
        static_cast<int>(model.blocks[at(block)]) * station_count + station)];
  }
  [[nodiscard]] const Ahead& ahead(int block) const {
    return ahead_[at(static_cast<int>(model.blocks[at(block)]))];
  }
  [[nodiscard]] const Option& option(int index) const {
    return model.options[at(index)];
  }
  /// Whether a block goes on with the phase of the one before.
  [[nodiscard]] bool same_phase(int block) const {
    return block > 0 && model.blocks[at(block)] == model.blocks[at(block - 1)];
  }

  const Model& model;
  std::vector<bool> priced;   ///< By family: may come twice, or is included.
  std::vector<int> stations;  ///< Where the body may be: the first is standing.

 private:
  void add(int index, std::vector<int>& times);
  void look_ahead(const std::vector<int>& times);

  std::array<Bucket, phase_count * station_count> buckets_;
  std::array<Ahead, phase_count> ahead_;
};

}  // namespace backcare::planning
