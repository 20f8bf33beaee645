// SPDX-License-Identifier: MIT
#include "lint.hpp"

#include <algorithm>

#include "backcare/files.hpp"
#include "backcare/profile.hpp"
#include "backcare/text.hpp"
#include "catalog_reader.hpp"
#include "file_kind.hpp"
#include "input.hpp"
#include "routines.hpp"

namespace backcare {
namespace {

namespace fs = std::filesystem;

fs::path full(const fs::path& file) {
  std::error_code ignored;
  return fs::absolute(file, ignored).lexically_normal();
}

using Problems = std::vector<Problem>;

void append(Problems& problems, Problems more) {
  for (Problem& problem : more)
    problems.push_back(std::move(problem));
}

Programme named_programme(const Linter& with, const std::string& name) {
  return load_programme(with.app, with.catalog, with.routines, name);
}

/// What the flags rule out in a routine.
Problems unsafe(const Linter& with, const Routine& routine) {
  Problems problems;
  for (const Refusal& refusal : refusals(routine, with.catalog, with.flags))
    problems.push_back(
        {refusal.item->where,
         refusal.item->exercise->id + " is ruled out by " +
             refusal_clause(with.catalog, routine, refusal, with.flags)});
  return problems;
}

/// What is wrong with the routine or week that `load` gives.
template <typename Load>
Problems lint_routine(const Linter& with, const Load& load) {
  Programme programme;
  try {
    programme = load();
  } catch (const Error& error) {
    if (error.problems().empty())
      throw;
    return error.problems();
  }
  const auto* week = std::get_if<Week>(&programme);
  if (!week)
    return unsafe(with, std::get<Routine>(programme));
  Problems problems;
  for (const auto& day : week->days)
    if (day)
      append(problems, unsafe(with, *day));
  return problems;
}

struct File {
  fs::path path;  ///< As it was given.
  std::string text;
};

/// One catalogue file, against the rest of the catalogue. Its place there says
/// what it is, so it is read as if it stood in it and reported as it was given.
Problems lint_catalog_file(const Linter& with, const File& file,
                           const fs::path& place) {
  Problems problems;
  Catalog catalog = with.catalog;
  if (auto document = yaml::parse(place, file.text, problems))
    read_document(catalog,
                  std::make_shared<const yaml::Document>(std::move(*document)),
                  problems);
  if (problems.empty()) {
    keep_safe(catalog, with.catalog, problems);
    append(problems, check(catalog, {place}));
    append(problems, check_style(catalog, {place}));
  }
  for (Problem& problem : problems)
    problem.where.file = file.path;
  return problems;
}

bool is_profile(const Linter& with, const fs::path& file) {
  return file.filename() == "profile.yaml" ||
         (!with.profile.empty() && full(file) == full(with.profile));
}

Problems lint_profile(const Linter& with, const fs::path& file) {
  Problems problems;
  const Profile profile = parse_profile(file, read_file(file), problems);
  append(problems, check(profile, with.catalog));
  return problems;
}

Problems lint_file(const Linter& with, const std::string& name) {
  const bool is_input = name == "-";
  const File file{
      is_input ? "standard input" : name,
      is_input ? with.app.read_input(max_file_size) : read_file(name)};
  const fs::path place = place_in_catalog(name, file.text);
  if (!place.empty()) {
    const fs::path folder = full(name).parent_path();
    const bool is_there = folder.filename() == place.parent_path();
    return lint_catalog_file(
        with, file, (is_there ? folder.parent_path() : folder) / place);
  }
  std::error_code ignored;
  if (fs::is_regular_file(name, ignored))
    return lint_routine(with, [&] { return named_programme(with, name); });
  // What has been read from a pipe is gone.
  return lint_routine(with, [&] {
    return parse_programme(file.path, file.text, with.catalog);
  });
}

/// The sources that the routines of a catalogue folder name.
std::vector<std::string> cited_sources(const fs::path& folder) {
  std::vector<std::string> result;
  Problems ignored;
  for (const fs::path& file : list_files(folder / "routines", ".yaml")) {
    const auto document = yaml::parse(file, read_file(file), ignored);
    if (!document || document->root.kind != yaml::Node::Kind::Map)
      continue;
    const auto& items = document->root.items;
    for (std::size_t at = 0; at + 1 < items.size(); at += 2)
      if (items[at].text == "sources")
        for (const yaml::Node& source : items[at + 1].items)
          result.push_back(source.text);
  }
  return result;
}

/// What is not in style, also in files that cannot be used, unless they cannot
/// even be read.
Problems style_of(const Linter& with, const fs::path& folder) {
  Problems unread;
  Catalog catalog = with.catalog;
  Files files;
  for (const auto& document : read_folder(folder, unread)) {
    read_document(catalog, document, unread);
    files.insert(document->file);
  }
  for (const Problem& problem : unread)
    files.erase(problem.where.file);
  Problems problems = check_style(catalog);
  append(problems, orphan_terms(catalog));
  // A catalogue with a vocabulary of its own is more than one person's, and its
  // sources stand also behind what is not in its files.
  if (!files.contains(folder / "vocabulary.yaml"))
    append(problems, orphan_sources(catalog, cited_sources(folder)));
  std::erase_if(problems, [&](const Problem& problem) {
    return !files.contains(problem.where.file);
  });
  return problems;
}

/// What a folder holds, also in files that cannot be used.
Catalog content_of(const fs::path& folder) {
  Problems ignored;
  Catalog content;
  for (const auto& document : read_folder(folder, ignored))
    read_document(content, document, ignored);
  return content;
}

/// What the built-in catalogue lends a folder that is to stand without it: what
/// is missing, and what is wrong without that, but not what only follows.
/// `catalog`, with the folder added to it, becomes that of the folder alone.
void lint_whole(const fs::path& folder, Catalog& catalog, Problems& problems) {
  const auto missing = lacks(content_of(folder), built_in_catalog(), folder);
  const auto follows = [&](const Problem& problem) {
    return problem.message.starts_with("unknown ") &&
           std::ranges::any_of(missing, [&](const Lack& lack) {
             return problem.message.find(in_quotes(lack.id)) !=
                    std::string::npos;
           });
  };
  if (problems.empty()) {
    Catalog alone;
    problems = add_folder(alone, folder).faults;
    if (problems.empty())
      catalog = std::move(alone);
    std::erase_if(problems, follows);
  }
  for (const Lack& lack : missing)
    problems.push_back(lack.problem);
}

bool is_catalog(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "exercises", ignored) ||
         fs::is_directory(folder / "routines", ignored) ||
         fs::exists(folder / "flags.yaml", ignored);
}

Problems lint_folder(const Linter& with, const fs::path& folder) {
  if (is_catalog(folder))
    return lint_catalog(with, folder);
  Problems problems;
  for (const fs::path& file : list_files(folder, ".yaml"))
    append(problems, lint(with, file));
  return problems;
}

}  // namespace

std::vector<Problem> lint_catalog(const Linter& with, const fs::path& folder) {
  Catalog catalog = with.catalog;
  Addition addition = add_folder(catalog, folder);
  Problems problems = std::move(addition.faults);
  const auto missing = missing_parts(folder);
  if (missing.size() == 1)
    problems.push_back({{folder / missing.front(), 0, 0},
                        "is missing beside all other parts of a catalogue"});
  if (missing.empty())
    lint_whole(folder, catalog, problems);
  append(problems, std::move(addition.warnings));
  append(problems, style_of(with, folder));
  std::vector<StoredRoutine> routines;
  add_routines(routines, folder, problems);
  append(problems, check(routines, catalog));
  return problems;
}

std::vector<Problem> lint(const Linter& with, const fs::path& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored))
    return lint_folder(with, path);
  if (names_file(path) && is_profile(with, path))
    return lint_profile(with, path);
  if (names_file(path))
    return lint_file(with, path);
  return lint_routine(with, [&] { return named_programme(with, path); });
}

std::vector<Problem> unseen(const std::vector<Problem>& problems,
                            const std::vector<Problem>& seen) {
  const auto placed = [](Problem problem) {
    problem.where.file = full(problem.where.file);
    return problem;
  };
  std::vector<Problem> result;
  for (const Problem& problem : problems)
    if (std::ranges::find(seen, placed(problem), placed) == seen.end())
      result.push_back(problem);
  return result;
}

}  // namespace backcare
