// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "backcare/catalog.hpp"
#include "backcare/planner.hpp"
#include "backcare/routine.hpp"
#include "options.hpp"

namespace backcare {

/// The built-in catalogue, and over it the person's own, that of
/// BACKCARE_CATALOG and those of --catalog. Throws Error (File) with every
/// fault of all of them.
[[nodiscard]] Catalog load_catalog(const App& app, const Arguments& arguments);

/// The flags of --flag; throws Error (Usage) for an unknown one.
[[nodiscard]] std::vector<const Flag*> active_flags(const Catalog& catalog,
                                                    const Arguments& arguments);

/// Which exercises --area, --goal … ask for. Throws Error (Usage).
[[nodiscard]] Query query_of(const Catalog& catalog,
                             const Arguments& arguments);

/// What the options of `plan` ask for. Throws Error (Usage).
[[nodiscard]] Request request_of(const Arguments& arguments);

/// The routine of a file, or of standard input for "-". Throws Error (File).
[[nodiscard]] Routine load_routine(const App& app, const Catalog& catalog,
                                   const std::string& name);

}  // namespace backcare
