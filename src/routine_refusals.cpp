// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "backcare/routine.hpp"

namespace backcare {
namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

/// Whether a step along a ladder leads from one exercise to the other.
bool linked(const Exercise& from, const Exercise& to) {
  return contains(from.easier, to.id) || contains(from.harder, to.id);
}

}  // namespace

std::vector<Refusal> refusals(const Routine& routine, const Catalog& catalog,
                              const std::vector<const Flag*>& flags) {
  std::vector<Refusal> result;
  for (const RoutineItem& item : routine.items) {
    Exercise exercise = *item.exercise;
    if (!exercise.through_all_positions)
      exercise.positions = {item.position};
    Verdict verdict = catalog.judge(exercise, flags);
    if (verdict.level == Level::Exclude)
      result.push_back({&item, std::move(verdict)});
  }
  return result;
}

std::vector<const Exercise*> stand_ins(const Catalog& catalog,
                                       const Exercise& exercise,
                                       const std::vector<const Flag*>& flags) {
  std::vector<const Exercise*> result;
  for (const Exercise& other : catalog.exercises)
    if (other.id != exercise.id &&
        (linked(exercise, other) || other.family == exercise.family) &&
        catalog.judge(other, flags).level != Level::Exclude)
      result.push_back(&other);
  std::ranges::stable_sort(result, {}, [&](const Exercise* other) {
    return std::tuple(other->stage > exercise.stage, !linked(exercise, *other),
                      std::abs(other->stage - exercise.stage));
  });
  return result;
}

}  // namespace backcare
