// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "backcare/exercise.hpp"

namespace backcare {

/// Which side a beat works.
enum class Side { Both, Left, Right };
template <>
inline constexpr std::array<Name<Side>, 3> names<Side>{
    {{Side::Both, "both"}, {Side::Left, "left"}, {Side::Right, "right"}}};

/// What happens in a stretch of time of an exercise.
enum class BeatKind { Move, Hold, Switch, Rest };

/// The smallest timed part of an exercise at a dose.
struct Beat {
  BeatKind kind = BeatKind::Move;
  seconds length{0};  ///< 1 s or more.
  int set = 1;
  int rep = 1;
  Side side = Side::Both;
  std::string say;
  Breath breath = Breath::Free;
};

/// Seconds to change from the left side to the right.
inline constexpr seconds changeover{5};

/// One exercise at a dose, second by second, without getting into position.
/// Every time in backcare is the sum of these. With `each` sides all sets of
/// the left come before a changeover and all sets of the right; with
/// `alternating` each repetition is done left, then right. A time without a
/// held phase goes round the repetition until it is over; alternating sides
/// then take turns round by round. A hold on an exercise
/// without a held phase is kept after its first movement.
[[nodiscard]] std::vector<Beat> beats(const Exercise& exercise,
                                      const Dose& dose);

/// The sum of beats().
[[nodiscard]] seconds time_of(const Exercise& exercise, const Dose& dose);

/// Whether the station is on the floor (or a bed), not upright.
[[nodiscard]] bool on_floor(Station station);

/// Seconds to get down to the floor or up from it, for most people (common
/// practice).
inline constexpr seconds floor_transfer{40};

/// Seconds to change from one station to another: 0 within a station,
/// `to_floor` down to the floor or up from it, half of it on one level.
[[nodiscard]] seconds transfer(Station from, Station to,
                               seconds to_floor = floor_transfer);

/// Seconds until `exercise` can begin at `to` when the body is at `from`.
[[nodiscard]] seconds set_up_time(const Exercise& exercise, Station from,
                                  Station to,
                                  seconds to_floor = floor_transfer);

}  // namespace backcare
