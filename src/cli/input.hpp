// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "backcare/catalog.hpp"
#include "backcare/history.hpp"
#include "backcare/planner.hpp"
#include "backcare/routine.hpp"
#include "options.hpp"

namespace backcare {

/// The catalogue with what was found while folders were added to it.
struct Library {
  Catalog catalog;
  std::vector<Addition> additions;
};

/// The built-in catalogue, and over it the person's own, that of
/// BACKCARE_CATALOG and those of --catalog. Throws Error (File) for a folder
/// that is not there, and with --flag when a file of flags has faults (fails
/// closed).
[[nodiscard]] Library load_library(const App& app, const Arguments& arguments);

/// The catalogue of load_library, for use, as long as `app`: what is wrong with
/// its files is told on `app.err`. Throws as load_library does.
[[nodiscard]] const Catalog& load_catalog(App& app, const Arguments& arguments);

/// The flags of --flag; throws Error (Usage) for an unknown one.
[[nodiscard]] std::vector<const Flag*> active_flags(const Catalog& catalog,
                                                    const Arguments& arguments);

/// Which exercises --area, --goal … ask for. Throws Error (Usage).
[[nodiscard]] Query query_of(const Catalog& catalog,
                             const Arguments& arguments);

/// What the options of `plan` ask for; `request` where they say nothing. Throws
/// Error (Usage).
[[nodiscard]] Request request_of(const Arguments& arguments,
                                 Request request = {});

/// The built-in routines, and over them those of the folders of the catalogue.
/// Files there that cannot be routines go to `problems`.
[[nodiscard]] std::vector<StoredRoutine> stored_routines(
    const App& app, const Arguments& arguments, std::vector<Problem>& problems);

/// Whether a name means a file: "-", a path, or with the ending of YAML.
[[nodiscard]] bool names_file(const std::string& name);
/// Whether a name means a file, or one of the stored routines.
[[nodiscard]] bool means_routine(const std::string& name,
                                 const std::vector<StoredRoutine>& stored);

/// That a name is not known: with the closest, or how to write it for a file.
[[nodiscard]] Error unknown_name(std::string_view what, const std::string& name,
                                 const std::vector<std::string>& known);

/// The routine of a file, of standard input for "-", or with that id among
/// `stored`. Throws Error: File, or Usage with the closest for an unknown id.
[[nodiscard]] Routine load_routine(const App& app, const Catalog& catalog,
                                   const std::vector<StoredRoutine>& stored,
                                   const std::string& name);

/// The same for a routine or a week.
[[nodiscard]] Programme load_programme(const App& app, const Catalog& catalog,
                                       const std::vector<StoredRoutine>& stored,
                                       const std::string& name);

/// The text of the same, unread.
[[nodiscard]] std::string load_text(const App& app,
                                    const std::vector<StoredRoutine>& stored,
                                    const std::string& name);

/// Whether there is a place for what the person keeps.
[[nodiscard]] bool has_home(const App& app);

/// The history of the person. Throws Error (File) when they have no home.
[[nodiscard]] History history_of(const App& app);

}  // namespace backcare
