// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <ctime>
#include <optional>

#include "backcare/files.hpp"
#include "backcare/session.hpp"

namespace backcare {

using std::chrono::nanoseconds;

/// What ppoll wants to know; `time` is 0 or more.
[[nodiscard]] timespec to_timespec(nanoseconds time);

/// Session time by the monotonic clock, which nobody can set. Every moment is
/// reckoned from an anchor, so that nothing accumulates.
class SessionClock {
 public:
  /// `speed` session seconds pass in a second.
  explicit SessionClock(double speed) : speed_(speed) {}

  /// Sets the anchor: the session is at `position` now.
  void start_at(milliseconds position);
  /// Where the session is by now; it never runs ahead.
  [[nodiscard]] milliseconds position() const;
  /// Real time since a moment of the session; 0 before it.
  [[nodiscard]] milliseconds time_since(milliseconds position) const;
  /// Real time until a moment of the session; 0 after it. Once it has passed,
  /// position() has come to that moment.
  [[nodiscard]] nanoseconds time_until(milliseconds position) const;

 private:
  [[nodiscard]] nanoseconds due(milliseconds position) const;

  double speed_;
  milliseconds position_{0};
  nanoseconds since_{0};
};

/// A descriptor that becomes readable in time. The timeout of ppoll itself may
/// be a thousandth late: 60 ms after a minute.
class Alarm {
 public:
  /// Throws Error (File) when the machine is out of descriptors.
  Alarm();
  [[nodiscard]] int descriptor() const { return timer_.number(); }
  /// Rings `time` (0 or more) from now, or not at all, in place of any before.
  void set(std::optional<nanoseconds> time) const;

 private:
  Descriptor timer_;
};

/// Tells when the machine has slept: only one of the clocks stands still then.
class SleepWatch {
 public:
  SleepWatch();
  /// Whether it slept for more than a second since the last call.
  [[nodiscard]] bool slept();

 private:
  nanoseconds asleep_;
};

}  // namespace backcare
