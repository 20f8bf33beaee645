// SPDX-License-Identifier: MIT
#include "backcare/progression.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/pace.hpp"
#include "backcare/text.hpp"

namespace backcare {
namespace {

using Step = std::optional<Dose>;

/// From here on repetitions and holds rise by the larger step.
constexpr int many_reps = 10;
constexpr seconds long_hold{15};
/// Long times rise in these, and fall to multiples of 5 s.
constexpr seconds half_minute{30};
/// What may go on for longer is no hold, but a time: a walk.
constexpr seconds longest_hold{120};
constexpr seconds five{5};

bool any_of(const std::vector<std::string>& words,
            const std::vector<std::string>& wanted) {
  return std::ranges::any_of(words, [&](const std::string& word) {
    return std::ranges::find(wanted, word) != wanted.end();
  });
}

/// A dose of one set needs no rest, one of more has that of the exercise.
Dose with_rest(const Exercise& exercise, Dose dose) {
  const DoseRange& range = exercise.dose;
  if (dose.sets == 1)
    dose.rest = seconds{0};
  else if (dose.rest < range.rest.low || dose.rest == seconds{0})
    dose.rest = std::clamp(range.usual.rest, range.rest.low, range.rest.high);
  return dose;
}

/// The steps up from a dose of an exercise.
class Ladder {
 public:
  Ladder(const Exercise& exercise, const Progression& progression,
         const Prescriptions& prescriptions)
      : exercise_(exercise),
        range_(exercise.dose),
        rise_(progression.rise),
        prescriptions_(prescriptions) {}

  [[nodiscard]] Step next(const Dose& dose) const {
    const bool timed = dose.count == Count::Time;
    if (timed && range_.hold.high > longest_hold)
      return allowed(longer(dose));
    const bool hold_first = timed || any_of(exercise_.kinds, rise_.hold_first);
    Step step = hold_first ? allowed(longer_hold(dose)) : std::nullopt;
    if (!step && !timed)
      step = allowed(more_reps(dose));
    if (!step)
      step = allowed(more_sets(dose));
    if (!step && !hold_first)
      step = with_fewer_reps(longer_hold(dose));
    return step;
  }

 private:
  [[nodiscard]] Step allowed(const Step& dose) const {
    // What the sources give for longer than that, as a walk, has its range.
    const bool fine =
        dose && (moderate(exercise_, *dose, prescriptions_) ||
                 !moderate(exercise_, range_.usual, prescriptions_));
    return fine ? dose : std::nullopt;
  }

  [[nodiscard]] Step longer(Dose dose) const {
    if (dose.hold >= range_.hold.high)
      return std::nullopt;
    const seconds more =
        dose.hold * rise_.week_percent / 100 / half_minute * half_minute;
    dose.hold =
        std::min(dose.hold + std::max(more, half_minute), range_.hold.high);
    return dose;
  }

  [[nodiscard]] Step longer_hold(Dose dose) const {
    if (!exercise_.held() || dose.hold >= range_.hold.high)
      return std::nullopt;
    const seconds more =
        dose.hold < long_hold ? rise_.hold.low : rise_.hold.high;
    dose.hold = std::min(dose.hold + more, range_.hold.high);
    return dose;
  }

  [[nodiscard]] Step more_reps(Dose dose) const {
    if (dose.reps >= range_.reps.high)
      return std::nullopt;
    const int more = dose.reps < many_reps ? rise_.reps.low : rise_.reps.high;
    dose.reps = std::min(dose.reps + more, range_.reps.high);
    return dose;
  }

  /// Another set, with fewer repetitions in each, so that all together are
  /// about a tenth more.
  [[nodiscard]] Step more_sets(Dose dose) const {
    if (dose.sets >= range_.sets.high)
      return std::nullopt;
    if (dose.count != Count::Time) {
      const int total = dose.sets * dose.reps * (100 + rise_.week_percent);
      const int parts = (dose.sets + 1) * 100;
      dose.reps = std::clamp((total + parts - 1) / parts, range_.reps.low,
                             range_.reps.high);
    }
    ++dose.sets;
    return with_rest(exercise_, dose);
  }

  /// Many short holds or few long ones, never the most of both.
  [[nodiscard]] Step with_fewer_reps(Step dose) const {
    while (dose && dose->reps > range_.reps.low && !allowed(dose))
      --dose->reps;
    return allowed(dose);
  }

  const Exercise& exercise_;
  const DoseRange& range_;
  const RiseRule& rise_;
  const Prescriptions& prescriptions_;
};

std::string part_text(long change, const char* one, const char* more) {
  return change == 0 ? ""
                     : fmt::format("{:+} {}", change,
                                   change == 1 || change == -1 ? one : more);
}

}  // namespace

std::optional<Dose> in_range(const Exercise& exercise, const Dose& dose) {
  const DoseRange& range = exercise.dose;
  if (dose.count != range.usual.count)
    return std::nullopt;
  Dose result = dose;
  result.each_side = range.usual.each_side;
  result.sets = std::clamp(dose.sets, range.sets.low, range.sets.high);
  if (dose.count != Count::Time)
    result.reps = std::clamp(dose.reps, range.reps.low, range.reps.high);
  result.hold = std::clamp(dose.hold, range.hold.low, range.hold.high);
  result.rest = std::clamp(dose.rest, range.rest.low, range.rest.high);
  return with_rest(exercise, result);
}

std::optional<Dose> raised(const Exercise& exercise, const Dose& dose,
                           const Progression& progression,
                           const Prescriptions& prescriptions) {
  return Ladder(exercise, progression, prescriptions).next(dose);
}

Dose lightened(const Exercise& exercise, const Dose& dose, int percent) {
  const DoseRange& range = exercise.dose;
  Dose result = dose;
  const seconds shorter =
      std::clamp(dose.hold * percent / 100, std::min(range.hold.low, dose.hold),
                 dose.hold);
  if (dose.count == Count::Time) {
    result.hold =
        std::max(shorter / five * five, std::min(range.hold.low, dose.hold));
    if (result.hold == dose.hold && dose.sets > range.sets.low)
      --result.sets;
    return with_rest(exercise, result);
  }
  const int total = dose.sets * dose.reps * percent / 100;
  while (result.sets > range.sets.low && total < result.sets * range.reps.low)
    --result.sets;
  result.reps = std::clamp(total / result.sets,
                           std::min(range.reps.low, dose.reps), dose.reps);
  if (result.sets == dose.sets && result.reps == dose.reps)
    result.hold = shorter;
  return with_rest(exercise, result);
}

bool covers(const Dose& dose, const Dose& other) {
  return dose.sets >= other.sets && dose.reps >= other.reps &&
         dose.hold >= other.hold;
}

Dose least_of(const Dose& one, const Dose& other) {
  Dose result = one;
  result.sets = std::min(one.sets, other.sets);
  result.reps = std::min(one.reps, other.reps);
  result.hold = std::min(one.hold, other.hold);
  if (result.sets == 1)
    result.rest = seconds{0};
  return result;
}

std::string change_text(const Dose& from, const Dose& to) {
  std::vector<std::string> parts{
      part_text(to.sets - from.sets, "set", "sets"),
      to.count == Count::Breaths
          ? part_text(to.reps - from.reps, "breath", "breaths")
          : part_text(to.reps - from.reps, "rep", "reps"),
      part_text((to.hold - from.hold).count(), "s", "s")};
  std::erase(parts, "");
  return join(parts, ", ");
}

}  // namespace backcare
