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

/// A word without what people leave out or add: "childs" for "child's", "up"
/// for "ups".
std::string stem(std::string word) {
  if (word.size() > 2 && word.ends_with('s') && !word.ends_with("ss"))
    word.pop_back();
  return word;
}

/// The words of a text as a search compares them: what is no letter or digit
/// parts them, but an apostrophe does not.
Words search_words(std::string_view text) {
  static const Words apostrophes{"'", "\u2019", "\u2018", "\u02BC"};
  std::string key = search_key(text);
  for (const std::string& apostrophe : apostrophes)
    for (std::size_t at = 0;
         (at = key.find(apostrophe, at)) != std::string::npos;)
      key.erase(at, apostrophe.size());
  for (char& c : key) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                           static_cast<unsigned char>(c) >= 0x80;
    if (!is_letter)
      c = ' ';
  }
  Words result;
  for (const std::string& word : split(key, ' '))
    if (!word.empty())
      result.push_back(stem(word));
  return result;
}

/// Endings differ ("sciatica", "sciatic"); what is shorter is another word.
constexpr std::size_t longest_ending = 2;
constexpr std::size_t shortest_stem = 5;
/// Shorter words would be found within any other.
constexpr std::size_t shortest_beginning = 3;

/// Whether a word of a text is the wanted one, begins with it, or lacks no more
/// than its ending.
bool is_like(const std::string& word, const std::string& wanted) {
  if (word == wanted)
    return true;
  if (wanted.size() >= shortest_beginning && word.starts_with(wanted))
    return true;
  return word.size() >= shortest_stem && wanted.starts_with(word) &&
         wanted.size() <= word.size() + longest_ending;
}

/// All that a search looks at.
Words words_of(const Catalog& catalog, const Exercise& exercise) {
  Words texts{exercise.id, exercise.name, exercise.family};
  const auto add = [&](const Words& more) {
    texts.insert(texts.end(), more.begin(), more.end());
  };
  for (const Words* more : {&exercise.aliases, &exercise.setup, &exercise.cues,
                            &exercise.feel, &exercise.notes, &exercise.areas})
    add(*more);
  for (const std::string& area : exercise.areas)
    if (const Term* term = catalog.term("areas", area))
      texts.push_back(term->label);
  for (const RepetitionPhase& phase : exercise.repetition)
    texts.push_back(phase.say);
  return search_words(join(texts, " "));
}

bool mentions(const Catalog& catalog, const Exercise& exercise,
              const std::string& search) {
  const Words words = words_of(catalog, exercise);
  return std::ranges::all_of(search_words(search), [&](const auto& wanted) {
    return std::ranges::any_of(
        words, [&](const auto& word) { return is_like(word, wanted); });
  });
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
