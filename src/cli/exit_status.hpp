// SPDX-License-Identifier: MIT
#pragma once

#include "backcare/error.hpp"

namespace backcare {

/// The exit statuses of the program, as the manual lists them.
enum ExitStatus : int {
  exit_done = 0,     ///< Done; the answer is yes.
  exit_no = 1,       ///< The answer is no, or the session was ended early.
  exit_usage = 2,    ///< Wrong usage.
  exit_file = 3,     ///< A file or device is wrong.
  exit_refused = 4,  ///< Refused for safety.
  exit_signal = 128  ///< Plus the number of the signal that ended it.
};

[[nodiscard]] ExitStatus exit_status(ErrorKind kind);

}  // namespace backcare
