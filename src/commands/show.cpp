// SPDX-License-Identifier: MIT
#include <algorithm>

#include "backcare/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/print.hpp"
#include "cli/routines.hpp"
#include "cli/templates.hpp"

namespace backcare {
namespace {

/// How to print it, and for whom.
struct Form {
  std::string format;
  int width;
  std::vector<const Flag*> flags;
};

std::string shown_week(const Catalog& catalog, const Week& week,
                       const Form& form) {
  if (form.format == "json")
    return week_json(catalog, week);
  if (form.format == "yaml")
    return to_yaml(week, catalog, {});
  std::string result = week_sheet(catalog, week, form.width);
  for (const auto& day : week.days)
    if (day)
      result += refusals_text(catalog, *day, form.flags);
  return result;
}

std::string shown_routine(const Catalog& catalog, const Routine& routine,
                          const Form& form) {
  const Timeline timeline = unroll(routine, catalog);
  if (form.format == "json")
    return routine_json(catalog, timeline);
  if (form.format == "yaml")
    return to_yaml(routine, catalog, {});
  return routine_sheet(catalog, timeline, form.width) +
         refusals_text(catalog, routine, form.flags);
}

void show_exercises(const Catalog& catalog, const std::string& name,
                    const Form& form, std::vector<std::string>& shown) {
  if (form.format == "yaml")
    throw Error(ErrorKind::Usage, "--format yaml is for routine files");
  for (const Exercise* exercise : catalog.find(name))
    shown.push_back(form.format == "json"
                        ? exercise_json(catalog, *exercise)
                        : exercise_card(catalog, *exercise, form.width) +
                              verdict_text(catalog, *exercise, form.flags));
}

std::string shown_programme(const Catalog& catalog, const Programme& programme,
                            const Form& form) {
  if (const auto* week = std::get_if<Week>(&programme))
    return shown_week(catalog, *week, form);
  return shown_routine(catalog, std::get<Routine>(programme), form);
}

/// A name that is near an exercise was meant for one.
Error unknown(const Catalog& catalog, const std::vector<StoredRoutine>& stored,
              const std::string& name) {
  auto names = catalog.all_names();
  const bool near_exercise = closest(name, names).has_value();
  for (const StoredRoutine& routine : stored)
    names.push_back(routine.id);
  return unknown_name(near_exercise ? "exercise" : "exercise or routine", name,
                      names);
}

/// Several JSON values are one array, so that the output is one document.
std::string joined(const std::vector<std::string>& shown,
                   const std::string& format) {
  if (format != "json" || shown.size() == 1)
    return join(shown, "\n");
  return "[\n" + join(shown, ",\n") + "]\n";
}

int show_template(App& app, const Arguments& arguments) {
  if (!arguments.operands.empty() || arguments.has("--format"))
    throw Error(ErrorKind::Usage, "--template KIND stands alone");
  const std::string kind = arguments.choice(
      "--template", {"exercise", "flags", "routine", "sources"}, "");
  app.out << file_template(kind, app.program_folder);
  return exit_done;
}

int show(App& app, const Arguments& arguments) {
  if (arguments.has("--template"))
    return show_template(app, arguments);
  const Catalog& catalog = load_catalog(app, arguments);
  const Form form{
      arguments.choice("--format", {"text", "json", "yaml"}, "text"),
      std::clamp(app.columns - 1, 40, 79), active_flags(catalog, arguments)};
  if (arguments.operands.empty())
    throw Error(ErrorKind::Usage,
                "show needs the name of an exercise or of a routine file; see "
                "\"backcare list\"");
  std::vector<Problem> ignored;
  const auto stored = stored_routines(app, arguments, ignored);
  std::vector<std::string> shown;
  for (const std::string& name : arguments.operands)
    if (!catalog.find(name).empty())
      show_exercises(catalog, name, form, shown);
    else if (means_routine(name, stored))
      shown.push_back(shown_programme(
          catalog, load_programme(app, catalog, stored, name), form));
    else
      throw unknown(catalog, stored, name);
  app.out << joined(shown, form.format);
  return exit_done;
}

}  // namespace

Command show_command() {
  return {"show",
          "Show an exercise by id, name or alias, or a routine",
          "NAME...",
          {flag_option(),
           format_option("text|json|yaml"),
           {"--template", "", "KIND", "Print a file to begin with",
            "exercise|flags|routine|sources"}},
          {"backcare show bridge", "backcare show \"knee to chest\"",
           "backcare show mcgill-big-three", "backcare show morning.yaml",
           "backcare show --template exercise > my-exercise.yaml"},
          show,
          {"flags"}};
}

}  // namespace backcare
