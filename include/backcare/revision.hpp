// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backcare/planner.hpp"
#include "backcare/routine.hpp"

namespace backcare {

/// What became of an exercise that could not stay as it was. The reason's kind
/// is flag, limit or choice; its name a flag, or request, prerequisite,
/// position, minutes, items, cautions or family.
struct Change {
  std::string exercise;  ///< Its id.
  bool left_out = true;  ///< Otherwise it stays, but not as it was:
  std::string now;       ///< The new dose or position; or empty.
  PlanReason reason;
};

/// A routine that was planned anew.
struct Revision {
  Plan plan;        ///< Its items are those of the routine, one for one.
  Routine routine;  ///< With the exercises that the file carries itself.
  std::vector<Change> changes;  ///< In the order of the routine before.
};

/// What a routine seems to be for: the area and the goal that most of it
/// serves, and its own minutes, rounded up.
[[nodiscard]] Request request_of(const Routine& routine,
                                 const Catalog& catalog);

/// Plans for the request and keeps what the routine has: each exercise that is
/// still allowed, at its dose unless that no longer fits the minutes, and the
/// routine's own exercises as they are, at their place. Title, schedule and
/// frequency stay. Throws Error as plan() does.
[[nodiscard]] Revision revise(const Catalog& catalog, const Request& request,
                              const Routine& routine);

/// "is not kept: knee-pain: bends the knee deeply", after the exercise's id.
[[nodiscard]] std::string to_string(const Change& change);

/// Where to look for what takes the place of an exercise.
enum class Toward { Near, Easier, Harder };

/// What is to be swapped, and what limits the choice.
struct SwapRequest {
  std::size_t item = 0;  ///< Of the routine.
  Toward toward = Toward::Near;
  std::optional<std::string> with;  ///< The id of what is to come instead.
  std::vector<std::string> flags;
  std::vector<std::string> avoid;
  std::vector<std::string> places;
  std::vector<std::string> equipment;  ///< Beside what the old one needs.
};

/// What takes the place of an item.
struct Swap {
  std::size_t index = 0;  ///< Of the item, in the routine.
  RoutineItem item;
  std::vector<std::string> why;  ///< In words, each a clause.
  std::vector<Reason> cautions;
  std::vector<std::string> passed;  ///< Limits that what was named passes.
};

/// The best neighbour of an item: no cautioned one before others, none harder
/// before the others unless asked for, one that takes about as long, then a
/// step of its ladder, one of its family, one of the same phase for the same
/// area and goal. Its dose lies in its range, as near in time as can be; a
/// cautioned one has its least. What is named comes although it is of a higher
/// stage, wants practice first or needs what is not at hand: that is told, not
/// refused. Throws Error: Usage for unknown words, Refused
/// when the flags leave nothing, Nothing when there is nothing.
[[nodiscard]] Swap find_swap(const Catalog& catalog, const Routine& routine,
                             const SwapRequest& request);

/// The text of a routine file with an item replaced.
struct Rewriting {
  std::string text;
  bool in_place = true;  ///< All else stayed, comments too.
};

/// Replaces the item of a swap in the text that the routine was read from:
/// where it stands on lines of its own that begin with "- ", these alone;
/// otherwise all is written anew, without comments, sources and what it suits.
[[nodiscard]] Rewriting rewritten(std::string_view text, const Routine& routine,
                                  const Swap& swap, const Catalog& catalog);

}  // namespace backcare
