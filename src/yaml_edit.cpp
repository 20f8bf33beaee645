// SPDX-License-Identifier: MIT
//
// The tree says on which line each entry begins; an entry ends before the next
// one, or before the comments that stand above that. Whole lines are exchanged,
// and the result is parsed and held against the tree that it should have: so a
// layout that this does not foresee is refused, never spoilt.
#include "yaml_edit.hpp"

#include <algorithm>

#include "backcare/text.hpp"

namespace backcare::yaml {
namespace {

constexpr std::string_view blanks = " \t\r";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> result;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    result.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

Node tree(const std::filesystem::path& file, const std::string& text) {
  if (says_nothing(text))
    return {};
  std::vector<Problem> problems;
  auto document = parse(file, text, problems);
  if (!document || !problems.empty())
    throw Error(std::move(problems));
  return std::move(document->root);
}

/// Whether they mean the same, wherever they stand.
bool same(const Node& left, const Node& right) {
  return left.kind == right.kind && left.text == right.text &&
         std::ranges::equal(left.items, right.items, same);
}

bool is_remark(const std::string& line) {
  const auto first = line.find_first_not_of(blanks);
  return first == line.npos || line[first] == '#';
}

/// Where the quoted text that begins at `at` ends.
std::size_t end_of_quotes(const std::string& line, std::size_t at) {
  const char quote = line[at];
  for (++at; at < line.size(); ++at) {
    if (quote == '"' && line[at] == '\\')
      ++at;
    else if (line[at] == quote && quote == '\'' && line.substr(at, 2) == "''")
      ++at;
    else if (line[at] == quote)
      return at;
  }
  return line.size();
}

/// Where the comment of a line begins, with the blanks before it.
std::size_t comment_in(const std::string& line) {
  bool at_start = true;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (c == '#' && (at == 0 || blanks.find(line[at - 1]) != blanks.npos)) {
      const auto last = line.find_last_not_of(blanks, at == 0 ? 0 : at - 1);
      return at == 0 || last == line.npos ? 0 : last + 1;
    }
    if (at_start && (c == '"' || c == '\''))
      at = end_of_quotes(line, at);
    at_start = c == '[' || c == '{' || c == ',' || c == ':' || c == '-' ||
               (at_start && blanks.find(c) != blanks.npos);
  }
  return line.size();
}

std::string comment_of(const std::string& line) {
  return line.substr(comment_in(line));
}

std::string indent_of(const std::string& line) {
  return line.substr(0, std::min(line.find_first_not_of(' '), line.size()));
}

/// How many items of the tree make an entry.
std::size_t step(const Node& collection) {
  return collection.kind == Node::Kind::Map ? 2 : 1;
}

std::string id_of(const Node& collection, std::size_t at) {
  const Node& entry = collection.items[at];
  if (collection.kind == Node::Kind::Map || entry.kind != Node::Kind::Map)
    return entry.text;
  for (std::size_t i = 0; i + 1 < entry.items.size(); i += 2)
    if (entry.items[i].text == "id")
      return entry.items[i + 1].text;
  return {};
}

bool has(const Node& collection, const std::string& id) {
  for (std::size_t i = 0; i < collection.items.size(); i += step(collection))
    if (id_of(collection, i) == id)
      return true;
  return false;
}

/// The entries in the order that they get: as they stand, then new ones.
std::vector<Written> in_place(const Node* before,
                              std::vector<Written> entries) {
  if (!before)
    return entries;
  const auto place = [&](const Written& entry) {
    std::size_t at = 0;
    while (at < before->items.size() && id_of(*before, at) != entry.id)
      at += step(*before);
    return at;
  };
  std::ranges::stable_sort(entries, {}, place);
  return entries;
}

std::string line_of(Node::Kind kind, const Written& entry) {
  return kind == Node::Kind::Map ? entry.id + ": " + entry.value
                                 : "- " + entry.value;
}

/// The value as it would stand on one line.
std::string flow(Node::Kind kind, const std::vector<Written>& entries) {
  std::vector<std::string> parts;
  for (const Written& entry : entries)
    parts.push_back(kind == Node::Kind::Map ? line_of(kind, entry)
                                            : entry.value);
  return kind == Node::Kind::Map ? '{' + join(parts, ", ") + '}'
                                 : '[' + join(parts, ", ") + ']';
}

}  // namespace

Edit::Edit(std::filesystem::path file, std::string text)
    : file_(std::move(file)),
      text_(std::move(text)),
      lines_(lines_of(text_)),
      root_(tree(file_, text_)) {}

const Node* Edit::value(const std::string& key) const {
  for (std::size_t i = 0; i + 1 < root_.items.size(); i += 2)
    if (root_.items[i].text == key)
      return &root_.items[i + 1];
  return nullptr;
}

std::size_t Edit::end_of_map() const {
  std::size_t end = lines_.size();
  while (end > 0 && lines_[end - 1].starts_with("..."))
    --end;
  return end;
}

/// Without the remarks at the end.
std::size_t Edit::trimmed(std::size_t first, std::size_t last) const {
  while (last > first + 1 && is_remark(lines_[last - 1]))
    --last;
  return last;
}

Edit::Span Edit::span(const Node& collection, std::size_t entry,
                      std::size_t end) const {
  const auto line = [&](std::size_t at) {
    return static_cast<std::size_t>(collection.items[at].line - 1);
  };
  const std::size_t next = entry + step(collection);
  const std::size_t first = line(entry);
  return {first,
          trimmed(first, next < collection.items.size() ? line(next) : end)};
}

Edit::Span Edit::span(const std::string& key) const {
  std::size_t at = 0;
  while (root_.items[at].text != key)
    at += 2;
  return span(root_, at, end_of_map());
}

/// Whether the entries of the key stand on lines below it.
bool Edit::is_block(const std::string& key) const {
  const std::string& line = lines_[span(key).first];
  const std::string before = line.substr(0, comment_in(line));
  const auto colon = before.find(':');
  return before.find_first_not_of(blanks, colon + 1) == before.npos;
}

void Edit::replace(const Span& lines, const std::string& line) {
  const auto at = [&](std::size_t number) {
    return lines_.begin() + static_cast<std::ptrdiff_t>(number);
  };
  std::string comment;
  if (lines.last == lines.first + 1)
    comment = comment_of(lines_[lines.first]);
  for (std::size_t i = lines.first; comment.empty() && i < lines.last; ++i)
    if (comment_in(lines_[i]) < lines_[i].size())
      throw Error({{{file_, static_cast<int>(i) + 1, 0},
                    "a comment would be lost; make this change by hand "
                    "(backcare profile edit)"}});
  lines_.erase(at(lines.first), at(lines.last));
  lines_.insert(at(lines.first), line + comment);
}

void Edit::set(const std::string& key, const std::string& value) {
  if (this->value(key)) {
    const Span lines = span(key);
    replace(lines, indent_of(lines_[lines.first]) + key + ": " + value);
  } else {
    const std::string indent =
        root_.items.empty()
            ? ""
            : indent_of(
                  lines_[static_cast<std::size_t>(root_.items[0].line - 1)]);
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(end_of_map()),
                  indent + key + ": " + value);
  }
  accept(key, value);
}

void Edit::remove(const std::string& key) {
  if (!value(key))
    return;
  const Span lines = span(key);
  lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(lines.first),
               lines_.begin() + static_cast<std::ptrdiff_t>(lines.last));
  accept(key, std::nullopt);
}

void Edit::put(const std::string& key, Node::Kind kind,
               const std::vector<Written>& entries) {
  if (entries.empty()) {
    remove(key);
    return;
  }
  const auto wanted = in_place(value(key), entries);
  const bool words = std::ranges::all_of(
      wanted, [](const Written& entry) { return entry.value == entry.id; });
  if (value(key) && is_block(key))
    put_lines(key, kind, wanted);
  else if (words)
    return set(key, flow(kind, wanted));
  else {
    std::string lines = key + ':';
    for (const Written& entry : wanted)
      lines += "\n  " + line_of(kind, entry);
    if (value(key))
      replace(span(key), lines);
    else
      lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(end_of_map()),
                    lines);
  }
  accept(key, flow(kind, wanted));
}

/// Entry by entry, from the last to the first so that the lines of those to
/// come stay where they are.
void Edit::put_lines(const std::string& key, Node::Kind kind,
                     const std::vector<Written>& entries) {
  const Node& before = *value(key);
  const std::size_t end = span(key).last;
  const std::string indent = indent_of(
      lines_[static_cast<std::size_t>(before.items.front().line - 1)]);
  std::size_t behind = end;
  for (const Written& entry : entries)
    if (!has(before, entry.id))
      lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(behind++),
                    indent + line_of(kind, entry));
  for (std::size_t i = before.items.size(); i > 0; i -= step(before)) {
    const std::size_t at = i - step(before);
    const Span lines = span(before, at, end);
    const auto wanted =
        std::ranges::find(entries, id_of(before, at), &Written::id);
    if (wanted == entries.end())
      lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(lines.first),
                   lines_.begin() + static_cast<std::ptrdiff_t>(lines.last));
    else if (!same(before.items[at + step(before) - 1],
                   tree(file_, "value: " + wanted->value).items[1]))
      replace(lines, indent + line_of(kind, *wanted));
  }
}

void Edit::accept(const std::string& key,
                  const std::optional<std::string>& wanted) {
  Node expected = root_;
  std::size_t at = 0;
  while (at < expected.items.size() && expected.items[at].text != key)
    at += 2;
  if (at < expected.items.size())
    expected.items.erase(
        expected.items.begin() + static_cast<std::ptrdiff_t>(at),
        expected.items.begin() + static_cast<std::ptrdiff_t>(at) + 2);
  if (wanted) {
    Node entry = tree(file_, key + ": " + *wanted);
    expected.items.insert(
        expected.items.begin() + static_cast<std::ptrdiff_t>(at),
        entry.items.begin(), entry.items.end());
  }
  expected.kind = expected.items.empty() ? Node::Kind::Null : Node::Kind::Map;
  std::string text = lines_.empty() ? "" : join(lines_, "\n") + '\n';
  std::vector<Problem> problems;
  std::optional<Document> document;
  if (says_nothing(text))
    document.emplace();
  else
    document = parse(file_, text, problems);
  if (!document || !problems.empty() || !same(document->root, expected))
    throw Error(ErrorKind::File,
                to_string(Where{file_, 0, 0}) + ": " + in_quotes(key) +
                    " is laid out in a way that only a person can change "
                    "(backcare profile edit)");
  text_ = std::move(text);
  lines_ = lines_of(text_);
  root_ = std::move(document->root);
}

bool says_nothing(const std::string& text) {
  return std::ranges::all_of(lines_of(text), is_remark);
}

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      result += '\\';
    result += c;
  }
  return result + '"';
}

}  // namespace backcare::yaml
