// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "backcare/timeline.hpp"
#include "options.hpp"
#include "terminal/speech.hpp"

namespace backcare {

/// What `run` takes about voice and sound files.
[[nodiscard]] std::vector<Option> audio_options();

/// The voice that --voice and --voice-command ask for, unless --no-voice is
/// given. Where there is none that works, app.err tells so and the session goes
/// without. Throws Error (Usage) for a command that cannot be read.
[[nodiscard]] std::unique_ptr<Speech> speech_of(App& app,
                                                const Arguments& arguments);

/// Writes the session from an item of the timeline on to the file of --audio:
/// words unless --no-voice, tones unless --no-bell. Gives the signal that ended
/// it before it was whole, or 0. Throws Error (File), also when espeak-ng is
/// missing.
[[nodiscard]] int record_audio(const App& app, const Arguments& arguments,
                               const Timeline& timeline, std::size_t item);

}  // namespace backcare
