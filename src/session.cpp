// SPDX-License-Identifier: MIT
#include "backcare/session.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace backcare {
namespace {

/// A key pressed this soon means the part before, not this one again.
constexpr milliseconds restart_after{3000};

/// The last cue that has begun: of an announcement and the set-up that begins
/// with it, the set-up.
std::size_t cue_at(const Timeline& timeline, milliseconds position) {
  const auto after = std::ranges::upper_bound(timeline.cues, position,
                                              std::ranges::less{}, &Cue::start);
  const auto begun = static_cast<std::size_t>(after - timeline.cues.begin());
  return begun == 0 ? 0 : begun - 1;
}

/// Whether going back can stop here: before getting ready, at the first
/// movement and at the change of sides. Alternating sides are one part.
bool begins_part(const std::vector<Cue>& cues, std::size_t index) {
  const CueKind kind = cues[index].kind;
  return index == 0 || kind == CueKind::Announce || kind == CueKind::Switch ||
         kind == CueKind::Finish || cues[index - 1].kind == CueKind::Setup;
}

std::size_t part_of(const std::vector<Cue>& cues, std::size_t index) {
  while (!begins_part(cues, index))
    --index;
  return index;
}

}  // namespace

Session::Session(Timeline timeline)
    : timeline_(std::make_shared<const Timeline>(std::move(timeline))) {
  assert(!timeline_->cues.empty());
  index_ = cue_at(*timeline_, position_);
}

void Session::advance(milliseconds elapsed) {
  assert(elapsed >= milliseconds{0});
  if (paused_ || done())
    return;
  // Comparing first keeps a clock that leaps from overflowing the sum.
  position_ += std::min(elapsed, session_left());
  index_ = cue_at(*timeline_, position_);
}

void Session::next() {
  go_to(cue().item + 1);
  paused_ = false;
}

void Session::back() {
  const auto& cues = timeline_->cues;
  std::size_t part = part_of(cues, index_);
  if (part > 0 && position_ - cues[part].start < restart_after)
    part = part_of(cues, part - 1);
  move_to(cues[part].start);
  paused_ = false;
}

void Session::go_to(std::size_t item) {
  const auto& cues = timeline_->cues;
  const auto first = std::ranges::lower_bound(
      cues, std::min(item, cues.back().item), std::ranges::less{}, &Cue::item);
  move_to(first->start);
}

void Session::quit() {
  quit_ = quit_ || !done();
  paused_ = false;
}

bool Session::done() const {
  return quit_ || position_ >= timeline_->length;
}

const Cue& Session::cue() const {
  return timeline_->cues[index_];
}

milliseconds Session::left() const {
  if (done())
    return milliseconds{0};
  return cue().start + cue().length - position_;
}

milliseconds Session::session_left() const {
  return timeline_->length - position_;
}

milliseconds Session::until_tick() const {
  const milliseconds part = left() % seconds{1};
  return part > milliseconds{0} ? part : seconds{1};
}

void Session::move_to(seconds start) {
  if (quit_)
    return;
  position_ = start;
  index_ = cue_at(*timeline_, position_);
  paused_ = paused_ && !done();
}

}  // namespace backcare
