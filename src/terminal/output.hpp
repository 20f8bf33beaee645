// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "signals.hpp"

namespace backcare {

/// A descriptor written to without ever waiting where a signal could not reach.
class Output {
 public:
  /// `name` is for messages.
  Output(int descriptor, std::string name);

  /// Adds bytes to what is to be written.
  void put(std::string_view bytes) { pending_ += bytes; }
  /// Writes as much as is taken without waiting. Throws Error (File).
  void flush();
  /// Writes all, waiting for at most `patience` (negative: for ever), and no
  /// longer than until a signal asks to end. Throws Error (File).
  void finish(const Signals& signals, std::chrono::milliseconds patience);

  [[nodiscard]] bool pending() const { return !pending_.empty(); }
  [[nodiscard]] int descriptor() const { return descriptor_; }
  /// The reader has gone: SIGPIPE for a pipe, SIGHUP for a terminal, or 0.
  [[nodiscard]] int broken() const { return broken_; }

 private:
  [[nodiscard]] bool ready() const;
  /// Whether there may be room for more.
  bool write_some();

  int descriptor_;
  std::string name_;
  std::string pending_;
  bool terminal_;
  bool nonblocking_;
  int broken_ = 0;
};

}  // namespace backcare
