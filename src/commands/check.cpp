// SPDX-License-Identifier: MIT
#include <algorithm>

#include "backcare/files.hpp"
#include "catalog_reader.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/routines.hpp"

namespace backcare {
namespace {

namespace fs = std::filesystem;

fs::path full(const fs::path& file) {
  std::error_code ignored;
  return fs::absolute(file, ignored).lexically_normal();
}

bool is_catalog_file(const fs::path& file) {
  const std::string name = file.filename().string();
  return full(file).parent_path().filename() == "exercises" ||
         name == "flags.yaml" || name == "vocabulary.yaml" ||
         name == "sources.yaml" || name == "guidance.yaml";
}

/// What the checker looks at and finds.
struct Findings {
  App& app;
  const Catalog& catalog;
  const std::vector<const Flag*>& flags;
  std::vector<StoredRoutine> stored;
  std::vector<Problem> problems;
};

void append(std::vector<Problem>& problems, std::vector<Problem> more) {
  problems.insert(problems.end(), std::move_iterator(more.begin()),
                  std::move_iterator(more.end()));
}

void check_routine(const std::string& name, Findings& findings) {
  Routine routine;
  try {
    routine =
        load_routine(findings.app, findings.catalog, findings.stored, name);
  } catch (const Error& error) {
    if (error.problems().empty())
      throw;
    append(findings.problems, error.problems());
    return;
  }
  for (const Refusal& refusal :
       refusals(routine, findings.catalog, findings.flags))
    findings.problems.push_back(
        {refusal.item->where, refusal.item->exercise->id + " is ruled out by " +
                                  refusal_clause(findings.catalog, routine,
                                                 refusal, findings.flags)});
}

/// One catalogue file, against the rest of the catalogue. Its folder says what
/// it is, so it is read under its full name and reported as it was given.
void check_catalog_file(const fs::path& file, Findings& findings) {
  const fs::path place = full(file);
  std::vector<Problem> problems;
  Catalog catalog = findings.catalog;
  if (const auto document = yaml::parse(place, read_file(file), problems))
    read_document(catalog, *document, problems);
  if (problems.empty())
    for (Problem& problem : check(catalog))
      if (problem.where.file == place || problem.where.file == place.filename())
        problems.push_back(std::move(problem));
  for (Problem& problem : problems) {
    problem.where.file = file;
    findings.problems.push_back(std::move(problem));
  }
}

void check_folder(const fs::path& folder, Findings& findings) {
  std::error_code ignored;
  if (fs::is_directory(folder / "exercises", ignored) ||
      fs::is_directory(folder / "routines", ignored) ||
      fs::exists(folder / "flags.yaml", ignored)) {
    Catalog catalog = findings.catalog;
    add_folder(catalog, folder, findings.problems);
    std::vector<StoredRoutine> routines;
    add_routines(routines, folder, findings.problems);
    append(findings.problems, check(routines, catalog));
    return;
  }
  for (const fs::path& file : list_files(folder, ".yaml"))
    is_catalog_file(file) ? check_catalog_file(file, findings)
                          : check_routine(file, findings);
}

void check_path(const fs::path& path, Findings& findings) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored))
    check_folder(path, findings);
  else if (names_file(path) && is_catalog_file(path))
    check_catalog_file(path, findings);
  else
    check_routine(path, findings);
}

int check_files(App& app, const Arguments& arguments) {
  const Catalog catalog = load_catalog(app, arguments);
  const auto flags = active_flags(catalog, arguments);
  Findings findings{app, catalog, flags, {}, {}};
  std::vector<Problem> unfit;
  findings.stored = stored_routines(app, arguments, unfit);
  int status = exit_done;
  for (const std::string& path : arguments.operands)
    try {
      check_path(path, findings);
    } catch (const Error& error) {
      app.err << "backcare: " << error.what() << '\n';
      status = std::max<int>(status, exit_status(error.kind()));
    }
  if (arguments.operands.empty()) {
    append(findings.problems, unfit);
    append(findings.problems, check(catalog));
    append(findings.problems, check(findings.stored, catalog));
  }
  std::ranges::sort(findings.problems);
  for (const Problem& problem : findings.problems)
    app.out << to_string(problem) << '\n';
  if (status == exit_done && !findings.problems.empty())
    status = exit_no;
  return status;
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
