// SPDX-License-Identifier: MIT
#include "rendition.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "backcare/error.hpp"
#include "terminal/child.hpp"
#include "tones.hpp"
#include "track.hpp"

namespace backcare {
namespace {

constexpr int usual_pace = 175;    ///< Words a minute.
constexpr int fastest_pace = 290;  ///< Beyond it few people can follow.
/// Without a moment of silence two texts sound like one.
constexpr std::int64_t pause_after = sample_rate / 10;

/// A voice that remembers what it has said.
class Narrator {
 public:
  explicit Narrator(const Synthesis& voice) : voice_(voice) {}

  /// At the usual pace if `room` samples do, otherwise faster, and without its
  /// last sentences if that does not do. One sentence may still be too long.
  const Samples& speak(std::string text, std::int64_t room) {
    room -= pause_after;
    if (size_of(text, usual_pace) <= room)
      return at(text, usual_pace);
    for (auto end = text.rfind(". ");
         size_of(text, fastest_pace) > room && end != std::string::npos;
         end = text.rfind(". "))
      text.resize(end);
    return at(text, pace_for(text, room));
  }

 private:
  /// Voices shorten their pauses less than their words, so one estimate falls
  /// short.
  int pace_for(const std::string& text, std::int64_t room) {
    int pace = usual_pace;
    while (pace < fastest_pace && size_of(text, pace) > room) {
      const std::int64_t needed =
          pace * size_of(text, pace) / std::max<std::int64_t>(room, 1) + 1;
      pace = static_cast<int>(std::min<std::int64_t>(needed, fastest_pace));
    }
    return pace;
  }

  std::int64_t size_of(const std::string& text, int pace) {
    return std::ssize(at(text, pace));
  }

  const Samples& at(const std::string& text, int pace) {
    const auto key = std::make_pair(text, pace);
    if (const auto known = spoken_.find(key); known != spoken_.end())
      return known->second;
    // 32 MB; a session has few texts, so this is for the odd one.
    constexpr std::size_t most_remembered = 16'000'000;
    if (remembered_ > most_remembered) {
      spoken_.clear();
      remembered_ = 0;
    }
    Samples samples = trimmed(voice_(text, pace));
    remembered_ += samples.size();
    return spoken_.emplace(key, std::move(samples)).first->second;
  }

  const Synthesis& voice_;
  std::map<std::pair<std::string, int>, Samples> spoken_;
  std::size_t remembered_ = 0;
};

class Recorder {
 public:
  Recorder(const Synthesis& voice, const Write& write)
      : narrator_(voice), write_(write) {}

  void run(const Score& score) {
    write_(wave_header(score.length));
    for (const Note& note : score.notes) {
      if (note.start < score.length)
        lay(note);
      else
        lay_closing(note);
    }
    write_until(score.length);
  }

 private:
  void lay(const Note& note) {
    write_until(note.start);
    if (note.chime)
      lay(note.start, tones(*note.chime), note.room);
    if (!note.text.empty())
      lay(note.start, narrator_.speak(note.text, note.room), note.room);
  }

  /// So that it ends with the file, as far as it can begin after all that is
  /// written; the words also after all that is said.
  void lay_closing(const Note& note) {
    const Samples tone = note.chime ? tones(*note.chime) : Samples{};
    const std::int64_t free = note.start - track_.end();
    Samples words;
    if (!note.text.empty() && free > 0)
      words = narrator_.speak(note.text, free);
    if (std::ssize(words) > free)
      words.clear();
    const std::int64_t size =
        std::min(std::max(std::ssize(tone), std::ssize(words)),
                 note.start - track_.position());
    lay(note.start - size, tone, size);
    lay(note.start - size, words, size);
  }

  void lay(std::int64_t start, const Samples& samples, std::int64_t room) {
    track_.lay(start, cut(samples, static_cast<std::size_t>(room)));
  }

  void write_until(std::int64_t end) {
    while (track_.position() < end) {
      const std::int64_t size = std::min(end - track_.position(), sample_rate);
      write_(wave_bytes(track_.take(static_cast<std::size_t>(size))));
    }
  }

  Narrator narrator_;
  const Write& write_;
  Track track_;
};

}  // namespace

Samples synthesize(const std::string& text, int words_a_minute) {
  constexpr Limits limits{.size = 16'000'000, .time = std::chrono::seconds{10}};
  const std::string bytes =
      answer_of({"espeak-ng", "--stdin", "--stdout", "-v", "en", "-s",
                 std::to_string(words_a_minute)},
                text, limits);
  // Of a text that it cannot read at all it gives not even a header.
  return bytes.empty() ? Samples{} : read_wave(bytes, "espeak-ng");
}

void render(const Score& score, const Synthesis& voice, const Write& write) {
  if (score.length > max_samples)
    throw Error(ErrorKind::File,
                "the session is longer than a WAV file can be (27 hours)");
  Recorder(voice, write).run(score);
}

}  // namespace backcare
