// SPDX-License-Identifier: MIT
#include "tones.hpp"

#include <cmath>
#include <numbers>

namespace backcare {
namespace {

/// Well below speech, which may begin at the same moment.
constexpr double loudness = 5000;

/// Seconds in which a tone swells and in which it is gone.
constexpr double attack = 0.005;
constexpr double length = 0.25;

/// Hz of the strokes of a chime; the last one goes on.
std::vector<double> pitches(Chime chime) {
  switch (chime) {
    case Chime::LastSecond:
      return {660};
    case Chime::Halfway:
      return {550};
    case Chime::Start:
      return {660, 880};
    case Chime::Switch:
      return {880, 660, 880};
    case Chime::End:
      return {880, 660, 440};
  }
  return {};
}

/// A sine that swells and dies away; 0 at both ends.
Samples tone(double pitch) {
  Samples samples;
  for (int i = 0; i < static_cast<int>(length * sample_rate); ++i) {
    const double time = static_cast<double>(i) / sample_rate;
    const double swell = std::min(1.0, time / attack);
    const double decay = std::pow(1 - time / length, 2);
    const double value = loudness * swell * decay *
                         std::sin(2 * std::numbers::pi * pitch * time);
    samples.push_back(static_cast<std::int16_t>(std::lround(value)));
  }
  return samples;
}

}  // namespace

Samples tones(Chime chime) {
  Samples samples;
  const auto times = strokes(chime);
  const auto notes = pitches(chime);
  for (std::size_t i = 0; i < times.size(); ++i) {
    samples.resize(
        static_cast<std::size_t>(times[i].count() * sample_rate / 1000));
    const Samples next = tone(notes[std::min(i, notes.size() - 1)]);
    samples.insert(samples.end(), next.begin(), next.end());
  }
  return samples;
}

}  // namespace backcare
