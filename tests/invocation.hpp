// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
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
  app.read_input = [&around] { return around.input; };
  app.today = [] { return std::chrono::sys_days{}; };
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
