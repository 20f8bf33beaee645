// SPDX-License-Identifier: MIT
#include "backcare/error.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace backcare {
namespace {

bool is_c0_or_delete(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value < 0x20 || value == 0x7F;
}

/// A file may be named anything; its name must not steer the terminal.
std::string printable(std::string text) {
  std::replace_if(text.begin(), text.end(), is_c0_or_delete, '?');
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (text[at] == '\xC2' && second >= 0x80 && second < 0xA0)
      text.replace(at, 2, "?");
  }
  return text;
}

std::vector<Problem> sorted(std::vector<Problem> problems) {
  assert(!problems.empty());
  std::sort(problems.begin(), problems.end());
  problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
  return problems;
}

std::string lines_of(const std::vector<Problem>& problems) {
  std::string result;
  for (const auto& problem : problems) {
    if (!result.empty())
      result += '\n';
    result += to_string(problem);
  }
  return result;
}

}  // namespace

std::string to_string(const Where& where) {
  std::string result = printable(where.file.string());
  if (where.line > 0) {
    if (!result.empty())
      result += ':';
    result += std::to_string(where.line);
    if (where.column > 0)
      result += ':' + std::to_string(where.column);
  }
  return result;
}

std::string to_string(const Problem& problem) {
  std::string result = to_string(problem.where);
  if (!result.empty())
    result += ": ";
  return result + problem.message;
}

Error::Error(ErrorKind kind, const std::string& message)
    : std::runtime_error(message), kind_(kind) {}

Error::Error(std::vector<Problem> problems)
    : std::runtime_error(lines_of(sorted(problems))),
      kind_(ErrorKind::File),
      problems_(sorted(std::move(problems))) {}

}  // namespace backcare
