// SPDX-License-Identifier: MIT
#include "backcare/schedule.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

namespace backcare {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Schedule parsed(std::string_view text) {
  const auto result = parse_schedule(text);
  INFO(text);
  if (const auto* fault = std::get_if<ScheduleFault>(&result))
    FAIL(fault->message);
  return std::get<Schedule>(result);
}

std::string fault_of(std::string_view text) {
  const auto result = parse_schedule(text);
  if (std::holds_alternative<Schedule>(result))
    return "";
  const auto& fault = std::get<ScheduleFault>(result);
  return std::to_string(fault.offset) + ": " + fault.message;
}

TEST_CASE("schedule: a number of sessions by day or week") {
  CHECK(parsed("2 per day") == Schedule{.rhythm = Rhythm::PerDay, .times = 2});
  CHECK(parsed("3 per week").rhythm == Rhythm::PerWeek);
  CHECK(parsed(" 3  per week ").times == 3);
}

TEST_CASE("schedule: times of some days") {
  const Schedule schedule = parsed("mon-fri 15:00 9:30");
  CHECK(schedule.rhythm == Rhythm::At);
  CHECK(schedule.days ==
        std::array<bool, 7>{true, true, true, true, true, false, false});
  CHECK(schedule.at == std::vector<minutes>{hours{9} + minutes{30}, hours{15}});
  CHECK(to_string(schedule) == "mon-fri 09:30 15:00");
}

TEST_CASE("schedule: without days it is every day") {
  CHECK(parsed("10:00").days == Schedule{}.days);
  CHECK(parsed("daily 10:00") == parsed("10:00"));
  CHECK(to_string(parsed("daily 10:00")) == "10:00");
}

TEST_CASE("schedule: days are names and ranges, over Sunday too") {
  CHECK(to_string(parsed("sat-mon 8:00")) == "mon,sat,sun 08:00");
  CHECK(to_string(parsed("mon,wed-fri,sun 8:00")) == "mon,wed-fri,sun 08:00");
  CHECK(to_string(parsed("tue-mon 8:00")) == "08:00");
}

TEST_CASE("schedule: breaks within the hours of some days") {
  const Schedule schedule = parsed("every 45 minutes mon-fri 9:00-17:00");
  CHECK(schedule.rhythm == Rhythm::Every);
  CHECK(schedule.every == minutes{45});
  CHECK(schedule.from == hours{9});
  CHECK(schedule.to == hours{17});
  CHECK(to_string(schedule) == "every 45 minutes mon-fri 09:00-17:00");
  CHECK(parsed("every 2 hours 9:00-17:00").every == hours{2});
}

TEST_CASE("schedule: a fault names its place and what is near") {
  CHECK(fault_of("") ==
        "0: the schedule is empty; write for example \"2 per day\"");
  CHECK(fault_of("2 per dya") ==
        "6: expected day or week, found \"dya\"; did you mean \"day\"?");
  CHECK(fault_of("2 a day") == "2: expected per, found \"a\"");
  CHECK(fault_of("0 per day") ==
        "0: expected a number of sessions from 1 to 24, found \"0\"");
  CHECK(fault_of("two per day") ==
        "0: expected a number of sessions from 1 to 24, found \"two\"");
  CHECK(fault_of("25 per day") ==
        "0: expected a number of sessions from 1 to 24, found \"25\"");
  CHECK(fault_of("2 per day 10:00") ==
        "10: nothing more is due here, found \"10:00\"");
  CHECK(fault_of("mon-fry 10:00") ==
        "4: expected a day of the week such as mon or mon-fri, found \"fry\"; "
        "did you mean \"fri\"?");
  CHECK(fault_of("sometimes") ==
        "0: a schedule begins with a number, a day, a time or every, not with "
        "\"sometimes\"");
  CHECK(fault_of("mon-fri") == "7: expected a time, as 10:00, found the end");
  CHECK(fault_of("mon,,fri 10:00") ==
        "4: expected a day of the week such as mon or mon-fri, found \"\"");
  CHECK(fault_of("10:00 25:00") ==
        "6: expected a time, as 10:00, found \"25:00\"");
  CHECK(fault_of("10:00 10:00") == "6: \"10:00\" stands twice");
  CHECK(fault_of("every 45 minutes") ==
        "16: expected the hours, as 9:00-17:00, found the end");
  CHECK(fault_of("every 45 minuts 9:00-17:00") ==
        "9: expected minutes or hours or min or h, found \"minuts\"; did you "
        "mean \"minutes\"?");
  CHECK(fault_of("every 45 minutes 17:00-9:00") ==
        "17: \"17:00-9:00\" is too short for a break every 45 minutes");
  CHECK(fault_of("every 1 minutes 9:00-17:00") ==
        "6: expected a number of minutes from 5 to 720, found \"1\"");
}

TEST_CASE("schedule: no text makes it fail otherwise") {
  CHECK(rc::check("any text", [](const std::string& text) {
    const auto result = parse_schedule(text);
    if (const auto* fault = std::get_if<ScheduleFault>(&result))
      RC_ASSERT(!fault->message.empty());
  }));
  const std::vector<std::string> words{
      "2",       "per",  "day", "mon-fri",    "mon",  "every",
      "minutes", "9:00", "45",  "9:00-17:00", "sat,", "-"};
  CHECK(rc::check("words of the notation", [&] {
    std::string text;
    for (const auto& word : *rc::gen::container<std::vector<std::string>>(
             rc::gen::elementOf(words)))
      text += word + ' ';
    const auto result = parse_schedule(text);
    if (const auto* schedule = std::get_if<Schedule>(&result))
      RC_ASSERT(std::get<Schedule>(parse_schedule(to_string(*schedule))) ==
                *schedule);
  }));
}

}  // namespace
}  // namespace backcare
