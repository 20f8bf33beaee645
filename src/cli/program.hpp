// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "app.hpp"
#include "backcare/error.hpp"

namespace backcare {

/// Runs the program with the words after its name; the exit status comes back.
/// Every Error ends here: its text goes to `app.err`.
[[nodiscard]] int run_program(App& app, const std::vector<std::string>& words);

/// Tells an error on `app.err`: after "backcare: ", or, where it is the faults
/// of a file, as lines that begin with their places, which editors jump to.
void report(App& app, const Error& error);

}  // namespace backcare
