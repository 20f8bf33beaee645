// SPDX-License-Identifier: MIT
//
// Flags are judged position by position. A rule is matched against the facts of
// the exercise together with one position; the verdicts of the positions are
// then joined, so that "lying only" rules leave the seated way of doing an
// exercise, and say so.
#include "backcare/flags.hpp"

#include <algorithm>

#include "backcare/text.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

bool contains(const Words& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool any_of(const Words& wanted, const Words& found) {
  return std::ranges::any_of(
      wanted, [&](const auto& word) { return contains(found, word); });
}

bool all_of(const Words& wanted, const Words& found) {
  return std::ranges::all_of(
      wanted, [&](const auto& word) { return contains(found, word); });
}

bool spine_matches(const Condition& when, const Movement& movement) {
  return std::ranges::all_of(when.spine, [&](const auto& region) {
    const auto found = movement.spine.find(region.first);
    return found != movement.spine.end() &&
           any_of(region.second, found->second);
  });
}

bool facts_match(const Condition& when, const Exercise& exercise) {
  const Movement& movement = *exercise.movement;
  const auto meets = [](const Words& wanted, const std::string& word) {
    return wanted.empty() || contains(wanted, word);
  };
  return spine_matches(when, movement) && meets(when.range, movement.range) &&
         meets(when.load, movement.load) &&
         meets(when.impact, movement.impact) &&
         (when.demand.empty() || any_of(when.demand, movement.demands)) &&
         all_of(when.demand_all, movement.demands) &&
         (when.kind.empty() || any_of(when.kind, exercise.kinds)) &&
         (!when.stage_min || exercise.stage >= *when.stage_min);
}

bool position_matches(const Condition& when, const Exercise& exercise,
                      const std::string& position,
                      const Words& floor_positions) {
  const bool floor = contains(floor_positions, position);
  const bool bed_ok = contains(exercise.places, "bed");
  return (when.position.empty() || contains(when.position, position)) &&
         (!when.floor || *when.floor == floor) &&
         (!when.bed_ok || *when.bed_ok == bed_ok);
}

void add(std::vector<Reason>& reasons, const Reason& reason) {
  if (std::ranges::find(reasons, reason) == reasons.end())
    reasons.push_back(reason);
}

bool excludes_nothing(const Exercise& exercise, const Words& positions) {
  return positions.empty() && !exercise.positions.empty();
}

/// Whether nothing is left of an exercise where these positions are.
bool is_lost(const Exercise& exercise, const Words& allowed) {
  return exercise.through_all_positions
             ? allowed.size() < exercise.positions.size()
             : allowed.empty();
}

/// A reason against an exercise, and in which positions it holds.
struct Exclusion {
  Reason reason;
  Words positions;
};

/// What one flag says of an exercise: of the version in force, and where an
/// older one asked for more care, of that.
class Ruling {
 public:
  Ruling(const Exercise& exercise, const Flag& flag,
         const Words& floor_positions)
      : exercise_(exercise),
        floor_positions_(floor_positions),
        allowed_(exercise.positions) {
    apply_texts(flag);
    if (!exercise.withheld.empty())
      exclude({flag.id, exercise.withheld}, exercise.positions);
    else if (!exercise.movement)
      exclude({flag.id, "the movement facts of this exercise are incomplete"},
              exercise.positions);
    else
      apply_rules(flag);
    if (exercise.replaces)
      keep(Ruling(*exercise.replaces, flag, floor_positions));
  }

  [[nodiscard]] const std::vector<Exclusion>& excludes() const {
    return excludes_;
  }
  [[nodiscard]] const std::vector<Reason>& cautions() const {
    return cautions_;
  }

 private:
  void apply_texts(const Flag& flag) {
    for (const HandWritten& entry : exercise_.excluded_for)
      if (entry.flag == flag.id)
        exclude({flag.id, entry.why}, exercise_.positions);
    for (const HandWritten& entry : exercise_.caution_for)
      if (entry.flag == flag.id)
        cautions_.push_back({flag.id, entry.why});
  }

  void apply_rules(const Flag& flag) {
    for (const Rule& rule : flag.excludes)
      exclude({flag.id, rule.why}, matched(rule));
    for (const Rule& rule : flag.cautions)
      if (!matched(rule).empty())
        cautions_.push_back({flag.id, rule.why});
  }

  [[nodiscard]] Words matched(const Rule& rule) const {
    Words result;
    if (facts_match(rule.when, exercise_))
      for (const std::string& position : exercise_.positions)
        if (position_matches(rule.when, exercise_, position, floor_positions_))
          result.push_back(position);
    return result;
  }

  void exclude(const Reason& reason, const Words& positions) {
    if (excludes_nothing(exercise_, positions))
      return;
    excludes_.push_back({reason, positions});
    std::erase_if(allowed_, [&](const auto& position) {
      return contains(positions, position);
    });
  }

  [[nodiscard]] bool loses_all() const {
    return !excludes_.empty() && is_lost(exercise_, allowed_);
  }

  /// What the older version excluded altogether stays so in every position.
  void keep(const Ruling& before) {
    const bool silent = excludes_.empty() && cautions_.empty();
    const bool all = before.loses_all();
    if (loses_all())
      return;
    for (const auto& [reason, positions] : before.excludes_) {
      Words kept = all ? exercise_.positions : allowed_;
      if (!all)
        std::erase_if(kept, [&, &lost = positions](const auto& position) {
          return !contains(lost, position);
        });
      if (all || !kept.empty())
        exclude(reason, kept);
    }
    if (silent && !loses_all())
      cautions_ = before.cautions_;
  }

  const Exercise& exercise_;
  const Words& floor_positions_;
  Words allowed_;
  std::vector<Exclusion> excludes_;
  std::vector<Reason> cautions_;
};

/// The state of one judgement: what each flag adds to it.
class Judgement {
 public:
  Judgement(const Exercise& exercise, const Words& floor_positions)
      : exercise_(exercise),
        floor_positions_(floor_positions),
        allowed_(exercise.positions) {}

  void apply(const Flag& flag) {
    const Ruling ruling(exercise_, flag, floor_positions_);
    for (const auto& [reason, positions] : ruling.excludes())
      exclude(reason, positions);
    for (const Reason& reason : ruling.cautions())
      add(verdict_.cautions, reason);
  }

  [[nodiscard]] Verdict result() {
    const bool lost = is_lost(exercise_, allowed_);
    for (const auto& [reason, positions] : partial_)
      lost ? add(verdict_.excludes, reason)
           : add(verdict_.cautions, {reason.flag, only_allowed(reason.why)});
    verdict_.level = !verdict_.excludes.empty()   ? Level::Exclude
                     : !verdict_.cautions.empty() ? Level::Caution
                                                  : Level::Allow;
    if (verdict_.level != Level::Exclude)
      verdict_.positions = allowed_;
    return verdict_;
  }

 private:
  void exclude(const Reason& reason, const Words& positions) {
    if (positions.size() == exercise_.positions.size())
      add(verdict_.excludes, reason);
    else
      partial_.push_back({reason, positions});
    std::erase_if(allowed_, [&](const auto& position) {
      return contains(positions, position);
    });
  }

  [[nodiscard]] std::string only_allowed(const std::string& why) const {
    return "only " + join(allowed_, " or ") + ": " + why;
  }

  const Exercise& exercise_;
  const Words& floor_positions_;
  Words allowed_;
  std::vector<Exclusion> partial_;
  Verdict verdict_;
};

}  // namespace

Verdict judge(const Exercise& exercise, const std::vector<const Flag*>& flags,
              const std::vector<std::string>& floor_positions) {
  Judgement judgement(exercise, floor_positions);
  for (const Flag* flag : flags)
    judgement.apply(*flag);
  return judgement.result();
}

}  // namespace backcare
