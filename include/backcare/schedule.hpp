// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace backcare {

/// How a schedule says when sessions are due.
enum class Rhythm {
  PerDay,   ///< So many on each day.
  PerWeek,  ///< So many in each week, on days of the person's choice.
  At,       ///< At fixed times of some days.
  Every     ///< Again and again within some hours of some days.
};

/// When sessions are due. What its rhythm does not use stays as it is here.
struct Schedule {
  Rhythm rhythm = Rhythm::PerDay;
  int times = 1;  ///< PerDay 1 to 24, PerWeek 1 to 50.
  std::array<bool, 7> days{true, true, true, true,
                           true, true, true};  ///< At, Every; Monday first.
  /// At: since midnight, rising, at least one.
  std::vector<std::chrono::minutes> at;
  std::chrono::minutes every{0};  ///< Every: 5 minutes to 12 hours.
  std::chrono::minutes from{0};   ///< Every: since midnight, before `to`.
  std::chrono::minutes to{0};     ///< Every: the first break is due at from +
                                  ///< every, none after `to`.

  bool operator==(const Schedule&) const = default;
};

/// What is wrong with a schedule, and where.
struct ScheduleFault {
  int offset = 0;  ///< In code points from the beginning.
  std::string message;

  bool operator==(const ScheduleFault&) const = default;
};

/// Reads one of
///
///     N per day, N per week
///     [DAYS] HH:MM [HH:MM...]            mon-fri 10:00 15:00
///     every N minutes|hours [DAYS] HH:MM-HH:MM
///                                        every 45 minutes mon-fri 9:00-17:00
///
/// where DAYS are names and ranges with commas (mon,wed-fri; fri-mon goes over
/// Sunday) or "daily", and no DAYS mean every day.
[[nodiscard]] std::variant<Schedule, ScheduleFault> parse_schedule(
    std::string_view text);

/// The notation that parse_schedule reads back into an equal schedule.
[[nodiscard]] std::string to_string(const Schedule& schedule);

}  // namespace backcare
