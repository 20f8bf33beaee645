// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backcare {

/// Sound: one channel of 16 bits at sample_rate.
using Samples = std::vector<std::int16_t>;

/// Samples in a second; what espeak-ng speaks in.
inline constexpr std::int64_t sample_rate = 22050;

/// The most samples that a WAV file can hold; about 27 hours.
inline constexpr std::int64_t max_samples = 0x7FFFFFFF - 36;

/// The 44 bytes before `samples` (0 to max_samples) in a WAV file.
[[nodiscard]] std::string wave_header(std::int64_t samples);

/// Samples as they stand in a WAV file.
[[nodiscard]] std::string wave_bytes(std::span<const std::int16_t> samples);

/// The samples of a WAV file or stream, whose header may not know the length
/// yet; `name` is for messages. Throws Error (File) when it is anything but
/// uncompressed sound of one channel, 16 bits and our rate.
[[nodiscard]] Samples read_wave(std::string_view bytes,
                                const std::string& name);

}  // namespace backcare
