// SPDX-License-Identifier: MIT
#pragma once

#include "terminal/bell.hpp"
#include "wave.hpp"

namespace backcare {

/// The soft tones of a chime, as many as the bell has strokes; higher before
/// and lower at the end. They begin and end in silence.
[[nodiscard]] Samples tones(Chime chime);

}  // namespace backcare
