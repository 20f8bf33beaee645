// SPDX-License-Identifier: MIT
#include "revision_lines.hpp"

#include <algorithm>

#include "backcare/pace.hpp"

namespace backcare::revising {
namespace {

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

}  // namespace

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
