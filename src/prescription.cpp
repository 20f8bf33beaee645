// SPDX-License-Identifier: MIT
#include "backcare/prescription.hpp"

#include <algorithm>

#include "backcare/pace.hpp"

namespace backcare {
namespace {

constexpr int worth_least = 60;
constexpr int worth_usual = 85;
constexpr int worth_between = 93;
constexpr int worth_most = 100;
constexpr int minutes_an_item = 5;

int weight_of(const Exercise& exercise, const std::string& goal) {
  const auto found = exercise.goals.find(goal);
  return found == exercise.goals.end() ? 0 : found->second;
}

template <typename Value>
bool meet(const Range<Value>& left, const Range<Value>& right) {
  return left.low <= right.high && right.low <= left.high;
}

template <typename Value>
Range<Value> common(const Range<Value>& left, const Range<Value>& right) {
  return {std::max(left.low, right.low), std::min(left.high, right.high)};
}

/// The range of the exercise, narrowed to that of the goal where it serves it
/// and the two meet in all; the usual dose moves into it.
DoseRange narrowed(const Exercise& exercise, const Prescription& goal) {
  DoseRange range = exercise.dose;
  if (range.usual.count != Count::Reps || weight_of(exercise, goal.goal) < 2 ||
      !meet(range.sets, goal.sets) || !meet(range.reps, goal.reps) ||
      !meet(range.hold, goal.hold))
    return range;
  range.sets = common(range.sets, goal.sets);
  range.reps = common(range.reps, goal.reps);
  range.hold = common(range.hold, goal.hold);
  Dose& usual = range.usual;
  usual.sets = std::clamp(usual.sets, range.sets.low, range.sets.high);
  usual.reps = std::clamp(usual.reps, range.reps.low, range.reps.high);
  usual.hold = std::clamp(usual.hold, range.hold.low, range.hold.high);
  usual.rest =
      usual.sets == 1 ? seconds{0} : std::max(usual.rest, range.rest.low);
  return range;
}

/// The doses above the usual one, each longer than the one before: more sets,
/// then more repetitions, and for a time more of it.
std::vector<Dose> doses_above(const Exercise& exercise, const DoseRange& range,
                              const Prescriptions& prescriptions) {
  std::vector<Dose> result;
  Dose dose = range.usual;
  const auto add = [&](const Dose& next) {
    if (!moderate(exercise, next, prescriptions))
      return;
    dose = next;
    if (time_of(exercise, dose) > time_of(exercise, range.usual))
      result.push_back(dose);
  };
  for (int sets = dose.sets + 1; sets <= range.sets.high; ++sets) {
    Dose next = dose;
    next.sets = sets;
    next.rest = std::max(dose.rest, range.rest.low);
    add(next);
  }
  const bool timed = dose.count == Count::Time;
  for (int reps = dose.reps + 2; !timed && reps <= range.reps.high; reps += 2) {
    Dose next = dose;
    next.reps = reps;
    add(next);
  }
  constexpr seconds more{30};
  for (seconds hold = dose.hold + more;
       timed && !exercise.held() && hold <= range.hold.high; hold += more) {
    Dose next = dose;
    next.hold = hold;
    add(next);
  }
  return result;
}

}  // namespace

const Prescription* Prescriptions::goal(std::string_view name) const {
  const auto found = std::ranges::find(goals, name, &Prescription::goal);
  return found == goals.end() ? nullptr : &*found;
}

int goal_weight(const Exercise& exercise, const Prescription& prescription) {
  return std::max(
      weight_of(exercise, prescription.goal),
      weight_of(exercise, prescription.part(exercise.phase).serves) - 1);
}

int usual_items(const Prescriptions& prescriptions, int minutes) {
  for (const auto& [limit, items] : prescriptions.items)
    if (minutes <= limit)
      return items;
  return std::max(1, minutes / minutes_an_item);
}

bool moderate(const Exercise& exercise, const Dose& dose,
              const Prescriptions& prescriptions) {
  if (time_of(exercise, dose) >
      prescriptions.longest[static_cast<std::size_t>(exercise.phase)])
    return false;
  for (const auto& [kind, most] : prescriptions.holds)
    if (std::ranges::find(exercise.kinds, kind) != exercise.kinds.end()) {
      const int holds = dose.count == Count::Time ? dose.sets : dose.reps;
      return !exercise.held() || dose.hold * holds <= most;
    }
  return true;
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

Dose within_goal(const Exercise& exercise, const Dose& dose,
                 const Prescription& prescription) {
  const DoseRange range = narrowed(exercise, prescription);
  Dose result = dose;
  result.sets = std::min(dose.sets, range.sets.high);
  if (dose.count != Count::Time)
    result.reps = std::min(dose.reps, range.reps.high);
  result.hold = std::min(dose.hold, range.hold.high);
  if (result.sets == 1)
    result.rest = seconds{0};
  return result;
}

std::vector<DoseStep> dose_steps(const Exercise& exercise,
                                 const Prescriptions& prescriptions,
                                 const Prescription& prescription) {
  const DoseRange range = narrowed(exercise, prescription);
  std::vector<DoseStep> result;
  const auto add = [&](const Dose& dose, int worth) {
    if (!result.empty() &&
        time_of(exercise, dose) <= time_of(exercise, result.back().dose))
      result.pop_back();
    result.push_back({dose, worth});
  };
  add(low_dose(exercise), worth_least);
  add(range.usual, worth_usual);
  const auto above = doses_above(exercise, range, prescriptions);
  if (above.size() > 1)
    add(above[(above.size() - 1) / 2], worth_between);
  if (!above.empty())
    add(above.back(), worth_most);
  return result;
}

}  // namespace backcare
