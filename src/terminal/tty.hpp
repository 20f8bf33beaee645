// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "frame.hpp"

namespace backcare {

/// The terminal a session is followed on, in single-key mode with the cursor
/// hidden, for as long as the object lives. The only user of termios. Ctrl-C,
/// Ctrl-Z and Ctrl-\ keep their meaning. A signal of a fault of the program
/// puts the terminal back before it ends the process. At most one exists at a
/// time.
class Tty {
 public:
  /// Keys come from `input` (a terminal), lines go to `output` (a terminal, or
  /// -1: then nothing is written, and only the keys are single).
  Tty(int input, int output);
  Tty(const Tty&) = delete;
  Tty& operator=(const Tty&) = delete;
  ~Tty();

  /// Puts the terminal back as it was; safe to call again and from a signal
  /// handler. Never waits: it releases the output.
  void restore();
  /// Lets output go that Ctrl-S holds back.
  void release() const;
  /// Single-key mode again, after restore() or when another process may have
  /// changed the mode.
  void enter();
  [[nodiscard]] Size size() const { return size_of(output_); }
  /// Whether this process may change the mode now without being stopped.
  [[nodiscard]] bool in_foreground() const;
  /// The terminal of `output`, not blocking where it can be opened so.
  [[nodiscard]] int writer() const { return writer_; }
  [[nodiscard]] int input() const { return input_; }
  /// Bytes of keys that are there now, at most some thousand; nothing when the
  /// terminal has gone. A sequence that comes in pieces is waited for a little.
  [[nodiscard]] std::optional<std::string> read_keys() const;

  /// The size of a terminal, or the usual one where it is not known.
  [[nodiscard]] static Size size_of(int terminal);
  /// The descriptor keys can be read from: standard input when it is a
  /// terminal, else /dev/tty; nothing when there is none.
  [[nodiscard]] static std::optional<int> key_input();

 private:
  int input_;
  int output_;
  int writer_;
};

}  // namespace backcare
