// SPDX-License-Identifier: MIT
//
// The bound of the planner: at fixed prices on what couples the blocks, the
// best way through blocks, stations, items and time is a table, filled from the
// end. Time is rounded down, so that the table is never too low.
#include "planner_table.hpp"

#include <algorithm>
#include <utility>

namespace backcare::planning {
namespace {

/// The inner loop of the planner: to[i] = max(to[i], from[i] + value). All is
/// by value, so that a compiler sees that nothing else changes.
void raise(int* to, const int* from, int count, int value) {
  for (int i = 0; i < count; ++i)
    to[i] = std::max(to[i], from[i] + value);
}

}  // namespace

int credits_left(const Group& group, std::size_t count, int price) {
  int result = 0;
  for (std::size_t r = count; r < group.credits.size(); ++r)
    result += std::max(0, group.credits[r] * scale - price);
  return result;
}

int fill_left(const Model& model, int seconds, int left, int price) {
  const int done = std::min(seconds, model.fill);
  return (fill_reward * scale) * done +
         (fill_reward * scale - price) * std::min(model.fill - done, left);
}

int share_left(int share, int seconds, int price) {
  return seconds >= share ? -share_cost * scale * (seconds - share)
                          : price * (share - seconds);
}

int constant(const Layout& layout, const Prices& prices) {
  const Model& model = layout.model;
  int result = fill_left(model, 0, model.limit, prices.fill) +
               prices.caution * model.cautions;
  for (std::size_t g = 0; g < model.groups.size(); ++g)
    result += credits_left(model.groups[g], 0, prices.credit[g]);
  for (const int price : prices.family)
    result += price;
  for (std::size_t phase = 0; phase < model.shares.size(); ++phase)
    result += share_left(model.shares[phase], 0, prices.second[phase]);
  return result;
}

void Table::price_options(const Prices& prices) {
  priced_.clear();
  for (const Option& option : layout_.model.options) {
    int value = option.value * scale - prices.family[at(option.family)];
    for (const int group : option.groups)
      value += prices.credit[at(group)];
    value -= option.cautioned ? prices.caution : 0;
    const int phase = static_cast<int>(option.phase);
    const int share = layout_.model.shares[at(phase)];
    // What alone is beyond the share costs in full.
    value += option.time * prices.fill -
             std::min(option.time, share) * prices.second[at(phase)] -
             std::max(0, option.time - share) * share_cost * scale;
    priced_.push_back(value);
  }
}

/// to[k][t] = max(to[k][t], from[k - 1][t - time] + value).
void Table::improve(int* to, const int* from, int option) const {
  const int shift = units(option);
  for (int items = 1; items < rows_; ++items)
    raise(to + items * columns_ + shift, from + (items - 1) * columns_,
          columns_ - shift, priced_[at(option)]);
}

void Table::fill_bucket(int block, int station) {
  const auto& families = layout_.bucket(block, station).families;
  auto& layers = cells_[cell(block, station)];
  const auto& tail = start_[cell(block + 1, station)];
  layers.resize((families.size() + 1) * size_);
  std::ranges::copy(tail, layers.end() - static_cast<std::ptrdiff_t>(size_));
  for (std::size_t family = families.size(); family-- > 0;) {
    int* to = layers.data() + family * size_;
    const int* from = to + size_;
    std::copy(from, from + size_, to);
    for (const int option : families[family])
      improve(to, from, option);
  }
}

/// best = max(best, what is there after a move).
void Table::move(std::vector<int>& best, const std::vector<int>& there,
                 int from, int to) const {
  const int shift = move_units(from, to);
  for (int items = 0; items < rows_; ++items)
    raise(best.data() + items * columns_ + shift,
          there.data() + items * columns_, columns_ - shift, -cost(from, to));
}

/// Stays in the second block of a phase, which passes it by, or moves to
/// another station that has something to offer.
void Table::fill_second_start(int block, int station) {
  auto& best = start_[cell(block, station)];
  best = start_[cell(block + 1, station)];
  for (const int other : layout_.stations)
    if (other != station && !layout_.bucket(block, other).families.empty())
      move(best, cells_[cell(block, other)], station, other);
}

/// Stays, or moves. What a move costs depends on the levels alone, so that the
/// stations of a level are put together first; to move to where one is costs
/// more than to stay.
void Table::fill_starts(int block) {
  struct Level {
    int first = -1;
    int last = -1;
    std::vector<int> most;
  };
  std::array<Level, 2> levels;
  for (const int station : layout_.stations) {
    if (layout_.bucket(block, station).families.empty())
      continue;
    Level& level = levels[on_floor(static_cast<Station>(station)) ? 1 : 0];
    level.first = level.first < 0 ? station : level.first;
    level.last = station;
    level.most.resize(size_, never);
    raise(level.most.data(), cells_[cell(block, station)].data(),
          static_cast<int>(size_), 0);
  }
  for (const int station : layout_.stations) {
    auto& best = start_[cell(block, station)];
    std::copy_n(cells_[cell(block, station)].begin(), size_, best.begin());
    for (const Level& level : levels) {
      const int other = level.first == station ? level.last : level.first;
      if (other >= 0 && other != station)
        move(best, level.most, station, other);
    }
  }
}

void Table::walk_bucket(Walk& walk, std::vector<Taken>& taken) const {
  const auto& families = layout_.bucket(walk.block, walk.station).families;
  const auto& layers = cells_[cell(walk.block, walk.station)];
  const auto value = [&](std::size_t family, int items, int left) {
    return layers[family * size_ + at(items * columns_ + left)];
  };
  for (std::size_t family = 0; family < families.size(); ++family) {
    const int here = value(family, walk.items, walk.units);
    if (here == value(family + 1, walk.items, walk.units))
      continue;
    for (const int option : families[family])
      if (walk.units >= units(option) &&
          here == priced_[at(option)] + value(family + 1, walk.items - 1,
                                              walk.units - units(option))) {
        taken.push_back({walk.block, option});
        --walk.items;
        walk.units -= units(option);
        break;
      }
  }
}

/// The station that the table takes in a block, or -1 to pass it by.
int Table::next_station(const Walk& walk) const {
  const std::size_t here = at(walk.items * columns_ + walk.units);
  const int best = start_[cell(walk.block, walk.station)][here];
  if (layout_.same_phase(walk.block)) {
    if (best == start_[cell(walk.block + 1, walk.station)][here])
      return -1;
  } else if (best == cells_[cell(walk.block, walk.station)][here]) {
    return walk.station;
  }
  for (const int other : layout_.stations) {
    const int shift = move_units(walk.station, other);
    if (other != walk.station && shift <= walk.units &&
        !layout_.bucket(walk.block, other).families.empty() &&
        best == cells_[cell(walk.block, other)][here - at(shift)] -
                    cost(walk.station, other))
      return other;
  }
  return -1;
}

std::vector<Taken> Table::taken() const {
  std::vector<Taken> result;
  Walk walk{.station = static_cast<int>(Station::Standing),
            .items = rows_ - 1,
            .units = columns_ - 1};
  for (; walk.block < layout_.model.block_count(); ++walk.block) {
    const int station = next_station(walk);
    if (station < 0)
      continue;
    walk.units -= move_units(walk.station, station);
    walk.station = station;
    walk_bucket(walk, result);
  }
  return result;
}

/// Carries what is reached before a bucket through it, and meets the table
/// after each option: best way there, the option, best way on.
void Table::with_bucket(int block, int station, std::vector<int> reach,
                        std::vector<int>& result,
                        std::vector<int>& reach_end) const {
  const auto& families = layout_.bucket(block, station).families;
  const auto& layers = cells_[cell(block, station)];
  for (std::size_t family = 0; family < families.size(); ++family) {
    const int* rest = layers.data() + (family + 1) * size_;
    const std::vector<int> from = reach;
    for (const int option : families[family]) {
      int& best = result[at(option)];
      const int value = priced_[at(option)];
      for (int items = 0; items + 1 < rows_; ++items)
        for (int t = 0; t + units(option) < columns_; ++t)
          best = std::max(best, from[at(items * columns_ + t)] + value +
                                    rest[at((rows_ - 2 - items) * columns_ +
                                            columns_ - 1 - t - units(option))]);
      improve(reach.data(), from.data(), option);
    }
  }
  for (std::size_t i = 0; i < size_; ++i)
    reach_end[i] = std::max(reach_end[i], reach[i]);
}

std::vector<int> Table::with_each() const {
  std::vector<int> result(layout_.model.options.size(), never);
  // Best value of having used so many items and units, by station.
  std::vector<std::vector<int>> reach(at(station_count),
                                      std::vector<int>(size_, never));
  reach[at(static_cast<int>(Station::Standing))][0] = 0;
  for (int block = 0; block < layout_.model.block_count(); ++block) {
    std::vector<std::vector<int>> next(at(station_count),
                                       std::vector<int>(size_, never));
    for (const int to : layout_.stations) {
      std::vector<int> arrived(size_, never);
      for (const int from : layout_.stations) {
        if (from == to && layout_.same_phase(block)) {
          next[at(to)] = reach[at(from)];
          continue;
        }
        if (from != to && layout_.bucket(block, to).families.empty())
          continue;
        move(arrived, reach[at(from)], from, to);
      }
      with_bucket(block, to, std::move(arrived), result, next[at(to)]);
    }
    reach = std::move(next);
  }
  return result;
}

}  // namespace backcare::planning
