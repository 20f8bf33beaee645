// SPDX-License-Identifier: MIT
#include "backcare/due.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

namespace backcare {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

sys_seconds utc(const char* text) {
  return parse_moment(std::string(text) + ":00Z").value().time;
}

/// In 2026 the clocks of Berlin are put forward on March 29 and back on
/// October 25.
minutes in_berlin(sys_seconds time) {
  return time >= utc("2026-03-29T01:00") && time < utc("2026-10-25T01:00")
             ? minutes{120}
             : minutes{60};
}

/// In Beirut they are put forward at midnight, which does not exist then.
minutes in_beirut(sys_seconds time) {
  return time >= utc("2026-03-28T22:00") && time < utc("2026-10-24T21:00")
             ? minutes{180}
             : minutes{120};
}

/// Samoa had no December 30 in 2011.
minutes in_samoa(sys_seconds time) {
  return time < utc("2011-12-30T10:00") ? minutes{-600} : minutes{840};
}

/// The moment when the clocks show `wall`, like "2026-11-21T07:30".
Moment there(const std::string& wall, const OffsetAt& offset_at = in_berlin) {
  const sys_seconds shown = utc(wall.c_str());
  const Day day = std::chrono::floor<days>(shown);
  return moment_on(day, std::chrono::floor<minutes>(shown - day), offset_at);
}

/// A session of ten minutes that begins then.
SessionTimes a_session(const std::string& wall,
                       const OffsetAt& offset_at = in_berlin) {
  const sys_seconds start = there(wall, offset_at).time;
  return {start, start + minutes{10}};
}

Schedule a_schedule(const std::string& text) {
  return std::get<Schedule>(parse_schedule(text));
}

/// "due since ..." or "not until ...", by the clocks of the place, and why.
std::string answer(const std::string& schedule,
                   const std::vector<std::string>& begins,
                   const std::string& now,
                   const OffsetAt& offset_at = in_berlin) {
  std::vector<SessionTimes> sessions;
  for (const std::string& begin : begins)
    sessions.push_back(a_session(begin, offset_at));
  const Due due =
      due_at(a_schedule(schedule), sessions, there(now, offset_at), offset_at);
  CHECK(due.since.has_value() == due.due);
  CHECK(due.next.has_value() == !due.due);
  return (due.due ? "due since " + wall_text(*due.since)
                  : "not until " + wall_text(*due.next)) +
         ": " + due.why;
}

TEST_CASE("due: so many a day are spread over the day") {
  // Saturday.
  CHECK(answer("2 per day", {}, "2026-11-21T07:30") ==
        "due since 2026-11-21 00:00: 0 of 2 today");
  CHECK(answer("2 per day", {"2026-11-21T07:30"}, "2026-11-21T08:00") ==
        "not until 2026-11-21 13:40: 1 of 2 today, the last at 07:30");
  CHECK(answer("2 per day", {"2026-11-21T07:30"}, "2026-11-21T13:40") ==
        "due since 2026-11-21 13:40: 1 of 2 today, the last at 07:30");
  CHECK(answer("2 per day", {"2026-11-21T07:30", "2026-11-21T18:30"},
               "2026-11-21T19:00") ==
        "not until 2026-11-22 00:40: 2 of 2 today, the last at 18:30");
  CHECK(answer("1 per day", {"2026-11-20T23:50"}, "2026-11-21T00:30") ==
        "not until 2026-11-21 12:00: 0 of 1 today");
}

TEST_CASE("due: so many a week leave days of rest between") {
  CHECK(answer("3 per week", {}, "2026-11-21T07:30") ==
        "due since 2026-11-16 00:00: 0 of 3 this week");
  CHECK(answer("3 per week", {"2026-11-20T18:00"}, "2026-11-21T07:30") ==
        "not until 2026-11-22 00:00: 1 of 3 this week, the last on Friday");
  CHECK(answer("2 per week", {"2026-11-17T18:00", "2026-11-20T18:00"},
               "2026-11-20T20:00") ==
        "not until 2026-11-23 00:00: 2 of 2 this week, the last on Friday");
  CHECK(answer("1 per week", {"2026-11-14T18:00"}, "2026-11-20T18:00") ==
        "not until 2026-11-21 00:00: 0 of 1 this week, the last on Saturday");
  CHECK(answer("14 per week", {"2026-11-21T07:30"}, "2026-11-21T08:00") ==
        "not until 2026-11-21 13:40: 1 of 14 this week, the last on Saturday");
  CHECK(answer("14 per week", {"2026-11-21T07:30", "2026-11-21T14:00"},
               "2026-11-21T23:00") ==
        "not until 2026-11-22 00:00: 2 of 14 this week, the last on Saturday");
}

TEST_CASE("due: a time counts until the next one or midnight") {
  const std::string schedule = "mon-fri 10:00 15:00";
  CHECK(answer(schedule, {}, "2026-11-20T09:59") ==
        "not until 2026-11-20 10:00: no time of today yet");
  CHECK(answer(schedule, {}, "2026-11-20T10:00") ==
        "due since 2026-11-20 10:00: none since 10:00");
  CHECK(answer(schedule, {}, "2026-11-20T15:30") ==
        "due since 2026-11-20 15:00: none since 15:00");
  CHECK(answer(schedule, {"2026-11-20T14:30"}, "2026-11-20T15:30") ==
        "not until 2026-11-23 10:00: the last at 14:30");
  CHECK(answer(schedule, {"2026-11-20T09:30"}, "2026-11-20T09:45") ==
        "not until 2026-11-20 15:00: the last at 09:30");
  CHECK(answer(schedule, {"2026-11-20T08:30"}, "2026-11-20T10:45") ==
        "due since 2026-11-20 10:00: the last at 08:30");
  CHECK(answer(schedule, {}, "2026-11-20T23:59") ==
        "due since 2026-11-20 15:00: none since 15:00");
  CHECK(answer(schedule, {}, "2026-11-21T00:00") ==
        "not until 2026-11-23 10:00: not on Saturday");
  CHECK(answer("10:00 10:20", {"2026-11-20T10:05"}, "2026-11-20T10:20") ==
        "due since 2026-11-20 10:20: the last at 10:05");
}

TEST_CASE("due: breaks come so long after the last, within the hours") {
  const std::string schedule = "every 45 minutes mon-fri 9:00-17:00";
  CHECK(answer(schedule, {}, "2026-11-20T08:00") ==
        "not until 2026-11-20 09:45: none since 09:00");
  CHECK(answer(schedule, {}, "2026-11-20T13:00") ==
        "due since 2026-11-20 09:45: none since 09:00");
  CHECK(answer(schedule, {"2026-11-20T13:00"}, "2026-11-20T13:30") ==
        "not until 2026-11-20 13:55: the last until 13:10");
  CHECK(answer(schedule, {"2026-11-20T08:55"}, "2026-11-20T09:46") ==
        "not until 2026-11-20 09:50: the last until 09:05");
  CHECK(answer(schedule, {"2026-11-20T16:10"}, "2026-11-20T16:30") ==
        "not until 2026-11-23 09:45: no more today");
  CHECK(answer(schedule, {}, "2026-11-20T17:01") ==
        "not until 2026-11-23 09:45: no more today");
  CHECK(answer(schedule, {}, "2026-11-21T10:00") ==
        "not until 2026-11-23 09:45: not on Saturday");
}

TEST_CASE("due: a time that the clocks skip counts when they skip it") {
  CHECK(there("2026-03-29T02:30") == there("2026-03-29T03:00"));
  CHECK(answer("02:30", {}, "2026-03-29T03:00") ==
        "due since 2026-03-29 03:00: none since 03:00");
  CHECK(answer("1 per day", {}, "2026-03-29T08:00", in_beirut) ==
        "due since 2026-03-29 01:00: 0 of 1 today");
  CHECK(
      answer("1 per day", {"2011-12-29T12:00"}, "2011-12-29T20:00", in_samoa) ==
      "not until 2011-12-31 00:10: 1 of 1 today, the last at 12:00");
}

TEST_CASE("due: a time that the clocks show twice counts once") {
  const OffsetAt offset_at = in_berlin;
  const Schedule schedule = a_schedule("02:30");
  const Moment first{utc("2026-10-25T00:30"), minutes{120}};
  const Moment second{utc("2026-10-25T01:30"), minutes{60}};
  CHECK(there("2026-10-25T02:30") == first);
  CHECK(due_at(schedule, {}, first, offset_at).since == first);
  CHECK(due_at(schedule, {}, second, offset_at).since == first);
  CHECK_FALSE(due_at(schedule, {{first.time, first.time + minutes{10}}}, second,
                     offset_at)
                  .due);
}

TEST_CASE("due: a day of 23 or 25 hours is a day") {
  CHECK(answer("1 per day", {"2026-03-28T20:00"}, "2026-03-29T08:00") ==
        "not until 2026-03-29 09:10: 0 of 1 today");
  CHECK(answer("2 per day", {"2026-10-25T00:30"}, "2026-10-25T05:00") ==
        "not until 2026-10-25 05:40: 1 of 2 today, the last at 00:30");
  CHECK(answer("1 per day", {"2026-10-25T08:00"}, "2026-10-25T23:30") ==
        "not until 2026-10-26 00:00: 1 of 1 today, the last at 08:00");
}

TEST_CASE("due: the end of a year and a leap day are days like others") {
  CHECK(answer("3 per week", {"2026-12-30T18:00"}, "2027-01-01T07:00") ==
        "due since 2027-01-01 00:00: 1 of 3 this week, the last on Wednesday");
  CHECK(answer("sat 10:00", {}, "2026-12-31T23:59") ==
        "not until 2027-01-02 10:00: not on Thursday");
  CHECK(answer("1 per day", {"2028-02-28T10:00"}, "2028-02-29T10:00") ==
        "due since 2028-02-29 00:00: 0 of 1 today");
  CHECK(answer("tue 10:00", {}, "2028-02-28T10:00") ==
        "not until 2028-02-29 10:00: not on Monday");
}

TEST_CASE("due: the day of a session is that of the clocks of today") {
  const OffsetAt in_auckland = [](sys_seconds) { return hours{13}; };
  const OffsetAt in_los_angeles = [](sys_seconds) { return hours{-8}; };
  const SessionTimes session = a_session("2026-11-22T07:30", in_auckland);
  const Moment now = there("2026-11-21T20:00", in_los_angeles);
  const Due due =
      due_at(a_schedule("1 per day"), {session}, now, in_los_angeles);
  CHECK(due.why == "1 of 1 today, the last at 10:30");
  CHECK(wall_text(due.next.value()) == "2026-11-22 00:00");
}

TEST_CASE("due: a session that is still to come by the clock is not counted") {
  CHECK(answer("1 per day", {"2026-11-21T09:00"}, "2026-11-21T08:00") ==
        "due since 2026-11-21 00:00: 0 of 1 today");
  const Moment now = there("2026-11-21T08:00");
  const SessionTimes endless{now.time, utc("9999-01-01T00:00")};
  const Due due = due_at(a_schedule("2 per day"), {endless}, now, in_berlin);
  CHECK(wall_text(due.next.value()) == "2026-11-21 14:00");
}

Schedule random_schedule() {
  return a_schedule(*rc::gen::element<std::string>(
      "1 per day", "2 per day", "7 per day", "24 per day", "1 per week",
      "3 per week", "7 per week", "20 per week", "02:30", "00:00 23:59",
      "mon-fri 10:00 15:00", "sun 02:10 02:40 03:00",
      "every 45 minutes mon-fri 9:00-17:00", "every 5 minutes 0:00-23:59",
      "every 2 hours sat,sun 1:00-4:00"));
}

struct Case {
  Schedule schedule = random_schedule();
  OffsetAt offset_at = *rc::gen::element<OffsetAt>(in_berlin, in_beirut);
  sys_seconds now =
      *rc::gen::element(utc("2026-03-28T12:00"), utc("2026-10-24T12:00"),
                        utc("2026-12-31T12:00")) +
      seconds{*rc::gen::inRange(0, 3 * 86400)};
  std::vector<SessionTimes> sessions;

  Case() {
    const auto ages =
        *rc::gen::container<std::vector<int>>(rc::gen::inRange(600, 9 * 86400));
    for (const int age : ages)
      sessions.push_back(
          {now - seconds{age}, now - seconds{age} + minutes{10}});
    std::ranges::sort(sessions, {}, &SessionTimes::started);
  }
  [[nodiscard]] Due at(sys_seconds time) const {
    return due_at(schedule, sessions, {time, offset_at(time)}, offset_at);
  }
};

TEST_CASE("due: none is due until next, and one is then") {
  rc::prop("next", [] {
    const Case given;
    const Due due = given.at(given.now);
    if (due.due) {
      RC_ASSERT(due.since->time <= given.now);
      return;
    }
    RC_ASSERT(due.next->time > given.now);
    RC_ASSERT(given.at(due.next->time).due);
    const auto wait = (due.next->time - given.now).count();
    const seconds part{*rc::gen::inRange<std::int64_t>(0, wait)};
    RC_ASSERT(given.at(given.now + part) == due ||
              given.at(given.now + part).next == due.next);
  });
}

TEST_CASE("due: after one session there is nothing left to make up for") {
  rc::prop("no backlog", [] {
    Case given;
    given.sessions.push_back({given.now, given.now});
    RC_ASSERT_FALSE(given.at(given.now).due);
  });
}

}  // namespace
}  // namespace backcare
