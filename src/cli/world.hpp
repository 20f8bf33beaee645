// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace backcare {

/// Runs the program in the real world: its streams, environment and terminal.
/// Gives the exit status.
[[nodiscard]] int run_in_world(const std::vector<std::string>& words);

}  // namespace backcare
