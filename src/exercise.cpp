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

Where Exercise::where(const std::string& key) const {
  const auto place = places_in_file.find(key);
  if (place != places_in_file.end())
    return place->second;
  if (places_in_file.empty())
    return {};
  return {places_in_file.begin()->second.file, 0, 0};
}

Where Exercise::where(const std::string& key, const std::string& word) const {
  const auto found = places_in_file.find(key + ' ' + word);
  return found == places_in_file.end() ? where(key) : found->second;
}

}  // namespace backcare
