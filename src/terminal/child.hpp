// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "backcare/files.hpp"

namespace backcare {

/// The words of a command line: blanks part them, single or double quotes keep
/// what stands between them together, and nothing else has a meaning. Throws
/// Error (Usage) for an open quote or no word at all.
[[nodiscard]] std::vector<std::string> split_command(std::string_view command);

/// The program `name` in the folders of `path` (as in PATH), or where a name
/// with a slash says; nothing when there is none that can be run.
[[nodiscard]] std::optional<std::filesystem::path> find_program(
    const std::string& name, std::string_view path);

/// A program that runs beside this one. No shell starts it; it has a session of
/// its own, so no terminal and none of our keys and signals; what it says is
/// dropped unless it is read. With the object it is killed, and all it started.
/// SIGPIPE has to be ignored while it is written to.
class Child {
 public:
  enum class Output { Dropped, Read };

  /// `words`: the program, looked for in PATH, and its arguments. Throws Error
  /// (File) when it cannot be started.
  explicit Child(const std::vector<std::string>& words,
                 Output output = Output::Dropped);
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();

  /// Gives it the whole of its input and closes that. Never waits: whether
  /// everything was taken, as a pipe always does of 4096 bytes.
  bool give(std::string_view input);
  /// What its output can be read from.
  [[nodiscard]] int output() const { return output_.number(); }
  /// Its exit status, or 128 and the signal that ended it; nothing while it
  /// runs.
  [[nodiscard]] std::optional<int> ended() const;

 private:
  Descriptor input_;
  Descriptor output_;
  pid_t process_ = -1;
};

/// What may be asked of a program that answers.
struct Limits {
  std::size_t size = 0;            ///< The longest answer, in bytes.
  std::chrono::milliseconds time;  ///< The longest wait for all of it.
};

/// What a program prints when it reads `input` (at most 4096 bytes). Throws
/// Error (File) when it cannot be started, fails or exceeds the limits.
[[nodiscard]] std::string answer_of(const std::vector<std::string>& words,
                                    std::string_view input,
                                    const Limits& limits);

}  // namespace backcare
