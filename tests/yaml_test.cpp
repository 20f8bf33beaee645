// SPDX-License-Identifier: MIT
#include "yaml.hpp"

#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "backcare/files.hpp"
#include "backcare/text.hpp"

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

Lines faults(std::string_view text) {
  std::vector<Problem> problems;
  static_cast<void>(parse("f", text, problems));
  return lines(problems);
}

/// The only fault of `text`.
std::string fault(std::string_view text) {
  const auto all = faults(text);
  INFO(text);
  REQUIRE(all.size() == 1);
  return all.front();
}

std::string at(const Node& node) {
  return std::to_string(node.line) + ":" + std::to_string(node.column);
}

}  // namespace

TEST_CASE("yaml: every node knows its line and column") {
  const Node root = good("a: [x, \"ü\", y]\nbc:\n  d: 1\n  e:\n    - {f: g}\n");
  const Node& list = root.items[1];
  CHECK(at(root) == "1:1");
  CHECK(at(list) == "1:4");
  CHECK(at(list.items[1]) == "1:8");
  CHECK(at(list.items[2]) == "1:13");
  const Node& map = root.items[3];
  CHECK(at(root.items[2]) == "2:1");
  CHECK(at(map) == "3:3");
  CHECK(at(map.items[3].items[0].items[1]) == "5:11");
}

TEST_CASE("yaml: a byte order mark and CRLF shift no place") {
  const Node root = good(
      "\xEF\xBB\xBF"
      "a: b\r\nc: d\r\n");
  CHECK(at(root.items[1]) == "1:4");
  CHECK(at(root.items[3]) == "2:4");
  CHECK(root.items[1].text == "b");
}

TEST_CASE("yaml: a value that is not there stands at its key or dash") {
  const Node root = good("a:\n# note\nb:\n  - x\n  -\n  - ~\nc: null\nd:\n");
  CHECK(at(root.items[1]) == "1:1");
  CHECK(at(root.items[3].items[1]) == "5:3");
  CHECK(at(root.items[3].items[2]) == "6:5");
  CHECK(at(root.items[5]) == "7:4");
  CHECK(at(root.items[7]) == "8:1");
}

TEST_CASE("yaml: quotes and blocks are kept apart from plain words") {
  const Node root = good("a: no\nb: \"no\"\nc: 'no'\nd: >-\n  no\n");
  CHECK_FALSE(root.items[1].quoted);
  for (const auto i : {3U, 5U, 7U}) {
    CHECK(root.items[i].quoted);
    CHECK(root.items[i].text == "no");
  }
}

TEST_CASE("yaml: markers around one document are fine") {
  CHECK(good("---\na: b\n...\n").items.size() == 2);
}

TEST_CASE("yaml: an empty file is a fault") {
  for (const auto* text : {"", "\n\n", "# note\n", "---\n", "~\n"})
    CHECK(fault(text) == "holds no value");
}

TEST_CASE("yaml: an unclosed quote is named where it opens") {
  CHECK(fault("a: \"abc\nb: 1\n") == "1:4: this quote is never closed");
  CHECK(fault("x: [\"a\", 'b', \"c]\n") == "1:15: this quote is never closed");
  CHECK(fault("a: don't\nb: \"it\\\"\n") == "2:4: this quote is never closed");
}

TEST_CASE("yaml: an unclosed bracket is named where it opens") {
  CHECK_THAT(fault("a: [1, 2\nb: 1\n"), Contains("\"[\" of line 1, column 4"));
  CHECK_THAT(fault("a: {b: 1\nc: 1\n"), Contains("\"{\" of line 1, column 4"));
}

TEST_CASE("yaml: content behind the document is a fault") {
  CHECK_THAT(fault("- a\nb: c\n"), Contains("2:1: this belongs to nothing"));
  CHECK_THAT(fault("a: 1\n---\nb: 1\n"), Contains("2:1: a second document"));
  CHECK_THAT(fault("a: 1\n---\n"), Contains("2:1: a second document"));
  CHECK_THAT(fault("a: 1\n...\nfoo"), Contains("3:1: "));
}

TEST_CASE("yaml: faults of syntax are said in words for a person") {
  CHECK_THAT(fault("n: foo: bar\n"), Contains("1:7: \":\" is not allowed"));
  CHECK_THAT(fault("n: @x\n"), Contains("1:4: a text cannot begin with \"@\""));
  CHECK_THAT(fault("n: ]\n"), Contains("1:4: \"]\" closes nothing"));
  CHECK_THAT(fault("n: \"\\q\"\n"), Contains("1:7: unknown escape"));
  CHECK_THAT(fault("n: - x\n"), Contains("1:4: \"-\" is not allowed here"));
  CHECK_THAT(fault("a: \"it\" x\n"), Contains("1:9: unexpected here"));
  CHECK_THAT(fault("a: *b\n"), Contains("1:4: anchors and aliases"));
  CHECK_THAT(fault("%YAML 3.0\n---\na: 1\n"), Contains("not YAML"));
}

TEST_CASE("yaml: columns count characters, not bytes") {
  CHECK_THAT(fault("a: [äö, \"日本\", &x y]\n"), Contains("1:15: anchors"));
  CHECK_THAT(fault("a: äö: b\n"), Contains("1:6: \":\" is not allowed"));
  CHECK(fault("a: [äö, \"日本\", \"x]\n") ==
        "1:15: this quote is never closed");
}

TEST_CASE("yaml: all faults that leave a tree come in one go") {
  const auto all = faults(
      "a: &x 1\n"
      "b: *x\n"
      "c: !!str 5\n"
      "d: ! no\n"
      "e: \"\\x1b[2J\"\n"
      "a: 2\n"
      "<<: 1\n"
      "\"q\": 1\n"
      "no: 1\n"
      "x.y: 1\n"
      "f: \xC3\xB6\xFF\n"
      "g: \xC3\xB6\x01\n"
      "h: a\tb\n");
  const Lines begins{"1:4: anchors are not allowed: \"&x\"",
                     "2:4: aliases are not allowed",
                     "3:4: tags are not allowed",
                     "4:4: tags are not allowed",
                     "5:4: control character U+001B is not allowed in \"\\x1b",
                     "6:1: duplicate key \"a\", first on line 1",
                     "7:1: merge keys (\"<<\") are not supported",
                     "8:1: key \"q\" must stand without quotes",
                     "9:1: key \"no\" is a boolean",
                     "10:1: key \"x.y\" is not a plain word",
                     "11:5: not UTF-8: \"\\xff\"",
                     "12:5: control character U+0001",
                     "13:4: a tab is not allowed in a text"};
  REQUIRE(all.size() == begins.size());
  for (std::size_t i = 0; i < all.size(); ++i)
    CHECK_THAT(all[i], Catch::StartsWith(begins[i]));
}

TEST_CASE("yaml: duplicate keys are found in every map, also nested") {
  CHECK(faults("a:\n  b: 1\n  b: 2\nc: {d: 1, e: 2, d: 3}\n") ==
        Lines{"3:3: duplicate key \"b\", first on line 2",
              "4:17: duplicate key \"d\", first on line 4"});
}

TEST_CASE("yaml: the message of a long duplicate key is short") {
  const std::string key(900, 'k');
  CHECK(fault(key + ": 1\n" + key + ": 2\n").size() < 120);
}

TEST_CASE("yaml: a key is a word, not a list, a map or nothing") {
  CHECK_THAT(fault("? [a]\n: b\n"), Contains("1:3: a key must be a plain"));
  CHECK_THAT(fault("{a: 1}: b\n"), Contains("a key must be a plain word"));
  CHECK_THAT(fault("a: 1\n~: b\n"), Contains("2:1: a key is missing"));
}

TEST_CASE("yaml: every line indented with tabs is named") {
  CHECK(faults("a:\n\tb: 1\n \tc: 2\n") ==
        Lines{"2:1: tabs are not allowed for indentation; use spaces",
              "3:2: tabs are not allowed for indentation; use spaces"});
  CHECK(faults("a: 1\n\t\n\t# note\nb: 2\n") == Lines{});
}

TEST_CASE("yaml: control characters are refused wherever they stand") {
  CHECK(fault("a: b # \x1b[2J\n") ==
        "1:8: control character U+001B is not allowed");
  CHECK(fault(std::string_view("a: b\0c\n", 7)) ==
        "1:5: control character U+0000 is not allowed");
  CHECK(fault("a: \u202Eb\n") ==
        "1:4: control character U+202E is not allowed");
  CHECK_THAT(fault("a: \"b\\0\"\n"), Contains("1:4: control character U+0000"));
  CHECK_THAT(fault("a: \"b\\u0085\"\n"), Contains("U+0085"));
  CHECK_THAT(fault("a: \"b\\t\"\n"), Contains("1:4: a tab"));
}

TEST_CASE("yaml: what is no text at all ends with one summary") {
  const auto all = faults(std::string(1000, '\xFF'));
  CHECK(all.size() == 51);
  CHECK(all.front() == "holds too many bad characters to be a text");
  CHECK_FALSE(faults(std::string("\xFF\xFE"
                                 "a\0:\0",
                                 6))
                  .empty());
}

TEST_CASE("yaml: depth, number of values and size are bounded") {
  const auto nested = [](int levels) {
    const auto count = static_cast<std::size_t>(levels);
    return std::string(count, '[') + "x" + std::string(count, ']');
  };
  CHECK(good(nested(16)).items.size() == 1);
  CHECK(fault(nested(17)) == "1:17: more than 16 levels of nesting");
  CHECK(fault(nested(100'000)) == "1:17: more than 16 levels of nesting");
  std::string many;
  for (int i = 0; i < 200'000; ++i)
    many += "- a\n";
  CHECK(fault(many) == "200000:3: more than 200000 values");
  CHECK(fault(std::string(max_file_size + 1, ' ')) == "is larger than 4 MiB");
}

TEST_CASE("yaml: no text breaks the parser, and messages stay printable") {
  CHECK(rc::check("any text", [] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", ": ", "- ", "\n", "  ", "[", "]",
                                      "{", "}", "\"", "'", "&x ", "*x", "!",
                                      "#", "|", ">", "\t", "\x1b", "\xff", "ä",
                                      "?", "---", ",", "\\", "~", "%", "\r"));
    std::vector<Problem> problems;
    const auto document = parse("f", join(parts, ""), problems);
    RC_ASSERT(document || !problems.empty());
    for (const auto& problem : problems)
      for (const char byte : problem.message)
        RC_ASSERT(static_cast<unsigned char>(byte) >= 0x20);
  }));
}
