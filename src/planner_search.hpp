// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <unordered_map>
#include <vector>

#include "planner_table.hpp"

namespace backcare::planning {

/// Depth first, the most promising child first. A state that comes to a bucket
/// with nothing better than another before it is not gone on from.
class Search {
 public:
  Search(const Layout& layout, const Prices& prices, const Table& table)
      : layout_(layout),
        prices_(prices),
        table_(table),
        count_(layout.model.groups.size()),
        used_(at(layout.model.families)) {
    const Model& model = layout.model;
    for (std::size_t g = 0; g < model.groups.size(); ++g)
      credits_ += credits_left(model.groups[g], 0, prices.credit[g]);
    for (const int price : prices.family)
      families_ += price;
  }

  /// Searches for more than `value` through at most `nodes`, of each only the
  /// `width` most promising children; whether it came to its end.
  bool run(int value, long nodes,
           std::size_t width = std::numeric_limits<std::size_t>::max()) {
    best_ = value * scale;
    nodes_ = nodes;
    width_ = width;
    enter({.block = -1,
           .station = static_cast<int>(Station::Standing),
           .items = layout_.model.items,
           .time = layout_.model.limit});
    return nodes_ > 0;
  }

  [[nodiscard]] int value() const { return best_ / scale; }
  /// Empty when nothing better was found.
  [[nodiscard]] const std::vector<Taken>& taken() const { return best_taken_; }

 private:
  struct State {
    int block = 0;
    int station = 0;
    std::size_t family = 0;  ///< The next of the bucket.
    int items = 0;
    int time = 0;
    int exercise = 0;  ///< Seconds of exercise so far.
    int phase = 0;     ///< Of which in the phase of the block.
    int value = 0;     ///< Without fill, and without the phase's share.
    int cautions = 0;
  };
  struct Child {
    int bound = 0;
    int option = -1;  ///< Or -1 to move on.
    State state;
  };

  void enter(const State& state);
  /// Whether the search has gone on before from a state that is no worse in
  /// anything; if not, this one is remembered.
  bool is_worse(const State& state);
  [[nodiscard]] std::string key(const State& state) const;
  void add_options(const State& state, std::vector<Child>& children) const;
  void add_moves(const State& state, std::vector<Child>& children) const;
  void add_move(State state, int block, int station,
                std::vector<Child>& children) const;
  void follow(const Child& child);
  void take(const Option& option);
  void put_back(const Option& option);
  [[nodiscard]] int bound(const State& state, int table) const;
  [[nodiscard]] int share(int block) const {
    return block < 0 ? 0
                     : layout_.model.shares[at(
                           static_cast<int>(layout_.model.blocks[at(block)]))];
  }
  [[nodiscard]] static int over(int seconds, int share) {
    return share_cost * scale * std::max(0, seconds - share);
  }

  const Layout& layout_;
  const Prices& prices_;
  const Table& table_;
  std::vector<std::size_t> count_;
  std::vector<bool> used_;
  int credits_ = 0;   ///< credits_left() of all groups.
  int families_ = 0;  ///< Prices of the families not used.
  int best_ = 0;
  long nodes_ = 0;
  std::size_t width_ = 0;
  std::unordered_map<std::string, std::vector<State>> seen_;  ///< By key().
  std::size_t remembered_ = 0;
  std::vector<Taken> path_;
  std::vector<Taken> best_taken_;
};

}  // namespace backcare::planning
