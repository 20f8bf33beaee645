// SPDX-License-Identifier: MIT
//
// A strict reader over the events of yaml-cpp. The text is cleaned first: what
// may not stand in it becomes "?" or a blank of the same width, so that one
// parse can find every other fault at its true place. yaml-cpp accepts an
// unclosed quote at the end of its input; an end marker after the text makes
// that a fault.
#include "yaml.hpp"

#include <algorithm>
#include <sstream>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "backcare/files.hpp"
#include "backcare/text.hpp"
#include "yaml_source.hpp"

namespace backcare::yaml {
namespace {

constexpr std::size_t deepest = 16;
constexpr int most_nodes = 200'000;

/// Ends the parse where going on makes no sense; its fault is reported.
struct Stop {};

bool is_word_character(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '_' || byte == '-';
}

/// Builds the tree from events and reports what yaml-cpp lets pass.
class Builder : public YAML::EventHandler {
 public:
  Builder(Source& source, Faults& faults) : source_(source), faults_(faults) {}

  [[nodiscard]] Node take_root() { return std::move(root_); }
  /// The brackets that are open where the parse stands, the innermost last.
  [[nodiscard]] const Node* open_bracket() const {
    return open_.empty() || !open_.back().flow ? nullptr : &open_.back().node;
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnAnchor(const YAML::Mark& mark, const std::string& name) override {
    faults_.add(source_.place(mark),
                "anchors are not allowed: " + in_quotes("&" + name) +
                    "; write the value out where it is used");
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    faults_.add(source_.place(mark),
                "aliases are not allowed; write the value out, or put a text "
                "that begins with \"*\" in quotes");
    add(Node{});
  }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    Node node = make(Node::Kind::Null, mark);
    if (!begins_with_null(source_.rest(mark)))
      put_absent(node, mark);
    add(std::move(node));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& value) override {
    Node node = make(Node::Kind::Scalar, mark);
    check_tag(mark, tag);
    node.quoted = tag == "!";
    node.text = value;
    if (const auto fault = text_fault(value)) {
      faults_.add(source_.place(mark), *fault);
      node.line = 0;
    }
    add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    open(make(Node::Kind::List, mark), style);
    check_tag(mark, tag);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag,
                  YAML::anchor_t, YAML::EmitterStyle::value style) override {
    open(make(Node::Kind::Map, mark), style);
    check_tag(mark, tag);
  }
  void OnMapEnd() override {
    check_keys(open_.back().node);
    close();
  }

 private:
  struct Open {
    Node node;
    bool flow = false;
  };

  Node make(Node::Kind kind, const YAML::Mark& mark) {
    const auto place = source_.place(mark);
    if (++nodes_ > most_nodes) {
      faults_.add(place, fmt::format("more than {} values", most_nodes));
      throw Stop{};
    }
    Node node;
    node.kind = kind;
    node.line = place.line;
    node.column = place.column;
    return node;
  }

  /// yaml-cpp puts a value that is not there at the next token; a reader looks
  /// for it at its key or its dash.
  void put_absent(Node& node, const YAML::Mark& mark) {
    if (open_.empty())
      return;
    const auto& parent = open_.back().node;
    if (parent.kind == Node::Kind::Map && parent.items.size() % 2 == 1) {
      node.line = parent.items.back().line;
      node.column = parent.items.back().column;
    } else if (const auto dash = source_.dash_before(mark)) {
      node.line = dash->line;
      node.column = dash->column;
    }
  }

  void open(Node node, YAML::EmitterStyle::value style) {
    if (open_.size() == deepest) {
      faults_.add({node.line, node.column},
                  fmt::format("more than {} levels of nesting", deepest));
      throw Stop{};
    }
    open_.push_back({std::move(node), style == YAML::EmitterStyle::Flow});
  }

  void close() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
  }

  void add(Node node) {
    (open_.empty() ? root_ : open_.back().node.items.emplace_back()) =
        std::move(node);
  }

  void check_tag(const YAML::Mark& mark, const std::string& tag) {
    // A lone "!" looks like the tag of a text in quotes.
    const bool lone = tag == "!" && source_.rest(mark).starts_with('!');
    if (!lone && (tag.empty() || tag == "?" || tag == "!"))
      return;
    faults_.add(source_.place(mark),
                "tags are not allowed; put a text that begins with \"!\" in "
                "quotes");
  }

  [[nodiscard]] std::optional<std::string> key_fault(const Node& key) const {
    switch (key.kind) {
      case Node::Kind::Null:
        return "a key is missing, or is \"null\" or \"~\"";
      case Node::Kind::List:
      case Node::Kind::Map:
        return "a key must be a plain word, not a list or a map";
      case Node::Kind::Scalar:
        break;
    }
    const auto name = in_quotes(key.text);
    if (key.text == "<<")
      return "merge keys (\"<<\") are not supported";
    if (key.quoted)
      return "key " + name + " must stand without quotes";
    if (is_boolean_word(key.text))
      return "key " + name + " is a boolean to other readers of YAML";
    if (key.text.empty() ||
        !std::all_of(key.text.begin(), key.text.end(), is_word_character))
      return "key " + name +
             " is not a plain word of letters, digits, \"-\" and \"_\"";
    return std::nullopt;
  }

  /// Reports keys that are not words or stand twice and takes out what no
  /// reader can use.
  void check_keys(Node& map) {
    std::unordered_map<std::string, int> lines;
    std::vector<Node> kept;
    kept.reserve(map.items.size());
    for (std::size_t at = 0; at + 1 < map.items.size(); at += 2) {
      Node& key = map.items[at];
      auto fault = key_fault(key);
      const auto [first, is_new] = lines.emplace(key.text, key.line);
      if (!fault && !is_new)
        fault = fmt::format("duplicate key {}, first on line {}",
                            in_quotes(key.text), first->second);
      if (fault) {
        if (key.line > 0)
          faults_.add({key.line, key.column}, *fault);
        if (!is_new || key.kind != Node::Kind::Scalar)
          continue;
        // Kept without a place: a reader may still say what was meant.
        key.line = 0;
      }
      kept.push_back(std::move(key));
      kept.push_back(std::move(map.items[at + 1]));
    }
    map.items = std::move(kept);
  }

  Source& source_;
  Faults& faults_;
  std::vector<Open> open_;
  Node root_;
  int nodes_ = 0;
};

/// Stops at the beginning of a document.
class SecondDocument : public YAML::EventHandler {
 public:
  SecondDocument(Source& source, Faults& faults)
      : source_(source), faults_(faults) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    const bool marker = source_.rest(mark).starts_with("---");
    faults_.add(source_.place(mark),
                marker ? "a second document begins here; a file holds one"
                       : "this belongs to nothing before it; check the "
                         "indentation and the \"-\" of lists");
    throw Stop{};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}

 private:
  Source& source_;
  Faults& faults_;
};

/// A fault of syntax in words, at the place where a person would look.
void add_syntax_fault(const YAML::ParserException& error, Source& source,
                      const Builder& builder, Faults& faults) {
  namespace Msg = YAML::ErrorMsg;
  // Tabs were made blanks, which may be the wrong number of them.
  if (faults.tabs)
    return;
  // Searched from the last event, hence before asking for another place.
  const auto quote = source.unclosed_quote();
  Place place = source.place(error.mark);
  std::string message = syntax_message(error.msg, source.rest(error.mark));
  if (error.msg == Msg::DOC_IN_SCALAR || error.msg == Msg::EOF_IN_SCALAR) {
    if (quote)
      place = *quote;
  } else if (const Node* bracket = builder.open_bracket();
             bracket != nullptr && (error.msg == Msg::END_OF_SEQ_FLOW ||
                                    error.msg == Msg::END_OF_MAP_FLOW)) {
    const bool list = bracket->kind == Node::Kind::List;
    message = fmt::format(
        "expected \",\" or \"{}\"; the \"{}\" of line {}, column {} is open",
        list ? ']' : '}', list ? '[' : '{', bracket->line, bracket->column);
  }
  faults.add(place, message);
}

/// The tree, or nothing with a fault where the parse broke off.
std::optional<Node> build(Source& source, Faults& faults) {
  Builder builder(source, faults);
  try {
    std::istringstream stream(source.text() + "\n...\n");
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    Node root = builder.take_root();
    if (parser) {
      SecondDocument second(source, faults);
      try {
        parser.HandleNextDocument(second);
      } catch (const Stop&) {
        return root;
      }
    }
    return root;
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::ParserException& error) {
    add_syntax_fault(error, source, builder, faults);
  } catch (const std::exception& error) {
    faults.add({}, "cannot be read as YAML: " + in_quotes(error.what()));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Document> parse(const std::filesystem::path& file,
                              std::string_view text,
                              std::vector<Problem>& problems) {
  Faults faults(file, problems);
  if (text.size() > max_file_size) {
    faults.add({}, fmt::format("is larger than {} MiB",
                               max_file_size / (1024U * 1024U)));
    return std::nullopt;
  }
  auto source = clean(text, faults);
  if (!source)
    return std::nullopt;
  auto root = build(*source, faults);
  if (!root)
    return std::nullopt;
  if (root->kind == Node::Kind::Null) {
    faults.add({}, "holds no value");
    return std::nullopt;
  }
  return Document{.file = file, .root = std::move(*root)};
}

}  // namespace backcare::yaml
