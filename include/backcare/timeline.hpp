// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "backcare/pace.hpp"
#include "backcare/routine.hpp"

namespace backcare {

enum class CueKind { Announce, Setup, Move, Hold, Switch, Rest, Finish };
template <>
inline constexpr std::array<Name<CueKind>, 7> names<CueKind>{
    {{CueKind::Announce, "announce"},
     {CueKind::Setup, "setup"},
     {CueKind::Move, "move"},
     {CueKind::Hold, "hold"},
     {CueKind::Switch, "switch"},
     {CueKind::Rest, "rest"},
     {CueKind::Finish, "finish"}}};

/// A moment of a session. `item` counts from 0 and is the number of items for
/// Finish; `set` and `rep` count from 1 and are 0 outside of the exercise.
struct Cue {
  seconds start{0};
  seconds length{0};  ///< 0 for Announce and Finish.
  CueKind kind = CueKind::Announce;
  std::size_t item = 0;
  int set = 0;
  int rep = 0;
  Side side = Side::Both;
  std::string say;
  Breath breath = Breath::Free;
};

/// A routine, second by second. Cues follow one another without a gap: an
/// announcement and the set-up of each exercise, its beats, a finish.
struct Timeline {
  Routine routine;
  std::vector<Cue> cues;  ///< The first is an Announce, the last the Finish.
  seconds length{0};
};

/// The session begins standing.
[[nodiscard]] Timeline unroll(const Routine& routine, const Catalog& catalog);

}  // namespace backcare
