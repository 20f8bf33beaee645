// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "backcare/prescription.hpp"

namespace backcare {

/// The traffic light of pain, 0 to 10: below amber is green.
struct PainRule {
  int amber = 4;  ///< From here on a dose does not rise.
  int red = 6;    ///< From here on it falls.
  int strict =
      4;  ///< Red for the areas (the first of an exercise) and demands.
  std::vector<std::string> strict_areas;
  std::vector<std::string> strict_demands;
  int marks = 2;  ///< Running marks of pain that take an exercise out.
};

struct RiseRule {
  int sessions = 3;       ///< Comfortable ones running, for one rise.
  int easy_sessions = 2;  ///< The same when they were easy, or more was done.
  int extra = 2;          ///< Repetitions, or seconds of hold, that are more.
  int days = 2;           ///< From one rise of an exercise to the next.
  Range<int> reps{1, 2};  ///< At once; the most from ten on.
  Range<seconds> hold{seconds{3}, seconds{5}};  ///< The most from 15 s on.
  int week_percent = 10;                ///< Of the work of a week, at most.
  std::vector<std::string> hold_first;  ///< Kinds.
  std::vector<std::string> phases;      ///< In which doses rise and fall.
};

struct FallRule {
  int amber_percent = 67;
  int amber_sessions = 2;  ///< Running, until it falls.
  int red_percent = 50;
};

/// Whole days without a session.
struct GapRule {
  int days = 7;
  int percent = 80;
  int long_days = 14;
  int long_percent = 50;
  int unused_days = 28;  ///< Without this exercise: `percent`.
};

struct FlareRule {
  int stage_max = 2;
  Range<int> days{2, 7};
  int percent = 50;
  int sessions = 1;  ///< Comfortable ones for one rise on the way back.
};

/// What has to be comfortable before something else comes into a plan.
struct Gate {
  std::string id;
  std::string why;
  int count = 1;                             ///< So many of these:
  std::vector<std::string> needs_kinds;      ///< one of these kinds, or
  std::vector<std::string> needs_exercises;  ///< one of these;
  bool needs_floor = false;                  ///< done on the floor;
  seconds needs_hold{0};                     ///< held for so long.
  std::vector<std::string> phases;           ///< It closes these,
  std::vector<std::string> families;         ///< these
  std::vector<std::string> exercises;        ///< and these
  int stage_min = 1;                         ///< from this stage on.
  std::vector<std::string> sources;
  Origin origin;
};

/// Points in a plan; all are 0 or more.
struct FreshRule {
  int yesterday = 60;
  std::vector<std::string> rest_kinds;  ///< That want a day of rest.
  int rest = 200;
  int rested_days = 7;
  int rested = 40;
  int hurt = 80;
  int easier = 60;
};

/// How doses follow the history; catalog/progression.yaml.
struct Progression {
  PainRule pain;
  RiseRule rise;
  FallRule fall;
  GapRule gap;
  FlareRule flare;
  std::vector<Gate> gates;
  FreshRule fresh;
  int history_days = 180;
  std::map<std::string, std::vector<std::string>> sources;  ///< By rule.
  Origin origin;
};

/// The dose moved into the range of the exercise; nothing when it counts
/// something else than that.
[[nodiscard]] std::optional<Dose> in_range(const Exercise& exercise,
                                           const Dose& dose);

/// The next dose up: one thing more, within the range of the exercise, the time
/// under tension and the length of an exercise. Nothing at the top. Going up
/// from step to step comes to the top.
[[nodiscard]] std::optional<Dose> raised(const Exercise& exercise,
                                         const Dose& dose,
                                         const Progression& progression,
                                         const Prescriptions& prescriptions);

/// About `percent` (1 to 100) of the dose: fewer sets and repetitions, a
/// shorter time, and only then a shorter hold. No part is more than it was, nor
/// less than the range of the exercise has.
[[nodiscard]] Dose lightened(const Exercise& exercise, const Dose& dose,
                             int percent);

/// Whether no part of `dose` is less than that of `other`.
[[nodiscard]] bool covers(const Dose& dose, const Dose& other);

/// Of each part the lesser.
[[nodiscard]] Dose least_of(const Dose& one, const Dose& other);

/// "+2 reps", "-1 set, -5 s"; empty for doses with the same parts.
[[nodiscard]] std::string change_text(const Dose& from, const Dose& to);

}  // namespace backcare
