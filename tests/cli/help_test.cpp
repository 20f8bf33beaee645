// SPDX-License-Identifier: MIT
#include <utility>

#include <catch2/catch.hpp>

#include "backcare/text.hpp"
#include "cli/exit_status.hpp"
#include "cli/options.hpp"
#include "invocation.hpp"
#include "records.hpp"

namespace backcare {
namespace {

using test::run_backcare;

void check_width(const std::string& text) {
  for (const std::string& line : split(text, '\n')) {
    CAPTURE(line);
    CHECK(display_width(line) < 80);
  }
}

/// Whether a line of `text` begins with `label`, after two blanks.
bool lists(const std::string& text, const std::string& label) {
  return text.find("\n  " + label + ' ') != std::string::npos ||
         text.find("\n  " + label + '\n') != std::string::npos;
}

void check_options(const std::string& text, const std::vector<Option>& table) {
  for (const Option& option : table) {
    std::string label = option.name;
    if (!option.letter.empty())
      label = option.letter + ", " + label;
    if (!option.value.empty())
      label += ' ' + option.value;
    CAPTURE(label);
    CHECK(lists(text, label));
  }
}

TEST_CASE("help: each command names all its options within 80 columns") {
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    const auto [status, out, err] = run_backcare({command.name, "--help"});
    CHECK(status == 0);
    CHECK(err.empty());
    CHECK(out.starts_with(command.summary + "\n\nUsage: backcare " +
                          command.name + " [OPTIONS]"));
    CHECK(out.find(command.operands) != std::string::npos);
    check_width(out);
    check_options(out, command.options);
    check_options(out, global_options());
  }
}

TEST_CASE("help: the program names every command within 80 columns") {
  const auto [status, out, err] = run_backcare({"--help"});
  CHECK(status == 0);
  CHECK(err.empty());
  check_width(out);
  check_options(out, global_options());
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    CHECK(lists(out, command.name));
  }
}

TEST_CASE("help: it is the same before the command and with -h") {
  const std::string expected = run_backcare({"plan", "--help"}).out;
  CHECK(run_backcare({"--help", "plan"}).out == expected);
  CHECK(run_backcare({"plan", "-h"}).out == expected);
  CHECK(run_backcare({"plan", "--minutes", "5", "-h"}).out == expected);
}

TEST_CASE("help: a list says that it is one") {
  const std::string out = run_backcare({"list", "--help"}).out;
  CHECK(
      out.find("  --area AREA             Of this area; a list, repeatable") !=
      std::string::npos);
}

/// The words of an example, without what the shell does behind it.
std::vector<std::string> words_of(const std::string& example) {
  std::vector<std::string> words;
  const auto end = example.find_first_of("|>)");
  std::string word;
  bool quoted = false;
  for (const char c : example.substr(0, end) + ' ') {
    if (c == '"')
      quoted = !quoted;
    else if (c != ' ' || quoted)
      word += c;
    else if (!word.empty())
      words.push_back(std::exchange(word, ""));
  }
  return words;
}

TEST_CASE("help: the examples are right usage") {
  const test::TempDir home;
  History(home / "backcare/history.db").save(test::a_record("a"));
  const test::Surroundings around{
      {{"XDG_DATA_HOME", home.path()}, {"XDG_CONFIG_HOME", home.path()}}};
  for (const Command& command : commands())
    for (const std::string& example : command.examples) {
      CAPTURE(example);
      const auto words = words_of(example.substr(example.find("backcare")));
      const Invocation invocation =
          parse_command_line({words.begin() + 1, words.end()});
      REQUIRE(invocation.command);
      if (example.find(".yaml") == std::string::npos &&
          example.find("my-") == std::string::npos && words[1] != "run")
        CHECK(run_backcare({words.begin() + 1, words.end()}, around).status <=
              (words[1] == "due" ? exit_no : exit_done));
    }
}

}  // namespace
}  // namespace backcare
