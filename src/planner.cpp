// SPDX-License-Identifier: MIT
//
// A greedy planner. The prescription of the goal names the phases that a
// session wants, the most wanted first. Each is filled with the exercise of the
// highest value that is safe, of a family not taken yet, and short enough; then
// the order within each phase is improved by swapping neighbours while that
// saves changes of position; last, doses rise from the least towards the usual
// one, and beyond while much of the time is unused, as long as the minutes
// hold.
#include "backcare/planner.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "planner_steps.hpp"

namespace backcare {
namespace {

using planning::Candidate;
using planning::Pick;

/// Above the usual doses only this share of the minutes is filled, in percent.
constexpr int wanted_fill = 80;

class Composer {
 public:
  Composer(const Catalog& catalog, const Request& request)
      : catalog_(catalog),
        request_(request),
        candidates_(planning::candidates(catalog, request)),
        limit_(seconds{60} * request.minutes),
        items_(request.items.value_or(usual_items(request.minutes))) {}

  Plan compose() {
    take_included();
    take_wanted();
    drop_until_it_fits();
    drop_surplus_cautions();
    raise_doses();
    return result();
  }

 private:
  [[nodiscard]] bool is_taken(const std::string& family) const {
    return std::ranges::any_of(picks_, [&](const Pick& pick) {
      return pick.candidate->exercise->family == family;
    });
  }

  void take(const Candidate& candidate) {
    picks_.push_back({&candidate, candidate.positions.front(), 0});
  }

  void take_included() {
    for (const std::string& id : request_.include) {
      const Candidate& candidate = included(id);
      if (is_taken(candidate.exercise->family))
        throw Error(ErrorKind::Usage,
                    id + " is of a family that is included already");
      take(candidate);
    }
    items_ = std::max(items_, static_cast<int>(picks_.size()));
  }

  [[nodiscard]] const Candidate& included(const std::string& id) const {
    const auto found = std::ranges::find_if(
        candidates_.usable,
        [&](const auto& candidate) { return candidate.exercise->id == id; });
    if (found != candidates_.usable.end())
      return *found;
    const auto out = std::ranges::find_if(
        candidates_.excluded,
        [&](const auto& entry) { return entry.exercise->id == id; });
    const PlanReason& reason = out->reasons.front();
    throw Error(reason.kind == "flag" ? ErrorKind::Refused : ErrorKind::Usage,
                fmt::format("{} cannot be included: {}: {}", id, reason.name,
                            reason.why));
  }

  void take_wanted() {
    const auto wanted = prescription(request_.goal).wanted;
    std::size_t misses = 0;
    for (std::size_t slot = 0;
         static_cast<int>(picks_.size()) < items_ && misses < wanted.size();
         ++slot) {
      const Phase phase = wanted[slot % wanted.size()];
      if (slot < wanted.size() && serves_slot(phase, slot, wanted))
        continue;
      const Candidate* best = best_of(phase);
      misses = best ? 0 : misses + 1;
      if (best)
        take(*best);
    }
  }

  /// Whether an included exercise already stands for this entry of the wanted
  /// phases.
  [[nodiscard]] bool serves_slot(Phase phase, std::size_t slot,
                                 const std::vector<Phase>& wanted) const {
    const auto before = std::count(
        wanted.begin(), wanted.begin() + static_cast<std::ptrdiff_t>(slot) + 1,
        phase);
    const auto taken = std::ranges::count_if(picks_, [&](const Pick& pick) {
      return pick.candidate->exercise->phase == phase;
    });
    return taken >= before;
  }

  [[nodiscard]] const Candidate* best_of(Phase phase) const {
    const Candidate* best = nullptr;
    int best_value = 0;
    for (const Candidate& candidate : candidates_.usable) {
      if (candidate.exercise->phase != phase || !may_take(candidate))
        continue;
      const int value = planning::value(candidate, picks_, catalog_);
      if (value > best_value) {
        best = &candidate;
        best_value = value;
      }
    }
    return best;
  }

  [[nodiscard]] bool may_take(const Candidate& candidate) const {
    if (is_taken(candidate.exercise->family) || candidate.weight == 0)
      return false;
    if (!candidate.cautions.empty() && cautioned() >= (items_ + 1) / 2)
      return false;
    const seconds least = candidate.exercise->set_up +
                          time_of(*candidate.exercise, candidate.doses.front());
    return 2 * items_ * least <= 3 * limit_ || items_ == 1;
  }

  [[nodiscard]] int cautioned() const {
    return static_cast<int>(std::ranges::count_if(picks_, [](const Pick& pick) {
      return !pick.candidate->cautions.empty();
    }));
  }

  /// A plan that came out shorter than wanted takes fewer cautioned ones, too.
  void drop_surplus_cautions() {
    while (2 * cautioned() > static_cast<int>(picks_.size()) + 1) {
      const auto last = std::find_if(
          order_.rbegin(), order_.rend(), [&](const Candidate* candidate) {
            return !candidate->cautions.empty() && !is_included(*candidate);
          });
      if (last == order_.rend())
        return;
      remove(*last);
      arrange();
    }
  }

  [[nodiscard]] bool is_included(const Candidate& candidate) const {
    return std::ranges::find(request_.include, candidate.exercise->id) !=
           request_.include.end();
  }

  void remove(const Candidate* candidate) {
    std::erase(order_, candidate);
    std::erase_if(
        picks_, [&](const Pick& pick) { return pick.candidate == candidate; });
  }

  void drop_until_it_fits() {
    arrange();
    while (planning::time_of(picks_, catalog_) > limit_) {
      if (picks_.size() <= std::max<std::size_t>(request_.include.size(), 1))
        throw too_short();
      // The most wanted were taken first.
      remove(order_.back());
      arrange();
    }
    if (picks_.empty())
      throw nothing_left();
  }

  void arrange() {
    if (order_.empty())
      for (const Pick& pick : picks_)
        order_.push_back(pick.candidate);
    planning::arrange(picks_, catalog_);
  }

  [[nodiscard]] Error too_short() const {
    return {ErrorKind::Nothing,
            fmt::format("{} min are too short: this session takes at least {}",
                        request_.minutes,
                        clock_text(planning::time_of(picks_, catalog_)))};
  }

  [[nodiscard]] Error nothing_left() const {
    const bool by_flags = std::ranges::any_of(
        candidates_.excluded, [](const PlanExclusion& entry) {
          return entry.reasons.front().kind == "flag";
        });
    return {by_flags ? ErrorKind::Refused : ErrorKind::Nothing,
            by_flags ? "no safe routine exists for this request; \"backcare "
                       "list --excluded\" says why; fewer limits of place, "
                       "position or equipment may help, flags are never "
                       "weakened"
                     : "no exercise fits this request; fewer limits of place, "
                       "position, equipment or stage may help"};
  }

  void raise_doses() {
    while (raise_one(limit_, true)) {
    }
    while (raise_one(limit_ * wanted_fill / 100, false)) {
    }
  }

  /// Raises the dose of the exercise that is lowest on its ladder, the first of
  /// equals; false when none can be raised within `limit`.
  bool raise_one(seconds limit, bool only_to_usual) {
    std::vector<Pick*> order;
    for (Pick& pick : picks_)
      if (may_raise(pick, only_to_usual))
        order.push_back(&pick);
    std::ranges::stable_sort(order, {}, &Pick::level);
    for (Pick* pick : order) {
      ++pick->level;
      if (planning::time_of(picks_, catalog_) <= limit)
        return true;
      --pick->level;
    }
    return false;
  }

  [[nodiscard]] static bool may_raise(const Pick& pick, bool only_to_usual) {
    const Candidate& candidate = *pick.candidate;
    if (!candidate.cautions.empty() || pick.level + 1 >= candidate.doses.size())
      return false;
    const auto usual =
        std::ranges::find(candidate.doses, candidate.exercise->dose.usual);
    return !only_to_usual ||
           candidate.doses.begin() + static_cast<std::ptrdiff_t>(pick.level) <
               usual;
  }

  [[nodiscard]] Plan result() {
    Plan plan;
    plan.request = request_;
    plan.title = planning::title(catalog_, request_);
    Station station = Station::Standing;
    for (const Pick& pick : picks_) {
      plan.items.push_back(
          planning::item_of(pick, catalog_, station, plan.time));
      station = catalog_.station(pick.position);
      plan.items.back().why =
          planning::why(*pick.candidate, request_, catalog_);
      plan.time += plan.items.back().time;
      plan.value += plan.items.back().value;
    }
    plan.excluded = std::move(candidates_.excluded);
    add_not_chosen(plan);
    return plan;
  }

  void add_not_chosen(Plan& plan) const {
    for (const Candidate& candidate : candidates_.usable) {
      const Exercise& exercise = *candidate.exercise;
      const bool in = std::ranges::any_of(plan.items, [&](const auto& item) {
        return item.exercise == candidate.exercise;
      });
      if (in)
        continue;
      const PlanReason reason =
          is_taken(exercise.family)
              ? PlanReason{"choice", "family",
                           "another exercise of the family " +
                               in_quotes(exercise.family) + " is in"}
              : PlanReason{"choice", "value",
                           "others give more within the minutes and the "
                           "number of exercises"};
      plan.excluded.push_back({candidate.exercise, {reason}});
    }
    std::ranges::sort(plan.excluded, {}, [](const PlanExclusion& entry) {
      return entry.exercise->id;
    });
  }

  const Catalog& catalog_;
  const Request& request_;
  planning::Candidates candidates_;
  seconds limit_;
  int items_;
  std::vector<Pick> picks_;
  std::vector<const Candidate*> order_;
};

}  // namespace

Plan plan(const Catalog& catalog, const Request& request) {
  planning::check(catalog, request);
  return Composer(catalog, request).compose();
}

}  // namespace backcare
