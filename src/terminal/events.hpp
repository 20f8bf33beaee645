// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>

#include "backcare/session.hpp"

namespace backcare {

/// What is done to a session that is not in its timeline.
enum class EventKind { Pause, Resume, Skip, Back, Change, Swap, Pain, End };
template <>
inline constexpr std::array<Name<EventKind>, 8> names<EventKind>{
    {{EventKind::Pause, "pause"},
     {EventKind::Resume, "resume"},
     {EventKind::Skip, "skip"},
     {EventKind::Back, "back"},
     {EventKind::Change, "change"},
     {EventKind::Swap, "swap"},
     {EventKind::Pain, "pain"},
     {EventKind::End, "end"}}};

/// An event, at a moment of the session.
struct Event {
  EventKind kind = EventKind::Pause;
  milliseconds position{0};
  std::string exercise;    ///< Its id; empty at the end.
  std::string other;       ///< Swap: the id it takes the place of. Pain: the
                           ///< id of an easier one, or empty. End: the id of
                           ///< the stop sign, or empty.
  seconds change{0};       ///< Change: so much longer.
  bool completed = false;  ///< End: as Session::completed().
};

/// The JSON object of a cue on one line, as the cue sheet and the events give
/// it; the line feed is left out.
[[nodiscard]] std::string cue_json(const Timeline& timeline, const Cue& cue);

/// The JSON object of an event on one line, with the wall time.
[[nodiscard]] std::string event_json(
    const Event& event, std::chrono::system_clock::time_point wall);

}  // namespace backcare
