// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <vector>

#include "planner_layout.hpp"

namespace backcare::planning {

/// All numbers of the bound are in 64ths of a point.
inline constexpr int scale = 64;
/// Less than any value.
inline constexpr int never = std::numeric_limits<int>::min() / 4;

/// What the couplings cost, in 64ths of a point.
struct Prices {
  explicit Prices(const Model& model)
      : credit(model.groups.size()), family(at(model.families)) {
    for (std::size_t g = 0; g < credit.size(); ++g)
      credit[g] = model.groups[g].credits.front() * scale / 2;
  }
  std::vector<int> credit;                ///< For an item of a group.
  std::vector<int> family;                ///< Of an item of a family.
  std::array<int, phase_count> second{};  ///< Of a second of a phase.
  int caution = 0;                        ///< Of a cautioned option.
  int fill = 0;                           ///< For a second of exercise.
};

/// Credits of a group that are left after `count` of its items at a price.
[[nodiscard]] int credits_left(const Group& group, std::size_t count,
                               int price);
/// What is to be had of the fill after `seconds` of exercise, with so many
/// seconds left, at a price for each of them.
[[nodiscard]] int fill_left(const Model& model, int seconds, int left,
                            int price);
/// The least that a phase of `seconds` loses beyond its share from here on.
[[nodiscard]] int share_left(int share, int seconds, int price);
/// What a bound has beside the table at the beginning of a session.
[[nodiscard]] int constant(const Layout& layout, const Prices& prices);

/// The bound: a table over block, station, family, items and time left.
class Table {
 public:
  /// `unit` is the step of time in seconds. To be priced before it is asked.
  Table(const Layout& layout, int unit)
      : layout_(layout),
        unit_(unit),
        rows_(layout.model.items + 1),
        columns_(layout.model.limit / unit + 1),
        size_(at(rows_ * columns_)),
        cells_(at((layout.model.block_count() + 1) * station_count)),
        start_(cells_.size(), std::vector<int>(size_)) {}

  void price(const Prices& prices) {
    price_options(prices);
    for (int block = layout_.model.block_count() - 1; block >= 0; --block) {
      for (const int station : layout_.stations)
        fill_bucket(block, station);
      if (!layout_.same_phase(block))
        fill_starts(block);
      else
        for (const int station : layout_.stations)
          fill_second_start(block, station);
    }
  }

  /// Inside a bucket from a family on.
  [[nodiscard]] int inside(int block, int station, std::size_t family,
                           int items, int time) const {
    return cells_[cell(block, station)][family * size_ + state(items, time)];
  }
  /// At the beginning of a block, before its station is taken.
  [[nodiscard]] int before(int block, int station, int items, int time) const {
    return start_[cell(block, station)][state(items, time)];
  }
  [[nodiscard]] int priced(int option) const { return priced_[at(option)]; }
  /// What the table takes from the beginning. Where it is too optimistic, in
  /// time or about families and cautions, that is not a choice.
  [[nodiscard]] std::vector<Taken> taken() const;
  /// For each option the best table value with it, without the constants.
  [[nodiscard]] std::vector<int> with_each() const;

 private:
  [[nodiscard]] static std::size_t cell(int block, int station) {
    return at(block * station_count + station);
  }
  [[nodiscard]] std::size_t state(int items, int time) const {
    return at(items * columns_ + time / unit_);
  }
  [[nodiscard]] int units(int option) const {
    return layout_.option(option).time / unit_;
  }
  [[nodiscard]] int move_units(int from, int to) const {
    return static_cast<int>(
               transfer(static_cast<Station>(from), static_cast<Station>(to))
                   .count()) /
           unit_;
  }
  [[nodiscard]] static int cost(int from, int to) {
    return move_cost(static_cast<Station>(from), static_cast<Station>(to)) *
           scale;
  }

  void price_options(const Prices& prices);
  void fill_bucket(int block, int station);
  void fill_starts(int block);
  void fill_second_start(int block, int station);
  void move(std::vector<int>& best, const std::vector<int>& there, int from,
            int to) const;
  void improve(int* to, const int* from, int option) const;
  struct Walk {
    int block = 0;
    int station = 0;
    int items = 0;
    int units = 0;
  };
  void walk_bucket(Walk& walk, std::vector<Taken>& taken) const;
  [[nodiscard]] int next_station(const Walk& walk) const;
  void with_bucket(int block, int station, std::vector<int> reach,
                   std::vector<int>& result, std::vector<int>& reach_end) const;

  const Layout& layout_;
  int unit_;
  int rows_;
  int columns_;
  std::size_t size_;
  std::vector<int> priced_;
  std::vector<std::vector<int>>
      cells_;  ///< Layer by family; the last is after.
  std::vector<std::vector<int>> start_;
};

}  // namespace backcare::planning
