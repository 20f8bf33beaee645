// SPDX-License-Identifier: MIT
#include "backcare/session.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "random.hpp"

using namespace backcare;
using namespace backcare::test;
using namespace std::chrono_literals;

namespace {

/// Two items standing up. Item 0, both sides: set-up 0 to 10, work 10 to 20.
/// Item 1, each side: set-up 20 to 30, left 30 to 40, changeover to 45, right
/// to 55.
Session a_session() {
  Exercise first = a_moving_exercise("first");
  first.positions = {"standing"};
  Exercise second = first;
  second.sides = Sides::Each;
  const Dose dose{.reps = 2};
  return Session(unroll(
      {.title = "Test", .items = {an_item(first, dose), an_item(second, dose)}},
      a_catalog_of_positions()));
}

Session a_session_at(milliseconds position) {
  Session session = a_session();
  session.advance(position);
  return session;
}

Session a_random_session() {
  return Session(unroll(random_routine(), a_catalog_of_positions()));
}

/// A moment from the beginning to the end of the session.
milliseconds a_moment(const Session& session) {
  const milliseconds length = session.timeline().length;
  return milliseconds{
      *rc::gen::inRange<milliseconds::rep>(0, length.count() + 1)};
}

}  // namespace

TEST_CASE("session: begins running with the first set-up") {
  const Session session = a_session();
  CHECK(session.cue().kind == CueKind::Setup);
  CHECK(session.cue_index() == 1);
  CHECK(session.left() == 10s);
  CHECK(session.position() == 0s);
  CHECK(session.session_left() == 55s);
  CHECK_FALSE(session.paused());
  CHECK_FALSE(session.done());
}

TEST_CASE("session: a cue is over when the next one begins") {
  Session session = a_session_at(9999ms);
  CHECK(session.cue().kind == CueKind::Setup);
  CHECK(session.left() == 1ms);
  session.advance(1ms);
  CHECK(session.cue().kind == CueKind::Move);
  CHECK(session.left() == 2s);
}

TEST_CASE("session: the announcement of the next item is passed at once") {
  const Session session = a_session_at(20s);
  CHECK(session.cue().kind == CueKind::Setup);
  CHECK(session.cue().item == 1);
}

TEST_CASE("session: ends with its length, complete, and stays there") {
  Session session = a_session_at(54999ms);
  CHECK_FALSE(session.done());
  session.advance(milliseconds::max());
  CHECK(session.done());
  CHECK(session.completed());
  CHECK(session.cue().kind == CueKind::Finish);
  CHECK(session.position() == 55s);
  CHECK(session.left() == 0s);
  CHECK(session.session_left() == 0s);
  session.advance(1h);
  CHECK(session.position() == 55s);
}

TEST_CASE("session: no time passes while paused") {
  Session session = a_session_at(12s);
  session.pause();
  session.advance(24h);
  CHECK(session.paused());
  CHECK(session.position() == 12s);
  session.toggle_pause();
  session.advance(1s);
  CHECK(session.position() == 13s);
}

TEST_CASE("session: what is done cannot be paused") {
  Session session = a_session_at(55s);
  session.pause();
  CHECK_FALSE(session.paused());
  session.toggle_pause();
  CHECK_FALSE(session.paused());
}

TEST_CASE("session: quitting ends early at the place where it was") {
  Session session = a_session_at(12s);
  session.pause();
  session.quit();
  CHECK(session.done());
  CHECK_FALSE(session.completed());
  CHECK_FALSE(session.paused());
  CHECK(session.left() == 0s);
  session.advance(5s);
  session.next();
  session.back();
  session.go_to(0);
  CHECK(session.position() == 12s);
  CHECK(session.done());
}

TEST_CASE("session: quitting after the end does not undo it") {
  Session session = a_session_at(55s);
  session.quit();
  CHECK(session.completed());
}

TEST_CASE("session: next goes to the next exercise, then to the end") {
  Session session = a_session_at(12s);
  session.pause();
  session.next();
  CHECK(session.position() == 20s);
  CHECK(session.cue().item == 1);
  CHECK_FALSE(session.paused());
  session.next();
  CHECK(session.done());
  CHECK_FALSE(session.completed());
  session.next();
  CHECK(session.position() == 55s);
}

TEST_CASE("session: back restarts the current side") {
  const auto [at, expected] =
      GENERATE(table<milliseconds, milliseconds>({{5s, 0s},       // set-up
                                                  {19s, 10s},     // no sides
                                                  {13s, 10s},     // 3 s in
                                                  {39s, 30s},     // left
                                                  {44s, 40s},     // changeover
                                                  {50s, 40s}}));  // right
  Session session = a_session_at(at);
  session.pause();
  session.back();
  CHECK(session.position() == expected);
  CHECK_FALSE(session.paused());
}

TEST_CASE("session: back in the first three seconds goes to the part before") {
  const auto [at, expected] =
      GENERATE(table<milliseconds, milliseconds>({{0s, 0s},
                                                  {2s, 0s},
                                                  {12999ms, 0s},  // set-up
                                                  {22s, 10s},     // item 0
                                                  {30s, 20s},     // set-up
                                                  {42s, 30s},     // left
                                                  {55s, 40s}}));  // right
  Session session = a_session_at(at);
  session.back();
  CHECK(session.position() == expected);
  CHECK_FALSE(session.done());
}

TEST_CASE("session: alternating sides are one part to go back to") {
  Exercise exercise = a_moving_exercise("march");
  exercise.positions = {"standing"};
  exercise.sides = Sides::Alternating;
  Session session(
      unroll({.title = "Test", .items = {an_item(exercise, {.reps = 9})}},
             a_catalog_of_positions()));
  session.advance(60s);
  REQUIRE(session.cue().side != Side::Both);
  session.back();
  CHECK(session.position() == 10s);
}

TEST_CASE("session: going to an item stands before its set-up") {
  Session session = a_session();
  session.go_to(1);
  CHECK(session.position() == 20s);
  CHECK(session.cue().kind == CueKind::Setup);
  session.go_to(0);
  CHECK(session.position() == 0s);
  session.pause();
  session.go_to(1);
  CHECK(session.paused());
  session.go_to(2);
  CHECK(session.done());
  CHECK_FALSE(session.completed());
  CHECK_FALSE(session.paused());
}

TEST_CASE("session: the next tick is when the shown second changes") {
  CHECK(a_session_at(0ms).until_tick() == 1000ms);
  CHECK(a_session_at(1ms).until_tick() == 999ms);
  CHECK(a_session_at(9999ms).until_tick() == 1ms);
  CHECK(a_session_at(10s).until_tick() == 1000ms);
}

TEST_CASE("session: a copy goes its own way") {
  const Session session = a_session();
  Session copy = session;
  copy.advance(12s);
  CHECK(session.position() == 0s);
  CHECK(&copy.timeline() == &session.timeline());
}

TEST_CASE("session: steps of any size end at the same place") {
  CHECK(rc::check([] {
    Session whole = a_random_session();
    Session stepped = whole;
    const milliseconds target = a_moment(whole);
    whole.advance(target);
    while (stepped.position() < target) {
      const milliseconds step{*rc::gen::inRange(1, 20000)};
      stepped.advance(std::min(step, target - stepped.position()));
    }
    RC_ASSERT(stepped.position() == target);
    RC_ASSERT(stepped.cue_index() == whole.cue_index());
    RC_ASSERT(stepped.left() == whole.left());
    RC_ASSERT(stepped.done() == whole.done());
  }));
}

TEST_CASE("session: every cue is crossed in order") {
  CHECK(rc::check([] {
    Session session = a_random_session();
    const auto& cues = session.timeline().cues;
    std::size_t expected = 1;
    while (!session.done()) {
      RC_ASSERT(session.cue_index() == expected);
      RC_ASSERT(session.until_cue() == session.cue().length);
      session.advance(session.until_cue());
      ++expected;
      if (cues[expected].kind == CueKind::Announce)
        ++expected;
    }
    RC_ASSERT(session.cue_index() == cues.size() - 1);
  }));
}

TEST_CASE("session: what is left counts down over all parts of a hold") {
  Exercise exercise = an_exercise("hold");
  exercise.positions = {"standing"};
  Session session(
      unroll({.items = {an_item(exercise, {.reps = 1, .hold = seconds{30}})}},
             a_catalog_of_positions()));
  session.advance(12s);
  for (milliseconds left = 30s; left > 0s; left -= 500ms) {
    CHECK(session.cue().kind == CueKind::Hold);
    CHECK(session.left() == left);
    session.advance(500ms);
  }
  CHECK(session.cue().kind == CueKind::Move);
}

TEST_CASE("session: position and what is left make the whole, skipped or not") {
  CHECK(rc::check([] {
    Session session = a_random_session();
    const auto actions =
        *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5));
    for (const int action : actions) {
      if (action == 0)
        session.next();
      if (action == 1)
        session.back();
      if (action == 2)
        session.toggle_pause();
      if (action > 2)
        session.advance(milliseconds{*rc::gen::inRange(0, 40000)});
      RC_ASSERT(session.position() + session.session_left() ==
                session.timeline().length);
      RC_ASSERT(session.done() == (session.session_left() == 0ms));
      const Cue& cue = session.cue();
      RC_ASSERT(cue.start <= session.position());
      RC_ASSERT(session.position() + session.until_cue() ==
                cue.start + cue.length);
      RC_ASSERT(session.until_cue() <= session.left());
    }
  }));
}

TEST_CASE("session: skipping lands where waiting would have") {
  CHECK(rc::check([] {
    Session skipped = a_random_session();
    Session waited = skipped;
    skipped.advance(a_moment(skipped));
    const std::size_t item = skipped.cue().item;
    skipped.next();
    while (!waited.done() && waited.cue().item <= item)
      waited.advance(waited.left());
    RC_ASSERT(skipped.position() == waited.position());
    RC_ASSERT(skipped.cue_index() == waited.cue_index());
  }));
}

TEST_CASE("session: a pause costs nothing") {
  CHECK(rc::check([] {
    Session plain = a_random_session();
    Session paused = plain;
    const milliseconds before = a_moment(plain);
    const milliseconds after = a_moment(plain);
    plain.advance(before + after);
    paused.advance(before);
    paused.pause();
    paused.advance(milliseconds{*rc::gen::inRange(0, 1000000)});
    if (paused.paused())
      paused.toggle_pause();
    paused.advance(after);
    RC_ASSERT(paused.position() == plain.position());
    RC_ASSERT(paused.cue_index() == plain.cue_index());
  }));
}

TEST_CASE("session: going back again and again reaches the beginning") {
  CHECK(rc::check([] {
    Session session = a_random_session();
    session.advance(a_moment(session));
    while (session.position() > 0ms) {
      const milliseconds before = session.position();
      session.back();
      RC_ASSERT(session.position() < before);
    }
    RC_ASSERT(session.cue_index() == 1U);
  }));
}

TEST_CASE("session: back within a side returns to its beginning") {
  CHECK(rc::check([] {
    Exercise exercise = random_exercise();
    exercise.sides = Sides::Each;
    Session session(unroll({.items = {an_item(exercise, random_dose())}},
                           a_catalog_of_positions()));
    session.advance(a_moment(session));
    const auto& cues = session.timeline().cues;
    const Side side = session.cue().side;
    const auto first = std::ranges::find(cues, side, &Cue::side);
    RC_PRE(!session.done() && session.position() >= first->start + 3s);
    session.back();
    RC_ASSERT(session.position() == first->start);
    RC_ASSERT(session.cue().side == side);
  }));
}

TEST_CASE("session: ticks come down to the end of each cue") {
  CHECK(rc::check([] {
    Session session = a_random_session();
    session.advance(a_moment(session));
    RC_PRE(!session.done());
    const milliseconds wait = session.until_tick();
    RC_ASSERT(wait >= 1ms);
    RC_ASSERT(wait <= 1000ms);
    RC_ASSERT(wait <= session.left());
    RC_ASSERT((session.left() - wait) % 1s == 0ms);
  }));
}
