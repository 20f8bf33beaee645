// SPDX-License-Identifier: MIT
#include "backcare/schedule.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "backcare/text.hpp"

namespace backcare {
namespace {

using std::chrono::minutes;

constexpr int most_per_day = 24;
constexpr int most_per_week = 50;
constexpr int least_every = 5;
constexpr int most_every = 12 * 60;
constexpr std::size_t most_times = 24;
constexpr std::array<std::string_view, 7> day_names{"mon", "tue", "wed", "thu",
                                                    "fri", "sat", "sun"};

struct Token {
  std::string text;
  int offset = 0;
};

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

int characters(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(text, [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t begin = 0;
  while ((begin = text.find_first_not_of(' ', begin)) != text.npos) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    tokens.push_back({std::string(text.substr(begin, end - begin)),
                      characters(text.substr(0, begin))});
    begin = end;
  }
  return tokens;
}

/// `9:00` or `09:00`, to 23:59.
std::optional<minutes> time_of(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == text.npos || colon == 0 || colon > 2 || text.size() != colon + 3)
    return std::nullopt;
  int hour = 0;
  int minute = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at == colon)
      continue;
    if (!is_digit(text[at]))
      return std::nullopt;
    int& part = at < colon ? hour : minute;
    part = part * 10 + (text[at] - '0');
  }
  if (hour > 23 || minute > 59)
    return std::nullopt;
  return minutes{hour * 60 + minute};
}

std::string text_of(minutes time) {
  return fmt::format("{:02}:{:02}", time.count() / 60, time.count() % 60);
}

/// Reads the tokens from left to right; stops at the first fault by throwing
/// it to parse_schedule.
class ScheduleParser {
 public:
  explicit ScheduleParser(std::string_view text)
      : tokens_(tokens_of(text)), end_(characters(text)) {}

  Schedule parse() {
    if (tokens_.empty())
      fail("the schedule is empty; write for example \"2 per day\"");
    if (take("every"))
      breaks();
    else if (whole_number(word()) || second_is("per"))
      count();
    else
      times();
    if (at_ < tokens_.size())
      fail("nothing more is due here, " + found());
    return schedule_;
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw ScheduleFault{at_ < tokens_.size() ? tokens_[at_].offset : end_,
                        message};
  }

  [[nodiscard]] std::string word() const {
    return at_ < tokens_.size() ? tokens_[at_].text : "";
  }

  [[nodiscard]] std::string found() const {
    return at_ < tokens_.size() ? "found " + in_quotes(word())
                                : "found the end";
  }

  [[nodiscard]] bool second_is(std::string_view text) const {
    return tokens_.size() > 1 && tokens_[1].text == text;
  }

  bool take(std::string_view text) {
    if (word() != text)
      return false;
    ++at_;
    return true;
  }

  int number(std::string_view what, int low, int high) {
    const auto value = whole_number(word());
    if (!value || *value < low || *value > high)
      fail(fmt::format("expected a number of {} from {} to {}, {}", what, low,
                       high, found()));
    ++at_;
    return *value;
  }

  /// One of the words; gives its place among them.
  std::size_t choice(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
      if (take(words[i]))
        return i;
    fail(fmt::format("expected {}, {}{}", join(words, " or "), found(),
                     suggestion(word(), words)));
  }

  void count() {
    const std::size_t first = at_;
    ++at_;
    if (!take("per"))
      fail(fmt::format("expected per, {}", found()));
    const bool week = choice({"day", "week"}) == 1;
    const std::size_t end = at_;
    at_ = first;
    schedule_.rhythm = week ? Rhythm::PerWeek : Rhythm::PerDay;
    schedule_.times =
        number("sessions", 1, week ? most_per_week : most_per_day);
    at_ = end;
  }

  void breaks() {
    schedule_.rhythm = Rhythm::Every;
    const std::size_t first = at_;
    ++at_;
    const bool hours = choice({"minutes", "hours", "min", "h"}) % 2 == 1;
    const std::size_t end = at_;
    at_ = first;
    schedule_.every = hours
                          ? minutes{60 * number("hours", 1, most_every / 60)}
                          : minutes{number("minutes", least_every, most_every)};
    at_ = end;
    days();
    span();
  }

  void span() {
    const std::string text = word();
    const auto dash = text.find('-');
    const auto from = time_of(std::string_view(text).substr(0, dash));
    const auto to = dash == text.npos
                        ? std::nullopt
                        : time_of(std::string_view(text).substr(dash + 1));
    if (!from || !to)
      fail("expected the hours, as 9:00-17:00, " + found());
    if (*to - *from < schedule_.every)
      fail(in_quotes(text) + " is too short for a break every " +
           std::to_string(schedule_.every.count()) + " minutes");
    schedule_.from = *from;
    schedule_.to = *to;
    ++at_;
  }

  void times() {
    schedule_.rhythm = Rhythm::At;
    days();
    if (at_ == tokens_.size())
      fail("expected a time, as 10:00, found the end");
    for (; at_ < tokens_.size(); ++at_) {
      const auto time = time_of(word());
      if (!time)
        fail("expected a time, as 10:00, " + found());
      if (std::ranges::find(schedule_.at, *time) != schedule_.at.end())
        fail(in_quotes(word()) + " stands twice");
      if (schedule_.at.size() == most_times)
        fail(fmt::format("more than {} times", most_times));
      schedule_.at.push_back(*time);
    }
    std::ranges::sort(schedule_.at);
  }

  void days() {
    const std::string text = word();
    if (text.empty() || is_digit(text.front()) || take("daily"))
      return;
    schedule_.days.fill(false);
    int offset = 0;
    for (const std::string& part : split(text, ',')) {
      const auto dash = part.find('-');
      const std::size_t first = day(part.substr(0, dash), offset);
      const std::size_t last =
          dash == part.npos
              ? first
              : day(part.substr(dash + 1), offset + static_cast<int>(dash) + 1);
      for (std::size_t i = first; true; i = (i + 1) % day_names.size()) {
        schedule_.days.at(i) = true;
        if (i == last)
          break;
      }
      offset += characters(part) + 1;
    }
    ++at_;
  }

  /// The place of a day in the week; `offset` within the token.
  [[nodiscard]] std::size_t day(const std::string& name, int offset) const {
    const auto* const found = std::ranges::find(day_names, name);
    if (found != day_names.end())
      return static_cast<std::size_t>(found - day_names.begin());
    const std::vector<std::string> known(day_names.begin(), day_names.end());
    const std::string message =
        at_ == 0 && name.size() > 3 && suggestion(name, known).empty()
            ? "a schedule begins with a number, a day, a time or every, "
              "not with " +
                  in_quotes(name)
            : "expected a day of the week such as mon or mon-fri, found " +
                  in_quotes(name) + suggestion(name, known);
    throw ScheduleFault{tokens_[at_].offset + offset, message};
  }

  std::vector<Token> tokens_;
  int end_;
  std::size_t at_ = 0;
  Schedule schedule_;
};

/// "mon-fri,sun", with a blank behind; nothing for every day.
std::string days_text(const std::array<bool, 7>& days) {
  if (std::ranges::count(days, true) == 7)
    return {};
  std::vector<std::string> parts;
  for (std::size_t first = 0; first < days.size(); ++first) {
    if (!days.at(first))
      continue;
    std::size_t last = first;
    while (last + 1 < days.size() && days.at(last + 1))
      ++last;
    const std::string name(day_names.at(first));
    if (last == first)
      parts.push_back(name);
    else
      parts.push_back(fmt::format("{}{}{}", name, last == first + 1 ? ',' : '-',
                                  day_names.at(last)));
    first = last;
  }
  return join(parts, ",") + ' ';
}

}  // namespace

std::variant<Schedule, ScheduleFault> parse_schedule(std::string_view text) {
  try {
    return ScheduleParser(text).parse();
  } catch (const ScheduleFault& fault) {
    return fault;
  }
}

std::string to_string(const Schedule& schedule) {
  std::string result;
  switch (schedule.rhythm) {
    case Rhythm::PerDay:
      return fmt::format("{} per day", schedule.times);
    case Rhythm::PerWeek:
      return fmt::format("{} per week", schedule.times);
    case Rhythm::At:
      result = days_text(schedule.days);
      for (const minutes time : schedule.at)
        result += text_of(time) + ' ';
      result.pop_back();
      return result;
    case Rhythm::Every:
      return fmt::format("every {} minutes {}{}-{}", schedule.every.count(),
                         days_text(schedule.days), text_of(schedule.from),
                         text_of(schedule.to));
  }
  return result;
}

}  // namespace backcare
