// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/batch.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/follow.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/planning.hpp"
#include "cli/print.hpp"
#include "cli/red_flags.hpp"

namespace backcare {
namespace {

void talk(App& app, const Catalog& catalog, const Request& request,
          std::size_t items) {
  if (items > 6)
    app.err << "backcare: more than six exercises: long programmes are done "
               "less often than short ones\n";
  for (const std::string& id : request.flags)
    if (catalog.flag(id)->clearance)
      app.err << "backcare: " << id
              << ": ask your clinician before you start\n";
}

int write(App& app, const Arguments& arguments, const std::string& text) {
  write_output(app, arguments, text);
  return exit_done;
}

std::string format_of(const Arguments& arguments) {
  return arguments.choice("--format", {"yaml", "text", "json", "lp"}, "yaml");
}

/// The plan, or with --from the routine planned anew.
Revision composed(App& app, const Catalog& catalog,
                  const Arguments& arguments) {
  if (arguments.has("--from"))
    return revised(app, catalog, arguments);
  Request request =
      follow_history(app, arguments, catalog, request_of(arguments));
  request.thorough = arguments.has("--explain");
  request.alternatives =
      arguments.has("--explain") || format_of(arguments) == "json";
  Revision result{.plan = plan(catalog, request)};
  result.routine = routine_of(result.plan);
  return result;
}

int plan_day(App& app, const Catalog& catalog, const Arguments& arguments) {
  const std::string format = format_of(arguments);
  if (format == "lp")
    return write(app, arguments,
                 plan_as_lp(catalog, follow_history(app, arguments, catalog,
                                                    request_of(arguments))));
  const Revision result = composed(app, catalog, arguments);
  const bool explain = arguments.has("--explain");
  const std::string text =
      format == "json"   ? (arguments.has("--from") ? revision_json(result)
                                                    : plan_json(result.plan))
      : format == "text" ? text_form(catalog, result, explain)
                         : yaml_form(catalog, result, explain);
  for (const std::string& line : change_lines(result))
    app.err << "backcare: " << line << '\n';
  talk(app, catalog, result.plan.request, result.plan.items.size());
  return write(app, arguments, text);
}

int plan_days(App& app, const Catalog& catalog, const Arguments& arguments) {
  const WeekPlan week = plan_week(
      catalog, follow_history(app, arguments, catalog, request_of(arguments)),
      arguments.integer("--days", 1, 7).value());
  const std::string format = format_of(arguments);
  const std::string text =
      format == "json" ? week_plan_json(week)
      : format == "text"
          ? week_sheet(catalog, week_of(week), 79)
          : to_yaml(week_of(week), catalog, week_comment(catalog, week));
  std::size_t most = 0;
  for (const auto& day : week.days)
    most = std::max(most, day ? day->items.size() : 0);
  for (const std::string& note : week.notes)
    app.err << "backcare: " << note << '\n';
  talk(app, catalog, week.request, most);
  return write(app, arguments,
               text + (arguments.has("--explain") && format != "json"
                           ? week_explanation(catalog, week, format == "yaml")
                           : ""));
}

int plan_routine(App& app, const Arguments& arguments) {
  check_planning(arguments);
  const Catalog& catalog = load_catalog(app, arguments);
  need_no_red_flag(app, catalog, arguments);
  if (arguments.has("--batch"))
    return plan_batch(app, catalog);
  return arguments.has("--days") ? plan_days(app, catalog, arguments)
                                 : plan_day(app, catalog, arguments);
}

}  // namespace

Command plan_command() {
  return {
      "plan",
      "Compose a safe routine and print it as a routine file",
      "",
      {{"--area", "", "AREA", "For this area (default lower)", "areas", true},
       {"--goal", "", "GOAL", "For this goal (default relief)", "goals"},
       {"--minutes", "", "N", "At most this long, 1 to 180 (default 10)", ""},
       flag_option(),
       {"--avoid", "", "WORD",
        "Leave out an exercise, a family, a demand or a direction", "avoidable",
        true},
       {"--include", "", "ID", "Take in this exercise", "exercises", true},
       {"--position", "", "POSITION", "Only in these positions", "positions",
        true},
       {"--place", "", "PLACE", "Only what can be done here", "places", true},
       {"--equipment", "", "THING", "At hand beside household things",
        "equipment", true},
       {"--stage", "", "N", "Up to this stage, 1 to 5", ""},
       {"--items", "", "N", "This many exercises, 1 to 30", ""},
       {"--seed", "", "N", "Vary the choice; the same number, the same plan",
        ""},
       {"-o", "", "FILE", "Write to this file, whole or not at all", ""},
       {"--from", "", "ROUTINE",
        "Keep what this routine has, as far as it fits", ""},
       {"--days", "", "N", "Plan a week with exercise on up to N days, 1 to 7",
        ""},
       {"--batch", "", "",
        "Plan the requests on standard input, JSON Lines to JSON Lines", ""},
       format_option("yaml|text|json|lp"),
       {"--explain", "", "",
        "Add why each exercise is in and each other one is not", ""},
       {"--fresh", "", "", "Ignore profile and history", ""}},
      {"backcare plan --area lower > morning.yaml",
       "backcare plan --area neck --goal posture --minutes 5 --place desk",
       "backcare plan --flag osteoporosis,knee-pain --explain",
       "backcare plan --from morning.yaml --minutes 15 -o morning.yaml",
       "backcare plan --goal strength --days 7 -o week.yaml"},
      plan_routine,
      all_profile_keys()};
}

}  // namespace backcare
