// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>

#include "backcare/timeline.hpp"
#include "options.hpp"
#include "terminal/awake.hpp"
#include "terminal/play.hpp"
#include "terminal/speech.hpp"

namespace backcare {

/// What goes with a session while it is played: the voice that --voice and
/// --voice-command ask for, unless --no-voice is given, and the lock that keeps
/// the machine awake for a person at a terminal.
class Accompaniment {
 public:
  /// Hooks the voice into `options`, which must not outlive this. Where there
  /// is no voice, app.err tells so and the session goes without. Throws Error
  /// (Usage) for a command that cannot be read.
  Accompaniment(App& app, const Arguments& arguments, PlayOptions& options);

  /// Waits a little for the last words of a session that came to its end, and
  /// tells on app.err what was wrong with the voice. To be called when all that
  /// matters is saved.
  void finish(const PlayEnd& end);

 private:
  App& app_;
  std::unique_ptr<Speech> speech_;
  std::optional<Awake> awake_;
};

/// Writes the session to the file of --audio: words unless --no-voice, tones
/// unless --no-bell. Gives the signal that ended it before it was whole, or 0.
/// Throws Error: Usage with an option that is for playing, File also when
/// espeak-ng is missing.
[[nodiscard]] int record_audio(const App& app, const Arguments& arguments,
                               const Timeline& timeline);

}  // namespace backcare
