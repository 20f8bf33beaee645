// SPDX-License-Identifier: MIT
//
// What a person feels, though the program could play it: texts that are too
// long or too quick, names that mean two things, ladders without a lowest rung,
// words and sources that nothing uses.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "backcare/catalog.hpp"
#include "backcare/text.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

/// Words a voice says in a second; the slow end of reading aloud.
constexpr double words_a_second = 2.5;
constexpr std::size_t longest_step = 120;

bool ends_a_sentence(const std::string& text) {
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
}

class StyleChecker {
 public:
  explicit StyleChecker(const Catalog& catalog) : catalog_(catalog) {
    for (const Exercise& exercise : catalog.exercises) {
      named_.emplace(fold(exercise.name), &exercise);
      families_.insert(exercise.family);
    }
  }

  std::vector<Problem> run(const Files& files) {
    for (const Exercise& exercise : catalog_.exercises) {
      if (!files.empty() && !files.contains(exercise.origin.file()))
        continue;
      check_movement(exercise);
      check_sentences(exercise, "setup", exercise.setup);
      check_sentences(exercise, "cues", exercise.cues);
      check_lengths(exercise, "setup", exercise.setup);
      check_lengths(exercise, "cues", exercise.cues);
      check_phases(exercise);
      check_family(exercise);
      check_aliases(exercise);
      check_dose(exercise);
      check_ladder(exercise);
    }
    std::ranges::sort(problems_);
    return std::move(problems_);
  }

 private:
  void fault(const Where& where, const std::string& message) {
    problems_.push_back({where, message});
  }

  void check_movement(const Exercise& exercise) {
    if (!exercise.movement)
      fault(exercise.origin.where(),
            "missing key \"movement\"; with any flag it is never planned");
  }

  void check_sentences(const Exercise& exercise, const char* key,
                       const Words& texts) {
    for (const std::string& text : texts)
      if (!ends_a_sentence(text))
        fault(exercise.origin.where(key, text),
              in_quotes(text) + " ends without a full stop");
  }

  void check_lengths(const Exercise& exercise, const char* key,
                     const Words& texts) {
    for (const std::string& text : texts)
      if (count_characters(text) > longest_step)
        fault(exercise.origin.where(key, text),
              fmt::format("the {} {} is longer than {} characters",
                          std::string_view(key) == "cues" ? "cue" : "step",
                          in_quotes(text), longest_step));
  }

  /// A held phase lasts as long as the usual hold.
  void check_phases(const Exercise& exercise) {
    for (const RepetitionPhase& phase : exercise.repetition) {
      const seconds length = phase.length.value_or(exercise.dose.usual.hold);
      const auto words = static_cast<double>(split(phase.say, ' ').size());
      if (length > seconds{0} &&
          words > words_a_second * static_cast<double>(length.count()))
        fault(
            exercise.origin.where("repetition", phase.say),
            fmt::format("{} cannot be spoken in {} s at {} words a second",
                        in_quotes(phase.say), length.count(), words_a_second));
    }
  }

  /// A family of one is perhaps a larger one, misspelt.
  void check_family(const Exercise& exercise) {
    const std::string& family = exercise.family;
    if (family == exercise.id || families_.count(family) > 1)
      return;
    Words others(families_.begin(), families_.end());
    std::erase(others, family);
    if (const auto near = closest(family, others))
      fault(exercise.origin.where("family"),
            fmt::format("nothing else is of the family {}; did you mean {}?",
                        in_quotes(family), in_quotes(*near)));
  }

  /// The versions of one movement may share a name.
  void check_aliases(const Exercise& exercise) {
    for (const std::string& alias : exercise.aliases) {
      const auto [first, last] = named_.equal_range(fold(alias));
      for (auto other = first; other != last; ++other)
        if (other->second->family != exercise.family)
          fault(exercise.origin.where("aliases", alias),
                fmt::format("the alias {} is the name of {}", in_quotes(alias),
                            other->second->id));
    }
  }

  /// Counted repetitions are dosed as one of the goals that the exercise serves
  /// best asks for, or a note says why not.
  void check_dose(const Exercise& exercise) {
    const Dose& usual = exercise.dose.usual;
    if (usual.count != Count::Reps || !exercise.dose.note.empty())
      return;
    const Prescription* missed = nullptr;
    for (const Prescription& goal : catalog_.prescriptions.goals) {
      if (!is_main_goal(exercise, goal.goal))
        continue;
      if (lies_within(exercise, goal))
        return;
      missed = &goal;
    }
    if (missed)
      fault(exercise.origin.where("dose"),
            fmt::format("the usual dose {} lies outside that of its goal {} "
                        "({}); say why in the \"note\" of the dose",
                        in_quotes(to_string(usual)), missed->goal,
                        dose_text(*missed)));
  }

  [[nodiscard]] static bool is_main_goal(const Exercise& exercise,
                                         const std::string& goal) {
    const auto own = exercise.goals.find(goal);
    return own != exercise.goals.end() &&
           std::ranges::all_of(exercise.goals, [&](const auto& other) {
             return other.second <= own->second;
           });
  }

  [[nodiscard]] static bool lies_within(const Exercise& exercise,
                                        const Prescription& goal) {
    const Dose& usual = exercise.dose.usual;
    return goal.sets.contains(usual.sets) && goal.reps.contains(usual.reps) &&
           (!exercise.held() || goal.hold.contains(usual.hold)) &&
           (usual.sets == 1 || goal.rest.contains(usual.rest));
  }

  [[nodiscard]] static std::string dose_text(const Prescription& goal) {
    return fmt::format(
        "sets {} to {}, repetitions {} to {}, hold {} to {} s, rest {} to {} s",
        goal.sets.low, goal.sets.high, goal.reps.low, goal.reps.high,
        goal.hold.low.count(), goal.hold.high.count(), goal.rest.low.count(),
        goal.rest.high.count());
  }

  /// Above stage 1 there is an easier neighbour, and from it, or from a version
  /// in the family, a way to a lower stage; or a note says why not.
  void check_ladder(const Exercise& exercise) {
    if (exercise.stage == 1 || !exercise.easier_note.empty())
      return;
    const Where where = exercise.origin.where("easier");
    if (exercise.easier.empty()) {
      fault(where,
            "above stage 1, name an easier neighbour or say in "
            "\"easier_note\" why there is none");
      return;
    }
    std::vector<const Exercise*> reached{&exercise};
    for (std::size_t at = 0; at < reached.size(); ++at) {
      const Exercise& rung = *reached[at];
      if (rung.stage < exercise.stage || !rung.easier_note.empty())
        return;
      for (const Exercise& other : catalog_.exercises)
        if (is_below(other, rung) &&
            std::ranges::find(reached, &other) == reached.end())
          reached.push_back(&other);
    }
    fault(where, fmt::format("no easier neighbour leads down from stage {}",
                             exercise.stage));
  }

  [[nodiscard]] static bool is_below(const Exercise& other,
                                     const Exercise& rung) {
    return std::ranges::find(rung.easier, other.id) != rung.easier.end() ||
           (other.family == rung.family && other.stage <= rung.stage);
  }

  const Catalog& catalog_;
  std::multimap<std::string, const Exercise*> named_;
  std::multiset<std::string> families_;
  std::vector<Problem> problems_;
};

/// Every word that an exercise, a flag or a rule uses, by kind of term, and
/// every source that anything names, under "sources".
class Uses {
 public:
  explicit Uses(const Catalog& catalog) {
    for (const Exercise& exercise : catalog.exercises)
      add(exercise);
    for (const Flag& flag : catalog.flags) {
      add("sources", flag.sources);
      for (const auto* rules : {&flag.excludes, &flag.cautions})
        for (const Rule& rule : *rules)
          add(rule.when);
    }
    for (const auto& [urgency, recheck] : catalog.recheck)
      add("sources", recheck.sources);
    add_sources(catalog.red_flags);
    add_sources(catalog.stop_signs);
    add_sources(catalog.discouraged);
    add_sources(catalog.guidance);
    add_sources(catalog.named_sets);
    add_sources(catalog.progression.gates);
    for (const auto& [rule, sources] : catalog.progression.sources)
      add("sources", sources);
  }

  [[nodiscard]] bool has(const std::string& kind,
                         const std::string& word) const {
    return used_.contains({kind, word});
  }

 private:
  void add(const std::string& kind, const Words& words) {
    for (const std::string& word : words)
      used_.emplace(kind, word);
  }

  template <typename Entry>
  void add_sources(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries)
      add("sources", entry.sources);
  }

  void add(const Exercise& exercise) {
    add("kinds", exercise.kinds);
    add("areas", exercise.areas);
    add("positions", exercise.positions);
    add("places", exercise.places);
    for (const Words& choice : exercise.equipment)
      add("equipment", choice);
    add("equipment", exercise.optional_equipment);
    for (const auto& [goal, weight] : exercise.goals)
      add("goals", {goal});
    add("phases", {std::string(name_of(exercise.phase))});
    add("sides", {std::string(name_of(exercise.sides))});
    for (const SourceUse& use : exercise.sources) {
      add("sources", {use.source});
      add("supports", use.supports);
    }
    if (exercise.movement)
      add(*exercise.movement);
  }

  void add(const Movement& movement) {
    add_spine(movement.spine);
    add("ranges", {movement.range});
    add("loads", {movement.load});
    add("impacts", {movement.impact});
    add("demands", movement.demands);
  }

  void add(const Condition& when) {
    add_spine(when.spine);
    add("ranges", when.range);
    add("loads", when.load);
    add("impacts", when.impact);
    add("demands", when.demand);
    add("demands", when.demand_all);
    add("positions", when.position);
    add("kinds", when.kind);
  }

  void add_spine(const std::map<std::string, Words>& spine) {
    for (const auto& [region, directions] : spine) {
      add("regions", {region});
      add("directions", directions);
    }
  }

  std::set<std::pair<std::string, std::string>> used_;
};

}  // namespace

std::vector<Problem> check_style(const Catalog& catalog, const Files& files) {
  return StyleChecker(catalog).run(files);
}

std::vector<Problem> orphan_terms(const Catalog& catalog) {
  const Uses uses(catalog);
  std::vector<Problem> result;
  for (const auto& [kind, terms] : catalog.vocabulary)
    for (const Term& term : terms)
      if (!uses.has(kind, term.id))
        result.push_back({term.origin.where(),
                          "nothing uses the term " + in_quotes(term.id)});
  std::ranges::sort(result);
  return result;
}

std::vector<Problem> orphan_sources(const Catalog& catalog,
                                    const std::vector<std::string>& cited) {
  const Uses uses(catalog);
  std::vector<Problem> result;
  for (const Source& source : catalog.sources)
    if (!uses.has("sources", source.id) &&
        std::ranges::find(cited, source.id) == cited.end())
      result.push_back({source.origin.where(),
                        "nothing names the source " + in_quotes(source.id)});
  std::ranges::sort(result);
  return result;
}

}  // namespace backcare
