// SPDX-License-Identifier: MIT
#include "backcare/prescription.hpp"

#include <algorithm>
#include <functional>

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

const Prescriptions& rules() {
  return built_in().prescriptions;
}

std::vector<Dose> doses(const Exercise& exercise, const char* goal) {
  std::vector<Dose> result;
  for (const DoseStep& step :
       dose_steps(exercise, rules(), *rules().goal(goal)))
    result.push_back(step.dose);
  return result;
}

}  // namespace

TEST_CASE("prescription: each goal has one, with falling credits") {
  for (const std::string& goal : built_in().terms("goals")) {
    INFO(goal);
    const Prescription* found = rules().goal(goal);
    REQUIRE(found);
    CHECK(found->stage_max >= 2);
    CHECK(found->stage_max <= 3);
    CHECK_FALSE(found->sources.empty());
    for (const PhasePart& part : found->phases) {
      CHECK_FALSE(part.credits.empty());
      CHECK(std::ranges::is_sorted(part.credits, std::ranges::greater{}));
      CHECK(rules().goal(part.serves));
    }
  }
  CHECK_FALSE(rules().goal("no such goal"));
}

TEST_CASE("prescription: strength is strengthened, relaxing is not") {
  const auto first = [](const char* goal, Phase phase) {
    return rules().goal(goal)->part(phase).credits.front();
  };
  CHECK(first("strength", Phase::Strengthen) >
        first("strength", Phase::Breathe));
  CHECK(first("relax", Phase::Breathe) > first("relax", Phase::Strengthen));
}

TEST_CASE("prescription: the weight of a goal is the exercise's own") {
  Exercise exercise = an_exercise("a");
  exercise.phase = Phase::Strengthen;
  exercise.goals = {{"strength", 3}, {"relief", 1}};
  CHECK(goal_weight(exercise, *rules().goal("strength")) == 3);
  CHECK(goal_weight(exercise, *rules().goal("relief")) == 1);
}

TEST_CASE("prescription: what its phase is there for counts one less") {
  Exercise exercise = an_exercise("a");
  exercise.phase = Phase::Stretch;
  exercise.goals = {{"mobility", 3}};
  CHECK(goal_weight(exercise, *rules().goal("mobility")) == 3);
  CHECK(goal_weight(exercise, *rules().goal("strength")) == 2);
  exercise.phase = Phase::Breathe;
  CHECK(goal_weight(exercise, *rules().goal("strength")) <= 0);
}

TEST_CASE("prescription: a longer session holds more exercises") {
  const std::vector<std::pair<int, int>> expected{
      {1, 3},  {6, 3},  {7, 4},  {11, 4}, {12, 5},
      {16, 5}, {17, 6}, {30, 6}, {35, 7}, {180, 36}};
  for (const auto& [minutes, items] : expected) {
    INFO(minutes);
    CHECK(usual_items(rules(), minutes) == items);
  }
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

TEST_CASE("prescription: the steps of a dose rise to the range of the goal") {
  Exercise exercise = a_moving_exercise("a");
  exercise.goals = {{"strength", 3}};
  exercise.dose = {.usual = {.sets = 2, .reps = 5, .rest = seconds{30}},
                   .sets = {1, 3},
                   .reps = {5, 20},
                   .rest = {seconds{0}, seconds{60}}};
  const std::vector<Dose> expected{
      {.sets = 1, .reps = 5},
      {.sets = 2, .reps = 8, .rest = seconds{30}},
      {.sets = 3, .reps = 10, .rest = seconds{30}},
      {.sets = 3, .reps = 12, .rest = seconds{30}}};
  CHECK(doses(exercise, "strength") == expected);
  // For a goal that it does not serve its own range stands.
  CHECK(doses(exercise, "relief")[1].reps == 5);
}

TEST_CASE("prescription: a stretch is held for a minute in all") {
  Exercise exercise = an_exercise("a");
  exercise.kinds = {"stretch"};
  exercise.dose = {
      .usual = {.sets = 2, .count = Count::Time, .hold = seconds{20}},
      .sets = {1, 10},
      .hold = {seconds{10}, seconds{30}}};
  CHECK(doses(exercise, "mobility").back().sets == 3);
}

TEST_CASE("prescription: stability is held a hundred seconds, others sixty") {
  Exercise exercise = an_exercise("a");
  exercise.dose = {.usual = {.reps = 6, .hold = seconds{6}},
                   .reps = {6, 40},
                   .hold = {seconds{6}, seconds{6}}};
  exercise.kinds = {"strength"};
  CHECK(doses(exercise, "relax").back().reps == 10);
  exercise.kinds = {"stability", "strength"};
  CHECK(doses(exercise, "relax").back().reps == 16);
}

TEST_CASE("prescription: the steps of the catalogue rise within their ranges") {
  for (const Exercise& exercise : built_in().exercises)
    for (const std::string& goal : built_in().terms("goals")) {
      INFO(exercise.id << " for " << goal);
      const auto steps = dose_steps(exercise, rules(), *rules().goal(goal));
      REQUIRE_FALSE(steps.empty());
      CHECK(steps.size() <= 4);
      for (std::size_t i = 0; i < steps.size(); ++i) {
        INFO(to_string(steps[i].dose));
        CHECK(within(exercise.dose, steps[i].dose));
        CHECK(steps[i].dose.count == exercise.dose.usual.count);
        CHECK(steps[i].dose.each_side == exercise.dose.usual.each_side);
        if (i > 0) {
          CHECK(time_of(exercise, steps[i].dose) >
                time_of(exercise, steps[i - 1].dose));
          CHECK(steps[i].worth > steps[i - 1].worth);
        }
      }
    }
}
