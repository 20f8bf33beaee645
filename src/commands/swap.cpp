// SPDX-License-Identifier: MIT
#include <algorithm>

#include "backcare/revision.hpp"
#include "backcare/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/follow.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/red_flags.hpp"

namespace backcare {
namespace {

/// The place in the routine of what an id, a name or an alias means.
std::size_t item_called(const Catalog& catalog, const Routine& routine,
                        const std::string& name) {
  const auto meant = catalog.find(name);
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < routine.items.size(); ++i) {
    const Exercise& exercise = *routine.items[i].exercise;
    const auto is_it = [&](const Exercise* other) {
      return other->id == exercise.id;
    };
    if (exercise.id == name || fold(exercise.name) == fold(name) ||
        (!routine.items[i].own && std::ranges::any_of(meant, is_it)))
      return i;
    ids.push_back(exercise.id);
  }
  const std::string near = suggestion(name, ids);
  throw Error(ErrorKind::Usage,
              in_quotes(name) + " is not in the routine" +
                  (near.empty() ? "; it has: " + join(ids, ", ") : near));
}

/// The id of the exercise that an id, a name or an alias means.
std::string id_called(const Catalog& catalog, const std::string& name) {
  const auto meant = catalog.find(name);
  if (meant.empty())
    throw unknown_name("exercise", name, catalog.all_names());
  return meant.front()->id;
}

SwapRequest swap_request(const Catalog& catalog, const Routine& routine,
                         const Arguments& arguments) {
  const auto& operands = arguments.operands;
  if (arguments.has("--easier") && arguments.has("--harder"))
    throw Error(ErrorKind::Usage, "--easier does not go with --harder");
  SwapRequest request;
  request.item = item_called(catalog, routine, operands[1]);
  if (operands.size() == 3)
    request.with = id_called(catalog, operands[2]);
  request.toward = arguments.has("--easier")   ? Toward::Easier
                   : arguments.has("--harder") ? Toward::Harder
                                               : Toward::Near;
  if (request.with && request.toward != Toward::Near)
    throw Error(
        ErrorKind::Usage,
        "--easier and --harder look for an exercise; leave out " + operands[2]);
  request.flags = arguments.list("--flag");
  request.avoid = arguments.list("--avoid");
  request.places = arguments.list("--place");
  request.equipment = arguments.list("--equipment");
  return request;
}

/// Says what came in its place and why.
void talk(App& app, const Routine& routine, const Swap& swap) {
  app.err << "backcare: " << swap.item.exercise->id << " in place of "
          << routine.items[swap.index].exercise->id << ": "
          << join(swap.why, "; ") << '\n';
  for (const Reason& caution : swap.cautions)
    app.err << "backcare: care with " << swap.item.exercise->id << ": "
            << caution.why << " (" << caution.flag << ")\n";
  for (const std::string& clause : swap.passed)
    app.err << "backcare: mind that " << swap.item.exercise->id << ' ' << clause
            << '\n';
  const RoutineItem& old = routine.items[swap.index];
  for (std::size_t i = swap.index + 1; i < routine.items.size(); ++i)
    if (routine.items[i].exercise->id == old.exercise->id)
      app.err << "backcare: the " << old.exercise->id << " of line "
              << old.where.line << " was replaced, that of line "
              << routine.items[i].where.line
              << " stays; swap again to replace it, too\n";
}

int swap_exercise(App& app, const Arguments& arguments) {
  if (arguments.operands.size() < 2 || arguments.operands.size() > 3)
    throw Error(ErrorKind::Usage,
                "swap needs a routine, an exercise in it, and perhaps what is "
                "to come in its place");
  const Catalog& catalog = load_catalog(app, arguments);
  need_no_red_flag(app, catalog, arguments);
  std::vector<Problem> ignored;
  const std::string& name = arguments.operands.front();
  const std::string text =
      load_text(app, stored_routines(app, arguments, ignored), name);
  const Routine routine =
      parse_routine(name == "-" ? "standard input" : name, text, catalog);
  SwapRequest request = swap_request(catalog, routine, arguments);
  if (!request.with)
    for (const auto& [id, barred] :
         progress_today(app, catalog, *arguments.profile).barred)
      request.avoid.push_back(id);
  const Swap swap = find_swap(catalog, routine, request);
  const Rewriting result = rewritten(text, routine, swap, catalog);
  talk(app, routine, swap);
  if (!result.in_place)
    app.err << "backcare: the file is written anew, without its comments\n";
  write_output(app, arguments, result.text);
  return exit_done;
}

}  // namespace

Command swap_command() {
  return {"swap",
          "Replace an exercise of a routine by the best neighbour",
          "ROUTINE EXERCISE [NEW]",
          {{"--easier", "", "", "By an easier one", ""},
           {"--harder", "", "", "By a harder one", ""},
           flag_option(),
           {"--avoid", "", "WORD",
            "Not by an exercise, a family, a demand or a direction",
            "avoidable", true},
           {"--place", "", "PLACE", "Only by what can be done here", "places",
            true},
           {"--equipment", "", "THING",
            "At hand beside household things and what the old one needs",
            "equipment", true},
           {"-o", "", "FILE",
            "Write to this file, whole or not at all; it may be the same", ""}},
          {"backcare swap morning.yaml bridge",
           "backcare swap morning.yaml bridge --easier -o morning.yaml",
           "backcare swap morning.yaml bridge clamshell --flag knee-pain"},
          swap_exercise,
          {"flags", "avoid", "equipment"}};
}

}  // namespace backcare
