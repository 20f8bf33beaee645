// SPDX-License-Identifier: MIT
#include "track.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <limits>

namespace backcare {
namespace {

/// Softer than this is silence: the noise floor of a synthetic voice.
constexpr int silence = 64;

/// 30 ms: short, but without a click.
constexpr std::size_t fade = sample_rate * 3 / 100;

bool sounds(std::int16_t sample) {
  return std::abs(static_cast<int>(sample)) > silence;
}

std::int16_t clipped(int value) {
  using Bounds = std::numeric_limits<std::int16_t>;
  return static_cast<std::int16_t>(
      std::clamp<int>(value, Bounds::min(), Bounds::max()));
}

}  // namespace

Samples trimmed(const Samples& samples) {
  const auto first = std::ranges::find_if(samples, sounds);
  const auto last = std::find_if(samples.rbegin(), samples.rend(), sounds);
  if (first == samples.end())
    return {};
  return {first, last.base()};
}

Samples cut(Samples samples, std::size_t size) {
  if (samples.size() <= size)
    return samples;
  samples.resize(size);
  const std::size_t length = std::min(fade, size);
  for (std::size_t i = 0; i < length; ++i) {
    std::int16_t& sample = samples[size - 1 - i];
    sample = static_cast<std::int16_t>(sample * static_cast<int>(i) /
                                       static_cast<int>(length));
  }
  return samples;
}

void Track::lay(std::int64_t start, std::span<const std::int16_t> samples) {
  assert(start >= position_);
  const auto first = static_cast<std::size_t>(start - position_);
  laid_.resize(std::max(laid_.size(), first + samples.size()), 0);
  for (std::size_t i = 0; i < samples.size(); ++i)
    laid_[first + i] = clipped(laid_[first + i] + samples[i]);
}

Samples Track::take(std::size_t size) {
  Samples samples(size, 0);
  const auto end =
      laid_.begin() + static_cast<std::ptrdiff_t>(std::min(size, laid_.size()));
  std::copy(laid_.begin(), end, samples.begin());
  laid_.erase(laid_.begin(), end);
  position_ += static_cast<std::int64_t>(size);
  return samples;
}

std::int64_t Track::end() const {
  return position_ + static_cast<std::int64_t>(laid_.size());
}

}  // namespace backcare
