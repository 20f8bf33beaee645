// SPDX-License-Identifier: MIT
#include "score.hpp"

#include <utility>

#include "terminal/spoken.hpp"
#include "wave.hpp"

namespace backcare {
namespace {

std::int64_t samples_of(seconds time) {
  return time.count() * sample_rate;
}

/// Gives each note the time until something else is said.
void give_room(Score& score) {
  std::int64_t next = score.length;
  for (std::size_t i = score.notes.size(); i > 0; --i) {
    Note& note = score.notes[i - 1];
    note.room = next - note.start;
    if (!note.text.empty())
      next = note.start;
  }
}

}  // namespace

Score score_of(const Timeline& timeline, Sounds sounds) {
  const auto& cues = timeline.cues;
  Score score{.length = samples_of(timeline.length)};
  std::string announced;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    const Cue& cue = cues[i];
    if (cue.kind == CueKind::Announce) {
      announced = cue.say + ". ";
      continue;
    }
    Note note{.start = samples_of(cue.start)};
    if (sounds.speech)
      note.text = spoken_text(announced + cue.say);
    if (sounds.tones)
      note.chime = chime_of(cues, i);
    announced.clear();
    if (!note.text.empty() || note.chime)
      score.notes.push_back(std::move(note));
  }
  give_room(score);
  return score;
}

}  // namespace backcare
