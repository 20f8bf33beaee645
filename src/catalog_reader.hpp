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
[[nodiscard]] Exercise read_exercise(const yaml::SharedDocument& document,
                                     std::vector<Problem>& problems);

/// Reads flags.yaml, vocabulary.yaml, sources.yaml, guidance.yaml,
/// prescription.yaml or progression.yaml into `catalog`; entries of the same id
/// are replaced.
void read_flags(Catalog& catalog, const yaml::SharedDocument& document,
                std::vector<Problem>& problems);
void read_vocabulary(Catalog& catalog, const yaml::SharedDocument& document,
                     std::vector<Problem>& problems);
void read_sources(Catalog& catalog, const yaml::SharedDocument& document,
                  std::vector<Problem>& problems);
void read_guidance(Catalog& catalog, const yaml::SharedDocument& document,
                   std::vector<Problem>& problems);
void read_prescription(Catalog& catalog, const yaml::SharedDocument& document,
                       std::vector<Problem>& problems);
void read_progression(Catalog& catalog, const yaml::SharedDocument& document,
                      std::vector<Problem>& problems);

/// The urgencies of red flags, the most urgent first.
extern const std::vector<std::string> urgencies;

/// Gives what `catalog` has in place of something in `before` all that the old
/// one asked for: the rules of a flag, its clearance, the urgency of a red
/// flag, the floor of a position. Each loss that it undid is a warning, and so
/// is each exclusion of an exercise that only the replaced version has.
void keep_safe(Catalog& catalog, const Catalog& before,
               std::vector<Problem>& warnings);

/// Adds the movement facts of an exercise, which it must have, that contradict
/// each other or its positions.
void check_facts(const Catalog& catalog, const Exercise& exercise,
                 std::vector<Problem>& problems);

/// Adds what contradicts itself in the dose of an exercise.
void check_dose(const Exercise& exercise, std::vector<Problem>& problems);

/// The parts of a catalogue that a folder has not: files, and "exercises".
/// Without any it stands without the built-in one.
[[nodiscard]] std::vector<std::string> missing_parts(
    const std::filesystem::path& folder);

/// An entry that a catalogue has not, and how to say so.
struct Lack {
  std::string id;
  Problem problem;
};

/// The entries of `model`, exercises apart, that `catalog` of a folder has not:
/// each at the strange entry there that is perhaps meant to be it, or else at
/// the file.
[[nodiscard]] std::vector<Lack> lacks(const Catalog& catalog,
                                      const Catalog& model,
                                      const std::filesystem::path& folder);

/// Reads any catalogue file, by its name, into `catalog`.
void read_document(Catalog& catalog, const yaml::SharedDocument& document,
                   std::vector<Problem>& problems);

/// The catalogue files of a folder, parsed, in a fixed order: vocabulary,
/// sources, flags, guidance, prescription, progression, exercises.
[[nodiscard]] std::vector<yaml::SharedDocument> read_folder(
    const std::filesystem::path& folder, std::vector<Problem>& problems);

/// Whether `text` can be an id: small letters, digits and hyphens.
[[nodiscard]] bool is_id(const std::string& text);

/// An entry of a map of ids.
struct Entry {
  std::string id;
  const yaml::Node& value;
  Origin origin;
};

/// Reads every entry of a map of ids.
void each_entry(const yaml::SharedDocument& document, yaml::Reader& reader,
                const yaml::Node& node,
                const std::function<void(const Entry&)>& read);

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
