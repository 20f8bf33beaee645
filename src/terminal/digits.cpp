// SPDX-License-Identifier: MIT
#include "digits.hpp"

#include <array>
#include <cstddef>

namespace backcare {
namespace {

using Glyph = std::array<std::string_view, digit_rows>;

constexpr std::array<Glyph, 10> shapes{{{"###", "# #", "# #", "# #", "###"},
                                        {" # ", "## ", " # ", " # ", "###"},
                                        {"###", "  #", "###", "#  ", "###"},
                                        {"###", "  #", "###", "  #", "###"},
                                        {"# #", "# #", "###", "  #", "  #"},
                                        {"###", "#  ", "###", "  #", "###"},
                                        {"###", "#  ", "###", "# #", "###"},
                                        {"###", "  #", "  #", "  #", "  #"},
                                        {"###", "# #", "###", "# #", "###"},
                                        {"###", "# #", "###", "  #", "###"}}};
constexpr Glyph colon{" ", "#", " ", "#", " "};
constexpr Glyph blank{"   ", "   ", "   ", "   ", "   "};

const Glyph& shape(char character) {
  if (character == ':')
    return colon;
  if (character < '0' || character > '9')
    return blank;
  return shapes[static_cast<std::size_t>(character - '0')];
}

/// A point is a full block, or the letter that is nearest to one.
std::string drawn(std::string_view points, int wide, bool unicode) {
  std::string result;
  for (const char point : points)
    for (int i = 0; i < wide; ++i)
      result += point == '#' && unicode ? "█" : std::string(1, point);
  return result;
}

/// The points of one row of a text.
std::string points(std::string_view text, std::size_t row) {
  std::string result;
  for (const char character : text) {
    result += result.empty() ? "" : " ";
    result += shape(character)[row];
  }
  return result;
}

}  // namespace

std::vector<std::string> digits(std::string_view text, Scale scale,
                                bool unicode) {
  std::vector<std::string> rows;
  for (std::size_t row = 0; row < digit_rows; ++row) {
    const std::string line = drawn(points(text, row), scale.wide, unicode);
    rows.insert(rows.end(), static_cast<std::size_t>(scale.high), line);
  }
  return rows;
}

int digits_width(std::string_view text, Scale scale) {
  return static_cast<int>(points(text, 0).size()) * scale.wide;
}

}  // namespace backcare
