// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <ostream>
#include <string>

namespace backcare {

/// The world around the program; made once, in main.cpp.
struct App {
  std::ostream& out;  ///< Data.
  std::ostream& err;  ///< Talk.
  /// The value of an environment variable; nothing when unset.
  std::function<std::optional<std::string>(const char*)> environment;
  /// Everything on standard input; throws Error (File).
  std::function<std::string()> read_input;
  /// The day it is now, where the person is.
  std::function<std::chrono::sys_days()> today;
  bool out_is_terminal = false;
  int columns = 80;  ///< Of the terminal, if it is one.
  /// Hands what `out` holds to standard output now; throws Error (File).
  std::function<void()> flush_out;
};

}  // namespace backcare
