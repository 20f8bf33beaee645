// SPDX-License-Identifier: MIT
#include "planner_solver.hpp"

#include <algorithm>
#include <functional>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace backcare;
using namespace backcare::planning;

namespace {

int any(int low, int high) {
  return *rc::gen::inRange(low, high + 1);
}

Option an_option(int candidate, int families, int groups) {
  Option option{.candidate = candidate,
                .family = any(0, families - 1),
                .phase = static_cast<Phase>(any(0, 4)),
                .station = static_cast<Station>(any(0, 7)),
                .time = any(20, 120),
                .value = any(0, 900)};
  for (int group = 0; group < groups; ++group)
    if (any(0, 2) == 0)
      option.groups.push_back(group);
  option.cautioned = any(0, 3) == 0;
  return option;
}

/// A small model: up to eight exercises, some at two stations, at two doses.
Model random_model() {
  Model model{.families = 5, .limit = any(60, 500)};
  model.fill = model.limit * 9 / 10;
  model.items = any(1, 4);
  model.cautions = any(0, 2);
  for (int& share : model.shares)
    share = model.limit * any(5, 60) / 100;
  // Now and then a phase may come by its first station again.
  if (any(0, 4) == 0)
    model.blocks.insert(model.blocks.begin() + 1, Phase::Mobilize);
  const int groups = any(1, 5);
  for (int group = 0; group < groups; ++group) {
    const int first = any(10, 300);
    model.groups.push_back({"g", {first, first / 3}});
  }
  const int candidates = any(1, 8);
  for (int i = 0; i < candidates; ++i) {
    const Option low = an_option(i, model.families, groups);
    Option high = low;
    high.time *= 2;
    high.value = high.value * 3 / 2;
    model.options.insert(model.options.end(), {low, high});
    if (any(0, 2) == 0) {
      high.station = static_cast<Station>(any(0, 7));
      model.options.push_back(high);
    }
  }
  return model;
}

/// Every choice there is, one after another.
class Enumeration {
 public:
  explicit Enumeration(const Model& model) : model_(model) {}

  int best() {
    extend(0, -1, -1);
    return best_;
  }

 private:
  void extend(int block, int station, int last) {
    if (planning::time_of(model_, taken_) > model_.limit)
      return;
    if (has_included())
      best_ = std::max(best_, value_of(model_, taken_));
    if (static_cast<int>(taken_.size()) == model_.items)
      return;
    for (int next = block; next < model_.block_count(); ++next)
      for (int i = 0; i < static_cast<int>(model_.options.size()); ++i)
        if (fits(next, i) &&
            (next > block || station < 0 || (here(i) == station && i > last)))
          take(next, i);
  }

  [[nodiscard]] int here(int option) const {
    return static_cast<int>(model_.options[at(option)].station);
  }

  [[nodiscard]] bool fits(int block, int index) const {
    const Option& option = model_.options[at(index)];
    const auto same_family = [&](const Taken& entry) {
      return model_.options[at(entry.option)].family == option.family;
    };
    const auto cautioned = std::ranges::count_if(taken_, [&](auto& entry) {
      return model_.options[at(entry.option)].cautioned;
    });
    return option.phase == model_.blocks[at(block)] &&
           std::ranges::none_of(taken_, same_family) &&
           (!option.cautioned || cautioned < model_.cautions);
  }

  void take(int block, int option) {
    taken_.push_back({block, option});
    extend(block, here(option), option);
    taken_.pop_back();
  }

  [[nodiscard]] bool has_included() const {
    return std::ranges::all_of(model_.included, [&](int wanted) {
      return std::ranges::any_of(taken_, [&](const Taken& entry) {
        return model_.options[at(entry.option)].candidate == wanted;
      });
    });
  }

  const Model& model_;
  std::vector<Taken> taken_;
  int best_ = 0;
};

}  // namespace

TEST_CASE("planner: no choice of a small model has a higher value") {
  CHECK(rc::check([] {
    const Model model = random_model();
    const Solution solution = solve(model);
    RC_ASSERT(solution.proven);
    RC_ASSERT(solution.value == value_of(model, solution.taken));
    RC_ASSERT(solution.value == Enumeration(model).best());
    RC_ASSERT(planning::time_of(model, solution.taken) <= model.limit);
  }));
}

TEST_CASE("planner: what is included is in the best choice") {
  int made = 0;
  CHECK(rc::check([&] {
    Model model = random_model();
    model.included = {model.options[0].candidate};
    const int best = Enumeration(model).best();
    if (best <= 0)
      return;
    ++made;
    RC_ASSERT(solve(model).value == best);
  }));
  CHECK(made >= 10);
}

TEST_CASE("planner: an option is worth no more than is said of it") {
  CHECK(rc::check([] {
    const Model model = random_model();
    const Solution solution = solve(model);
    for (std::size_t i = 0; i < model.options.size(); ++i) {
      Model forced = model;
      forced.included = {model.options[i].candidate};
      std::erase_if(forced.options, [&](const Option& option) {
        return option.candidate == model.options[i].candidate &&
               (option.time != model.options[i].time ||
                option.station != model.options[i].station);
      });
      RC_ASSERT(Enumeration(forced).best() <= solution.at_most[i]);
    }
  }));
}

TEST_CASE("planner: of equal options only as many families stay as are taken") {
  Model model;
  model.items = 2;
  model.families = 5;
  for (int family = 0; family < 5; ++family)
    model.options.push_back(
        {.candidate = family, .family = family, .time = 60, .value = 100});
  CHECK(dominated(model) == std::vector{false, false, true, true, true});
  // Longer, but worth less by no less than its time would earn.
  model.options[4].time = 61;
  model.options[4].value = 100 - fill_reward;
  CHECK(dominated(model)[4]);
  model.options[4].value = 101 - fill_reward;
  CHECK_FALSE(dominated(model)[4]);
  model.options[4].family = 0;
  model.options[4].value = 100 - fill_reward;
  CHECK(dominated(model)[4]);
  model.included = {4};
  CHECK_FALSE(dominated(model)[4]);
}

TEST_CASE("planner: a model without options has an empty solution") {
  const Model model{.limit = 600, .fill = 540, .items = 4};
  const Solution solution = solve(model);
  CHECK(solution.taken.empty());
  CHECK(solution.value == 0);
  CHECK(solution.proven);
}

TEST_CASE("planner: the program for other solvers names all there is") {
  Model model{.families = 1, .limit = 600, .fill = 540, .items = 4};
  model.groups.push_back({"goal", {300, 150}});
  model.options.push_back({.phase = Phase::Stretch,
                           .station = Station::Supine,
                           .time = 77,
                           .value = 555,
                           .groups = {0},
                           .cautioned = true});
  model.included = {0};
  const std::string text = to_lp(model);
  CHECK(text.starts_with("\\ "));
  CHECK(text.ends_with("End\n"));
  CHECK_THAT(text, Catch::Contains("+ 555 x0") && Catch::Contains("77 x0") &&
                       Catch::Contains("+ 300 u0_0 + 150 u0_1") &&
                       Catch::Contains("+ 1 x0 = 1\n") &&
                       Catch::Contains(" 0 <= f <= 540\n"));
  std::size_t longest = 0;
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = text.find('\n', begin)) != std::string::npos;
       begin = end + 1)
    longest = std::max(longest, end - begin);
  CHECK(longest < 255);
}
