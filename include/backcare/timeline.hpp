// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "backcare/pace.hpp"
#include "backcare/routine.hpp"

namespace backcare {

using std::chrono::milliseconds;

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

/// Which part a cue is of a movement, a hold, a rest or getting ready.
enum class Part {
  Beginning,  ///< Of the whole when no other part follows.
  Halfway,
  Countdown,  ///< One of the last three seconds, a cue for each.
};

/// How much is said. The time of a session does not depend on it.
enum class Telling {
  Full,   ///< How to get ready and to move, breath, counts, halfway, 3-2-1.
  Brief,  ///< Counts and 3-2-1.
  None,   ///< Only what is next: exercises, sides, rests, the end.
};
template <>
inline constexpr std::array<Name<Telling>, 3> names<Telling>{
    {{Telling::Full, "full"},
     {Telling::Brief, "brief"},
     {Telling::None, "none"}}};

/// How a routine is played.
struct Manner {
  Telling telling = Telling::Full;
  Side first = Side::Left;  ///< Left or Right: the side that is worked first.
  seconds to_floor = floor_transfer;  ///< As transfer() takes it.
  std::size_t from = 0;  ///< The item to begin with; below the number of items.
};

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
  std::string say;   ///< To be spoken when it begins; may be empty.
  std::string show;  ///< To be read as long as it lasts; never empty.
  Breath breath = Breath::Free;
  Part part = Part::Beginning;
};

/// A routine, second by second. Cues follow one another without a gap: an
/// announcement and the set-up of each exercise, its beats, a finish. A long
/// beat is several cues when something is said within it.
struct Timeline {
  Routine routine;
  Manner manner;
  std::vector<Cue> cues;  ///< The first is an Announce, the last the Finish.
  seconds length{0};
};

/// The session begins standing.
[[nodiscard]] Timeline unroll(const Routine& routine, const Catalog& catalog,
                              const Manner& manner = {});

/// The side to begin with on a day: left and right take turns.
[[nodiscard]] Side first_side(std::chrono::sys_days day);

/// The last cue that has begun at `position`, 0 or more: of an announcement and
/// the set-up that begins with it, the set-up.
[[nodiscard]] std::size_t cue_at(const Timeline& timeline,
                                 milliseconds position);

/// The cues of the whole that `cues[index]` is a part of: from the one that
/// begins it to before `end`.
struct Whole {
  std::size_t begin = 0;
  std::size_t end = 0;
};
[[nodiscard]] Whole whole_of(const std::vector<Cue>& cues, std::size_t index);

/// The timeline in which what is on at `position` lasts `change` longer, or
/// shorter down to the second that is on: a hold, a rest, a change of sides,
/// getting ready, or the time of a set that goes round its repetition. Nothing
/// when it is a movement that is counted, or when there is no room: the bounds
/// are those of the dose notation, and of a rest for getting ready.
[[nodiscard]] std::optional<Timeline> lengthened(const Timeline& timeline,
                                                 milliseconds position,
                                                 seconds change);

/// The nearest easier or harder neighbour, as an item in the place of `item` at
/// its least dose: the first that the flags allow, that is not discouraged and
/// needs no other equipment but household things, in the same position if the
/// flags and the exercise allow. Nothing when there is none.
enum class Neighbour { Easier, Harder };
[[nodiscard]] std::optional<RoutineItem> neighbour(
    const Catalog& catalog, const std::vector<const Flag*>& flags,
    const RoutineItem& item, Neighbour direction);

/// The timeline with `item` in place of the one that `cues[index]` belongs to,
/// from its announcement on. The way into position begins where the body is:
/// in the old position unless getting ready for it was still on.
[[nodiscard]] Timeline swapped(const Timeline& timeline, std::size_t index,
                               const RoutineItem& item, const Catalog& catalog);

}  // namespace backcare
