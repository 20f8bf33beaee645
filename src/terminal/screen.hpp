// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace backcare {

/// A frame drawn in place at the end of the scrollback: what bytes turn the one
/// on the screen into the next. The cursor rests at the beginning of the
/// frame's last line. Lines may carry colours, nothing else that steers.
class Screen {
 public:
  /// Bytes that put `above` into the scrollback for good and `lines` beneath
  /// it, in place of the frame before, on a terminal that is `columns` wide by
  /// now. Without lines the cursor stands on a fresh line.
  [[nodiscard]] std::string draw(const std::vector<std::string>& above,
                                 const std::vector<std::string>& lines,
                                 int columns);
  /// Leaves the frame where it is: the next begins at the cursor.
  void forget() { shown_.clear(); }
  [[nodiscard]] const std::vector<std::string>& shown() const { return shown_; }

 private:
  std::vector<std::string> shown_;
};

}  // namespace backcare
