// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backcare/timeline.hpp"
#include "terminal/bell.hpp"

namespace backcare {

/// What a sound file of a session has in it.
struct Sounds {
  bool speech = true;
  bool tones = true;
};

/// Something that sounds, at an exact sample.
struct Note {
  std::int64_t start = 0;
  std::int64_t room = 0;  ///< Until something else is said, or the end.
  std::string text;       ///< As a voice reads it; empty for a tone alone.
  std::optional<Chime> chime;

  bool operator==(const Note&) const = default;
};

/// A session as it sounds.
struct Score {
  std::vector<Note> notes;  ///< By start; the last may have no room.
  std::int64_t length = 0;  ///< In samples.
};

[[nodiscard]] Score score_of(const Timeline& timeline, Sounds sounds);

}  // namespace backcare
