// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "output.hpp"
#include "screen.hpp"
#include "tty.hpp"

namespace backcare {

/// A session on a terminal: the live frame, the finished exercises above it, a
/// line of help and of notice below it, and the bell.
class Live {
 public:
  /// Follows `session` from where it is; it must outlive this.
  Live(const Session& session, int input, Look look);

  [[nodiscard]] Output& output() { return output_; }
  /// The session has gone on from another item: it is done, or was left.
  void follow(bool finished);
  void ring() { bell_ = true; }
  void toggle_help() { help_ = !help_; }
  /// Tells something until the next notice; empty for nothing.
  void tell(std::string notice) { notice_ = std::move(notice); }
  /// Draws what has changed, unless the terminal is still busy with the frame
  /// before.
  void draw();
  /// Draws all anew: the size may have changed.
  void redraw() { drawn_ = false; }
  /// Takes the frame off, leaves `line` in the scrollback unless it is empty,
  /// and waits a little until the terminal has taken it.
  void close(const std::string& line, const Signals& signals);
  /// close() and the terminal as it was, for another process.
  void leave(const Signals& signals);
  /// Back on the terminal, beneath what others have written.
  void come_back();
  [[nodiscard]] bool in_foreground() const { return tty_.in_foreground(); }

 private:
  [[nodiscard]] std::vector<std::string> lines(Size size) const;
  [[nodiscard]] std::vector<std::string> above(int columns) const;

  const Session& session_;
  Look look_;
  Tty tty_;
  Output output_;
  Screen screen_;
  std::size_t item_;
  std::vector<std::string> finished_;  ///< Not yet in the scrollback.
  std::string notice_;
  bool help_ = false;
  bool bell_ = false;
  bool drawn_ = false;
};

}  // namespace backcare
