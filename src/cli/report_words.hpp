// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "backcare/report.hpp"

namespace backcare {

/// The name of an exercise by its id; the same word for one that is not known.
using NameOf = std::function<std::string(const std::string& exercise)>;

/// What is told, and how it was; as written by a person, not yet safe to print.
struct Fact {
  std::string name;
  std::string text;
};

/// What every form of a report says in words.
[[nodiscard]] std::vector<Fact> session_facts(const Report& report);
/// How the scores after a session and on the next morning compare.
[[nodiscard]] std::vector<Fact> pain_changes(const Report& report);
/// "4.1 on average (12 scores), falling by about 0.5 points a week".
[[nodiscard]] std::string scores_text(const PainScores& scores, Unit unit);
/// "12 times, 31 min; first 16 reps, last 20 reps hold 3 s".
[[nodiscard]] std::string trend_text(const ExerciseTrend& trend);
/// "16 reps hold 3 s", or "40 s" of a time.
[[nodiscard]] std::string done_text(const DoneDose& done);
/// "2 h 5 min", to the nearest minute.
[[nodiscard]] std::string minutes_text(seconds time);
/// A short name of the stretch that begins on a day: "11-21", "2026-11".
[[nodiscard]] std::string stretch_name(Unit unit, Day first);
/// "1 session", "2 sessions".
[[nodiscard]] std::string counted(int count, const std::string& thing);
/// The largest amount of an exercise in a stretch.
[[nodiscard]] double most_of(const ExerciseTrend& trend);

/// What the scores are for, and what a report is not.
inline constexpr const char* report_caution =
    "The averages and lines are what was written down and no more: not medical "
    "advice and no diagnosis.";

}  // namespace backcare
