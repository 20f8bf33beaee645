// SPDX-License-Identifier: MIT
#include "planner_layout.hpp"

#include <algorithm>
#include <numeric>

namespace backcare::planning {
namespace {

void add_once(std::vector<int>& to, int number) {
  if (std::ranges::find(to, number) == to.end())
    to.push_back(number);
}

}  // namespace

Layout::Layout(const Model& of) : model(of) {
  std::vector<int> order(model.options.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](int i) { return option(i).family; });
  std::vector<int> times(at(model.families));
  for (const int i : order)
    add(i, times);
  stations.push_back(static_cast<int>(Station::Standing));
  for (const Option& each : model.options)
    add_once(stations, static_cast<int>(each.station));
  for (const int count : times)
    priced.push_back(count > 1);
  for (const Option& each : model.options)
    if (is_included(model, each))
      priced[at(each.family)] = true;
  look_ahead(times);
}

/// `times`: how often a session may come by each family.
void Layout::add(int index, std::vector<int>& times) {
  const Option& added = option(index);
  auto& families = buckets_[at(static_cast<int>(added.phase) * station_count +
                               static_cast<int>(added.station))]
                       .families;
  const bool begun = !families.empty() &&
                     option(families.back().front()).family == added.family;
  if (!begun) {
    families.emplace_back();
    // With three blocks the last may be where the first is.
    times[at(added.family)] +=
        std::ranges::count(model.blocks, added.phase) > 2 ? 2 : 1;
  }
  families.back().push_back(index);
}

void Layout::look_ahead(const std::vector<int>& times) {
  for (const Option& each : model.options)
    for (int phase = 0; phase <= static_cast<int>(each.phase); ++phase) {
      Ahead& ahead = ahead_[at(phase)];
      for (const int group : each.groups)
        add_once(ahead.groups, group);
      if (times[at(each.family)] > 1)
        add_once(ahead.families, each.family);
    }
}

}  // namespace backcare::planning
