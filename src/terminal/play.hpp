// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "backcare/session.hpp"
#include "controls.hpp"
#include "frame.hpp"

namespace backcare {

/// How a session is played.
struct PlayOptions {
  double speed = 1;  ///< Session seconds in a second of the clock; 0.1 to 1000.
  bool plain = false;   ///< Append-only lines in words.
  bool events = false;  ///< Append-only lines of JSON; not with plain.
  bool bell = true;     ///< The terminal bell at changes; on the screen only.
  Look look;
  Choices choices;  ///< The catalogue must be there.
  /// Called a moment before an item is finished or when it is left or ended,
  /// before anything after it is told; what it throws ends the session. What it
  /// gives back is told as something that goes wrong, until it gives back
  /// nothing. May be empty.
  std::function<std::string(const Step&)> finished;
  /// Called when a cue begins, `late` in real time after it was due, once for
  /// each cue in their order; must not wait. May be empty.
  std::function<void(const Cue&, milliseconds late)> speak;
  /// Called when what was told no longer holds: a pause, a skip, sound off, an
  /// early end. May be empty.
  std::function<void()> hush;
  /// What is wrong with the voice, once; asked for from time to time. May be
  /// empty.
  std::function<std::string()> voice_fault;
};

/// How it ended.
struct PlayEnd {
  bool completed = false;
  int signal = 0;          ///< The signal that ended it, or 0.
  bool stop_sign = false;  ///< Whether a stop sign ended it.
};

/// Plays `session` on standard output until it is done, against absolute
/// deadlines on the monotonic clock. Keys are read from the terminal: where the
/// session is shown on it, and for JSON where standard input or standard error
/// is one. The terminal is as before on every way out; after Ctrl-Z and `fg`
/// the session is paused, and after a suspend of the machine too. A reader that
/// went away ends it silently with SIGPIPE as the signal; throws Error (File)
/// when output cannot be written.
[[nodiscard]] PlayEnd play(Session& session, const PlayOptions& options);

}  // namespace backcare
