// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "frame.hpp"

namespace backcare {

/// The lines of each entry of a list.
using Entries = std::vector<std::vector<std::string>>;

/// The entries below the heading of a list, "1  text", on lines of at most
/// `width` columns (1 or more), of which all but the first are indented.
[[nodiscard]] Entries entries_of(const std::vector<std::string>& list,
                                 int width, Look look);

/// The lines of all entries.
[[nodiscard]] std::size_t height_of(const Entries& entries);

/// As many lines of each entry as `size` has room for, from the first on, and
/// at least one; an entry of which lines are left out ends in "…".
[[nodiscard]] std::vector<std::string> fit_entries(const Entries& entries,
                                                   Size size, Look look);

}  // namespace backcare
