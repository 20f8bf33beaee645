// SPDX-License-Identifier: MIT
//
// Facts of an exercise that cannot both be true: of its movement, as the
// vocabulary says which term asks for which other one, and of its dose.
#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "catalog_reader.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

/// More are not read in a message.
constexpr std::size_t most_listed = 7;

bool contains(const Words& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

class FactChecker {
 public:
  FactChecker(const Catalog& catalog, const Exercise& exercise,
              std::vector<Problem>& problems)
      : catalog_(catalog),
        exercise_(exercise),
        movement_(*exercise.movement),
        problems_(problems) {}

  void check() {
    // An unknown word is a fault of its own.
    if (!std::ranges::all_of(exercise_.positions, [&](const auto& position) {
          return catalog_.term("positions", position) != nullptr;
        }))
      return;
    for (const std::string& demand : movement_.demands)
      check_position("demands", demand);
    check_position("impacts", movement_.impact);
    check_demands();
    check_range();
  }

 private:
  void fault(const std::string& word, const std::string& message) {
    problems_.push_back({exercise_.origin.where("movement", word), message});
  }

  /// What is only done in some positions needs one of them.
  void check_position(const char* kind, const std::string& word) {
    const Term* term = catalog_.term(kind, word);
    if (!term || term->positions.empty())
      return;
    if (std::ranges::any_of(exercise_.positions, [&](const auto& position) {
          return contains(term->positions, position);
        }))
      return;
    const Words& allowed = term->positions;
    fault(word, fmt::format("{} contradicts the position {}{}", in_quotes(word),
                            join(exercise_.positions, ", "),
                            allowed.size() > most_listed
                                ? ""
                                : "; it is done in " + join(allowed, ", ")));
  }

  [[nodiscard]] bool demanded_by(const std::string& position,
                                 const std::string& demand) const {
    const Term* term = catalog_.term("positions", position);
    return term && contains(term->demands, demand);
  }

  /// What every way of doing it demands is one of its demands.
  void check_demands() {
    for (const std::string& id : catalog_.terms("demands")) {
      const auto demands = [&](const std::string& position) {
        return demanded_by(position, id);
      };
      const bool due =
          exercise_.through_all_positions
              ? std::ranges::any_of(exercise_.positions, demands)
              : !exercise_.positions.empty() &&
                    std::ranges::all_of(exercise_.positions, demands);
      if (due && !contains(movement_.demands, id))
        fault("demands",
              fmt::format("the position {} demands {}",
                          join(exercise_.positions, ", "), in_quotes(id)));
    }
  }

  /// A spine that is held still bends nowhere.
  void check_range() {
    const Term* range = catalog_.term("ranges", movement_.range);
    if (!range || range->moves)
      return;
    for (const auto& [region, directions] : movement_.spine)
      for (const std::string& word : directions)
        if (const Term* direction = catalog_.term("directions", word);
            direction && direction->moves)
          fault(word, fmt::format("{} contradicts the range {}",
                                  in_quotes(word), in_quotes(range->id)));
  }

  const Catalog& catalog_;
  const Exercise& exercise_;
  const Movement& movement_;
  std::vector<Problem>& problems_;
};

}  // namespace

void check_facts(const Catalog& catalog, const Exercise& exercise,
                 std::vector<Problem>& problems) {
  FactChecker(catalog, exercise, problems).check();
}

void check_dose(const Exercise& exercise, std::vector<Problem>& problems) {
  const DoseRange& range = exercise.dose;
  const Dose& usual = range.usual;
  const Where where = exercise.origin.where("dose");
  const auto fault = [&](const Where& place, const std::string& message) {
    problems.push_back({place, message});
  };
  const auto within = [&](bool fine, std::string_view what) {
    if (!fine)
      fault(where, fmt::format("the usual dose {} lies outside the range of "
                               "its {}",
                               in_quotes(to_string(usual)), what));
  };
  within(range.sets.contains(usual.sets), "sets");
  if (usual.count != Count::Time)
    within(range.reps.contains(usual.reps), "count");
  within(range.hold.contains(usual.hold), "hold");
  if (usual.sets > 1)
    within(range.rest.contains(usual.rest), "rest");
  if (usual.each_side != exercise.counts_each_side(usual.count))
    fault(where,
          "\"each side\" stands in the usual dose exactly when the "
          "exercise counts for each side");
  if (range.hold.high > seconds{0} && !exercise.held() &&
      usual.count != Count::Time)
    fault(where,
          "a hold needs a phase of the repetition with \"seconds: "
          "hold\"");
  if (std::ranges::count_if(exercise.repetition, [](const auto& phase) {
        return !phase.length;
      }) > 1)
    fault(exercise.origin.where("repetition"),
          "a repetition has at most one held phase");
}

}  // namespace backcare
