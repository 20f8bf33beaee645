// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace backcare {

/// A moment, and how far the clocks of the place were ahead of UTC then: what
/// was done at half past seven in the morning stays so wherever it is read.
struct Moment {
  std::chrono::sys_seconds time{};
  std::chrono::minutes offset{0};  ///< East is positive; less than a day.

  bool operator==(const Moment&) const = default;
};

/// A day of the calendar.
using Day = std::chrono::sys_days;

/// `2026-11-21`, as parse_day() reads it.
[[nodiscard]] std::string day_text(Day day);

/// How far the clocks of a place are ahead of UTC at each time.
using OffsetAt = std::function<std::chrono::minutes(std::chrono::sys_seconds)>;

/// When the clocks of a place first show `time` (since midnight, less than a
/// day) on `day`; of a time that they skip, when they skip it.
[[nodiscard]] Moment moment_on(Day day, std::chrono::minutes time,
                               const OffsetAt& offset_at);

/// The day it was in the place.
[[nodiscard]] Day day_of(const Moment& moment);

/// RFC 3339: `2026-11-21T07:30:00+01:00`.
[[nodiscard]] std::string to_string(const Moment& moment);

/// As the clocks of the place showed it: `2026-11-21 07:30`.
[[nodiscard]] std::string wall_text(const Moment& moment);

/// Reads RFC 3339 between the years 1970 and 9999, UTC included; a part of a
/// second is dropped. Nothing when `text` is no such moment.
[[nodiscard]] std::optional<Moment> parse_moment(std::string_view text);

/// Reads `2026-11-21`, 1970 to 9999; nothing when there is no such day.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);

}  // namespace backcare
