// SPDX-License-Identifier: MIT
#include "backcare/week.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "random.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

int busy(const WeekPlan& week) {
  return static_cast<int>(std::ranges::count_if(
      week.days, [](const auto& day) { return day.has_value(); }));
}

std::set<std::string> exercises(const std::optional<Plan>& day) {
  std::set<std::string> result;
  if (day)
    for (const PlanItem& item : day->items)
      result.insert(item.exercise->id);
  return result;
}

Week parsed(const std::string& text) {
  return std::get<Week>(parse_programme("week.yaml", text, built_in()));
}

/// The only fault of a week's file.
std::string fault(const std::string& text) {
  const Error error = error_of([&] { (void)parsed(text); });
  CHECK(error.problems().size() == 1);
  return error.what();
}

}  // namespace

TEST_CASE("week: strength is never on two days running, nor over its end") {
  for (const int days : {1, 2, 3, 5, 7}) {
    const WeekPlan week =
        plan_week(built_in(), {.goal = "strength", .minutes = 15}, days);
    CHECK(busy(week) == std::min(days, 3));
    for (std::size_t day = 0; day < 7; ++day)
      CHECK_FALSE((week.days[day] && week.days[(day + 1) % 7]));
  }
}

TEST_CASE("week: breaks at the desk are on working days") {
  const WeekPlan posture = plan_week(
      built_in(), {.areas = {"neck"}, .goal = "posture", .minutes = 3}, 7);
  CHECK(busy(posture) == 5);
  CHECK_FALSE(posture.days[5]);
  CHECK_FALSE(posture.days[6]);
  CHECK(posture.schedule == "4 per day");
  for (const PlanItem& item : posture.days[0]->items)
    CHECK(holds(item.exercise->places, std::string("desk")));
  const WeekPlan desk =
      plan_week(built_in(), {.minutes = 5, .places = {"desk"}}, 6);
  CHECK(busy(desk) == 5);
  CHECK_FALSE(desk.days[5]);
}

TEST_CASE("week: the days differ from those before them") {
  const WeekPlan week = plan_week(built_in(), {}, 7);
  REQUIRE(busy(week) == 7);
  std::set<std::string> all;
  for (std::size_t day = 0; day < 7; ++day) {
    const auto today = exercises(week.days[day]);
    all.insert(today.begin(), today.end());
    if (day > 0)
      CHECK(today != exercises(week.days[day - 1]));
  }
  CHECK(all.size() > 2 * week.days[0]->items.size());
}

TEST_CASE("week: each day is a plan of its request") {
  CHECK(rc::check([] {
    Request request = random_request(built_in());
    request.minutes = *rc::gen::inRange(2, 9);
    const int days = *rc::gen::inRange(1, 4);
    try {
      const WeekPlan week = plan_week(built_in(), request, days);
      RC_ASSERT(busy(week) >= 1 && busy(week) <= days);
      std::vector<const Flag*> flags;
      for (const std::string& id : request.flags)
        flags.push_back(built_in().flag(id));
      for (const auto& day : week_of(week).days)
        if (day)
          RC_ASSERT(refusals(*day, built_in(), flags).empty());
    } catch (const Error& error) {
      RC_ASSERT(error.kind() == ErrorKind::Refused ||
                error.kind() == ErrorKind::Nothing);
    }
  }));
}

TEST_CASE("week: it comes back from its file") {
  const Week week = week_of(plan_week(built_in(), {.goal = "stability"}, 4));
  const Week read = parsed(to_yaml(week, built_in(), {"A comment"}));
  CHECK(read.title == week.title);
  CHECK(read.schedule == week.schedule);
  for (std::size_t day = 0; day < 7; ++day) {
    REQUIRE(read.days[day].has_value() == week.days[day].has_value());
    if (!week.days[day])
      continue;
    REQUIRE(read.days[day]->items.size() == week.days[day]->items.size());
    CHECK(read.days[day]->title == week.days[day]->title);
    for (std::size_t i = 0; i < week.days[day]->items.size(); ++i) {
      CHECK(read.days[day]->items[i].dose == week.days[day]->items[i].dose);
      CHECK(read.days[day]->items[i].exercise->id ==
            week.days[day]->items[i].exercise->id);
    }
  }
}

TEST_CASE("week: a day that is not there is one of rest") {
  const Week week =
      parsed("days:\n  tue:\n    exercises: [bridge]\n  wed: rest\n");
  CHECK(week.title == "week");
  CHECK(week.days[1]->title == "week");
  CHECK_FALSE(week.days[0]);
  CHECK_FALSE(week.days[2]);
}

TEST_CASE("week: its faults have their place") {
  CHECK(fault("days:\n  mon: rest\n") ==
        "week.yaml:2:3: a week needs at least one day with exercises");
  CHECK(fault("days:\n  mon: resd\n  tue:\n    exercises: [bridge]\n") ==
        "week.yaml:2:8: unknown day \"resd\"; did you mean \"rest\"?");
  CHECK(fault("days:\n  tues:\n    exercises: [bridge]\n  mon:\n"
              "    exercises: [bridge]\n") ==
        "week.yaml:2:3: unknown key \"tues\"; did you mean \"tue\"?");
  CHECK(fault("days:\n  mon:\n    exercises:\n      - brige: 8 reps\n") ==
        "week.yaml:4:9: unknown exercise \"brige\"; did you mean \"bridge\"?");
  CHECK(fault("days: rest\n") ==
        "week.yaml:1:7: expected a map of keys, found \"rest\"");
  CHECK(fault("exercises: [bridge]\ndays:\n  mon:\n    exercises: [bridge]\n")
            .find("unknown key \"exercises\"") != std::string::npos);
}

TEST_CASE("week: where a routine is due a week is refused with its place") {
  const Error error = error_of([] {
    (void)parse_routine("week.yaml",
                        "title: A\ndays:\n  mon:\n    exercises: [bridge]\n",
                        built_in());
  });
  CHECK(std::string(error.what()) ==
        "week.yaml:2:1: this is a week; a routine of one day is due");
}

TEST_CASE("week: dates fall on their days") {
  using namespace std::chrono;
  CHECK(weekday_of(sys_days{2026y / November / 16}) == 0);
  CHECK(weekday_of(sys_days{2026y / November / 22}) == 6);
  CHECK(weekday_of(sys_days{1969y / December / 31}) == 2);
}
