// SPDX-License-Identifier: MIT
#include "bell.hpp"

namespace backcare {

std::vector<milliseconds> strokes(Chime chime) {
  switch (chime) {
    case Chime::LastSecond:
      return {milliseconds{0}};
    case Chime::Start:
      return {milliseconds{0}, milliseconds{300}};
    case Chime::Switch:
      return {milliseconds{0}, milliseconds{300}, milliseconds{600}};
    case Chime::End:
      return {milliseconds{0}, milliseconds{500}, milliseconds{1000}};
  }
  return {};
}

void Bell::ring(Chime chime, nanoseconds now) {
  const auto pattern = strokes(chime);
  left_.clear();
  for (auto stroke = pattern.rbegin(); stroke != pattern.rend(); ++stroke)
    left_.push_back(now + *stroke);
}

std::optional<nanoseconds> Bell::next() const {
  if (left_.empty())
    return std::nullopt;
  return left_.back();
}

bool Bell::take(nanoseconds now) {
  if (left_.empty() || left_.back() > now)
    return false;
  left_.pop_back();
  return true;
}

}  // namespace backcare
