// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "backcare/due.hpp"

namespace backcare {

/// What is told of a session that may be due.
struct DueReport {
  std::string title;  ///< Of the routine; empty for any session.
  Schedule schedule;
  Moment now;
  Due due;
};

/// Its form as `format` "plain", "json" or "waybar" (what a custom module of
/// waybar(5) reads), on one line.
[[nodiscard]] std::string due_text(const DueReport& report,
                                   const std::string& format);

}  // namespace backcare
