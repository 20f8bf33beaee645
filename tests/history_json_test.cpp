// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "records.hpp"

namespace backcare {
namespace {

using test::a_record;
using test::error_of;

/// What reading `text` complains of, one fault a line.
std::string faults(const std::string& text) {
  return error_of([&] { (void)parse_json_lines("a.jsonl", text); }).what();
}

/// The line of a session with one text in it replaced by another.
std::string line_with(const std::string& from, const std::string& to) {
  std::string line = to_json(a_record("a"));
  const auto at = line.find(from);
  REQUIRE(at != std::string::npos);
  return line.replace(at, from.size(), to);
}

TEST_CASE("history json: a session is one line with the fields people know") {
  SessionRecord session = a_record("a1");
  session.steps.resize(1);
  session.answers.pain_before = 4;
  session.answers.effort = Effort::Easy;
  CHECK(to_json(session) ==
        "{\"uid\":\"a1\",\"started\":\"2026-11-21T07:30:00+01:00\","
        "\"ended\":\"2026-11-21T07:40:00+01:00\","
        "\"routine\":\"Lower back, relief\",\"speed\":1.0,\"completed\":true,"
        "\"pain_before\":4,\"pain_after\":null,\"pain_next_morning\":null,"
        "\"effort\":\"easy\",\"note\":\"\",\"items\":[{\"item\":1,"
        "\"exercise\":\"bridge\",\"in_place_of\":null,"
        "\"prescribed\":\"8 reps hold 3 s\",\"sets\":1,\"reps\":8,"
        "\"hold_s\":3,\"seconds\":64,\"done\":true,\"pain\":false}],"
        "\"routine_yaml\":\"title: Lower back, relief\\nexercises:\\n  - "
        "bridge\\n\"}");
}

TEST_CASE("history json: every session is read back as it was printed") {
  CHECK(rc::check("round trip", [] {
    const std::string lines = to_json(test::random_record()) + "\n" +
                              to_json(test::random_record()) + "\n";
    std::string again;
    for (const SessionRecord& session : parse_json_lines("a.jsonl", lines))
      again += to_json(session) + "\n";
    RC_ASSERT(again == lines);
  }));
}

TEST_CASE("history json: other programs need not know everything") {
  const auto sessions = parse_json_lines(
      "a.jsonl",
      "\n{\"uid\": \"x\", \"started\": \"2026-11-21T06:30:00Z\", "
      "\"ended\": \"2026-11-21T06:40:00Z\", \"routine\": \"Walk\", "
      "\"completed\": true, \"items\": [{\"exercise\": \"walking\", "
      "\"done\": true}]}\r\n");
  REQUIRE(sessions.size() == 1);
  CHECK(sessions[0].speed == 1);
  CHECK(sessions[0].answers == Answers{});
  REQUIRE(sessions[0].steps.size() == 1);
  CHECK(sessions[0].steps[0].exercise == "walking");
  CHECK(sessions[0].steps[0].done);
  CHECK(sessions[0].steps[0].prescribed == Dose{});
  CHECK(parse_json_lines("a.jsonl", "").empty());
}

TEST_CASE("history json: a fault names its line, a torn one its column") {
  const std::string good = to_json(a_record("a")) + "\n";
  CHECK(faults(good + "{\"uid\": \"\xC3\xA4\", \"sta") ==
        "a.jsonl:2:18: no JSON from here on");
  CHECK(faults(good + "[]\n") ==
        "a.jsonl:2:1: an object in braces is due here");
  CHECK(faults("null") == "a.jsonl:1:1: an object in braces is due here");
  CHECK(faults("{\"uid\": \"\xFF\"}").starts_with("a.jsonl:1:10: no JSON"));
}

TEST_CASE("history json: all faults of a file come at once") {
  CHECK(faults(line_with("\"effort\":null", "\"effort\":\"rihgt\"") + "\n" +
               line_with("\"pain_after\":null", "\"pain_after\":11")) ==
        "a.jsonl:1:1: unknown effort \"rihgt\"; did you mean \"right\"?\n"
        "a.jsonl:2:1: \"pain_after\" is no whole number from 0 to 10");
}

TEST_CASE("history json: keys are known, there and there once") {
  CHECK(faults(line_with("\"pain_after\"", "\"pain_aftr\"")) ==
        "a.jsonl:1:1: unknown key \"pain_aftr\"; did you mean "
        "\"pain_after\"?");
  CHECK(faults("{\"uid\":\"a\"}") ==
        "a.jsonl:1:1: the key \"completed\" is missing\n"
        "a.jsonl:1:1: the key \"ended\" is missing\n"
        "a.jsonl:1:1: the key \"items\" is missing\n"
        "a.jsonl:1:1: the key \"routine\" is missing\n"
        "a.jsonl:1:1: the key \"started\" is missing");
  CHECK(faults(line_with("\"pain\":false", "\"pain\":false,\"pain\":true")) ==
        "a.jsonl:1:1: the key \"pain\" stands twice in one object");
  CHECK_NOTHROW(parse_json_lines("a.jsonl", to_json(a_record("a"))));
}

TEST_CASE("history json: a value of the wrong kind is named") {
  const auto fault = [](const std::string& from, const std::string& to) {
    const std::string text = faults(line_with(from, to));
    const std::string place = "a.jsonl:1:1: ";
    CHECK(text.starts_with(place));
    return text.substr(place.size());
  };
  CHECK(fault("\"uid\":\"a\"", "\"uid\":\"\"") ==
        "\"uid\" is no text of 1 to 64 bytes");
  CHECK(fault("\"uid\":\"a\"", "\"uid\":7") ==
        "\"uid\" is no text\na.jsonl:1:1: \"uid\" is no text of 1 to 64 bytes");
  CHECK(fault("+01:00\",\"ended", "\",\"ended") ==
        "\"started\" is no moment like \"2026-11-21T07:30:00+01:00\"");
  CHECK(fault("\"completed\":true", "\"completed\":1") ==
        "\"completed\" is neither true nor false");
  CHECK(fault("\"speed\":1.0", "\"speed\":0") ==
        "\"speed\" is no number from 0.1 to 1000");
  CHECK(fault("\"reps\":8", "\"reps\":8.5") ==
        "\"reps\" is no whole number from 0 to 1000000");
  CHECK(fault("\"reps\":8", "\"reps\":18446744073709551615") ==
        "\"reps\" is no whole number from 0 to 1000000");
  CHECK(fault("\"item\":1", "\"item\":0") ==
        "\"item\" is no whole number from 1 to 1000000");
  CHECK(fault("\"8 reps hold 3 s\"", "\"8 resp\"") ==
        "\"prescribed\": \"resp\" is not a unit; did you mean \"reps\"?");
  CHECK(faults("{\"items\": 7}").find("\"items\" is no list in brackets") !=
        std::string::npos);
  CHECK(fault("\"note\":\"\"",
              "\"note\":\"" + std::string(longest_note + 1, 'x') + "\"") ==
        "\"note\" is longer than 2000 bytes");
}

TEST_CASE("history json: nothing that steers a terminal comes in") {
  for (const std::string key : {"uid", "routine", "note", "exercise"})
    for (const char* text : {"\\u001b[2J", "\\u009b", "a\\nb", "\\u202e"}) {
      CAPTURE(key, text);
      const std::string line = to_json(a_record("a"));
      const auto value = line.find('"' + key + "\":\"") + key.size() + 4;
      CHECK_FALSE(
          faults(line.substr(0, value) + text + line.substr(value)).empty());
    }
  CHECK(faults(line_with("title: Lower", "\\u001b: Lower")) ==
        "a.jsonl:1:1: \"routine_yaml\" has a control character in it: "
        "\"\\x1b: Lower back, relief\\x0aexercises:\\x0a  - bridge\\x0a\"");
}

TEST_CASE("history json: no file is worth more than a hundred messages") {
  std::string text;
  for (int i = 0; i < 1000; ++i)
    text += "{\n";
  const std::string all = faults(text);
  CHECK(std::count(all.begin(), all.end(), '\n') == 99);
}

TEST_CASE("history json: depth is no danger") {
  const std::string deep(200'000, '[');
  CHECK(faults(deep).starts_with("a.jsonl:1:"));
  CHECK(faults(deep + std::string(200'000, ']')) ==
        "a.jsonl:1:1: an object in braces is due here");
}

}  // namespace
}  // namespace backcare
