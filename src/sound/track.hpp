// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

#include "wave.hpp"

namespace backcare {

/// `samples` without the silence before and after them.
[[nodiscard]] Samples trimmed(const Samples& samples);

/// The first `size` of `samples`, faded out if any are left over.
[[nodiscard]] Samples cut(Samples samples, std::size_t size);

/// A track of sound that is taken from its beginning while later parts are
/// still laid on it; it holds only what was laid and not yet taken.
class Track {
 public:
  /// Mixes `samples` in from the sample number `start`, which must not be taken
  /// yet. What is too loud together is clipped.
  void lay(std::int64_t start, std::span<const std::int16_t> samples);
  /// The next `size` samples; silence where nothing was laid.
  [[nodiscard]] Samples take(std::size_t size);

  /// The number of the first sample that is not taken.
  [[nodiscard]] std::int64_t position() const { return position_; }
  /// The number of the first sample after all that was laid.
  [[nodiscard]] std::int64_t end() const;

 private:
  std::int64_t position_ = 0;
  Samples laid_;  ///< From position_ on.
};

}  // namespace backcare
