// SPDX-License-Identifier: MIT
#include "backcare/exercise.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

TEST_CASE("exercise: a phase without a length makes it held") {
  CHECK(an_exercise("bridge").held());
  CHECK_FALSE(a_moving_exercise("cat-cow").held());
}

TEST_CASE("exercise: the hold does not count as movement") {
  CHECK(an_exercise("bridge").move() == seconds{5});
  CHECK(a_moving_exercise("cat-cow").move() == seconds{5});
}

TEST_CASE("exercise: a hold alone has no movement") {
  Exercise plank = an_exercise("plank");
  plank.repetition = {{"Hold", std::nullopt, Breath::Free}};
  CHECK(plank.move() == seconds{0});
}
