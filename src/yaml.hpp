// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backcare/dose.hpp"
#include "backcare/error.hpp"

namespace backcare::yaml {

/// A value of a YAML file with its place. The items of a map are its keys and
/// values in turn.
struct Node {
  enum class Kind { Null, Scalar, List, Map };

  Kind kind = Kind::Null;
  bool quoted = false;  ///< A scalar in quotes or a block: always a text.
  int line = 0;      ///< From 1; 0 when parse() reported a fault of this value.
  int column = 0;    ///< From 1, in code points.
  std::string text;  ///< Of a scalar.
  std::vector<Node> items;

  bool operator==(const Node&) const = default;
};

/// A parsed file.
struct Document {
  std::filesystem::path file;
  Node root;
  bool built_in = false;  ///< Compiled into the program.
};

/// A file that what is read from it keeps, for the places in it.
using SharedDocument = std::shared_ptr<const Document>;

/// Reads one strict YAML document. Refused, each with its place: what is not
/// UTF-8, NUL and control characters (also escaped, as "\x1b"), tabs for
/// indentation, anchors, aliases, tags, merge keys, duplicate keys, keys that
/// are not plain words, more than one document, more than 16 levels or 200,000
/// nodes, unclosed quotes. Faults are added to `problems`; nothing comes back
/// when there is one that leaves no tree to read.
[[nodiscard]] std::optional<Document> parse(const std::filesystem::path& file,
                                            std::string_view text,
                                            std::vector<Problem>& problems);

/// Reads values against a schema and collects every fault with its place; a
/// fault gives an empty value (a number its lowest, a range all it may be) and
/// reading goes on. A value that parse() already faulted gets no second fault.
class Reader {
 public:
  Reader(const std::filesystem::path& file, std::vector<Problem>& problems)
      : file_(file), problems_(problems) {}

  void fault(const Node& node, const std::string& message);
  [[nodiscard]] Where where(const Node& node) const;

  /// A text of 1 to 1000 characters, in one line. Null, lists and maps are
  /// faults, and so is a plain word that other readers take for a boolean, null
  /// or number (no, yes, on, off, true, ~, 010) where a text is due: it wants
  /// quotes.
  [[nodiscard]] std::string text(const Node& node);
  /// A whole number, low and high included: digits only, no leading zero.
  [[nodiscard]] int integer(const Node& node, int low, int high);
  /// true or false.
  [[nodiscard]] bool boolean(const Node& node);
  /// A list of texts, no text twice; `[]` is fine.
  [[nodiscard]] std::vector<std::string> texts(const Node& node);
  /// `[low, high]`, low <= high.
  [[nodiscard]] Range<int> range(const Node& node, int low, int high);
  /// One of the words; a fault names the closest.
  [[nodiscard]] std::string word(const Node& node,
                                 const std::vector<std::string>& words,
                                 std::string_view what);
  /// A dose in its notation.
  [[nodiscard]] Dose dose(const Node& node);
  /// A schedule in its notation, as it is written; empty after a fault.
  [[nodiscard]] std::string schedule(const Node& node);
  /// The items of a list; a fault and none when it is not a list.
  [[nodiscard]] const std::vector<Node>& list(const Node& node);

 private:
  std::filesystem::path file_;
  std::vector<Problem>& problems_;
};

/// One map read against its keys: ask for each key in the order of the schema,
/// then call finish(), which reports unknown keys with the closest spelling and
/// keys that stand out of order.
class Fields {
 public:
  /// `node` that is not a map is a fault; then every key is absent, silently.
  Fields(Reader& reader, const Node& node);

  /// The value of a key, or nullptr with a fault when it is missing.
  [[nodiscard]] const Node* need(std::string_view key);
  /// The value of a key, or nullptr.
  [[nodiscard]] const Node* may(std::string_view key);
  /// `ordered` false: the order of the keys does not matter.
  void finish(bool ordered = true);

 private:
  [[nodiscard]] const Node* find(std::string_view key);

  Reader& reader_;
  const Node& node_;
  bool is_map_ = false;
  std::vector<std::string> known_;
};

}  // namespace backcare::yaml
