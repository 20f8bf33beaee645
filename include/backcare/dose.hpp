// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace backcare {

using std::chrono::seconds;

/// What a dose counts.
enum class Count { Reps, Breaths, Time };

/// How much of an exercise to do. One set is `reps` repetitions for each side,
/// each held for `hold`; sets are `rest` apart.
struct Dose {
  int sets = 1;               ///< 1 to 20.
  Count count = Count::Reps;  ///< With Time, reps is 1 and hold is the time.
  int reps = 1;               ///< Per set and per side; 1 to 200.
  seconds hold{0};  ///< Per repetition, 0 if not held; with Time 1 s to 2 h,
                    ///< otherwise to 10 min.
  bool each_side = false;  ///< Written for the reader: the exercise decides.
  seconds rest{0};         ///< Between sets, not after the last; to 10 min.

  bool operator==(const Dose&) const = default;
};

/// Why a text is not a dose: `offset` in characters from its beginning.
struct DoseFault {
  int offset = 0;
  std::string message;
};

/// Reads `[SETS x] COUNT [hold N s] [each side] [rest N s]`, COUNT one of
/// `N reps`, `N breaths`, `N s`, `N min`. The parts after COUNT may come in any
/// order, once each; `rep`, `breath`, `sec`, and "×" for "x" are understood.
[[nodiscard]] std::variant<Dose, DoseFault> parse_dose(std::string_view text);

/// The notation that parse_dose reads back into an equal dose.
[[nodiscard]] std::string to_string(const Dose& dose);

/// The same in words for a person or a voice: "2 sets of 8 repetitions, hold 3
/// seconds, each side, 30 seconds of rest between sets".
[[nodiscard]] std::string spoken(const Dose& dose);

/// `m:ss`, or `h:mm:ss` from an hour on; 0 or more.
[[nodiscard]] std::string clock_text(seconds time);

/// Accepted values, both ends included.
template <typename Value>
struct Range {
  Value low{};
  Value high{};

  [[nodiscard]] bool contains(const Value& value) const {
    return low <= value && value <= high;
  }
  bool operator==(const Range&) const = default;
};

/// The doses that the sources of an exercise give.
struct DoseRange {
  Dose usual;
  Range<int> sets{1, 1};
  Range<int> reps{1, 1};  ///< Repetitions or breaths; 1 to 1 for a time.
  Range<seconds> hold{};  ///< With Time the range of the time.
  Range<seconds> rest{};
  std::string note;
};

}  // namespace backcare
