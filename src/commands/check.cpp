// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/lint.hpp"
#include "cli/profile_file.hpp"
#include "cli/profile_options.hpp"
#include "cli/program.hpp"

namespace backcare {
namespace {

using Problems = std::vector<Problem>;

void append(Problems& problems, const Problems& more) {
  problems.insert(problems.end(), more.begin(), more.end());
}

/// What was found while the catalogues were read.
Problems problems_of(const Library& library) {
  Problems result;
  for (const Addition& addition : library.additions) {
    append(result, addition.faults);
    append(result, addition.warnings);
  }
  return result;
}

/// Of each operand. Gives the worst exit status of what cannot be read.
int lint_all(App& app, const Linter& with, const Arguments& arguments,
             Problems& problems) {
  int status = exit_done;
  for (const std::string& path : arguments.operands)
    try {
      append(problems, lint(with, path));
    } catch (const Error& error) {
      report(app, error);
      status = std::max<int>(status, exit_status(error.kind()));
    }
  return status;
}

/// The arguments with the flags of the profile, or what is wrong with that.
Arguments with_flags(const App& app, const Arguments& given,
                     Problems& problems) {
  try {
    Arguments arguments = with_profile(app, given, {"flags"});
    const Library library = load_library(app, arguments);
    problems = check(*arguments.profile, library.catalog);
    if (problems.empty())
      return arguments;
  } catch (const Error& error) {
    if (error.problems().empty())
      throw;
    problems = error.problems();
  }
  return given;
}

int check_files(App& app, const Arguments& given) {
  Problems of_profile;
  const Arguments arguments = with_flags(app, given, of_profile);
  const Library library = load_library(app, arguments);
  const auto flags = active_flags(library.catalog, arguments);
  Problems unfit;
  const auto routines = stored_routines(app, arguments, unfit);
  const Linter linter{app, library.catalog, flags, routines,
                      profile_path(app, given).value_or("")};
  Problems problems;
  int status = lint_all(app, linter, arguments, problems);
  if (arguments.operands.empty()) {
    for (const Addition& addition : library.additions)
      append(problems, lint_catalog(linter, addition.folder));
    append(problems, of_profile);
    append(problems, unseen(unfit, problems));
    append(problems, unseen(check(routines, library.catalog), problems));
  }
  // Nobody knows what it was to rule out.
  for (const Problem& problem : unseen(of_profile, problems)) {
    app.err << to_string(problem) << '\n';
    status = exit_file;
  }
  for (const Problem& problem : unseen(problems_of(library), problems))
    app.err << to_string(problem) << '\n';
  std::ranges::sort(problems);
  for (const Problem& problem : problems)
    app.out << to_string(problem) << '\n';
  if (status != exit_done)
    return status;
  return problems.empty() ? exit_done : exit_no;
}

}  // namespace

Command check_command() {
  return {"check",
          "Check exercise, catalogue and routine files: every fault at once",
          "[FILE|FOLDER|ROUTINE|-]...",
          {flag_option()},
          {"backcare check morning.yaml",
           "backcare check --flag osteoporosis mcgill-big-three",
           "backcare check my-catalog"},
          check_files};
}

}  // namespace backcare
