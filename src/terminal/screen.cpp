// SPDX-License-Identifier: MIT
#include "screen.hpp"

#include <algorithm>

#include "backcare/text.hpp"

namespace backcare {
namespace {

constexpr const char* no_wrap = "\x1b[?7l";
constexpr const char* wrap_again = "\x1b[?7h";
constexpr const char* clear_line = "\x1b[K";
constexpr const char* clear_rest = "\x1b[J";
constexpr const char* next_line = "\r\n";

std::string without_colors(const std::string& line) {
  std::string result;
  bool in_sequence = false;
  for (const char byte : line) {
    in_sequence = in_sequence || byte == '\x1b';
    if (!in_sequence)
      result += byte;
    in_sequence = in_sequence && byte != 'm';
  }
  return result;
}

/// Rows that a line takes where a narrower terminal has broken it.
int rows_of(const std::string& line, int columns) {
  const int width = display_width(without_colors(line));
  return std::max(1, (width + columns - 1) / columns);
}

std::string up_to_first(const std::vector<std::string>& shown, int columns) {
  int rows = 0;
  for (std::size_t i = 0; i + 1 < shown.size(); ++i)
    rows += rows_of(shown[i], columns);
  return rows == 0 ? "" : "\x1b[" + std::to_string(rows) + "A";
}

}  // namespace

std::string Screen::draw(const std::vector<std::string>& above,
                         const std::vector<std::string>& lines, int columns) {
  std::string bytes = no_wrap;
  bytes += "\r" + up_to_first(shown_, columns);
  for (const auto& line : above)
    bytes += line + clear_line + next_line;
  for (std::size_t i = 0; i < lines.size(); ++i)
    bytes += (i == 0 ? "" : next_line) + lines[i] + clear_line;
  bytes += clear_rest;
  bytes += "\r";
  bytes += wrap_again;
  shown_ = lines;
  return bytes;
}

}  // namespace backcare
