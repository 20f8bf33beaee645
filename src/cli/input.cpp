// SPDX-License-Identifier: MIT
#include "input.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/files.hpp"
#include "backcare/text.hpp"
#include "profile_file.hpp"

namespace backcare {
namespace {

/// The folder of the person's own data; nothing without a home. Relative
/// values of the XDG variables are ignored, as their specification asks.
std::optional<std::filesystem::path> data_folder(const App& app) {
  const auto data = app.environment("XDG_DATA_HOME");
  if (data && data->starts_with('/'))
    return std::filesystem::path(*data) / "backcare";
  const auto home = app.environment("HOME");
  if (home && home->starts_with('/'))
    return std::filesystem::path(*home) / ".local/share/backcare";
  return std::nullopt;
}

std::vector<std::filesystem::path> folders(const App& app,
                                           const Arguments& arguments) {
  std::vector<std::filesystem::path> result;
  std::error_code ignored;
  const auto data = data_folder(app);
  const auto own = data.value_or("") / "catalog";
  if (data && std::filesystem::is_directory(own, ignored) &&
      !std::filesystem::is_empty(own, ignored))
    result.push_back(own);
  if (const auto more = app.environment("BACKCARE_CATALOG");
      more && !more->empty())
    for (const std::string& folder : split(*more, ':'))
      if (!folder.empty())
        result.emplace_back(folder);
  if (const auto given = arguments.values.find("--catalog");
      given != arguments.values.end())
    for (const std::string& folder : given->second)
      result.emplace_back(folder);
  return result;
}

bool is_flags(const LeftOut& entry) {
  return entry.file.filename() == "flags.yaml";
}

/// What it means that a file is left out.
std::string sentence(const LeftOut& entry) {
  const std::string lead = to_string(Where{entry.file, 0, 0}) + " is left out";
  if (is_flags(entry))
    return lead + ", and --flag is refused until it is mended";
  if (entry.replaces.empty())
    return lead + " until it is mended";
  return lead + "; the " + entry.replaces +
         " it was to replace is used, but never with a flag";
}

void refuse_faulty_flags(const std::vector<Addition>& additions) {
  for (const Addition& addition : additions)
    for (const LeftOut& entry : addition.left_out)
      if (is_flags(entry)) {
        std::vector<Problem> problems = addition.faults;
        problems.push_back({{entry.file, 0, 0},
                            "--flag is refused until this file is mended"});
        throw Error(std::move(problems));
      }
}

/// Links to what was left out lead nowhere. A prerequisite stays: what is not
/// there cannot be met.
void drop_dangling_links(Catalog& catalog) {
  for (const std::string& id : catalog.left_out)
    if (!catalog.exercise(id))
      for (Exercise& exercise : catalog.exercises) {
        std::erase(exercise.easier, id);
        std::erase(exercise.harder, id);
      }
}

}  // namespace

Library load_library(const App& app, const Arguments& arguments) {
  Library library{built_in_catalog(), {}};
  for (const auto& folder : folders(app, arguments))
    library.additions.push_back(add_folder(library.catalog, folder));
  if (arguments.has("--flag") || arguments.has("--batch"))
    refuse_faulty_flags(library.additions);
  return library;
}

const Catalog& load_catalog(App& app, const Arguments& arguments) {
  if (app.library)
    return app.library->catalog;
  Library library = load_library(app, arguments);
  for (const Addition& addition : library.additions) {
    for (const Problem& fault : addition.faults)
      app.err << to_string(fault) << '\n';
    for (const LeftOut& entry : addition.left_out)
      app.err << "backcare: " << sentence(entry) << '\n';
    for (const auto& [where, message] : addition.warnings)
      app.err << to_string({where, "warning: " + message}) << '\n';
  }
  drop_dangling_links(library.catalog);
  if (arguments.profile)
    need_sound(*arguments.profile, library.catalog);
  app.library = std::make_shared<const Library>(std::move(library));
  return app.library->catalog;
}

std::vector<const Flag*> active_flags(const Catalog& catalog,
                                      const Arguments& arguments) {
  const auto ids = arguments.list("--flag");
  need_known("flag", ids, catalog.flag_ids());
  std::vector<const Flag*> result;
  for (const std::string& id : ids)
    result.push_back(catalog.flag(id));
  return result;
}

Query query_of(const Catalog& catalog, const Arguments& arguments) {
  Query query;
  const auto terms = [&](const std::string& option, const std::string& what,
                         const std::string& kind) {
    auto words = arguments.list(option);
    need_known(what, words, catalog.terms(kind));
    return words;
  };
  query.areas = terms("--area", "area", "areas");
  query.goals = terms("--goal", "goal", "goals");
  query.positions = terms("--position", "position", "positions");
  query.places = terms("--place", "place", "places");
  for (const std::string& phase : terms("--phase", "phase", "phases"))
    query.phases.push_back(parse<Phase>(phase).value_or(Phase::Mobilize));
  if (arguments.has("--equipment"))
    query.equipment = terms("--equipment", "equipment", "equipment");
  query.stage = arguments.integer("--stage", 1, 5);
  query.avoid = arguments.list("--avoid");
  need_known("exercise, family, demand or direction to avoid", query.avoid,
             avoidable(catalog));
  query.search = arguments.text("--search", "");
  return query;
}

Request request_of(const Arguments& arguments, Request request) {
  if (arguments.has("--area"))
    request.areas = arguments.list("--area");
  request.goal = arguments.text("--goal", request.goal);
  request.minutes =
      arguments.integer("--minutes", 1, 180).value_or(request.minutes);
  request.flags = arguments.list("--flag");
  request.avoid = arguments.list("--avoid");
  if (arguments.profile)
    request.avoid_why = reasons_to_avoid(*arguments.profile);
  request.include = arguments.list("--include");
  request.positions = arguments.list("--position");
  request.places = arguments.list("--place");
  request.equipment = arguments.list("--equipment");
  request.stage = arguments.integer("--stage", 1, 5);
  request.items = arguments.integer("--items", 1, 30);
  request.seed = static_cast<std::uint64_t>(
      arguments.integer("--seed", 0, 1'000'000'000).value_or(0));
  return request;
}

std::vector<StoredRoutine> stored_routines(const App& app,
                                           const Arguments& arguments,
                                           std::vector<Problem>& problems) {
  auto result = built_in_routines();
  for (const auto& folder : folders(app, arguments))
    add_routines(result, folder, problems);
  return result;
}

bool names_file(const std::string& name) {
  return name == "-" || name.find('/') != std::string::npos ||
         name.ends_with(".yaml") || name.ends_with(".yml");
}

bool means_routine(const std::string& name,
                   const std::vector<StoredRoutine>& stored) {
  return names_file(name) ||
         std::ranges::find(stored, name, &StoredRoutine::id) != stored.end();
}

Error unknown_name(std::string_view what, const std::string& name,
                   const std::vector<std::string>& known) {
  std::error_code ignored;
  const bool is_file = std::filesystem::is_regular_file(name, ignored);
  return {ErrorKind::Usage,
          fmt::format("unknown {} {}{}", what, in_quotes(name),
                      is_file ? "; for the file write " + in_quotes("./" + name)
                              : suggestion(name, known))};
}

namespace {

/// Throws Error (Usage) with the closest for an unknown id.
const StoredRoutine& find_stored(const std::vector<StoredRoutine>& stored,
                                 const std::string& name) {
  std::vector<std::string> ids;
  for (const StoredRoutine& routine : stored) {
    if (routine.id == name)
      return routine;
    ids.push_back(routine.id);
  }
  throw unknown_name("routine", name, ids);
}

}  // namespace

Routine load_routine(const App& app, const Catalog& catalog,
                     const std::vector<StoredRoutine>& stored,
                     const std::string& name) {
  if (name == "-")
    return parse_routine("standard input", app.read_input(max_file_size),
                         catalog);
  if (names_file(name))
    return read_routine({.file = name}, catalog);
  return read_routine(find_stored(stored, name), catalog);
}

Programme load_programme(const App& app, const Catalog& catalog,
                         const std::vector<StoredRoutine>& stored,
                         const std::string& name) {
  if (name == "-")
    return parse_programme("standard input", app.read_input(max_file_size),
                           catalog);
  if (names_file(name))
    return read_programme({.file = name}, catalog);
  return read_programme(find_stored(stored, name), catalog);
}

std::string load_text(const App& app, const std::vector<StoredRoutine>& stored,
                      const std::string& name) {
  if (name == "-")
    return app.read_input(max_file_size);
  if (names_file(name))
    return read_file(name);
  const StoredRoutine& found = find_stored(stored, name);
  return found.text ? std::string(*found.text) : read_file(found.file);
}

bool has_home(const App& app) {
  return data_folder(app).has_value();
}

History history_of(const App& app) {
  const auto folder = data_folder(app);
  if (!folder)
    throw Error(ErrorKind::File,
                "there is no place for a history: neither XDG_DATA_HOME nor "
                "HOME is set");
  return History(*folder / "history.db");
}

}  // namespace backcare
