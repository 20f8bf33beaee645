// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "backcare/session.hpp"

namespace backcare {

using std::chrono::nanoseconds;

/// A moment of a session with a sound of its own, known without words.
enum class Chime {
  LastSecond,  ///< Each of the last seconds before a change.
  Halfway,     ///< Of a long hold or time.
  Start,       ///< Exercising begins, after getting ready or a rest.
  Switch,      ///< The other side.
  End,         ///< Of the session.
};

/// The chime with which `cues[index]` begins, if there is one.
[[nodiscard]] std::optional<Chime> chime_of(const std::vector<Cue>& cues,
                                            std::size_t index);

/// When the strokes of a bell fall, counted from the first; at least 250 ms
/// apart, because terminals drop what follows faster.
[[nodiscard]] std::vector<milliseconds> strokes(Chime chime);

/// The bell of a terminal. Held as a value: whoever drives it tells the time.
class Bell {
 public:
  /// Begins the strokes of `chime` at `now`, in place of any that were left.
  void ring(Chime chime, nanoseconds now);
  /// When the next stroke falls.
  [[nodiscard]] std::optional<nanoseconds> next() const;
  /// Whether a stroke falls now or is overdue; each is given once.
  [[nodiscard]] bool take(nanoseconds now);

 private:
  std::vector<nanoseconds> left_;  ///< The last is the next.
};

}  // namespace backcare
