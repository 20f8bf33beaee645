// SPDX-License-Identifier: MIT
#include "backcare/prescription.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace backcare {
namespace {

constexpr seconds longest_exercise{300};
constexpr seconds longest_hold_in_set{60};
constexpr seconds longest_stability_in_set{100};

/// The goal that a phase serves in a session for any other goal.
const char* purpose(Phase phase) {
  switch (phase) {
    case Phase::Breathe:
    case Phase::Relax:
      return "relax";
    case Phase::Mobilize:
    case Phase::Stretch:
      return "mobility";
    case Phase::Strengthen:
      return "stability";
  }
  return "relax";
}

int weight_of(const Exercise& exercise, const std::string& goal) {
  const auto found = exercise.goals.find(goal);
  return found == exercise.goals.end() ? 0 : found->second;
}

bool is_stability(const Exercise& exercise) {
  return std::ranges::find(exercise.kinds, "stability") != exercise.kinds.end();
}

/// Whether a dose above the usual one stays moderate.
bool moderate(const Exercise& exercise, const Dose& dose) {
  const seconds most =
      is_stability(exercise) ? longest_stability_in_set : longest_hold_in_set;
  const bool rest = exercise.phase == Phase::Relax ||
                    exercise.dose.usual.hold > longest_hold_in_set;
  return (rest || dose.hold * dose.reps <= most) &&
         time_of(exercise, dose) <= longest_exercise;
}

}  // namespace

Prescription prescription(std::string_view goal) {
  using enum Phase;
  if (goal == "mobility")
    return {{Breathe, Mobilize, Stretch, Mobilize, Stretch, Strengthen}, 3};
  if (goal == "strength")
    return {{Mobilize, Strengthen, Strengthen, Stretch, Strengthen, Breathe},
            3};
  if (goal == "stability")
    return {{Mobilize, Strengthen, Strengthen, Breathe, Strengthen, Stretch},
            3};
  if (goal == "posture")
    return {{Mobilize, Strengthen, Stretch, Stretch, Mobilize, Breathe}, 3};
  if (goal == "balance")
    return {{Mobilize, Strengthen, Strengthen, Stretch, Strengthen, Breathe},
            3};
  if (goal == "relax")
    return {{Breathe, Stretch, Relax, Mobilize, Stretch, Mobilize}, 2};
  return {{Breathe, Mobilize, Stretch, Strengthen, Mobilize, Relax}, 2};
}

int goal_weight(const Exercise& exercise, const std::string& goal) {
  return std::max(weight_of(exercise, goal),
                  weight_of(exercise, purpose(exercise.phase)) - 1);
}

int usual_items(int minutes) {
  constexpr std::array<std::pair<int, int>, 3> steps{
      {{6, 3}, {11, 4}, {16, 5}}};
  for (const auto& [limit, items] : steps)
    if (minutes <= limit)
      return items;
  return 6;
}

Dose low_dose(const Exercise& exercise) {
  const DoseRange& range = exercise.dose;
  Dose dose = range.usual;
  dose.sets = range.sets.low;
  dose.reps = range.reps.low;
  dose.hold = range.hold.low;
  if (dose.sets == 1)
    dose.rest = seconds{0};
  return dose;
}

std::vector<Dose> dose_ladder(const Exercise& exercise) {
  const DoseRange& range = exercise.dose;
  std::vector<Dose> ladder;
  const auto add = [&](const Dose& dose) {
    if (ladder.empty() ||
        time_of(exercise, dose) > time_of(exercise, ladder.back()))
      ladder.push_back(dose);
  };
  add(low_dose(exercise));
  Dose dose = range.usual;
  for (dose.sets = range.sets.low; dose.sets < range.usual.sets; ++dose.sets) {
    Dose fewer = dose;
    if (fewer.sets == 1)
      fewer.rest = seconds{0};
    add(fewer);
  }
  add(range.usual);
  dose = range.usual;
  for (int sets = dose.sets + 1; sets <= range.sets.high; ++sets) {
    dose.sets = sets;
    dose.rest = std::max(dose.rest, range.rest.low);
    if (moderate(exercise, dose))
      add(dose);
  }
  dose.sets = ladder.back().sets;
  dose.rest = ladder.back().rest;
  for (int reps = dose.reps + 2; reps <= range.reps.high; reps += 2) {
    dose.reps = reps;
    if (moderate(exercise, dose))
      add(dose);
  }
  return ladder;
}

}  // namespace backcare
