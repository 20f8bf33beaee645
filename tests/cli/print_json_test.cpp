// SPDX-License-Identifier: MIT
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "invocation.hpp"
#include "support.hpp"

namespace backcare {
namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;
using test::data;
using test::run_backcare;

Json json_of(Words words, const std::string& input = "") {
  words.insert(words.end(), {"--format", "json"});
  const auto [status, out, err] = run_backcare(words, {{}, input});
  CAPTURE(words, err);
  REQUIRE(status == 0);
  REQUIRE(out.ends_with("\n"));
  return Json::parse(out);
}

void check_fields(const Json& object, const Words& fields) {
  CAPTURE(object.dump());
  for (const std::string& field : fields) {
    CAPTURE(field);
    CHECK(object.contains(field));
  }
}

TEST_CASE("print: what is kept is explained without points") {
  const auto text =
      run_backcare({"plan", "--from", "-", "--minutes", "3", "--explain"},
                   {.input = "exercises:\n  - bridge: 2 x 5 reps rest 10 s\n"})
          .out;
  CHECK(text.find("Bridge: kept from the routine.\n") != std::string::npos);
}

TEST_CASE("print: one minute is not many") {
  const Words words{"plan", "--minutes", "1"};
  CHECK(run_backcare(words).out.find(" of 1 minute.\n") != std::string::npos);
  CHECK(run_backcare({"plan", "--minutes", "1", "--days", "2"})
            .out.find(" of at most 1 minute.\n") != std::string::npos);
}

TEST_CASE("json: a list has the promised fields of each exercise") {
  const Json list = json_of({"list"});
  REQUIRE(list.is_array());
  CHECK(list.size() == test::built_in().exercises.size());
  for (const Json& exercise : list)
    check_fields(exercise, {"id", "name", "aliases", "family", "areas", "goals",
                            "phase", "stage", "positions", "equipment", "sides",
                            "seconds", "cautions"});
}

TEST_CASE("json: a listed exercise says what its file says") {
  const Json list =
      json_of({"list", "--search", "heel towel slide lie", "--catalog",
               data("own"), "--flag", "osteoporosis"});
  CHECK(list == Json::parse(R"([{
    "id": "towel-slide", "name": "Towel slide",
    "aliases": ["Heel on a towel"], "family": "towel-slide",
    "areas": ["lower"], "goals": ["relief"], "phase": "mobilize", "stage": 1,
    "positions": ["supine"], "equipment": [], "sides": "each", "seconds": 121,
    "cautions": [{"flag": "osteoporosis",
                  "why": "get down to the floor with care"}]}])"));
}

TEST_CASE("json: what is ruled out has its reasons") {
  const Json list =
      json_of({"list", "--excluded", "--flag", "radiating-leg-pain"});
  std::set<std::string> ids;
  for (const Json& exercise : list) {
    check_fields(exercise, {"id", "name", "reasons"});
    REQUIRE_FALSE(exercise["reasons"].empty());
    for (const Json& reason : exercise["reasons"]) {
      CHECK(reason["flag"] == "radiating-leg-pain");
      CHECK_FALSE(reason["why"].get<std::string>().empty());
    }
    ids.insert(exercise["id"]);
  }
  CHECK(ids.contains("supine-hamstring-stretch"));
  CHECK(ids.contains("strap-hamstring-stretch"));
}

void check_items(const Json& plan) {
  int end = 0;
  for (const Json& item : plan["items"]) {
    check_fields(item, {"exercise", "name", "phase", "position", "sets", "reps",
                        "hold_s", "rest_s", "sides", "start_s", "seconds",
                        "why", "cautions"});
    CHECK(item["start_s"] == end);
    CHECK_FALSE(item["why"].empty());
    end += item["seconds"].get<int>();
  }
  CHECK(plan["seconds"] == end);
}

TEST_CASE("json: a plan has the promised fields and adds up") {
  const Json plan = json_of({"plan", "--flag", "osteoporosis", "--minutes",
                             "15", "--include", "bridge"});
  check_fields(plan,
               {"title", "request", "seconds", "value", "items", "excluded"});
  CHECK(plan["seconds"] <= 15 * 60);
  CHECK(plan["request"]["flag"] == Json::array({"osteoporosis"}));
  CHECK(plan["request"]["minutes"] == 15);
  check_items(plan);
}

TEST_CASE("json: a plan says of every exercise why it is in or is not") {
  const Json plan = json_of({"plan", "--flag", "osteoporosis"});
  std::set<std::string> ids;
  for (const Json& item : plan["items"])
    ids.insert(item["exercise"]);
  for (const Json& entry : plan["excluded"]) {
    check_fields(entry, {"exercise", "reasons"});
    CHECK(ids.insert(entry["exercise"]).second);
    REQUIRE_FALSE(entry["reasons"].empty());
    for (const Json& reason : entry["reasons"])
      check_fields(reason, {"kind", "name", "why"});
  }
  CHECK(ids.size() == test::built_in().exercises.size());
}

TEST_CASE("json: the cues of a dry run follow each other to its end") {
  const Json run = json_of({"run", "-", "--dry-run"},
                           "title: Two\nexercises:\n"
                           "  - bridge: 2 x 2 reps hold 3 s rest 10 s\n"
                           "  - supine-hamstring-stretch: 10 s each side\n");
  CHECK(run["title"] == "Two");
  const std::set<std::string> kinds{"announce", "setup", "move",  "hold",
                                    "switch",   "rest",  "finish"};
  std::set<std::string> seen;
  int end = 0;
  for (const Json& cue : run["cues"]) {
    check_fields(
        cue, {"t", "seconds", "kind", "exercise", "set", "rep", "side", "say"});
    CHECK(cue["t"] == end);
    end += cue["seconds"].get<int>();
    seen.insert(cue["kind"]);
  }
  CHECK(seen == kinds);
  CHECK(run["seconds"] == end);
}

TEST_CASE("json: what is shown is one document, however much it is") {
  CHECK(json_of({"show", "bridge"})["id"] == "bridge");
  const Json both = json_of({"show", "bridge", "cat-cow"});
  REQUIRE(both.is_array());
  CHECK(both[0]["id"] == "bridge");
  CHECK(both[1]["id"] == "cat-cow");
}

TEST_CASE("json: text that is not ASCII stays UTF-8") {
  const Json run =
      json_of({"run", "-", "--dry-run"},
              "title: \"R\xC3\xBC"
              "cken \\\"1\\\"\"\nexercises:\n  - bridge: 1 reps\n");
  CHECK(run["title"] ==
        "R\xC3\xBC"
        "cken \"1\"");
}

}  // namespace
}  // namespace backcare
