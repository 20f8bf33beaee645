// SPDX-License-Identifier: MIT
#include "planner_candidates.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/pace.hpp"
#include "backcare/text.hpp"

namespace backcare::planning {
namespace {

using Words = std::vector<std::string>;

/// The worth of the least dose, of the usual one, and of the one that a history
/// has come to, in percent.
constexpr int cautioned_worth = 60;
constexpr int usual_worth = 85;
constexpr int reached_worth = 93;

bool contains(const Words& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

void need_terms(std::string_view what, const Words& used, const Words& known) {
  for (const std::string& word : used)
    if (!contains(known, word))
      throw Error(ErrorKind::Usage,
                  fmt::format("unknown {} {}{}", what, in_quotes(word),
                              suggestion(word, known)));
}

/// What the flags look at, without the texts.
Exercise facts_of(const Exercise& exercise) {
  Exercise facts;
  facts.id = exercise.id;
  facts.kinds = exercise.kinds;
  facts.stage = exercise.stage;
  facts.places = exercise.places;
  facts.movement = exercise.movement;
  facts.excluded_for = exercise.excluded_for;
  facts.caution_for = exercise.caution_for;
  facts.withheld = exercise.withheld;
  facts.replaces = exercise.replaces;
  return facts;
}

/// The positions that suit, with what the flags say of each.
std::vector<std::pair<std::string, Verdict>> positions_for(
    const Catalog& catalog, const Request& request, const Exercise& exercise,
    const std::vector<const Flag*>& flags) {
  std::vector<std::pair<std::string, Verdict>> result;
  if (exercise.through_all_positions) {
    result.emplace_back(exercise.positions.front(),
                        catalog.judge(exercise, flags));
    return result;
  }
  Exercise in_position = facts_of(exercise);
  for (const std::string& position : exercise.positions) {
    if (!request.positions.empty() && !contains(request.positions, position))
      continue;
    if (!suits_place(catalog, position, request.places))
      continue;
    in_position.positions = {position};
    Verdict verdict;
    if (!flags.empty())
      verdict = catalog.judge(in_position, flags);
    if (verdict.level != Level::Exclude)
      result.emplace_back(position, std::move(verdict));
  }
  return result;
}

/// Gives the candidate the positions with the fewest cautions, and those.
void choose_least_cautioned(
    Candidate& candidate,
    const std::vector<std::pair<std::string, Verdict>>& positions) {
  const auto least = std::ranges::min_element(
      positions, {},
      [](const auto& entry) { return entry.second.cautions.size(); });
  candidate.cautions = least->second.cautions;
  for (const auto& [position, verdict] : positions)
    if (verdict.cautions == candidate.cautions)
      candidate.positions.push_back(position);
}

/// The same number for the same words on every machine (FNV-1a).
std::uint64_t hash(std::string_view text, std::uint64_t seed) {
  std::uint64_t result = 14695981039346656037ULL ^ seed;
  for (const char c : text)
    result = (result ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return result ^ (result >> 32U);
}

/// Points for a step of goal weight in the exercise's own area.
constexpr int weight_points = 200;
/// Points for a source of a health service or the like; half for a practice.
constexpr int quality_points = 100;
constexpr int source_points = 20;
constexpr int counted_sources = 3;
constexpr int stage_points = 20;
/// How far a seed other than 0 moves an exercise.
constexpr int seed_points = 160;

int quality(const Catalog& catalog, const Exercise& exercise) {
  int best = 0;
  for (const SourceUse& use : exercise.sources) {
    const Source* source = catalog.source(use.source);
    if (!source || source->id == "cp")
      continue;
    best = std::max(best, source->tier == "A"   ? quality_points
                          : source->tier == "B" ? quality_points / 2
                                                : 0);
  }
  const auto sources = static_cast<int>(exercise.sources.size());
  return best + source_points * std::min(sources, counted_sources);
}

/// What an exercise is worth for the request on its own.
int own_value(const Catalog& catalog, const Request& request,
              const Candidate& candidate) {
  const Exercise& exercise = *candidate.exercise;
  int value = weight_points * candidate.weight *
              area_percent(exercise, request.areas) / 100;
  value += quality(catalog, exercise) - stage_points * (exercise.stage - 1);
  if (request.seed != 0)
    value += static_cast<int>(hash(exercise.id, request.seed) % seed_points);
  const auto tilt = request.tilt.find(exercise.id);
  return value + (tilt == request.tilt.end() ? 0 : tilt->second);
}

/// The prerequisite that is not met: whoever names a stage, or has it in the
/// history, has got there.
std::optional<std::string> unmet(const Request& request,
                                 const Exercise& exercise) {
  if ((request.stage && exercise.stage <= *request.stage) ||
      request.reached.contains(exercise.id))
    return std::nullopt;
  for (const std::string& id : exercise.prerequisites)
    if (!contains(request.comfortable, id))
      return id;
  return std::nullopt;
}

/// That the exercise is to be avoided, with the reason if one is given.
std::optional<PlanReason> avoided(const Request& request,
                                  const Exercise& exercise) {
  for (const std::string& word : request.avoid)
    if (is_avoided(exercise, word)) {
      const auto why = request.avoid_why.find(word);
      return PlanReason{
          "limit", "avoid",
          "is to be avoided: " + word +
              (why == request.avoid_why.end() ? "" : ": " + why->second)};
    }
  return std::nullopt;
}

/// The limit of the request that rules the exercise out, if any.
std::optional<PlanReason> limit(const Catalog& catalog, const Request& request,
                                const Exercise& exercise) {
  const Prescription& prescription = prescription_of(catalog, request);
  const bool included = contains(request.include, exercise.id);
  if (const auto reason = avoided(request, exercise))
    return reason;
  Query query;
  query.positions = request.positions;
  query.places = request.places;
  if (!included) {
    query.areas = request.areas;
    query.stage = request.stage.value_or(
        contains(request.opened, exercise.id)
            ? std::max(exercise.stage, prescription.stage_max)
            : prescription.stage_max);
    query.equipment = request.equipment;
  }
  if (const auto clause = mismatch(query, catalog, exercise))
    return PlanReason{"limit", "request", *clause};
  if (included)
    return std::nullopt;
  if (const auto id = unmet(request, exercise))
    return PlanReason{"limit", "prerequisite",
                      "first be comfortable with " + *id};
  if (goal_weight(exercise, prescription) <= 0)
    return PlanReason{"limit", "goal", "serves another goal"};
  for (const std::string& id : request.beside)
    if (const Exercise* other = catalog.exercise(id);
        other && other->family == exercise.family)
      return PlanReason{"choice", "family", id + " of the same family is in"};
  return std::nullopt;
}

/// The doses to choose from, as far as the history has come.
std::vector<DoseStep> doses_of(const Catalog& catalog, const Request& request,
                               const Exercise& exercise) {
  const Prescription& prescription = prescription_of(catalog, request);
  auto doses = dose_steps(exercise, catalog.prescriptions, prescription);
  if (request.reached.empty())
    return doses;
  const auto reached = request.reached.find(exercise.id);
  if (reached == request.reached.end()) {
    std::erase_if(
        doses, [](const DoseStep& step) { return step.worth > usual_worth; });
    return doses;
  }
  const Dose dose = within_goal(exercise, reached->second.dose, prescription);
  doses = {{low_dose(exercise), cautioned_worth}};
  if (time_of(exercise, dose) <= time_of(exercise, doses.front().dose))
    doses.clear();
  doses.push_back({dose, reached_worth});
  return doses;
}

/// The candidate, or why there is none.
std::optional<Candidate> candidate_of(const Catalog& catalog,
                                      const Request& request,
                                      const std::vector<const Flag*>& flags,
                                      PlanExclusion& out) {
  const Exercise& exercise = *out.exercise;
  const Verdict verdict = catalog.judge(exercise, flags);
  for (const Reason& reason : verdict.excludes)
    out.reasons.push_back({"flag", reason.flag, reason.why});
  if (const auto barred = request.barred.find(exercise.id);
      barred != request.barred.end())
    out.reasons.push_back({"history", barred->second.name, barred->second.why});
  if (const auto reason = limit(catalog, request, exercise))
    out.reasons.push_back(*reason);
  if (!out.reasons.empty())
    return std::nullopt;
  const auto positions = positions_for(catalog, request, exercise, flags);
  if (positions.empty()) {
    out.reasons.push_back(
        {"limit", "position", "the flags leave no position that suits"});
    return std::nullopt;
  }
  const Prescription& prescription = prescription_of(catalog, request);
  Candidate candidate{.exercise = &exercise};
  choose_least_cautioned(candidate, positions);
  candidate.doses =
      candidate.cautions.empty()
          ? doses_of(catalog, request, exercise)
          : std::vector<DoseStep>{{low_dose(exercise), cautioned_worth}};
  candidate.weight = std::max(0, goal_weight(exercise, prescription));
  candidate.value = own_value(catalog, request, candidate);
  return candidate;
}

}  // namespace

bool suits_place(const Catalog& catalog, const std::string& position,
                 const Words& places) {
  const Station station = catalog.station(position);
  const auto suits = [&](const std::string& place) {
    if (place == "standing")
      return station == Station::Standing;
    return place != "desk" || !on_floor(station);
  };
  return places.empty() || std::ranges::any_of(places, suits);
}

int area_percent(const Exercise& exercise, const Words& areas) {
  const auto percent = [&](const std::string& area) {
    if (area == "general" || exercise.areas.front() == area)
      return 100;
    if (contains(exercise.areas, area))
      return 60;
    return contains(exercise.areas, "general") ? 80 : 0;
  };
  int best = 0;
  for (const std::string& area : areas)
    best = std::max(best, percent(area));
  return best;
}

void check(const Catalog& catalog, const Request& request) {
  need_terms("area", request.areas, catalog.terms("areas"));
  need_terms("goal", {request.goal}, catalog.terms("goals"));
  need_terms("flag", request.flags, catalog.flag_ids());
  need_terms("exercise", request.include, catalog.exercise_ids());
  need_terms("position", request.positions, catalog.terms("positions"));
  need_terms("place", request.places, catalog.terms("places"));
  need_terms("equipment", request.equipment, catalog.terms("equipment"));
  need_terms("exercise, family, demand or direction to avoid", request.avoid,
             avoidable(catalog));
}

const Prescription& prescription_of(const Catalog& catalog,
                                    const Request& request) {
  const Prescription* found = catalog.prescriptions.goal(request.goal);
  if (!found)
    throw Error(ErrorKind::Usage,
                "the catalogue has no prescription for " + request.goal);
  return *found;
}

Candidates candidates(const Catalog& catalog, const Request& request) {
  std::vector<const Flag*> flags;
  for (const std::string& id : request.flags)
    flags.push_back(catalog.flag(id));
  Candidates result;
  for (const Exercise& exercise : catalog.exercises) {
    PlanExclusion out{&exercise, {}};
    if (auto candidate = candidate_of(catalog, request, flags, out))
      result.usable.push_back(std::move(*candidate));
    else
      result.excluded.push_back(std::move(out));
  }
  return result;
}

}  // namespace backcare::planning
