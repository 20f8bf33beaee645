// SPDX-License-Identifier: MIT
#pragma once

#include "options.hpp"
#include "terminal/play.hpp"

namespace backcare {

/// How the options of `run` and the environment ask for a session to be played;
/// the hooks are left empty. Throws Error (Usage).
[[nodiscard]] PlayOptions play_options(const App& app,
                                       const Arguments& arguments);

}  // namespace backcare
