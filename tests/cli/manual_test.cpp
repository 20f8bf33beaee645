// SPDX-License-Identifier: MIT
//
// The manual and the table of options say the same.
#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "backcare/text.hpp"
#include "cli/options.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

/// What a part of the manual says of options: the name of each, and whether it
/// takes a value.
using Documented = std::map<std::string, bool>;

Words manual_lines() {
  std::istringstream text(read_file(BACKCARE_SOURCE_DIR "/man/backcare.1"));
  Words lines;
  for (std::string line; std::getline(text, line);)
    lines.push_back(line);
  return lines;
}

Words words_of(const std::string& line) {
  std::istringstream text(line);
  Words words;
  for (std::string word; text >> word;)
    words.push_back(word);
  return words;
}

/// The options of a line such as ".It Fl o , Fl -output Ar file".
void read_options(const std::string& line, Documented& options) {
  const Words words = words_of(line);
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == "Fl" || words[i] == ".Fl")
      options['-' + words[i + 1]] =
          i + 2 < words.size() && words[i + 2] == "Ar";
}

/// The options that the lists of the manual define, by subsection.
std::map<std::string, Documented> documented() {
  std::map<std::string, Documented> result;
  std::string part;
  for (const std::string& line : manual_lines()) {
    if (line.starts_with(".Sh "))
      part.clear();
    if (line.starts_with(".Ss "))
      part = line == ".Ss Global options" ? "" : words_of(line)[1];
    if (line.starts_with(".It "))
      read_options(line, result[part]);
  }
  return result;
}

/// The same, as the table has it.
Documented expected(const std::vector<Option>& table) {
  Documented result;
  for (const Option& option : table) {
    result[option.name] = !option.value.empty();
    if (!option.letter.empty())
      result[option.letter] = !option.value.empty();
  }
  return result;
}

TEST_CASE("manual: it has the options of each command and no others") {
  const auto manual = documented();
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    const auto found = manual.find(command.name);
    CHECK((found == manual.end() ? Documented{} : found->second) ==
          expected(command.options));
  }
  CHECK(manual.at("") == expected(global_options()));
}

TEST_CASE("manual: it has a part for each command and for nothing else") {
  std::set<std::string> parts;
  bool in_commands = false;
  for (const std::string& line : manual_lines()) {
    if (line.starts_with(".Sh "))
      in_commands = line == ".Sh COMMANDS";
    if (in_commands && line.starts_with(".Ss "))
      CHECK(parts.insert(words_of(line)[1]).second);
  }
  std::set<std::string> names;
  for (const Command& command : commands())
    names.insert(command.name);
  CHECK(parts == names);
}

TEST_CASE("manual: every option that its text mentions exists") {
  Documented known = expected(global_options());
  for (const Command& command : commands())
    known.merge(expected(command.options));
  Documented mentioned;
  for (const std::string& line : manual_lines()) {
    read_options(line, mentioned);
    for (const std::string& word : words_of(line))
      if (word.starts_with("--") && word != "--")
        mentioned[word];
  }
  for (const auto& [name, takes_value] : mentioned) {
    CAPTURE(name);
    CHECK(known.contains(name));
  }
}

TEST_CASE("manual: the words that a format takes stand in its entry") {
  const Words lines = manual_lines();
  for (const Command& command : commands())
    for (const Option& option : command.options) {
      if (option.name != "--format")
        continue;
      auto line = std::ranges::find_if(lines, [&](const std::string& text) {
        return text == ".Ss " + command.name ||
               text.starts_with(".Ss " + command.name + ' ');
      });
      line = std::find(line, lines.end(), ".It Fl -format Ar form");
      std::set<std::string> words;
      for (; line != lines.end() && *line != ".El"; ++line)
        if (line->starts_with(".Cm "))
          words.insert(words_of(*line)[1]);
      CAPTURE(command.name);
      for (const std::string& word : split(option.words, '|')) {
        CAPTURE(word);
        CHECK(words.contains(word));
      }
    }
}

}  // namespace
}  // namespace backcare
