// SPDX-License-Identifier: MIT
#include "planner_search.hpp"

#include <algorithm>
#include <functional>

namespace backcare::planning {
namespace {

/// Some hundred megabytes at most.
constexpr std::size_t most_remembered = 1'000'000;

}  // namespace

int Search::bound(const State& state, int table) const {
  const Model& model = layout_.model;
  int result = state.value + table + credits_ + families_ +
               prices_.caution * (model.cautions - state.cautions) +
               fill_left(model, state.exercise, state.time, prices_.fill);
  const int now =
      state.block < 0 ? -1 : static_cast<int>(model.blocks[at(state.block)]);
  for (int phase = std::max(now, 0); phase < phase_count; ++phase)
    result +=
        share_left(model.shares[at(phase)], phase == now ? state.phase : 0,
                   prices_.second[at(phase)]);
  return result;
}

void Search::add_options(const State& state,
                         std::vector<Child>& children) const {
  const auto& families = layout_.bucket(state.block, state.station).families;
  for (std::size_t family = state.family; family < families.size(); ++family) {
    if (used_[at(layout_.option(families[family].front()).family)])
      continue;
    for (const int index : families[family]) {
      const Option& option = layout_.option(index);
      if (option.time > state.time ||
          (option.cautioned && state.cautions >= layout_.model.cautions))
        continue;
      Child child{.option = index, .state = state};
      State& after = child.state;
      after.family = family + 1;
      --after.items;
      after.time -= option.time;
      after.exercise += option.time;
      after.phase += option.time;
      after.cautions += option.cautioned ? 1 : 0;
      after.value += option.value * scale;
      int credits = 0;
      for (const int group : option.groups) {
        const Group& entry = layout_.model.groups[at(group)];
        const std::size_t count = count_[at(group)];
        const int price = prices_.credit[at(group)];
        if (count < entry.credits.size()) {
          after.value += entry.credits[count] * scale;
          credits -= std::max(0, entry.credits[count] * scale - price);
        }
      }
      child.bound =
          bound(after, table_.inside(after.block, after.station, after.family,
                                     after.items, after.time)) +
          credits - prices_.family[at(option.family)];
      if (child.bound > best_)
        children.push_back(child);
    }
  }
}

void Search::add_move(State state, int block, int station,
                      std::vector<Child>& children) const {
  const auto from = static_cast<Station>(state.station);
  const auto to = static_cast<Station>(station);
  state.time -= static_cast<int>(transfer(from, to).count());
  if (state.time < 0 || layout_.bucket(block, station).families.empty())
    return;
  const auto& blocks = layout_.model.blocks;
  if (state.block < 0 || blocks[at(block)] != blocks[at(state.block)]) {
    state.value -= over(state.phase, share(state.block));
    state.phase = 0;
  }
  state.value -= move_cost(from, to) * scale;
  state.block = block;
  state.station = station;
  state.family = 0;
  const int reach =
      bound(state, table_.inside(block, station, 0, state.items, state.time));
  if (reach > best_)
    children.push_back({.bound = reach, .state = state});
}

/// To the bucket of a later block: here, or at another station.
void Search::add_moves(const State& state, std::vector<Child>& children) const {
  // Whoever took nothing here had better gone on at once.
  if (state.block >= 0 && state.family == 0)
    return;
  for (int block = state.block + 1; block < layout_.model.block_count();
       ++block) {
    const bool second = layout_.same_phase(block);
    if (second && block != state.block + 1)
      continue;
    for (const int station : layout_.stations)
      if (!second || station != state.station)
        add_move(state, block, station, children);
  }
}

void Search::take(const Option& option) {
  for (const int group : option.groups) {
    const Group& entry = layout_.model.groups[at(group)];
    const std::size_t count = count_[at(group)]++;
    if (count < entry.credits.size())
      credits_ -=
          std::max(0, entry.credits[count] * scale - prices_.credit[at(group)]);
  }
  used_[at(option.family)] = true;
  families_ -= prices_.family[at(option.family)];
}

void Search::put_back(const Option& option) {
  for (const int group : option.groups) {
    const Group& entry = layout_.model.groups[at(group)];
    const std::size_t count = --count_[at(group)];
    if (count < entry.credits.size())
      credits_ +=
          std::max(0, entry.credits[count] * scale - prices_.credit[at(group)]);
  }
  used_[at(option.family)] = false;
  families_ += prices_.family[at(option.family)];
}

/// What decides what is still to be had, beside what is compared: the place,
/// the credits that are earned, and the families that are used.
std::string Search::key(const State& state) const {
  std::string key{static_cast<char>(state.block),
                  static_cast<char>(state.station)};
  const Ahead& ahead = layout_.ahead(state.block);
  for (const int group : ahead.groups)
    key += static_cast<char>(std::min(
        count_[at(group)], layout_.model.groups[at(group)].credits.size()));
  for (const int family : ahead.families)
    key += used_[at(family)] ? '1' : '0';
  return key;
}

bool Search::is_worse(const State& state) {
  const auto no_worse = [](const State& a, const State& b) {
    const int fill = std::max(0, b.exercise - a.exercise) * fill_reward * scale;
    return a.items >= b.items && a.time >= b.time && a.phase <= b.phase &&
           a.cautions <= b.cautions && a.value >= b.value + fill;
  };
  std::vector<State>& others = seen_[key(state)];
  if (std::ranges::any_of(
          others, [&](const State& other) { return no_worse(other, state); }))
    return true;
  if (remembered_ < most_remembered) {
    ++remembered_;
    others.push_back(state);
  }
  return false;
}

void Search::follow(const Child& child) {
  if (child.option < 0) {
    if (!is_worse(child.state))
      enter(child.state);
    return;
  }
  const Option& option = layout_.option(child.option);
  take(option);
  path_.push_back({child.state.block, child.option});
  enter(child.state);
  path_.pop_back();
  put_back(option);
}

void Search::enter(const State& state) {
  if (--nodes_ <= 0)
    return;
  const Model& model = layout_.model;
  const int value = state.value - over(state.phase, share(state.block)) +
                    fill_reward * scale * std::min(state.exercise, model.fill);
  if (value > best_) {
    best_ = value;
    best_taken_ = path_;
  }
  if (state.items == 0)
    return;
  std::vector<Child> children;
  if (state.block >= 0)
    add_options(state, children);
  add_moves(state, children);
  std::ranges::stable_sort(children, std::ranges::greater{}, &Child::bound);
  children.resize(std::min(children.size(), width_));
  for (const Child& child : children)
    if (child.bound > best_)
      follow(child);
}

}  // namespace backcare::planning
