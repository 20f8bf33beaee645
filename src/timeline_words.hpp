// SPDX-License-Identifier: MIT
#pragma once

#include "backcare/timeline.hpp"

namespace backcare {

/// "Bridge, on your back".
[[nodiscard]] std::string title_of(const RoutineItem& item,
                                   const Catalog& catalog);

/// The title and the dose in words.
[[nodiscard]] std::string announcement(const RoutineItem& item,
                                       const Catalog& catalog);

/// The way from one station to another; empty when it is none.
[[nodiscard]] std::string way_words(const Exercise& exercise, Station from,
                                    Station to);

/// That way, then the first steps into position.
[[nodiscard]] std::string set_up_words(const Exercise& exercise, Station from,
                                       Station to, std::size_t steps);

/// Whether a voice can say the words in the time, 2.5 of them a second.
[[nodiscard]] bool fits(std::string_view words, seconds length);

/// "left side", "right side", or nothing.
[[nodiscard]] std::string_view side_words(Side side);

/// Where a beat stands in its bout, which is one set of one side. A turn is a
/// repetition or, of a time that goes round it, a round.
struct Turn {
  int number = 1;
  int last = 1;              ///< The number of the last turn.
  bool begins = false;       ///< The beat is the first of the turn on its side.
  bool counted = false;      ///< Turns are counted aloud.
  bool in_turns = false;     ///< The sides take turns.
  bool second_side = false;  ///< And this is the second to do so.
  bool halfway = false;      ///< The beat is the first of the second half.
};

/// What is said when a beat of work begins.
[[nodiscard]] std::string turn_words(const Beat& beat, const Turn& turn,
                                     Telling telling);

}  // namespace backcare
