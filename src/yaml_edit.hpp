// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "yaml.hpp"

namespace backcare::yaml {

/// One entry of a list or map, as it is written on a line.
struct Written {
  std::string id;     ///< The key; in a list the text, or what its "id" says.
  std::string value;  ///< "plank", "{id: plank, until: 2026-12-01}".
};

/// A change of a file that a person writes too: comments, order and layout of
/// all else stay as they are. Each change is read back, and refused with Error
/// (File) where the file is laid out in a way that it cannot follow; then it
/// has to be made by hand.
class Edit {
 public:
  /// `text` is a map, or empty. Throws Error (File) with its faults.
  Edit(std::filesystem::path file, std::string text);

  /// Gives a key its value, "10"; a new key comes last.
  void set(const std::string& key, const std::string& value);
  /// Takes the key out, if it is there.
  void remove(const std::string& key);
  /// Gives a key these entries of a list or a map. Those it has keep their
  /// place, new ones come last; without any the key is taken out.
  void put(const std::string& key, Node::Kind kind,
           const std::vector<Written>& entries);

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  /// Lines, the second not included.
  struct Span {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  [[nodiscard]] const Node* value(const std::string& key) const;
  [[nodiscard]] Span span(const std::string& key) const;
  [[nodiscard]] Span span(const Node& collection, std::size_t entry,
                          std::size_t end) const;
  [[nodiscard]] std::size_t end_of_map() const;
  [[nodiscard]] std::size_t trimmed(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool is_block(const std::string& key) const;
  void replace(const Span& lines, const std::string& line);
  void put_lines(const std::string& key, Node::Kind kind,
                 const std::vector<Written>& entries);
  /// Takes the lines for the text if they mean the same as before but for the
  /// key, whose value is now `wanted`, or which is gone.
  void accept(const std::string& key, const std::optional<std::string>& wanted);

  std::filesystem::path file_;
  std::string text_;
  std::vector<std::string> lines_;
  Node root_;
};

/// Whether there is nothing in a file but blank lines and comments.
[[nodiscard]] bool says_nothing(const std::string& text);

/// `text` in quotes, as a value that stands anywhere.
[[nodiscard]] std::string quoted(const std::string& text);

}  // namespace backcare::yaml
