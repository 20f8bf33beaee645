// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "backcare/routine.hpp"
#include "support.hpp"

namespace backcare {
namespace {

TEST_CASE("routine head: title and schedule, whatever the exercises are") {
  const RoutineHead head = parse_head(
      "a.yaml", "title: Back\nschedule: 2 per day\nexercises: [nobody: 1]\n");
  CHECK(head.title == "Back");
  CHECK(head.schedule == "2 per day");
  const RoutineHead bare = parse_head("dir/evening.yaml", "exercises: [a]\n");
  CHECK(bare.title == "evening");
  CHECK(bare.schedule.empty());
}

TEST_CASE("routine head: a week names the routines of its days") {
  const RoutineHead head = parse_head(
      "week.yaml",
      "title: Week\ndays:\n  mon: {title: A, exercises: [a]}\n  tue: rest\n"
      "  wed: {exercises: [a]}\n  thu: {title: A, exercises: [b]}\n");
  CHECK(head.sessions == std::vector<std::string>{"A", "Week"});
  CHECK(parse_head("a.yaml", "title: A\n").sessions ==
        std::vector<std::string>{"A"});
}

TEST_CASE("routine head: it is that of the whole routine, for all built in") {
  for (const StoredRoutine& stored : built_in_routines()) {
    CAPTURE(stored.id);
    const RoutineHead head = read_head(stored);
    const Routine routine = read_routine(stored, test::built_in());
    CHECK(head.sessions == std::vector{routine.title});
    CHECK(head.title == routine.title);
    CHECK(head.schedule == routine.schedule);
  }
}

TEST_CASE("routine head: faults have their places") {
  const auto error_of = [](const std::string& text) {
    return std::string(
        test::error_of([&] { (void)parse_head("a.yaml", text); }).what());
  };
  CHECK(error_of("title: Back\nschedule: 2 per dya\n")
            .starts_with("a.yaml:2:17: expected day or week"));
  CHECK(error_of("title: [Back]\n").starts_with("a.yaml:1:8: "));
  CHECK(error_of("- bridge\n").starts_with("a.yaml:1:1: "));
}

}  // namespace
}  // namespace backcare
