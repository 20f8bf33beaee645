// SPDX-License-Identifier: MIT
#include "screen.hpp"

namespace backcare {
namespace {

constexpr const char* no_wrap = "\x1b[?7l";
constexpr const char* wrap_again = "\x1b[?7h";
constexpr const char* clear_line = "\x1b[K";
constexpr const char* clear_rest = "\x1b[J";
constexpr const char* next_line = "\r\n";

std::string up(std::size_t rows) {
  return rows == 0 ? "" : "\x1b[" + std::to_string(rows) + "A";
}

}  // namespace

std::string Screen::draw(const std::vector<std::string>& above,
                         const std::vector<std::string>& lines) {
  std::string bytes = no_wrap;
  bytes += "\r";
  for (const auto& line : above)
    bytes += line + clear_line + next_line;
  for (std::size_t i = 0; i < lines.size(); ++i)
    bytes += (i == 0 ? "" : next_line) + lines[i] + clear_line;
  bytes += clear_rest;
  bytes += "\r" + up(lines.empty() ? 0 : lines.size() - 1);
  bytes += wrap_again;
  shown_ = lines;
  return bytes;
}

}  // namespace backcare
