// SPDX-License-Identifier: MIT
#pragma once

#include <csignal>
#include <vector>

namespace backcare {

/// The signals of a session. While the object lives they are blocked, so that
/// nothing is ever cut short; waiting with waiting_mask() (ppoll) lets them in,
/// and they are only noted. Those the parent had ignored stay ignored, and
/// SIGPIPE is. At most one exists at a time.
class Signals {
 public:
  Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;
  ~Signals();

  [[nodiscard]] const sigset_t& waiting_mask() const { return waiting_; }
  /// The signal that asks to end, any that does so by default but faults and
  /// SIGPIPE; or 0.
  [[nodiscard]] int ending() const;
  /// Whether Ctrl-Z was pressed since the last call.
  [[nodiscard]] bool take_stop();
  /// Whether the process went on after a stop since the last call.
  [[nodiscard]] bool take_continue();
  /// Whether the terminal changed its size since the last call.
  [[nodiscard]] bool take_resize();
  /// Lets a stop signal (SIGTSTP, SIGTTOU) do what it does by default. False
  /// when it had no effect, as in an orphaned process group.
  [[nodiscard]] bool stop(int signal);

 private:
  std::vector<int> ending_;
  sigset_t before_{};
  sigset_t waiting_{};
};

}  // namespace backcare
