// SPDX-License-Identifier: MIT
#include "routines.hpp"

#include <algorithm>

#include "backcare/text.hpp"

namespace backcare {
namespace {

constexpr std::size_t most_stand_ins = 3;

bool has(const Routine& routine, const Exercise& exercise) {
  return std::ranges::any_of(routine.items, [&](const RoutineItem& item) {
    return item.exercise->id == exercise.id;
  });
}

/// The id, with the position to write below it unless the usual one is left.
std::string with_position(const Exercise& exercise, const Verdict& verdict) {
  const std::string& allowed = verdict.positions.front();
  return allowed == exercise.positions.front() || exercise.through_all_positions
             ? exercise.id
             : exercise.id + " (position: " + allowed + ")";
}

std::string stand_in_clause(const Catalog& catalog, const Routine& routine,
                            const Refusal& refusal,
                            const std::vector<const Flag*>& flags) {
  const Exercise& exercise = *refusal.item->exercise;
  const Verdict elsewhere = catalog.judge(exercise, flags);
  if (elsewhere.level != Level::Exclude)
    return "in its place: the same with \"position: " +
           elsewhere.positions.front() + '"';
  std::vector<std::string> names;
  for (const Exercise* other : stand_ins(catalog, exercise, flags))
    if (!has(routine, *other) && names.size() < most_stand_ins)
      names.push_back(with_position(*other, catalog.judge(*other, flags)));
  return names.empty() ? "nothing near it can take its place"
                       : "in its place: " + join(names, " or ");
}

}  // namespace

std::string refusal_clause(const Catalog& catalog, const Routine& routine,
                           const Refusal& refusal,
                           const std::vector<const Flag*>& flags) {
  std::string result;
  for (const Reason& reason : refusal.verdict.excludes)
    result += reason.flag + ": " + reason.why + "; ";
  return result + stand_in_clause(catalog, routine, refusal, flags);
}

}  // namespace backcare
