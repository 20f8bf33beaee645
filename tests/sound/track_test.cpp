// SPDX-License-Identifier: MIT
#include "sound/track.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

namespace backcare {
namespace {

TEST_CASE("track: silence before and after a sound is taken off") {
  CHECK(trimmed({0, 3, -60, 500, 0, -70, 64, 1}) == Samples{500, 0, -70});
  CHECK(trimmed({-32768}) == Samples{-32768});
  CHECK(trimmed({0, 64, -64}).empty());
  CHECK(trimmed({}).empty());
}

TEST_CASE("track: what is cut fades out, and only then") {
  const Samples loud(2000, 1000);
  CHECK(cut(loud, 2000) == loud);
  CHECK(cut(loud, 3000) == loud);
  const Samples faded = cut(loud, 1000);
  REQUIRE(faded.size() == 1000);
  CHECK(faded[1000 - 662] == 1000);
  CHECK(faded[1000 - 331] > 450);
  CHECK(faded[1000 - 331] < 550);
  CHECK(faded.back() == 0);
  CHECK(std::ranges::is_sorted(faded, std::ranges::greater{}));
  CHECK(cut(loud, 10).back() == 0);
  CHECK(cut(loud, 0).empty());
}

TEST_CASE("track: sounds are at their sample, silence is between them") {
  Track track;
  track.lay(2, Samples{1, 2, 3});
  track.lay(8, Samples{9});
  CHECK(track.end() == 9);
  CHECK(track.take(4) == Samples{0, 0, 1, 2});
  CHECK(track.position() == 4);
  track.lay(4, Samples{10});
  CHECK(track.take(3) == Samples{13, 0, 0});
  CHECK(track.take(4) == Samples{0, 9, 0, 0});
  CHECK(track.position() == 11);
  CHECK(track.end() == 11);
}

TEST_CASE("track: sounds add up, and are clipped rather than turned over") {
  Track track;
  track.lay(0, Samples{100, 30000, -30000});
  track.lay(0, Samples{-30, 30000, -30000});
  CHECK(track.take(3) == Samples{70, 32767, -32768});
}

}  // namespace
}  // namespace backcare
