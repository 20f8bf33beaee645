// SPDX-License-Identifier: MIT
#include "backcare/progression.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

const Exercise& exercise(const char* id) {
  return *built_in().exercise(id);
}

Dose dose(const char* text) {
  return std::get<Dose>(parse_dose(text));
}

/// The next dose up as a routine writes it; "top" when there is none.
std::string next(const char* id, const char* text) {
  const auto found = raised(exercise(id), dose(text), built_in().progression,
                            built_in().prescriptions);
  return found ? to_string(*found) : "top";
}

bool within(const DoseRange& range, const Dose& dose) {
  return range.sets.contains(dose.sets) && range.hold.contains(dose.hold) &&
         (dose.count == Count::Time || range.reps.contains(dose.reps)) &&
         (dose.sets == 1 ? dose.rest == seconds{0}
                         : range.rest.contains(dose.rest));
}

}  // namespace

TEST_CASE("progression: one thing rises at a time, repetitions first") {
  CHECK(next("bridge", "1 x 8 reps hold 3 s") == "9 reps hold 3 s");
  CHECK(next("bridge", "1 x 12 reps hold 3 s") == "14 reps hold 3 s");
  CHECK(next("bridge", "1 x 14 reps hold 3 s") == "15 reps hold 3 s");
}

TEST_CASE("progression: another set has fewer repetitions in each") {
  CHECK(next("bridge", "1 x 15 reps hold 3 s") ==
        "2 x 9 reps hold 3 s rest 30 s");
}

TEST_CASE("progression: the hold comes last, and no further than its range") {
  CHECK(next("bridge", "2 x 15 reps hold 3 s rest 30 s") ==
        "2 x 12 reps hold 5 s rest 30 s");
  CHECK(next("sit-to-stand", "2 x 10 reps rest 30 s") == "top");
}

TEST_CASE("progression: a stretch is held 3 to 5 seconds longer, to a minute") {
  CHECK(next("supine-hamstring-stretch", "2 x 20 s each side") ==
        "2 x 25 s each side");
  CHECK(next("supine-hamstring-stretch", "2 x 30 s each side") == "top");
}

TEST_CASE("progression: a longer hold takes fewer repetitions") {
  CHECK(next("plank-progression", "2 x 3 reps hold 30 s rest 30 s") ==
        "2 x 2 reps hold 35 s rest 30 s");
  CHECK(next("plank-progression", "2 x 1 reps hold 60 s rest 30 s") == "top");
}

TEST_CASE("progression: a walk grows by a tenth, half a minute at least") {
  CHECK(next("walking", "10 min") == "11 min");
  CHECK(next("walking", "2 min") == "150 s");
}

TEST_CASE(
    "progression: every ladder ends within the range, with no step back") {
  const Catalog& catalog = built_in();
  for (const Exercise& each : catalog.exercises) {
    INFO(each.id);
    Dose at = low_dose(each);
    int steps = 0;
    while (const auto up =
               raised(each, at, catalog.progression, catalog.prescriptions)) {
      INFO(to_string(*up));
      REQUIRE(within(each.dose, *up));
      REQUIRE((moderate(each, *up, catalog.prescriptions) ||
               !moderate(each, each.dose.usual, catalog.prescriptions)));
      REQUIRE_FALSE(covers(at, *up));
      REQUIRE(++steps < 200);
      at = *up;
    }
  }
}

TEST_CASE("progression: less is less in no part more, and within the range") {
  const Catalog& catalog = built_in();
  for (const Exercise& each : catalog.exercises)
    for (const int percent : {80, 67, 50, 10}) {
      INFO(each.id << ' ' << percent);
      const Dose less = lightened(each, each.dose.usual, percent);
      CHECK(within(each.dose, less));
      CHECK(covers(each.dose.usual, less));
    }
}

TEST_CASE("progression: a part of a dose takes sets and repetitions first") {
  const auto less = [](const char* id, const char* text, int percent) {
    return to_string(lightened(exercise(id), dose(text), percent));
  };
  CHECK(less("bridge", "2 x 10 reps hold 3 s rest 30 s", 80) ==
        "2 x 8 reps hold 3 s rest 30 s");
  CHECK(less("bridge", "2 x 8 reps hold 3 s rest 30 s", 50) ==
        "8 reps hold 3 s");
  CHECK(less("bridge", "5 reps hold 4 s", 50) == "5 reps hold 2 s");
  CHECK(less("supine-hamstring-stretch", "2 x 60 s each side", 50) ==
        "2 x 30 s each side");
  CHECK(less("walking", "10 min", 50) == "5 min");
}

TEST_CASE("progression: a dose is moved into the range of its exercise") {
  CHECK(to_string(*in_range(exercise("bridge"), dose("9 x 90 reps"))) ==
        "2 x 15 reps hold 1 s rest 30 s");
  CHECK_FALSE(in_range(exercise("bridge"), dose("30 s")));
}

TEST_CASE("progression: a change is told part by part") {
  CHECK(change_text(dose("8 reps hold 3 s"), dose("10 reps hold 3 s")) ==
        "+2 reps");
  CHECK(change_text(dose("2 x 8 reps hold 5 s rest 30 s"),
                    dose("1 x 7 reps hold 3 s")) == "-1 set, -1 rep, -2 s");
  CHECK(change_text(dose("30 s"), dose("30 s")).empty());
}

TEST_CASE("progression: the catalogue has its rules, each with sources") {
  const Progression& rules = built_in().progression;
  CHECK(rules.pain.amber == 4);
  CHECK(rules.pain.red == 6);
  CHECK(rules.gap.long_percent < rules.gap.percent);
  CHECK(rules.gates.size() == 3);
  for (const auto& [rule, sources] : rules.sources) {
    INFO(rule);
    CHECK_FALSE(sources.empty());
  }
  for (const Gate& gate : rules.gates)
    CHECK_FALSE(gate.sources.empty());
}
