// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "backcare/routine.hpp"
#include "planner_candidates.hpp"

namespace backcare::revising {

/// An item of the routine to be.
struct Line {
  const RoutineItem* before = nullptr;  ///< Nothing for a new one.
  const planning::Candidate* candidate =
      nullptr;  ///< Nothing for the file's own.
  std::shared_ptr<const Exercise> exercise;
  Dose dose;
  std::string position;
  std::vector<DoseStep> doses;  ///< To choose from, the longest last.
  std::size_t chosen = 0;       ///< Of the doses.
  PlanItem planned;             ///< Of a new one.
};

using Lines = std::vector<Line>;

/// The dose of a line, and before it those of the planner that are shorter.
[[nodiscard]] std::vector<DoseStep> doses_of(const Line& line);

/// The time of the lines, to the second, as the timeline has it.
[[nodiscard]] seconds length_of(const Lines& lines, const Catalog& catalog);

/// Sets the times of the items of a plan and its own.
void set_times(Plan& plan, const Catalog& catalog);

/// Chooses doses, from the longest on, with which the lines take at most so
/// long: the one becomes shorter that loses least for a second. Gives whether
/// that is possible.
[[nodiscard]] bool shorten(Lines& lines, seconds room, const Catalog& catalog);

/// The line that is missed least: of the catalogue and not wanted before the
/// others, then of the least value, the last of equal ones.
[[nodiscard]] Lines::iterator least_of(Lines& lines,
                                       const std::vector<std::string>& wanted);

/// Whether a session of that length uses the time well: at least 90 % of it.
[[nodiscard]] constexpr bool is_full(seconds length, seconds time) {
  return length * 10 >= time * 9;
}

/// What a session has room for.
struct Room {
  seconds time{0};
  int items = 0;
  int cautions = 0;  ///< At most so many items that need care.
};

/// Adds candidates of families that are not there until the time is_full() or
/// nothing more fits: long enough ones before others, then by value.
void fill(Lines& lines,
          const std::vector<const planning::Candidate*>& candidates,
          const Room& room, const Catalog& catalog);

/// Puts a new item where its phase is and least moving is needed.
void insert(Lines& lines, const PlanItem& item, const Catalog& catalog);

}  // namespace backcare::revising
