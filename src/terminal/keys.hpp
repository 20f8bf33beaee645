// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace backcare {

/// What a key press asks of a running session.
enum class Key {
  Pause,
  Next,
  Back,
  Longer,
  Shorter,
  Easier,
  Harder,
  Pain,
  StopSigns,
  Mute,
  Help,
  Quit,
  One,
  Two,
  Three,
  Four,
  Five
};

/// The keys in bytes read from a terminal: space n b + (or =) - e h p s (or !)
/// m ? q and 1 to 5. Unknown bytes and whole escape
/// sequences (arrows, function keys, pastes) mean nothing; letters count in
/// either case.
[[nodiscard]] std::vector<Key> keys_of(std::string_view bytes);

/// Whether the rest of an escape sequence may still be on its way, so that the
/// bytes should not be read as keys yet.
[[nodiscard]] bool ends_in_sequence(std::string_view bytes);

}  // namespace backcare
