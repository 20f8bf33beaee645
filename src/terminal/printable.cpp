// SPDX-License-Identifier: MIT
#include "printable.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "backcare/text.hpp"

namespace backcare {
namespace {

struct Neighbour {
  std::string_view sign;
  std::string_view ascii;
};
constexpr std::array<Neighbour, 11> neighbours{{{"–", "-"},
                                                {"—", "-"},
                                                {"−", "-"},
                                                {"‘", "'"},
                                                {"’", "'"},
                                                {"“", "\""},
                                                {"”", "\""},
                                                {"…", "..."},
                                                {"×", "x"},
                                                {"½", "1/2"},
                                                {"°", " deg"}}};

/// The first character of `text`, or its first byte when that begins none.
std::string_view first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const auto length = static_cast<std::size_t>(std::countl_one(lead));
  const std::string_view character =
      text.substr(0, std::max<std::size_t>(length, 1));
  return invalid_utf8(character) ? text.substr(0, 1) : character;
}

char32_t code_point(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character.front());
  char32_t value =
      character.size() == 1 ? lead : lead & (0x7FU >> character.size());
  for (const char byte : character.substr(1))
    value = (value << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  return value;
}

/// Tabs and line feeds too: a line is a line.
bool steers(char32_t character) {
  return character < U' ' || is_control(character);
}

std::string_view ascii(std::string_view character) {
  const auto* const found =
      std::ranges::find(neighbours, character, &Neighbour::sign);
  return found == neighbours.end() ? "?" : found->ascii;
}

}  // namespace

std::string printable(std::string_view text, bool unicode) {
  std::string result;
  while (!text.empty()) {
    const std::string_view character = first_character(text);
    text.remove_prefix(character.size());
    if (invalid_utf8(character))
      result += '?';
    else if (steers(code_point(character)))
      result += ' ';
    else if (unicode || character.size() == 1)
      result += character;
    else
      result += ascii(character);
  }
  return result;
}

}  // namespace backcare
