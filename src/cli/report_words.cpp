// SPDX-License-Identifier: MIT
#include "report_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace backcare {
namespace {

std::string sessions_text(const Report& report) {
  std::string result =
      std::to_string(report.sessions) + " on " + counted(report.days, "day");
  if (report.completed < report.sessions)
    result += fmt::format(", {} of them to the end", report.completed);
  return result;
}

std::string time_text(const Report& report) {
  const std::string each = minutes_text(report.time / report.sessions);
  return minutes_text(report.time) + " in all, " + each + " a session";
}

std::string streak_text(const Report& report) {
  const Streak& streak = report.streak;
  const auto& schedule = report.schedule;
  std::string result =
      counted(streak.current, std::string(name_of(streak.unit))) + " in a row ";
  if (streak.unit == Unit::OneWeek)
    result +=
        "with " + (schedule ? counted(schedule->times, "session") + " or more"
                            : "a session");
  else
    result += schedule && schedule->rhythm == Rhythm::PerDay
                  ? "with a session"
                  : "with a session, days of rest left out";
  return fmt::format("{} (the longest: {})", result, streak.longest);
}

std::string adherence_text(const Schedule& schedule,
                           const std::optional<Adherence>& adherence) {
  if (!adherence)
    return to_string(schedule) + "; nothing was due";
  return fmt::format("{}: {} of {} done ({} %)", to_string(schedule),
                     adherence->done, counted(adherence->due, "session"),
                     100 * adherence->done / adherence->due);
}

std::string change_text(const PainChange& change) {
  return fmt::format(
      "lower {}, the same {}, higher {} of {}; {:+.1f} points "
      "on average",
      change.lower, change.same, change.higher,
      counted(change.count(), "session"), change.mean);
}

/// A change of less than a point over the whole time is none to speak of.
std::string course_text(const PainScores& scores, Unit unit) {
  if (!scores.per_week)
    return "; too few for a trend";
  if (std::abs(*scores.change) < 1)
    return ", about the same throughout";
  constexpr double days_of_month = 365.25 / 12;
  const double weeks = unit == Unit::OneYear    ? 365.25 / 7
                       : unit == Unit::OneMonth ? days_of_month / 7
                                                : 1;
  return fmt::format(", {} by about {:.1f} points a {}",
                     *scores.per_week < 0 ? "falling" : "rising",
                     std::abs(*scores.per_week * weeks),
                     unit == Unit::OneDay ? "week" : name_of(unit));
}

}  // namespace

std::vector<Fact> session_facts(const Report& report) {
  std::vector<Fact> facts{{"Sessions", sessions_text(report)},
                          {"Time", time_text(report)},
                          {"Streak", streak_text(report)}};
  if (report.schedule)
    facts.push_back(
        {"Schedule", adherence_text(*report.schedule, report.adherence)});
  if (report.rehearsals > 0)
    facts.push_back({"Left out", counted(report.rehearsals, "session") +
                                     " played more than twice as fast"});
  return facts;
}

std::vector<Fact> pain_changes(const Report& report) {
  std::vector<Fact> facts;
  if (report.after_session.count() > 0)
    facts.push_back(
        {"After against before", change_text(report.after_session)});
  if (report.next_morning.count() > 0)
    facts.push_back(
        {"Next morning against before", change_text(report.next_morning)});
  return facts;
}

std::string scores_text(const PainScores& scores, Unit unit) {
  if (scores.count == 0)
    return "no scores";
  return fmt::format("{:.1f} on average ({}){}", scores.mean,
                     counted(scores.count, "score"), course_text(scores, unit));
}

std::string trend_text(const ExerciseTrend& trend) {
  std::string result =
      counted(trend.sessions, "time") + ", " + minutes_text(trend.time);
  if (trend.sessions > 0) {
    const std::string first = done_text(trend.first);
    const std::string last = done_text(trend.last);
    result +=
        first == last ? "; " + last : "; first " + first + ", last " + last;
  }
  if (trend.pain_marks > 0)
    result += "; pain marked " + counted(trend.pain_marks, "time");
  return result;
}

std::string done_text(const DoneDose& done) {
  switch (done.count) {
    case Count::Time:
      return fmt::format("{} s", done.amount);
    case Count::Reps:
    case Count::Breaths:
      break;
  }
  std::string result = fmt::format("{} {}{}", done.amount,
                                   done.count == Count::Reps ? "rep" : "breath",
                                   done.amount == 1 ? "" : "s");
  if (done.hold > seconds{0})
    result += fmt::format(" hold {} s", done.hold.count());
  return result;
}

std::string minutes_text(seconds time) {
  const auto minutes = (time.count() + 30) / 60;
  return minutes < 60 ? fmt::format("{} min", minutes)
                      : fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

std::string stretch_name(Unit unit, Day first) {
  const std::string date = day_text(first);
  switch (unit) {
    case Unit::OneDay:
    case Unit::OneWeek:
      return date.substr(sizeof "YYYY-" - 1);
    case Unit::OneMonth:
      return date.substr(0, sizeof "YYYY-MM" - 1);
    case Unit::OneYear:
      return date.substr(0, sizeof "YYYY" - 1);
  }
  return date;
}

std::string counted(int count, const std::string& thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

double most_of(const ExerciseTrend& trend) {
  double most = 0;
  for (const auto& amount : trend.amounts)
    most = std::max(most, amount.value_or(0));
  return most;
}

}  // namespace backcare
