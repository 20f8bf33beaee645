// SPDX-License-Identifier: MIT
#include "list.hpp"

#include <algorithm>

#include "backcare/text.hpp"
#include "printable.hpp"

namespace backcare {
namespace {

std::vector<std::string> lines_of(const std::string& entry, int width,
                                  Look look) {
  std::vector<std::string> lines;
  const std::string text = printable(entry, look.unicode);
  for (const auto& line : wrap(text, std::max(1, width - 2)))
    lines.push_back(clip((lines.empty() ? "" : "  ") + line, width));
  return lines;
}

/// How many lines of each entry to show: every one gets its next line in turn.
std::vector<std::size_t> shares(const Entries& entries, std::size_t room) {
  std::vector<std::size_t> shown(entries.size(), 1);
  std::size_t used = entries.size();
  const std::size_t most = std::min(room, height_of(entries));
  for (std::size_t lines = 2; used < most; ++lines)
    for (std::size_t i = 0; i < entries.size() && used < most; ++i)
      if (entries[i].size() >= lines) {
        shown[i] = lines;
        ++used;
      }
  return shown;
}

/// `line` with as many words of `next` as fit, and a sign that more would
/// follow.
std::string cut(std::string line, const std::string& next, int width,
                Look look) {
  const std::string mark = look.unicode ? "…" : "...";
  const int room = std::max(0, width - display_width(mark));
  for (const std::string& word : split(next, ' ')) {
    if (display_width(line + " " + word) > room)
      break;
    line += word.empty() ? "" : " " + word;
  }
  return clip(clip(line, room) + mark, width);
}

}  // namespace

Entries entries_of(const std::vector<std::string>& list, int width, Look look) {
  Entries entries;
  for (std::size_t i = 1; i < list.size(); ++i)
    entries.push_back(lines_of(list[i], width, look));
  return entries;
}

std::size_t height_of(const Entries& entries) {
  std::size_t height = 0;
  for (const auto& lines : entries)
    height += std::max<std::size_t>(1, lines.size());
  return height;
}

std::vector<std::string> fit_entries(const Entries& entries, Size size,
                                     Look look) {
  const auto shown =
      shares(entries, static_cast<std::size_t>(std::max(0, size.rows)));
  std::vector<std::string> result;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& lines = entries[i];
    for (std::size_t line = 0; line < std::min(shown[i], lines.size()); ++line)
      result.push_back(lines[line]);
    if (shown[i] < lines.size())
      result.back() = cut(result.back(), lines[shown[i]], size.columns, look);
  }
  return result;
}

}  // namespace backcare
