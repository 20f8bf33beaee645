// SPDX-License-Identifier: MIT
#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "invocation.hpp"
#include "random.hpp"

namespace backcare {
namespace {

using Json = nlohmann::json;
using test::run_backcare;

/// The answers to the lines, and the exit status.
std::pair<std::vector<Json>, int> answers(const std::string& lines) {
  const auto [status, out, err] =
      run_backcare({"plan", "--batch"}, {.input = lines});
  CHECK(err.empty());
  std::vector<Json> result;
  std::istringstream text(out);
  for (std::string line; std::getline(text, line);)
    result.push_back(Json::parse(line));
  return {result, status};
}

/// The message of the only answer.
std::string fault(const std::string& line) {
  const auto [all, status] = answers(line + '\n');
  CHECK(status == 1);
  REQUIRE(all.size() == 1);
  CHECK(all.front().at("line") == 1);
  return all.front().at("error");
}

TEST_CASE("batch: an answer is that of plan, with the id before it") {
  const auto [all, status] = answers(
      R"({"id": "a", "area": ["neck"], "minutes": 4, "flags": "knee-pain"})"
      "\n");
  CHECK(status == 0);
  REQUIRE(all.size() == 1);
  Json expected =
      Json::parse(run_backcare({"plan", "--area", "neck", "--minutes", "4",
                                "--flag", "knee-pain", "--format", "json"})
                      .out);
  expected["id"] = "a";
  CHECK(all.front() == expected);
}

TEST_CASE("batch: a line with a fault is answered, and on it goes") {
  const auto [all, status] = answers(
      "{\"minutes\": 3}\nnonsense\n\n{\"id\": 7, \"include\": \"bridge\","
      " \"minutes\": 1}\n{\"minutes\": 3, \"id\": 8}");
  CHECK(status == 1);
  REQUIRE(all.size() == 5);
  CHECK(all[0].contains("items"));
  CHECK(all[1].at("line") == 2);
  CHECK(all[1].at("status") == 2);
  CHECK(all[2].contains("error"));
  CHECK(all[3].at("id") == 7);
  CHECK(all[3].at("status") == 1);
  CHECK(all[4].at("id") == 8);
  CHECK(all[4].contains("items"));
}

TEST_CASE("batch: a request without a safe plan has the status for it") {
  const auto [all, status] = answers(
      "{\"include\": \"partial-crunch\", \"flags\": "
      "[\"osteoporosis\"]}\n");
  CHECK(status == 1);
  CHECK(all.front().at("status") == 4);
}

TEST_CASE("batch: what is not understood is named with the closest") {
  CHECK(fault(R"({"minuts": 3})") ==
        "unknown field \"minuts\"; did you mean \"minutes\"?");
  CHECK(fault(R"({"flags": ["osteoporsis"]})") ==
        "unknown flag \"osteoporsis\"; did you mean \"osteoporosis\"?");
  CHECK(fault(R"({"goal": 3})") == "goal: a text is due");
  CHECK(fault(R"({"minutes": 0})") ==
        "minutes: 0 is no whole number from 1 to 180");
  CHECK(fault(R"({"minutes": -9223372036854775808})").starts_with("minutes: "));
  for (const char* value : {"true", R"("10")", "1e1", "[10]"})
    CHECK(fault(std::string(R"({"minutes": )") + value + '}') ==
          "minutes: a whole number from 1 to 180 is due, in digits alone");
  CHECK(fault(R"({"area": []})") == "area: the list is empty");
  CHECK(fault(R"({"id": {}})") == "id: a text or a whole number is due");
  CHECK(fault("[1]") == "a request is a JSON object");
  CHECK(fault("{\"minutes\": 1e999}").starts_with("no JSON: "));
  CHECK(fault("{\"goal\": \"\xff\"}").starts_with("no JSON: "));
}

TEST_CASE("batch: nothing of a line is dropped in silence") {
  using namespace std::string_literals;
  const std::string plain = R"({"minutes":3})";
  const std::string rest = R"(,"flags":["osteoporosis"]})";
  CHECK(fault(plain + '\0' + rest) ==
        "no JSON: a control character stands at byte 14");
  for (const auto& behind : {"\0"s, "\x1b"s, " {}"s, rest})
    CHECK(fault(plain + behind).starts_with("no JSON: "));
  CHECK(answers(plain + " \t\r\n").second == 0);
}

TEST_CASE("batch: a field that stands twice is refused") {
  CHECK(fault(R"({"flags": [], "flags": ["knee-pain"]})") ==
        "\"flags\" stands twice");
  CHECK(fault(R"({"flag": "knee-pain", "flags": []})") ==
        "\"flags\" stands twice");
}

TEST_CASE("batch: an over-long line is one fault") {
  const auto [all, status] =
      answers("{\"id\": \"" + std::string(max_line_size, 'x') +
              "\"}\n{\"minutes\": 3}\n");
  CHECK(status == 1);
  REQUIRE(all.size() == 2);
  CHECK(all[0].at("error") == "the line is longer than 65536 bytes");
  CHECK(all[1].contains("items"));
}

TEST_CASE("batch: the request of an answer gives the same answer") {
  CHECK(rc::check([] {
    const Request request = test::random_request(test::built_in());
    const Json line{{"area", request.areas},      {"goal", request.goal},
                    {"minutes", request.minutes}, {"flags", request.flags},
                    {"place", request.places},    {"seed", request.seed}};
    const std::string first =
        run_backcare({"plan", "--batch"}, {.input = line.dump() + '\n'}).out;
    const Json answer = Json::parse(first);
    if (!answer.contains("request"))
      return;
    RC_ASSERT(run_backcare({"plan", "--batch"},
                           {.input = answer["request"].dump() + '\n'})
                  .out == first);
  }));
}

TEST_CASE("batch: each answer is out before the next line is read") {
  std::ostringstream out;
  std::ostringstream err;
  std::string seen;
  int read = 0;
  App app{out, err};
  app.environment = [](const char*) { return std::nullopt; };
  app.now = [] { return Moment{}; };
  app.flush_out = [&] {
    seen += out.str();
    out.str("");
  };
  app.read_line = [&]() -> std::optional<InputLine> {
    CHECK(std::ranges::count(seen, '\n') == read);
    if (++read > 3)
      return std::nullopt;
    return InputLine{"{\"minutes\": 2}"};
  };
  CHECK(run_program(app, {"plan", "--batch"}) == 0);
  CHECK(read == 4);
}

TEST_CASE("batch: options of a request do not go with it") {
  for (const char* option : {"--flag", "--area", "--from", "--days", "-o"}) {
    const auto [status, out, err] =
        run_backcare({"plan", "--batch", option, "3"});
    CAPTURE(option);
    CHECK(status == 2);
    CHECK(out.empty());
    CHECK(err.find(option) != std::string::npos);
  }
  CHECK(run_backcare({"plan", "--batch", "--format", "yaml"}).status == 2);
  CHECK(run_backcare({"plan", "--batch", "--format", "lp"}).status == 2);
  CHECK(run_backcare({"plan", "--batch", "--format", "json"}).status == 0);
}

}  // namespace
}  // namespace backcare
