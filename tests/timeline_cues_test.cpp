// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "backcare/text.hpp"
#include "backcare/timeline.hpp"
#include "random.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Lines = std::vector<std::string>;

/// "kind length say" of all cues between the set-up and the finish.
Lines work_of(const Exercise& exercise, const Dose& dose,
              Telling telling = Telling::Full) {
  const auto timeline = unroll({.items = {an_item(exercise, dose)}},
                               a_catalog_of_positions(), {.telling = telling});
  Lines lines;
  for (const Cue& cue : timeline.cues)
    if (cue.set > 0 || cue.kind == CueKind::Switch)
      lines.push_back(std::string(name_of(cue.kind)) + ' ' +
                      std::to_string(cue.length.count()) + ' ' + cue.say);
  return lines;
}

constexpr Dose thrice{.reps = 3, .hold = seconds{4}};
constexpr Dose half_minute{.count = Count::Time, .hold = seconds{30}};

}  // namespace

TEST_CASE("cues: the first repetition in full, the others in short") {
  CHECK(work_of(standing(an_exercise("bridge")), thrice) ==
        Lines{"move 2 Up, breathe out", "hold 4 Stay",
              "move 3 Down, breathe in", "move 2 2, breathe out", "hold 4 Hold",
              "move 3 Breathe in", "move 2 Last one, breathe out",
              "hold 4 Hold", "move 3 Breathe in"});
}

TEST_CASE("cues: in brief only counts, holds and the last one") {
  CHECK(work_of(standing(an_exercise("bridge")), thrice, Telling::Brief) ==
        Lines{"move 2 1", "hold 4 Hold", "move 3 ", "move 2 2", "hold 4 Hold",
              "move 3 ", "move 2 Last one", "hold 4 Hold", "move 3 "});
}

TEST_CASE("cues: no more of getting ready is said than there is time for") {
  Exercise exercise = standing(an_exercise("bridge"));
  const auto said = [&](seconds set_up) {
    exercise.set_up = set_up;
    exercise.setup = {"One two three four five.", "Six seven eight nine ten."};
    return unroll({.items = {an_item(exercise, thrice)}},
                  a_catalog_of_positions())
        .cues[1]
        .say;
  };
  // "bridge, standing. 3 repetitions, hold 4 seconds" are 7 words.
  CHECK(said(seconds{7 + 3}) ==
        "One two three four five. Six seven eight nine ten.");
  CHECK(said(seconds{6}) == "One two three four five.");
  CHECK(said(seconds{4}) == "Get ready.");
  CHECK(said(seconds{3}).empty());
  exercise.sides = Sides::Each;
  CHECK(said(seconds{3}) == "Left side first.");
  CHECK(said(seconds{10}) == "One two three four five. Left side first.");
}

TEST_CASE("cues: the way to the floor is said however short the time is") {
  Exercise exercise = an_exercise("bridge");
  exercise.set_up = seconds{1};
  exercise.positions = {"supine"};
  exercise.sides = Sides::Each;
  RoutineItem item = an_item(exercise, thrice);
  item.position = "supine";
  const auto timeline = unroll({.items = {item}}, a_catalog_of_positions(),
                               {.to_floor = seconds{0}});
  REQUIRE(timeline.cues[1].kind == CueKind::Setup);
  CHECK(timeline.cues[1].say == "Get down to the floor. Left side first.");
}

TEST_CASE("cues: with none, what is next is told all the same") {
  Exercise exercise = standing(an_exercise("bridge"));
  exercise.sides = Sides::Each;
  const auto timeline =
      unroll({.items = {an_item(exercise, {.sets = 2, .rest = seconds{15}})}},
             a_catalog_of_positions(), {.telling = Telling::None});
  Lines said;
  for (const Cue& cue : timeline.cues) {
    CHECK(cue.part == Part::Beginning);
    CHECK(cue.say.empty() ==
          (cue.kind == CueKind::Setup || cue.kind == CueKind::Move ||
           cue.kind == CueKind::Hold));
  }
}

TEST_CASE("cues: the breath is said only where there is time") {
  Exercise exercise = standing(a_moving_exercise("tilt"));
  exercise.repetition = {
      {"Tip your pelvis back gently", seconds{2}, Breath::Out},
      {"Let your back go", seconds{4}, Breath::In},
      {"Breathe", seconds{5}, Breath::In}};
  CHECK(work_of(exercise, {.reps = 1}) ==
        Lines{"move 2 Tip your pelvis back gently",
              "move 4 Let your back go, breathe in", "move 5 Breathe"});
}

TEST_CASE("cues: a long hold has a halfway and the last three seconds") {
  CHECK(work_of(standing(an_exercise("plank")), half_minute) ==
        Lines{"move 2 Up, breathe out", "hold 15 Stay", "hold 12 Halfway",
              "hold 1 3", "hold 1 2", "hold 1 1", "move 3 Down, breathe in"});
  CHECK(work_of(standing(an_exercise("plank")),
                {.reps = 1, .hold = seconds{19}}) ==
        Lines{"move 2 Up, breathe out", "hold 16 Stay", "hold 1 3", "hold 1 2",
              "hold 1 1", "move 3 Down, breathe in"});
  CHECK(work_of(standing(an_exercise("plank")),
                {.reps = 1, .hold = seconds{9}}) ==
        Lines{"move 2 Up, breathe out", "hold 9 Stay",
              "move 3 Down, breathe in"});
}

TEST_CASE("cues: a hold too short for its words is told by one") {
  Exercise exercise = standing(an_exercise("bridge"));
  exercise.repetition[1].say = "Stay up and keep breathing";
  const auto said = [&](seconds hold) {
    return work_of(exercise, {.reps = 1, .hold = hold})[1];
  };
  CHECK(said(seconds{1}) == "hold 1 Hold");
  CHECK(said(seconds{2}) == "hold 2 Stay up and keep breathing");
}

TEST_CASE("cues: the parts of a hold are its own") {
  const auto timeline =
      unroll({.items = {an_item(standing(an_exercise("plank")), half_minute)}},
             a_catalog_of_positions());
  const auto& cues = timeline.cues;
  REQUIRE(cues[6].kind == CueKind::Hold);
  CHECK(cues[6].part == Part::Beginning);
  CHECK(cues[7].part == Part::Halfway);
  CHECK(cues[8].part == Part::Countdown);
  for (std::size_t i = 6; i < 11; ++i) {
    CHECK(whole_of(cues, i).begin == 6);
    CHECK(whole_of(cues, i).end == 11);
    CHECK(cues[i].show == "Stay");
  }
}

TEST_CASE("cues: a rest says how long it is and what comes next") {
  const Dose dose{
      .sets = 2, .reps = 1, .hold = seconds{1}, .rest = seconds{15}};
  CHECK(work_of(standing(an_exercise("bridge")), dose) ==
        Lines{"move 2 Up, breathe out", "hold 1 Stay",
              "move 3 Down, breathe in",
              "rest 12 Rest 15 seconds. Next: set 2 of 2", "rest 1 3",
              "rest 1 2", "rest 1 1", "move 2 Up, breathe out", "hold 1 Stay",
              "move 3 Down, breathe in"});
}

TEST_CASE("cues: the change of sides names the side, and both get their all") {
  Exercise exercise = standing(a_moving_exercise("lunge"));
  exercise.sides = Sides::Each;
  CHECK(work_of(exercise, {.reps = 2}) ==
        Lines{"move 2 Up, breathe out", "move 3 Down, breathe in",
              "move 2 Last one, breathe out", "move 3 Breathe in",
              "switch 5 Change to the right side", "move 2 Up, breathe out",
              "move 3 Down, breathe in", "move 2 Last one, breathe out",
              "move 3 Breathe in"});
}

TEST_CASE("cues: sides that take turns are named, and counted together") {
  Exercise exercise = standing(a_moving_exercise("march"));
  exercise.sides = Sides::Alternating;
  CHECK(work_of(exercise, {.reps = 2}) ==
        Lines{"move 2 Left. Up, breathe out", "move 3 Down, breathe in",
              "move 2 Right. Up, breathe out", "move 3 Down, breathe in",
              "move 2 Last one, left, breathe out", "move 3 Breathe in",
              "move 2 Right, breathe out", "move 3 Breathe in"});
}

TEST_CASE("cues: a time that goes round tells its half and its last round") {
  CHECK(work_of(standing(a_moving_exercise("sway")), half_minute) ==
        Lines{"move 2 Up, breathe out", "move 3 Down, breathe in",
              "move 2 Breathe out", "move 3 Breathe in", "move 2 Breathe out",
              "move 3 Breathe in", "move 2 Halfway. Breathe out",
              "move 3 Breathe in", "move 2 Breathe out", "move 3 Breathe in",
              "move 2 Last one, breathe out", "move 3 Breathe in"});
}

TEST_CASE("cues: a time of one long movement is told like a hold") {
  Exercise exercise = standing(a_moving_exercise("walk"));
  exercise.repetition = {{"Walk", seconds{60}, Breath::Free}};
  CHECK(work_of(exercise, half_minute) == Lines{"move 15 Walk",
                                                "move 12 Halfway", "move 1 3",
                                                "move 1 2", "move 1 1"});
}

TEST_CASE("cues: words that are said fit into their time") {
  // The words of the catalogue have their own check.
  for (const Exercise& exercise : built_in().exercises) {
    const auto timeline =
        unroll({.items = {an_item(exercise, exercise.dose.usual)}}, built_in());
    for (const Cue& cue : timeline.cues) {
      if (cue.kind != CueKind::Move || cue.length < seconds{2} ||
          cue.say.find(cue.show) != std::string::npos)
        continue;
      INFO(exercise.id << ": " << cue.say);
      CHECK(2 * split(cue.say, ' ').size() <=
            5 * static_cast<std::size_t>(cue.length.count()));
    }
  }
}
