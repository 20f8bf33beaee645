// SPDX-License-Identifier: MIT
#include "planner_model.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace backcare::planning {
namespace {

constexpr int move_on_a_level = 80;
constexpr int move_between_levels = 200;

/// Whether `better` can stand in for `other` wherever its family is free: as
/// good in every group, no longer, and no less worth even when the time that it
/// saves is lost.
bool dominates(const Option& better, const Option& other) {
  return better.time <= other.time &&
         better.value >= other.value + fill_reward * (other.time - better.time);
}

}  // namespace

int move_cost(Station from, Station to) {
  if (from == to)
    return 0;
  return on_floor(from) == on_floor(to) ? move_on_a_level : move_between_levels;
}

bool is_included(const Model& model, const Option& option) {
  return std::ranges::find(model.included, option.candidate) !=
         model.included.end();
}

int value_of(const Model& model, const std::vector<Taken>& taken) {
  std::vector<std::size_t> count(model.groups.size());
  std::array<int, phase_count> phase{};
  Station station = Station::Standing;
  int value = 0;
  int exercise = 0;
  for (const Taken& entry : taken) {
    const Option& option = model.options[at(entry.option)];
    value += option.value - move_cost(station, option.station);
    for (const int group : option.groups) {
      const auto& credits = model.groups[at(group)].credits;
      const std::size_t before = count[at(group)]++;
      value += before < credits.size() ? credits[before] : 0;
    }
    phase[at(static_cast<int>(option.phase))] += option.time;
    exercise += option.time;
    station = option.station;
  }
  for (std::size_t i = 0; i < phase.size(); ++i)
    value -= share_cost * std::max(0, phase[i] - model.shares[i]);
  return value + fill_reward * std::min(exercise, model.fill);
}

int time_of(const Model& model, const std::vector<Taken>& taken) {
  Station station = Station::Standing;
  int time = 0;
  for (const Taken& entry : taken) {
    const Option& option = model.options[at(entry.option)];
    time += option.time +
            static_cast<int>(transfer(station, option.station).count());
    station = option.station;
  }
  return time;
}

std::vector<bool> dominated(const Model& model) {
  using Kind = std::tuple<Phase, Station, bool, std::vector<int>>;
  std::map<Kind, std::vector<int>> kinds;
  for (std::size_t i = 0; i < model.options.size(); ++i) {
    const Option& option = model.options[i];
    kinds[{option.phase, option.station, option.cautioned, option.groups}]
        .push_back(static_cast<int>(i));
  }
  std::vector<bool> result(model.options.size());
  for (const auto& [kind, options] : kinds)
    for (const int index : options) {
      const Option& option = model.options[at(index)];
      std::set<int> families;
      for (const int other : options) {
        const Option& better = model.options[at(other)];
        // Of two that dominate each other the first stays.
        if (other != index && dominates(better, option) &&
            (other < index || !dominates(option, better)))
          families.insert(better.family);
      }
      result[at(index)] = !is_included(model, option) &&
                          (families.contains(option.family) ||
                           static_cast<int>(families.size()) >= model.items);
    }
  return result;
}

}  // namespace backcare::planning
