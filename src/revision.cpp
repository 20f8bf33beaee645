// SPDX-License-Identifier: MIT
//
// What a routine has stays in its order. What no longer fits the minutes gives
// way where that costs least: doses become shorter first, then exercises go.
// Where time is left the planner adds what is worth most beside what is there,
// and each comes in where its phase is and least moving is needed.
#include "backcare/revision.hpp"

#include <algorithm>

#include "backcare/pace.hpp"
#include "revision_lines.hpp"

namespace backcare {
namespace {

using planning::Candidate;
using revising::doses_of;
using revising::fill;
using revising::insert;
using revising::is_full;
using revising::least_of;
using revising::length_of;
using revising::Line;
using revising::set_times;
using revising::shorten;

/// How often additions are planned again when moving takes longer than
/// reckoned.
constexpr int most_tries = 4;
/// As many as --items allows.
constexpr int most_lines = 30;

class Revising {
 public:
  Revising(const Catalog& catalog, const Request& request,
           const Routine& routine)
      : catalog_(catalog), asked_(request), routine_(routine) {
    planning::check(catalog, request);
    for (const std::string& id : request.flags)
      flags_.push_back(catalog.flag(id));
    candidates_ = planning::candidates(catalog, probe());
  }

  Revision run() {
    for (const RoutineItem& item : routine_.items)
      take_over(item);
    leave_surplus();
    fit();
    add();
    fill_up();
    tell_changed();
    return result();
  }

 private:
  /// Asks of each exercise of the routine what it would if it were to be
  /// included.
  [[nodiscard]] Request probe() const {
    Request request = asked_;
    for (const RoutineItem& item : routine_.items)
      if (!item.own)
        request.include.push_back(item.exercise->id);
    return request;
  }

  [[nodiscard]] seconds limit() const {
    return std::chrono::minutes{asked_.minutes};
  }

  void leave_out(const RoutineItem& item, const PlanReason& reason) {
    changes_.emplace_back(&item, Change{item.exercise->id, true, "", reason});
  }

  void take_over(const RoutineItem& item) {
    Line line{.before = &item,
              .exercise = item.exercise,
              .dose = item.dose,
              .position = item.position};
    const auto reason = item.own ? against_own(item) : against(item);
    if (reason) {
      leave_out(item, *reason);
      return;
    }
    if (!item.own)
      adapt(*candidate(item), line);
    line.doses = doses_of(line);
    line.chosen = line.doses.size() - 1;
    lines_.push_back(std::move(line));
  }

  [[nodiscard]] const Candidate* candidate(const RoutineItem& item) const {
    const auto found = std::ranges::find(
        candidates_.usable, item.exercise.get(), &Candidate::exercise);
    return found == candidates_.usable.end() ? nullptr : &*found;
  }

  /// What speaks against an exercise of the catalogue. Of equipment and stage
  /// only what the request names does.
  [[nodiscard]] std::optional<PlanReason> against(
      const RoutineItem& item) const {
    const Exercise& exercise = *item.exercise;
    for (const PlanExclusion& entry : candidates_.excluded)
      if (entry.exercise == &exercise)
        return entry.reasons.front();
    Query query;
    query.stage = asked_.stage;
    if (!asked_.equipment.empty())
      query.equipment = asked_.equipment;
    if (const auto clause = mismatch(query, catalog_, exercise))
      return PlanReason{"limit", "request", "it " + *clause};
    return of_family(exercise);
  }

  /// That something of the family is there already, or is to be included.
  [[nodiscard]] std::optional<PlanReason> of_family(
      const Exercise& exercise) const {
    for (const Line& line : lines_)
      if (line.candidate && line.exercise->family == exercise.family)
        return PlanReason{"choice", "family",
                          line.exercise->id + " of the same family is in"};
    for (const std::string& id : asked_.include)
      if (id != exercise.id && catalog_.exercise(id)->family == exercise.family)
        return PlanReason{"choice", "family", id + " of the same family is in"};
    return std::nullopt;
  }

  /// What speaks against an exercise that the file carries itself.
  [[nodiscard]] std::optional<PlanReason> against_own(
      const RoutineItem& item) const {
    const Verdict verdict = catalog_.judge(*item.exercise, flags_);
    if (verdict.level == Level::Exclude) {
      const Reason& reason = verdict.excludes.front();
      return PlanReason{"flag", reason.flag, reason.why};
    }
    const auto& positions = asked_.positions;
    if (!positions.empty() &&
        std::ranges::find(positions, item.position) == positions.end())
      return PlanReason{"limit", "request", "it needs another position"};
    if (!planning::suits_place(catalog_, item.position, asked_.places))
      return PlanReason{"limit", "request", "it needs another place"};
    return std::nullopt;
  }

  /// A position that is allowed, and the least dose where care is needed.
  static void adapt(const Candidate& candidate, Line& line) {
    line.candidate = &candidate;
    if (std::ranges::find(candidate.positions, line.position) ==
            candidate.positions.end() &&
        !line.exercise->through_all_positions)
      line.position = candidate.positions.front();
    const Dose& least = candidate.doses.front().dose;
    if (!candidate.cautions.empty() &&
        time_of(*line.exercise, least) < time_of(*line.exercise, line.dose))
      line.dose = least;
  }

  [[nodiscard]] int most_items() const {
    return asked_.items.value_or(
        std::max(usual_items(catalog_.prescriptions, asked_.minutes),
                 static_cast<int>(lines_.size())));
  }

  void drop(std::vector<Line>::iterator line, const PlanReason& reason) {
    leave_out(*line->before, reason);
    lines_.erase(line);
  }

  /// More than the exercises asked for, and more that need care than half.
  void leave_surplus() {
    while (asked_.items &&
           lines_.size() + to_include().size() >
               static_cast<std::size_t>(*asked_.items) &&
           !lines_.empty())
      drop(least_of(lines_, asked_.include),
           {"limit", "items", "more exercises than were asked for"});
    const int most = (most_items() + 1) / 2;
    int cautioned = 0;
    for (auto line = lines_.begin(); line != lines_.end();)
      if (line->candidate && !line->candidate->cautions.empty() &&
          ++cautioned > most) {
        leave_out(*line->before,
                  {"limit", "cautions", "too many exercises would need care"});
        line = lines_.erase(line);
      } else {
        ++line;
      }
  }

  /// What is to be included and is not there, and the time that it takes at
  /// most, at its least dose.
  [[nodiscard]] std::vector<std::string> to_include() const {
    std::vector<std::string> result = asked_.include;
    std::erase_if(result, [&](const std::string& id) { return has(id); });
    return result;
  }
  [[nodiscard]] seconds room_to_include() const {
    seconds result{0};
    for (const std::string& id : to_include()) {
      const Exercise& exercise = *catalog_.exercise(id);
      result += set_up_time(exercise, Station::Standing, Station::Standing) +
                time_of(exercise, low_dose(exercise)) + 2 * floor_transfer;
    }
    return result;
  }

  [[nodiscard]] bool has(const std::string& id) const {
    return std::ranges::any_of(lines_, [&](const Line& line) {
      return line.before && !line.before->own && line.exercise->id == id;
    });
  }

  /// Shortens doses, then drops exercises, until the rest fits.
  void fit() {
    const seconds room = limit() - room_to_include();
    while (!lines_.empty() && !shorten(lines_, room, catalog_))
      drop(least_of(lines_, asked_.include),
           {"limit", "minutes", "it does not fit the minutes"});
  }

  /// What the planner would add beside the lines, given so much room less.
  [[nodiscard]] std::optional<Plan> additions(seconds less) const {
    Request request = asked_;
    request.include = to_include();
    for (const Line& line : lines_)
      if (line.candidate)
        request.beside.push_back(line.exercise->id);
    request.reserved = length_of(lines_, catalog_) + less;
    const auto free = most_items() - static_cast<int>(lines_.size());
    request.items = std::max(free, static_cast<int>(request.include.size()));
    if (request.items == 0 ||
        (request.include.empty() && is_full(request.reserved, limit())))
      return std::nullopt;
    try {
      return plan(catalog_, request);
    } catch (const Error&) {
      if (!request.include.empty() || lines_.empty())
        throw;
      return std::nullopt;
    }
  }

  void add() {
    const std::vector<Line> kept = lines_;
    seconds less{0};
    for (int i = 0; i < most_tries; ++i) {
      additions_ = additions(less);
      if (!additions_)
        return;
      for (const PlanItem& item : additions_->items)
        insert(lines_, item, catalog_);
      if (length_of(lines_, catalog_) <= limit() || !asked_.include.empty())
        if (shorten(lines_, limit(), catalog_))
          return;
      less += length_of(lines_, catalog_) - limit();
      lines_ = kept;
    }
    additions_.reset();
    if (!to_include().empty())
      throw Error(ErrorKind::Nothing,
                  std::to_string(asked_.minutes) +
                      (asked_.minutes == 1 ? " min is" : " min are") +
                      " too short for the routine and what is included");
  }

  /// Where the planner did not find enough that goes between what is kept: one
  /// exercise after the other, more than the usual number unless it was asked
  /// for.
  void fill_up() {
    std::vector<const Candidate*> free;
    for (const Candidate& candidate : candidates_.usable)
      if (std::ranges::none_of(changes_, [&](const auto& entry) {
            return entry.first->exercise.get() == candidate.exercise;
          }))
        free.push_back(&candidate);
    const auto size = lines_.size();
    fill(lines_, free,
         {.time = limit(),
          .items = asked_.items.value_or(most_lines),
          .cautions = (most_items() + 1) / 2},
         catalog_);
    if (lines_.size() > size)
      additions_.reset();
  }

  void tell_changed();
  [[nodiscard]] PlanItem item_of(const Line& line) const;
  [[nodiscard]] std::vector<PlanExclusion> excluded() const;
  [[nodiscard]] Revision result() const;

  const Catalog& catalog_;
  const Request& asked_;
  const Routine& routine_;
  std::vector<const Flag*> flags_;
  planning::Candidates candidates_;
  std::vector<Line> lines_;
  std::vector<std::pair<const RoutineItem*, Change>> changes_;
  std::optional<Plan> additions_;
};

void Revising::tell_changed() {
  for (const Line& line : lines_) {
    if (!line.candidate)
      continue;
    const auto& cautions = line.candidate->cautions;
    const PlanReason reason =
        cautions.empty() || line.chosen + 1 < line.doses.size()
            ? PlanReason{"limit", "minutes", "to fit the minutes"}
            : PlanReason{"flag", cautions.front().flag, cautions.front().why};
    const std::string& id = line.exercise->id;
    if (line.dose != line.before->dose)
      changes_.emplace_back(line.before,
                            Change{id, false, to_string(line.dose), reason});
    if (line.position != line.before->position)
      changes_.emplace_back(
          line.before,
          Change{id, false, "position: " + line.position,
                 PlanReason{"limit", "position",
                            "the flags and limits do not leave the other"}});
  }
  std::ranges::stable_sort(changes_, {},
                           [](const auto& entry) { return entry.first; });
}

PlanItem Revising::item_of(const Line& line) const {
  if (!line.before)
    return line.planned;
  PlanItem item;
  item.exercise = line.exercise.get();
  item.position = line.position;
  item.dose = line.dose;
  item.why = {"kept from the routine"};
  if (line.candidate)
    item.cautions = line.candidate->cautions;
  return item;
}

/// What is not in it, with the reason.
std::vector<PlanExclusion> Revising::excluded() const {
  std::vector<PlanExclusion> result =
      additions_ ? additions_->excluded : candidates_.excluded;
  if (!additions_)
    for (const Candidate& candidate : candidates_.usable)
      result.push_back(
          {candidate.exercise,
           {{"choice", "minutes", "the routine leaves no room for it"}}});
  for (const auto& [item, change] : changes_)
    for (PlanExclusion& entry : result)
      if (change.left_out && entry.exercise == item->exercise.get())
        entry.reasons = {change.reason};
  std::erase_if(result, [&](const PlanExclusion& entry) {
    return std::ranges::any_of(lines_, [&](const Line& line) {
      return line.exercise.get() == entry.exercise;
    });
  });
  std::ranges::sort(result, {}, [](const PlanExclusion& entry) {
    return entry.exercise->id;
  });
  return result;
}

Revision Revising::result() const {
  if (lines_.empty())
    throw Error(ErrorKind::Nothing,
                "nothing of the routine can be kept, and nothing else fits");
  Revision revision;
  Plan& plan = revision.plan;
  plan.request = asked_;
  plan.title = routine_.title;
  plan.value = additions_ ? additions_->value : 0;
  plan.proven = false;
  plan.excluded = excluded();
  for (const Line& line : lines_) {
    plan.items.push_back(item_of(line));
    revision.routine.items.push_back({line.exercise,
                                      line.before && line.before->own,
                                      line.dose,
                                      line.position,
                                      {}});
  }
  set_times(plan, catalog_);
  revision.routine.title = routine_.title;
  revision.routine.schedule = routine_.schedule;
  revision.routine.frequency = routine_.frequency;
  for (const auto& [item, change] : changes_)
    revision.changes.push_back(change);
  return revision;
}

}  // namespace

Revision revise(const Catalog& catalog, const Request& request,
                const Routine& routine) {
  return Revising(catalog, request, routine).run();
}

}  // namespace backcare
