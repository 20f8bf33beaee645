// SPDX-License-Identifier: MIT
#include "cli/exercise_table.hpp"

#include <catch2/catch.hpp>

#include "backcare/text.hpp"
#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

std::vector<Judged> rows(const std::vector<std::string>& ids) {
  std::vector<Judged> result;
  for (const std::string& id : ids)
    result.push_back({built_in().exercise(id), {}});
  return result;
}

std::vector<std::string> ids_by(const std::string& order) {
  auto exercises = rows({"bridge", "cat-cow", "walking", "childs-pose"});
  sort_exercises(exercises, order);
  std::vector<std::string> result;
  for (const Judged& row : exercises)
    result.push_back(row.exercise->id);
  return result;
}

int widest(const std::string& text) {
  int result = 0;
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = text.find('\n', begin)) != std::string::npos;
       begin = end + 1)
    result = std::max(result, display_width(text.substr(begin, end - begin)));
  return result;
}

}  // namespace

TEST_CASE("table: exercises sort by each key") {
  using Ids = std::vector<std::string>;
  CHECK(ids_by("id") == Ids{"bridge", "cat-cow", "childs-pose", "walking"});
  CHECK(ids_by("stage") == Ids{"cat-cow", "childs-pose", "walking", "bridge"});
  CHECK(ids_by("time").back() == "walking");
  CHECK(ids_by("phase") == Ids{"cat-cow", "walking", "bridge", "childs-pose"});
  CHECK(ids_by("area").front() == "walking");  // "general"
}

TEST_CASE("table: groups have a heading each") {
  auto exercises = rows({"bridge", "cat-cow", "walking"});
  sort_exercises(exercises, "phase");
  const std::string text = exercise_table(built_in(), exercises, {"phase", 60});
  CHECK(text.starts_with("mobilize:\ncat-cow"));
  CHECK_THAT(text, Catch::Contains("\n\nstrengthen:\nbridge"));
}

TEST_CASE("table: it fits the width, and the id is always there") {
  std::vector<std::string> all = built_in().exercise_ids();
  const auto exercises = rows(all);
  for (const int width : {40, 60, 79, 120, 200}) {
    INFO(width);
    const std::string text =
        exercise_table(built_in(), exercises, {"id", width});
    CHECK(widest(text) <= width);
    CHECK_THAT(text, Catch::Contains("wall-levator-scapulae-stretch"));
  }
  CHECK_THAT(exercise_table(built_in(), exercises, {"id", 5}),
             Catch::StartsWith("abdominal-brace\n"));
  CHECK_THAT(exercise_table(built_in(), exercises, {"id", 120}),
             Catch::Contains("Bridge"));
}

TEST_CASE("table: the name is next to the id, whole in 80 columns") {
  const auto exercises = rows(built_in().exercise_ids());
  const std::string text =
      exercise_table(built_in(), exercises, {"id", 79, true});
  CHECK(widest(text) <= 79);
  CHECK_THAT(text, Catch::StartsWith("id  ") && Catch::Contains("  name  ") &&
                       Catch::Contains("   time\n"));
  for (const Judged& row : exercises)
    CHECK_THAT(text, Catch::Contains("  " + row.exercise->name + "  "));
}

TEST_CASE("table: a name that does not fit is cut") {
  const std::string text = exercise_table(
      built_in(), rows({"levator-scapulae-stretch"}), {"id", 40});
  CHECK(text == "levator-scapulae-stretch  Levator sca...\n");
  CHECK(exercise_table(built_in(), rows({"levator-scapulae-stretch"}),
                       {"id", 37}) == "levator-scapulae-stretch\n");
}

TEST_CASE("table: the line above tells every column") {
  auto exercises = rows({"bridge"});
  exercises[0].verdict.cautions = {{"flag", "why"}};
  CHECK_THAT(
      exercise_table(built_in(), exercises, {"id", 120, true}),
      Catch::StartsWith(
          "id            name     time  stage  phase       area   position\n"
          "bridge  care  Bridge  "));
  CHECK(exercise_table(built_in(), {}, {"id", 120, true}).empty());
}
