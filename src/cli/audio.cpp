// SPDX-License-Identifier: MIT
#include "audio.hpp"

#include "backcare/error.hpp"
#include "sound/rendition.hpp"
#include "terminal/child.hpp"
#include "terminal/signals.hpp"

namespace backcare {
namespace {

/// Thrown to leave a file unwritten when a signal asks to end.
struct Interrupted {};

std::vector<Voice> voices_of(const App& app, const Arguments& arguments) {
  if (arguments.has("--voice-command"))
    return {{split_command(arguments.text("--voice-command", "")), {}}};
  return installed_voices(app.environment("PATH").value_or(""));
}

}  // namespace

std::vector<Option> audio_options() {
  return {{"--voice", "", "", "Speak the cues", ""},
          {"--no-voice", "", "", "No voice (default)", ""},
          {"--voice-command", "", "CMD", "Speak with this program", ""},
          {"--audio", "", "FILE", "Write a sound file, and play nothing", ""}};
}

std::unique_ptr<Speech> speech_of(App& app, const Arguments& arguments) {
  const bool asked =
      arguments.has("--voice") || arguments.has("--voice-command");
  if (!asked || arguments.has("--no-voice"))
    return nullptr;
  std::vector<Voice> voices = voices_of(app, arguments);
  if (voices.empty()) {
    app.err << "backcare: no voice: install espeak-ng or speech-dispatcher\n";
    return nullptr;
  }
  try {
    return std::make_unique<Speech>(std::move(voices));
  } catch (const Error& error) {
    app.err << "backcare: " << error.what() << '\n';
    return nullptr;
  }
}

int record_audio(const App& app, const Arguments& arguments,
                 const Timeline& timeline, std::size_t item) {
  const Sounds sounds{.speech = !arguments.has("--no-voice"),
                      .tones = !arguments.has("--no-bell")};
  if (sounds.speech &&
      !find_program("espeak-ng", app.environment("PATH").value_or("")))
    throw Error(ErrorKind::File,
                "--audio needs espeak-ng: install it, or leave the words out "
                "with --no-voice");
  const Score score = score_of(timeline, item, sounds);
  const Signals signals;
  try {
    write_file(arguments.text("--audio", ""), [&](const Write& write) {
      render(score, synthesize, [&](std::string_view bytes) {
        if (signals.ending() != 0)
          throw Interrupted{};
        write(bytes);
      });
    });
  } catch (const Interrupted&) {
    return signals.ending();
  }
  return 0;
}

}  // namespace backcare
