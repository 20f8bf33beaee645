// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backcare/history.hpp"
#include "backcare/schedule.hpp"

namespace backcare {

/// How far a report looks back from today.
enum class Period {
  Week,   ///< The last seven days.
  Month,  ///< Since the same day of the month before, that day not included.
  Year,   ///< Since the same day of the year before, that day not included.
  All     ///< Since the first session.
};
template <>
inline constexpr std::array<Name<Period>, 4> names<Period>{
    {{Period::Week, "week"},
     {Period::Month, "month"},
     {Period::Year, "year"},
     {Period::All, "all"}}};

/// What the stretches of a report are; weeks begin on Monday.
enum class Unit { OneDay, OneWeek, OneMonth, OneYear };
template <>
inline constexpr std::array<Name<Unit>, 4> names<Unit>{
    {{Unit::OneDay, "day"},
     {Unit::OneWeek, "week"},
     {Unit::OneMonth, "month"},
     {Unit::OneYear, "year"}}};

/// What a report is asked for.
struct ReportRequest {
  Period period = Period::Month;
  Day today{};
  std::optional<Schedule> schedule;
};

/// A session played more than so many times as fast is a rehearsal, and is left
/// out.
inline constexpr double fastest_real_speed = 2;

/// Scores of one kind, on the scale of 0 to worst_pain.
struct PainScores {
  int count = 0;
  double mean = 0;  ///< 0 without scores.
  /// Points in seven days, by the straight line of least squares; nothing with
  /// fewer than least_scores or when they lie within fewer than
  /// least_score_days.
  std::optional<double> per_week;
  /// The same from the first score to the last.
  std::optional<double> change;
};
inline constexpr int least_scores = 5;
inline constexpr int least_score_days = 5;

/// A later score set against the one before the session.
struct PainChange {
  int lower = 0;  ///< So many sessions.
  int same = 0;
  int higher = 0;
  double mean = 0;  ///< Later less before; 0 without sessions.

  [[nodiscard]] int count() const { return lower + same + higher; }
};

/// A day, week, month or year of the report, cut at its ends.
struct Stretch {
  Day first;
  Day last;
  int sessions = 0;
  seconds time{0};
  std::optional<double> pain_before;  ///< Means.
  std::optional<double> pain_after;
  std::optional<double> pain_next_morning;
};

/// How much of an exercise was done in a session.
struct DoneDose {
  Day day;
  Count count = Count::Reps;
  std::int64_t amount = 0;  ///< Repetitions, breaths or, with Time, seconds; of
                            ///< both sides where there are two.
  seconds hold{0};          ///< The shortest of a repetition.
};

/// What was done of an exercise.
struct ExerciseTrend {
  std::string exercise;  ///< Its id, or the name of one of a routine's own.
  int sessions = 0;      ///< With some of it done.
  seconds time{0};
  int pain_marks = 0;
  DoneDose first;
  DoneDose last;
  /// The mean amount of a session in each stretch, counted as `last` is.
  std::vector<std::optional<double>> amounts;
};

/// Days or weeks in a row, up to today or this week, which count once they are
/// fulfilled and break nothing before. With a schedule of days: days with a
/// session, days of rest left out. With one of sessions in a week: weeks with
/// as many. Without a schedule: weeks with a session.
struct Streak {
  Unit unit = Unit::OneWeek;  ///< OneDay or OneWeek.
  int current = 0;
  int longest = 0;
};

/// The sessions that were due, from the first one of all on, and how many of
/// them were done; more than were due make up for none of another day, or week.
/// Today (this week) and the week of the first session count as far as they
/// were done; the week in which the period begins counts whole.
struct Adherence {
  int done = 0;
  int due = 0;
};

/// What the history tells of a period. A session counts when some of an
/// exercise was done in it, on the day it was where it began.
struct Report {
  Period period = Period::Month;
  Day first;
  Day last;  ///< Today.
  int sessions = 0;
  int completed = 0;  ///< Sessions that came to their end.
  int days = 0;       ///< With a session.
  int rehearsals = 0;
  seconds time{0};
  Streak streak;
  std::optional<Schedule> schedule;
  std::optional<Adherence> adherence;  ///< Nothing when nothing was due.
  PainScores pain_before;
  PainScores pain_after;
  PainScores pain_next_morning;
  PainChange after_session;
  PainChange next_morning;
  Unit unit = Unit::OneDay;
  std::vector<Stretch> stretches;        ///< Without gaps, oldest first.
  std::vector<ExerciseTrend> exercises;  ///< The most often done first.
  std::optional<Day> latest;             ///< When the last session of all was.
};

/// The report on sessions of which none began after today, oldest first. Pure:
/// the same sessions and request give the same report.
[[nodiscard]] Report report_on(const std::vector<SessionRecord>& sessions,
                               const ReportRequest& request);

/// The same on what is kept; never more than one session is held. Throws Error
/// (File).
[[nodiscard]] Report report_on(const History& history,
                               const ReportRequest& request);

}  // namespace backcare
