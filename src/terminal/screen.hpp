// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace backcare {

/// A frame drawn in place at the end of the scrollback: what bytes turn the one
/// on the screen into the next. The cursor rests at the beginning of the
/// frame's first line: a terminal that becomes smaller keeps the line of the
/// cursor and drops what is beneath it, and one that breaks lines anew takes
/// the cursor along. So the next frame always begins where the cursor is, and
/// no part of one is pushed into the scrollback but where a window becomes so
/// narrow at once that its lines, broken anew, are more than there is room for.
/// Lines may carry colours, nothing else that steers.
class Screen {
 public:
  /// Bytes that put `above` into the scrollback for good and `lines` beneath
  /// it, in place of the frame before. Without lines the cursor stands on a
  /// fresh line.
  [[nodiscard]] std::string draw(const std::vector<std::string>& above,
                                 const std::vector<std::string>& lines);
  [[nodiscard]] const std::vector<std::string>& shown() const { return shown_; }
  /// Others have written: nothing of the frame is left.
  void forget() { shown_.clear(); }

 private:
  std::vector<std::string> shown_;
};

}  // namespace backcare
