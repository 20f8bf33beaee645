// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "app.hpp"

namespace backcare {

/// Runs the program with the words after its name; the exit status comes back.
/// Every Error ends here: its text goes to `app.err`.
[[nodiscard]] int run_program(App& app, const std::vector<std::string>& words);

}  // namespace backcare
