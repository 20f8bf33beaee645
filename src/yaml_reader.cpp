// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cassert>
#include <charconv>
#include <set>
#include <variant>

#include <fmt/format.h>

#include "backcare/schedule.hpp"
#include "backcare/text.hpp"
#include "yaml.hpp"
#include "yaml_source.hpp"

namespace backcare::yaml {
namespace {

constexpr std::size_t most_characters = 1000;

std::string found(const Node& node) {
  switch (node.kind) {
    case Node::Kind::Null:
      return "found nothing";
    case Node::Kind::Scalar:
      return "found " + in_quotes(node.text);
    case Node::Kind::List:
      return "found a list";
    case Node::Kind::Map:
      return "found a map";
  }
  return {};
}

bool all_of(std::string_view text, std::string_view characters) {
  return !text.empty() &&
         text.find_first_not_of(characters) == std::string_view::npos;
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

/// Whether YAML 1.1 or 1.2 reads a plain word as a number: 010, 1_000, 1:30,
/// .5, 1e3, 0x1F, .inf. A date stays a text.
bool is_number_word(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+'))
    text.remove_prefix(1);
  const auto folded = fold(text.substr(0, 5));
  if (text.size() <= 4 && (folded == ".inf" || folded == ".nan"))
    return true;
  if (text.starts_with("0x") &&
      all_of(text.substr(2), "0123456789abcdefABCDEF_"))
    return true;
  if (text.starts_with("0o") && all_of(text.substr(2), "01234567"))
    return true;
  if (all_of(text, "0123456789_.:") && has_digit(text))
    return true;
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && stop == end && has_digit(text);
}

std::optional<int> number_within(const Node& node, const Range<int>& range) {
  if (node.kind != Node::Kind::Scalar || node.quoted)
    return std::nullopt;
  const auto value = whole_number(node.text);
  return value && range.contains(*value) ? value : std::nullopt;
}

/// Why `node` is not a number of `range`.
std::string number_fault(const Node& node, const Range<int>& range) {
  const auto due =
      fmt::format("a whole number from {} to {}", range.low, range.high);
  if (node.kind != Node::Kind::Scalar)
    return "expected " + due + ", " + found(node);
  const auto name = in_quotes(node.text);
  const bool digits = all_of(node.text, "0123456789");
  if (digits && node.quoted)
    return name + " is a text; write the number without quotes";
  if (digits && node.text.size() > 1 && node.text.front() == '0')
    return name + " has a leading zero; expected " + due;
  if (digits)
    return name + " is out of bounds; expected " + due;
  return "expected " + due + ", found " + name;
}

/// The words when they are few enough to be read.
std::string choice(const std::vector<std::string>& words) {
  constexpr std::size_t most = 8;
  if (words.empty() || words.size() > most)
    return {};
  return (words.size() == 1 ? "; expected " : "; expected one of ") +
         join(words, ", ");
}

const std::vector<Node>& no_nodes() {
  static const std::vector<Node> none;
  return none;
}

constexpr std::size_t unknown = static_cast<std::size_t>(-1);

/// A key of a map and its place in the schema.
struct Ranked {
  const Node* key = nullptr;
  std::size_t rank = unknown;
  bool in_order = false;
};

/// Marks a longest run of keys whose ranks rise, earlier keys first, so that
/// one key out of place gives one fault.
void mark_longest_run(std::vector<Ranked>& keys) {
  const std::size_t none = keys.size();
  std::vector<std::size_t> length(keys.size(), 1);
  std::vector<std::size_t> previous(keys.size(), none);
  std::size_t last = none;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      if (keys[j].rank < keys[i].rank && length[j] + 1 > length[i]) {
        length[i] = length[j] + 1;
        previous[i] = j;
      }
    if (last == none || length[i] > length[last])
      last = i;
  }
  for (; last != none; last = previous[last])
    keys[last].in_order = true;
}

/// Where the key at `at`, which is out of order, should stand.
std::string order_fault(const std::vector<Ranked>& keys, std::size_t at) {
  const auto& key = keys[at];
  for (std::size_t i = 0; i < at; ++i)
    if (keys[i].in_order && keys[i].rank > key.rank)
      return fmt::format("key {} should stand before {}",
                         in_quotes(key.key->text),
                         in_quotes(keys[i].key->text));
  std::size_t after = at;
  for (std::size_t i = at; i < keys.size(); ++i)
    if (keys[i].in_order && keys[i].rank < key.rank)
      after = i;
  return fmt::format("key {} should stand after {}", in_quotes(key.key->text),
                     in_quotes(keys[after].key->text));
}

}  // namespace

void Reader::fault(const Node& node, const std::string& message) {
  // A node without a place stands for one whose fault is reported already.
  if (node.line > 0)
    problems_.push_back({where(node), message});
}

Where Reader::where(const Node& node) const {
  return {file_, node.line, node.column};
}

std::string Reader::text(const Node& node) {
  if (node.kind != Node::Kind::Scalar) {
    fault(node, "expected a text, " + found(node));
    return {};
  }
  if (!node.quoted && (is_boolean_word(node.text) || is_number_word(node.text)))
    fault(node,
          in_quotes(node.text) +
              " is not a text to other readers of YAML; put it in quotes");
  else if (node.text.find_first_not_of(" \n") == std::string::npos)
    fault(node, "the text is empty");
  else if (node.text.find('\n') != std::string::npos)
    fault(node, "a text is one line; " + in_quotes(node.text) +
                    " holds a line break");
  else if (count_characters(node.text) > most_characters)
    fault(node, fmt::format("a text has at most {} characters; this one {}",
                            most_characters, count_characters(node.text)));
  else
    return node.text;
  return {};
}

int Reader::integer(const Node& node, int low, int high) {
  const Range<int> bounds{low, high};
  if (const auto value = number_within(node, bounds))
    return *value;
  fault(node, number_fault(node, bounds));
  return low;
}

bool Reader::boolean(const Node& node) {
  if (node.kind == Node::Kind::Scalar && !node.quoted) {
    if (node.text == "true")
      return true;
    if (node.text == "false")
      return false;
  }
  fault(node, "expected true or false, " + found(node));
  return false;
}

std::vector<std::string> Reader::texts(const Node& node) {
  std::vector<std::string> result;
  std::set<std::string> seen;
  for (const auto& item : list(node)) {
    auto words = text(item);
    if (words.empty())
      continue;
    if (!seen.insert(words).second)
      fault(item, in_quotes(words) + " stands twice");
    else
      result.push_back(std::move(words));
  }
  return result;
}

Range<int> Reader::range(const Node& node, int low, int high) {
  const Range<int> bounds{low, high};
  if (node.kind != Node::Kind::List || node.items.size() != 2) {
    fault(node, fmt::format(
                    "expected two numbers [low, high], {}",
                    node.kind == Node::Kind::List
                        ? fmt::format("found {} in the list", node.items.size())
                        : found(node)));
    return bounds;
  }
  const auto first = number_within(node.items[0], bounds);
  const auto second = number_within(node.items[1], bounds);
  if (!first)
    fault(node.items[0], number_fault(node.items[0], bounds));
  if (!second)
    fault(node.items[1], number_fault(node.items[1], bounds));
  if (!first || !second)
    return bounds;
  if (*first <= *second)
    return {*first, *second};
  fault(node,
        fmt::format("the lower number comes first: [{}, {}]", *second, *first));
  return bounds;
}

std::string Reader::word(const Node& node,
                         const std::vector<std::string>& words,
                         std::string_view what) {
  if (node.kind != Node::Kind::Scalar) {
    fault(node, fmt::format("expected a {}, {}", what, found(node)));
    return {};
  }
  if (std::find(words.begin(), words.end(), node.text) != words.end())
    return node.text;
  auto hint = suggestion(node.text, words);
  if (hint.empty())
    hint = choice(words);
  fault(node, fmt::format("unknown {} {}{}", what, in_quotes(node.text), hint));
  return {};
}

Dose Reader::dose(const Node& node) {
  if (node.kind != Node::Kind::Scalar) {
    fault(node, "expected a dose, " + found(node));
    return {};
  }
  const auto result = parse_dose(node.text);
  if (const auto* dose = std::get_if<Dose>(&result))
    return *dose;
  const auto& wrong = std::get<DoseFault>(result);
  Node place = node;
  place.column += wrong.offset + (node.quoted ? 1 : 0);
  fault(place, wrong.message);
  return {};
}

std::string Reader::schedule(const Node& node) {
  const std::string text = this->text(node);
  const auto result = parse_schedule(text);
  const auto* wrong = std::get_if<ScheduleFault>(&result);
  if (!wrong || text.empty())
    return text;
  Node place = node;
  place.column += wrong->offset + (node.quoted ? 1 : 0);
  fault(place, wrong->message);
  return {};
}

const std::vector<Node>& Reader::list(const Node& node) {
  if (node.kind == Node::Kind::List)
    return node.items;
  fault(node, "expected a list, " + found(node));
  return no_nodes();
}

Fields::Fields(Reader& reader, const Node& node)
    : reader_(reader), node_(node), is_map_(node.kind == Node::Kind::Map) {
  if (!is_map_)
    reader_.fault(node, "expected a map of keys, " + found(node));
}

const Node* Fields::find(std::string_view key) {
  known_.emplace_back(key);
  if (!is_map_)
    return nullptr;
  for (std::size_t at = 0; at + 1 < node_.items.size(); at += 2)
    if (node_.items[at].text == key)
      return &node_.items[at + 1];
  return nullptr;
}

const Node* Fields::need(std::string_view key) {
  const Node* value = find(key);
  if (value == nullptr && is_map_)
    reader_.fault(node_, "missing key " + in_quotes(key));
  return value;
}

const Node* Fields::may(std::string_view key) {
  return find(key);
}

void Fields::finish(bool ordered) {
  if (!is_map_)
    return;
  std::vector<Ranked> keys;
  for (std::size_t at = 0; at + 1 < node_.items.size(); at += 2) {
    const Node& key = node_.items[at];
    const auto rank = std::find(known_.begin(), known_.end(), key.text);
    if (rank == known_.end())
      reader_.fault(key, "unknown key " + in_quotes(key.text) +
                             suggestion(key.text, known_));
    else
      keys.push_back({&key, static_cast<std::size_t>(rank - known_.begin())});
  }
  if (!ordered)
    return;
  mark_longest_run(keys);
  for (std::size_t at = 0; at < keys.size(); ++at)
    if (!keys[at].in_order)
      reader_.fault(*keys[at].key, order_fault(keys, at));
}

}  // namespace backcare::yaml
