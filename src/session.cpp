// SPDX-License-Identifier: MIT
#include "backcare/session.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

#include "session_step.hpp"

namespace backcare {
namespace {

/// A key pressed this soon means the part before, not this one again.
constexpr milliseconds restart_after{3000};

/// Whether going back can stop here: before getting ready, at the first
/// movement and at the change of sides. Alternating sides are one part.
bool begins_part(const std::vector<Cue>& cues, std::size_t index) {
  const CueKind kind = cues[index].kind;
  return index == 0 || kind == CueKind::Announce || kind == CueKind::Switch ||
         kind == CueKind::Finish ||
         (kind != CueKind::Setup && cues[index - 1].kind == CueKind::Setup);
}

milliseconds end_of(const Timeline& timeline, std::size_t item) {
  const auto after = std::ranges::upper_bound(timeline.cues, item,
                                              std::ranges::less{}, &Cue::item);
  return after == timeline.cues.end() ? timeline.length : after->start;
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
  milliseconds left = std::min(elapsed, session_left());
  while (left > milliseconds{0}) {
    const std::size_t item = cue().item;
    const milliseconds part = std::min(left, item_left());
    time_ += part;
    left -= part;
    move_to(position_ + part);
    if (cue().item != item)
      tell({.item = item, .done = true});
  }
}

void Session::next() {
  if (done())
    return;
  tell({.item = cue().item});
  go_to_first_of(cue().item + 1);
  paused_ = false;
}

void Session::back() {
  if (quit_ || ended_)
    return;
  const auto& cues = timeline_->cues;
  std::size_t part = part_of(cues, index_);
  if (part > 0 && position_ - cues[part].start < restart_after)
    part = part_of(cues, part - 1);
  if (cues[part].item != cue().item)
    time_ = milliseconds{0};
  move_to(cues[part].start);
  paused_ = false;
}

void Session::go_to(std::size_t item) {
  if (quit_)
    return;
  time_ = milliseconds{0};
  go_to_first_of(item);
}

void Session::quit() {
  if (done())
    return;
  tell({.item = cue().item});
  quit_ = true;
  paused_ = false;
}

void Session::end_for_pain(bool easier) {
  if (done() || ended_)
    return;
  tell({.item = cue().item, .pain = true});
  ended_ = true;
  easier_ = easier;
  paused_ = true;
}

bool Session::lengthen(seconds change) {
  if (done() || ended_)
    return false;
  auto changed = lengthened(*timeline_, position_, change);
  if (!changed)
    return false;
  timeline_ = std::make_shared<const Timeline>(std::move(*changed));
  move_to(position_);
  return true;
}

void Session::swap(Timeline timeline) {
  assert(!done());
  const std::size_t item = cue().item;
  if (cue().kind != CueKind::Setup)
    tell({.item = item});
  const RoutineItem& before = timeline_->routine.items[item];
  prescribed_.try_emplace(item, before.exercise->id);
  timeline_ = std::make_shared<const Timeline>(std::move(timeline));
  go_to_first_of(item);
  paused_ = false;
}

bool Session::done() const {
  return quit_ || position_ >= timeline_->length;
}

bool Session::completed() const {
  return done() && !quit_ && !steps_.empty() &&
         items_done() == last_steps().size();
}

std::size_t Session::items_done() const {
  return static_cast<std::size_t>(std::ranges::count_if(
      last_steps(), [](const auto& entry) { return entry.second->done; }));
}

std::map<std::size_t, const Step*> Session::last_steps() const {
  std::map<std::size_t, const Step*> last;
  for (const Step& step : steps_)
    last[step.item] = &step;
  return last;
}

const Cue& Session::cue() const {
  return timeline_->cues[index_];
}

milliseconds Session::left() const {
  if (done())
    return milliseconds{0};
  const Cue& last = timeline_->cues[whole_of(timeline_->cues, index_).end - 1];
  return last.start + last.length - position_;
}

milliseconds Session::until_cue() const {
  return done() ? milliseconds{0} : cue().start + cue().length - position_;
}

milliseconds Session::item_left() const {
  return done() ? milliseconds{0} : end_of(*timeline_, cue().item) - position_;
}

milliseconds Session::session_left() const {
  return timeline_->length - position_;
}

milliseconds Session::until_tick() const {
  const milliseconds part = left() % seconds{1};
  return part > milliseconds{0} ? part : seconds{1};
}

void Session::move_to(milliseconds position) {
  position_ = position;
  index_ = cue_at(*timeline_, position_);
}

void Session::go_to_first_of(std::size_t item) {
  const auto& cues = timeline_->cues;
  const auto first = std::ranges::lower_bound(
      cues, std::min(item, cues.back().item), std::ranges::less{}, &Cue::item);
  move_to(first->start);
  ended_ = false;
  paused_ = paused_ && !done();
}

/// Adds the step of an item, with what was finished of it by now.
void Session::tell(const Step& how) {
  if (ended_)
    return;
  Step step = step_at(*timeline_, how.item, position_);
  step.done = how.done;
  step.pain = how.pain;
  step.time = std::chrono::floor<seconds>(std::exchange(time_, {}));
  const auto prescribed = prescribed_.find(how.item);
  if (prescribed != prescribed_.end() && prescribed->second != step.exercise)
    step.in_place_of = prescribed->second;
  const auto is_done = [&step](const Step& before) {
    return before.done && before.item == step.item &&
           before.exercise == step.exercise;
  };
  if (step.done || step.pain || std::ranges::none_of(steps_, is_done))
    steps_.push_back(std::move(step));
}

}  // namespace backcare
