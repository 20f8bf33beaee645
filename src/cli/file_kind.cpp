// SPDX-License-Identifier: MIT
//
// What kind of file somebody hands to check. A file of one's own is not yet
// where it will stand, and standard input has no name: so the kind that knows
// most of the keys of the top level has it.
#include "file_kind.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "yaml.hpp"

namespace backcare {
namespace {

namespace fs = std::filesystem;
using yaml::Node;

struct FileKind {
  const char* name;  ///< In a catalogue; empty for a routine.
  std::vector<std::string_view> keys;
};

const char* const exercise = "exercises";
const char* const sources = "sources.yaml";

const std::vector<FileKind>& kinds() {
  static const std::vector<FileKind> all{
      {exercise,
       {"name",      "aliases", "family",        "kind",      "areas",
        "goals",     "phase",   "stage",         "positions", "place",
        "equipment", "sides",   "movement",      "dose",      "set_up_s",
        "setup",     "cues",    "repetition",    "breathing", "feel",
        "mistakes",  "stop",    "prerequisites", "notes",     "reviewed"}},
      {"", {"title", "schedule", "about", "suits", "exercises", "days"}},
      {"flags.yaml",
       {"flags", "urgency", "recheck", "red_flags", "stop_signs"}},
      {"vocabulary.yaml",
       {"areas", "goals", "phases", "positions", "places", "equipment", "kinds",
        "regions", "directions", "ranges", "loads", "impacts", "demands",
        "sides", "supports"}},
      {"guidance.yaml", {"discouraged", "guidance", "named_sets"}},
      {"prescription.yaml",
       {"goals", "holds", "longest_s", "items", "regions", "late", "order"}},
      {"progression.yaml", {"pain", "rise", "fall", "gap", "gates", "steps"}},
  };
  return all;
}

bool has_key(const Node& node, std::string_view key) {
  if (node.kind != Node::Kind::Map)
    return false;
  for (std::size_t at = 0; at + 1 < node.items.size(); at += 2)
    if (node.items[at].text == key)
      return true;
  return false;
}

/// Each entry of a file of sources has an id of its own; below it they are all
/// alike.
bool holds_sources(const Node& root) {
  for (std::size_t at = 1; at < root.items.size(); at += 2)
    if (has_key(root.items[at], "publisher") && has_key(root.items[at], "tier"))
      return root.kind == Node::Kind::Map;
  return false;
}

/// The kind that most keys are of; nullptr when two may be meant, or none.
const char* kind_by_keys(const Node& root) {
  if (holds_sources(root))
    return sources;
  const char* best = nullptr;
  std::ptrdiff_t most = 0;
  for (const FileKind& kind : kinds()) {
    const auto known = std::ranges::count_if(
        kind.keys, [&](std::string_view key) { return has_key(root, key); });
    if (known == most)
      best = nullptr;
    if (known > most) {
      best = kind.name;
      most = known;
    }
  }
  return best;
}

const char* kind_by_name(const std::string& name) {
  if (name == sources)
    return sources;
  for (const FileKind& kind : kinds())
    if (name == kind.name)
      return kind.name;
  return "";
}

const char* kind_of(const fs::path& file, std::string_view text) {
  std::error_code ignored;
  if (fs::absolute(file, ignored).lexically_normal().parent_path().filename() ==
      exercise)
    return exercise;
  std::vector<Problem> problems;
  const auto document = yaml::parse(file, text, problems);
  const char* kind = document ? kind_by_keys(document->root) : nullptr;
  return kind ? kind : kind_by_name(file.filename().string());
}

}  // namespace

fs::path place_in_catalog(const fs::path& file, std::string_view text) {
  const fs::path kind = kind_of(file, text);
  if (kind != exercise)
    return kind;
  return kind / (file == "-" ? "standard-input.yaml" : file.filename());
}

}  // namespace backcare
