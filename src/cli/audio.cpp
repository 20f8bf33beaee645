// SPDX-License-Identifier: MIT
#include "audio.hpp"

#include "backcare/error.hpp"
#include "backcare/text.hpp"
#include "sound/rendition.hpp"
#include "terminal/child.hpp"
#include "terminal/signals.hpp"

namespace backcare {
namespace {

/// Thrown to leave a file unwritten when a signal asks to end.
struct Interrupted {};

std::string path_of(const App& app) {
  return app.environment("PATH").value_or("");
}

/// Empty when there is none, after telling so.
std::vector<Voice> voices_of(App& app, const Arguments& arguments) {
  if (!arguments.has("--voice-command")) {
    auto voices = installed_voices(path_of(app));
    if (voices.empty())
      app.err << "backcare: no voice: install espeak-ng or speech-dispatcher\n";
    return voices;
  }
  const auto words = split_command(arguments.text("--voice-command", ""));
  if (find_program(words.front(), path_of(app)))
    return {{words, {}}};
  app.err << "backcare: no voice: there is no program "
          << in_quotes(words.front()) << '\n';
  return {};
}

std::unique_ptr<Speech> speech_of(App& app, const Arguments& arguments) {
  const bool asked =
      arguments.has("--voice") || arguments.has("--voice-command");
  if (!asked || arguments.has("--no-voice"))
    return nullptr;
  auto voices = voices_of(app, arguments);
  if (voices.empty())
    return nullptr;
  try {
    return std::make_unique<Speech>(std::move(voices));
  } catch (const Error& error) {
    app.err << "backcare: " << error.what() << '\n';
    return nullptr;
  }
}

}  // namespace

Accompaniment::Accompaniment(App& app, const Arguments& arguments,
                             PlayOptions& options)
    : app_(app), speech_(speech_of(app, arguments)) {
  if (Speech* const speech = speech_.get()) {
    options.speak = [speech](const Cue& cue, milliseconds late) {
      speech->speak(cue, late);
    };
    options.hush = [speech] { speech->hush(); };
    options.voice_fault = [speech] { return speech->take_fault(); };
  }
  if (app.out_is_terminal)
    awake_.emplace(path_of(app));
}

void Accompaniment::finish(const PlayEnd& end) {
  constexpr milliseconds patience{5000};
  if (!speech_)
    return;
  if (end.completed)
    speech_->finish(patience);
  if (const std::string fault = speech_->take_fault(); !fault.empty())
    app_.err << "backcare: no voice: " << fault << '\n';
}

int record_audio(const App& app, const Arguments& arguments,
                 const Timeline& timeline) {
  for (const char* option : {"--dry-run", "--speed"})
    if (arguments.has(option))
      throw Error(ErrorKind::Usage,
                  std::string("--audio goes without ") + option);
  const Sounds sounds{.speech = !arguments.has("--no-voice"),
                      .tones = !arguments.has("--no-bell")};
  if (sounds.speech && !find_program("espeak-ng", path_of(app)))
    throw Error(ErrorKind::File,
                "--audio needs espeak-ng: install it, or leave the words out "
                "with --no-voice");
  const Score score = score_of(timeline, sounds);
  const Signals signals;
  const auto produce = [&](const Write& write) {
    render(score, synthesize, [&](std::string_view bytes) {
      if (signals.ending() != 0)
        throw Interrupted{};
      write(bytes);
    });
  };
  try {
    write_file(arguments.text("--audio", ""), produce);
  } catch (const Interrupted&) {
    return signals.ending();
  }
  return 0;
}

}  // namespace backcare
