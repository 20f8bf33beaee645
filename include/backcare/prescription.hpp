// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backcare/pace.hpp"

namespace backcare {

/// How a session for a goal is put together.
struct Prescription {
  /// One entry for each exercise, the most wanted first; a longer session goes
  /// round again.
  std::vector<Phase> wanted;
  int stage_max = 3;  ///< Unless the person allows more.
};

/// The prescription of a goal of the vocabulary; common practice. An unknown
/// goal gives that of `relief`, the most careful one.
[[nodiscard]] Prescription prescription(std::string_view goal);

/// How much an exercise helps the goal at its place in the session, 0 to 3: its
/// own weight for the goal or, for a warm-up or a cool-down, one less than its
/// weight for what its phase is for.
[[nodiscard]] int goal_weight(const Exercise& exercise,
                              const std::string& goal);

/// How many exercises a session of this length holds unless asked otherwise: 3
/// to 6 min, 4 to 11, 5 to 16, 6 from there on (adherence falls with length).
[[nodiscard]] int usual_items(int minutes);

/// The least dose within the range of the exercise, for a cautious start.
[[nodiscard]] Dose low_dose(const Exercise& exercise);

/// Doses from the least over the usual one to the most, each longer than the
/// one before, all within the range of the exercise; above the usual one a set
/// is held for a minute in all at most (100 s in stability work) and an
/// exercise takes five minutes at most.
[[nodiscard]] std::vector<Dose> dose_ladder(const Exercise& exercise);

}  // namespace backcare
