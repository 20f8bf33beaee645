// SPDX-License-Identifier: MIT
#include "backcare/progress.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "progress_walk.hpp"

namespace backcare {
namespace {

using following::Known;
using following::Walk;
using Words = std::vector<std::string>;

bool contains(const Words& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool any_of(const Words& words, const Words& wanted) {
  return std::ranges::any_of(
      words, [&](const std::string& word) { return contains(wanted, word); });
}

class Summary {
 public:
  Summary(const Catalog& catalog, const Walk& walk, Day today)
      : catalog_(catalog),
        rules_(catalog.progression),
        walk_(walk),
        today_(today) {}

  Progress of_all() {
    if (!walk_.last_day())
      return {};
    result_.flare = walk_.in_flare(today_);
    for (const auto& [id, known] : walk_.known())
      add(id, known);
    if (result_.flare)
      result_.stage = std::min(result_.stage, rules_.flare.stage_max);
    for (const Exercise& exercise : catalog_.exercises)
      bar(exercise);
    return std::move(result_);
  }

 private:
  void add(const std::string& id, const Known& known) {
    ExerciseProgress& entry = result_.exercises[id];
    entry.comfortable = known.streak >= rules_.rise.sessions;
    entry.at_top = known.at_top >= rules_.rise.sessions;
    set_dose(known, entry);
    if (!known.hurt)
      result_.stage = std::max(result_.stage, known.exercise->stage);
    if (entry.at_top)
      open_harder(known, entry);
    freshen(id, known);
  }

  void set_dose(const Known& known, ExerciseProgress& entry) const {
    const auto whole_days = [&](Day day) {
      return std::max(0, static_cast<int>((today_ - day).count()) - 1);
    };
    const auto left = following::remainder(
        rules_.gap, std::max(known.gap, whole_days(*walk_.last_day())),
        whole_days(known.day));
    const bool lowered =
        left.percent < 100 && following::doses_move(rules_, *known.exercise);
    entry.dose =
        lowered ? least_of(lightened(*known.exercise, known.dose, left.percent),
                           known.last)
                : known.dose;
    entry.change = {change_text(known.last, entry.dose), known.why};
    if (lowered)
      entry.change.why = to_string(left);
    else if (!entry.change.change.empty())
      entry.change.why =
          known.moved_why.empty() ? "as before" : known.moved_why;
  }

  void open_harder(const Known& known, ExerciseProgress& entry) {
    for (const std::string& id : known.exercise->harder)
      if (const Exercise* harder = catalog_.exercise(id)) {
        result_.opened.push_back(id);
        result_.stage = std::max(result_.stage, harder->stage);
        entry.change.why += "; ready for " + id;
      }
  }

  void freshen(const std::string& id, const Known& known) {
    const FreshRule& rule = rules_.fresh;
    const auto since = (today_ - known.day).count();
    int points = 0;
    if (since <= 1)
      points = any_of(known.exercise->kinds, rule.rest_kinds) ? -rule.rest
                                                              : -rule.yesterday;
    else if (since >= rule.rested_days)
      points = rule.rested;
    if (known.hurt || known.marks > 0) {
      points -= rule.hurt;
      for (const std::string& easier : known.exercise->easier)
        result_.tilt[easier] += rule.easier;
    }
    if (points != 0)
      result_.tilt[id] += points;
  }

  /// Pain comes before a flare, and that before a gate.
  void bar(const Exercise& exercise) {
    const auto found = walk_.known().find(exercise.id);
    const Known* known =
        found == walk_.known().end() ? nullptr : &found->second;
    const auto because = [&](const std::string& name, const std::string& why) {
      result_.barred.try_emplace(exercise.id, Barred{name, why});
    };
    if (known && known->marks >= rules_.pain.marks)
      because("pain",
              fmt::format("pain was marked the last {} times; \"backcare avoid "
                          "--remove {}\" puts it back",
                          following::number_word(known->marks), exercise.id));
    if (known && known->marks > 0 && known->day == today_)
      because("pain", "pain was marked today; try again another day");
    if (result_.flare && exercise.stage > rules_.flare.stage_max)
      because("flare", fmt::format("in a flare nothing above stage {} is done",
                                   rules_.flare.stage_max));
    if (known)
      return;
    for (const Gate& gate : rules_.gates)
      if (closes(gate, exercise) && !passed(gate))
        because(gate.id, gate.why);
  }

  static bool closes(const Gate& gate, const Exercise& exercise) {
    return exercise.stage >= gate.stage_min &&
           (contains(gate.phases, std::string(name_of(exercise.phase))) ||
            contains(gate.families, exercise.family) ||
            contains(gate.exercises, exercise.id));
  }

  [[nodiscard]] bool passed(const Gate& gate) const {
    const auto counts = [&](const auto& entry) {
      const Exercise& exercise = *entry.second.exercise;
      const auto& best = entry.second.best;
      return entry.second.streak >= rules_.rise.sessions && best &&
             best->hold >= gate.needs_hold &&
             (contains(gate.needs_exercises, exercise.id) ||
              any_of(exercise.kinds, gate.needs_kinds)) &&
             (!gate.needs_floor ||
              any_of(exercise.positions, catalog_.floor_positions()));
    };
    return std::ranges::count_if(walk_.known(), counts) >= gate.count;
  }

  const Catalog& catalog_;
  const Progression& rules_;
  const Walk& walk_;
  Day today_;
  Progress result_;
};

}  // namespace

Progress progress_of(const Catalog& catalog,
                     const std::vector<SessionRecord>& sessions, Day today,
                     const std::vector<PutBack>& put_back) {
  const Walk walk(catalog, sessions, today, put_back);
  return Summary(catalog, walk, today).of_all();
}

void apply(const Progress& progress, const Catalog& catalog, Request& request) {
  const auto stage_of = [&](const std::string& id) {
    return catalog.exercise(id)->stage;
  };
  for (const auto& [id, entry] : progress.exercises) {
    if (entry.at_top)
      request.comfortable.push_back(id);
    if (following::doses_move(catalog.progression, *catalog.exercise(id)))
      request.reached[id] = {entry.dose, entry.change};
  }
  for (const auto& [id, points] : progress.tilt)
    request.tilt[id] += points;
  const auto& gates = catalog.progression.gates;
  for (const auto& [id, barred] : progress.barred) {
    const bool gate =
        std::ranges::find(gates, barred.name, &Gate::id) != gates.end();
    const bool named = contains(request.include, id) ||
                       (request.stage && stage_of(id) <= *request.stage);
    if (!gate || !named)
      request.barred[id] = barred;
  }
  request.opened.insert(request.opened.end(), progress.opened.begin(),
                        progress.opened.end());
}

}  // namespace backcare
