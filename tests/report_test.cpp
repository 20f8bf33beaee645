// SPDX-License-Identifier: MIT
#include "backcare/report.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "records.hpp"

namespace backcare {
namespace {

using std::chrono::days;
using std::chrono::November;
using std::chrono::year;
using test::a_day;
using test::a_record;
using test::a_step;
using test::TempDir;

using Sessions = std::vector<SessionRecord>;

/// Sessions so many days before a_day, which is a Saturday; oldest first.
Sessions ago(const std::vector<int>& days_before) {
  Sessions result;
  for (const int before : days_before)
    result.push_back(a_record("", a_day - days{before}));
  return result;
}

Schedule schedule(const std::string& text) {
  return std::get<Schedule>(parse_schedule(text));
}

ReportRequest all() {
  return {Period::All, a_day, {}};
}

ReportRequest by(const std::string& text, Period period = Period::All) {
  return {period, a_day, schedule(text)};
}

Streak streak(const Sessions& sessions, const ReportRequest& request) {
  return report_on(sessions, request).streak;
}

/// Done of due.
std::pair<int, int> done_of_due(const Sessions& sessions,
                                const ReportRequest& request) {
  const auto adherence = report_on(sessions, request).adherence;
  return adherence ? std::pair(adherence->done, adherence->due)
                   : std::pair(0, 0);
}

TEST_CASE("report: a period begins where the calendar says") {
  const auto first = [](Period period, Day today) {
    return report_on(Sessions{}, {period, today, {}}).first;
  };
  CHECK(first(Period::Week, a_day) == Day(year{2026} / November / 15));
  CHECK(first(Period::Month, a_day) == Day(year{2026} / 10 / 22));
  CHECK(first(Period::Year, a_day) == Day(year{2025} / November / 22));
  CHECK(first(Period::Month, year{2026} / 3 / 31) == Day(year{2026} / 3 / 1));
  CHECK(first(Period::Month, year{2026} / 1 / 31) == Day(year{2026} / 1 / 1));
  CHECK(first(Period::Year, year{2028} / 2 / 29) == Day(year{2027} / 3 / 1));
  CHECK(report_on(ago({40}), all()).first == a_day - days{40});
}

TEST_CASE("report: the last session before the period is known") {
  const Report report = report_on(ago({90, 40}), {Period::Month, a_day, {}});
  CHECK(report.sessions == 0);
  CHECK(report.latest == a_day - days{40});
  CHECK_FALSE(report_on(Sessions{}, all()).latest);
}

TEST_CASE("report: stretches are days, weeks, months or years") {
  const auto unit = [](int length) {
    return report_on(ago({length - 1}), all()).unit;
  };
  CHECK(unit(14) == Unit::OneDay);
  CHECK(unit(15) == Unit::OneWeek);
  CHECK(unit(101) == Unit::OneMonth);
  CHECK(unit(801) == Unit::OneYear);
}

TEST_CASE("report: weeks begin on Monday and are cut at the ends") {
  const auto stretches =
      report_on(ago({1}), {Period::Month, a_day, {}}).stretches;
  REQUIRE(stretches.size() == 5);
  CHECK(stretches[0].first == Day(year{2026} / 10 / 22));
  CHECK(stretches[0].last == Day(year{2026} / 10 / 25));
  CHECK(stretches[4].first == Day(year{2026} / November / 16));
  CHECK(stretches[4].last == a_day);
  CHECK(stretches[4].sessions == 1);
}

TEST_CASE("report: what was only opened, or hurried through, is no session") {
  Sessions sessions = ago({2, 1, 0});
  sessions[0].steps = {{.item = 0, .exercise = "bridge"}};
  sessions[1].speed = 20;
  sessions[2].speed = 2;
  const Report report = report_on(sessions, all());
  CHECK(report.sessions == 1);
  CHECK(report.rehearsals == 1);
  CHECK(report.first == a_day);
}

TEST_CASE("report: sessions, days and time are summed") {
  Sessions sessions = ago({3, 1, 1});
  sessions[2].completed = false;
  const Report report = report_on(sessions, all());
  CHECK(report.sessions == 3);
  CHECK(report.completed == 2);
  CHECK(report.days == 2);
  CHECK(report.time == seconds{3 * 2 * 64});
  CHECK(report.stretches.back().sessions == 0);
}

TEST_CASE("report: going west, no session falls before the one before it") {
  Sessions sessions = ago({0, 0});
  sessions[0].started = {a_day - days{1} + std::chrono::hours{20},
                         std::chrono::hours{13}};
  sessions[1].started = {a_day - days{1} + std::chrono::hours{21},
                         std::chrono::hours{-8}};
  const Report report = report_on(sessions, all());
  CHECK(report.sessions == 2);
  CHECK(report.days == 1);
}

TEST_CASE("report: without a schedule weeks with a session are a streak") {
  // The Monday of this week was five days ago.
  CHECK(streak({}, all()).current == 0);
  CHECK(streak(ago({0}), all()).current == 1);
  CHECK(streak(ago({13, 6}), all()).current == 2);
  CHECK(streak(ago({19, 6}), all()).current == 2);
  CHECK(streak(ago({20, 6}), all()).current == 1);
  CHECK(streak(ago({34, 27, 20, 6, 0}), all()).longest == 3);
  CHECK(streak(ago({13}), all()).current == 0);
}

TEST_CASE("report: days of rest neither count nor break a streak") {
  // Wednesday, Thursday, Friday; then Saturday is for rest.
  const auto weekdays = by("mon-fri 10:00");
  CHECK(streak(ago({3, 2, 1}), weekdays).current == 3);
  CHECK(streak(ago({8, 5, 4, 3, 2, 1, 0}), weekdays).current == 6);
  CHECK(streak(ago({8, 4, 3, 2, 1}), weekdays).current == 4);
  CHECK(streak(ago({3, 2, 1}), by("every 45 minutes mon-fri 9:00-17:00"))
            .current == 3);
  CHECK(streak(ago({3, 2, 1}), weekdays).unit == Unit::OneDay);
}

TEST_CASE("report: today is not over, so it breaks no streak") {
  CHECK(streak(ago({2, 1}), by("1 per day")).current == 2);
  CHECK(streak(ago({2, 1, 0}), by("1 per day")).current == 3);
  CHECK(streak(ago({3, 2}), by("1 per day")).current == 0);
  CHECK(streak(ago({3, 2}), by("1 per day")).longest == 2);
}

TEST_CASE("report: with sessions in a week, weeks with as many are a streak") {
  const auto thrice = by("3 per week");
  CHECK(streak(ago({10, 9, 8, 2}), thrice).current == 1);
  CHECK(streak(ago({10, 9, 8, 2, 1, 0}), thrice).current == 2);
  CHECK(streak(ago({10, 9, 2, 1, 0}), thrice).current == 1);
}

TEST_CASE("report: adherence counts no more than was due") {
  CHECK(done_of_due(ago({3, 1, 1, 1}), by("2 per day")) == std::pair(3, 6));
  CHECK(done_of_due(ago({3, 1, 0}), by("2 per day")) == std::pair(3, 7));
  CHECK(done_of_due(ago({5, 1, 0}), by("mon-fri 9:00")) == std::pair(2, 5));
  CHECK(done_of_due(ago({0}), by("mon-fri 9:00")) == std::pair(0, 0));
  CHECK(done_of_due(ago({1}), by("every 2 hours fri 9:00-15:00")) ==
        std::pair(1, 3));
  CHECK(done_of_due(ago({1}), all()) == std::pair(0, 0));
}

TEST_CASE("report: the first and the present week are due as far as done") {
  const auto thrice = by("3 per week");
  CHECK(done_of_due(ago({0}), thrice) == std::pair(1, 1));
  CHECK(done_of_due(ago({13, 12, 0}), thrice) == std::pair(3, 5));
}

TEST_CASE("report: the week in which a period begins counts whole") {
  // The week of 9 to 15 November, of which only Sunday is in the period.
  CHECK(done_of_due(ago({30, 12, 11, 10, 0}), by("3 per week", Period::Week)) ==
        std::pair(4, 4));
}

TEST_CASE("report: scores have a mean, and a slope when there are enough") {
  Sessions sessions = ago({8, 6, 4, 2, 0});
  for (std::size_t i = 0; i < sessions.size(); ++i)
    sessions[i].answers.pain_before = 8 - static_cast<int>(i);
  const PainScores scores = report_on(sessions, all()).pain_before;
  CHECK(scores.count == 5);
  CHECK(scores.mean == Approx(6));
  REQUIRE(scores.per_week);
  CHECK(*scores.per_week == Approx(-3.5));
  CHECK(*scores.change == Approx(-4));
  sessions[0].answers.pain_before.reset();
  CHECK_FALSE(report_on(sessions, all()).pain_before.per_week);
}

TEST_CASE("report: scores of a few days have no slope") {
  Sessions sessions = ago({4, 3, 2, 1, 0});
  for (SessionRecord& session : sessions)
    session.answers.pain_after = 3;
  CHECK_FALSE(report_on(sessions, all()).pain_after.per_week);
}

TEST_CASE("report: later scores are set against the one before") {
  Sessions sessions = ago({3, 2, 1, 0});
  sessions[0].answers = {.pain_before = 5, .pain_after = 3};
  sessions[1].answers = {.pain_before = 5, .pain_next_morning = 7};
  sessions[2].answers = {.pain_before = 4, .pain_after = 4};
  sessions[3].answers = {.pain_after = 9};
  const Report report = report_on(sessions, all());
  CHECK(report.after_session.lower == 1);
  CHECK(report.after_session.same == 1);
  CHECK(report.after_session.higher == 0);
  CHECK(report.after_session.mean == Approx(-1));
  CHECK(report.next_morning.count() == 1);
  CHECK(report.next_morning.higher == 1);
  CHECK(report.stretches[0].pain_before == 5.0);
  CHECK_FALSE(report.stretches[3].pain_before);
}

TEST_CASE("report: the dose of an exercise is summed in a session") {
  Sessions sessions = ago({1, 0});
  sessions[1].steps[1].reps = 10;
  sessions[1].steps[1].hold = seconds{5};
  sessions[1].steps[1].pain = true;
  const auto exercises = report_on(sessions, all()).exercises;
  REQUIRE(exercises.size() == 1);
  CHECK(exercises[0].exercise == "bridge");
  CHECK(exercises[0].sessions == 2);
  CHECK(exercises[0].pain_marks == 1);
  CHECK(exercises[0].first.amount == 16);
  CHECK(exercises[0].last.amount == 18);
  CHECK(exercises[0].last.hold == seconds{3});
  CHECK(exercises[0].amounts == std::vector<std::optional<double>>{16.0, 18.0});
}

TEST_CASE("report: an exercise that was begun again counts once") {
  Sessions sessions = ago({0});
  sessions[0].steps = {a_step(0), a_step(1), a_step(0)};
  CHECK(report_on(sessions, all()).exercises[0].last.amount == 16);
}

TEST_CASE("report: a time counts in seconds, and begins a line of its own") {
  Sessions sessions = ago({1, 0});
  sessions[1].steps = {a_step(0)};
  sessions[1].steps[0].prescribed.count = Count::Time;
  sessions[1].steps[0].reps = 2;
  sessions[1].steps[0].hold = seconds{20};
  const ExerciseTrend trend = report_on(sessions, all()).exercises[0];
  CHECK(trend.last.amount == 40);
  CHECK(trend.first.amount == 40);
  CHECK(trend.sessions == 2);
  CHECK(trend.amounts ==
        std::vector<std::optional<double>>{std::nullopt, 40.0});
}

TEST_CASE("report: what was done most often comes first") {
  Sessions sessions = ago({1, 0});
  sessions[0].steps[0].exercise = "zercher";
  sessions[1].steps[0].exercise = "zercher";
  sessions[1].steps[1].exercise = "arch";
  const auto exercises = report_on(sessions, all()).exercises;
  REQUIRE(exercises.size() == 3);
  CHECK(exercises[0].exercise == "zercher");
  CHECK(exercises[1].exercise == "arch");
}

TEST_CASE("report: what is kept gives the same report") {
  const TempDir folder;
  const History history(folder / "history.db");
  CHECK(report_on(history, all()).sessions == 0);
  Sessions sessions = ago({9, 4, 1});
  for (std::size_t i = 0; i < sessions.size(); ++i)
    sessions[i].uid = std::to_string(i);
  sessions.push_back(a_record("tomorrow", a_day + days{1}));
  history.add(sessions);
  const Report report = report_on(history, all());
  CHECK(report.sessions == 3);
  CHECK(report.exercises[0].last.amount == 16);
}

/// A few sessions, oldest first.
Sessions random_sessions() {
  std::vector<int> before(*rc::gen::inRange<std::size_t>(0, 9));
  for (int& day : before)
    day = *rc::gen::element(0, 1, 2, 5, 6, 7, 12, 30, 31, 100, 365, 366, 900);
  std::ranges::sort(before, std::ranges::greater{});
  Sessions sessions;
  for (const int day : before) {
    sessions.push_back(test::random_record());
    sessions.back().started = a_record("", a_day - days{day}).started;
  }
  return sessions;
}

TEST_CASE("report: whatever happened, the parts are the whole") {
  const auto whole = [] {
    const Sessions sessions = random_sessions();
    const Report report = report_on(
        sessions, {*rc::gen::element(Period::Week, Period::Month, Period::Year,
                                     Period::All),
                   a_day,
                   schedule(*rc::gen::element<std::string>(
                       "2 per day", "3 per week", "mon-fri 10:00 15:00",
                       "every 45 minutes 9:00-17:00"))});
    int parts = 0;
    seconds time{0};
    Day next = report.first;
    for (const Stretch& stretch : report.stretches) {
      RC_ASSERT(stretch.first == next);
      next = stretch.last + days{1};
      parts += stretch.sessions;
      time += stretch.time;
    }
    RC_ASSERT(next == a_day + days{1});
    RC_ASSERT(parts == report.sessions);
    RC_ASSERT(time == report.time);
    RC_ASSERT(report.days <= report.sessions);
    RC_ASSERT(report.streak.current <= report.streak.longest);
    if (report.adherence)
      RC_ASSERT(report.adherence->done <= report.adherence->due);
    for (const ExerciseTrend& trend : report.exercises)
      RC_ASSERT(trend.amounts.size() == report.stretches.size());
  };
  CHECK(rc::check(whole));
}

}  // namespace
}  // namespace backcare
