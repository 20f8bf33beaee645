// SPDX-License-Identifier: MIT
#include "backcare/files.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/print.hpp"

namespace backcare {
namespace {

std::string yaml_form(const Catalog& catalog, const Plan& plan, bool explain) {
  std::string result =
      to_yaml(routine_of(plan), catalog, plan_comment(catalog, plan));
  if (explain)
    for (const std::string& line : explanation(catalog, plan))
      result += "# " + line + '\n';
  return result;
}

std::string text_form(const Catalog& catalog, const Plan& plan, bool explain) {
  std::string result =
      routine_sheet(catalog, unroll(routine_of(plan), catalog), 79);
  for (const PlanItem& item : plan.items)
    for (const Reason& reason : item.cautions)
      result += "Care with " + item.exercise->id + ": " + reason.why + " (" +
                reason.flag + ")\n";
  if (explain)
    for (const std::string& line : explanation(catalog, plan))
      result += line + '\n';
  return result;
}

void talk(App& app, const Catalog& catalog, const Plan& plan) {
  if (plan.items.size() > 6)
    app.err << "backcare: more than six exercises: long programmes are done "
               "less often than short ones\n";
  for (const std::string& id : plan.request.flags)
    if (catalog.flag(id)->clearance)
      app.err << "backcare: " << id
              << ": ask your clinician before you start\n";
}

int write(App& app, const Arguments& arguments, const std::string& text) {
  const std::string output = arguments.text("-o", "-");
  if (output == "-")
    app.out << text;
  else
    write_file(output, text);
  return exit_done;
}

int plan_routine(App& app, const Arguments& arguments) {
  const std::string format =
      arguments.choice("--format", {"yaml", "text", "json", "lp"}, "yaml");
  const Catalog& catalog = load_catalog(app, arguments);
  if (format == "lp")
    return write(app, arguments, plan_as_lp(catalog, request_of(arguments)));
  const bool explain = arguments.has("--explain");
  Request request = request_of(arguments);
  request.alternatives = explain || format == "json";
  const Plan result = plan(catalog, request);
  const std::string text = format == "json" ? plan_json(result)
                           : format == "text"
                               ? text_form(catalog, result, explain)
                               : yaml_form(catalog, result, explain);
  talk(app, catalog, result);
  return write(app, arguments, text);
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
       format_option("yaml|text|json|lp"),
       {"--explain", "", "",
        "Add why each exercise is in and each other one is not", ""},
       {"--fresh", "", "", "Ignore profile and history", ""}},
      {"backcare plan --area lower > morning.yaml",
       "backcare plan --area neck --goal posture --minutes 5 --place desk",
       "backcare plan --flag osteoporosis,knee-pain --explain"},
      plan_routine};
}

}  // namespace backcare
