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

/// The live part of the screen: big digits of the countdown, the exercise,
/// side, set and repetition, what is said, progress, time left, what comes next
/// and the keys. At most size.rows - 1 lines of at most size.columns - 1
/// columns; what matters most stays when room is short (countdown, then say,
/// exercise, keys). Nothing is said by colour alone. Pure: the same session
/// gives the same lines.
[[nodiscard]] std::vector<std::string> frame(const Session& session, Size size,
                                             Look look);

/// The line that stays in the scrollback when an item of the timeline begins:
/// "1/4  Bridge, on your back: 2 x 8 reps hold 3 s".
[[nodiscard]] std::string item_line(const Timeline& timeline, std::size_t item);

/// The line of the append-only output for a cue, or empty when the cue is too
/// small for a line of its own (later repetitions of a set).
[[nodiscard]] std::string plain_line(const Timeline& timeline, const Cue& cue);

}  // namespace backcare
