// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace backcare {

/// A place in a file the user wrote. `line` and `column` count from 1 (columns
/// in code points); a `line` of 0 means the file as a whole.
struct Where {
  std::filesystem::path file;
  int line = 0;
  int column = 0;

  auto operator<=>(const Where&) const = default;
};

/// One fault of a checked file. `message` is one clause with the offending text
/// in quotes and, where a word is near, a suggestion.
struct Problem {
  Where where;
  std::string message;

  auto operator<=>(const Problem&) const = default;
};

/// `file:line:column`, or `file` for the file as a whole; safe to print.
[[nodiscard]] std::string to_string(const Where& where);

/// `file:line:column: message`, or `file: message` for the file as a whole.
[[nodiscard]] std::string to_string(const Problem& problem);

/// What kind of thing is wrong outside the program; each kind has one exit
/// status of its own, see src/cli/exit_status.hpp.
enum class ErrorKind {
  Usage,    ///< An unknown command, option, term, id or value.
  File,     ///< A missing, malformed, unreadable or full file or device.
  Refused,  ///< Refused for safety.
  Nothing,  ///< The answer is no: nothing matches.
};

/// The only exception backcare throws: something outside the program is wrong.
/// what() is ready to print after "backcare: " and has no full stop.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message);
  /// The faults of a file, one a line, sorted by place; `problems` must not be
  /// empty.
  explicit Error(std::vector<Problem> problems);

  [[nodiscard]] ErrorKind kind() const { return kind_; }
  /// The faults of a file, sorted by place; empty for any other error.
  [[nodiscard]] const std::vector<Problem>& problems() const {
    return problems_;
  }

 private:
  ErrorKind kind_;
  std::vector<Problem> problems_;
};

}  // namespace backcare
