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
  std::vector<Problem> problems;
};

void check_routine(const fs::path& file, Findings& findings) {
  Routine routine;
  try {
    routine = load_routine(findings.app, findings.catalog, file);
  } catch (const Error& error) {
    if (error.problems().empty())
      throw;
    for (const Problem& problem : error.problems())
      findings.problems.push_back(problem);
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
      fs::exists(folder / "flags.yaml", ignored)) {
    Catalog catalog = findings.catalog;
    add_folder(catalog, folder, findings.problems);
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
  else if (is_catalog_file(path))
    check_catalog_file(path, findings);
  else
    check_routine(path, findings);
}

int check_files(App& app, const Arguments& arguments) {
  const Catalog catalog = load_catalog(app, arguments);
  const auto flags = active_flags(catalog, arguments);
  Findings findings{app, catalog, flags, {}};
  bool all_read = true;
  for (const std::string& path : arguments.operands)
    try {
      check_path(path, findings);
    } catch (const Error& error) {
      app.err << "backcare: " << error.what() << '\n';
      all_read = false;
    }
  if (arguments.operands.empty())
    findings.problems = check(catalog);
  std::ranges::sort(findings.problems);
  for (const Problem& problem : findings.problems)
    app.out << to_string(problem) << '\n';
  if (!all_read)
    return exit_file;
  return findings.problems.empty() ? exit_done : exit_no;
}

}  // namespace

Command check_command() {
  return {"check",
          "Check exercise, catalogue and routine files: every fault at once",
          "[FILE|FOLDER|-]...",
          {flag_option()},
          {"backcare check morning.yaml",
           "backcare check --flag osteoporosis morning.yaml",
           "backcare check my-catalog"},
          check_files};
}

}  // namespace backcare
