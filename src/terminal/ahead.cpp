// SPDX-License-Identifier: MIT
#include "ahead.hpp"

#include <algorithm>
#include <utility>

namespace backcare {

std::optional<Step> Ahead::take(const Session& session) {
  if (session.paused() || session.done() ||
      until_foreseen(session) > milliseconds{0})
    return std::nullopt;
  Session later = session;
  later.advance(session.item_left());
  Step step = later.steps().back();
  if (taken_ == step)
    return std::nullopt;
  taken_ = step;
  return step;
}

bool Ahead::foreseen(const Step& step) {
  return std::exchange(taken_, std::nullopt) == step;
}

milliseconds until_foreseen(const Session& session) {
  return std::max(milliseconds{0}, session.item_left() - Ahead::moment);
}

}  // namespace backcare
