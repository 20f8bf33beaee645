// SPDX-License-Identifier: MIT
#include <algorithm>

#include <catch2/catch.hpp>

#include "yaml.hpp"

using namespace backcare;
using namespace backcare::yaml;
using Catch::Contains;

namespace {

using Lines = std::vector<std::string>;

/// The faults in order, each as "line:column: message".
Lines lines(std::vector<Problem> problems) {
  std::sort(problems.begin(), problems.end());
  Lines result;
  for (auto& problem : problems) {
    CHECK(problem.where.file == "f");
    problem.where.file.clear();
    result.push_back(to_string(problem));
  }
  return result;
}

Node good(std::string_view text) {
  std::vector<Problem> problems;
  auto document = parse("f", text, problems);
  INFO(text);
  CHECK(lines(problems) == Lines{});
  REQUIRE(document);
  return document->root;
}

/// The faults that `read` finds in a sound tree.
template <typename Read>
Lines read_faults(std::string_view text, Read read) {
  const Node root = good(text);
  std::vector<Problem> problems;
  Reader reader("f", problems);
  read(reader, root);
  return lines(problems);
}

}  // namespace

TEST_CASE("yaml: a text is refused where other readers see something else") {
  for (const auto* word :
       {"no", "Yes", "on", "OFF", "true", "y", "010", "1_000", "1:30", "7.0",
        "1e3", "0x1F", "0o17", ".inf", "-5", "+.5"})
    CHECK_THAT(read_faults(std::string("a: ") + word,
                           [](Reader& reader, const Node& root) {
                             CHECK(reader.text(root.items[1]).empty());
                           }),
               Catch::Equals(Lines{std::string("1:4: \"") + word +
                                   "\" is not a text to other readers of YAML; "
                                   "put it in quotes"}));
}

TEST_CASE("yaml: quotes, dates and ordinary words are texts") {
  for (const auto* word : {"\"no\"", "'010'", "2026-11-21", "none", "5-minute",
                           "e3", "north", "v1.0", "Yes please"})
    CHECK(read_faults(std::string("a: ") + word, [](Reader& reader,
                                                    const Node& root) {
            CHECK_FALSE(reader.text(root.items[1]).empty());
          }).empty());
}

TEST_CASE("yaml: a text is there and is one line") {
  const auto all = read_faults("[~, \"\", \" \", [a], {a: b}, \"a\\nb\"]",
                               [](Reader& reader, const Node& root) {
                                 for (const auto& item : root.items)
                                   CHECK(reader.text(item).empty());
                               });
  CHECK(all == Lines{"1:2: expected a text, found nothing",
                     "1:5: the text is empty", "1:9: the text is empty",
                     "1:14: expected a text, found a list",
                     "1:19: expected a text, found a map",
                     "1:27: a text is one line; \"a\\x0ab\" holds a line "
                     "break"});
}

TEST_CASE("yaml: a text has at most 1000 characters, however wide") {
  std::string wide;
  for (int i = 0; i < 1000; ++i)
    wide += "\u00E4";
  CHECK(read_faults("[" + wide + ", " + wide + "b]",
                    [](Reader& reader, const Node& root) {
                      CHECK(reader.text(root.items[0]).size() == 2000);
                      CHECK(reader.text(root.items[1]).empty());
                    }) ==
        Lines{"1:1004: a text has at most 1000 characters; this one 1001"});
}

TEST_CASE("yaml: an integer is plain digits within its bounds") {
  const auto all = read_faults(
      "[1, 5, 0, 6, 05, x, \"3\", 3.0, -1, 99999999999999999999, ~]",
      [](Reader& reader, const Node& root) {
        CHECK(reader.integer(root.items[0], 1, 5) == 1);
        CHECK(reader.integer(root.items[1], 1, 5) == 5);
        for (std::size_t i = 2; i < root.items.size(); ++i)
          CHECK(reader.integer(root.items[i], 1, 5) == 1);
      });
  const std::string due = "expected a whole number from 1 to 5";
  CHECK(all == Lines{"1:8: \"0\" is out of bounds; " + due,
                     "1:11: \"6\" is out of bounds; " + due,
                     "1:14: \"05\" has a leading zero; " + due,
                     "1:18: " + due + ", found \"x\"",
                     "1:21: \"3\" is a text; write the number without quotes",
                     "1:26: " + due + ", found \"3.0\"",
                     "1:31: " + due + ", found \"-1\"",
                     "1:35: \"99999999999999999999\" is out of bounds; " + due,
                     "1:57: " + due + ", found nothing"});
}

TEST_CASE("yaml: a boolean is true or false and nothing else") {
  const auto all =
      read_faults("[true, false, yes, \"true\", True]",
                  [](Reader& reader, const Node& root) {
                    CHECK(reader.boolean(root.items[0]));
                    for (std::size_t i = 1; i < root.items.size(); ++i)
                      CHECK_FALSE(reader.boolean(root.items[i]));
                  });
  CHECK(all == Lines{"1:15: expected true or false, found \"yes\"",
                     "1:20: expected true or false, found \"true\"",
                     "1:28: expected true or false, found \"True\""});
}

TEST_CASE("yaml: a list of texts has no text twice and no hole") {
  const auto all = read_faults(
      "[[a, b, a, , no], [], x]", [](Reader& reader, const Node& root) {
        CHECK(reader.texts(root.items[0]) == Lines{"a", "b"});
        CHECK(reader.texts(root.items[1]).empty());
        CHECK(reader.texts(root.items[2]).empty());
      });
  CHECK(all.size() == 4);
  CHECK(all[0] == "1:9: \"a\" stands twice");
  CHECK_THAT(all[1], Contains("expected a text, found nothing"));
  CHECK_THAT(all[2], Contains("1:14: \"no\" is not a text"));
  CHECK(all[3] == "1:23: expected a list, found \"x\"");
}

TEST_CASE("yaml: a range is two numbers, the lower first") {
  const auto all = read_faults(
      "[[1, 3], [2, 2], [3, 1], [1], 5, [0, 9]]",
      [](Reader& reader, const Node& root) {
        CHECK(reader.range(root.items[0], 1, 5) == Range<int>{1, 3});
        CHECK(reader.range(root.items[1], 1, 5) == Range<int>{2, 2});
        for (std::size_t i = 2; i < root.items.size(); ++i)
          CHECK(reader.range(root.items[i], 1, 5) == Range<int>{1, 5});
      });
  CHECK(all.size() == 5);
  CHECK(all[0] == "1:18: the lower number comes first: [1, 3]");
  CHECK(all[1] ==
        "1:26: expected two numbers [low, high], found 1 in the list");
}

TEST_CASE("yaml: an unknown word gets the closest or the choice") {
  const Lines words{"relax", "stretch"};
  const auto all = read_faults(
      "[relax, strech, foo, [a]]", [&](Reader& reader, const Node& root) {
        CHECK(reader.word(root.items[0], words, "phase") == "relax");
        for (std::size_t i = 1; i < root.items.size(); ++i)
          CHECK(reader.word(root.items[i], words, "phase").empty());
      });
  CHECK(all ==
        Lines{"1:9: unknown phase \"strech\"; did you mean \"stretch\"?",
              "1:17: unknown phase \"foo\"; expected one of relax, stretch",
              "1:22: expected a phase, found a list"});
}

TEST_CASE("yaml: the fault of a dose points into it") {
  const auto all = read_faults("- 10 resp\n- \"10 resp\"\n- 5 reps\n",
                               [](Reader& reader, const Node& root) {
                                 for (const auto& item : root.items)
                                   static_cast<void>(reader.dose(item));
                                 CHECK(reader.dose(root.items[2]).reps == 5);
                               });
  CHECK(all == Lines{"1:6: \"resp\" is not a unit; did you mean \"reps\"?",
                     "2:7: \"resp\" is not a unit; did you mean \"reps\"?"});
}

TEST_CASE("yaml: unknown and missing keys are named") {
  const auto all = read_faults("name: x\npsition: y\nzzz: 1\n",
                               [](Reader& reader, const Node& root) {
                                 Fields fields(reader, root);
                                 CHECK(fields.need("name") != nullptr);
                                 CHECK(fields.need("family") == nullptr);
                                 CHECK(fields.may("positions") == nullptr);
                                 fields.finish();
                               });
  CHECK(all == Lines{"1:1: missing key \"family\"",
                     "2:1: unknown key \"psition\"; did you mean "
                     "\"positions\"?",
                     "3:1: unknown key \"zzz\""});
}

TEST_CASE("yaml: one key out of order is one fault") {
  const auto order = [](bool ordered) {
    return [ordered](Reader& reader, const Node& root) {
      Fields fields(reader, root);
      for (const auto* key : {"name", "phase", "stage", "dose", "notes"})
        static_cast<void>(fields.may(key));
      fields.finish(ordered);
    };
  };
  CHECK(read_faults("name: x\nstage: 1\nphase: a\nnotes: b\n", order(true)) ==
        Lines{"3:1: key \"phase\" should stand before \"stage\""});
  CHECK(read_faults("notes: b\nname: x\nphase: a\nstage: 1\n", order(true)) ==
        Lines{"1:1: key \"notes\" should stand after \"stage\""});
  CHECK(read_faults("notes: b\nname: x\nphase: a\n", order(false)).empty());
  CHECK(read_faults("name: x\nphase: a\nnotes: 1\n", order(true)).empty());
}

TEST_CASE("yaml: what is not a map is one fault, its keys are silent") {
  CHECK(read_faults("[a]", [](Reader& reader, const Node& root) {
          Fields fields(reader, root);
          CHECK(fields.need("name") == nullptr);
          fields.finish();
        }) == Lines{"1:1: expected a map of keys, found a list"});
}

TEST_CASE("yaml: a value whose fault is known gets no second one") {
  std::vector<Problem> problems;
  const auto document = parse("f", "a: &x 1\nb: *x\nc: \"\\x1b\"\n", problems);
  REQUIRE(document);
  const auto before = problems.size();
  Reader reader("f", problems);
  CHECK(reader.integer(document->root.items[3], 1, 5) == 1);
  static_cast<void>(reader.word(document->root.items[5], {"a"}, "word"));
  CHECK(problems.size() == before);
}
