// SPDX-License-Identifier: MIT
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "backcare/pace.hpp"
#include "backcare/revision.hpp"
#include "backcare/text.hpp"
#include "planner_candidates.hpp"

namespace backcare {
namespace {

using planning::Candidate;
using Words = std::vector<std::string>;

/// How an exercise is related to the one that it would replace.
enum class Relation { Ladder, Family, Purpose };

bool contains(const Words& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

/// The goal that an exercise serves most.
std::string main_goal(const Catalog& catalog, const Exercise& exercise) {
  std::string best;
  int weight = 0;
  for (const std::string& goal : catalog.terms("goals"))
    if (const auto found = exercise.goals.find(goal);
        found != exercise.goals.end() && found->second > weight) {
      best = goal;
      weight = found->second;
    }
  return best;
}

std::optional<Relation> relation(const Exercise& old, const Exercise& other,
                                 const std::string& goal) {
  if (contains(old.easier, other.id) || contains(old.harder, other.id))
    return Relation::Ladder;
  if (other.family == old.family)
    return Relation::Family;
  const auto weight = other.goals.find(goal);
  if (other.phase == old.phase && other.areas.front() == old.areas.front() &&
      weight != other.goals.end() && weight->second >= 2)
    return Relation::Purpose;
  return std::nullopt;
}

/// Less than 0 when the other is easier, more when it is harder: the ladder
/// says so before the stages, as its steps may be of one stage.
int step_to(const Exercise& old, const Exercise& other) {
  return contains(old.easier, other.id)   ? -1
         : contains(old.harder, other.id) ? 1
                                          : other.stage - old.stage;
}

bool leads(const Exercise& old, const Exercise& other, Toward toward) {
  switch (toward) {
    case Toward::Near:
      return true;
    case Toward::Easier:
      return step_to(old, other) < 0;
    case Toward::Harder:
      return step_to(old, other) > 0;
  }
  return false;
}

/// The dose within the range of the exercise whose time is nearest; of equal
/// ones the nearest to the usual. Never above the longest of the planner's.
Dose fitting_dose(const Candidate& candidate, seconds wanted) {
  const Exercise& exercise = *candidate.exercise;
  const DoseRange& range = exercise.dose;
  if (!candidate.cautions.empty())
    return candidate.doses.front().dose;
  const seconds most = time_of(exercise, candidate.doses.back().dose);
  Dose best = range.usual;
  const auto far = [&](const Dose& dose) {
    const seconds time = time_of(exercise, dose);
    const auto& usual = range.usual;
    return std::tuple(std::chrono::abs(time - wanted),
                      std::abs(dose.sets - usual.sets),
                      std::abs(dose.reps - usual.reps));
  };
  const bool timed = range.usual.count == Count::Time;
  const int low =
      timed ? static_cast<int>(range.hold.low.count()) : range.reps.low;
  const int high =
      timed ? static_cast<int>(range.hold.high.count()) : range.reps.high;
  for (int sets = range.sets.low; sets <= range.sets.high; ++sets)
    for (int count = low; count <= high; count += timed ? 5 : 1) {
      Dose dose = range.usual;
      dose.sets = sets;
      if (timed)
        dose.hold = seconds{count};
      else
        dose.reps = count;
      dose.rest = sets == 1 ? seconds{0} : std::max(dose.rest, range.rest.low);
      if (time_of(exercise, dose) <= most && far(dose) < far(best))
        best = dose;
    }
  return best;
}

class Swapping {
 public:
  Swapping(const Catalog& catalog, const Routine& routine,
           const SwapRequest& request)
      : catalog_(catalog),
        routine_(routine),
        request_(request),
        item_(routine.items[request.item]),
        old_(*item_.exercise),
        goal_(item_.own ? "" : main_goal(catalog, old_)) {}

  Swap run() {
    if (item_.own && !request_.with)
      throw Error(ErrorKind::Usage,
                  "nothing is known of " + old_.id +
                      ", which the file carries itself; name what is to come "
                      "in its place");
    candidates_ = planning::candidates(catalog_, asked());
    const Candidate* best = request_.with ? named() : nearest();
    if (!best)
      throw none();
    return swap(*best);
  }

 private:
  /// What the planner would be asked so that it judges all that may come.
  Request asked() {
    Request request;
    request.goal = goal_.empty() ? request.goal : goal_;
    request.flags = request_.flags;
    request.avoid = request_.avoid;
    request.places = request_.places;
    request.equipment = request_.equipment;
    for (const auto& choice : old_.equipment)
      std::ranges::copy(choice, std::back_inserter(request.equipment));
    at_hand_ = request.equipment;
    request.areas = {"general"};
    request.stage = 5;
    if (request_.with)
      request.include = {*request_.with};
    planning::check(catalog_, request);
    return request;
  }

  [[nodiscard]] bool stands_there(const Exercise& exercise) const {
    return std::ranges::any_of(routine_.items, [&](const RoutineItem& item) {
      return !item.own && item.exercise->id == exercise.id;
    });
  }

  /// Whether another item of the routine is of the family.
  [[nodiscard]] bool family_stands_there(const Exercise& exercise) const {
    return std::ranges::any_of(routine_.items, [&](const RoutineItem& item) {
      return &item != &item_ && !item.own &&
             item.exercise->family == exercise.family;
    });
  }

  /// What must come first and is not the old one, does not stand in the routine
  /// and has not been passed.
  [[nodiscard]] Words unmet(const Exercise& exercise) const {
    Words result = exercise.prerequisites;
    std::erase_if(result, [&](const std::string& id) {
      const Exercise* first = catalog_.exercise(id);
      return first &&
             (stands_there(*first) || contains(old_.prerequisites, id) ||
              contains(old_.easier, id));
    });
    return result;
  }

  [[nodiscard]] bool may_come(const Exercise& exercise) const {
    return relation(old_, exercise, goal_) && !stands_there(exercise) &&
           !family_stands_there(exercise) && unmet(exercise).empty() &&
           leads(old_, exercise, request_.toward) &&
           std::ranges::find(catalog_.discouraged, exercise.id,
                             &Discouraged::id) == catalog_.discouraged.end();
  }

  [[nodiscard]] const std::string& position(const Candidate& candidate) const {
    return contains(candidate.positions, item_.position)
               ? item_.position
               : candidate.positions.front();
  }

  [[nodiscard]] seconds old_time() const { return time_of(old_, item_.dose); }

  /// Whether no dose of it takes about as long: within a quarter.
  [[nodiscard]] bool takes_other_time(const Candidate& candidate) const {
    const seconds time =
        time_of(*candidate.exercise, fitting_dose(candidate, old_time()));
    return std::chrono::abs(time - old_time()) * 4 > old_time();
  }

  [[nodiscard]] auto order_of(const Candidate& candidate) const {
    const Exercise& exercise = *candidate.exercise;
    return std::tuple(
        candidate.cautions.size(),
        request_.toward == Toward::Near && step_to(old_, exercise) > 0,
        takes_other_time(candidate), relation(old_, exercise, goal_),
        std::abs(exercise.stage - old_.stage),
        catalog_.station(position(candidate)) !=
            catalog_.station(item_.position),
        -candidate.value, exercise.id);
  }

  [[nodiscard]] const Candidate* nearest() const {
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates_.usable)
      if (may_come(*candidate.exercise) &&
          (!best || order_of(candidate) < order_of(*best)))
        best = &candidate;
    return best;
  }

  [[nodiscard]] const Candidate* named() const {
    const Exercise& wanted = *catalog_.exercise(*request_.with);
    if (stands_there(wanted))
      throw Error(ErrorKind::Usage,
                  wanted.id + " stands in the routine already");
    for (const Candidate& candidate : candidates_.usable)
      if (candidate.exercise == &wanted)
        return &candidate;
    return nullptr;
  }

  /// Why nothing can come: what the flags and limits say of each neighbour.
  [[nodiscard]] Error none() const {
    constexpr std::size_t most_reasons = 5;
    Words reasons;
    bool flagged = false;
    for (const PlanExclusion& entry : candidates_.excluded) {
      const PlanReason& reason = entry.reasons.front();
      if (request_.with ? entry.exercise->id != *request_.with
                        : !may_come(*entry.exercise) || reason.name == "goal")
        continue;
      flagged = flagged || reason.kind == "flag";
      reasons.push_back(entry.exercise->id + ": " +
                        (reason.kind == "flag" ? reason.name + ": " : "") +
                        reason.why);
    }
    if (reasons.size() > most_reasons) {
      const auto more = reasons.size() - most_reasons;
      reasons.resize(most_reasons);
      reasons.push_back(fmt::format("and {} more", more));
    }
    const char* const wanted = request_.toward == Toward::Easier   ? "easier"
                               : request_.toward == Toward::Harder ? "harder"
                                                                   : "near it";
    const std::string what = request_.with
                                 ? *request_.with + " cannot"
                                 : "nothing " + std::string(wanted) + " can";
    return {flagged ? ErrorKind::Refused : ErrorKind::Nothing,
            what + " take the place of " + old_.id +
                (reasons.empty() ? "" : ":\n  " + join(reasons, "\n  "))};
  }

  /// What would have kept the exercise from coming if it had not been named.
  [[nodiscard]] Words passed_by(const Exercise& exercise) const {
    Words result;
    if (!item_.own && exercise.stage > old_.stage)
      result.push_back(fmt::format("is of stage {}, {} of stage {}",
                                   exercise.stage, old_.id, old_.stage));
    if (const Words first = unmet(exercise); !first.empty())
      result.push_back("wants practice with " + join(first, " and ") +
                       " first");
    Query query;
    query.equipment = at_hand_;
    if (const auto clause = mismatch(query, catalog_, exercise))
      result.push_back(*clause);
    return result;
  }

  [[nodiscard]] Swap swap(const Candidate& candidate) const {
    const Exercise& exercise = *candidate.exercise;
    Swap result;
    result.item.exercise = {std::shared_ptr<const Exercise>(), &exercise};
    result.item.dose = fitting_dose(candidate, old_time());
    result.item.position = position(candidate);
    result.item.where = item_.where;
    result.index = request_.item;
    result.cautions = candidate.cautions;
    if (request_.with)
      result.passed = passed_by(exercise);
    result.why.push_back(relation_words(exercise));
    const Term* place = catalog_.term("positions", result.item.position);
    if (place)
      result.why.push_back(
          place->label +
          (result.item.position == item_.position ? " as before" : ""));
    result.why.push_back(
        fmt::format("{}, {} in place of {}", to_string(result.item.dose),
                    clock_text(time_of(exercise, result.item.dose)),
                    clock_text(old_time())));
    return result;
  }

  [[nodiscard]] std::string relation_words(const Exercise& exercise) const {
    if (item_.own)
      return "as you asked";
    const char* const step = step_to(old_, exercise) > 0   ? "harder"
                             : step_to(old_, exercise) < 0 ? "easier"
                                                           : "as hard";
    const auto found = relation(old_, exercise, goal_);
    if (!found)
      return std::string("as you asked, ") + step;
    switch (*found) {
      case Relation::Ladder:
        return contains(old_.easier, exercise.id)
                   ? "the easier step of its ladder"
                   : "the harder step of its ladder";
      case Relation::Family:
        return std::string("of the same family, ") + step;
      case Relation::Purpose:
        return fmt::format("for the same area and goal ({}), {}",
                           catalog_.term("goals", goal_)->label, step);
    }
    return {};
  }

  const Catalog& catalog_;
  const Routine& routine_;
  const SwapRequest& request_;
  const RoutineItem& item_;
  const Exercise& old_;
  std::string goal_;
  Words at_hand_;  ///< Of equipment.
  planning::Candidates candidates_;
};

}  // namespace

Swap find_swap(const Catalog& catalog, const Routine& routine,
               const SwapRequest& request) {
  return Swapping(catalog, routine, request).run();
}

}  // namespace backcare
