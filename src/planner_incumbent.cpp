// SPDX-License-Identifier: MIT
#include "planner_incumbent.hpp"

#include <algorithm>
#include <utility>

namespace backcare::planning {

bool Incumbent::fits(const std::vector<Taken>& taken) const {
  std::vector<int> families;
  int cautions = 0;
  for (const Taken& entry : taken) {
    families.push_back(layout_.option(entry.option).family);
    cautions += layout_.option(entry.option).cautioned ? 1 : 0;
  }
  std::ranges::sort(families);
  return cautions <= layout_.model.cautions &&
         std::ranges::adjacent_find(families) == families.end() &&
         time_of(layout_.model, taken) <= layout_.model.limit;
}

void Incumbent::repair(std::vector<Taken>& taken) const {
  while (!fits(taken))
    taken.erase(std::ranges::min_element(taken, {}, [&](const Taken& entry) {
      return layout_.option(entry.option).value;
    }));
}

void Incumbent::offer(std::vector<Taken> taken) {
  repair(taken);
  if (const int value = value_of(layout_.model, taken); value > value_) {
    value_ = value;
    taken_ = std::move(taken);
  }
}

bool Incumbent::exchange(std::size_t index) {
  const int before = value_;
  std::vector<Taken> taken = taken_;
  Taken& place = taken[index];
  const auto station = static_cast<int>(layout_.option(place.option).station);
  for (const auto& family : layout_.bucket(place.block, station).families)
    for (const int option : family) {
      place.option = option;
      if (const int value = value_of(layout_.model, taken);
          value > value_ && fits(taken)) {
        value_ = value;
        taken_ = taken;
      }
    }
  return value_ > before;
}

void Incumbent::polish() {
  for (bool better = true; better;) {
    better = false;
    for (std::size_t i = 0; i < taken_.size(); ++i)
      better = exchange(i) || better;
  }
}

}  // namespace backcare::planning
