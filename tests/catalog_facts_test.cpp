// SPDX-License-Identifier: MIT
//
// The catalogue against figures that were drawn from the fact sheets apart from
// it: one JSON object an exercise, and one letter for each exercise and flag
// from a second reading of the contraindication rules.
#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support.hpp"

using namespace backcare;
using backcare::test::built_in;
using nlohmann::json;

namespace {

std::ifstream facts(const char* name) {
  std::ifstream file(std::string(BACKCARE_SOURCE_DIR "/tests/data/facts/") +
                     name);
  REQUIRE(file);
  return file;
}

std::vector<json> expected_exercises() {
  std::vector<json> result;
  std::ifstream file = facts("exercises.jsonl");
  for (std::string line; std::getline(file, line);)
    result.push_back(json::parse(line));
  return result;
}

json pair(const Range<int>& range) {
  return {range.low, range.high};
}

json pair(const Range<seconds>& range) {
  return {range.low.count(), range.high.count()};
}

json dose_of(const Exercise& exercise) {
  const DoseRange& dose = exercise.dose;
  json result{{"sets", pair(dose.sets)}, {"rest_s", pair(dose.rest)}};
  if (dose.usual.count == Count::Time)
    result["time_s"] = pair(dose.hold);
  else
    result[dose.usual.count == Count::Reps ? "reps" : "breaths"] =
        pair(dose.reps);
  if (dose.usual.count != Count::Time && dose.hold.high > seconds{0})
    result["hold_s"] = pair(dose.hold);
  return result;
}

json flags_of(const std::vector<HandWritten>& entries) {
  json result = json::array();
  for (const HandWritten& entry : entries)
    result.push_back(entry.flag);
  return result;
}

json identity_of(const Exercise& exercise) {
  return {{"stage", exercise.stage},
          {"positions", exercise.positions},
          {"sides", name_of(exercise.sides)},
          {"kinds", exercise.kinds},
          {"family", exercise.family},
          {"phase", name_of(exercise.phase)},
          {"goals", exercise.goals},
          {"areas", exercise.areas},
          {"set_up_s", exercise.set_up.count()},
          {"easier", exercise.easier},
          {"harder", exercise.harder},
          {"excluded_for", flags_of(exercise.excluded_for)},
          {"caution_for", flags_of(exercise.caution_for)}};
}

json movement_of(const Exercise& exercise) {
  const Movement& movement = *exercise.movement;
  const auto& places = exercise.places;
  return {
      {"spine", movement.spine},
      {"range", movement.range},
      {"load", movement.load},
      {"impact", movement.impact},
      {"demands", movement.demands},
      {"bed", std::find(places.begin(), places.end(), "bed") != places.end()}};
}

json equipment_of(const Exercise& exercise) {
  const Range<int>& day = exercise.frequency.per_day;
  const Range<int>& week = exercise.frequency.days_per_week;
  return {
      {"equipment", exercise.equipment},
      {"optional_equipment", exercise.optional_equipment},
      {"dose", dose_of(exercise)},
      {"frequency", {{"per_day", pair(day)}, {"days_per_week", pair(week)}}}};
}

/// Every key that the facts give has the catalogue's value.
void check_agrees(const json& fact, const json& found) {
  for (const auto& [key, value] : found.items())
    if (fact.contains(key)) {
      INFO(key);
      CHECK(value == fact[key]);
    }
}

std::map<std::string, std::string> expected_verdicts(
    std::vector<std::string>& flags) {
  std::map<std::string, std::string> result;
  std::ifstream file = facts("verdicts.txt");
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream words(line);
    std::string first;
    std::string second;
    words >> first >> second;
    if (first == "#")
      flags.push_back(second);
    else
      result[first] = second;
  }
  return result;
}

char letter(Level level) {
  return level == Level::Allow ? 'a' : level == Level::Caution ? 'c' : 'x';
}

}  // namespace

TEST_CASE("catalog: every figure of the fact sheets has arrived") {
  const std::vector<json> expected = expected_exercises();
  CHECK(expected.size() == 161);
  for (const json& fact : expected) {
    const std::string id = fact["id"];
    INFO(id);
    const Exercise* exercise = built_in().exercise(id);
    REQUIRE(exercise);
    REQUIRE(exercise->movement);
    check_agrees(fact, identity_of(*exercise));
    check_agrees(fact, movement_of(*exercise));
    check_agrees(fact, equipment_of(*exercise));
  }
}

TEST_CASE("catalog: a repetition takes the seconds of the fact sheets") {
  for (const json& fact : expected_exercises()) {
    const int counted = fact["move_s"];
    if (counted == 0)  // Nothing is counted; the dose is a time.
      continue;
    const std::string id = fact["id"];
    INFO(id);
    CHECK(built_in().exercise(id)->move().count() == counted);
  }
}

TEST_CASE("catalog: every flag judges every exercise as the facts do") {
  std::vector<std::string> flags;
  const auto expected = expected_verdicts(flags);
  CHECK(expected.size() == 161);
  CHECK(flags == built_in().flag_ids());
  for (const auto& [id, letters] : expected) {
    INFO(id);
    std::string found;
    for (const std::string& flag : flags)
      found +=
          letter(built_in()
                     .judge(*built_in().exercise(id), {built_in().flag(flag)})
                     .level);
    CHECK(found == letters);
  }
}
