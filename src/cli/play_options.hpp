// SPDX-License-Identifier: MIT
#pragma once

#include "options.hpp"
#include "terminal/play.hpp"

namespace backcare {

/// The colours and characters of the terminal: --color, then NO_COLOR,
/// CLICOLOR_FORCE, TERM, and for Unicode the locale.
[[nodiscard]] Look look_of(const App& app, const Arguments& arguments);

/// How the options of `run` and the environment ask for a session to be played;
/// the hooks are left empty. Throws Error (Usage).
[[nodiscard]] PlayOptions play_options(const App& app,
                                       const Arguments& arguments);

/// How they ask for a routine of so many items to be unrolled. The day decides
/// about the first side only where a session is played, so that a cue sheet
/// or a sound file is the same on any day. Throws Error (Usage).
[[nodiscard]] Manner manner_of(const App& app, const Arguments& arguments,
                               std::size_t items);

/// The options that both are read from.
[[nodiscard]] std::vector<Option> play_option_table();

}  // namespace backcare
