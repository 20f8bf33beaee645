// SPDX-License-Identifier: MIT
#include "backcare/screening.hpp"

#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "support.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;
using Answers = std::vector<RedFlagAnswer>;

Day day(const char* text) {
  return *parse_day(text);
}

RedFlag a_flag(const std::string& id, const std::string& urgency) {
  RedFlag flag;
  flag.id = id;
  flag.urgency = urgency;
  return flag;
}

/// Signs of every urgency, not in that order, and two that are weak.
Catalog a_catalog() {
  Catalog catalog;
  catalog.red_flags = {a_flag("slow", "soon"), a_flag("worst", "emergency"),
                       a_flag("bad", "same-day"), a_flag("age", "soon"),
                       a_flag("youth", "soon")};
  catalog.red_flags[3].weak_alone = true;
  catalog.red_flags[4].weak_alone = true;
  catalog.recheck["emergency"].days = 30;
  catalog.recheck["soon"].days = 90;
  return catalog;
}

RedFlagAnswer said(const std::string& id, bool answer,
                   const char* date = "2026-11-01") {
  return {.id = id, .answer = answer, .date = day(date)};
}

/// The open signs, each with its urgency.
Words open(const Answers& answers) {
  const Catalog catalog = a_catalog();
  Words result;
  for (const OpenSign& sign :
       screening(catalog, answers, day("2026-11-21")).open)
    result.push_back(sign.flag->id + ' ' + sign.urgency);
  return result;
}

Words due(const Answers& answers, const char* today) {
  const Catalog catalog = a_catalog();
  Words result;
  for (const RedFlag* flag : screening(catalog, answers, day(today)).due)
    result.push_back(flag->id);
  return result;
}

TEST_CASE("screening: without answers nothing is open and all is due") {
  CHECK(open({}).empty());
  CHECK(due({}, "2026-11-21") == Words{"worst", "bad", "slow", "age", "youth"});
}

TEST_CASE("screening: what is there is open, the most urgent first") {
  CHECK(open({said("slow", true), said("bad", true), said("worst", true)}) ==
        Words{"worst emergency", "bad same-day", "slow soon"});
  CHECK(open({said("slow", false)}).empty());
}

TEST_CASE("screening: a sign stays open however old the answer is") {
  CHECK(open({said("slow", true, "2020-01-01")}) == Words{"slow soon"});
}

TEST_CASE("screening: a weak sign counts only beside another") {
  const Catalog catalog = a_catalog();
  const Screening alone =
      screening(catalog, {said("age", true)}, day("2026-11-21"));
  CHECK(alone.open.empty());
  REQUIRE(alone.weak.size() == 1);
  CHECK(alone.weak.front()->id == "age");
  CHECK(open({said("age", true), said("slow", true)}) ==
        Words{"age same-day", "slow soon"});
  CHECK(open({said("age", true), said("youth", true)}) ==
        Words{"age same-day", "youth same-day"});
}

TEST_CASE("screening: a clinician clears what is no emergency") {
  RedFlagAnswer seen = said("slow", true);
  seen.cleared = day("2026-11-05");
  CHECK(open({seen}).empty());
  CHECK(open({seen, said("age", true)}).empty());
  seen.id = "worst";
  CHECK(open({seen}) == Words{"worst emergency"});
}

TEST_CASE("screening: an answer is due again on its day and not before") {
  const Answers answers{said("worst", false), said("slow", false)};
  CHECK(due(answers, "2026-11-30") == Words{"bad", "age", "youth"});
  CHECK(due(answers, "2026-12-01") == Words{"worst", "bad", "age", "youth"});
  CHECK(due(answers, "2027-01-29") == Words{"worst", "bad", "age", "youth"});
  CHECK(due(answers, "2027-01-30") ==
        Words{"worst", "bad", "slow", "age", "youth"});
}

TEST_CASE("screening: without a span in the catalogue it is thirty days") {
  CHECK(due_again(a_catalog(), said("bad", false)) == day("2026-12-01"));
}

TEST_CASE("screening: what was seen holds from the day it was seen") {
  RedFlagAnswer seen = said("slow", true);
  seen.cleared = day("2026-11-11");
  CHECK(due_again(a_catalog(), seen) == day("2027-02-09"));
  seen.date = day("2026-11-21");
  CHECK(due_again(a_catalog(), seen) == day("2027-02-19"));
}

TEST_CASE("screening: an answer of a day to come is due") {
  CHECK(test::holds(due({said("bad", false, "2027-01-01")}, "2026-11-21"),
                    std::string("bad")));
}

TEST_CASE("screening: the catalogue says how long answers hold, and why") {
  for (const char* urgency : {"emergency", "same-day", "soon"}) {
    const Recheck& recheck = test::built_in().recheck.at(urgency);
    CHECK_FALSE(recheck.why.empty());
    CHECK_FALSE(recheck.sources.empty());
  }
}

TEST_CASE("screening: an own catalogue cannot let answers hold longer") {
  const test::TempDir folder;
  write_file(folder / "flags.yaml",
             "recheck:\n  soon:\n    days: 365\n    why: \"Own.\"\n"
             "    sources: [cp]\n");
  Catalog catalog = built_in_catalog();
  const Addition added = add_folder(catalog, folder.path());
  CHECK(added.faults.empty());
  REQUIRE(added.warnings.size() == 1);
  CHECK(added.warnings.front().message ==
        "answers of the urgency \"soon\" are still asked for again after 90 "
        "days");
  CHECK(catalog.recheck.at("soon").days == 90);
}

}  // namespace
}  // namespace backcare
