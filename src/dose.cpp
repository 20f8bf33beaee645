// SPDX-License-Identifier: MIT
#include "backcare/dose.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "backcare/text.hpp"

namespace backcare {
namespace {

constexpr Range<int> sets_range{1, 20};
constexpr Range<int> reps_range{1, 200};
constexpr Range<int> time_seconds{1, 7200};
constexpr Range<int> time_minutes{1, 120};
constexpr Range<int> hold_seconds{1, 600};
constexpr Range<int> rest_seconds{0, 600};

constexpr std::string_view example = "2 x 8 reps hold 3 s";

struct Token {
  std::string_view text;
  int offset = 0;
  bool number = false;  ///< It begins with a digit or a sign before one.
};

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool begins_number(std::string_view text) {
  const bool sign = text.size() > 1 && (text[0] == '-' || text[0] == '+');
  return is_digit(sign ? text[1] : text[0]);
}

/// How many bytes the token at the beginning of `text` takes. A number may
/// stand directly before its unit; ".", "," and "-" stay with its digits, so
/// that a message can name "1.5" or "8-10" whole.
std::size_t token_length(std::string_view text) {
  std::size_t end = 1;
  if (begins_number(text)) {
    while (end < text.size() &&
           (is_digit(text[end]) || text[end] == '.' || text[end] == ',' ||
            text[end] == '-' || text[end] == ':'))
      ++end;
    return end;
  }
  while (end < text.size() && text[end] != ' ' && !is_digit(text[end]))
    ++end;
  return end;
}

int characters(std::string_view text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
      }));
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  int offset = 0;
  while (!text.empty()) {
    const bool blank = text.front() == ' ';
    const auto word = text.substr(0, blank ? 1 : token_length(text));
    if (!blank)
      tokens.push_back({word, offset, begins_number(word)});
    offset += characters(word);
    text.remove_prefix(word.size());
  }
  return tokens;
}

/// Reads the tokens from left to right; stops at the first fault by throwing
/// it to parse_dose.
class DoseParser {
 public:
  explicit DoseParser(std::string_view text)
      : tokens_(tokens_of(text)), end_(characters(text)) {}

  Dose parse() {
    if (tokens_.empty())
      fail(fmt::format("the dose is empty; write for example \"{}\"", example));
    if (second_is_times()) {
      dose_.sets = number("sets", sets_range);
      ++at_;
    }
    count();
    while (at_ < tokens_.size())
      part();
    return dose_;
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw DoseFault{at_ < tokens_.size() ? tokens_[at_].offset : end_, message};
  }

  [[nodiscard]] std::string found() const {
    return at_ < tokens_.size() ? "found " + in_quotes(tokens_[at_].text)
                                : "found the end";
  }

  [[nodiscard]] bool second_is_times() const {
    return tokens_.size() > 1 &&
           (tokens_[1].text == "x" || tokens_[1].text == "×");
  }

  bool take(std::string_view word) {
    if (at_ >= tokens_.size() || tokens_[at_].text != word)
      return false;
    ++at_;
    return true;
  }

  int number(std::string_view what, const Range<int>& range) {
    if (at_ >= tokens_.size() || !tokens_[at_].number)
      fail(fmt::format("expected a number of {}, {}", what, found()));
    const auto text = tokens_[at_].text;
    const auto value = whole_number(text);
    const bool digits = std::all_of(text.begin(), text.end(), is_digit);
    if (!value && (!digits || text.front() == '0'))
      fail(fmt::format("{} is not a whole number{}", in_quotes(text),
                       digits ? " without leading zeros" : ""));
    if (!value || !range.contains(*value))
      fail(fmt::format("{} is out of bounds: {} {} to {}", in_quotes(text),
                       what, range.low, range.high));
    ++at_;
    return *value;
  }

  void count() {
    static const std::vector<std::string> units{"reps", "breaths", "s", "min"};
    const auto first = at_;
    if (at_ >= tokens_.size() || !tokens_[at_].number)
      fail(fmt::format("expected a number of reps, breaths, s or min, {}",
                       found()));
    at_ = first + 1;
    const auto unit = unit_here(units);
    at_ = first;
    if (unit == "s" || unit == "min") {
      const bool minutes = unit == "min";
      dose_.count = Count::Time;
      dose_.hold = minutes ? seconds(number("minutes", time_minutes) * 60)
                           : seconds(number("seconds", time_seconds));
    } else {
      dose_.count = unit == "reps" ? Count::Reps : Count::Breaths;
      dose_.reps = number(unit, reps_range);
    }
    ++at_;
  }

  /// The unit at this place in its usual spelling.
  [[nodiscard]] std::string unit_here(const std::vector<std::string>& units) {
    if (at_ >= tokens_.size())
      fail(fmt::format("a unit is missing after {}: reps, breaths, s or min",
                       in_quotes(tokens_[at_ - 1].text)));
    const std::string word(tokens_[at_].text);
    if (word == "rep" || word == "breath")
      return word + "s";
    if (word == "sec")
      return "s";
    if (std::find(units.begin(), units.end(), word) != units.end())
      return word;
    if (word == "x" || word == "×")
      fail(in_quotes(word) + " stands only once, between sets and count");
    fail(fmt::format("{} is not a unit{}", in_quotes(word),
                     near(word, units, "expected reps, breaths, s or min")));
  }

  static std::string near(std::string_view word,
                          const std::vector<std::string>& words,
                          std::string_view otherwise) {
    const auto hint = suggestion(word, words);
    return hint.empty() ? fmt::format("; {}", otherwise) : hint;
  }

  void part() {
    static const std::vector<std::string> words{"hold", "each side", "rest"};
    if (take("hold")) {
      once(hold_seen_, 1);
      if (dose_.count == Count::Time) {
        --at_;
        fail("a dose of a time has no \"hold\"; the time is the hold");
      }
      dose_.hold = time("hold", hold_seconds);
    } else if (take("each")) {
      once(dose_.each_side, 1);
      if (!take("side"))
        fail(fmt::format("expected \"side\" after \"each\", {}", found()));
    } else if (take("rest")) {
      once(rest_seen_, 1);
      dose_.rest = time("rest", rest_seconds);
    } else {
      const auto word = tokens_[at_].text;
      auto hint = suggestion(word, words);
      if (hint.empty())
        hint = suggestion(word, {"each", "side"});
      if (hint.empty())
        hint = "; expected hold, each side or rest";
      fail(in_quotes(word) + " is not part of a dose" + hint);
    }
  }

  /// Marks a part as seen; a second one is a fault at the word before.
  void once(bool& seen, std::size_t back) {
    if (seen) {
      at_ -= back;
      fail(in_quotes(tokens_[at_].text) + " stands twice");
    }
    seen = true;
  }

  seconds time(std::string_view what, const Range<int>& range) {
    const int value = number(fmt::format("seconds of {}", what), range);
    if (!take("s") && !take("sec"))
      fail(fmt::format("the unit of \"{}\" is s, {}", what, found()));
    return seconds(value);
  }

  std::vector<Token> tokens_;
  int end_;
  std::size_t at_ = 0;
  Dose dose_;
  bool hold_seen_ = false;
  bool rest_seen_ = false;
};

std::string plural(long number, std::string_view word) {
  return fmt::format("{} {}{}", number, word, number == 1 ? "" : "s");
}

std::string spoken_time(seconds time) {
  const long minutes = static_cast<long>(time.count() / 60);
  const long rest = static_cast<long>(time.count() % 60);
  if (minutes == 0)
    return plural(rest, "second");
  if (rest == 0)
    return plural(minutes, "minute");
  return plural(minutes, "minute") + " " + plural(rest, "second");
}

std::string spoken_count(const Dose& dose) {
  switch (dose.count) {
    case Count::Reps:
      return plural(dose.reps, "repetition");
    case Count::Breaths:
      return plural(dose.reps, "breath");
    case Count::Time:
      return spoken_time(dose.hold);
  }
  return {};
}

std::string count_text(const Dose& dose) {
  switch (dose.count) {
    case Count::Reps:
      return plural(dose.reps, "rep");
    case Count::Breaths:
      return plural(dose.reps, "breath");
    case Count::Time:
      break;
  }
  const auto time = dose.hold.count();
  if (time >= 120 && time % 60 == 0)
    return fmt::format("{} min", time / 60);
  return fmt::format("{} s", time);
}

}  // namespace

std::variant<Dose, DoseFault> parse_dose(std::string_view text) {
  try {
    return DoseParser(text).parse();
  } catch (const DoseFault& fault) {
    return fault;
  }
}

std::string to_string(const Dose& dose) {
  std::string text;
  if (dose.sets > 1)
    text += fmt::format("{} x ", dose.sets);
  text += count_text(dose);
  if (dose.count != Count::Time && dose.hold > seconds(0))
    text += fmt::format(" hold {} s", dose.hold.count());
  if (dose.each_side)
    text += " each side";
  if (dose.rest > seconds(0))
    text += fmt::format(" rest {} s", dose.rest.count());
  return text;
}

std::string spoken(const Dose& dose) {
  std::string text = spoken_count(dose);
  if (dose.sets > 1)
    text = plural(dose.sets, "set") + " of " + text;
  if (dose.count != Count::Time && dose.hold > seconds(0))
    text += ", hold " + spoken_time(dose.hold);
  if (dose.each_side)
    text += ", each side";
  if (dose.sets > 1 && dose.rest > seconds(0))
    text += ", " + spoken_time(dose.rest) + " of rest between sets";
  return text;
}

std::string clock_text(seconds time) {
  const auto all = std::max(time.count(), seconds::rep{0});
  const auto hours = all / 3600;
  const auto minutes = all / 60 % 60;
  if (hours == 0)
    return fmt::format("{}:{:02}", minutes, all % 60);
  return fmt::format("{}:{:02}:{:02}", hours, minutes, all % 60);
}

}  // namespace backcare
