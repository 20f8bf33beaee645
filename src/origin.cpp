// SPDX-License-Identifier: MIT
#include "backcare/origin.hpp"

#include <utility>

#include "yaml.hpp"

namespace backcare {
namespace {

using yaml::Node;

/// The first scalar with this text at or below `node`, keys included.
const Node* find_word(const Node& node, std::string_view word) {
  if (node.kind == Node::Kind::Scalar && node.text == word && node.line > 0)
    return &node;
  for (const Node& item : node.items)
    if (const Node* found = find_word(item, word))
      return found;
  return nullptr;
}

}  // namespace

Origin::Origin(std::shared_ptr<const yaml::Document> document,
               const yaml::Node& entry, const yaml::Node& head)
    : document_(std::move(document)), entry_(&entry), head_(&head) {}

Origin Origin::part(const yaml::Node& node) const {
  return {document_, node, node};
}

const std::filesystem::path& Origin::file() const {
  static const std::filesystem::path none;
  return document_ ? document_->file : none;
}

bool Origin::built_in() const {
  return document_ && document_->built_in;
}

Where Origin::where() const {
  return head_ ? Where{file(), head_->line, head_->column} : Where{};
}

Where Origin::where(std::string_view key) const {
  const Node* value = value_of(key);
  return value ? Where{file(), value->line, value->column} : where();
}

Where Origin::where(std::string_view key, std::string_view word) const {
  const Node* value = value_of(key);
  const Node* found = value ? find_word(*value, word) : nullptr;
  return found ? Where{file(), found->line, found->column} : where(key);
}

const Node* Origin::value_of(std::string_view key) const {
  if (!entry_ || entry_->kind != Node::Kind::Map)
    return nullptr;
  for (std::size_t at = 0; at + 1 < entry_->items.size(); at += 2)
    if (entry_->items[at].text == key && entry_->items[at + 1].line > 0)
      return &entry_->items[at + 1];
  return nullptr;
}

}  // namespace backcare
