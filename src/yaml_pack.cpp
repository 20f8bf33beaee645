// SPDX-License-Identifier: MIT
//
// A node is a byte for its kind and quotes, its line, its column and a count,
// each in base 128 with the low digits first, then the bytes of its text or its
// items.
#include <algorithm>
#include <cassert>
#include <cstdint>

#include "yaml.hpp"

namespace backcare::yaml {
namespace {

constexpr unsigned quoted_bit = 0x80;

void put_number(std::string& bytes, std::size_t number) {
  for (; number >= 0x80; number >>= 7U)
    bytes += static_cast<char>((number & 0x7FU) | 0x80U);
  bytes += static_cast<char>(number);
}

void put_node(std::string& bytes, const Node& node) {
  const auto kind = static_cast<unsigned>(node.kind);
  bytes += static_cast<char>(kind | (node.quoted ? quoted_bit : 0U));
  put_number(bytes, static_cast<std::size_t>(node.line));
  put_number(bytes, static_cast<std::size_t>(node.column));
  if (node.kind == Node::Kind::Scalar) {
    put_number(bytes, node.text.size());
    bytes += node.text;
  } else {
    put_number(bytes, node.items.size());
    for (const auto& item : node.items)
      put_node(bytes, item);
  }
}

/// Reads what put_node wrote; at the end of the bytes everything is 0.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  void read(Node& node) {
    const unsigned head = byte();
    node.kind = static_cast<Node::Kind>(head & 0x3U);
    node.quoted = (head & quoted_bit) != 0;
    node.line = static_cast<int>(number());
    node.column = static_cast<int>(number());
    const auto count = number();
    assert(count <= rest_.size());
    if (node.kind == Node::Kind::Scalar) {
      node.text = rest_.substr(0, count);
      rest_.remove_prefix(std::min(count, rest_.size()));
    } else {
      node.items.resize(std::min(count, rest_.size()));
      for (auto& item : node.items)
        read(item);
    }
  }

 private:
  unsigned byte() {
    if (rest_.empty())
      return 0;
    const auto value = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }

  std::size_t number() {
    std::size_t value = 0;
    for (unsigned shift = 0; shift < 63; shift += 7) {
      const unsigned digit = byte();
      value |= static_cast<std::size_t>(digit & 0x7FU) << shift;
      if (digit < 0x80)
        break;
    }
    return value;
  }

  std::string_view rest_;
};

}  // namespace

std::string pack(const Node& root) {
  std::string bytes;
  put_node(bytes, root);
  return bytes;
}

Node unpack(std::string_view bytes) {
  Node root;
  Unpacker(bytes).read(root);
  return root;
}

}  // namespace backcare::yaml
