// SPDX-License-Identifier: MIT
#include "routines.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "print.hpp"
#include "program.hpp"

namespace backcare {
namespace {

constexpr std::size_t most_stand_ins = 3;

/// Options that choose exercises say nothing of a routine.
void need_fitting_options(const Arguments& arguments) {
  static const std::vector<std::string> fitting{
      "--routines", "--flag", "--format", "--catalog", "--profile", "--color"};
  for (const auto& [option, values] : arguments.values)
    if (std::ranges::find(fitting, option) == fitting.end())
      throw Error(ErrorKind::Usage, option + " does not go with --routines");
}

/// A routine, or all that a week holds as one.
Routine whole(const Programme& programme) {
  const auto* week = std::get_if<Week>(&programme);
  if (!week)
    return std::get<Routine>(programme);
  Routine result{
      .title = week->title, .schedule = week->schedule, .about = week->about};
  for (const auto& day : week->days)
    if (day)
      result.items.insert(result.items.end(), day->items.begin(),
                          day->items.end());
  return result;
}

std::vector<ListedRoutine> readable(App& app, const Catalog& catalog,
                                    const std::vector<StoredRoutine>& stored) {
  std::vector<ListedRoutine> result;
  for (const StoredRoutine& entry : stored)
    try {
      result.push_back({entry.id, whole(read_programme(entry, catalog))});
    } catch (const Error& error) {
      report(app, error);
    }
  return result;
}

std::string table(const Catalog& catalog,
                  const std::vector<ListedRoutine>& routines,
                  const std::vector<const Flag*>& flags) {
  int id_width = 0;
  int title_width = 0;
  for (const auto& [id, routine] : routines) {
    id_width = std::max(id_width, display_width(id));
    title_width = std::max(title_width, display_width(routine.title));
  }
  std::string result;
  for (const auto& [id, routine] : routines) {
    const auto out = refusals(routine, catalog, flags).size();
    result += fmt::format("{}  {}  {:>7}  {:>2}{}\n", pad(id, id_width),
                          pad(routine.title, title_width),
                          clock_text(unroll(routine, catalog).length),
                          routine.items.size(),
                          out == 0 ? "" : fmt::format("  {} ruled out", out));
  }
  return result;
}

bool has(const Routine& routine, const Exercise& exercise) {
  return std::ranges::any_of(routine.items, [&](const RoutineItem& item) {
    return item.exercise->id == exercise.id;
  });
}

/// The id, with the position to write below it unless the usual one is left.
std::string with_position(const Exercise& exercise, const Verdict& verdict) {
  const std::string& allowed = verdict.positions.front();
  return allowed == exercise.positions.front() || exercise.through_all_positions
             ? exercise.id
             : exercise.id + " (position: " + allowed + ")";
}

std::string stand_in_clause(const Catalog& catalog, const Routine& routine,
                            const Refusal& refusal,
                            const std::vector<const Flag*>& flags) {
  const Exercise& exercise = *refusal.item->exercise;
  const Verdict elsewhere = catalog.judge(exercise, flags);
  if (elsewhere.level != Level::Exclude)
    return "in its place: the same with \"position: " +
           elsewhere.positions.front() + '"';
  std::vector<std::string> names;
  for (const Exercise* other : stand_ins(catalog, exercise, flags))
    if (!has(routine, *other) && names.size() < most_stand_ins)
      names.push_back(with_position(*other, catalog.judge(*other, flags)));
  return names.empty() ? "nothing near it can take its place"
                       : "in its place: " + join(names, " or ");
}

std::string lines(const std::string& heading,
                  const std::vector<Reason>& reasons) {
  std::string result = reasons.empty() ? "" : '\n' + heading + '\n';
  for (const Reason& reason : reasons)
    result += "  " + reason.flag + ": " + reason.why + '\n';
  return result;
}

}  // namespace

int list_routines(App& app, const Catalog& catalog,
                  const Arguments& arguments) {
  need_fitting_options(arguments);
  const auto flags = active_flags(catalog, arguments);
  const std::string format =
      arguments.choice("--format", {"table", "ids", "json"}, "table");
  std::vector<Problem> problems;
  const auto stored = stored_routines(app, arguments, problems);
  for (const Problem& problem : problems)
    app.err << to_string(problem) << '\n';
  const auto routines = readable(app, catalog, stored);
  if (format == "json")
    app.out << routines_json(catalog, routines, flags);
  else if (format == "table")
    app.out << table(catalog, routines, flags);
  else
    for (const auto& [id, routine] : routines)
      app.out << id << '\n';
  return exit_done;
}

std::string refusal_clause(const Catalog& catalog, const Routine& routine,
                           const Refusal& refusal,
                           const std::vector<const Flag*>& flags) {
  std::string result;
  for (const Reason& reason : refusal.verdict.excludes)
    result += reason.flag + ": " + reason.why + "; ";
  return result + stand_in_clause(catalog, routine, refusal, flags);
}

std::string verdict_text(const Catalog& catalog, const Exercise& exercise,
                         const std::vector<const Flag*>& flags) {
  const Verdict verdict = catalog.judge(exercise, flags);
  return lines("Your flags rule it out:", verdict.excludes) +
         lines("With your flags take care:", verdict.cautions);
}

std::string refusals_text(const Catalog& catalog, const Routine& routine,
                          const std::vector<const Flag*>& flags) {
  std::string result;
  for (const Refusal& refusal : refusals(routine, catalog, flags))
    result += lines("Your flags rule out " + refusal.item->exercise->id + ':',
                    refusal.verdict.excludes);
  return result;
}

}  // namespace backcare
