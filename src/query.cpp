// SPDX-License-Identifier: MIT
#include "backcare/query.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

bool contains(const Words& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool shares(const Words& wanted, const Words& found) {
  return wanted.empty() || std::ranges::any_of(wanted, [&](const auto& word) {
           return contains(found, word);
         });
}

/// The choice of equipment that is not at hand; nothing when all is.
std::optional<std::string> lacking(const Words& at_hand, const Catalog& catalog,
                                   const Exercise& exercise) {
  const auto available = [&](const std::string& word) {
    const Term* term = catalog.term("equipment", word);
    return contains(at_hand, word) || (term && term->household);
  };
  for (const Words& choice : exercise.equipment)
    if (std::ranges::none_of(choice, available))
      return join(choice, " or ");
  return std::nullopt;
}

bool mentions(const Catalog& catalog, const Exercise& exercise,
              const std::string& search) {
  const std::string wanted = search_key(search);
  const auto has = [&](const std::string& text) {
    return search_key(text).find(wanted) != std::string::npos;
  };
  const auto any_has = [&](const Words& texts) {
    return std::ranges::any_of(texts, has);
  };
  const auto area_has = [&](const std::string& area) {
    const Term* term = catalog.term("areas", area);
    return has(area) || (term && has(term->label));
  };
  return has(exercise.id) || has(exercise.name) || has(exercise.family) ||
         any_has(exercise.aliases) || any_has(exercise.setup) ||
         any_has(exercise.cues) || any_has(exercise.feel) ||
         any_has(exercise.notes) ||
         std::ranges::any_of(exercise.areas, area_has) ||
         std::ranges::any_of(exercise.repetition,
                             [&](const auto& phase) { return has(phase.say); });
}

}  // namespace

bool serves_area(const Exercise& exercise, const std::string& area) {
  return area == "general" || contains(exercise.areas, area) ||
         contains(exercise.areas, "general");
}

bool is_avoided(const Exercise& exercise, const std::string& word) {
  if (exercise.id == word || exercise.family == word)
    return true;
  return exercise.movement &&
         (contains(exercise.movement->demands, word) ||
          std::ranges::any_of(exercise.movement->spine, [&](const auto& part) {
            return contains(part.second, word);
          }));
}

std::vector<std::string> avoidable(const Catalog& catalog) {
  Words result = catalog.exercise_ids();
  for (const Exercise& exercise : catalog.exercises)
    if (!contains(result, exercise.family))
      result.push_back(exercise.family);
  for (const char* kind : {"demands", "directions"})
    for (const std::string& term : catalog.terms(kind))
      if (!contains(result, term))
        result.push_back(term);
  return result;
}

std::optional<std::string> mismatch(const Query& query, const Catalog& catalog,
                                    const Exercise& exercise) {
  const auto serves = [&](const auto& area) {
    return serves_area(exercise, area);
  };
  const auto helps = [&](const auto& goal) {
    return exercise.goals.contains(goal);
  };
  if (!query.areas.empty() && std::ranges::none_of(query.areas, serves))
    return "is for another area";
  if (!query.goals.empty() && std::ranges::none_of(query.goals, helps))
    return "serves another goal";
  if (!query.phases.empty() &&
      std::ranges::find(query.phases, exercise.phase) == query.phases.end())
    return "belongs to another phase";
  if (!shares(query.positions, exercise.positions))
    return "needs another position";
  if (!shares(query.places, exercise.places))
    return "needs another place";
  if (query.equipment)
    if (const auto missing = lacking(*query.equipment, catalog, exercise))
      return "needs equipment: " + *missing;
  if (query.stage && exercise.stage > *query.stage)
    return fmt::format("is of stage {}", exercise.stage);
  for (const std::string& word : query.avoid)
    if (is_avoided(exercise, word))
      return "is to be avoided: " + word;
  if (!query.search.empty() && !mentions(catalog, exercise, query.search))
    return "does not mention " + in_quotes(query.search);
  return std::nullopt;
}

std::vector<const Exercise*> select(const Query& query,
                                    const Catalog& catalog) {
  std::vector<const Exercise*> result;
  for (const Exercise& exercise : catalog.exercises)
    if (!mismatch(query, catalog, exercise))
      result.push_back(&exercise);
  return result;
}

}  // namespace backcare
