// SPDX-License-Identifier: MIT
#include <numeric>

#include <catch2/catch.hpp>

#include "backcare/session.hpp"
#include "random.hpp"

using namespace backcare;
using namespace backcare::test;
using namespace std::chrono_literals;

namespace {

Session session_of(const std::vector<RoutineItem>& items) {
  return Session(unroll({.items = items}, a_catalog_of_positions()));
}

/// Set-up 0 to 10, then two sets of two repetitions of 2 s, a hold of 4 s and
/// 3 s, from 10 to 28 and from 35 to 53, then an item of ten seconds.
Session a_session() {
  const Dose dose{.sets = 2, .reps = 2, .hold = 4s, .rest = 7s};
  return session_of(
      {an_item(standing(an_exercise("first")), dose),
       an_item(standing(a_moving_exercise("second")), {.reps = 2})});
}

Step the_step(const Session& session) {
  REQUIRE(session.steps().size() == 1);
  return session.steps().front();
}

/// Lets it come to its end, which completes it, and tells how many steps it
/// took.
std::size_t steps_to_complete(Session& session) {
  session.advance(1h);
  CHECK(session.completed());
  return session.steps().size();
}

}  // namespace

TEST_CASE("step: an item is told the moment it is finished") {
  Session session = a_session();
  session.advance(52999ms);
  CHECK(session.steps().empty());
  session.advance(1ms);
  CHECK(the_step(session) ==
        Step{.item = 0,
             .exercise = "first",
             .prescribed = {.sets = 2, .reps = 2, .hold = 4s, .rest = 7s},
             .sets = 2,
             .reps = 4,
             .hold = 4s,
             .time = 53s,
             .done = true});
}

TEST_CASE("step: each item crossed at once is told, in order") {
  Session session = a_session();
  session.advance(1h);
  REQUIRE(session.steps().size() == 2);
  CHECK(session.steps()[0].exercise == "first");
  CHECK(session.steps()[1].exercise == "second");
  CHECK(session.steps()[1].time == 20s);
  CHECK(session.completed());
}

TEST_CASE("step: what is skipped tells what was finished") {
  Session session = a_session();
  session.advance(40s);
  session.next();
  const Step step = the_step(session);
  CHECK_FALSE(step.done);
  CHECK(step.sets == 1);
  CHECK(step.reps == 2);
  CHECK(step.hold == 4s);
  CHECK(step.time == 40s);
}

TEST_CASE("step: skipping an item whose work has not begun is told") {
  Session session = a_session();
  session.next();
  const Step step = the_step(session);
  CHECK_FALSE(step.done);
  CHECK(step.reps == 0);
  CHECK(step.hold == 0s);
}

TEST_CASE("step: the item that quitting ends is told once") {
  Session session = a_session();
  session.advance(20s);
  session.quit();
  session.quit();
  CHECK_FALSE(the_step(session).done);
  CHECK(the_step(session).reps == 1);
}

TEST_CASE("step: going to an item to begin with tells nothing") {
  Session session = a_session();
  session.go_to(1);
  CHECK(session.steps().empty());
  session.advance(1h);
  CHECK(the_step(session).item == 1);
  CHECK(session.completed());
}

TEST_CASE("step: an item that was gone back from is told when it is done") {
  Session session = a_session();
  session.advance(64s);
  session.back();
  session.back();
  REQUIRE(session.cue().item == 0);
  CHECK(session.steps().size() == 1);
  CHECK(steps_to_complete(session) == 3);
}

TEST_CASE("step: what was done stays done when more of it is left") {
  Session session = a_session();
  session.advance(54s);
  session.back();
  session.advance(5s);
  session.next();
  CHECK(steps_to_complete(session) == 2);
}

TEST_CASE("step: a skipped item that is done after all completes") {
  Session session = a_session();
  session.next();
  session.back();
  CHECK(steps_to_complete(session) == 3);
}

TEST_CASE("step: one that was skipped makes the session partial") {
  Session session = a_session();
  session.next();
  session.advance(1h);
  CHECK(session.done());
  CHECK_FALSE(session.completed());
}

TEST_CASE("step: sides count on their own, and a set is of both") {
  const Dose dose{.sets = 2, .reps = 3};
  for (const Sides sides : {Sides::Each, Sides::Alternating}) {
    Session session =
        session_of({an_item(standing(a_moving_exercise("x"), sides), dose)});
    session.advance(10s + 6 * 5s);
    Session left = session;
    left.quit();
    CHECK(the_step(left).reps == 6);
    CHECK(the_step(left).sets == (sides == Sides::Each ? 0 : 1));
    session.advance(1h);
    CHECK(the_step(session).reps == 12);
    CHECK(the_step(session).sets == 2);
  }
}

TEST_CASE("step: a time that goes round is one repetition and its own hold") {
  const Dose dose{.sets = 2, .count = Count::Time, .hold = 30s, .rest = 10s};
  for (const Sides sides : {Sides::None, Sides::Alternating}) {
    Session session =
        session_of({an_item(standing(a_moving_exercise("x"), sides), dose)});
    session.advance(60s);
    session.next();
    CHECK(the_step(session).reps == 1);
    CHECK(the_step(session).sets == 1);
    CHECK(the_step(session).hold == 30s);
  }
}

TEST_CASE("step: time counts what was spent, again and not in pauses") {
  Session session = a_session();
  session.advance(20s);
  session.pause();
  session.advance(1h);
  session.back();
  session.advance(5s);
  session.quit();
  CHECK(the_step(session).time == 25s);
  CHECK(the_step(session).reps == 0);
}

TEST_CASE("step: an exercise of the routine's own goes by its name") {
  RoutineItem item = an_item(standing(an_exercise("walk-1")), {.reps = 1});
  auto walk = *item.exercise;
  walk.name = "Walk to the window";
  item.exercise = std::make_shared<const Exercise>(walk);
  item.own = true;
  Session session = session_of({item});
  session.quit();
  CHECK(the_step(session).exercise == "Walk to the window");
}

TEST_CASE(
    "step: undisturbed, all is done as prescribed in the session's time") {
  CHECK(rc::check([] {
    Session session(unroll(random_routine(), a_catalog_of_positions()));
    const auto& timeline = session.timeline();
    while (!session.done())
      session.advance(milliseconds{*rc::gen::inRange(700, 90000)});
    RC_ASSERT(session.completed());
    RC_ASSERT(session.steps().size() == timeline.routine.items.size());
    seconds total{0};
    for (const Step& step : session.steps()) {
      RC_ASSERT(step.done);
      const auto& item = timeline.routine.items[step.item];
      const bool any = time_of(*item.exercise, {.hold = item.dose.hold}) >
                       (item.exercise->sides == Sides::Each ? changeover : 0s);
      RC_ASSERT(step.sets == (any ? item.dose.sets : 0));
      total += step.time;
    }
    RC_ASSERT(total == timeline.length);
  }));
}
