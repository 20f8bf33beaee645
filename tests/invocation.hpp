// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "cli/program.hpp"

namespace backcare::test {

/// What an invocation finds around it.
struct Surroundings {
  std::map<std::string, std::string> environment;
  std::string input;
  int columns = 80;
  Moment now{std::chrono::sys_days{std::chrono::year{2026} /
                                   std::chrono::November / 21} +
                 std::chrono::hours{6} + std::chrono::minutes{30},
             std::chrono::minutes{60}};
  /// The keys with which the questions are answered in turn, a blank for none;
  /// nothing when there is nobody to ask.
  std::optional<std::string> keys = {};
  /// Changes a file as a person would.
  std::function<int(const std::string&, const std::filesystem::path&)>
      run_editor = {};
  bool out_is_terminal = false;
};

/// What came of it.
struct Outcome {
  int status = 0;
  std::string out;  ///< What reached standard output.
  std::string err;
};

/// Runs the program in this process, without a home and without a terminal.
inline Outcome run_backcare(const std::vector<std::string>& words,
                            const Surroundings& around = {}) {
  std::ostringstream out;
  std::ostringstream err;
  Outcome result;
  App app{out, err};
  app.environment = [&around](const char* name) -> std::optional<std::string> {
    const auto found = around.environment.find(name);
    if (found == around.environment.end())
      return std::nullopt;
    return found->second;
  };
  app.read_input = [&around](std::size_t) { return around.input; };
  app.now = [&around] { return around.now; };
  app.offset_at = [&around](std::chrono::sys_seconds) {
    return around.now.offset;
  };
  std::string keys = around.keys.value_or("");
  if (around.keys)
    app.ask = [&](const std::string&, std::string_view) {
      const char key = keys.empty() ? ' ' : keys.front();
      keys.erase(0, 1);
      return key == ' ' ? std::nullopt : std::optional(key);
    };
  app.read_line = [lines = std::make_shared<std::istringstream>(
                       around.input)]() -> std::optional<InputLine> {
    InputLine line;
    if (!std::getline(*lines, line.text))
      return std::nullopt;
    line.too_long = line.text.size() > max_line_size;
    return line;
  };
  app.run_editor = around.run_editor;
  app.out_is_terminal = around.out_is_terminal;
  app.columns = around.columns;
  app.flush_out = [&out, &result] {
    result.out += out.str();
    out.str("");
  };
  result.status = run_program(app, words);
  result.err = err.str();
  return result;
}

/// The working folder of the process, for the time of a scope.
class WorkingFolder {
 public:
  explicit WorkingFolder(const std::filesystem::path& folder)
      : before_(std::filesystem::current_path()) {
    std::filesystem::current_path(folder);
  }
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;
  ~WorkingFolder() { std::filesystem::current_path(before_); }

 private:
  std::filesystem::path before_;
};

/// The path of a file or folder in tests/data.
inline std::string data(const std::string& name) {
  return std::string(BACKCARE_SOURCE_DIR "/tests/data/") + name;
}

}  // namespace backcare::test
