// SPDX-License-Identifier: MIT
#pragma once

#include <rapidcheck.h>

#include "support.hpp"

namespace backcare::test {

/// Any dose that the notation can say, with small numbers to stay quick.
inline Dose random_dose() {
  Dose dose;
  dose.sets = *rc::gen::inRange(1, 5);
  dose.count = *rc::gen::element(Count::Reps, Count::Breaths, Count::Time);
  const bool timed = dose.count == Count::Time;
  dose.reps = timed ? 1 : *rc::gen::inRange(1, 9);
  dose.hold = seconds{*rc::gen::inRange(timed ? 1 : 0, 40)};
  dose.rest = seconds{*rc::gen::inRange(0, 30)};
  return dose;
}

/// Any exercise: one to four phases, held or not, on any sides.
inline Exercise random_exercise() {
  Exercise exercise = an_exercise("random");
  exercise.sides =
      *rc::gen::element(Sides::None, Sides::Each, Sides::Alternating);
  exercise.positions = {*rc::gen::element<std::string>(
      "supine", "prone", "all-fours", "sitting-chair", "standing")};
  exercise.set_up = seconds{*rc::gen::inRange(0, 30)};
  exercise.repetition.clear();
  const int phases = *rc::gen::inRange(1, 5);
  for (int i = 0; i < phases; ++i) {
    const int length = *rc::gen::inRange(0, 7);
    exercise.repetition.push_back(
        {"part", length > 0 ? std::optional{seconds{length}} : std::nullopt,
         Breath::Free});
  }
  return exercise;
}

inline Routine random_routine() {
  Routine routine{.title = "Random"};
  const int items = *rc::gen::inRange(1, 5);
  for (int i = 0; i < items; ++i)
    routine.items.push_back(an_item(random_exercise(), random_dose()));
  return routine;
}

/// Up to `most` different words of a list.
inline std::vector<std::string> some_of(const std::vector<std::string>& words,
                                        int most) {
  std::vector<std::string> result;
  const int count = *rc::gen::inRange(0, most + 1);
  for (int i = 0; i < count; ++i) {
    const std::string word = *rc::gen::elementOf(words);
    if (!holds(result, word))
      result.push_back(word);
  }
  return result;
}

/// Any sensible request to the planner.
inline Request random_request(const Catalog& catalog) {
  Request request;
  request.areas = {*rc::gen::elementOf(catalog.terms("areas"))};
  for (const std::string& area : some_of(catalog.terms("areas"), 1))
    if (!holds(request.areas, area))
      request.areas.push_back(area);
  request.goal = *rc::gen::elementOf(catalog.terms("goals"));
  request.alternatives = false;
  // Long ones are for the target that compares with other solvers.
  request.minutes = *rc::gen::inRange(1, 21);
  request.flags = some_of(catalog.flag_ids(), 3);
  request.places = some_of(catalog.terms("places"), 1);
  request.seed = *rc::gen::element<std::uint64_t>(0, 1, 7, 123456789);
  if (*rc::gen::inRange(0, 3) == 0)
    request.items = *rc::gen::inRange(1, 7);
  if (*rc::gen::inRange(0, 4) == 0)
    request.stage = *rc::gen::inRange(1, 6);
  return request;
}

}  // namespace backcare::test
