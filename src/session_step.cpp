// SPDX-License-Identifier: MIT
#include "session_step.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace backcare {
namespace {

bool is_work(const Cue& cue) {
  return cue.kind == CueKind::Move || cue.kind == CueKind::Hold;
}

/// The cues of one repetition of one side.
struct Repetition {
  seconds end{0};
  seconds held{0};
  seconds length{0};
};

/// By set, repetition and side.
using Repetitions = std::map<std::tuple<int, int, Side>, Repetition>;

/// A time that goes round the repetition is one, and its sides are one.
Repetitions repetitions_of(const Timeline& timeline, std::size_t item) {
  const RoutineItem& done = timeline.routine.items[item];
  const bool one_for_both = done.dose.count == Count::Time &&
                            done.exercise->sides == Sides::Alternating &&
                            !done.exercise->held();
  Repetitions result;
  for (const Cue& cue : timeline.cues) {
    if (cue.item != item || !is_work(cue))
      continue;
    const Side side = one_for_both ? Side::Both : cue.side;
    Repetition& repetition = result[{cue.set, cue.rep, side}];
    repetition.end = cue.start + cue.length;
    repetition.length += cue.length;
    if (cue.kind == CueKind::Hold)
      repetition.held += cue.length;
  }
  return result;
}

}  // namespace

Step step_at(const Timeline& timeline, std::size_t item,
             milliseconds position) {
  const RoutineItem& done = timeline.routine.items[item];
  Step step{.item = item,
            .exercise = done.own ? done.exercise->name : done.exercise->id,
            .prescribed = done.dose};
  std::map<int, bool> sets;
  for (const auto& [key, repetition] : repetitions_of(timeline, item)) {
    const bool finished = repetition.end <= position;
    const auto set = sets.try_emplace(std::get<0>(key), true).first;
    set->second = set->second && finished;
    if (!finished)
      continue;
    const seconds held =
        done.dose.count == Count::Time && !done.exercise->held()
            ? repetition.length
            : repetition.held;
    step.hold = step.reps == 0 ? held : std::min(step.hold, held);
    ++step.reps;
  }
  step.sets = static_cast<int>(
      std::ranges::count_if(sets, [](const auto& set) { return set.second; }));
  return step;
}

}  // namespace backcare
