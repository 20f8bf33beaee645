// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app.hpp"
#include "backcare/schedule.hpp"

namespace backcare {

/// What is to be reminded of, and when. All texts are clean and of one line.
struct Reminder {
  std::string name;   ///< "backcare-" and letters, digits, hyphens.
  std::string title;  ///< Of the routine.
  Schedule schedule;  ///< Of times.
  /// The command that succeeds while a session is due.
  std::vector<std::string> asks;
  std::vector<std::string> plays;  ///< The command that plays it.
};

/// The name of the reminder of a routine: its own, and for a file a number that
/// no other is likely to have (FNV-1a of its path).
[[nodiscard]] std::string reminder_name(const std::string& routine);

/// Lines of a crontab, between two that mark them. Throws Error (Usage) for
/// commands that are too long for cron.
[[nodiscard]] std::string cron_lines(const Reminder& reminder);

/// A file of systemd.
struct Unit {
  std::string file;  ///< Its name.
  std::string text;
};
/// A service and the timer that starts it.
[[nodiscard]] std::vector<Unit> systemd_units(const Reminder& reminder);

/// An iCalendar file with an event and its alarm for each time, by the clocks
/// of wherever it is read, from `now` on.
[[nodiscard]] std::string calendar(const Reminder& reminder, const Moment& now);

/// Lines for ~/.bashrc or ~/.zshrc that tell in the prompt.
[[nodiscard]] std::string prompt_lines(const Reminder& reminder);
/// Lines for ~/.tmux.conf that tell in the status line. Throws Error (Usage)
/// for round brackets that are not balanced.
[[nodiscard]] std::string tmux_lines(const Reminder& reminder);

/// One of these forms, as --format calls it.
[[nodiscard]] std::string reminder_text(const Reminder& reminder,
                                        const std::string& format,
                                        const Moment& now);

/// A crontab with the lines of the reminder in the place of those that are
/// there, or at its end; `uninstall`: without them. Throws Error (File) when
/// the mark of their end is missing.
[[nodiscard]] std::string changed_crontab(const std::string& crontab,
                                          const Reminder& reminder,
                                          bool uninstall);

/// Installs the reminder for the person, anew if it is there, or takes it away,
/// and tells so; `format` is "cron" or "systemd". Throws Error. False when
/// there was nothing to take away.
bool install(App& app, const Reminder& reminder, const std::string& format,
             bool uninstall);

}  // namespace backcare
