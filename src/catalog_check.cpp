// SPDX-License-Identifier: MIT
//
// What only shows across files: every word is a term, every link stands at both
// ends, every dose lies in its range, no fact contradicts another.
#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "catalog_reader.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

/// A kind of term in the vocabulary, and what messages call one of it.
struct Kind {
  const char* id;
  const char* what;
};

constexpr Kind areas{"areas", "area"};
constexpr Kind goals{"goals", "goal"};
constexpr Kind positions{"positions", "position"};
constexpr Kind phases{"phases", "phase"};
constexpr Kind places{"places", "place"};
constexpr Kind equipment{"equipment", "equipment"};
constexpr Kind kinds{"kinds", "kind"};
constexpr Kind regions{"regions", "region of the spine"};
constexpr Kind directions{"directions", "direction"};
constexpr Kind ranges{"ranges", "range"};
constexpr Kind loads{"loads", "load"};
constexpr Kind impacts{"impacts", "impact"};
constexpr Kind demands{"demands", "demand"};
constexpr Kind supports{"supports", "kind of support"};

template <typename Entry>
Words ids_of(const std::vector<Entry>& entries) {
  Words ids;
  for (const Entry& entry : entries)
    ids.push_back(entry.id);
  return ids;
}

/// A key of an entry, below which words stand.
struct Spot {
  const Origin& origin;
  const char* key;
};

class Checker {
 public:
  Checker(const Catalog& catalog, const Files& files)
      : catalog_(catalog),
        files_(files),
        exercise_ids_(catalog.exercise_ids()),
        flag_ids_(catalog.flag_ids()),
        source_ids_(ids_of(catalog.sources)) {
    exercise_ids_.insert(exercise_ids_.end(), catalog.left_out.begin(),
                         catalog.left_out.end());
  }

  /// Without `whole`, only what holds for files that have faults of their own.
  std::vector<Problem> run(bool whole) {
    whole_ = whole;
    for (const auto& [kind, entries] : catalog_.vocabulary)
      each(entries);
    each(catalog_.flags);
    each(catalog_.red_flags);
    for (const auto& [urgency, recheck] : catalog_.recheck)
      if (wanted(recheck.origin))
        sources(recheck);
    each(catalog_.stop_signs);
    each(catalog_.discouraged);
    each(catalog_.guidance);
    each(catalog_.named_sets);
    each(catalog_.exercises);
    each(catalog_.prescriptions.goals);
    if (wanted(catalog_.prescriptions.origin))
      check(catalog_.prescriptions);
    each(catalog_.progression.gates);
    if (wanted(catalog_.progression.origin))
      check(catalog_.progression);
    std::ranges::sort(problems_);
    return std::move(problems_);
  }

 private:
  template <typename Entry>
  void each(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries)
      if (wanted(entry.origin))
        check(entry);
  }

  [[nodiscard]] bool wanted(const Origin& origin) const {
    return files_.empty() || files_.contains(origin.file());
  }

  void fault(const Where& where, const std::string& message) {
    problems_.push_back({where, message});
  }

  void unknown(const Spot& spot, std::string_view what, const std::string& word,
               const Words& words) {
    fault(spot.origin.where(spot.key, word),
          fmt::format("unknown {} {}{}", what, in_quotes(word),
                      suggestion(word, words)));
  }

  void known(const Spot& spot, std::string_view what, const std::string& word,
             const Words& words) {
    if (std::ranges::find(words, word) == words.end())
      unknown(spot, what, word, words);
  }

  void term(const Spot& spot, const Kind& kind, const std::string& word) {
    if (!catalog_.term(kind.id, word))
      unknown(spot, kind.what, word, catalog_.terms(kind.id));
  }

  void terms(const Spot& spot, const Kind& kind, const Words& words) {
    for (const std::string& word : words)
      term(spot, kind, word);
  }

  void exercises(const Spot& spot, const Words& ids) {
    for (const std::string& id : ids)
      known(spot, "exercise", id, exercise_ids_);
  }

  void families(const Spot& spot, const Words& words) {
    Words all;
    for (const Exercise& exercise : catalog_.exercises)
      all.push_back(exercise.family);
    for (const std::string& family : words)
      known(spot, "family", family, all);
  }

  template <typename Sourced>
  void sources(const Sourced& entry) {
    for (const std::string& id : entry.sources)
      known({entry.origin, "sources"}, "source", id, source_ids_);
  }

  void check(const Term& term) {
    terms({term.origin, "demands"}, demands, term.demands);
    terms({term.origin, "positions"}, positions, term.positions);
  }

  void check(const RedFlag& flag) {
    sources(flag);
    if (whole_ && !catalog_.urgency.contains(flag.urgency))
      fault(flag.origin.where("urgency"),
            "nothing says what to do about the urgency " +
                in_quotes(flag.urgency));
  }

  void check(const StopSign& sign) { sources(sign); }

  void check(const Flag& flag) {
    sources(flag);
    for (const auto* rules : {&flag.excludes, &flag.cautions})
      for (const Rule& rule : *rules)
        check(rule.origin, rule.when);
  }

  void check(const Origin& rule, const Condition& when) {
    const Spot spot{rule, "when"};
    for (const auto& [region, words] : when.spine)
      terms(spot, directions, words);
    terms(spot, ranges, when.range);
    terms(spot, loads, when.load);
    terms(spot, impacts, when.impact);
    terms(spot, demands, when.demand);
    terms(spot, demands, when.demand_all);
    terms(spot, positions, when.position);
    terms(spot, kinds, when.kind);
  }

  void check(const Discouraged& entry) {
    terms({entry.origin, "areas"}, areas, entry.areas);
    // What to do instead is an exercise, or said in words.
    for (const std::string& id : entry.instead)
      if (id.find(' ') == std::string::npos)
        exercises({entry.origin, "instead"}, {id});
    sources(entry);
  }

  void check(const Guidance& entry) {
    exercises({entry.origin, "exercises"}, entry.exercises);
    sources(entry);
  }

  void check(const NamedSet& entry) {
    exercises({entry.origin, "exercises"}, entry.exercises);
    sources(entry);
  }

  void check(const Prescription& goal) {
    term({goal.origin, ""}, goals, goal.goal);
    for (const PhasePart& part : goal.phases)
      if (!part.serves.empty())
        term({goal.origin, "phases"}, goals, part.serves);
    if (!goal.advice.empty())
      known({goal.origin, "advice"}, "piece of guidance", goal.advice,
            ids_of(catalog_.guidance));
    sources(goal);
  }

  void check(const Prescriptions& all) {
    for (const auto& [kind, total] : all.holds)
      term({all.origin, "holds"}, kinds, kind);
    for (const auto& [area, words] : all.regions) {
      term({all.origin, "regions"}, areas, area);
      terms({all.origin, "regions"}, regions, words);
    }
    terms({all.origin, "order"}, kinds, all.order);
    families({all.origin, "late"}, all.late);
    if (whole_ && !all.origin.file().empty())
      check_covered(all);
  }

  /// Each goal, area and kind of the vocabulary has its place.
  void check_covered(const Prescriptions& all) {
    const auto cover = [&](const char* key, const Kind& kind, auto has) {
      for (const std::string& id : catalog_.terms(kind.id))
        if (!has(id))
          fault(all.origin.where(key),
                fmt::format("\"{}\" lacks the {} {}", key, kind.what,
                            in_quotes(id)));
    };
    cover("goals", goals, [&](const auto& id) { return all.goal(id); });
    cover("regions", areas,
          [&](const auto& id) { return all.regions.contains(id); });
    cover("order", kinds, [&](const auto& id) {
      return std::ranges::find(all.order, id) != all.order.end();
    });
  }

  void check(const Gate& gate) {
    terms({gate.origin, "needs"}, kinds, gate.needs_kinds);
    exercises({gate.origin, "needs"}, gate.needs_exercises);
    terms({gate.origin, "opens"}, phases, gate.phases);
    families({gate.origin, "opens"}, gate.families);
    exercises({gate.origin, "opens"}, gate.exercises);
    sources(gate);
  }

  void check(const Progression& all) {
    terms({all.origin, "pain"}, areas, all.pain.strict_areas);
    terms({all.origin, "pain"}, demands, all.pain.strict_demands);
    terms({all.origin, "rise"}, kinds, all.rise.hold_first);
    terms({all.origin, "rise"}, phases, all.rise.phases);
    terms({all.origin, "fresh"}, kinds, all.fresh.rest_kinds);
    for (const auto& [rule, ids] : all.sources)
      for (const std::string& id : ids)
        known({all.origin, rule.c_str()}, "source", id, source_ids_);
  }

  void check(const Exercise& exercise) {
    check_terms(exercise);
    if (exercise.movement)
      check_movement(exercise);
    if (whole_)
      check_dose(exercise, problems_);
    if (whole_ && exercise.movement)
      check_facts(catalog_, exercise, problems_);
    check_links(exercise);
    check_references(exercise);
  }

  void check_terms(const Exercise& exercise) {
    const Origin& origin = exercise.origin;
    terms({origin, "kind"}, kinds, exercise.kinds);
    terms({origin, "areas"}, areas, exercise.areas);
    terms({origin, "positions"}, positions, exercise.positions);
    terms({origin, "place"}, places, exercise.places);
    for (const auto& choice : exercise.equipment)
      terms({origin, "equipment"}, equipment, choice);
    terms({origin, "optional_equipment"}, equipment,
          exercise.optional_equipment);
    for (const auto& [goal, weight] : exercise.goals)
      term({origin, "goals"}, goals, goal);
  }

  void check_movement(const Exercise& exercise) {
    const Movement& movement = *exercise.movement;
    const Spot spot{exercise.origin, "movement"};
    for (const auto& [region, words] : movement.spine) {
      term(spot, regions, region);
      terms(spot, directions, words);
    }
    term(spot, ranges, movement.range);
    term(spot, loads, movement.load);
    term(spot, impacts, movement.impact);
    terms(spot, demands, movement.demands);
  }

  void check_links(const Exercise& exercise) {
    for (const std::string& id : exercise.easier)
      check_link(exercise, "easier", id);
    for (const std::string& id : exercise.harder)
      check_link(exercise, "harder", id);
    for (const std::string& id : exercise.prerequisites)
      check_prerequisite(exercise, id);
  }

  void check_prerequisite(const Exercise& exercise, const std::string& id) {
    exercises({exercise.origin, "prerequisites"}, {id});
    const Where where = exercise.origin.where("prerequisites", id);
    const Exercise* other = catalog_.exercise(id);
    if (id == exercise.id)
      fault(where, id + " is its own prerequisite");
    else if (other && other->stage > exercise.stage)
      fault(where, id + " is a prerequisite but of a higher stage");
  }

  static bool same_catalog(const Exercise& one, const Exercise& other) {
    return one.origin.built_in() == other.origin.built_in() &&
           one.origin.file().parent_path() == other.origin.file().parent_path();
  }

  void check_link(const Exercise& exercise, const char* key,
                  const std::string& id) {
    exercises({exercise.origin, key}, {id});
    const Exercise* other = catalog_.exercise(id);
    if (!other)
      return;
    const bool up = std::string_view(key) == "harder";
    const Words& back = up ? other->easier : other->harder;
    const auto where = [&] { return exercise.origin.where(key, id); };
    // A catalogue of one's own cannot change the files it adds to: their end
    // of a link need not be there, and a fault of both ends is told at ours.
    const bool alone = !same_catalog(exercise, *other);
    if (!alone && std::ranges::find(back, exercise.id) == back.end())
      fault(where(), fmt::format("{} does not name {} as {}", id, exercise.id,
                                 up ? "easier" : "harder"));
    if (up && other->stage < exercise.stage)
      fault(where(), fmt::format("{} is harder but of a lower stage", id));
    if (!up && alone && other->stage > exercise.stage)
      fault(where(), fmt::format("{} is easier but of a higher stage", id));
  }

  void check_references(const Exercise& exercise) {
    const Origin& origin = exercise.origin;
    for (const auto& entry : exercise.excluded_for)
      known({origin, "excluded_for"}, "flag", entry.flag, flag_ids_);
    for (const auto& entry : exercise.caution_for)
      known({origin, "caution_for"}, "flag", entry.flag, flag_ids_);
    for (const SourceUse& use : exercise.sources) {
      known({origin, "sources"}, "source", use.source, source_ids_);
      terms({origin, "sources"}, supports, use.supports);
    }
    for (const Discouraged& entry : catalog_.discouraged)
      if (entry.id == exercise.id)
        fault(origin.where(),
              fmt::format("{} is discouraged: {}", entry.id, entry.why));
  }

  const Catalog& catalog_;
  const Files& files_;
  bool whole_ = true;
  Words exercise_ids_;
  Words flag_ids_;
  Words source_ids_;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check(const Catalog& catalog, const Files& files) {
  return Checker(catalog, files).run(true);
}

std::vector<Problem> check_words(const Catalog& catalog, const Files& files) {
  return Checker(catalog, files).run(false);
}

}  // namespace backcare
