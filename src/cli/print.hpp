// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "backcare/catalog.hpp"
#include "backcare/history.hpp"
#include "backcare/planner.hpp"
#include "backcare/revision.hpp"
#include "backcare/timeline.hpp"
#include "backcare/week.hpp"

namespace backcare {

/// Where an exercise comes from: "built-in catalogue" or the path of its file.
[[nodiscard]] std::string origin_text(const Origin& origin);

/// Text forms; `width` is where lines wrap, in columns.
[[nodiscard]] std::string exercise_card(const Catalog& catalog,
                                        const Exercise& exercise, int width);
[[nodiscard]] std::string routine_sheet(const Catalog& catalog,
                                        const Timeline& timeline, int width);
[[nodiscard]] std::string cue_sheet(const Timeline& timeline);
/// Why each exercise is in a plan and why each other one is not.
[[nodiscard]] std::vector<std::string> explanation(const Catalog& catalog,
                                                   const Plan& plan);
/// The comment at the head of a planned routine file.
[[nodiscard]] std::vector<std::string> plan_comment(const Catalog& catalog,
                                                    const Plan& plan);
/// What became of the routine that a plan began from, a line each.
[[nodiscard]] std::vector<std::string> change_lines(const Revision& revision);
/// The comment at the head of a planned week.
[[nodiscard]] std::vector<std::string> week_comment(const Catalog& catalog,
                                                    const WeekPlan& plan);

/// explanation() of each day, as lines or as comment lines of YAML.
[[nodiscard]] std::string week_explanation(const Catalog& catalog,
                                           const WeekPlan& plan,
                                           bool as_comment);

/// "Monday" for 0.
[[nodiscard]] std::string day_label(std::size_t day);
[[nodiscard]] std::string week_sheet(const Catalog& catalog, const Week& week,
                                     int width);

/// Sessions as a "table" no wider than `width` (columns that find no room are
/// left out), as "csv" (RFC 4180, with a line of names), as a "json" array or
/// as "jsonl".
[[nodiscard]] std::string history_text(
    const std::vector<SessionRecord>& sessions, const std::string& format,
    int width);

/// An exercise with what the active flags say of it.
struct Judged {
  const Exercise* exercise = nullptr;
  Verdict verdict;
};

/// A stored routine that could be read.
struct ListedRoutine {
  std::string id;
  Routine routine;
};

/// JSON forms, as the interface names their fields; each ends with a newline.
[[nodiscard]] std::string list_json(const std::vector<Judged>& exercises);
[[nodiscard]] std::string excluded_json(const std::vector<Judged>& exercises);
[[nodiscard]] std::string exercise_json(const Catalog& catalog,
                                        const Exercise& exercise);
[[nodiscard]] std::string plan_json(const Plan& plan);
/// The same on one line, with the id of its request (JSON, or empty) first.
[[nodiscard]] std::string plan_json_line(const Plan& plan,
                                         const std::string& id);
/// The same with what became of the routine that it began from.
[[nodiscard]] std::string revision_json(const Revision& revision);
[[nodiscard]] std::string week_plan_json(const WeekPlan& plan);
[[nodiscard]] std::string week_json(const Catalog& catalog, const Week& week);
[[nodiscard]] std::string timeline_json(const Timeline& timeline);
/// The timeline with what the routine says of itself.
[[nodiscard]] std::string routine_json(const Catalog& catalog,
                                       const Timeline& timeline);
/// The routines, with what the flags rule out in each.
[[nodiscard]] std::string routines_json(
    const Catalog& catalog, const std::vector<ListedRoutine>& routines,
    const std::vector<const Flag*>& flags);

}  // namespace backcare
