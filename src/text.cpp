// SPDX-License-Identifier: MIT
#include "backcare/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <utility>

#include <utf8proc.h>

namespace backcare {
namespace {

constexpr char32_t not_a_character = 0xFFFFFFFF;

struct Character {
  char32_t code_point = not_a_character;
  std::size_t length = 1;
};

/// The character at the beginning of `text`, which is not empty; a byte that is
/// not UTF-8 is one of its own.
Character first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80)
    return {lead, 1};
  utf8proc_int32_t code_point = -1;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size =
      static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4));
  const auto length = utf8proc_iterate(bytes, size, &code_point);
  if (length <= 0)
    return {};
  return {static_cast<char32_t>(code_point), static_cast<std::size_t>(length)};
}

bool is_regional_indicator(char32_t code_point) {
  return code_point >= 0x1F1E6 && code_point <= 0x1F1FF;
}

int character_width(char32_t code_point) {
  if (code_point == not_a_character)
    return 1;
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
}

/// What a reader sees as one character.
struct Grapheme {
  std::size_t length = 0;
  int width = 0;
};

Grapheme first_grapheme(std::string_view text) {
  constexpr char32_t emoji_presentation = 0xFE0F;
  Character character = first_character(text);
  Grapheme result{character.length, character_width(character.code_point)};
  utf8proc_int32_t state = 0;
  while (result.length < text.size()) {
    const auto next = first_character(text.substr(result.length));
    if (character.code_point == not_a_character ||
        next.code_point == not_a_character ||
        utf8proc_grapheme_break_stateful(
            static_cast<utf8proc_int32_t>(character.code_point),
            static_cast<utf8proc_int32_t>(next.code_point), &state))
      break;
    const bool flag = is_regional_indicator(next.code_point);
    const bool wide = flag || next.code_point == emoji_presentation;
    result.width =
        std::max(result.width, wide ? 2 : character_width(next.code_point));
    result.length += next.length;
    character = next;
  }
  return result;
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  while (!text.empty()) {
    const auto character = first_character(text);
    result += character.code_point;
    text.remove_prefix(character.length);
  }
  return result;
}

/// The distance of optimal string alignment, row by row; the row before the
/// last one is kept for swapped neighbours.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back()))
    text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> blank_separated(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of(" \t\n\r", at), text.size());
    if (end > at)
      words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string escaped(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string result;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    result += "\\x";
    result += digits[value >> 4U];
    result += digits[value & 0xFU];
  }
  return result;
}

}  // namespace

int display_width(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const auto grapheme = first_grapheme(text);
    width += grapheme.width;
    text.remove_prefix(grapheme.length);
  }
  return width;
}

std::vector<std::string> wrap(std::string_view text, int width) {
  std::vector<std::string> lines(1);
  int used = 0;
  for (const auto word : blank_separated(text)) {
    const int needed = display_width(word);
    if (used > 0 && used + 1 + needed > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += needed;
  }
  return lines;
}

std::string clip(std::string_view text, int width) {
  std::size_t end = 0;
  while (end < text.size()) {
    const auto grapheme = first_grapheme(text.substr(end));
    if (grapheme.width > width)
      break;
    width -= grapheme.width;
    end += grapheme.length;
  }
  return std::string(text.substr(0, end));
}

std::string pad(std::string_view text, int width) {
  std::string result(text);
  const int missing = width - display_width(text);
  if (missing > 0)
    result.append(static_cast<std::size_t>(missing), ' ');
  return result;
}

namespace {

/// `text` mapped by utf8proc, or as it is when it is not UTF-8.
std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* result = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &result,
                   static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(
      result, &std::free);
  if (size < 0 || result == nullptr)
    return std::string(text);
  return {reinterpret_cast<const char*>(result),
          static_cast<std::size_t>(size)};
}

}  // namespace

std::string fold(std::string_view text) {
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

std::string search_key(std::string_view text) {
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD |
                          UTF8PROC_STRIPMARK);
}

std::optional<std::string> closest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
  const auto wanted = code_points(fold(word));
  auto limit = std::clamp<std::size_t>(wanted.size() / 3, 1, 3);
  const std::string* nearest = nullptr;
  for (const auto& candidate : candidates) {
    const auto other = code_points(fold(candidate));
    const auto longer = std::max(wanted.size(), other.size());
    if (longer - std::min(wanted.size(), other.size()) > limit)
      continue;
    const auto apart = distance(wanted, other);
    // Once one is found, only a nearer one may take its place.
    if (apart > limit || (nearest != nullptr && apart == limit))
      continue;
    nearest = &candidate;
    limit = apart;
  }
  if (nearest == nullptr)
    return std::nullopt;
  return *nearest;
}

std::string suggestion(std::string_view word,
                       const std::vector<std::string>& candidates) {
  const auto near = closest(word, candidates);
  return near ? "; did you mean " + in_quotes(*near) + "?" : std::string{};
}

std::string in_quotes(std::string_view text) {
  constexpr int longest = 60;
  std::string result = "\"";
  for (int count = 0; !text.empty(); ++count) {
    if (count == longest) {
      result += "...";
      break;
    }
    const auto [code_point, length] = first_character(text);
    const auto bytes = text.substr(0, length);
    const bool unsafe = code_point == not_a_character || code_point == '\t' ||
                        code_point == '\n' || is_control(code_point);
    result += unsafe ? escaped(bytes) : std::string(bytes);
    text.remove_prefix(length);
  }
  return result + '"';
}

std::optional<std::size_t> invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto character = first_character(text.substr(at));
    if (character.code_point == not_a_character)
      return at;
    at += character.length;
  }
  return std::nullopt;
}

bool is_control(char32_t code_point) {
  if (code_point < 0x20)
    return code_point != '\t' && code_point != '\n';
  if (code_point < 0xA0)
    return code_point >= 0x7F;
  constexpr std::array<std::pair<char32_t, char32_t>, 10> hidden{
      {{0x061C, 0x061C},
       {0x180E, 0x180E},
       {0x200B, 0x200B},
       {0x200E, 0x200F},
       {0x2028, 0x202E},
       {0x2060, 0x206F},
       {0xFEFF, 0xFEFF},
       {0xFFF9, 0xFFFB},
       {0x1D173, 0x1D17A},
       {0xE0000, 0xE007F}}};
  return std::ranges::any_of(hidden, [code_point](const auto& range) {
    return range.first <= code_point && code_point <= range.second;
  });
}

bool is_clean(std::string_view text) {
  while (!text.empty()) {
    const auto [code_point, length] = first_character(text);
    if (code_point == not_a_character || is_control(code_point))
      return false;
    text.remove_prefix(length);
  }
  return true;
}

std::optional<int> whole_number(std::string_view text) {
  if (text.empty() || text.front() == '-')
    return std::nullopt;
  if (text.size() > 1 && text.front() == '0')
    return std::nullopt;
  int value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end)
    return std::nullopt;
  return value;
}

std::string join(const std::vector<std::string>& words,
                 std::string_view separator) {
  std::string result;
  for (const auto& word : words) {
    if (&word != &words.front())
      result += separator;
    result += word;
  }
  return result;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const auto end = text.find(separator);
    parts.emplace_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos)
      return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace backcare
