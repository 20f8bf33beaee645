// SPDX-License-Identifier: MIT
#include "bell.hpp"

#include <algorithm>

namespace backcare {
namespace {

bool exercises(CueKind kind) {
  return kind == CueKind::Move || kind == CueKind::Hold;
}

}  // namespace

std::optional<Chime> chime_of(const std::vector<Cue>& cues, std::size_t index) {
  const Cue& cue = cues[index];
  switch (cue.part) {
    case Part::Beginning:
      break;
    case Part::Halfway:
      return Chime::Halfway;
    case Part::Countdown:
      return Chime::LastSecond;
  }
  if (cue.kind == CueKind::Switch)
    return Chime::Switch;
  if (cue.kind == CueKind::Finish)
    return Chime::End;
  if (exercises(cue.kind) && index > 0 && !exercises(cues[index - 1].kind))
    return Chime::Start;
  return std::nullopt;
}

std::vector<milliseconds> strokes(Chime chime) {
  switch (chime) {
    case Chime::LastSecond:
      return {milliseconds{0}};
    case Chime::Halfway:
      return {milliseconds{0}, milliseconds{600}};
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
  left_.clear();
  for (const milliseconds stroke : strokes(chime))
    left_.push_back(now + stroke);
  std::ranges::reverse(left_);
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
