// SPDX-License-Identifier: MIT
#include "planner_steps.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "backcare/text.hpp"

namespace backcare::planning {
namespace {

using Words = std::vector<std::string>;

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

/// Whether a position can be taken where the session is held.
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
  Exercise in_position = exercise;
  for (const std::string& position : exercise.positions) {
    if (!request.positions.empty() && !contains(request.positions, position))
      continue;
    if (!suits_place(catalog, position, request.places))
      continue;
    in_position.positions = {position};
    Verdict verdict = catalog.judge(in_position, flags);
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

/// What an exercise is worth for the request on its own.
int own_value(const Catalog& catalog, const Request& request,
              const Candidate& candidate) {
  const Exercise& exercise = *candidate.exercise;
  int value = 2 * candidate.weight * area_percent(exercise, request.areas);
  const bool well_sourced =
      std::ranges::any_of(exercise.sources, [&](const SourceUse& use) {
        const Source* source = catalog.source(use.source);
        return source && source->tier == "A";
      });
  value += well_sourced ? 100 : 0;
  value +=
      20 * static_cast<int>(std::min<std::size_t>(exercise.sources.size(), 3));
  value -= candidate.cautions.empty() ? 0 : 150;
  value -= 20 * exercise.stage;
  if (request.seed != 0)
    value += static_cast<int>(hash(exercise.id, request.seed) % 160);
  return value;
}

/// The limit of the request that rules the exercise out, if any.
std::optional<PlanReason> limit(const Catalog& catalog, const Request& request,
                                const Exercise& exercise) {
  Query query;
  query.areas = request.areas;
  query.positions = request.positions;
  query.places = request.places;
  query.equipment = request.equipment;
  query.stage = request.stage.value_or(prescription(request.goal).stage_max);
  query.avoid = request.avoid;
  if (contains(request.include, exercise.id)) {
    query.areas.clear();
    query.stage.reset();
    query.equipment.reset();
  }
  if (const auto clause = mismatch(query, catalog, exercise))
    return PlanReason{"limit", "request", *clause};
  return std::nullopt;
}

/// The directions that the exercise moves or resists: "lumbar flexion".
std::set<std::string> directions_of(const Exercise& exercise) {
  std::set<std::string> result;
  if (exercise.movement)
    for (const auto& [region, directions] : exercise.movement->spine)
      for (const std::string& direction : directions)
        if (direction != "neutral")
          result.insert(region + " " + direction);
  return result;
}

}  // namespace

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

Candidates candidates(const Catalog& catalog, const Request& request) {
  std::vector<const Flag*> flags;
  for (const std::string& id : request.flags)
    flags.push_back(catalog.flag(id));
  Candidates result;
  for (const Exercise& exercise : catalog.exercises) {
    const Verdict verdict = catalog.judge(exercise, flags);
    PlanExclusion out{&exercise, {}};
    for (const Reason& reason : verdict.excludes)
      out.reasons.push_back({"flag", reason.flag, reason.why});
    if (const auto reason = limit(catalog, request, exercise))
      out.reasons.push_back(*reason);
    Candidate candidate;
    candidate.exercise = &exercise;
    const auto positions = positions_for(catalog, request, exercise, flags);
    if (out.reasons.empty() && positions.empty())
      out.reasons.push_back(
          {"limit", "position", "the flags leave no position that suits"});
    if (!out.reasons.empty()) {
      result.excluded.push_back(std::move(out));
      continue;
    }
    choose_least_cautioned(candidate, positions);
    candidate.doses = candidate.cautions.empty()
                          ? dose_ladder(exercise)
                          : std::vector<Dose>{low_dose(exercise)};
    candidate.weight = goal_weight(exercise, request.goal);
    candidate.value = own_value(catalog, request, candidate);
    result.usable.push_back(std::move(candidate));
  }
  return result;
}

int value(const Candidate& candidate, const std::vector<Pick>& taken,
          const Catalog& catalog) {
  int result = candidate.value;
  for (const std::string& direction : directions_of(*candidate.exercise)) {
    const bool again = std::ranges::any_of(taken, [&](const Pick& pick) {
      return directions_of(*pick.candidate->exercise).contains(direction);
    });
    result += again ? 0 : 60;
  }
  for (const std::string& id : candidate.exercise->prerequisites) {
    const bool in = std::ranges::any_of(taken, [&](const Pick& pick) {
      return pick.candidate->exercise->id == id;
    });
    result -= in ? 0 : 150;
  }
  const auto shares_station = [&](const Pick& pick) {
    return std::ranges::any_of(candidate.positions, [&](const auto& position) {
      return catalog.station(position) == catalog.station(pick.position);
    });
  };
  result += std::ranges::any_of(taken, shares_station) ? 80 : 0;
  return std::max(result, 1);
}

namespace {

/// What a position costs for each place it stands behind the usual one.
constexpr seconds unusual{15};

/// Picks the positions of a fixed order: the cheapest path from standing, with
/// a small price for an unusual position. Returns its cost.
seconds choose_positions(std::vector<Pick>& picks, const Catalog& catalog) {
  struct Path {
    seconds cost{0};
    Station station = Station::Standing;
    std::vector<std::string> positions;
  };
  std::vector<Path> paths(1);
  for (const Pick& pick : picks) {
    std::vector<Path> longer;
    for (std::size_t i = 0; i < pick.candidate->positions.size(); ++i) {
      const std::string& position = pick.candidate->positions[i];
      const Station to = catalog.station(position);
      const auto cost = [&](const Path& path) {
        return path.cost + transfer(path.station, to) +
               unusual * static_cast<int>(i);
      };
      Path best = *std::ranges::min_element(paths, {}, cost);
      best.cost = cost(best);
      best.station = to;
      best.positions.push_back(position);
      longer.push_back(std::move(best));
    }
    paths = std::move(longer);
  }
  const Path& best = *std::ranges::min_element(paths, {}, &Path::cost);
  for (std::size_t i = 0; i < picks.size(); ++i)
    picks[i].position = best.positions[i];
  return best.cost;
}

}  // namespace

void arrange(std::vector<Pick>& picks, const Catalog& catalog) {
  std::ranges::stable_sort(picks, {}, [](const Pick& pick) {
    const Exercise& exercise = *pick.candidate->exercise;
    return std::tuple(exercise.phase, exercise.stage, exercise.id);
  });
  seconds cost = choose_positions(picks, catalog);
  for (bool better = true; better;) {
    better = false;
    for (std::size_t i = 0; i + 1 < picks.size(); ++i) {
      if (picks[i].candidate->exercise->phase !=
          picks[i + 1].candidate->exercise->phase)
        continue;
      std::vector<Pick> swapped = picks;
      std::swap(swapped[i], swapped[i + 1]);
      const seconds changed = choose_positions(swapped, catalog);
      if (changed < cost) {
        picks = std::move(swapped);
        cost = changed;
        better = true;
      }
    }
  }
}

seconds time_of(const std::vector<Pick>& picks, const Catalog& catalog) {
  seconds total{0};
  Station station = Station::Standing;
  for (const Pick& pick : picks) {
    const PlanItem item = item_of(pick, catalog, station, total);
    total += item.time;
    station = catalog.station(pick.position);
  }
  return total;
}

PlanItem item_of(const Pick& pick, const Catalog& catalog, Station station,
                 seconds start) {
  const Candidate& candidate = *pick.candidate;
  const Exercise& exercise = *candidate.exercise;
  PlanItem item;
  item.exercise = &exercise;
  item.position = pick.position;
  item.dose = candidate.doses[pick.level];
  item.start = start;
  item.time = set_up_time(exercise, station, catalog.station(pick.position)) +
              backcare::time_of(exercise, item.dose);
  item.value = candidate.value;
  item.cautions = candidate.cautions;
  return item;
}

std::vector<std::string> why(const Candidate& candidate, const Request& request,
                             const Catalog& catalog) {
  const Exercise& exercise = *candidate.exercise;
  Words result;
  if (contains(request.include, exercise.id))
    result.emplace_back("asked for with --include");
  const auto weight = exercise.goals.find(request.goal);
  const std::string goal = catalog.term("goals", request.goal)->label;
  if (weight != exercise.goals.end())
    result.push_back(weight->second == 3   ? "a main choice for " + goal
                     : weight->second == 2 ? "clearly helps " + goal
                                           : "helps " + goal + " a little");
  else
    result.push_back(fmt::format(
        "{} for a session of {}",
        catalog.term("phases", std::string(name_of(exercise.phase)))->label,
        goal));
  for (const std::string& area : request.areas)
    if (serves_area(exercise, area))
      result.push_back("works the " + catalog.term("areas", area)->label);
  if (!candidate.cautions.empty())
    result.emplace_back("kept at its least dose, with care");
  return result;
}

std::string title(const Catalog& catalog, const Request& request) {
  Words labels;
  for (const std::string& area : request.areas)
    labels.push_back(catalog.term("areas", area)->label);
  std::string result =
      join(labels, " and ") + ", " + catalog.term("goals", request.goal)->label;
  if (!result.empty() && result.front() >= 'a' && result.front() <= 'z')
    result.front() = static_cast<char>(result.front() - 'a' + 'A');
  return result;
}

}  // namespace backcare::planning
