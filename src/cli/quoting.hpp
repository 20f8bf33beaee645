// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backcare {

/// Words as others read them. What is given must be clean (is_clean, without
/// line feeds and tabs); each form gives it back as it was.

/// A command line for a POSIX shell.
[[nodiscard]] std::string for_shell(const std::vector<std::string>& words);

/// A command line of a shell as a crontab has it, where % ends a line.
[[nodiscard]] std::string for_cron(std::string_view command);

/// The command line of an Exec setting of systemd.
[[nodiscard]] std::string for_systemd(const std::vector<std::string>& words);

/// A value of a text setting of systemd.
[[nodiscard]] std::string for_systemd_text(std::string_view text);

/// A value of a text property of iCalendar (RFC 5545, 3.3.11).
[[nodiscard]] std::string for_calendar(std::string_view text);

/// A content line of iCalendar: broken after 75 bytes at most, never within a
/// character, and ended (RFC 5545, 3.1).
[[nodiscard]] std::string folded_line(std::string_view line);

/// A command of a shell within #() in a quoted string of tmux.conf. Round
/// brackets in it must be balanced.
[[nodiscard]] std::string for_tmux(std::string_view command);

}  // namespace backcare
