// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "backcare/session.hpp"
#include "random.hpp"

using namespace backcare;
using namespace backcare::test;
using namespace std::chrono_literals;

namespace {

RoutineItem knee() {
  return an_item(standing(a_moving_exercise("knee")), {.reps = 2});
}

/// Set-up 0 to 10, 2 s, a hold from 12 to 42, 3 s, then an item to 60.
Session a_session_at(milliseconds position) {
  Session session(unroll(
      {.items = {an_item(standing(an_exercise("plank")),
                         {.reps = 1, .hold = 30s}),
                 an_item(standing(a_moving_exercise("tilt")), {.reps = 1})}},
      a_catalog_of_positions()));
  session.advance(position);
  return session;
}

void swap(Session& session, const RoutineItem& item) {
  session.swap(swapped(session.timeline(), session.cue_index(), item,
                       a_catalog_of_positions()));
}

}  // namespace

TEST_CASE("session: a hold can be made longer while it lasts") {
  Session session = a_session_at(20s);
  CHECK(session.lengthen(10s));
  CHECK(session.left() == 32s);
  CHECK(session.session_left() == 50s);
  session.advance(1h);
  REQUIRE(session.completed());
  CHECK(session.steps()[0].hold == 40s);
  CHECK(session.steps()[0].prescribed.hold == 30s);
}

TEST_CASE("session: made shorter at its end, a hold still ends by itself") {
  Session session = a_session_at(38500ms);
  CHECK(session.lengthen(-10s));
  CHECK(session.left() == 500ms);
  CHECK_FALSE(session.lengthen(-10s));
  session.advance(500ms);
  CHECK(session.cue().kind == CueKind::Move);
  CHECK(session.steps().empty());
}

TEST_CASE("session: lengthening moves nothing that is past or on") {
  CHECK(rc::check([] {
    Session session(unroll(random_routine(), a_catalog_of_positions()));
    session.advance(milliseconds{*rc::gen::inRange<milliseconds::rep>(
        0, milliseconds(session.timeline().length).count())});
    const Session before = session;
    const seconds change{*rc::gen::element(-10, 10)};
    const bool changed = session.lengthen(change);
    RC_ASSERT(session.position() == before.position());
    RC_ASSERT(session.cue().item == before.cue().item);
    RC_ASSERT(changed == (session.session_left() != before.session_left()));
    session.advance(session.session_left());
    RC_ASSERT(session.completed());
  }));
}

TEST_CASE("session: nothing is lengthened in a movement or at the end") {
  Session session = a_session_at(11s);
  CHECK_FALSE(session.lengthen(10s));
  session.quit();
  CHECK_FALSE(session.lengthen(10s));
}

TEST_CASE("session: another exercise begins anew in the place of one") {
  Session session = a_session_at(20s);
  session.pause();
  swap(session, knee());
  CHECK_FALSE(session.paused());
  CHECK(session.cue().kind == CueKind::Setup);
  CHECK(session.position() == 0s);
  session.advance(1h);
  CHECK(session.completed());
  REQUIRE(session.steps().size() == 3);
  CHECK(session.steps()[0].exercise == "plank");
  CHECK_FALSE(session.steps()[0].done);
  CHECK(session.steps()[0].time == 20s);
  CHECK(session.steps()[1].exercise == "knee");
  CHECK(session.steps()[1].in_place_of == "plank");
  CHECK(session.steps()[1].prescribed == Dose{.reps = 2});
  CHECK(session.steps()[2].in_place_of.empty());
}

TEST_CASE("session: an exercise swapped before it began has no step") {
  Session session = a_session_at(5s);
  swap(session, knee());
  CHECK(session.steps().empty());
}

TEST_CASE("session: swapped back, an exercise stands in its own place") {
  Session session = a_session_at(5s);
  const RoutineItem plank = session.timeline().routine.items[0];
  swap(session, knee());
  swap(session, plank);
  session.quit();
  REQUIRE(session.steps().size() == 1);
  CHECK(session.steps()[0].exercise == "plank");
  CHECK(session.steps()[0].in_place_of.empty());
}

TEST_CASE("session: pain ends the exercise, and the session waits") {
  Session session = a_session_at(20s);
  session.end_for_pain();
  CHECK(session.ended_for_pain());
  REQUIRE(session.steps().size() == 1);
  CHECK(session.steps()[0].pain);
  CHECK_FALSE(session.steps()[0].done);
  session.toggle_pause();
  session.back();
  session.advance(1h);
  CHECK_FALSE(session.lengthen(10s));
  session.end_for_pain();
  CHECK(session.paused());
  CHECK(session.position() == 20s);
  CHECK(session.steps().size() == 1);
}

TEST_CASE("session: after pain the next exercise goes on, and all is partial") {
  Session session = a_session_at(20s);
  session.end_for_pain();
  session.next();
  CHECK_FALSE(session.ended_for_pain());
  CHECK(session.cue().item == 1);
  session.advance(1h);
  CHECK(session.steps().size() == 2);
  CHECK_FALSE(session.completed());
}

TEST_CASE("session: after pain an easier exercise can take the place") {
  Session session = a_session_at(20s);
  session.end_for_pain();
  swap(session, knee());
  CHECK_FALSE(session.paused());
  session.advance(1h);
  CHECK(session.completed());
  REQUIRE(session.steps().size() == 3);
  CHECK(session.steps()[0].pain);
  CHECK_FALSE(session.steps()[1].pain);
}

TEST_CASE("session: quitting after pain tells nothing twice") {
  Session session = a_session_at(20s);
  session.end_for_pain();
  session.quit();
  CHECK(session.steps().size() == 1);
  CHECK(session.done());
}
