// SPDX-License-Identifier: MIT
#include "backcare/moment.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

namespace backcare {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;

constexpr Day day = sys_days{2026y / 11 / 21};

TEST_CASE("moment: it is printed with the offset of its place") {
  CHECK(to_string(Moment{day + 6h + 30min + 5s, 60min}) ==
        "2026-11-21T07:30:05+01:00");
  CHECK(to_string(Moment{day + 6h, 0min}) == "2026-11-21T06:00:00+00:00");
  CHECK(to_string(Moment{day + 6h, -570min}) == "2026-11-20T20:30:00-09:30");
}

TEST_CASE("moment: people see the clock that hung on the wall") {
  CHECK(wall_text(Moment{day + 23h + 30min, 60min}) == "2026-11-22 00:30");
  CHECK(wall_text(Moment{day + 30min, -60min}) == "2026-11-20 23:30");
}

TEST_CASE("moment: its day is the day of the place") {
  CHECK(day_of(Moment{day + 23h, 60min}) == day + std::chrono::days{1});
  CHECK(day_of(Moment{day, -1min}) == day - std::chrono::days{1});
  CHECK(day_of(Moment{day, 0min}) == day);
}

TEST_CASE("moment: the text of other programs is understood") {
  const Moment expected{day + 6h + 30min, 0min};
  CHECK(parse_moment("2026-11-21T06:30:00Z") == expected);
  CHECK(parse_moment("2026-11-21t06:30:00z") == expected);
  CHECK(parse_moment("2026-11-21T06:30:00.999+00:00") == expected);
  CHECK(parse_moment("2026-11-21T07:30:00+01:00") ==
        Moment{day + 6h + 30min, 60min});
}

TEST_CASE("moment: what is no moment is refused") {
  for (const char* text :
       {"", "2026-11-21", "2026-11-21 06:30:00Z", "2026-11-21T06:30:00",
        "2026-11-21T06:30Z", "2026-11-31T06:30:00Z", "2026-02-29T06:30:00Z",
        "1969-12-31T23:59:59Z", "2026-13-01T06:30:00Z", "2026-00-01T06:30:00Z",
        "2026-11-21T24:00:00Z", "2026-11-21T06:60:00Z", "2026-11-21T06:30:60Z",
        "2026-11-21T06:30:00.Z", "2026-11-21T06:30:00+24:00",
        "2026-11-21T06:30:00+1:00", "2026-11-21T06:30:00Z ",
        "+026-11-21T06:30:00Z", "2026-11-21T06:30:00+0100"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_moment(text));
  }
}

TEST_CASE("moment: a day is a day of the calendar") {
  CHECK(parse_day("2026-11-21") == day);
  CHECK(parse_day("2028-02-29"));
  CHECK_FALSE(parse_day("2026-02-29"));
  CHECK_FALSE(parse_day("2026-11-21T00:00:00Z"));
  CHECK_FALSE(parse_day("2026-11"));
  CHECK_FALSE(parse_day("21.11.2026"));
}

TEST_CASE("moment: every one is read back as it was") {
  CHECK(rc::check("round trip", [] {
    const Moment moment{
        std::chrono::sys_seconds{std::chrono::seconds{
            *rc::gen::inRange<std::int64_t>(86400, 253402214400)}},
        std::chrono::minutes{*rc::gen::inRange(-1439, 1440)}};
    RC_ASSERT(parse_moment(to_string(moment)) == moment);
  }));
}

}  // namespace
}  // namespace backcare
