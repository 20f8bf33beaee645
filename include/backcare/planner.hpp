// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "backcare/catalog.hpp"
#include "backcare/query.hpp"

namespace backcare {

/// What has become of the dose of an exercise since it was last done.
struct DoseChange {
  std::string change;  ///< "+2 reps"; empty when it is the same.
  std::string why;
};

/// The dose that a history has come to.
struct ReachedDose {
  Dose dose;
  DoseChange change;
};

/// Why a history keeps an exercise out: `name` is "pain", "flare" or a gate.
struct Barred {
  std::string name;
  std::string why;
};

/// What the person asks for.
struct Request {
  std::vector<std::string> areas{"lower"};
  std::string goal = "relief";
  int minutes = 10;  ///< 1 to 180.
  std::vector<std::string> flags;
  std::vector<std::string> avoid;
  /// By word of `avoid`: why, and how long; may lack any.
  std::map<std::string, std::string> avoid_why;
  std::vector<std::string> include;  ///< Exercise ids.
  /// Exercise ids that the session has already, beside what is planned: none
  /// of their families comes in, and what they serve is served.
  std::vector<std::string> beside;
  seconds reserved{0};  ///< Of the minutes, for those.
  std::vector<std::string> positions;
  std::vector<std::string> places;
  std::vector<std::string> equipment;
  std::optional<int> stage;  ///< The highest stage, 1 to 5.
  std::optional<int> items;  ///< 1 to 30.
  std::uint64_t seed = 0;
  /// From the history: exercises that are known well enough to go on from, and
  /// points for or against an exercise (freshness, pain).
  std::vector<std::string> comfortable;
  std::map<std::string, int> tilt;
  /// The doses of exercises that were done before: none is planned above its
  /// own, nor, unless there are none, another exercise above its usual dose.
  std::map<std::string, ReachedDose> reached;
  std::map<std::string, Barred> barred;
  std::vector<std::string> opened;  ///< Whatever stage the goal goes to.
  /// Whether the plan tells the next best, and why others are not chosen. The
  /// plan is the same without; it comes sooner.
  bool alternatives = true;
  /// Whether the alternatives are found by planning again, each with or without
  /// an exercise; else they are estimates.
  bool thorough = false;
};

/// The exercise that would come next best in the place of another.
struct Alternative {
  const Exercise* exercise = nullptr;
  int less = 0;  ///< Points that the plan would lose.
};

struct PlanItem {
  const Exercise* exercise = nullptr;
  std::string position;
  Dose dose;
  seconds start{0};  ///< When getting into position begins.
  seconds time{0};   ///< With getting into position.
  int value = 0;     ///< What it adds to the plan, in points; may be negative.
  std::vector<std::string> why;
  std::vector<Reason> cautions;
  std::optional<DoseChange> progress;  ///< Where the dose is the one reached.
  std::optional<Alternative> next_best;
};

/// Why an exercise is not in the plan: `kind` is flag, history, limit or
/// choice, `name` the flag, what of the history, or the limit.
struct PlanReason {
  std::string kind;
  std::string name;
  std::string why;
  int less = 0;  ///< Points that the best plan with it has less, at least.
  bool exact = false;  ///< Whether that is what it has less.
};

struct PlanExclusion {
  const Exercise* exercise = nullptr;
  std::vector<PlanReason> reasons;
};

struct Plan {
  Request request;
  std::string title;
  std::vector<PlanItem> items;
  seconds time{0};  ///< The end of the timeline, at most the minutes.
  int value = 0;
  bool proven = true;  ///< No other plan is worth more.
  std::vector<PlanExclusion> excluded;
};

/// Composes the routine of the highest value: safe under the flags, within the
/// minutes, in the order of the phases, one exercise of a family. The same
/// catalogue and request give the same plan. Throws Error: Usage for an unknown
/// term or id, Refused when an included exercise is ruled out or no safe plan
/// exists, Nothing when the limits leave no plan.
[[nodiscard]] Plan plan(const Catalog& catalog, const Request& request);

/// The problem of the request in CPLEX LP format; its optimum is the value of
/// plan(). Throws Error (Usage) for an unknown term or id.
[[nodiscard]] std::string plan_as_lp(const Catalog& catalog,
                                     const Request& request);

}  // namespace backcare
