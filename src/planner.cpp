// SPDX-License-Identifier: MIT
//
// The planner asks what the flags and the limits leave (planner_candidates),
// states the choice among it as an integer program (planner_points,
// planner_model), solves that exactly (planner_solver), and says why
// (planner_words):
//
//   options  o: an exercise, at a station, at a dose; x_o is 1 when it is taken
//   maximise sum v_o x_o + sum of the credits earned - cost of the moves
//            + 20 * min(seconds of exercise, 94 % of the minutes)
//            - 3 * seconds of the phases beyond their shares
//   such that the time of the options and moves is within the minutes,
//            at most N options, at most half of N cautioned,
//            one option of a family, the included ones are in,
//            each option stands in a block of its phase at its station,
//            the r-th option of a group earns the group's r-th credit.
#include "backcare/planner.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "planner_words.hpp"

namespace backcare {
namespace {

using planning::at;
using planning::Candidate;
using planning::Candidates;
using planning::Case;
using planning::Model;
using planning::Option;
using planning::Solution;
using planning::Taken;

template <typename Value>
std::ptrdiff_t rank_of(const std::vector<Value>& values, const Value& value) {
  return std::ranges::find(values, value) - values.begin();
}

class Planning {
 public:
  Planning(const Catalog& catalog, const Request& request)
      : catalog_(catalog),
        request_(request),
        candidates_(planning::candidates(catalog, request)),
        model_(planning::model_of(catalog, request, candidates_.usable)) {}

  [[nodiscard]] const Model& model() const { return model_; }

  Plan compose() {
    check_included();
    solution_ = planning::solve(model_, request_.alternatives);
    if (!has_all_included())
      throw solution_.proven ? too_short() : not_found();
    if (solution_.taken.empty())
      throw nothing_left();
    arrange();
    return result();
  }

  /// Whether a plan would come out.
  [[nodiscard]] bool possible() {
    solution_ = planning::solve(model_, false);
    return !solution_.taken.empty() && has_all_included();
  }

 private:
  [[nodiscard]] const Candidate& candidate(const Taken& taken) const {
    return candidates_.usable[at(option(taken).candidate)];
  }
  [[nodiscard]] const Option& option(const Taken& taken) const {
    return model_.options[at(taken.option)];
  }

  void check_included() const {
    std::vector<std::string> families;
    for (const std::string& id : request_.include) {
      const auto out = std::ranges::find(
          candidates_.excluded, id,
          [](const PlanExclusion& entry) { return entry.exercise->id; });
      if (out != candidates_.excluded.end())
        throw cannot_include(id, out->reasons.front());
      const std::string& family = catalog_.exercise(id)->family;
      if (std::ranges::find(families, family) != families.end())
        throw Error(ErrorKind::Usage,
                    id + " is of a family that is included already");
      families.push_back(family);
    }
  }

  [[nodiscard]] static Error cannot_include(const std::string& id,
                                            const PlanReason& reason) {
    return reason.kind == "flag" || reason.kind == "history"
               ? Error(ErrorKind::Refused,
                       fmt::format("{} cannot be included: {}: {}", id,
                                   reason.name, reason.why))
               : Error(ErrorKind::Usage,
                       fmt::format("{} cannot be included: it {}", id,
                                   reason.why));
  }

  [[nodiscard]] bool has_all_included() const {
    return std::ranges::all_of(model_.included, [&](int wanted) {
      return std::ranges::any_of(solution_.taken, [&](const Taken& taken) {
        return option(taken).candidate == wanted;
      });
    });
  }

  /// The easy before the hard and the late ones last, where that costs nothing.
  void arrange() {
    swap_blocks();
    const Prescriptions& rules = catalog_.prescriptions;
    std::ranges::stable_sort(solution_.taken, {}, [&](const Taken& taken) {
      const Exercise& exercise = *candidate(taken).exercise;
      std::ptrdiff_t kind = static_cast<std::ptrdiff_t>(rules.order.size());
      for (const std::string& name : exercise.kinds)
        kind = std::min(kind, rank_of(rules.order, name));
      return std::tuple(taken.block, is_late(taken), kind, exercise.stage,
                        exercise.id);
    });
  }

  [[nodiscard]] bool is_late(const Taken& taken) const {
    const auto& late = catalog_.prescriptions.late;
    return std::ranges::find(late, candidate(taken).exercise->family) !=
           late.end();
  }

  /// Puts the block of a phase with late exercises behind its other block where
  /// that takes no more moving.
  void swap_blocks() {
    for (int block = 1; block < model_.block_count(); ++block) {
      const auto in = [&](int wanted) {
        return [this, wanted](const Taken& taken) {
          return taken.block == wanted && is_late(taken);
        };
      };
      if (model_.blocks[at(block)] != model_.blocks[at(block - 1)] ||
          std::ranges::none_of(solution_.taken, in(block - 1)) ||
          std::ranges::any_of(solution_.taken, in(block)))
        continue;
      std::vector<Taken> swapped = solution_.taken;
      for (Taken& taken : swapped)
        if (taken.block == block || taken.block == block - 1)
          taken.block = 2 * block - 1 - taken.block;
      std::ranges::stable_sort(swapped, {}, &Taken::block);
      if (time_of(model_, swapped) <= time_of(model_, solution_.taken) &&
          value_of(model_, swapped) >= value_of(model_, solution_.taken))
        solution_.taken = std::move(swapped);
    }
  }

  Plan result() {
    const Case found{catalog_, request_, candidates_.usable, model_, solution_};
    Plan plan;
    plan.request = request_;
    plan.title = planning::title(catalog_, request_);
    plan.value = solution_.value;
    plan.proven = solution_.proven;
    const std::vector<int> values = planning::shares_of_value(found);
    Station station = Station::Standing;
    for (std::size_t i = 0; i < solution_.taken.size(); ++i) {
      PlanItem item = item_of(solution_.taken[i], station, plan.time);
      item.value = values[i];
      item.why = planning::why(found, i);
      if (request_.alternatives)
        item.next_best = request_.thorough ? planning::best_without(found, i)
                                           : planning::next_best(found, i);
      station = option(solution_.taken[i]).station;
      plan.time += item.time;
      plan.items.push_back(std::move(item));
    }
    plan.excluded = std::move(candidates_.excluded);
    if (request_.alternatives)
      add_not_chosen(found, plan);
    return plan;
  }

  [[nodiscard]] PlanItem item_of(const Taken& taken, Station station,
                                 seconds start) const {
    const Candidate& from = candidate(taken);
    const Option& chosen = option(taken);
    PlanItem item;
    item.exercise = from.exercise;
    item.position = from.positions[at(chosen.position)];
    item.dose = from.doses[at(chosen.dose)].dose;
    item.start = start;
    item.time = set_up_time(*from.exercise, station, chosen.station) +
                backcare::time_of(*from.exercise, item.dose);
    item.cautions = from.cautions;
    const auto reached = request_.reached.find(from.exercise->id);
    if (reached != request_.reached.end() && reached->second.dose == item.dose)
      item.progress = reached->second.change;
    return item;
  }

  /// Which of those that are not chosen are worth planning with: the ones that
  /// may come closest.
  [[nodiscard]] std::set<int> closest(const Case& found) const {
    constexpr std::size_t enough = 12;
    std::vector<std::pair<int, int>> by_less;
    for (int i = 0; i < static_cast<int>(candidates_.usable.size()); ++i)
      if (const PlanReason reason = planning::why_not(found, i);
          reason.name == "value")
        by_less.emplace_back(reason.less, i);
    std::ranges::sort(by_less);
    by_less.resize(std::min(by_less.size(), enough));
    std::set<int> result;
    for (const auto& [less, candidate] : by_less)
      result.insert(candidate);
    return result;
  }

  void add_not_chosen(const Case& found, Plan& plan) const {
    const std::set<int> close =
        request_.thorough ? closest(found) : std::set<int>{};
    const auto reason_of = [&](int candidate) {
      return close.contains(candidate)
                 ? planning::exact_why_not(found, candidate)
                 : planning::why_not(found, candidate);
    };
    for (std::size_t i = 0; i < candidates_.usable.size(); ++i) {
      const Exercise* exercise = candidates_.usable[i].exercise;
      if (std::ranges::find(plan.items, exercise, &PlanItem::exercise) ==
          plan.items.end())
        plan.excluded.push_back({exercise, {reason_of(static_cast<int>(i))}});
    }
    std::ranges::sort(plan.excluded, {}, [](const PlanExclusion& entry) {
      return entry.exercise->id;
    });
  }

  [[nodiscard]] Error too_short() const;
  [[nodiscard]] static Error not_found() {
    return {
        ErrorKind::Nothing,
        "the search ended before it found a plan with all that is included; "
        "fewer minutes or fewer inclusions would help"};
  }
  [[nodiscard]] Error nothing_left() const;

  const Catalog& catalog_;
  const Request& request_;
  Candidates candidates_;
  Model model_;
  Solution solution_;
};

/// A limit of a request that could be given up; never a flag.
struct Limit {
  const char* words;
  void (*lift)(Request&);
};

constexpr std::array<Limit, 7> limits{{
    {"a longer session (--minutes 10)",
     [](Request& request) { request.minutes = std::max(request.minutes, 10); }},
    {"more exercises (--items)",
     [](Request& request) { request.items.reset(); }},
    {"any place", [](Request& request) { request.places.clear(); }},
    {"any position", [](Request& request) { request.positions.clear(); }},
    {"less to avoid", [](Request& request) { request.avoid.clear(); }},
    {"a higher stage (--stage 5)", [](Request& request) { request.stage = 5; }},
    {"another area (--area general)",
     [](Request& request) { request.areas = {"general"}; }},
}};

/// The first limit whose giving up would help, or all of them together.
std::string what_would_help(const Catalog& catalog, const Request& request) {
  Request without = request;
  for (const Limit& limit : limits) {
    Request once = request;
    limit.lift(once);
    if (Planning(catalog, once).possible())
      return std::string(limit.words) + " would help";
    limit.lift(without);
  }
  return Planning(catalog, without).possible()
             ? "fewer limits together would help"
             : "no other limit would help";
}

Error Planning::too_short() const {
  seconds least{0};
  Station station = Station::Standing;
  for (const int wanted : model_.included) {
    const Candidate& from = candidates_.usable[at(wanted)];
    const Station to = catalog_.station(from.positions.front());
    least += set_up_time(*from.exercise, station, to) +
             backcare::time_of(*from.exercise, from.doses.front().dose);
    station = to;
  }
  return {ErrorKind::Nothing,
          fmt::format("what is included does not fit into {} min together; it "
                      "takes at least {} and getting from one to the next",
                      request_.minutes, clock_text(least))};
}

Error Planning::nothing_left() const {
  const bool by_flags =
      std::ranges::any_of(candidates_.excluded, [](const PlanExclusion& entry) {
        return entry.reasons.front().kind == "flag";
      });
  const std::string help = what_would_help(catalog_, request_);
  return {by_flags ? ErrorKind::Refused : ErrorKind::Nothing,
          by_flags ? "no safe routine exists for this request; \"backcare list "
                     "--excluded\" says why; " +
                         help + "; flags are never weakened"
                   : "no exercise fits this request; " + help};
}

}  // namespace

Plan plan(const Catalog& catalog, const Request& request) {
  planning::check(catalog, request);
  return Planning(catalog, request).compose();
}

std::string plan_as_lp(const Catalog& catalog, const Request& request) {
  planning::check(catalog, request);
  return planning::to_lp(Planning(catalog, request).model());
}

}  // namespace backcare
