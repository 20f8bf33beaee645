// SPDX-License-Identifier: MIT
#include "sound/score.hpp"

#include <catch2/catch.hpp>

#include "sound/wave.hpp"
#include "support.hpp"

namespace backcare {
namespace {

Timeline a_timeline() {
  Timeline timeline;
  const auto add = [&timeline](seconds length, CueKind kind, std::size_t item,
                               const std::string& say) {
    timeline.cues.push_back({.start = timeline.length,
                             .length = length,
                             .kind = kind,
                             .item = item,
                             .say = say});
    timeline.length += length;
  };
  add(seconds{0}, CueKind::Announce, 0, "Bridge. 2 x 5 s");
  add(seconds{10}, CueKind::Setup, 0, "Lie down.");
  add(seconds{5}, CueKind::Hold, 0, "Hold");
  add(seconds{4}, CueKind::Switch, 0, "Change sides");
  add(seconds{5}, CueKind::Hold, 0, "");
  add(seconds{0}, CueKind::Announce, 1, "Walk");
  add(seconds{1}, CueKind::Setup, 1, "Get up");
  add(seconds{9}, CueKind::Move, 1, "Go");
  add(seconds{0}, CueKind::Finish, 2, "The end");
  return timeline;
}

std::int64_t at(int second) {
  return second * sample_rate;
}

TEST_CASE("score: every cue sounds at its start, as far as the next words") {
  const Score score = score_of(a_timeline(), {});
  CHECK(score.length == at(34));
  CHECK(score.notes ==
        std::vector<Note>{
            {at(0), at(10), "Bridge. 2 times 5 seconds. Lie down.", {}},
            {at(10), at(5), "Hold", Chime::Start},
            {at(15), at(9), "Change sides", Chime::Switch},
            {at(19), at(5), "", Chime::Start},
            {at(24), at(1), "Walk. Get up", {}},
            {at(25), at(9), "Go", Chime::Start},
            {at(34), at(0), "The end", Chime::End}});
}

TEST_CASE("score: words or tones alone") {
  const Score words = score_of(a_timeline(), {.tones = false});
  CHECK(words.notes.size() == 6);
  for (const Note& note : words.notes)
    CHECK_FALSE(note.chime);
  const Score tones = score_of(a_timeline(), {.speech = false});
  CHECK(tones.notes.size() == 5);
  for (const Note& note : tones.notes) {
    CHECK(note.text.empty());
    CHECK(note.chime);
  }
}

}  // namespace
}  // namespace backcare
