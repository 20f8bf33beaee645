// SPDX-License-Identifier: MIT
//
// Escape sequences by ECMA-48: after ESC a "[" opens parameters up to a final
// byte, "O" one function key, "]", "P", "X", "^" and "_" a string up to its
// terminator. Whatever they mean, no byte in them is a key.
#include "keys.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace backcare {
namespace {

constexpr char escape = '\x1b';
constexpr std::string_view paste_begin = "\x1b[200~";
constexpr std::string_view paste_end = "\x1b[201~";
constexpr std::size_t unfinished = std::string_view::npos;

bool is_parameter(char byte) {
  return byte >= ' ' && byte <= '?';
}

std::size_t end_of(std::string_view bytes, std::string_view terminator) {
  const std::size_t found = bytes.find(terminator);
  return found == unfinished ? found : found + terminator.size();
}

/// Bytes up to the final byte of what begins with ESC [ or ESC O.
std::size_t control_sequence(std::string_view bytes) {
  std::size_t end = 2;
  // The function keys of the Linux console double the bracket.
  if (bytes.starts_with("\x1b[["))
    ++end;
  while (end < bytes.size() && is_parameter(bytes[end]))
    ++end;
  if (end >= bytes.size())
    return unfinished;
  // Another ESC means that this sequence was broken off.
  return bytes[end] == escape ? end : end + 1;
}

std::size_t string_sequence(std::string_view bytes) {
  const std::size_t bell = end_of(bytes, "\a");
  const std::size_t terminator = end_of(bytes, "\x1b\\");
  return std::min(bell, terminator);
}

/// How many bytes the sequence takes that begins `bytes`, or unfinished.
std::size_t sequence_length(std::string_view bytes) {
  if (bytes.starts_with(paste_begin))
    return end_of(bytes, paste_end);
  if (bytes.size() == 1)
    return unfinished;
  switch (bytes[1]) {
    case '[':
    case 'O':
      return control_sequence(bytes);
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_':
      return string_sequence(bytes);
    case escape:
      return 1;
    default:
      return 2;
  }
}

struct KeyByte {
  char byte;
  Key key;
};
constexpr auto key_bytes = std::to_array<KeyByte>({{' ', Key::Pause},
                                                   {'n', Key::Next},
                                                   {'b', Key::Back},
                                                   {'+', Key::Longer},
                                                   {'=', Key::Longer},
                                                   {'-', Key::Shorter},
                                                   {'e', Key::Easier},
                                                   {'h', Key::Harder},
                                                   {'p', Key::Pain},
                                                   {'s', Key::StopSigns},
                                                   {'!', Key::StopSigns},
                                                   {'m', Key::Mute},
                                                   {'?', Key::Help},
                                                   {'q', Key::Quit},
                                                   {'1', Key::One},
                                                   {'2', Key::Two},
                                                   {'3', Key::Three},
                                                   {'4', Key::Four},
                                                   {'5', Key::Five}});

std::optional<Key> key_of(char byte) {
  if (byte >= 'A' && byte <= 'Z')
    byte = static_cast<char>(byte - 'A' + 'a');
  const auto* const found = std::ranges::find(key_bytes, byte, &KeyByte::byte);
  return found == key_bytes.end() ? std::nullopt : std::optional(found->key);
}

struct Reading {
  std::vector<Key> keys;
  bool in_sequence = false;
};

Reading read_keys(std::string_view bytes) {
  Reading reading;
  while (!bytes.empty() && !reading.in_sequence) {
    std::size_t length = 1;
    if (bytes.front() == escape)
      length = sequence_length(bytes);
    else if (const auto key = key_of(bytes.front()))
      reading.keys.push_back(*key);
    reading.in_sequence = length == unfinished;
    bytes.remove_prefix(std::min(length, bytes.size()));
  }
  return reading;
}

}  // namespace

std::vector<Key> keys_of(std::string_view bytes) {
  return read_keys(bytes).keys;
}

bool ends_in_sequence(std::string_view bytes) {
  return read_keys(bytes).in_sequence;
}

}  // namespace backcare
