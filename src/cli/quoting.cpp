// SPDX-License-Identifier: MIT
#include "quoting.hpp"

#include <algorithm>

#include "backcare/text.hpp"

namespace backcare {
namespace {

/// The longest line of iCalendar, in bytes.
constexpr std::size_t longest_line = 75;

/// `text` with `before` put before each character that is one of `special`.
std::string escaped(std::string_view text, std::string_view special,
                    char before) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) != special.npos)
      result += before;
    result += c;
  }
  return result;
}

std::string doubled(std::string_view text, char character) {
  return escaped(text, {&character, 1}, character);
}

std::string shell_word(const std::string& word) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') ||
           std::string_view("/._-+:@").find(c) != std::string_view::npos;
  };
  if (!word.empty() && std::ranges::all_of(word, is_plain))
    return word;
  std::string result = "'";
  for (const char c : word)
    result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + '\'';
}

}  // namespace

std::string for_shell(const std::vector<std::string>& words) {
  std::vector<std::string> quoted;
  for (const std::string& word : words)
    quoted.push_back(shell_word(word));
  return join(quoted, " ");
}

std::string for_cron(std::string_view command) {
  return escaped(command, "%", '\\');
}

std::string for_systemd(const std::vector<std::string>& words) {
  std::vector<std::string> quoted;
  for (const std::string& word : words)
    quoted.push_back(
        '"' + doubled(doubled(escaped(word, "\\\"", '\\'), '%'), '$') + '"');
  return join(quoted, " ");
}

std::string for_systemd_text(std::string_view text) {
  std::string result = doubled(text, '%');
  // A backslash at the end would take the next line in.
  return result.ends_with('\\') ? result + '.' : result;
}

std::string for_calendar(std::string_view text) {
  return escaped(text, "\\;,", '\\');
}

std::string folded_line(std::string_view line) {
  std::string result;
  std::size_t room = longest_line;
  while (line.size() > room) {
    std::size_t end = room;
    while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
      --end;
    result += std::string(line.substr(0, end)) + "\r\n ";
    line.remove_prefix(end);
    room = longest_line - 1;
  }
  return result + std::string(line) + "\r\n";
}

std::string for_tmux(std::string_view command) {
  return escaped(doubled(doubled(command, '%'), '#'), "\\\"$", '\\');
}

}  // namespace backcare
