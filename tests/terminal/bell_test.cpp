// SPDX-License-Identifier: MIT
#include "terminal/bell.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <catch2/catch.hpp>

namespace backcare {
namespace {

constexpr std::array<Chime, 5> chimes{Chime::LastSecond, Chime::Halfway,
                                      Chime::Start, Chime::Switch, Chime::End};

TEST_CASE("bell: no two chimes sound alike") {
  std::set<std::vector<milliseconds>> patterns;
  for (const Chime chime : chimes)
    CHECK(patterns.insert(strokes(chime)).second);
}

TEST_CASE("bell: each begins at once, and its strokes can be told apart") {
  for (const Chime chime : chimes) {
    const auto pattern = strokes(chime);
    REQUIRE_FALSE(pattern.empty());
    CHECK(pattern.front() == milliseconds{0});
    for (std::size_t i = 1; i < pattern.size(); ++i)
      CHECK(pattern[i] - pattern[i - 1] >= milliseconds{250});
  }
}

TEST_CASE("bell: it rings for what cannot be seen coming from the mat") {
  using enum CueKind;
  const std::vector<Cue> cues{{.kind = Announce},
                              {.kind = Setup},
                              {.kind = Setup, .part = Part::Countdown},
                              {.kind = Hold},
                              {.kind = Hold, .part = Part::Halfway},
                              {.kind = Hold, .part = Part::Countdown},
                              {.kind = Move},
                              {.kind = Switch},
                              {.kind = Hold},
                              {.kind = Rest},
                              {.kind = Move},
                              {.kind = Finish}};
  const std::vector<std::optional<Chime>> expected{{},
                                                   {},
                                                   Chime::LastSecond,
                                                   Chime::Start,
                                                   Chime::Halfway,
                                                   Chime::LastSecond,
                                                   {},
                                                   Chime::Switch,
                                                   Chime::Start,
                                                   {},
                                                   Chime::Start,
                                                   Chime::End};
  for (std::size_t i = 0; i < cues.size(); ++i) {
    CAPTURE(i);
    CHECK(chime_of(cues, i) == expected[i]);
  }
}

TEST_CASE("bell: strokes fall when they are due, each once") {
  constexpr nanoseconds now = seconds{5};
  Bell bell;
  CHECK_FALSE(bell.next());
  CHECK_FALSE(bell.take(now));
  bell.ring(Chime::Start, now);
  CHECK(bell.next() == now);
  CHECK(bell.take(now));
  CHECK_FALSE(bell.take(now));
  CHECK(bell.next() == now + milliseconds{300});
  CHECK_FALSE(bell.take(now + milliseconds{299}));
  CHECK(bell.take(now + milliseconds{300}));
  CHECK_FALSE(bell.next());
}

TEST_CASE("bell: another chime takes the place of the one before") {
  Bell bell;
  bell.ring(Chime::End, seconds{1});
  bell.ring(Chime::LastSecond, seconds{2});
  CHECK(bell.take(seconds{2}));
  CHECK_FALSE(bell.next());
}

}  // namespace
}  // namespace backcare
