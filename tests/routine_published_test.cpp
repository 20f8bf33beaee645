// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

const std::string plain = "exercises: [bridge]\n";

/// The faults of a file, without its name.
Words faults_of(const std::string& text, RoutineKind kind) {
  try {
    (void)parse_routine("evening.yaml", text, built_in(), kind);
  } catch (const Error& error) {
    Words result;
    for (const Problem& problem : error.problems())
      result.push_back(
          to_string(problem).substr(std::string("evening.yaml:").size()));
    return result;
  }
  return {};
}

}  // namespace

TEST_CASE("routine: a personal one may say what it likes, in any order") {
  CHECK(faults_of("exercises: [bridge]\nsuits: [osteoporosis]\n"
                  "about: For the evening\ntitle: Evening\n",
                  RoutineKind::Personal)
            .empty());
}

TEST_CASE("routine: a published one keeps the order and names a source") {
  const std::string head = "title: Evening\nabout: For the evening\n";
  CHECK(faults_of(head + "sources: [sutter]\n" + plain, RoutineKind::Published)
            .empty());
  CHECK(faults_of(head + "sources: []\n" + plain, RoutineKind::Published) ==
        Words{"3:10: a published routine needs at least one source"});
  CHECK(faults_of("about: For the evening\ntitle: Evening\n"
                  "sources: [sutter]\n" +
                      plain,
                  RoutineKind::Published) ==
        Words{"2:1: key \"title\" should stand before \"about\""});
}

TEST_CASE("routine: flags and sources are known") {
  CHECK(faults_of("suits: [osteoporosys]\n" + plain, RoutineKind::Personal) ==
        Words{"1:9: unknown flag \"osteoporosys\"; did you mean "
              "\"osteoporosis\"?"});
  CHECK(
      faults_of("sources: [sutter, suter]\n" + plain, RoutineKind::Personal) ==
      Words{"1:19: unknown source \"suter\"; did you mean \"sutter\"?"});
  CHECK(faults_of("suits: osteoporosis\n" + plain, RoutineKind::Personal) ==
        Words{"1:8: expected a list, found \"osteoporosis\""});
}

TEST_CASE("routine: it suits no flag that rules out one of its exercises") {
  CHECK(faults_of("suits: [knee-pain, osteoporosis]\n"
                  "exercises: [bridge, partial-crunch]\n",
                  RoutineKind::Personal) ==
        Words{"1:20: does not suit osteoporosis: partial-crunch is ruled out: "
              "sit-up style curling is linked with vertebral fracture"});
}

TEST_CASE("routine: what it says of itself comes back") {
  const std::string text =
      "title: Evening\nschedule: 1 per day\n"
      "about: >-\n  For the evening,\n  and: for the night.\n"
      "frequency: \"2 or 3 times\"\nsuits: [osteoporosis, knee-pain]\n"
      "sources: [sutter, cleveland-clinic]\n" +
      plain;
  const Routine routine =
      parse_routine("x.yaml", text, built_in(), RoutineKind::Published);
  CHECK(routine.about == "For the evening, and: for the night.");
  const Routine back = parse_routine("x.yaml", to_yaml(routine, built_in(), {}),
                                     built_in(), RoutineKind::Published);
  CHECK(back.title == "Evening");
  CHECK(back.schedule == "1 per day");
  CHECK(back.about == routine.about);
  CHECK(back.frequency == "2 or 3 times");
  CHECK(back.suits == Words{"osteoporosis", "knee-pain"});
  CHECK(back.sources == Words{"sutter", "cleveland-clinic"});
}
