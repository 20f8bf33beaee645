// SPDX-License-Identifier: MIT
#include "backcare/exercise.hpp"

#include <algorithm>

namespace backcare {

bool Exercise::held() const {
  return std::ranges::any_of(
      repetition, [](const RepetitionPhase& part) { return !part.length; });
}

seconds Exercise::move() const {
  seconds total{0};
  for (const auto& part : repetition)
    total += part.length.value_or(seconds{0});
  return total;
}

bool Exercise::counts_each_side(Count count) const {
  return sides == Sides::Each ||
         (sides == Sides::Alternating && (count != Count::Time || held()));
}

}  // namespace backcare
