// SPDX-License-Identifier: MIT
#include "backcare/prescription.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

/// A single set has no rest, whatever the range of the rest says.
bool within(const DoseRange& range, const Dose& dose) {
  const bool no_rest = dose.sets == 1 && dose.rest == seconds{0};
  return range.sets.contains(dose.sets) && range.hold.contains(dose.hold) &&
         (dose.count == Count::Time ? dose.reps == 1
                                    : range.reps.contains(dose.reps)) &&
         (no_rest || range.rest.contains(dose.rest));
}

}  // namespace

TEST_CASE("prescription: each goal wants something, unknown ones get relief") {
  for (const std::string& goal : built_in().terms("goals")) {
    INFO(goal);
    CHECK_FALSE(prescription(goal).wanted.empty());
    CHECK(prescription(goal).stage_max >= 2);
    CHECK(prescription(goal).stage_max <= 3);
  }
  CHECK(prescription("no such goal").wanted == prescription("relief").wanted);
  CHECK(prescription("no such goal").stage_max == 2);
  CHECK(prescription("strength").stage_max == 3);
  CHECK(prescription("strength").wanted != prescription("relief").wanted);
}

TEST_CASE("prescription: strength is strengthened, relaxing is not") {
  using enum Phase;
  CHECK(std::ranges::count(prescription("strength").wanted, Strengthen) == 3);
  CHECK(std::ranges::count(prescription("relax").wanted, Strengthen) == 0);
  CHECK(prescription("relief").wanted.front() == Breathe);
}

TEST_CASE("prescription: the weight of a goal is the exercise's own") {
  Exercise exercise = an_exercise("a");
  exercise.phase = Phase::Strengthen;
  exercise.goals = {{"strength", 3}, {"relief", 1}};
  CHECK(goal_weight(exercise, "strength") == 3);
  CHECK(goal_weight(exercise, "relief") == 1);
  CHECK(goal_weight(exercise, "balance") == 0);
}

TEST_CASE("prescription: what its phase is for counts one less") {
  Exercise exercise = an_exercise("a");
  exercise.phase = Phase::Stretch;
  exercise.goals = {{"mobility", 3}};
  CHECK(goal_weight(exercise, "mobility") == 3);
  CHECK(goal_weight(exercise, "strength") == 2);
  exercise.phase = Phase::Breathe;
  CHECK(goal_weight(exercise, "strength") == 0);
  exercise.goals = {{"relax", 2}, {"strength", 3}};
  CHECK(goal_weight(exercise, "posture") == 1);
  CHECK(goal_weight(exercise, "strength") == 3);
}

TEST_CASE("prescription: weights of the catalogue are 0 to 3") {
  for (const Exercise& exercise : built_in().exercises)
    for (const std::string& goal : built_in().terms("goals")) {
      INFO(exercise.id << " for " << goal);
      CHECK(goal_weight(exercise, goal) >= 0);
      CHECK(goal_weight(exercise, goal) <= 3);
    }
}

TEST_CASE("prescription: a longer session holds more exercises, up to six") {
  CHECK(usual_items(1) == 3);
  CHECK(usual_items(6) == 3);
  CHECK(usual_items(7) == 4);
  CHECK(usual_items(11) == 4);
  CHECK(usual_items(12) == 5);
  CHECK(usual_items(16) == 5);
  CHECK(usual_items(17) == 6);
  CHECK(usual_items(180) == 6);
}

TEST_CASE("prescription: the least dose is the low end of every range") {
  Exercise exercise = an_exercise("a");
  exercise.sides = Sides::Each;
  exercise.dose = {.usual = {.sets = 3,
                             .reps = 8,
                             .hold = seconds{3},
                             .each_side = true,
                             .rest = seconds{30}},
                   .sets = {2, 3},
                   .reps = {5, 15},
                   .hold = {seconds{1}, seconds{5}},
                   .rest = {seconds{20}, seconds{60}}};
  CHECK(low_dose(exercise) == Dose{.sets = 2,
                                   .reps = 5,
                                   .hold = seconds{1},
                                   .each_side = true,
                                   .rest = seconds{30}});
  exercise.dose.sets = {1, 3};
  CHECK(low_dose(exercise).rest == seconds{0});
}

TEST_CASE("prescription: the ladder of a dose in sets and repetitions") {
  Exercise exercise = a_moving_exercise("a");
  exercise.dose = {.usual = {.sets = 2, .reps = 8, .rest = seconds{30}},
                   .sets = {1, 3},
                   .reps = {5, 11},
                   .rest = {seconds{0}, seconds{60}}};
  const std::vector<Dose> expected{
      {.sets = 1, .reps = 5},
      {.sets = 1, .reps = 8},
      {.sets = 2, .reps = 8, .rest = seconds{30}},
      {.sets = 3, .reps = 8, .rest = seconds{30}},
      {.sets = 3, .reps = 10, .rest = seconds{30}}};
  CHECK(dose_ladder(exercise) == expected);
}

TEST_CASE("prescription: doses above the usual one stay moderate") {
  Exercise exercise = an_exercise("a");
  exercise.phase = Phase::Strengthen;
  exercise.dose = {.usual = {.reps = 8, .hold = seconds{6}},
                   .reps = {8, 20},
                   .hold = {seconds{6}, seconds{6}}};
  CHECK(dose_ladder(exercise).back().reps == 10);
  exercise.kinds = {"stability"};
  CHECK(dose_ladder(exercise).back().reps == 16);
  exercise.kinds.clear();
  exercise.dose.hold = {seconds{0}, seconds{0}};
  exercise.dose.usual.hold = seconds{0};
  exercise.dose.sets = {1, 20};
  exercise.dose.usual.rest = seconds{60};
  exercise.dose.rest = {seconds{60}, seconds{60}};
  CHECK(time_of(exercise, dose_ladder(exercise).back()) <= seconds{300});
}

TEST_CASE("prescription: ladders of the catalogue rise within their ranges") {
  for (const Exercise& exercise : built_in().exercises) {
    INFO(exercise.id);
    const std::vector<Dose> ladder = dose_ladder(exercise);
    REQUIRE_FALSE(ladder.empty());
    CHECK(ladder.front() == low_dose(exercise));
    for (std::size_t i = 0; i < ladder.size(); ++i) {
      INFO(to_string(ladder[i]));
      CHECK(within(exercise.dose, ladder[i]));
      CHECK(ladder[i].count == exercise.dose.usual.count);
      CHECK(ladder[i].each_side == exercise.dose.usual.each_side);
      if (i > 0)
        CHECK(time_of(exercise, ladder[i]) > time_of(exercise, ladder[i - 1]));
    }
  }
}

TEST_CASE("prescription: the usual dose stands in every ladder") {
  for (const Exercise& exercise : built_in().exercises) {
    INFO(exercise.id << ": " << to_string(exercise.dose.usual));
    CHECK(holds(dose_ladder(exercise), exercise.dose.usual));
  }
}
