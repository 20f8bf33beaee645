// SPDX-License-Identifier: MIT
#include "digits.hpp"

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

std::string drawn(std::string_view pattern, bool unicode) {
  std::string result;
  for (const char cell : pattern)
    result += cell == '#' && unicode ? "█" : std::string(1, cell);
  return result;
}

}  // namespace

std::array<std::string, digit_rows> digits(std::string_view text,
                                           bool unicode) {
  std::array<std::string, digit_rows> rows;
  for (const char character : text) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
      rows[row] += rows[row].empty() ? "" : " ";
      rows[row] += drawn(shape(character)[row], unicode);
    }
  }
  return rows;
}

int digits_width(std::string_view text) {
  int width = 0;
  for (const char character : text)
    width += static_cast<int>(shape(character).front().size()) + 1;
  return width == 0 ? 0 : width - 1;
}

}  // namespace backcare
