// SPDX-License-Identifier: MIT
#include "terminal/ahead.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

using namespace backcare;
using namespace backcare::test;
using namespace std::chrono_literals;

namespace {

/// Two exercises of twenty seconds each.
Session a_session() {
  const RoutineItem item =
      an_item(standing(a_moving_exercise("march")), {.reps = 2});
  Session session(unroll({.items = {item, item}}, a_catalog_of_positions()));
  REQUIRE(session.item_left() == 20s);
  return session;
}

}  // namespace

TEST_CASE("ahead: a step is foreseen as it comes, and just before") {
  Session session = a_session();
  Ahead ahead;
  for (const std::size_t item : {0U, 1U}) {
    session.advance(20s - Ahead::moment - 1ms);
    CHECK(until_foreseen(session) == 1ms);
    CHECK_FALSE(ahead.take(session));
    session.advance(1ms);
    CHECK(until_foreseen(session) == 0ms);
    const auto step = ahead.take(session);
    REQUIRE(step);
    CHECK(session.steps().size() == item);
    session.advance(Ahead::moment);
    CHECK(session.steps().back() == *step);
    CHECK(ahead.foreseen(*step));
  }
}

TEST_CASE("ahead: a step is given once, and forgotten when it has come") {
  Session session = a_session();
  session.advance(20s - 1ms);
  Ahead ahead;
  const auto step = ahead.take(session);
  REQUIRE(step);
  CHECK_FALSE(ahead.take(session));
  CHECK(ahead.foreseen(*step));
  CHECK_FALSE(ahead.foreseen(*step));
}

TEST_CASE("ahead: what is left in the last moment comes in another way") {
  Session session = a_session();
  session.advance(20s - 1ms);
  Ahead ahead;
  REQUIRE(ahead.take(session));
  session.quit();
  CHECK_FALSE(ahead.take(session));
  CHECK_FALSE(ahead.foreseen(session.steps().back()));
}

TEST_CASE("ahead: nothing is foreseen in a pause") {
  Session session = a_session();
  session.advance(20s - 1ms);
  session.pause();
  CHECK_FALSE(Ahead().take(session));
}
