// SPDX-License-Identifier: MIT
#include "wave.hpp"

#include <algorithm>
#include <cassert>

#include "backcare/error.hpp"

namespace backcare {
namespace {

constexpr std::uint32_t bytes_a_sample = 2;
constexpr std::uint16_t pcm = 1;
constexpr std::uint16_t one_channel = 1;
constexpr std::size_t chunk_head = 8;

/// The lowest `size` bytes of `value`, the least first.
std::string little_endian(std::uint32_t value, int size) {
  std::string bytes;
  for (int i = 0; i < size; ++i, value >>= 8U)
    bytes += static_cast<char>(value & 0xFFU);
  return bytes;
}

std::uint32_t number_of(std::string_view bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = bytes.size(); i > 0; --i)
    value = (value << 8U) | static_cast<unsigned char>(bytes[i - 1]);
  return value;
}

/// What stands in a "fmt " chunk, and our samples have to have.
std::string format() {
  constexpr auto rate = static_cast<std::uint32_t>(sample_rate);
  return little_endian(pcm, 2) + little_endian(one_channel, 2) +
         little_endian(rate, 4) + little_endian(rate * bytes_a_sample, 4) +
         little_endian(bytes_a_sample, 2) +
         little_endian(bytes_a_sample * 8, 2);
}

Samples samples_of(std::string_view bytes) {
  Samples samples;
  samples.reserve(bytes.size() / bytes_a_sample);
  for (; bytes.size() >= bytes_a_sample; bytes.remove_prefix(bytes_a_sample))
    samples.push_back(
        static_cast<std::int16_t>(number_of(bytes.substr(0, bytes_a_sample))));
  return samples;
}

}  // namespace

std::string wave_header(std::int64_t samples) {
  assert(samples >= 0 && samples <= max_samples);
  const auto size = static_cast<std::uint32_t>(samples) * bytes_a_sample;
  const std::string chunk = format();
  return "RIFF" + little_endian(size + 36, 4) + "WAVEfmt " +
         little_endian(static_cast<std::uint32_t>(chunk.size()), 4) + chunk +
         "data" + little_endian(size, 4);
}

std::string wave_bytes(std::span<const std::int16_t> samples) {
  std::string bytes;
  bytes.reserve(samples.size() * bytes_a_sample);
  for (const std::int16_t sample : samples) {
    const auto value = static_cast<std::uint16_t>(sample);
    bytes += static_cast<char>(value & 0xFFU);
    bytes += static_cast<char>(value >> 8U);
  }
  return bytes;
}

Samples read_wave(std::string_view bytes, const std::string& name) {
  const auto fail = [&](const char* why) {
    throw Error(ErrorKind::File, name + ": " + why);
  };
  if (bytes.size() < 12 || bytes.substr(0, 4) != "RIFF" ||
      bytes.substr(8, 4) != "WAVE")
    fail("no WAV sound");
  bool known = false;
  bytes.remove_prefix(12);
  while (bytes.size() >= chunk_head) {
    const std::string_view kind = bytes.substr(0, 4);
    const std::uint32_t size = number_of(bytes.substr(4, 4));
    bytes.remove_prefix(chunk_head);
    const std::string_view chunk = bytes.substr(0, size);
    if (kind == "data" && known)
      return samples_of(chunk);
    if (kind == "fmt ")
      known = chunk.substr(0, 16) == format();
    if (kind == "fmt " && !known)
      fail("not sound of one channel, 16 bits and 22050 Hz");
    // A chunk of an odd size is followed by a byte that counts for nothing.
    bytes.remove_prefix(
        std::min<std::size_t>(bytes.size(), chunk.size() + size % 2));
  }
  fail("WAV sound without samples");
  return {};
}

}  // namespace backcare
