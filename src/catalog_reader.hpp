// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "backcare/catalog.hpp"
#include "yaml.hpp"

namespace backcare {

/// Reads one exercise file; the id is the name of the file. Faults go to
/// `problems`. Terms are checked later, by check().
[[nodiscard]] Exercise read_exercise(const yaml::Document& document,
                                     std::vector<Problem>& problems);

/// Reads flags.yaml, vocabulary.yaml, sources.yaml, guidance.yaml or
/// prescription.yaml into `catalog`; entries of the same id are replaced.
void read_flags(Catalog& catalog, const yaml::Document& document,
                std::vector<Problem>& problems);
void read_vocabulary(Catalog& catalog, const yaml::Document& document,
                     std::vector<Problem>& problems);
void read_sources(Catalog& catalog, const yaml::Document& document,
                  std::vector<Problem>& problems);
void read_guidance(Catalog& catalog, const yaml::Document& document,
                   std::vector<Problem>& problems);
void read_prescription(Catalog& catalog, const yaml::Document& document,
                       std::vector<Problem>& problems);

/// Reads any catalogue file, by its name, into `catalog`.
void read_document(Catalog& catalog, const yaml::Document& document,
                   std::vector<Problem>& problems);

/// The catalogue files of a folder, parsed, in a fixed order: vocabulary,
/// sources, flags, guidance, prescription, exercises.
[[nodiscard]] std::vector<yaml::Document> read_folder(
    const std::filesystem::path& folder, std::vector<Problem>& problems);

/// Whether `text` can be an id: small letters, digits and hyphens.
[[nodiscard]] bool is_id(const std::string& text);

/// Reads every entry of a map of ids.
void each_entry(
    yaml::Reader& reader, const yaml::Node& node,
    const std::function<void(const std::string&, const yaml::Node&)>& read);

/// Puts `value` in place of the entry of the same id, or at the end.
template <typename Value>
void put(std::vector<Value>& values, Value value) {
  for (Value& entry : values)
    if (entry.id == value.id) {
      entry = std::move(value);
      return;
    }
  values.push_back(std::move(value));
}

/// The same for values that stay sorted by id.
template <typename Value>
void put_in_order(std::vector<Value>& values, Value value) {
  const auto place = std::ranges::lower_bound(values, value.id, {}, &Value::id);
  if (place != values.end() && place->id == value.id)
    *place = std::move(value);
  else
    values.insert(place, std::move(value));
}

}  // namespace backcare
