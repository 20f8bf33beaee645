// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "backcare/catalog.hpp"
#include "backcare/profile.hpp"

namespace backcare {

/// A sign that is there and that no clinician has seen.
struct OpenSign {
  const RedFlag* flag = nullptr;
  std::string urgency;  ///< Of the flag, or what other signs raise it to.
  Day since{};          ///< When it was answered.
};

/// What the answers about red flags come to on a day.
struct Screening {
  std::vector<OpenSign> open;  ///< Rule every session out; most urgent first.
  /// There, but weak alone, and alone: to be told, and no more.
  std::vector<const RedFlag*> weak;
  /// Never answered, or too long ago; most urgent first.
  std::vector<const RedFlag*> due;
};

/// Judges the answers. A sign that is there stays open until it is answered
/// anew or, unless it is an emergency, until a clinician has seen it. Weak
/// signs count once there is another, and are of the same day then. What was
/// answered or seen is due again after the days that the catalogue gives for
/// the urgency (30 unless it does), and so is an answer of a day to come.
[[nodiscard]] Screening screening(const Catalog& catalog,
                                  const std::vector<RedFlagAnswer>& answers,
                                  Day today);

/// The red flags, the most urgent first, else in the order of the catalogue.
[[nodiscard]] std::vector<const RedFlag*> by_urgency(const Catalog& catalog);

/// The day from which an answer is due again.
[[nodiscard]] Day due_again(const Catalog& catalog,
                            const RedFlagAnswer& answer);

}  // namespace backcare
