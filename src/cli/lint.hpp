// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

#include "app.hpp"
#include "backcare/routine.hpp"

namespace backcare {

/// What files are checked against.
struct Linter {
  const App& app;
  const Catalog& catalog;
  const std::vector<const Flag*>& flags;
  const std::vector<StoredRoutine>& routines;
  std::filesystem::path profile = {};  ///< That is in force.
};

/// Every fault of a routine, a catalogue file, of a catalogue folder, or of
/// each file of any other folder; unsorted, with the paths as they were given.
/// Throws Error (File) for what cannot be read.
[[nodiscard]] std::vector<Problem> lint(const Linter& with,
                                        const std::filesystem::path& path);

/// Every fault of a folder that is laid out like a catalogue.
[[nodiscard]] std::vector<Problem> lint_catalog(
    const Linter& with, const std::filesystem::path& folder);

/// The problems that are not among `seen`, however their paths are written.
[[nodiscard]] std::vector<Problem> unseen(const std::vector<Problem>& problems,
                                          const std::vector<Problem>& seen);

}  // namespace backcare
