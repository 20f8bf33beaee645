// SPDX-License-Identifier: MIT
#include <algorithm>

#include "backcare/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/print.hpp"

namespace backcare {
namespace {

bool is_file(const std::string& name) {
  std::error_code ignored;
  return name == "-" || name.find('/') != std::string::npos ||
         name.ends_with(".yaml") || name.ends_with(".yml") ||
         std::filesystem::is_regular_file(name, ignored);
}

std::string shown_routine(const Catalog& catalog, const Routine& routine,
                          const std::string& format, int width) {
  const Timeline timeline = unroll(routine, catalog);
  if (format == "json")
    return timeline_json(timeline);
  if (format == "yaml")
    return to_yaml(routine, catalog, {});
  return routine_sheet(catalog, timeline, width);
}

std::string shown_exercises(const Catalog& catalog, const std::string& name,
                            const std::string& format, int width) {
  const auto found = catalog.find(name);
  if (found.empty())
    throw Error(ErrorKind::Usage,
                "unknown exercise " + in_quotes(name) +
                    suggestion(name, catalog.all_names()));
  std::string result;
  for (const Exercise* exercise : found) {
    if (!result.empty())
      result += '\n';
    result += format == "json" ? exercise_json(catalog, *exercise)
                               : exercise_card(catalog, *exercise, width);
  }
  return result;
}

int show(App& app, const Arguments& arguments) {
  const Catalog catalog = load_catalog(app, arguments);
  const std::string format =
      arguments.choice("--format", {"text", "json", "yaml"}, "text");
  if (arguments.operands.empty())
    throw Error(ErrorKind::Usage,
                "show needs the name of an exercise or of a routine file; see "
                "\"backcare list\"");
  const int width = std::clamp(app.columns - 1, 40, 79);
  std::string lead;
  for (const std::string& name : arguments.operands) {
    const bool known = !catalog.find(name).empty();
    if (!known && is_file(name))
      app.out << lead
              << shown_routine(catalog, load_routine(app, catalog, name),
                               format, width);
    else if (format == "yaml")
      throw Error(ErrorKind::Usage, "--format yaml is for routine files");
    else
      app.out << lead << shown_exercises(catalog, name, format, width);
    lead = "\n";
  }
  return exit_done;
}

}  // namespace

Command show_command() {
  return {"show",
          "Show an exercise by id, name or alias, or a routine file",
          "NAME...",
          {format_option("text|json|yaml")},
          {"backcare show bridge", "backcare show \"cat cow\"",
           "backcare show morning.yaml"},
          show};
}

}  // namespace backcare
