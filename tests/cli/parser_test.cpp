// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "backcare/error.hpp"
#include "cli/options.hpp"
#include "support.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;
using test::error_of;

std::string refusal_of(const Words& words) {
  const Error error = error_of([&] { (void)parse_command_line(words); });
  CHECK(error.kind() == ErrorKind::Usage);
  return error.what();
}

TEST_CASE("parser: no words ask for nothing") {
  const Invocation invocation = parse_command_line({});
  CHECK(invocation.command == nullptr);
  CHECK_FALSE(invocation.help);
  CHECK_FALSE(invocation.version);
}

TEST_CASE("parser: a command with its options and operands") {
  const Invocation invocation =
      parse_command_line({"run", "morning.yaml", "--speed", "20", "--dry-run"});
  REQUIRE(invocation.command);
  CHECK(invocation.command->name == "run");
  CHECK(invocation.arguments.operands == Words{"morning.yaml"});
  CHECK(invocation.arguments.text("--speed", "1") == "20");
  CHECK(invocation.arguments.has("--dry-run"));
  CHECK_FALSE(invocation.arguments.has("--plain"));
}

TEST_CASE("parser: an option takes its value after a blank or an equals sign") {
  for (const Words& words :
       {Words{"plan", "--minutes", "5"}, Words{"plan", "--minutes=5"}})
    CHECK(parse_command_line(words).arguments.text("--minutes", "") == "5");
  for (const Words& words : {Words{"plan", "-o", "x"}, Words{"plan", "-ox"}})
    CHECK(parse_command_line(words).arguments.text("-o", "") == "x");
}

TEST_CASE("parser: repeated lists and comma lists mean the same") {
  const Words expected{"osteoporosis", "knee-pain"};
  for (const Words& words :
       {Words{"list", "--flag", "osteoporosis,knee-pain"},
        Words{"list", "--flag", "osteoporosis", "--flag", "knee-pain"},
        Words{"list", "--flag=osteoporosis, knee-pain,osteoporosis"}})
    CHECK(parse_command_line(words).arguments.list("--flag") == expected);
}

TEST_CASE("parser: of a repeated single value the last one counts") {
  const Invocation invocation =
      parse_command_line({"plan", "--minutes", "5", "--minutes", "20"});
  CHECK(invocation.arguments.integer("--minutes", 1, 180) == 20);
}

TEST_CASE("parser: global options stand before and after the command") {
  const Words folders{"one", "two,three"};
  for (const Words& words :
       {Words{"--catalog", "one", "list", "--catalog", "two,three"},
        Words{"--catalog=one", "--catalog=two,three", "list"},
        Words{"list", "--catalog", "one", "--catalog", "two,three"}}) {
    const Invocation invocation = parse_command_line(words);
    REQUIRE(invocation.command);
    CHECK(invocation.command->name == "list");
    CHECK(invocation.arguments.values.at("--catalog") == folders);
  }
  CHECK(parse_command_line({"--help", "plan"}).help);
  CHECK(parse_command_line({"plan", "-h"}).help);
  CHECK(parse_command_line({"plan", "--version"}).version);
}

TEST_CASE("parser: what follows two hyphens is an operand") {
  CHECK(parse_command_line({"show", "bridge", "--", "--help", "-x"})
            .arguments.operands == Words{"bridge", "--help", "-x"});
  CHECK(parse_command_line({"run", "--dry-run", "--"})
            .arguments.operands.empty());
}

TEST_CASE("parser: a hyphen alone and names of commands are operands") {
  CHECK(parse_command_line({"run", "-"}).arguments.operands == Words{"-"});
  CHECK(parse_command_line({"show", "list"}).arguments.operands ==
        Words{"list"});
}

TEST_CASE("parser: an unknown command names the closest") {
  CHECK(refusal_of({"paln"}) ==
        "unknown command \"paln\"; did you mean \"plan\"?; see \"backcare "
        "--help\"");
  CHECK(refusal_of({"frobnicate"}) ==
        "unknown command \"frobnicate\"; see \"backcare --help\"");
}

TEST_CASE("parser: an unknown option names the closest of the command") {
  CHECK(refusal_of({"list", "--aera", "lower"}) ==
        "unknown option \"--aera\"; did you mean \"--area\"?; see \"backcare "
        "list --help\"");
  CHECK(refusal_of({"list", "--minutes=5"}) ==
        "unknown option \"--minutes\"; see \"backcare list --help\"");
  CHECK(refusal_of({"-x"}) == "unknown option \"-x\"; see \"backcare --help\"");
}

TEST_CASE("parser: an option before its command is told where to go") {
  CHECK(refusal_of({"--area", "lower", "list"}) ==
        "--area belongs after the command: backcare list --area");
  CHECK(refusal_of({"-o", "file", "plan"}) ==
        "-o belongs after the command: backcare plan -o");
}

TEST_CASE("parser: a value that is missing or empty is refused") {
  for (const Words& words :
       {Words{"plan", "--minutes"}, Words{"plan", "--minutes="},
        Words{"plan", "--minutes", ""}})
    CHECK(refusal_of(words) == "--minutes needs a value");
  CHECK(refusal_of({"--catalog"}) == "--catalog needs a value");
  CHECK(refusal_of({"plan", "-o"}) == "-o needs a value");
}

TEST_CASE("parser: a switch takes no value") {
  CHECK(refusal_of({"list", "--excluded=false"}) ==
        "--excluded takes no value");
  CHECK(refusal_of({"--version=2"}) == "--version takes no value");
}

TEST_CASE("parser: an operand too many is refused") {
  CHECK(refusal_of({"list", "lower"}) ==
        "unexpected argument \"lower\"; see \"backcare list --help\"");
  CHECK(refusal_of({"list", "--", "lower"}) ==
        "unexpected argument \"lower\"; see \"backcare list --help\"");
  CHECK(refusal_of({"list", "list"}) ==
        "unexpected argument \"list\"; see \"backcare list --help\"");
}

TEST_CASE("parser: an empty operand is refused") {
  CHECK(refusal_of({"check", ""}) ==
        "unexpected argument \"\"; see \"backcare check --help\"");
}

}  // namespace
}  // namespace backcare
