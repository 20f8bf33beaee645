// SPDX-License-Identifier: MIT
#include "planner_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"

namespace backcare::planning {
namespace {

using Words = std::vector<std::string>;

const Option& option_of(const Case& found, std::size_t index) {
  return found.model.options[at(found.solution.taken[index].option)];
}

const Candidate& candidate_of(const Case& found, const Option& option) {
  return found.usable[at(option.candidate)];
}

/// How many before `index` serve the group.
std::size_t before(const Case& found, std::size_t index, int group) {
  std::size_t result = 0;
  for (std::size_t i = 0; i < index; ++i) {
    const auto& groups = option_of(found, i).groups;
    if (std::ranges::find(groups, group) != groups.end())
      ++result;
  }
  return result;
}

std::string goal_words(const Case& found, const Exercise& exercise) {
  const std::string goal =
      found.catalog.term("goals", found.request.goal)->label;
  const auto weight = exercise.goals.find(found.request.goal);
  if (weight == exercise.goals.end())
    return fmt::format(
        "{} in a session for {}",
        found.catalog.term("phases", std::string(name_of(exercise.phase)))
            ->label,
        goal);
  return weight->second == 3   ? "a main choice for " + goal
         : weight->second == 2 ? "clearly helps with " + goal
                               : "helps a little with " + goal;
}

/// "lumbar flexion" as "bending forward of the low back".
std::string direction_words(const Catalog& catalog, const std::string& name) {
  const std::size_t space = name.find(' ');
  const Term* region = catalog.term("regions", name.substr(0, space));
  const Term* direction = catalog.term("directions", name.substr(space + 1));
  return region && direction ? direction->label + " (" + region->label + ")"
                             : name;
}

/// The directions that nothing before it has in the session.
Words new_directions(const Case& found, std::size_t index) {
  Words result;
  for (const int group : option_of(found, index).groups) {
    const std::string& name = found.model.groups[at(group)].name;
    const std::string first = name.substr(0, name.find(' '));
    if (found.catalog.term("regions", first) &&
        before(found, index, group) == 0)
      result.push_back(direction_words(found.catalog, name));
  }
  return result;
}

std::string dose_words(const Case& found, const Option& option) {
  const Candidate& candidate = candidate_of(found, option);
  if (option.cautioned)
    return "its least dose, with care";
  const int worth = candidate.doses[at(option.dose)].worth;
  if (worth > 85 && found.request.reached.contains(candidate.exercise->id))
    return "the dose that you have come to";
  return worth < 85   ? "its least dose, to leave time for the others"
         : worth > 85 ? "more than its usual dose, as there is time"
                      : "its usual dose";
}

/// Enough for nearly every request, and soon over.
constexpr std::size_t quick_rounds = 3;

bool is_chosen(const Case& found, int candidate) {
  return std::ranges::any_of(found.solution.taken, [&](const Taken& taken) {
    return found.model.options[at(taken.option)].candidate == candidate;
  });
}

}  // namespace

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

std::vector<int> shares_of_value(const Case& found) {
  std::vector<int> result;
  Station station = Station::Standing;
  for (std::size_t i = 0; i < found.solution.taken.size(); ++i) {
    const Option& option = option_of(found, i);
    int value = option.value - move_cost(station, option.station);
    for (const int group : option.groups) {
      const auto& credits = found.model.groups[at(group)].credits;
      const std::size_t rank = before(found, i, group);
      value += rank < credits.size() ? credits[rank] : 0;
    }
    result.push_back(value);
    station = option.station;
  }
  return result;
}

std::vector<std::string> why(const Case& found, std::size_t index) {
  const Option& option = option_of(found, index);
  const Exercise& exercise = *candidate_of(found, option).exercise;
  Words result;
  const auto& include = found.request.include;
  if (std::ranges::find(include, exercise.id) != include.end())
    result.emplace_back("asked for with --include");
  result.push_back(goal_words(found, exercise));
  for (const std::string& area : found.request.areas)
    if (serves_area(exercise, area))
      result.push_back("it works the " +
                       found.catalog.term("areas", area)->label);
  const Words directions = new_directions(found, index);
  if (!directions.empty())
    result.push_back("it brings " + join(directions, " and "));
  if (index > 0 && option_of(found, index - 1).station == option.station)
    result.emplace_back("no change of position is needed");
  result.push_back(dose_words(found, option));
  return result;
}

std::optional<Alternative> best_without(const Case& found, std::size_t index) {
  const int out = option_of(found, index).candidate;
  Model model = found.model;
  std::erase_if(model.options,
                [&](const Option& option) { return option.candidate == out; });
  if (std::erase(model.included, out) > 0)
    return std::nullopt;
  const Solution other = solve(model, false, quick_rounds);
  for (const Taken& taken : other.taken) {
    const int in = model.options[at(taken.option)].candidate;
    if (!is_chosen(found, in))
      return Alternative{found.usable[at(in)].exercise,
                         std::max(0, found.solution.value - other.value)};
  }
  return std::nullopt;
}

PlanReason exact_why_not(const Case& found, int candidate) {
  Model model = found.model;
  model.included.push_back(candidate);
  const Solution other = solve(model, false, quick_rounds);
  PlanReason reason = why_not(found, candidate);
  if (!other.proven)
    return reason;
  const bool fits = std::ranges::any_of(other.taken, [&](const Taken& taken) {
    return model.options[at(taken.option)].candidate == candidate;
  });
  if (!fits)
    return {"limit", "minutes", "does not fit into the minutes"};
  reason.less = std::max(0, found.solution.value - other.value);
  reason.exact = true;
  reason.why = "a plan with it gives less";
  return reason;
}

std::optional<Alternative> next_best(const Case& found, std::size_t index) {
  const Option& out = option_of(found, index);
  const auto& taken = found.solution.taken;
  const auto in_block =
      std::ranges::count(taken, taken[index].block, &Taken::block);
  std::optional<Alternative> best;
  for (std::size_t i = 0; i < found.model.options.size(); ++i) {
    const Option& in = found.model.options[i];
    if (in.phase != out.phase || in.candidate == out.candidate ||
        (in.station != out.station && in_block > 1))
      continue;
    std::vector<Taken> swapped = taken;
    swapped[index].option = static_cast<int>(i);
    int cautions = 0;
    int same_family = 0;
    for (const Taken& entry : swapped) {
      const Option& option = found.model.options[at(entry.option)];
      cautions += option.cautioned ? 1 : 0;
      same_family += option.family == in.family ? 1 : 0;
    }
    if (same_family > 1 || cautions > found.model.cautions ||
        time_of(found.model, swapped) > found.model.limit)
      continue;
    const int less = found.solution.value - value_of(found.model, swapped);
    if (!best || less < best->less)
      best = Alternative{candidate_of(found, in).exercise, less};
  }
  return best;
}

PlanReason why_not(const Case& found, int candidate) {
  const Exercise& exercise = *found.usable[at(candidate)].exercise;
  for (const Taken& taken : found.solution.taken) {
    const Option& option = found.model.options[at(taken.option)];
    const Exercise& other = *candidate_of(found, option).exercise;
    if (other.family == exercise.family)
      return {"choice", "family", "its like is in with " + other.name};
  }
  int most = -1;
  for (std::size_t i = 0; i < found.model.options.size(); ++i)
    if (found.model.options[i].candidate == candidate)
      most = std::max(most, found.solution.at_most[i]);
  if (most < 0)
    return {"limit", "minutes", "takes longer than the minutes"};
  const int less = std::max(0, found.solution.value - most);
  return {"choice", "value",
          less > 0 ? "others give more for this request"
                   : "a plan with it comes close, but not above this one",
          less};
}

}  // namespace backcare::planning
