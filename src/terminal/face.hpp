// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "clock.hpp"
#include "events.hpp"
#include "output.hpp"

namespace backcare {

/// How a session shows itself to whoever follows it.
class Face {
 public:
  Face() = default;
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;
  virtual ~Face() = default;

  [[nodiscard]] virtual Output& output() = 0;
  /// A cue of the timeline has begun; the Finish in words of its own when not
  /// all was done.
  virtual void begin(const Timeline& timeline, const Cue& cue) = 0;
  /// An item was finished, left or ended.
  virtual void leave(const Step& step) = 0;
  virtual void happen(const Event& event) = 0;
  /// What goes wrong beside the session until further notice; empty when it
  /// does no more.
  virtual void warn(const std::string& fault) = 0;
  /// The voice does not speak, for the reason given; happens once.
  virtual void fall_silent(const std::string& why) = 0;
  /// A key was pressed: the controls may have something to tell.
  virtual void answer() = 0;
  virtual void resize() = 0;
  /// Writes what is new, as far as that needs no waiting.
  virtual void show() = 0;
  /// When something new is to be written that neither the session nor a key
  /// has changed, by the steady clock.
  [[nodiscard]] virtual std::optional<nanoseconds> next() const {
    return std::nullopt;
  }
  /// Gives way to another process.
  virtual void step_back(const Signals& signals) = 0;
  virtual void come_back() = 0;
  /// Writes `lines` as the last, waiting as long as it is worth.
  virtual void close(const std::vector<std::string>& lines,
                     const Signals& signals) = 0;
};

}  // namespace backcare
