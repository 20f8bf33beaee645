// SPDX-License-Identifier: MIT
#include "terminal/events.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

constexpr std::chrono::system_clock::time_point wall{
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} +
    std::chrono::hours{6} + milliseconds{1007}};

}  // namespace

TEST_CASE("events: a cue is one line of JSON") {
  Exercise exercise = an_exercise("bridge");
  const auto timeline =
      unroll({.items = {an_item(exercise, {.reps = 1, .hold = seconds{3}})}},
             a_catalog_of_positions());
  CHECK(cue_json(timeline, timeline.cues[5]) ==
        R"({"t":50,"seconds":2,"kind":"move","exercise":"bridge","set":1,)"
        R"("rep":1,"side":"both","say":"Up, breathe out"})");
  CHECK(cue_json(timeline, timeline.cues.back()) ==
        R"({"t":58,"seconds":0,"kind":"finish","exercise":null,"set":0,)"
        R"("rep":0,"side":"both","say":"Well done. That is the end"})");
}

TEST_CASE("events: whatever is said, a line stays a line of UTF-8") {
  Timeline timeline{.routine = {.items = {an_item(an_exercise("x"), {})}}};
  Cue cue;
  cue.say = "a\"\n\r\x1b[2J\xff\\";
  const std::string line = cue_json(timeline, cue);
  CHECK(line.find_first_of("\n\r\x1b") == std::string::npos);
  CHECK(line.ends_with(R"("say":"a\"\n\r\u001b[2J�\\"})"));
}

TEST_CASE("events: each has the moment of the session and the wall time") {
  CHECK(event_json({.kind = EventKind::Pause,
                    .position = milliseconds{12345},
                    .exercise = "bridge"},
                   wall) == R"({"t":12.345,"kind":"pause",)"
                            R"("at":"2026-11-21T06:00:01.007Z",)"
                            R"("exercise":"bridge"})");
}

TEST_CASE("events: what was swapped, changed, hurt and ended says so") {
  CHECK(event_json({.kind = EventKind::Swap,
                    .exercise = "pelvic-tilt",
                    .other = "bridge"},
                   wall)
            .ends_with(R"("exercise":"pelvic-tilt","in_place_of":"bridge"})"));
  CHECK(
      event_json(
          {.kind = EventKind::Change, .exercise = "x", .change = seconds{-10}},
          wall)
          .ends_with(R"("exercise":"x","change":-10})"));
  CHECK(
      event_json({.kind = EventKind::Pain, .exercise = "x", .other = "y"}, wall)
          .ends_with(R"("exercise":"x","easier":"y"})"));
  CHECK(
      event_json({.kind = EventKind::End, .completed = true}, wall)
          .ends_with(R"("exercise":null,"completed":true,"stop_sign":null})"));
}
