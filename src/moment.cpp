// SPDX-License-Identifier: MIT
#include "backcare/moment.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace backcare {
namespace {

using std::chrono::hh_mm_ss;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// Takes a number of exactly `digits` digits, at most `most`, and then the
/// character `end` unless it is NUL.
std::optional<int> take(std::string_view& text, std::size_t digits, int most,
                        char end = '\0') {
  const std::size_t length = digits + (end == '\0' ? 0 : 1);
  if (text.size() < length || (end != '\0' && text[digits] != end) ||
      !std::all_of(text.begin(), text.begin() + digits, is_digit))
    return std::nullopt;
  int value = 0;
  for (const char digit : text.substr(0, digits))
    value = value * 10 + (digit - '0');
  text.remove_prefix(length);
  return value <= most ? std::optional(value) : std::nullopt;
}

std::optional<Day> take_day(std::string_view& text) {
  const auto year = take(text, 4, 9999, '-');
  const auto month = take(text, 2, 12, '-');
  const auto day = take(text, 2, 31);
  if (!year || !month || !day || *year < 1970)
    return std::nullopt;
  const year_month_day date(std::chrono::year{*year},
                            std::chrono::month(static_cast<unsigned>(*month)),
                            std::chrono::day(static_cast<unsigned>(*day)));
  return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

std::optional<seconds> take_time(std::string_view& text) {
  const auto hour = take(text, 2, 23, ':');
  const auto minute = take(text, 2, 59, ':');
  const auto second = take(text, 2, 59);
  if (!hour || !minute || !second)
    return std::nullopt;
  if (text.starts_with('.')) {
    const auto end = std::find_if_not(text.begin() + 1, text.end(), is_digit);
    if (end == text.begin() + 1)
      return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
  }
  return hours{*hour} + minutes{*minute} + seconds{*second};
}

std::optional<minutes> take_offset(std::string_view& text) {
  if (text == "Z" || text == "z") {
    text.remove_prefix(1);
    return minutes{0};
  }
  if (!text.starts_with('+') && !text.starts_with('-'))
    return std::nullopt;
  const int sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(1);
  const auto hour = take(text, 2, 23, ':');
  const auto minute = take(text, 2, 59);
  if (!hour || !minute)
    return std::nullopt;
  return sign * (hours{*hour} + minutes{*minute});
}

/// When the clocks change between two times that have different offsets.
sys_seconds change_between(sys_seconds before, sys_seconds after,
                           const OffsetAt& offset_at) {
  const minutes old = offset_at(before);
  while (after - before > seconds{1}) {
    const sys_seconds middle = before + (after - before) / 2;
    (offset_at(middle) == old ? before : after) = middle;
  }
  return after;
}

}  // namespace

std::string day_text(Day day) {
  const year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

Moment moment_on(Day day, minutes time, const OffsetAt& offset_at) {
  const sys_seconds wall = day + time;
  // No place is a day away from UTC, and none changes its clocks twice in two.
  const minutes before = offset_at(wall - hours{24});
  const minutes after = offset_at(wall + hours{24});
  for (const minutes offset : {before, after})
    if (offset_at(wall - offset) == offset)
      return {wall - offset, offset};
  return {change_between(wall - after, wall - before, offset_at), after};
}

Day day_of(const Moment& moment) {
  return std::chrono::floor<std::chrono::days>(moment.time + moment.offset);
}

std::string to_string(const Moment& moment) {
  const auto wall = moment.time + moment.offset;
  const hh_mm_ss time(wall - day_of(moment));
  const hh_mm_ss offset(abs(moment.offset));
  return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}",
                     day_text(day_of(moment)), time.hours().count(),
                     time.minutes().count(), time.seconds().count(),
                     moment.offset < minutes{0} ? '-' : '+',
                     offset.hours().count(), offset.minutes().count());
}

std::string wall_text(const Moment& moment) {
  std::string text = to_string(moment).substr(0, sizeof "YYYY-MM-DDTHH:MM" - 1);
  text[sizeof "YYYY-MM-DD" - 1] = ' ';
  return text;
}

std::optional<Moment> parse_moment(std::string_view text) {
  const auto day = take_day(text);
  if (!day || (!text.starts_with('T') && !text.starts_with('t')))
    return std::nullopt;
  text.remove_prefix(1);
  const auto time = take_time(text);
  const auto offset = take_offset(text);
  if (!time || !offset || !text.empty())
    return std::nullopt;
  return Moment{*day + *time - *offset, *offset};
}

std::optional<Day> parse_day(std::string_view text) {
  const auto day = take_day(text);
  return text.empty() ? day : std::nullopt;
}

}  // namespace backcare
