// SPDX-License-Identifier: MIT
#include "sound/tones.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

#include <catch2/catch.hpp>

namespace backcare {
namespace {

constexpr std::array<Chime, 5> chimes{Chime::LastSecond, Chime::Halfway,
                                      Chime::Start, Chime::Switch, Chime::End};

int loudest(const Samples& samples) {
  int result = 0;
  for (const std::int16_t sample : samples)
    result = std::max(result, std::abs(static_cast<int>(sample)));
  return result;
}

TEST_CASE("tones: they are heard, but softer than speech") {
  for (const Chime chime : chimes) {
    CHECK(loudest(tones(chime)) > 3000);
    CHECK(loudest(tones(chime)) <= 5000);
  }
}

TEST_CASE("tones: they begin and end without a click") {
  for (const Chime chime : chimes) {
    const Samples samples = tones(chime);
    CHECK(samples.front() == 0);
    CHECK(std::abs(samples.back()) < 20);
    int steepest = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
      steepest = std::max(steepest, std::abs(samples[i] - samples[i - 1]));
    CHECK(steepest < 1500);
  }
}

TEST_CASE("tones: each stroke of the bell is a tone") {
  for (const Chime chime : chimes) {
    const Samples samples = tones(chime);
    for (const milliseconds stroke : strokes(chime)) {
      const auto first = stroke.count() * sample_rate / 1000;
      CHECK(loudest({samples.begin() + first, samples.begin() + first + 500}) >
            3000);
    }
  }
}

TEST_CASE("tones: no two chimes sound alike") {
  std::set<Samples> known;
  for (const Chime chime : chimes)
    CHECK(known.insert(tones(chime)).second);
}

}  // namespace
}  // namespace backcare
