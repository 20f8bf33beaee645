// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backcare/exercise.hpp"

namespace backcare {

/// What a goal asks of one phase of a session.
struct PhasePart {
  int share = 0;             ///< Percent of the minutes; beyond, points go.
  std::vector<int> credits;  ///< Points of its first, second … exercise.
  std::string serves;        ///< The goal that the phase is there for.
};

/// How a session for a goal is put together; catalog/prescription.yaml.
struct Prescription {
  std::string goal;
  int stage_max = 2;                  ///< Unless the person allows more.
  std::array<PhasePart, 5> phases{};  ///< By Phase.
  Range<int> sets{1, 20};             ///< The dose that the sources give.
  Range<int> reps{1, 200};
  Range<seconds> hold{seconds{0}, seconds{600}};
  Range<seconds> rest{seconds{0}, seconds{600}};
  Range<int> per_day{1, 1};
  Range<int> days_per_week{1, 7};
  bool rest_day = false;  ///< Not on two days running.
  std::string advice;     ///< The id of a piece of guidance for its plans.
  std::vector<std::string> sources;
  Origin origin;

  [[nodiscard]] const PhasePart& part(Phase phase) const {
    return phases[static_cast<std::size_t>(phase)];
  }
};

/// The prescriptions of all goals, and what they share.
struct Prescriptions {
  std::vector<Prescription> goals;
  /// Longest time under tension for a side by kind; the first kind counts.
  std::vector<std::pair<std::string, seconds>> holds;
  std::array<seconds, 5> longest{};        ///< Of one exercise, by Phase.
  std::vector<std::pair<int, int>> items;  ///< Up to so many minutes: so many.
  /// The regions of the spine whose directions are variety, by area.
  std::map<std::string, std::vector<std::string>> regions;
  std::vector<std::string> late;   ///< Families that come last in their phase.
  std::vector<std::string> order;  ///< Kinds, in the order of a session.
  Origin origin;

  /// By its goal; nullptr when there is none.
  [[nodiscard]] const Prescription* goal(std::string_view name) const;
};

/// A dose with what it is worth, in percent of the most.
struct DoseStep {
  Dose dose;
  int worth = 0;
};

/// How much an exercise helps the goal at its place in the session, 0 to 3: its
/// own weight for the goal or, at least, one less than its weight for what its
/// phase is there for.
[[nodiscard]] int goal_weight(const Exercise& exercise,
                              const Prescription& prescription);

/// How many exercises a session of this length holds unless asked otherwise;
/// beyond the last entry one for every five minutes.
[[nodiscard]] int usual_items(const Prescriptions& prescriptions, int minutes);

/// Whether a dose stays within the time under tension and the length of an
/// exercise; the usual dose need not.
[[nodiscard]] bool moderate(const Exercise& exercise, const Dose& dose,
                            const Prescriptions& prescriptions);

/// The dose, no part of it above what the goal allows where its range and that
/// of the exercise meet.
[[nodiscard]] Dose within_goal(const Exercise& exercise, const Dose& dose,
                               const Prescription& prescription);

/// The least dose within the range of the exercise, for a cautious start.
[[nodiscard]] Dose low_dose(const Exercise& exercise);

/// The doses to choose from, each longer than the one before and worth more:
/// the least (60 %), the usual (85 %), and above it one between (93 %) and the
/// most (100 %) that the sources, the time under tension and the length of an
/// exercise allow. Where the exercise serves the goal and its ranges meet those
/// of the goal, the usual and the doses above lie in both. Never empty.
[[nodiscard]] std::vector<DoseStep> dose_steps(
    const Exercise& exercise, const Prescriptions& prescriptions,
    const Prescription& prescription);

}  // namespace backcare
