// SPDX-License-Identifier: MIT
#include "cli/options.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "backcare/error.hpp"
#include "backcare/text.hpp"
#include "support.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;
using test::error_of;

Arguments with(const std::string& option, const Words& values) {
  Arguments arguments;
  arguments.values[option] = values;
  return arguments;
}

TEST_CASE("options: a whole number takes both bounds") {
  CHECK(with("--minutes", {"1"}).integer("--minutes", 1, 180) == 1);
  CHECK(with("--minutes", {"180"}).integer("--minutes", 1, 180) == 180);
  CHECK_FALSE(Arguments{}.integer("--minutes", 1, 180));
}

TEST_CASE("options: what is no whole number within the bounds is refused") {
  for (const char* text :
       {"", "0", "181", "-5", "+5", "010", "00", "1e3", "1.5", "5 ", " 5",
        "0x5", "five", "9999999999999", "18446744073709551617"}) {
    CAPTURE(text);
    const Arguments arguments = with("--minutes", {text});
    const Error error =
        error_of([&] { (void)arguments.integer("--minutes", 1, 180); });
    CHECK(error.kind() == ErrorKind::Usage);
    CHECK(std::string(error.what()) == "--minutes: " + in_quotes(text) +
                                           " is no whole number from 1 to 180");
  }
}

TEST_CASE("options: an empty word in a list is refused") {
  for (const char* text : {"", ",", "a,", ",a", "a,,b", " "}) {
    CAPTURE(text);
    CHECK(error_of([&] {
            (void)with("--flag", {text}).list("--flag");
          }).kind() == ErrorKind::Usage);
  }
}

TEST_CASE("options: a choice is one of its words") {
  const Words words{"table", "ids", "json"};
  CHECK(Arguments{}.choice("--format", words, "table") == "table");
  CHECK(with("--format", {"ids"}).choice("--format", words, "table") == "ids");
  CHECK(
      std::string(
          error_of([&] {
            (void)with("--format", {"jsn"}).choice("--format", words, "table");
          }).what()) ==
      "--format: unknown value \"jsn\"; did you mean \"json\"? (one of "
      "table, ids, json)");
}

TEST_CASE("options: an unknown word names the closest") {
  CHECK_NOTHROW(need_known("area", {"neck"}, {"neck", "lower"}));
  CHECK(std::string(error_of([] {
                      need_known("area", {"neck", "lowr"}, {"neck", "lower"});
                    }).what()) ==
        "unknown area \"lowr\"; did you mean \"lower\"?");
}

TEST_CASE("options: every name in the table stands there once") {
  std::set<std::string> names;
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    CHECK(names.insert(command.name).second);
    std::set<std::string> options;
    for (const auto* table : {&global_options(), &command.options})
      for (const Option& option : *table) {
        CAPTURE(option.name);
        CHECK(options.insert(option.name).second);
        CHECK((option.letter.empty() || options.insert(option.letter).second));
      }
  }
}

TEST_CASE("options: what an option takes is a kind of word that exists") {
  const Catalog& catalog = test::built_in();
  for (const Command& command : commands())
    for (const Option& option : command.options) {
      CAPTURE(command.name, option.name, option.words);
      const bool known =
          option.words.empty() || option.words.find('|') != std::string::npos ||
          option.words == "exercises" || option.words == "flags" ||
          option.words == "avoidable" || option.words == "red-flags" ||
          !catalog.terms(option.words).empty();
      CHECK(known);
      CHECK((option.words.empty() || !option.value.empty()));
    }
}

}  // namespace
}  // namespace backcare
