// SPDX-License-Identifier: MIT
#include "backcare/pace.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "random.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

/// "move 2 left", one a beat: what the tests compare.
std::vector<std::string> drawn(const std::vector<Beat>& beats) {
  constexpr std::array<const char*, 4> kinds{"move", "hold", "switch", "rest"};
  std::vector<std::string> result;
  for (const auto& beat : beats) {
    std::string line = kinds.at(static_cast<std::size_t>(beat.kind));
    line += " " + std::to_string(beat.length.count());
    if (beat.side != Side::Both)
      line += " " + std::string(name_of(beat.side));
    result.push_back(line);
  }
  return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("pace: a held repetition is up, hold, down") {
  const auto result =
      beats(an_exercise("bridge"), {.reps = 2, .hold = seconds{3}});
  CHECK(drawn(result) == Lines{"move 2", "hold 3", "move 3",  //
                               "move 2", "hold 3", "move 3"});
  CHECK(result[1].say == "Stay");
  CHECK(result[0].breath == Breath::Out);
  CHECK(result[2].rep == 1);
  CHECK(result[3].rep == 2);
}

TEST_CASE("pace: a dose without a hold leaves the held phase out") {
  CHECK(drawn(beats(an_exercise("bridge"), {.reps = 1})) ==
        Lines{"move 2", "move 3"});
}

TEST_CASE("pace: a hold without a held phase follows the first movement") {
  const auto result =
      beats(a_moving_exercise("squeeze"), {.reps = 1, .hold = seconds{5}});
  CHECK(drawn(result) == Lines{"move 2", "hold 5", "move 3"});
  CHECK(result[1].say == "Hold");
}

TEST_CASE("pace: breaths are paced like repetitions") {
  const Exercise breathing = a_moving_exercise("breathing");
  CHECK(drawn(beats(breathing, {.count = Count::Breaths, .reps = 3})) ==
        drawn(beats(breathing, {.count = Count::Reps, .reps = 3})));
}

TEST_CASE("pace: rest comes between sets, not after the last") {
  const auto result = beats(a_moving_exercise("squat"),
                            {.sets = 3, .reps = 1, .rest = seconds{30}});
  CHECK(drawn(result) == Lines{"move 2", "move 3", "rest 30",  //
                               "move 2", "move 3", "rest 30",  //
                               "move 2", "move 3"});
  CHECK(result[2].say == "Next: set 2 of 3");
  CHECK(result[5].say == "Next: set 3 of 3");
  CHECK(result[2].set == 1);
  CHECK(result[3].set == 2);
}

TEST_CASE("pace: each side does all of its sets before the changeover") {
  Exercise exercise = a_moving_exercise("clam");
  exercise.sides = Sides::Each;
  const auto result =
      beats(exercise, {.sets = 2, .reps = 1, .rest = seconds{9}});
  CHECK(drawn(result) == Lines{"move 2 left", "move 3 left", "rest 9 left",  //
                               "move 2 left", "move 3 left",                 //
                               "switch 5 right",                             //
                               "move 2 right", "move 3 right",
                               "rest 9 right"  //
                               ,
                               "move 2 right", "move 3 right"});
  CHECK(result[5].say == "Change sides");
}

TEST_CASE("pace: alternating sides take turns within each repetition") {
  Exercise exercise = an_exercise("bird-dog");
  exercise.sides = Sides::Alternating;
  const auto result = beats(exercise, {.reps = 2});
  CHECK(drawn(result) == Lines{"move 2 left", "move 3 left", "move 2 right",
                               "move 3 right", "move 2 left", "move 3 left",
                               "move 2 right", "move 3 right"});
  CHECK(result[3].rep == 1);
  CHECK(result[4].rep == 2);
}

TEST_CASE("pace: a time with a held phase is the time of the hold") {
  const Dose dose{.count = Count::Time, .hold = seconds{20}};
  Exercise exercise = an_exercise("stretch");
  CHECK(drawn(beats(exercise, dose)) == Lines{"move 2", "hold 20", "move 3"});
  exercise.sides = Sides::Alternating;
  CHECK(drawn(beats(exercise, dose)) ==
        Lines{"move 2 left", "hold 20 left", "move 3 left",  //
              "move 2 right", "hold 20 right", "move 3 right"});
}

TEST_CASE(
    "pace: a time without a held phase goes round and is cut at its end") {
  const Dose dose{.count = Count::Time, .hold = seconds{8}};
  CHECK(drawn(beats(a_moving_exercise("march"), dose)) ==
        Lines{"move 2", "move 3", "move 2", "move 1"});
}

TEST_CASE("pace: in an alternating time without a hold sides take turns") {
  Exercise exercise = a_moving_exercise("march");
  exercise.sides = Sides::Alternating;
  CHECK(drawn(beats(exercise, {.count = Count::Time, .hold = seconds{12}})) ==
        Lines{"move 2 left", "move 3 left", "move 2 right", "move 3 right",
              "move 2 left"});
}

TEST_CASE("pace: a time ends even when no phase takes any") {
  Exercise exercise = a_moving_exercise("relax");
  exercise.repetition = {{"Let go", seconds{0}, Breath::Free}};
  const auto result =
      beats(exercise, {.count = Count::Time, .hold = seconds{60}});
  CHECK(drawn(result) == Lines{"move 60"});
  CHECK(result[0].say == "Let go");
}

TEST_CASE("pace: what the dose says of sides does not matter") {
  const Exercise exercise = an_exercise("bridge");
  CHECK(time_of(exercise, {.reps = 4, .each_side = true}) ==
        time_of(exercise, {.reps = 4}));
}

TEST_CASE("pace: the largest dose is exact") {
  Exercise exercise = an_exercise("plank");
  exercise.sides = Sides::Each;
  const Dose longest{.sets = 20,
                     .count = Count::Time,
                     .hold = seconds{7200},
                     .rest = seconds{600}};
  CHECK(time_of(exercise, longest) ==
        seconds{2 * (20 * 7205 + 19 * 600) + changeover.count()});
  const Dose most{.sets = 20, .reps = 200, .hold = seconds{600}};
  CHECK(beats(exercise, most).size() == 2 * 20 * 200 * 3 + 1);
}

TEST_CASE("pace: the time is the sum of the beats, none of them empty") {
  CHECK(rc::check([] {
    const Exercise exercise = random_exercise();
    const Dose dose = random_dose();
    seconds total{0};
    for (const auto& beat : beats(exercise, dose)) {
      RC_ASSERT(beat.length >= seconds{1});
      RC_ASSERT(beat.set >= 1 && beat.set <= dose.sets);
      RC_ASSERT(beat.rep >= 1 && beat.rep <= dose.reps);
      total += beat.length;
    }
    RC_ASSERT(total == time_of(exercise, dose));
  }));
}

TEST_CASE("pace: both sides get the same work") {
  CHECK(rc::check([] {
    Exercise exercise = random_exercise();
    const Dose dose = random_dose();
    // Rounds of alternating sides end with the time, on whichever side.
    const bool rounds = dose.count == Count::Time && !exercise.held();
    exercise.sides = rounds
                         ? Sides::Each
                         : *rc::gen::element(Sides::Each, Sides::Alternating);
    seconds left{0};
    seconds right{0};
    for (const auto& beat : beats(exercise, dose)) {
      if (beat.kind == BeatKind::Switch)
        continue;
      if (beat.side == Side::Left)
        left += beat.length;
      if (beat.side == Side::Right)
        right += beat.length;
    }
    RC_ASSERT(left == right);
  }));
}

TEST_CASE("pace: changing stations costs nothing, a turn or the way down") {
  CHECK(transfer(Station::Supine, Station::Supine) == seconds{0});
  CHECK(transfer(Station::Supine, Station::Prone) == seconds{20});
  CHECK(transfer(Station::Standing, Station::Chair) == seconds{20});
  CHECK(transfer(Station::Chair, Station::Kneel) == seconds{40});
  CHECK(transfer(Station::FloorSitting, Station::Water) == seconds{40});
}

TEST_CASE("pace: setting up includes the way and takes a second at least") {
  Exercise exercise = an_exercise("bridge");
  CHECK(set_up_time(exercise, Station::Standing, Station::Supine) ==
        seconds{50});
  CHECK(set_up_time(exercise, Station::Supine, Station::Supine) == seconds{10});
  exercise.set_up = seconds{0};
  CHECK(set_up_time(exercise, Station::Supine, Station::Supine) == seconds{1});
}
