// SPDX-License-Identifier: MIT
#include "sound/rendition.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include <catch2/catch.hpp>

#include "sound/tones.hpp"
#include "support.hpp"
#include "terminal/child.hpp"

namespace backcare {
namespace {

constexpr std::int64_t second = sample_rate;

/// A voice that needs a second for each letter at the usual pace, and for "_"
/// at every pace, all of it as loud as the letter's code, with silence before
/// and after; it notes what it is asked for.
class Voice {
 public:
  Samples operator()(const std::string& text, int pace) {
    ++asked[{text, pace}];
    Samples samples(500, 0);
    for (const char letter : text)
      samples.insert(samples.end(),
                     static_cast<std::size_t>(
                         letter == '_' ? second : second * 175 / pace),
                     static_cast<std::int16_t>(letter * 10));
    samples.resize(samples.size() + 700, 0);
    return samples;
  }

  std::map<std::pair<std::string, int>, int> asked;
};

struct Recorded {
  std::size_t header = 0;
  Samples samples;
  std::size_t largest = 0;  ///< Bytes of a piece.
};

Recorded recorded(const Score& score, Voice& voice) {
  Recorded result;
  std::string bytes;
  render(score, std::ref(voice), [&](std::string_view piece) {
    result.largest = std::max(result.largest, piece.size());
    bytes += piece;
  });
  CHECK(bytes.substr(0, 44) == wave_header(score.length));
  CHECK(static_cast<std::int64_t>(bytes.size()) == 44 + score.length * 2);
  result.samples = read_wave(bytes, "rendition");
  return result;
}

std::int16_t at(const Recorded& sound, std::int64_t sample) {
  return sound.samples.at(static_cast<std::size_t>(sample));
}

TEST_CASE("rendition: speech begins at the very sample of its cue") {
  Voice voice;
  const Score score{.notes = {{2 * second, 3 * second, "a", {}},
                              {5 * second + 7, 4 * second, "b", {}}},
                    .length = 9 * second + 7};
  const Recorded sound = recorded(score, voice);
  CHECK(at(sound, 2 * second - 1) == 0);
  CHECK(at(sound, 2 * second) == 'a' * 10);
  CHECK(at(sound, 3 * second - 1) == 'a' * 10);
  CHECK(at(sound, 3 * second) == 0);
  CHECK(at(sound, 5 * second + 6) == 0);
  CHECK(at(sound, 5 * second + 7) == 'b' * 10);
}

TEST_CASE("rendition: a second is written at a time") {
  Voice voice;
  const Score score{.notes = {}, .length = 3600 * second + 5};
  CHECK(recorded(score, voice).largest == 2 * second);
}

TEST_CASE("rendition: a text is spoken once for all its places") {
  Voice voice;
  const Score score{.notes = {{0, 2 * second, "a", {}},
                              {2 * second, 2 * second, "a", {}},
                              {4 * second, 2 * second, "a", {}}},
                    .length = 6 * second};
  const Recorded sound = recorded(score, voice);
  CHECK(at(sound, 4 * second) == 'a' * 10);
  CHECK(voice.asked.size() == 1);
  CHECK(voice.asked[{"a", 175}] == 1);
}

TEST_CASE("rendition: what is too long for its room is spoken faster") {
  Voice voice;
  const Score score{
      .notes = {{0, 4 * second, "abcde", {}}, {4 * second, second, "z", {}}},
      .length = 5 * second};
  const Recorded sound = recorded(score, voice);
  CHECK(voice.asked[{"abcde", 225}] == 1);
  CHECK(at(sound, 4 * second - second / 2) == 'e' * 10);
  CHECK(at(sound, 4 * second) == 'z' * 10);
}

TEST_CASE("rendition: a pause that stays as long makes the words faster yet") {
  Voice voice;
  const Score score{
      .notes = {{0, 4 * second, "ab_cd", {}}, {4 * second, second, "z", {}}},
      .length = 5 * second};
  const Recorded sound = recorded(score, voice);
  CHECK(at(sound, 4 * second - second / 9) == 'd' * 10);
  CHECK(at(sound, 4 * second - second / 10) == 0);
}

TEST_CASE("rendition: the last of too many sentences are left out") {
  Voice voice;
  const Score score{.notes = {{0, 3 * second, "ab. cd. ef", {}},
                              {3 * second, second, "z", {}}},
                    .length = 4 * second};
  const Recorded sound = recorded(score, voice);
  CHECK(voice.asked[{"ab", 175}] == 1);
  CHECK(at(sound, 2 * second - 1) == 'b' * 10);
  CHECK(at(sound, 2 * second) == 0);
  CHECK(at(sound, 3 * second) == 'z' * 10);
}

TEST_CASE("rendition: what nobody could follow faster is cut, and fades") {
  Voice voice;
  const Score score{
      .notes = {{0, second, "abcde", {}}, {second, second, "z", {}}},
      .length = 2 * second};
  const Recorded sound = recorded(score, voice);
  CHECK(voice.asked[{"abcde", 290}] == 1);
  CHECK(at(sound, second / 2) == 'a' * 10);
  CHECK(at(sound, second - 1) == 0);
  CHECK(at(sound, second) == 'z' * 10);
}

TEST_CASE("rendition: tones sound with the words") {
  Voice voice;
  const Score score{.notes = {{0, 4 * second, "a", Chime::Start},
                              {4 * second, 4 * second, "", Chime::Switch}},
                    .length = 8 * second};
  const Recorded sound = recorded(score, voice);
  const Samples start = tones(Chime::Start);
  CHECK(at(sound, 100) == start[100] + 'a' * 10);
  CHECK(at(sound, 4 * second + 100) == tones(Chime::Switch)[100]);
}

TEST_CASE("rendition: closing words and tones end with the file") {
  Voice voice;
  const Score score{
      .notes = {{0, 6 * second, "a", {}}, {6 * second, 0, "yz", Chime::End}},
      .length = 6 * second};
  const Recorded sound = recorded(score, voice);
  CHECK(at(sound, 4 * second - 1) == 0);
  CHECK(at(sound, 4 * second + 100) == 'y' * 10 + tones(Chime::End)[100]);
  CHECK(at(sound, 6 * second - 1) == 'z' * 10);
}

TEST_CASE("rendition: closing words that would not fit are left to the tones") {
  Voice voice;
  const Score score{
      .notes = {{0, 5 * second, "abcd", {}}, {5 * second, 0, "yz", Chime::End}},
      .length = 5 * second};
  const Recorded sound = recorded(score, voice);
  const Samples end = tones(Chime::End);
  CHECK(at(sound, 4 * second - 1) != 0);
  CHECK(at(sound, 5 * second - 100) == end[end.size() - 100]);
}

TEST_CASE("rendition: a session that is all closing has room for no tone") {
  Voice voice;
  const Score score{.notes = {{0, 0, "yz", Chime::End}}, .length = 0};
  CHECK(recorded(score, voice).samples.empty());
}

TEST_CASE("rendition: what no WAV file can hold is refused") {
  Voice voice;
  const Score score{.notes = {}, .length = max_samples + 1};
  CHECK_THROWS_WITH(
      render(score, std::ref(voice), [](std::string_view) { FAIL(); }),
      "the session is longer than a WAV file can be (27 hours)");
}

TEST_CASE("rendition: espeak-ng speaks every text, and only speaks") {
  if (!find_program("espeak-ng", std::getenv("PATH"))) {
    WARN("skipped: espeak-ng is not installed");
    return;
  }
  const Samples hello = synthesize("Hold 20 seconds", 175);
  CHECK(std::ssize(hello) > second / 2);
  CHECK(std::ssize(hello) < 3 * second);
  CHECK(synthesize("Hold 20 seconds", 260).size() < hello.size());
  CHECK(synthesize("", 175).empty());
  CHECK_FALSE(synthesize("--help", 175).empty());
}

}  // namespace
}  // namespace backcare
