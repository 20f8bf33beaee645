// SPDX-License-Identifier: MIT
#include "planning.hpp"

#include <algorithm>

#include "follow.hpp"
#include "input.hpp"
#include "print.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

/// The options beside which `option` may stand.
void need_alone(const Arguments& arguments, const std::string& option,
                const Words& others) {
  if (!arguments.has(option))
    return;
  for (const auto& [other, values] : arguments.values)
    if (other != option && std::ranges::find(others, other) == others.end())
      throw Error(
          ErrorKind::Usage,
          other + " does not go with " + option +
              (option == "--batch" ? "; what is asked for stands in its lines"
                                   : ""));
}

/// A routine that is planned anew keeps its own aims, not those of the profile.
Arguments without_aims(Arguments arguments) {
  for (const char* option :
       {"--area", "--goal", "--minutes", "--stage", "--place"})
    arguments.defaults.erase(option);
  return arguments;
}

}  // namespace

void check_planning(const Arguments& arguments) {
  need_alone(arguments, "--batch",
             {"--catalog", "--color", "--format", "--fresh", "--profile"});
  const std::string format =
      arguments.choice("--format", {"yaml", "text", "json", "lp"}, "yaml");
  if (arguments.has("--batch") && arguments.has("--format") && format != "json")
    throw Error(ErrorKind::Usage, "--batch prints JSON Lines; --format " +
                                      format + " does not go with it");
  if (arguments.has("--from") && arguments.has("--days"))
    throw Error(ErrorKind::Usage, "--from does not go with --days");
  if (format == "lp")
    for (const char* option : {"--from", "--days"})
      if (arguments.has(option))
        throw Error(ErrorKind::Usage,
                    std::string("--format lp does not go with ") + option);
}

Revision revised(const App& app, const Catalog& catalog,
                 const Arguments& arguments) {
  std::vector<Problem> ignored;
  const Routine routine =
      load_routine(app, catalog, stored_routines(app, arguments, ignored),
                   arguments.text("--from", ""));
  return revise(catalog,
                follow_history(app, arguments, catalog,
                               request_of(without_aims(arguments),
                                          request_of(routine, catalog))),
                routine);
}

std::string yaml_form(const Catalog& catalog, const Revision& result,
                      bool explain) {
  auto comment = plan_comment(catalog, result.plan);
  for (const std::string& line : change_lines(result))
    comment.push_back(line);
  std::string text = to_yaml(result.routine, catalog, comment);
  if (explain)
    for (const std::string& line : explanation(catalog, result.plan))
      text += "# " + line + '\n';
  return text;
}

std::string text_form(const Catalog& catalog, const Revision& result,
                      bool explain) {
  std::string text =
      routine_sheet(catalog, unroll(result.routine, catalog), 79);
  for (const PlanItem& item : result.plan.items)
    for (const Reason& reason : item.cautions)
      text += "Care with " + item.exercise->id + ": " + reason.why + " (" +
              reason.flag + ")\n";
  if (explain)
    for (const std::string& line : explanation(catalog, result.plan))
      text += line + '\n';
  return text;
}

}  // namespace backcare
