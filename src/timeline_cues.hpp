// SPDX-License-Identifier: MIT
#pragma once

#include "backcare/timeline.hpp"

namespace backcare {

/// Appends the cues of all items from `item` on and the finish, when the body
/// is at `station`.
void roll_on(Timeline& timeline, const Catalog& catalog, std::size_t item,
             Station station);

/// The cues of a set-up, a hold, a rest or a change of sides, given as one cue
/// of its whole length.
[[nodiscard]] std::vector<Cue> parts_of(const Cue& whole, Telling telling);

/// The cues of a time that goes round the repetition, on the set and side of
/// `first`, from its start on.
[[nodiscard]] std::vector<Cue> rounds_of(const Timeline& timeline,
                                         const Cue& first, seconds time);

/// Whether the item is a time that goes round its repetition.
[[nodiscard]] bool goes_round(const RoutineItem& item);

}  // namespace backcare
