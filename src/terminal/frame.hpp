// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "backcare/session.hpp"

namespace backcare {

/// The size of a terminal in character cells, 1 or more.
struct Size {
  int columns = 80;
  int rows = 24;
};

/// What a terminal can show.
struct Look {
  bool color = false;
  bool unicode = false;
};

/// The live part of the screen: big digits of the countdown that grow with the
/// room, the exercise, what to do, breath, side, set and repetition, progress
/// of the exercise and of the session, what comes next and the keys. At most
/// size.rows - 1 lines of at most size.columns - 1 columns; what matters most
/// stays when room is short (countdown, then what to do, exercise, keys).
/// Nothing is said by colour alone. Pure: the same session gives the same
/// lines.
[[nodiscard]] std::vector<std::string> frame(const Session& session, Size size,
                                             Look look);

/// The same room for a list in place of the session, of which the countdown
/// alone stays as far as there is room beside all of it: a heading and entries,
/// each on one line at least; what is cut off ends in "…".
[[nodiscard]] std::vector<std::string> list_frame(
    const Session& session, const std::vector<std::string>& list, Size size,
    Look look);

}  // namespace backcare
