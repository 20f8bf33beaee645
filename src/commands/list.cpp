// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "cli/commands.hpp"
#include "cli/exercise_table.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/print.hpp"
#include "cli/routines.hpp"

namespace backcare {
namespace {

std::string excluded_table(const std::vector<Judged>& exercises) {
  std::string result;
  for (const auto& [exercise, verdict] : exercises)
    for (const Reason& reason : verdict.excludes)
      result +=
          fmt::format("{}: {}: {}\n", exercise->id, reason.flag, reason.why);
  return result;
}

std::string ids(const std::vector<Judged>& exercises) {
  std::string result;
  for (const auto& [exercise, verdict] : exercises)
    result += exercise->id + '\n';
  return result;
}

int list(App& app, const Arguments& arguments) {
  const Catalog& catalog = load_catalog(app, arguments);
  if (arguments.has("--routines"))
    return list_routines(app, catalog, arguments);
  const auto flags = active_flags(catalog, arguments);
  const std::string format =
      arguments.choice("--format", {"table", "ids", "json"}, "table");
  const std::string sort = arguments.choice("--sort", exercise_orders, "id");
  const bool excluded = arguments.has("--excluded");
  std::vector<Judged> exercises;
  for (const Exercise* exercise :
       select(query_of(catalog, arguments), catalog)) {
    Verdict verdict = catalog.judge(*exercise, flags);
    if ((verdict.level == Level::Exclude) == excluded)
      exercises.push_back({exercise, std::move(verdict)});
  }
  sort_exercises(exercises, sort);
  if (format == "json")
    app.out << (excluded ? excluded_json(exercises) : list_json(exercises));
  else if (format == "ids")
    app.out << ids(exercises);
  else
    app.out << (excluded ? excluded_table(exercises)
                         : exercise_table(
                               catalog, exercises,
                               {sort, app.columns - 1, app.out_is_terminal}));
  if (exercises.empty() && format == "table")
    app.err << (excluded ? "Nothing is ruled out.\n" : "Nothing matches.\n");
  return exercises.empty() ? exit_no : exit_done;
}

}  // namespace

Command list_command() {
  return {
      "list",
      "List the exercises that match, or the routines",
      "",
      {{"--area", "", "AREA", "Of this area", "areas", true},
       {"--goal", "", "GOAL", "That help this goal", "goals", true},
       {"--phase", "", "PHASE", "Of this phase of a session", "phases", true},
       {"--position", "", "POSITION", "In this position", "positions", true},
       {"--place", "", "PLACE", "That can be done here", "places", true},
       {"--equipment", "", "THING",
        "Only what needs no more than this and household things", "equipment",
        true},
       {"--stage", "", "N", "Up to this stage, 1 to 5", ""},
       flag_option(),
       {"--avoid", "", "WORD",
        "Leave out an exercise, a family, a demand or a direction", "avoidable",
        true},
       {"--search", "", "TEXT", "That mention this text", ""},
       {"--sort", "", "KEY",
        "By id, name, stage or time; or in groups of an area, a phase or a "
        "family",
        "id|name|area|phase|family|stage|time"},
       {"--excluded", "", "",
        "Show what the flags rule out, each with its reasons", ""},
       {"--routines", "", "", "List the ready-made routines instead", ""},
       format_option("table|ids|json")},
      {"backcare list --area lower --goal relief",
       "backcare list --excluded --flag radiating-leg-pain",
       "backcare list --routines --flag osteoporosis"},
      list,
      {"flags", "avoid", "equipment"}};
}

}  // namespace backcare
