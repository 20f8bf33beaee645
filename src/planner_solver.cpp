// SPDX-License-Identifier: MIT
//
// Exact search with a Lagrangian bound.
//
// What couples the blocks of a session beyond the body's station, the items and
// the time is given a price: the diminishing credits, a family that stands in
// several buckets, the shares of the phases, the fill of the minutes. At fixed
// prices the rest is a table over block, station, items left and time left, and
// within a bucket (the options of one phase at one station) a knapsack that
// takes at most one option of a family. The table is an upper bound for every
// state, whatever the prices; a few dozen subgradient steps make it close.
//
//  1. Prices on a coarse table.
//  2. A short search for a first choice, and its improvement option by option.
//  3. Options that the bound shows to be worse than it are dropped.
//  4. Prices and a finer table on what is left, and so on until the search
//     comes to its end.
//
// The search does not go on from where it comes with nothing more than before:
// the same credits and families left, no more time, items or value.
//
// Time is rounded down in the table, so that the bound holds. All numbers are
// integers, in 64ths of a point, and ties are broken by order.
#include "planner_solver.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "planner_incumbent.hpp"
#include "planner_search.hpp"

namespace backcare::planning {
namespace {

/// More than all else, so that what is included is in.
constexpr int included_bonus = 100000;
/// Points that the prices move by at first.
constexpr int first_step = 80;

/// How far the prices move.
struct Stride {
  int length = 0;
  int gap = 0;  ///< Between the bound and the best choice so far.
};

/// How far the prices of families move: as far as the others, or further when
/// the bound is far off, divided among those that are taken too often or not at
/// all. What a family is worth grows with the minutes that it fills.
int family_step(const Layout& layout, const std::vector<int>& count,
                const Prices& prices, const Stride& stride) {
  constexpr int most = 4000 * scale;
  int apart = 1;
  for (std::size_t f = 0; f < count.size(); ++f)
    if (layout.priced[f] && (count[f] > 1 || prices.family[f] > 0))
      apart += (count[f] - 1) * (count[f] - 1);
  return std::max(2 * stride.length, std::min(stride.gap, most) / (8 * apart));
}

/// One subgradient step towards prices at which the table agrees with itself.
void step(const Layout& layout, const std::vector<Taken>& taken,
          const Stride& stride, Prices& prices) {
  const Model& model = layout.model;
  std::vector<int> count(model.groups.size());
  std::vector<int> family(at(model.families));
  std::array<int, phase_count> phase{};
  int time = 0;
  int cautions = 0;
  const int length = stride.length;
  for (const Taken& entry : taken) {
    const Option& option = layout.option(entry.option);
    cautions += option.cautioned ? 1 : 0;
    for (const int group : option.groups)
      ++count[at(group)];
    ++family[at(option.family)];
    const auto p = at(static_cast<int>(option.phase));
    phase[p] += std::min(option.time, model.shares[p]);
    time += option.time;
  }
  for (std::size_t g = 0; g < count.size(); ++g) {
    int wanted = 0;
    for (const int credit : model.groups[g].credits)
      wanted += credit * scale > prices.credit[g] ? 1 : 0;
    prices.credit[g] =
        std::clamp(prices.credit[g] + (wanted - count[g]) * length, 0,
                   model.groups[g].credits.front() * scale);
  }
  const int family_length = family_step(layout, family, prices, stride);
  for (std::size_t f = 0; f < family.size(); ++f)
    if (layout.priced[f])
      prices.family[f] =
          std::max(0, prices.family[f] + (family[f] - 1) * family_length);
  for (std::size_t p = 0; p < phase.size(); ++p)
    prices.second[p] = std::clamp(
        prices.second[p] + (phase[p] - model.shares[p]) * length / 4000, 0,
        share_cost * scale);
  prices.caution =
      std::max(0, prices.caution + (cautions - model.cautions) * length);
  prices.fill = std::clamp(prices.fill + (model.fill - time) * length / 2000, 0,
                           fill_reward * scale);
}

/// Improves prices by so many steps and leaves the table at the best of them;
/// what the table takes on the way is offered. Gives the bound.
int improve(const Layout& layout, Table& table, Prices& prices, int steps,
            Incumbent& incumbent) {
  Prices best = prices;
  int least = std::numeric_limits<int>::max();
  for (int i = 0; i < steps; ++i) {
    table.price(prices);
    const int bound = constant(layout, prices) +
                      table.before(0, static_cast<int>(Station::Standing),
                                   layout.model.items, layout.model.limit);
    if (bound < least) {
      least = bound;
      best = prices;
    }
    std::vector<Taken> taken = table.taken();
    incumbent.offer(taken);
    step(layout, taken,
         {first_step * scale / (2 + i), bound - incumbent.value() * scale},
         prices);
  }
  prices = best;
  table.price(prices);
  return least;
}

/// The model with the included candidates worth more than all else.
Model with_bonus(const Model& model) {
  Model result = model;
  for (Option& option : result.options)
    if (is_included(model, option))
      option.value += included_bonus;
  return result;
}

/// Of a search that only is to find a good choice.
constexpr std::size_t width = 3;
constexpr long narrow_nodes = 10'000;

/// One attempt: prices on a table of so many steps of time, and a search.
struct Round {
  int columns = 0;
  int steps = 0;
  long nodes = 0;
};
constexpr std::array<Round, 4> rounds{{{30, 10, 2000},
                                       {60, 20, 6000},
                                       {150, 100, 100'000},
                                       {300, 300, 3'000'000}}};

/// The solution so far, on the options that may still better it.
class Solver {
 public:
  Solver(const Model& model, bool bounds)
      : model_(with_bonus(model)), bounds_(bounds) {
    for (std::size_t i = 0; i < model.options.size(); ++i)
      kept_.push_back(static_cast<int>(i));
    result_.at_most.assign(model.options.size(),
                           std::numeric_limits<int>::max());
    result_.proven = false;
  }

  Solution run(std::size_t most) {
    Prices prices(model_);
    for (const Option& option : model_.options)
      if (is_included(model_, option))
        prices.family[at(option.family)] = included_bonus * scale;
    for (std::size_t i = 0; i < std::min(most, rounds.size()); ++i) {
      const Round& round = rounds[i];
      const Layout layout(model_);
      Table table(layout, std::max(1, model_.limit / round.columns));
      Incumbent incumbent(layout, result_.value);
      const int bound = improve(layout, table, prices, round.steps, incumbent);
      result_.proven = bound / scale <= incumbent.value() ||
                       search(layout, prices, table, round.nodes, incumbent);
      keep(incumbent);
      if (bounds_ || !result_.proven)
        drop(layout, prices, table);
      if (result_.proven)
        break;
    }
    return std::move(result_);
  }

 private:
  /// Whether the search came to its end.
  static bool search(const Layout& layout, const Prices& prices,
                     const Table& table, long nodes, Incumbent& incumbent) {
    Search whole(layout, prices, table);
    const bool ended = whole.run(incumbent.value(), nodes);
    incumbent.offer(whole.taken());
    if (ended)
      return true;
    // It has stayed among the children of a few nodes; look around.
    Search narrow(layout, prices, table);
    static_cast<void>(narrow.run(incumbent.value(), narrow_nodes, width));
    incumbent.offer(narrow.taken());
    incumbent.polish();
    return false;
  }

  void keep(const Incumbent& incumbent) {
    if (incumbent.value() <= result_.value)
      return;
    result_.value = incumbent.value();
    result_.taken = incumbent.taken();
    for (Taken& taken : result_.taken)
      taken.option = kept_[at(taken.option)];
  }

  /// Leaves out the options that the bound shows to be no better, and those
  /// that are dominated.
  void drop(const Layout& layout, const Prices& prices, const Table& table) {
    const int base = constant(layout, prices);
    const std::vector<int> with = table.with_each();
    const std::vector<bool> needless = dominated(model_);
    std::vector<Option> options;
    std::vector<int> kept;
    for (std::size_t i = 0; i < with.size(); ++i) {
      int& most = result_.at_most[at(kept_[i])];
      most =
          std::min(most, with[i] <= never / 2 ? 0 : (base + with[i]) / scale);
      if (most <= result_.value || needless[i])
        continue;
      options.push_back(std::move(model_.options[i]));
      kept.push_back(kept_[i]);
    }
    model_.options = std::move(options);
    kept_ = std::move(kept);
  }

  Model model_;  ///< With the options that are left.
  bool bounds_;
  std::vector<int> kept_;  ///< Their numbers in the model as given.
  Solution result_;
};

}  // namespace

Solution solve(const Model& model, bool bounds, std::size_t rounds) {
  Solution solution = Solver(model, bounds).run(rounds);
  solution.value = value_of(model, solution.taken);
  for (int& most : solution.at_most)
    most -= included_bonus * static_cast<int>(model.included.size());
  return solution;
}

}  // namespace backcare::planning
