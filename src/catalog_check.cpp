// SPDX-License-Identifier: MIT
//
// What only shows across files: every word is a term, every link stands at both
// ends, every dose lies in its range, every phase can be spoken in its time.
#include <algorithm>

#include <fmt/format.h>

#include "backcare/catalog.hpp"
#include "backcare/text.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

/// Words a voice says in a second; the slow end of reading aloud.
constexpr double words_a_second = 2.5;
constexpr std::size_t longest_step = 120;

class Checker {
 public:
  explicit Checker(const Catalog& catalog)
      : catalog_(catalog),
        ids_(catalog.exercise_ids()),
        flag_ids_(catalog.flag_ids()) {
    for (const Source& source : catalog.sources)
      source_ids_.push_back(source.id);
  }

  /// Without `whole`, only what holds for files that have faults of their own.
  std::vector<Problem> run(bool whole) {
    whole_ = whole;
    for (const Flag& flag : catalog_.flags)
      check(flag);
    for (const RedFlag& flag : catalog_.red_flags)
      for (const auto& id : flag.sources)
        known(in("flags.yaml"), "source", id, source_ids_);
    for (const Exercise& exercise : catalog_.exercises)
      check(exercise);
    std::ranges::sort(problems_);
    return std::move(problems_);
  }

 private:
  static Where in(const char* file) { return {file, 0, 0}; }

  void fault(const Where& where, const std::string& message) {
    problems_.push_back({where, message});
  }

  void known(const Where& where, std::string_view what, const std::string& word,
             const Words& words) {
    if (std::ranges::find(words, word) == words.end())
      fault(where, fmt::format("unknown {} {}{}", what, in_quotes(word),
                               suggestion(word, words)));
  }

  void terms(const Where& where, std::string_view what, const std::string& kind,
             const Words& used) {
    const Words words = catalog_.terms(kind);
    for (const std::string& word : used)
      known(where, what, word, words);
  }

  void check(const Flag& flag) {
    const Where where = in("flags.yaml");
    for (const auto& id : flag.sources)
      known(where, "source", id, source_ids_);
    for (const auto* rules : {&flag.excludes, &flag.cautions})
      for (const Rule& rule : *rules)
        check(where, rule.when);
  }

  void check(const Where& where, const Condition& when) {
    for (const auto& [region, directions] : when.spine)
      terms(where, "direction", "directions", directions);
    terms(where, "range", "ranges", when.range);
    terms(where, "load", "loads", when.load);
    terms(where, "impact", "impacts", when.impact);
    terms(where, "demand", "demands", when.demand);
    terms(where, "demand", "demands", when.demand_all);
    terms(where, "position", "positions", when.position);
    terms(where, "kind", "kinds", when.kind);
  }

  void check(const Exercise& exercise) {
    check_terms(exercise);
    if (exercise.movement)
      check_movement(exercise);
    if (whole_) {
      check_dose(exercise);
      check_texts(exercise);
    }
    check_links(exercise);
    if (whole_ && exercise.stage > 1 && exercise.easier.empty() &&
        exercise.easier_note.empty())
      fault(exercise.where("easier"),
            "above stage 1, name an easier neighbour or say in "
            "\"easier_note\" why there is none");
    check_references(exercise);
  }

  /// Every word used under a key of the exercise is a term of the kind.
  void terms(const Exercise& exercise, const char* key, std::string_view what,
             const Words& used, const std::string& kind) {
    const Words words = catalog_.terms(kind);
    for (const std::string& word : used)
      known(exercise.where(key, word), what, word, words);
  }

  void check_terms(const Exercise& exercise) {
    terms(exercise, "kind", "kind", exercise.kinds, "kinds");
    terms(exercise, "areas", "area", exercise.areas, "areas");
    terms(exercise, "positions", "position", exercise.positions, "positions");
    terms(exercise, "place", "place", exercise.places, "places");
    for (const auto& choice : exercise.equipment)
      terms(exercise, "equipment", "equipment", choice, "equipment");
    terms(exercise, "optional_equipment", "equipment",
          exercise.optional_equipment, "equipment");
    for (const auto& [goal, weight] : exercise.goals)
      terms(exercise, "goals", "goal", {goal}, "goals");
  }

  void check_movement(const Exercise& exercise) {
    const Movement& movement = *exercise.movement;
    const auto all = [&](std::string_view what, const Words& words,
                         const char* kind) {
      terms(exercise, "movement", what, words, kind);
    };
    for (const auto& [region, directions] : movement.spine) {
      all("region of the spine", {region}, "regions");
      all("direction", directions, "directions");
    }
    all("range", {movement.range}, "ranges");
    all("load", {movement.load}, "loads");
    all("impact", {movement.impact}, "impacts");
    all("demand", movement.demands, "demands");
  }

  void check_dose(const Exercise& exercise) {
    const DoseRange& range = exercise.dose;
    const Dose& usual = range.usual;
    const Where where = exercise.where("dose");
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
  }

  void check_texts(const Exercise& exercise) {
    for (const std::string& step : exercise.setup)
      if (static_cast<std::size_t>(display_width(step)) > longest_step)
        fault(exercise.where("setup"),
              fmt::format("the step {} is longer than {} characters",
                          in_quotes(step), longest_step));
    int holds = 0;
    for (const RepetitionPhase& phase : exercise.repetition) {
      if (!phase.length) {
        ++holds;
        continue;
      }
      const auto words = static_cast<double>(split(phase.say, ' ').size());
      const auto length = static_cast<double>(phase.length->count());
      if (words > words_a_second * length)
        fault(exercise.where("repetition"),
              fmt::format("{} cannot be spoken in {} s at 2.5 words a second",
                          in_quotes(phase.say), phase.length->count()));
    }
    if (holds > 1)
      fault(exercise.where("repetition"),
            "a repetition has at most one held phase");
  }

  void check_links(const Exercise& exercise) {
    const auto linked = [&](const char* key, const Words& neighbours) {
      for (const std::string& id : neighbours)
        check_link(exercise, key, id);
    };
    linked("easier", exercise.easier);
    linked("harder", exercise.harder);
    for (const std::string& id : exercise.prerequisites)
      known(exercise.where("prerequisites", id), "exercise", id, ids_);
  }

  static std::filesystem::path folder(const Exercise& exercise) {
    return exercise.where("").file.parent_path();
  }

  void check_link(const Exercise& exercise, const std::string& key,
                  const std::string& id) {
    known(exercise.where(key, id), "exercise", id, ids_);
    const Exercise* other = catalog_.exercise(id);
    if (!other)
      return;
    const bool up = key == "harder";
    const Words& back = up ? other->easier : other->harder;
    // A catalogue of one's own cannot change the files it adds to.
    if (folder(exercise) == folder(*other) &&
        std::ranges::find(back, exercise.id) == back.end())
      fault(exercise.where(key, id),
            fmt::format("{} does not name {} as {}", id, exercise.id,
                        up ? "easier" : "harder"));
    if (up && other->stage < exercise.stage)
      fault(exercise.where(key),
            fmt::format("{} is harder but of a lower stage", id));
  }

  void check_references(const Exercise& exercise) {
    for (const auto& entry : exercise.excluded_for)
      known(exercise.where("excluded_for", entry.flag), "flag", entry.flag,
            flag_ids_);
    for (const auto& entry : exercise.caution_for)
      known(exercise.where("caution_for", entry.flag), "flag", entry.flag,
            flag_ids_);
    for (const SourceUse& use : exercise.sources) {
      known(exercise.where("sources", use.source), "source", use.source,
            source_ids_);
      terms(exercise, "sources", "kind of support", use.supports, "supports");
    }
    for (const Discouraged& entry : catalog_.discouraged)
      if (entry.id == exercise.id)
        fault(exercise.where(""),
              fmt::format("{} is discouraged: {}", entry.id, entry.why));
  }

  const Catalog& catalog_;
  bool whole_ = true;
  Words ids_;
  Words flag_ids_;
  Words source_ids_;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check(const Catalog& catalog) {
  return Checker(catalog).run(true);
}

std::vector<Problem> check_words(const Catalog& catalog) {
  return Checker(catalog).run(false);
}

}  // namespace backcare
