// SPDX-License-Identifier: MIT
//
// What takes the place of a built-in flag may ask for more care, never for
// less: the rules of both hold. For exercises judge() sees to that; here it is
// told.
#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "catalog_reader.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

bool within(const Words& few, const Words& many) {
  return std::ranges::all_of(few, [&](const std::string& word) {
    return std::ranges::find(many, word) != many.end();
  });
}

/// Whether any word of `wide` is enough for every word of `narrow`.
bool covers(const Words& wide, const Words& narrow) {
  return wide.empty() || (!narrow.empty() && within(narrow, wide));
}

template <typename Value>
bool asks_no_more(const std::optional<Value>& wide,
                  const std::optional<Value>& narrow) {
  return !wide || narrow == wide;
}

/// Whether `wide` holds wherever `narrow` does.
bool covers(const Condition& wide, const Condition& narrow) {
  const bool spine = std::ranges::all_of(wide.spine, [&](const auto& region) {
    const auto found = narrow.spine.find(region.first);
    return found != narrow.spine.end() && covers(region.second, found->second);
  });
  const bool stage = !wide.stage_min ||
                     (narrow.stage_min && *wide.stage_min <= *narrow.stage_min);
  return spine && stage && covers(wide.range, narrow.range) &&
         covers(wide.load, narrow.load) && covers(wide.impact, narrow.impact) &&
         covers(wide.demand, narrow.demand) &&
         within(wide.demand_all, narrow.demand_all) &&
         covers(wide.position, narrow.position) &&
         covers(wide.kind, narrow.kind) &&
         asks_no_more(wide.floor, narrow.floor) &&
         asks_no_more(wide.bed_ok, narrow.bed_ok);
}

bool has(const std::vector<Rule>& rules, const Rule& wanted) {
  return std::ranges::any_of(
      rules, [&](const Rule& rule) { return covers(rule.when, wanted.when); });
}

void keep_rules(Flag& flag, const Flag& before,
                std::vector<Problem>& warnings) {
  for (const Rule& rule : before.excludes)
    if (!has(flag.excludes, rule)) {
      warnings.push_back({flag.origin.where("excludes"),
                          fmt::format("{} loses the exclusion {}; it stays in "
                                      "force",
                                      flag.id, in_quotes(rule.why))});
      flag.excludes.push_back(rule);
    }
  for (const Rule& rule : before.cautions)
    if (!has(flag.excludes, rule) && !has(flag.cautions, rule))
      flag.cautions.push_back(rule);
  if (before.clearance && !flag.clearance) {
    warnings.push_back({flag.origin.where("clearance"),
                        flag.id + " still needs the word of a clinician"});
    flag.clearance = true;
  }
}

void keep_urgency(RedFlag& flag, const RedFlag& before,
                  std::vector<Problem>& warnings) {
  const auto rank = [](const std::string& urgency) {
    return std::ranges::find(urgencies, urgency) - urgencies.begin();
  };
  if (rank(before.urgency) < rank(flag.urgency)) {
    warnings.push_back({flag.origin.where("urgency"),
                        fmt::format("{} stays of the urgency {}", flag.id,
                                    in_quotes(before.urgency))});
    flag.urgency = before.urgency;
  }
  flag.weak_alone = flag.weak_alone && before.weak_alone;
}

void keep_recheck(Catalog& catalog, const Catalog& before,
                  std::vector<Problem>& warnings) {
  for (const auto& [urgency, old] : before.recheck) {
    Recheck& recheck = catalog.recheck[urgency];
    if (recheck.days <= old.days)
      continue;
    warnings.push_back(
        {recheck.origin.where("days"),
         fmt::format("answers of the urgency {} are still asked for again "
                     "after {} days",
                     in_quotes(urgency), old.days)});
    recheck.days = old.days;
  }
}

void keep_floor(Term& position, const Term& before,
                std::vector<Problem>& warnings) {
  if (!before.floor || position.floor)
    return;
  warnings.push_back(
      {position.origin.where("floor"), position.id + " still needs the floor"});
  position.floor = true;
}

bool excludes(const Verdict& verdict) {
  return verdict.level == Level::Exclude;
}

/// The exclusions that an exercise would not have without the older version.
void tell_kept(const Catalog& catalog, const Exercise& exercise,
               std::vector<Problem>& warnings) {
  Exercise alone = exercise;
  alone.replaces.reset();
  for (const Flag& flag : catalog.flags) {
    const Verdict verdict = catalog.judge(exercise, {&flag});
    const Verdict own = catalog.judge(alone, {&flag});
    if (excludes(own) || (!excludes(verdict) &&
                          own.positions.size() == verdict.positions.size()))
      continue;
    const bool by_hand = std::ranges::find(exercise.replaces->excluded_for,
                                           flag.id, &HandWritten::flag) !=
                         exercise.replaces->excluded_for.end();
    const auto& reasons =
        excludes(verdict) ? verdict.excludes : verdict.cautions;
    warnings.push_back(
        {exercise.origin.where(by_hand ? "excluded_for" : "movement"),
         fmt::format("{} loses the exclusion for {} {}; it stays in force",
                     exercise.id, flag.id, in_quotes(reasons.front().why))});
  }
}

void keep_exclusions(const Catalog& catalog, const Catalog& before,
                     std::vector<Problem>& warnings) {
  for (const Exercise& exercise : catalog.exercises) {
    const Exercise* old = before.exercise(exercise.id);
    // That of a broken version in another folder has been told.
    if (old && exercise.replaces != old->replaces && old->withheld.empty())
      tell_kept(catalog, exercise, warnings);
  }
}

template <typename Entry, typename Keep>
void keep(std::vector<Entry>& entries, const std::vector<Entry>& before,
          const Keep& keep_one) {
  for (Entry& entry : entries) {
    const auto old = std::ranges::find(before, entry.id, &Entry::id);
    if (old != before.end())
      keep_one(entry, *old);
  }
}

}  // namespace

void keep_safe(Catalog& catalog, const Catalog& before,
               std::vector<Problem>& warnings) {
  keep(catalog.flags, before.flags,
       [&](Flag& flag, const Flag& old) { keep_rules(flag, old, warnings); });
  keep(catalog.red_flags, before.red_flags,
       [&](RedFlag& flag, const RedFlag& old) {
         keep_urgency(flag, old, warnings);
       });
  keep_recheck(catalog, before, warnings);
  const auto positions = before.vocabulary.find("positions");
  if (positions != before.vocabulary.end())
    keep(catalog.vocabulary["positions"], positions->second,
         [&](Term& term, const Term& old) { keep_floor(term, old, warnings); });
  keep_exclusions(catalog, before, warnings);
}

}  // namespace backcare
