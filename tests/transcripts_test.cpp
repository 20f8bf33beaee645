// SPDX-License-Identifier: MIT
//
// Plays the transcripts of tests/commands/*.t: what a person types, and what
// comes of it. Each file is one session in a folder of its own, with a copy of
// tests/data/own as "own" in it; it is 2026-11-21, half past seven.
//
//   $ backcare list --area neck     words as a shell splits them, with quotes
//   output, then messages           as they are, to the next line with "$"
//   [1]                             the exit status, unless it is 0
//   $ cat > file <<END              a file, to the line "END"
//
// What stands before the first "$" is for readers.
#include <sstream>
#include <utility>

#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "invocation.hpp"
#include "support.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

/// Words between blanks; single and double quotes keep blanks together.
Words words_of(const std::string& line) {
  Words words;
  std::string word;
  bool begun = false;
  char quote = '\0';
  for (const char c : line + ' ') {
    if (quote != '\0' ? c == quote : c == '\'' || c == '"') {
      quote = quote != '\0' ? '\0' : c;
      begun = true;
    } else if (c != ' ' || quote != '\0') {
      word += c;
      begun = true;
    } else if (begun) {
      words.push_back(std::exchange(word, ""));
      begun = false;
    }
  }
  if (quote != '\0')
    throw std::runtime_error("an open quote: " + line);
  return words;
}

/// One command with all that follows it.
struct Exchange {
  int line = 0;
  std::string command;
  std::string output;
};

std::vector<Exchange> exchanges_of(const std::filesystem::path& file) {
  std::istringstream text(read_file(file));
  std::vector<Exchange> result;
  int number = 0;
  for (std::string line; std::getline(text, line);) {
    ++number;
    if (line.starts_with("$ "))
      result.push_back({number, line.substr(2), ""});
    else if (!result.empty())
      result.back().output += line + '\n';
  }
  return result;
}

/// Writes the file of "cat > NAME <<END".
void write_here(const Words& words, std::string text) {
  REQUIRE(words.size() == 4);
  REQUIRE(words[3] == "<<END");
  REQUIRE(text.ends_with("END\n"));
  text.resize(text.size() - 4);
  write_file(words[2], text);
}

/// What a person sees of an invocation. Their own data is in "data".
std::string seen(const Words& words) {
  const test::Surroundings around{
      {{"XDG_DATA_HOME", std::filesystem::current_path() / "data"}}};
  const auto [status, out, err] =
      test::run_backcare({words.begin() + 1, words.end()}, around);
  const std::string all = out + err;
  return status == 0 ? all : all + '[' + std::to_string(status) + "]\n";
}

void play(const std::filesystem::path& file) {
  const test::TempDir folder;
  std::filesystem::copy(test::data("own"), folder / "own",
                        std::filesystem::copy_options::recursive);
  const test::WorkingFolder here(folder.path());
  int played = 0;
  for (const auto& [line, command, output] : exchanges_of(file)) {
    INFO(file.string() << ':' << line << ": $ " << command);
    const Words words = words_of(command);
    if (words.front() == "cat") {
      write_here(words, output);
      continue;
    }
    REQUIRE(words.front() == "backcare");
    CHECK(seen(words) == output);
    ++played;
  }
  CHECK(played >= 5);
}

TEST_CASE("transcripts: each command answers as written down") {
  const auto files = list_files(BACKCARE_SOURCE_DIR "/tests/commands", ".t");
  CHECK(files.size() >= 6);
  for (const auto& file : files)
    DYNAMIC_SECTION(file.stem().string()) {
      play(file);
    }
}

}  // namespace
}  // namespace backcare
