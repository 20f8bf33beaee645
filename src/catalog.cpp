// SPDX-License-Identifier: MIT
#include "backcare/catalog.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "backcare/files.hpp"
#include "backcare/text.hpp"
#include "catalog_reader.hpp"

namespace backcare {
namespace {

template <typename Value>
const Value* by_id(const std::vector<Value>& values, std::string_view id) {
  const auto found = std::ranges::find(values, id, &Value::id);
  return found == values.end() ? nullptr : &*found;
}

/// The same where the values are sorted by id.
template <typename Value>
const Value* in_order(const std::vector<Value>& values, std::string_view id) {
  const auto found = std::ranges::lower_bound(values, id, {}, &Value::id);
  return found != values.end() && found->id == id ? &*found : nullptr;
}

template <typename Value>
std::vector<std::string> ids_of(const std::vector<Value>& values) {
  std::vector<std::string> result;
  for (const Value& value : values)
    result.push_back(value.id);
  return result;
}

}  // namespace

bool is_id(const std::string& text) {
  const auto fine = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !text.empty() && text.front() != '-' && text.size() <= 60 &&
         std::ranges::all_of(text, fine);
}

const Exercise* Catalog::exercise(std::string_view id) const {
  return in_order(exercises, id);
}

const Flag* Catalog::flag(std::string_view id) const {
  return by_id(flags, id);
}

const Source* Catalog::source(std::string_view id) const {
  return in_order(sources, id);
}

const Term* Catalog::term(const std::string& kind, std::string_view id) const {
  const auto found = vocabulary.find(kind);
  return found == vocabulary.end() ? nullptr : by_id(found->second, id);
}

std::vector<std::string> Catalog::terms(const std::string& kind) const {
  const auto found = vocabulary.find(kind);
  return found == vocabulary.end() ? std::vector<std::string>{}
                                   : ids_of(found->second);
}

std::vector<std::string> Catalog::exercise_ids() const {
  return ids_of(exercises);
}

std::vector<std::string> Catalog::flag_ids() const {
  return ids_of(flags);
}

std::vector<const Exercise*> Catalog::find(std::string_view name) const {
  // Blanks around it are taken off.
  const std::string wanted = fold(split(name, '\n').front());
  const auto is_wanted = [&](const std::string& text) {
    return fold(text) == wanted;
  };
  for (const Exercise& entry : exercises)
    if (is_wanted(entry.id))
      return {&entry};
  std::vector<const Exercise*> result;
  for (const Exercise& entry : exercises)
    if (is_wanted(entry.name))
      result.push_back(&entry);
  for (const Exercise& entry : exercises)
    if (!is_wanted(entry.name) && std::ranges::any_of(entry.aliases, is_wanted))
      result.push_back(&entry);
  return result;
}

std::vector<std::string> Catalog::all_names() const {
  std::vector<std::string> result = exercise_ids();
  for (const Exercise& entry : exercises)
    result.push_back(entry.name);
  for (const Exercise& entry : exercises)
    result.insert(result.end(), entry.aliases.begin(), entry.aliases.end());
  return result;
}

std::vector<std::string> Catalog::floor_positions() const {
  std::vector<std::string> result;
  if (const auto found = vocabulary.find("positions");
      found != vocabulary.end())
    for (const Term& term : found->second)
      if (term.floor)
        result.push_back(term.id);
  return result;
}

Station Catalog::station(std::string_view position) const {
  const Term* found = term("positions", position);
  return found ? found->station : Station::Standing;
}

Verdict Catalog::judge(const Exercise& exercise,
                       const std::vector<const Flag*>& active) const {
  return backcare::judge(exercise, active, floor_positions());
}

void read_document(Catalog& catalog, const yaml::SharedDocument& document,
                   std::vector<Problem>& problems) {
  const std::string name = document->file.filename().string();
  if (document->file.parent_path().filename() == "exercises") {
    const std::string id = document->file.stem().string();
    if (!is_id(id))
      problems.push_back(
          {{document->file, 0, 0},
           in_quotes(id) + " is no id: small letters, digits and hyphens"});
    Exercise exercise = read_exercise(document, problems);
    if (const Exercise* old = catalog.exercise(id))
      exercise.replaces = std::make_shared<const Exercise>(*old);
    put_in_order(catalog.exercises, std::move(exercise));
  } else if (name == "vocabulary.yaml") {
    read_vocabulary(catalog, document, problems);
  } else if (name == "sources.yaml") {
    read_sources(catalog, document, problems);
  } else if (name == "flags.yaml") {
    read_flags(catalog, document, problems);
  } else if (name == "guidance.yaml") {
    read_guidance(catalog, document, problems);
  } else if (name == "prescription.yaml") {
    read_prescription(catalog, document, problems);
  } else if (name == "progression.yaml") {
    read_progression(catalog, document, problems);
  }
}

}  // namespace backcare
