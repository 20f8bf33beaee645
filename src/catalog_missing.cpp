// SPDX-License-Identifier: MIT
//
// What a catalogue of one's own that stands without the built-in one has lost:
// nothing else would tell that a red flag is gone, or that its id is misspelt.
#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "catalog_reader.hpp"

namespace backcare {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

template <typename Entry>
bool has(const std::vector<Entry>& entries, const std::string& id) {
  return std::ranges::find(entries, id, &Entry::id) != entries.end();
}

/// What a message calls an entry, and the file where it belongs.
struct Place {
  std::string what;
  const char* file;
};

class Comparison {
 public:
  explicit Comparison(const fs::path& folder) : folder_(folder) {}

  template <typename Entry>
  void compare(const std::vector<Entry>& own, const std::vector<Entry>& model,
               const Place& place) {
    Words strange;
    for (const Entry& entry : own)
      if (!has(model, entry.id))
        strange.push_back(entry.id);
    for (const Entry& entry : model) {
      if (has(own, entry.id))
        continue;
      const auto near = closest(entry.id, strange);
      if (!near) {
        lacks(place, entry.id);
        continue;
      }
      std::erase(strange, *near);
      const auto found = std::ranges::find(own, *near, &Entry::id);
      result_.push_back(
          {entry.id,
           {found->origin.where(),
            fmt::format("unknown {} {}; did you mean {}?", place.what,
                        in_quotes(*near), in_quotes(entry.id))}});
    }
  }

  void lacks(const Place& place, const std::string& id) {
    result_.push_back({id,
                       {{folder_ / place.file, 0, 0},
                        fmt::format("lacks the {} {} of the built-in catalogue",
                                    place.what, in_quotes(id))}});
  }

  std::vector<Lack> result() { return std::move(result_); }

 private:
  const fs::path& folder_;
  std::vector<Lack> result_;
};

}  // namespace

std::vector<Lack> lacks(const Catalog& catalog, const Catalog& model,
                        const fs::path& folder) {
  Comparison comparison(folder);
  for (const auto& [kind, terms] : model.vocabulary) {
    const auto own = catalog.vocabulary.find(kind);
    comparison.compare(
        own == catalog.vocabulary.end() ? std::vector<Term>{} : own->second,
        terms, {"term of " + kind, "vocabulary.yaml"});
  }
  for (const auto& [urgency, action] : model.urgency)
    if (!catalog.urgency.contains(urgency))
      comparison.lacks({"urgency", "flags.yaml"}, urgency);
  comparison.compare(catalog.flags, model.flags, {"flag", "flags.yaml"});
  comparison.compare(catalog.red_flags, model.red_flags,
                     {"red flag", "flags.yaml"});
  comparison.compare(catalog.stop_signs, model.stop_signs,
                     {"stop sign", "flags.yaml"});
  comparison.compare(catalog.sources, model.sources,
                     {"source", "sources.yaml"});
  comparison.compare(catalog.discouraged, model.discouraged,
                     {"discouraged movement", "guidance.yaml"});
  comparison.compare(catalog.guidance, model.guidance,
                     {"piece of guidance", "guidance.yaml"});
  comparison.compare(catalog.named_sets, model.named_sets,
                     {"named set", "guidance.yaml"});
  return comparison.result();
}

}  // namespace backcare
