// SPDX-License-Identifier: MIT
#include "revision_lines.hpp"

#include <algorithm>
#include <optional>

#include "backcare/pace.hpp"

namespace backcare::revising {
namespace {

using planning::Candidate;

/// Worth of a dose as it was, in percent.
constexpr int as_it_was = 100;

void choose(Line& line, std::size_t step) {
  line.chosen = step;
  line.dose = line.doses[step].dose;
}

seconds saved(const Line& line) {
  return time_of(*line.exercise, line.dose) -
         time_of(*line.exercise, line.doses[line.chosen - 1].dose);
}

/// Whether the next shorter dose of `left` loses less for each second.
bool costs_less(const Line& left, const Line& right) {
  const auto loss = [](const Line& line) {
    return (line.doses[line.chosen].worth - line.doses[line.chosen - 1].worth) *
           std::max(1, line.candidate->value);
  };
  return loss(left) * saved(right) < loss(right) * saved(left);
}

/// Back towards the dose it had, as far as there is room.
void lengthen(Lines& lines, Line& line, seconds room, const Catalog& catalog) {
  while (line.chosen + 1 < line.doses.size()) {
    choose(line, line.chosen + 1);
    if (length_of(lines, catalog) > room) {
      choose(line, line.chosen - 1);
      return;
    }
  }
}

bool is_own(const Line& line) {
  return line.before && line.before->own;
}

/// Between which places an item of the phase belongs, both included.
Range<std::size_t> places_for(const Lines& lines, Phase phase) {
  Range<std::size_t> result{0, lines.size()};
  for (std::size_t i = lines.size(); i-- > 0;)
    if (!is_own(lines[i]) && lines[i].exercise->phase > phase)
      result.high = i;
  for (std::size_t i = 0; i < result.high; ++i)
    if (!is_own(lines[i]) && lines[i].exercise->phase < phase)
      result.low = i + 1;
  return result;
}

bool is_cautioned(const Line& line) {
  return line.candidate ? !line.candidate->cautions.empty()
                        : !line.planned.cautions.empty();
}

bool has_family(const Lines& lines, const std::string& family) {
  return std::ranges::any_of(lines, [&](const Line& line) {
    return !is_own(line) && line.exercise->family == family;
  });
}

/// The lines with the candidate at the longest dose that fits, in the position
/// that needs least moving; nothing when no dose fits.
std::optional<Lines> with(const Lines& lines, const Candidate& candidate,
                          seconds time, const Catalog& catalog) {
  std::optional<Lines> best;
  for (std::size_t i = candidate.doses.size(); !best && i-- > 0;)
    for (const std::string& position : candidate.positions) {
      PlanItem item;
      item.exercise = candidate.exercise;
      item.position = position;
      item.dose = candidate.doses[i].dose;
      item.why = {"fills the minutes"};
      item.cautions = candidate.cautions;
      Lines longer = lines;
      insert(longer, item, catalog);
      const seconds length = length_of(longer, catalog);
      if (length <= time && (!best || length < length_of(*best, catalog)))
        best = std::move(longer);
    }
  return best;
}

}  // namespace

Lines::iterator least_of(Lines& lines, const std::vector<std::string>& wanted) {
  const auto rank = [&](const Line& line) {
    const bool is_wanted =
        std::ranges::find(wanted, line.exercise->id) != wanted.end();
    return std::pair(!line.candidate || is_wanted,
                     line.candidate ? line.candidate->value : 0);
  };
  auto least = lines.begin();
  for (auto line = lines.begin(); line != lines.end(); ++line)
    if (rank(*line) <= rank(*least))
      least = line;
  return least;
}

void fill(Lines& lines, const std::vector<const Candidate*>& candidates,
          const Room& room, const Catalog& catalog) {
  while (static_cast<int>(lines.size()) < room.items &&
         !is_full(length_of(lines, catalog), room.time)) {
    const bool no_care =
        std::ranges::count_if(lines, is_cautioned) >= room.cautions;
    const seconds length = length_of(lines, catalog);
    const seconds share =
        (room.time - length) / (room.items - static_cast<int>(lines.size()));
    std::optional<Lines> best;
    std::pair<bool, int> best_rank;
    for (const Candidate* candidate : candidates) {
      if (has_family(lines, candidate->exercise->family) ||
          (no_care && !candidate->cautions.empty()))
        continue;
      auto longer = with(lines, *candidate, room.time, catalog);
      if (!longer)
        continue;
      const std::pair rank(length_of(*longer, catalog) - length >= share,
                           candidate->value);
      if (!best || rank > best_rank) {
        best = std::move(longer);
        best_rank = rank;
      }
    }
    if (!best)
      return;
    lines = std::move(*best);
  }
}

std::vector<DoseStep> doses_of(const Line& line) {
  std::vector<DoseStep> result;
  if (line.candidate)
    for (const DoseStep& step : line.candidate->doses)
      if (time_of(*line.exercise, step.dose) <
          time_of(*line.exercise, line.dose))
        result.push_back(step);
  result.push_back({line.dose, as_it_was});
  return result;
}

seconds length_of(const Lines& lines, const Catalog& catalog) {
  seconds result{0};
  Station station = Station::Standing;
  for (const Line& line : lines) {
    const Station to = catalog.station(line.position);
    result += set_up_time(*line.exercise, station, to) +
              time_of(*line.exercise, line.dose);
    station = to;
  }
  return result;
}

void set_times(Plan& plan, const Catalog& catalog) {
  plan.time = seconds{0};
  Station station = Station::Standing;
  for (PlanItem& item : plan.items) {
    const Station to = catalog.station(item.position);
    item.start = plan.time;
    item.time = set_up_time(*item.exercise, station, to) +
                time_of(*item.exercise, item.dose);
    plan.time += item.time;
    station = to;
  }
}

bool shorten(Lines& lines, seconds room, const Catalog& catalog) {
  for (Line& line : lines)
    choose(line, line.doses.size() - 1);
  while (length_of(lines, catalog) > room) {
    Line* cheapest = nullptr;
    for (Line& line : lines)
      if (line.chosen > 0 && (!cheapest || costs_less(line, *cheapest)))
        cheapest = &line;
    if (!cheapest)
      return false;
    choose(*cheapest, cheapest->chosen - 1);
  }
  for (Line& line : lines)
    lengthen(lines, line, room, catalog);
  return true;
}

void insert(Lines& lines, const PlanItem& item, const Catalog& catalog) {
  Line line;
  line.exercise = {std::shared_ptr<const Exercise>(), item.exercise};
  line.dose = item.dose;
  line.position = item.position;
  line.doses = {{item.dose, as_it_was}};
  line.planned = item;
  const auto [low, high] = places_for(lines, item.exercise->phase);
  const auto place = [&lines](std::size_t index) {
    return lines.begin() + static_cast<std::ptrdiff_t>(index);
  };
  std::size_t best = high;
  seconds shortest = seconds::max();
  for (std::size_t i = high + 1; i-- > low;) {
    const auto put = lines.insert(place(i), line);
    if (length_of(lines, catalog) < shortest) {
      shortest = length_of(lines, catalog);
      best = i;
    }
    lines.erase(put);
  }
  lines.insert(place(best), line);
}

}  // namespace backcare::revising
