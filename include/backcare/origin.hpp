// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "backcare/error.hpp"

namespace backcare {

namespace yaml {
struct Document;
struct Node;
}  // namespace yaml

/// Where an entry of a catalogue was read, and where its words stand. It keeps
/// the file's tree, so that places cost nothing until a message asks for them.
/// Empty for an entry that no file holds.
class Origin {
 public:
  Origin() = default;
  /// Of the value `entry` of a file. `head` is where a person looks for it: its
  /// key, or the entry itself. Both are nodes of `document`.
  Origin(std::shared_ptr<const yaml::Document> document,
         const yaml::Node& entry, const yaml::Node& head);

  /// The same for a part of the entry, a node of the same document.
  [[nodiscard]] Origin part(const yaml::Node& node) const;

  /// The file; of a built-in one its name within the catalogue.
  [[nodiscard]] const std::filesystem::path& file() const;
  /// Whether the file is compiled into the program.
  [[nodiscard]] bool built_in() const;
  /// Where the entry begins.
  [[nodiscard]] Where where() const;
  /// Where the value of a key of the entry begins, or else the entry.
  [[nodiscard]] Where where(std::string_view key) const;
  /// Where a word stands at or below the value of a key, or else the value.
  [[nodiscard]] Where where(std::string_view key, std::string_view word) const;

 private:
  [[nodiscard]] const yaml::Node* value_of(std::string_view key) const;

  std::shared_ptr<const yaml::Document> document_;
  const yaml::Node* entry_ = nullptr;
  const yaml::Node* head_ = nullptr;
};

}  // namespace backcare
