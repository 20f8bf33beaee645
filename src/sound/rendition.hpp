// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "backcare/files.hpp"
#include "score.hpp"
#include "wave.hpp"

namespace backcare {

/// The sound of a text at so many words a minute. Throws Error (File).
using Synthesis =
    std::function<Samples(const std::string& text, int words_a_minute)>;

/// The voice of espeak-ng, which must be installed; one call, one program.
[[nodiscard]] Samples synthesize(const std::string& text, int words_a_minute);

/// Hands a WAV file of `score` to `write`, a second of sound at a time; nothing
/// longer is held but the texts that were spoken last. Speech begins at the
/// very sample of its note. What is too long for its room is spoken faster; if
/// that does not do, its last sentences are left out, and one that is too long
/// alone is cut. A note at the very end is moved forward to end
/// with the file, its words left out where they would not fit. Throws Error
/// (File) for more than max_samples, and what `voice` and `write` throw.
void render(const Score& score, const Synthesis& voice, const Write& write);

}  // namespace backcare
