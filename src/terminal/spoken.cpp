// SPDX-License-Identifier: MIT
//
// Two passes. The first keeps only what every voice reads alike: letters,
// digits and the punctuation of a sentence; "[[", "<", "!-!" and control
// characters mean something to one voice or another. The second goes word by
// word and spells out what people write short.
#include "spoken.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

#include "backcare/text.hpp"
#include "printable.hpp"

namespace backcare {
namespace {

struct Reading {
  std::string_view written;
  std::string_view read;
};
constexpr auto signs = std::to_array<Reading>({{"’", "'"},
                                               {"–", "-"},
                                               {"—", "-"},
                                               {"−", "-"},
                                               {"‘", " "},
                                               {"“", " "},
                                               {"”", " "},
                                               {"\u00a0", " "},
                                               {"…", ". "},
                                               {"×", " x "},
                                               {"½", " 1/2 "},
                                               {"°", " degrees "},
                                               {"&", " and "},
                                               {"+", " plus "},
                                               {"=", " equals "},
                                               {"(", ", "}});
constexpr auto fractions = std::to_array<Reading>({{"1/2", "a half"},
                                                   {"1/3", "a third"},
                                                   {"2/3", "two thirds"},
                                                   {"1/4", "a quarter"},
                                                   {"3/4", "three quarters"}});

struct Unit {
  std::string_view written;
  std::string_view one;
  std::string_view many;
};
constexpr auto units =
    std::to_array<Unit>({{"s", "second", "seconds"},
                         {"sec", "second", "seconds"},
                         {"min", "minute", "minutes"},
                         {"h", "hour", "hours"},
                         {"rep", "repetition", "repetitions"},
                         {"reps", "repetition", "repetitions"},
                         {"mm", "millimetre", "millimetres"},
                         {"cm", "centimetre", "centimetres"},
                         {"m", "metre", "metres"},
                         {"kg", "kilogram", "kilograms"}});

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// Every byte of a character beyond ASCII counts as a letter.
bool in_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80U || std::isalnum(byte) != 0;
}

bool ends_clause(char c) {
  return std::string_view(".,;:!?").find(c) != std::string_view::npos;
}

std::string without_signs(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto* const found = std::ranges::find_if(
        signs,
        [&](const Reading& sign) { return text.starts_with(sign.written); });
    const bool known = found != signs.end();
    result += known ? found->read : text.substr(0, 1);
    text.remove_prefix(known ? found->written.size() : 1);
  }
  return result;
}

/// What is read for `sign`, which is neither letter nor digit, between the
/// characters `before` and `after`.
std::string punctuation(char before, char sign, char after) {
  const bool in_number = is_digit(before) && is_digit(after);
  switch (sign) {
    case '.':
    case ':':
    case ',':
      // Inside a number, and where a clause ends.
      return in_number || !in_word(after) ? std::string{sign} : " ";
    case ';':
    case '!':
    case '?':
      return {sign};
    case '%':
      return is_digit(before) ? "%" : " ";
    case '\'':
      return in_word(before) && in_word(after) ? "'" : " ";
    case '/':
      return in_number ? "/" : " ";
    case '-':
      if (before == ' ' && after == ' ')
        return ",";
      return in_number ? " to " : " ";
    default:
      return " ";
  }
}

/// Single blanks, no blank before punctuation, one mark where several stand,
/// none at the beginning.
std::string tidy(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (ends_clause(c)) {
      while (result.ends_with(' '))
        result.pop_back();
      if (result.empty() || ends_clause(result.back()))
        continue;
    } else if (c == ' ' && (result.empty() || result.back() == ' ')) {
      continue;
    }
    result += c;
  }
  while (result.ends_with(' '))
    result.pop_back();
  return result;
}

std::string cleaned(std::string_view printed) {
  const std::string text = ' ' + without_signs(printable(printed, true)) + ' ';
  std::string result;
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (in_word(text[i]))
      result += text[i];
    else
      result += punctuation(text[i - 1], text[i], text[i + 1]);
  return tidy(result);
}

bool is_number(std::string_view word) {
  return !word.empty() && is_digit(word.front()) && is_digit(word.back()) &&
         std::ranges::all_of(
             word, [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

const Unit* unit_of(std::string_view word) {
  const auto* const found = std::ranges::find(units, word, &Unit::written);
  return found == units.end() ? nullptr : found;
}

/// A number written together with what follows: "20s", "2x8".
std::vector<std::string> parts_of(const std::string& word) {
  const std::string number(word.begin(),
                           std::ranges::find_if_not(word, is_digit));
  const std::string rest = word.substr(number.size());
  if (number.empty() || rest.empty())
    return {word};
  if (unit_of(rest.substr(0, rest.find_first_of(".,;:!?"))) != nullptr)
    return {number, rest};
  if (rest.front() == 'x' && rest.size() > 1 && is_digit(rest[1]))
    return {number, "x", rest.substr(1)};
  return {word};
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string& word : split(text, ' '))
    for (std::string& part : parts_of(word))
      words.push_back(std::move(part));
  return words;
}

/// "1/2"; a slash in another number is not read.
std::string fraction(std::string word) {
  const auto* const found =
      std::ranges::find(fractions, word, &Reading::written);
  if (found != fractions.end())
    return std::string(found->read);
  std::ranges::replace(word, '/', ' ');
  return word;
}

/// The word at `i` in full.
std::string in_full(const std::vector<std::string>& words, std::size_t i) {
  const std::string& word = words[i];
  const bool after_number = i > 0 && is_number(words[i - 1]);
  if (word == "x" && after_number && i + 1 < words.size() &&
      is_digit(words[i + 1].front()))
    return "times";
  const std::string bare = word.substr(0, word.find_last_not_of(".,;:!?") + 1);
  const std::string mark = word.substr(bare.size());
  const Unit* unit = unit_of(bare);
  if (unit == nullptr || (!after_number && !bare.starts_with("rep")))
    return fraction(bare) + mark;
  const bool one = after_number ? words[i - 1] == "1" : bare == "rep";
  return std::string(one ? unit->one : unit->many) + mark;
}

/// `text` cut between two words, or two characters of a very long one.
std::string shortened(std::string text) {
  if (text.size() <= max_spoken)
    return text;
  const auto blank = text.rfind(' ', max_spoken);
  std::size_t end = blank == std::string::npos ? max_spoken : blank;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  text.resize(end);
  return text;
}

}  // namespace

std::string spoken_text(std::string_view printed) {
  const std::string text = cleaned(printed);
  if (std::ranges::none_of(text, in_word))
    return {};
  const std::vector<std::string> words = words_of(text);
  std::vector<std::string> read;
  for (std::size_t i = 0; i < words.size(); ++i)
    read.push_back(in_full(words, i));
  return shortened(join(read, " "));
}

}  // namespace backcare
