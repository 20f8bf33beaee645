// SPDX-License-Identifier: MIT
#include "backcare/dose.hpp"

#include <catch2/catch.hpp>

#include "random.hpp"

using namespace backcare;
using namespace backcare::test;
using namespace std::chrono_literals;

namespace {

Dose good(std::string_view text) {
  const auto result = parse_dose(text);
  INFO(text);
  REQUIRE(std::holds_alternative<Dose>(result));
  return std::get<Dose>(result);
}

DoseFault bad(std::string_view text) {
  const auto result = parse_dose(text);
  INFO(text);
  REQUIRE(std::holds_alternative<DoseFault>(result));
  return std::get<DoseFault>(result);
}

bool mentions(const DoseFault& fault, const std::string& words) {
  INFO(fault.message);
  CHECK_THAT(fault.message, Catch::Contains(words));
  return fault.message.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("dose: every part of the notation is read") {
  const Dose dose = good("2 x 8 reps hold 3 s each side rest 30 s");
  CHECK(dose == Dose{.sets = 2,
                     .count = Count::Reps,
                     .reps = 8,
                     .hold = 3s,
                     .each_side = true,
                     .rest = 30s});
  CHECK(good("10 breaths") == Dose{.count = Count::Breaths, .reps = 10});
  CHECK(good("20 s") == Dose{.count = Count::Time, .hold = 20s});
  CHECK(good("15 min") == Dose{.count = Count::Time, .hold = 900s});
}

TEST_CASE("dose: parts come in any order, with other spellings") {
  const Dose dose = good("2 x 8 reps hold 3 s each side rest 30 s");
  CHECK(good("2 × 8 reps rest 30 sec each side hold 3 sec") == dose);
  CHECK(good("2x8 reps each side rest 30s hold 3s") == dose);
  CHECK(good("1 rep") == good("1 reps"));
  CHECK(good("1 breath") == good("1 breaths"));
  CHECK(good("  5   reps ") == good("5 reps"));
}

TEST_CASE("dose: the bounds belong to it") {
  CHECK(good("20 x 200 reps hold 600 s rest 600 s").sets == 20);
  CHECK(good("7200 s").hold == 2h);
  CHECK(good("120 min").hold == 2h);
  for (const auto* text :
       {"21 x 5 reps", "0 x 5 reps", "201 reps", "0 reps", "0 s", "7201 s",
        "121 min", "5 reps hold 0 s", "5 reps hold 601 s", "5 reps rest 601 s",
        "99999999999999999999 reps", "2147483648 s", "4294967297 reps"})
    CHECK(mentions(bad(text), "is out of bounds"));
  CHECK(mentions(bad("201 reps"), "\"201\" is out of bounds: reps 1 to 200"));
}

TEST_CASE("dose: a number is whole, without sign or leading zero") {
  for (const auto* text : {"1.5 min", "8-10 reps", "-5 reps", "+5 reps",
                           "1,000 reps", "08 reps", "2 x 010 reps"})
    CHECK(mentions(bad(text), "is not a whole number"));
}

TEST_CASE("dose: a fault names the word, its place and the closest one") {
  const auto unit = bad("10 resp");
  CHECK(unit.offset == 3);
  CHECK(mentions(unit, "\"resp\" is not a unit; did you mean \"reps\"?"));
  const auto part = bad("10 reps hodl 3 s");
  CHECK(part.offset == 8);
  CHECK(
      mentions(part, "\"hodl\" is not part of a dose; did you mean \"hold\""));
  CHECK(bad("2 × 8 resp").offset == 6);
  CHECK(bad("2 x").offset == 3);
}

TEST_CASE("dose: what is missing is said") {
  CHECK(mentions(bad(""), "the dose is empty"));
  CHECK(mentions(bad("   "), "the dose is empty"));
  CHECK(mentions(bad("10"), "a unit is missing after \"10\""));
  CHECK(mentions(bad("2 x"), "found the end"));
  CHECK(mentions(bad("reps"), "found \"reps\""));
  CHECK(mentions(bad("5 reps hold"), "found the end"));
  CHECK(mentions(bad("5 reps hold 3"), "the unit of \"hold\" is s"));
  CHECK(mentions(bad("5 reps rest 2 min"), "found \"min\""));
  CHECK(mentions(bad("5 reps each"), "expected \"side\""));
}

TEST_CASE("dose: no part stands twice") {
  CHECK(mentions(bad("5 reps hold 3 s hold 3 s"), "\"hold\" stands twice"));
  CHECK(mentions(bad("5 reps rest 0 s rest 0 s"), "\"rest\" stands twice"));
  CHECK(bad("5 reps each side each side").offset == 17);
  CHECK(mentions(bad("2 x 3 x 8 reps"), "stands only once"));
  CHECK(mentions(bad("5 reps 5 reps"), "\"5\" is not part of a dose"));
}

TEST_CASE("dose: a time is not held besides") {
  CHECK(mentions(bad("20 s hold 3 s"), "the time is the hold"));
}

TEST_CASE("dose: a fault is safe for a terminal") {
  for (const std::string text : {"5 \x1b[2J", "5 reps \x07", "\x1b", "5\treps"})
    CHECK(bad(text).message.find_first_of("\x1b\x07\t") == std::string::npos);
}

TEST_CASE("dose: the notation is canonical") {
  for (const std::string text :
       {"2 x 8 reps hold 3 s each side rest 30 s", "1 rep", "10 breaths",
        "90 s", "60 s", "15 min", "3 x 10 s each side"})
    CHECK(to_string(good(text)) == text);
  CHECK(to_string(good("1 x 120 s")) == "2 min");
}

TEST_CASE("dose: every dose is read back from its notation") {
  CHECK(rc::check("round trip", [] {
    Dose dose;
    dose.sets = *rc::gen::inRange(1, 21);
    dose.count = *rc::gen::element(Count::Reps, Count::Breaths, Count::Time);
    const bool timed = dose.count == Count::Time;
    dose.reps = timed ? 1 : *rc::gen::inRange(1, 201);
    dose.hold =
        seconds(timed ? *rc::gen::inRange(1, 7201) : *rc::gen::inRange(0, 601));
    dose.each_side = *rc::gen::arbitrary<bool>();
    dose.rest = seconds(*rc::gen::inRange(0, 601));
    const auto back = parse_dose(to_string(dose));
    RC_ASSERT(std::holds_alternative<Dose>(back));
    RC_ASSERT(std::get<Dose>(back) == dose);
  }));
}

TEST_CASE("dose: whatever parses has a notation that parses to the same") {
  CHECK(rc::check("no text is read wrongly", [] {
    const auto words = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("2", "x", "8", "×", "reps", "s", "min",
                                      "hold", "each", "side", "rest", "0", "é",
                                      "breaths", "\x01", "-"));
    std::string text;
    for (const auto& word : words)
      text += word + " ";
    const auto result = parse_dose(text);
    if (const auto* dose = std::get_if<Dose>(&result))
      RC_ASSERT(std::get<Dose>(parse_dose(to_string(*dose))) == *dose);
    else
      RC_ASSERT(std::get<DoseFault>(result).offset <=
                static_cast<int>(text.size()));
  }));
}

TEST_CASE("dose: a dose is spoken in words") {
  CHECK(
      spoken(good("2 x 8 reps hold 3 s each side rest 30 s")) ==
      "2 sets of 8 repetitions, hold 3 seconds, each side, 30 seconds of rest "
      "between sets");
  CHECK(spoken(good("1 rep hold 1 s")) == "1 repetition, hold 1 second");
  CHECK(spoken(good("1 breath")) == "1 breath");
  CHECK(spoken(good("2 x 90 s")) == "2 sets of 1 minute 30 seconds");
  CHECK(spoken(good("15 min")) == "15 minutes");
  CHECK(spoken(good("5 reps rest 30 s")) == "5 repetitions");
}

TEST_CASE("dose: a clock shows hours only when there are any") {
  CHECK(clock_text(0s) == "0:00");
  CHECK(clock_text(65s) == "1:05");
  CHECK(clock_text(3599s) == "59:59");
  CHECK(clock_text(3600s) == "1:00:00");
  CHECK(clock_text(3661s) == "1:01:01");
}
