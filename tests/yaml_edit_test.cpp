// SPDX-License-Identifier: MIT
#include "yaml_edit.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

namespace backcare::yaml {
namespace {

using test::error_of;
using Kind = Node::Kind;

std::string set(const std::string& text, const std::string& key,
                const std::string& value) {
  Edit edit("p.yaml", text);
  edit.set(key, value);
  return edit.text();
}

std::string put(const std::string& text, const std::string& key,
                const std::vector<std::string>& words) {
  Edit edit("p.yaml", text);
  std::vector<Written> entries;
  for (const std::string& word : words)
    entries.push_back({word, word});
  edit.put(key, Kind::List, entries);
  return edit.text();
}

TEST_CASE("edit: a value changes, its comment and all else stay") {
  CHECK(set("# mine\nminutes: 10   # for now\n\n# what for\ngoal: relief\n",
            "minutes", "20") ==
        "# mine\nminutes: 20   # for now\n\n# what for\ngoal: relief\n");
  CHECK(set("note: 'it''s # not'  # but this is\n", "note", "\"a\"") ==
        "note: \"a\"  # but this is\n");
  CHECK(set("note: it's # a\n", "note", "b") == "note: b # a\n");
}

TEST_CASE("edit: a new key comes last") {
  CHECK(set("", "minutes", "20") == "minutes: 20\n");
  CHECK(set("# nothing yet\n", "minutes", "20") ==
        "# nothing yet\nminutes: 20\n");
  CHECK(set("goal: relief", "minutes", "20") == "goal: relief\nminutes: 20\n");
  CHECK(set("goal: relief\n# end\n", "minutes", "20") ==
        "goal: relief\n# end\nminutes: 20\n");
  CHECK(set("---\ngoal: relief\n...\n", "minutes", "20") ==
        "---\ngoal: relief\nminutes: 20\n...\n");
}

TEST_CASE("edit: a key goes with its lines and not with the next one's") {
  Edit edit("p.yaml", "a: 1\n# of b\nb:\n  - x\n  - y\n\n# of c\nc: 2\n");
  edit.remove("b");
  CHECK(edit.text() == "a: 1\n# of b\n\n# of c\nc: 2\n");
  edit.remove("c");
  edit.remove("a");
  edit.remove("a");
  CHECK(edit.text() == "# of b\n\n# of c\n");
}

TEST_CASE("edit: entries on lines of their own keep their comments") {
  const std::string text =
      "flags:  # what I have\n  - knee-pain    # left\n  # since May\n"
      "  - osteoporosis\ngoal: relief\n";
  CHECK(put(text, "flags", {"osteoporosis", "knee-pain", "vertigo"}) ==
        "flags:  # what I have\n  - knee-pain    # left\n  # since May\n"
        "  - osteoporosis\n  - vertigo\ngoal: relief\n");
  CHECK(put(text, "flags", {"osteoporosis"}) ==
        "flags:  # what I have\n  # since May\n  - osteoporosis\n"
        "goal: relief\n");
  CHECK(put(text, "flags", {}) == "goal: relief\n");
}

TEST_CASE("edit: entries on one line stay on it") {
  CHECK(put("flags: [a, b]  # mine\n", "flags", {"b", "c"}) ==
        "flags: [b, c]  # mine\n");
  CHECK(put("goal: relief\n", "flags", {"a"}) == "goal: relief\nflags: [a]\n");
}

TEST_CASE("edit: an entry that is a map is replaced on its line") {
  Edit edit("p.yaml", "avoid:\n- plank # wrist\n- {id: squat}\nx: 1\n");
  edit.put("avoid", Kind::List,
           {{"squat", "{id: squat, until: 2026-12-01}"},
            {"plank", "plank"},
            {"row", "{id: row, reason: \"a, \\\"b\\\"\"}"}});
  CHECK(edit.text() ==
        "avoid:\n- plank # wrist\n- {id: squat, until: 2026-12-01}\n"
        "- {id: row, reason: \"a, \\\"b\\\"\"}\nx: 1\n");
}

TEST_CASE("edit: maps of entries grow and shrink") {
  Edit edit("p.yaml", "x: 1\n");
  edit.put("red_flags", Kind::Map, {{"a", "{answer: false}"}});
  edit.put("red_flags", Kind::Map,
           {{"a", "{answer: true}"}, {"b", "{answer: false}"}});
  CHECK(edit.text() ==
        "x: 1\nred_flags:\n  a: {answer: true}\n  b: {answer: false}\n");
  edit.put("red_flags", Kind::Map, {{"b", "{answer: false}"}});
  CHECK(edit.text() == "x: 1\nred_flags:\n  b: {answer: false}\n");
  edit.put("red_flags", Kind::Map, {});
  CHECK(edit.text() == "x: 1\n");
}

TEST_CASE("edit: what it cannot follow is refused, and nothing is changed") {
  Edit flow("p.yaml", "{a: 1,\n b: 2}\n");
  CHECK_THROWS_AS(flow.set("a", "3"), Error);
  CHECK(flow.text() == "{a: 1,\n b: 2}\n");
  CHECK(std::string(error_of([] {
                      (void)put("a: [x, # one\n  y]\n", "a", {"x"});
                    }).what()) ==
        "p.yaml:1: a comment would be lost; make this change by hand "
        "(backcare profile edit)");
  CHECK(std::string(
            error_of([] { (void)put("a:\n  [x, y]\n", "a", {"x"}); }).what()) ==
        "p.yaml: \"a\" is laid out in a way that only a person can change "
        "(backcare profile edit)");
  CHECK_THROWS_AS(Edit("p.yaml", "a: [\n"), Error);
}

TEST_CASE("edit: a quoted text reads as it was") {
  for (const char* text : {"plain", "\"", "\\", "a: b # c", "it's", "{x}"}) {
    CAPTURE(text);
    std::vector<Problem> problems;
    const auto back = parse("p.yaml", "[" + quoted(text) + ", b]", problems);
    REQUIRE(problems.empty());
    CHECK(back->root.items[0].text == text);
  }
}

}  // namespace
}  // namespace backcare::yaml
