// SPDX-License-Identifier: MIT
//
// One item of a routine file is replaced as a person would: on its line, with
// the comment behind it, and nothing else is touched. The result is read back;
// where it is not what was wanted, the whole file is written anew.
#include <algorithm>

#include "backcare/revision.hpp"
#include "backcare/text.hpp"

namespace backcare {
namespace {

/// The lines of a text with their ends.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    result.emplace_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return result;
}

std::string_view end_of(const std::string& line) {
  const std::string_view view = line;
  return view.ends_with("\r\n") ? view.substr(view.size() - 2)
         : view.ends_with('\n') ? view.substr(view.size() - 1)
                                : view.substr(view.size());
}

/// Where the comment of a line begins, which is not within quotes; or npos.
std::size_t comment_begin(std::string_view line) {
  constexpr auto npos = std::string_view::npos;
  char quote = 0;
  char before = ' ';
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool after_space = before == ' ' || before == '\t';
    if (quote == 0 && c == '#' && after_space)
      return i;
    if (quote != 0)
      quote = c == quote && !(quote == '"' && before == '\\') ? 0 : quote;
    else if ((c == '"' || c == '\'') &&
             (after_space || std::string_view("[{,").find(before) != npos))
      quote = c;
    before = c;
  }
  return npos;
}

/// The comment of a line, without the line's end; or nothing.
std::string comment_of(const std::string& line) {
  const std::size_t begin = comment_begin(line);
  if (begin == std::string::npos)
    return {};
  return line.substr(begin, line.size() - end_of(line).size() - begin);
}

/// Whether a line stands deeper than `indent` columns, as what belongs to an
/// item does.
bool is_deeper(const std::string& line, std::size_t indent) {
  const std::size_t first = line.find_first_not_of(' ');
  return first != std::string::npos && first > indent && line[first] != '\n' &&
         line[first] != '\r';
}

bool is_comment(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first != std::string::npos && line[first] == '#';
}

std::string label_of(const Catalog& catalog, const std::string& position) {
  const Term* term = catalog.term("positions", position);
  return term ? term->label : position;
}

/// What stands behind the item: its comment, or where that only named the
/// position, the new one.
std::string remark(const std::string& comment, const RoutineItem& old,
                   const RoutineItem& now, const Catalog& catalog) {
  return comment == "# " + label_of(catalog, old.position)
             ? "# " + label_of(catalog, now.position)
             : comment;
}

/// `item` in place of what stands on `line` behind `column` bytes; `comment` in
/// its own column if there is room.
std::string with_line(const std::string& line, std::size_t column,
                      const std::string& item, const std::string& comment) {
  std::string result = line.substr(0, column) + item;
  if (!comment.empty()) {
    const std::string before = line.substr(0, comment_begin(line));
    result = pad(result + "  ", display_width(before)) + comment;
  }
  const std::string_view end = end_of(line);
  return result + (end.empty() ? "\n" : std::string(end));
}

/// The text with the item replaced where it stands; nothing when it does not
/// stand on lines of its own.
std::optional<std::string> with_item(std::string_view text,
                                     const RoutineItem& old,
                                     const RoutineItem& now,
                                     const Catalog& catalog) {
  std::vector<std::string> lines = lines_of(text);
  const auto row = static_cast<std::size_t>(old.where.line) - 1;
  const auto column = static_cast<std::size_t>(old.where.column) - 1;
  if (old.where.line < 1 || row >= lines.size() || column < 2)
    return std::nullopt;
  const std::string dash = lines[row].substr(0, column);
  if (!dash.ends_with("- ") || dash.find_first_not_of(' ') != column - 2)
    return std::nullopt;
  std::string result;
  for (std::size_t i = 0; i < row; ++i)
    result += lines[i];
  result += with_line(lines[row], column,
                      now.exercise->id + ": " + to_string(now.dose),
                      remark(comment_of(lines[row]), old, now, catalog));
  if (now.position != now.exercise->positions.front())
    result += std::string(column, ' ') + "position: " + now.position + '\n';
  std::size_t next = row + 1;
  for (; next < lines.size() && is_deeper(lines[next], column - 2); ++next)
    if (is_comment(lines[next]))
      result += lines[next];
    else if (const std::string comment = comment_of(lines[next]);
             !comment.empty())
      result +=
          std::string(column, ' ') + comment + std::string(end_of(lines[next]));
  for (; next < lines.size(); ++next)
    result += lines[next];
  return result;
}

bool same(const RoutineItem& left, const RoutineItem& right) {
  return left.exercise->id == right.exercise->id && left.own == right.own &&
         left.dose == right.dose && left.position == right.position;
}

/// Whether the text holds the items of the routine.
bool reads_as(const std::string& text, const Routine& routine,
              const Catalog& catalog) {
  try {
    const Routine read = parse_routine("", text, catalog);
    return std::ranges::equal(read.items, routine.items, same);
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

Rewriting rewritten(std::string_view text, const Routine& routine,
                    const Swap& swap, const Catalog& catalog) {
  Routine now = routine;
  now.items[swap.index] = swap.item;
  const auto edited =
      with_item(text, routine.items[swap.index], swap.item, catalog);
  if (edited && reads_as(*edited, now, catalog))
    return {*edited, true};
  now.suits.clear();
  now.sources.clear();
  return {to_yaml(now, catalog, {}), false};
}

}  // namespace backcare
