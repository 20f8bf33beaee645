// SPDX-License-Identifier: MIT
#include "terminal/lines.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

/// The lines of a whole session that is left alone.
Words lines_of(const std::vector<RoutineItem>& items,
               const Manner& manner = {}) {
  const auto timeline =
      unroll({.items = items}, a_catalog_of_positions(), manner);
  Words lines;
  for (const Cue& cue : timeline.cues)
    if (const auto line = plain_line(timeline, cue); !line.empty())
      lines.push_back(line);
  return lines;
}

RoutineItem plank() {
  Exercise exercise = an_exercise("Plank");
  exercise.positions = {"standing"};
  return an_item(exercise, {.reps = 1, .hold = seconds{20}});
}

}  // namespace

TEST_CASE("plain line: a session can be read aloud as it goes") {
  CHECK(lines_of({plank()}) ==
        Words{"Exercise 1 of 1: Plank, standing. 1 repetition, hold 20 seconds",
              "Lie on your back. Bend your knees. (10 seconds)", "3", "2", "1",
              "Up, breathe out", "Stay (20 seconds)", "Halfway", "3", "2", "1",
              "Down, breathe in", "Well done. That is the end"});
}

TEST_CASE("plain line: what is not said has no line") {
  CHECK(lines_of({plank()}, {.telling = Telling::None}) ==
        Words{"Exercise 1 of 1: Plank, standing. 1 repetition, hold 20 seconds",
              "Well done. That is the end"});
}

TEST_CASE("plain line: the numbers of exercises are those of the routine") {
  CHECK(lines_of({plank(), plank()}, {.from = 1})
            .front()
            .starts_with("Exercise 2 of 2: "));
}

TEST_CASE("plain line: a short time is not worth telling") {
  Exercise exercise = an_exercise("Plank");
  exercise.positions = {"standing"};
  const auto lines =
      lines_of({an_item(exercise, {.reps = 1, .hold = seconds{9}})});
  CHECK(holds<std::string>(lines, "Stay"));
}

TEST_CASE("plain line: events in words, unless the notice tells them") {
  CHECK(plain_line(Event{.kind = EventKind::Pause}) == "Paused. Space goes on");
  CHECK(plain_line(Event{.kind = EventKind::Resume}) == "Going on");
  CHECK(plain_line(Event{.kind = EventKind::Skip}) == "Skipped");
  CHECK(plain_line(Event{.kind = EventKind::Pain}).empty());
}
