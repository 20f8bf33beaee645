// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "backcare/dose.hpp"
#include "backcare/origin.hpp"
#include "backcare/terms.hpp"

namespace backcare {

/// What the contraindication rules read. Words are terms of vocabulary.yaml.
struct Movement {
  std::map<std::string, std::vector<std::string>>
      spine;  ///< Region to directions.
  std::string range;
  std::string load;
  std::string impact;
  std::vector<std::string> demands;
};

/// One timed part of a repetition.
struct RepetitionPhase {
  std::string say;
  std::optional<seconds> length;  ///< Nothing: as long as the hold of the dose.
  Breath breath = Breath::Free;
};

/// An exclusion or caution written by hand beside the rules.
struct HandWritten {
  std::string flag;
  std::string why;
};

struct Variation {
  std::string name;
  std::string level;  ///< easier, harder or alternative.
  std::string how;
};

/// What a source supports; `dose` is the published dose in words, or empty.
struct SourceUse {
  std::string source;
  std::vector<std::string> supports;
  std::string dose;
};

struct Frequency {
  Range<int> per_day{1, 1};
  Range<int> days_per_week{7, 7};
  std::string note;
};

/// One exercise of the catalogue, as catalog/README.md explains field by field.
struct Exercise {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;
  std::string family;
  std::vector<std::string> kinds;
  std::vector<std::string> areas;    ///< The first is the primary one.
  std::map<std::string, int> goals;  ///< Weight 1 to 3.
  Phase phase = Phase::Mobilize;
  int stage = 1;  ///< 1 to 5.
  std::vector<std::string> positions;
  bool through_all_positions = false;
  std::vector<std::string> places;
  std::vector<std::vector<std::string>> equipment;  ///< One of each inner list.
  std::vector<std::string> optional_equipment;      ///< Helps; not needed.
  Sides sides = Sides::None;
  std::optional<Movement>
      movement;  ///< Nothing: facts incomplete, fails closed.
  DoseRange dose;
  Frequency frequency;
  seconds set_up{0};
  std::vector<std::string> setup;
  std::vector<RepetitionPhase> repetition;  ///< Never empty.
  std::vector<std::string> cues;
  std::string breathing;
  std::vector<std::string> feel;
  std::vector<std::string> mistakes;
  std::vector<std::string> stop;
  std::vector<std::string> easier;
  std::string easier_note;  ///< Why there is none, above stage 1; or empty.
  std::vector<std::string> harder;
  std::vector<std::string> prerequisites;
  std::vector<HandWritten> excluded_for;
  std::vector<HandWritten> caution_for;
  std::vector<Variation> variations;
  std::vector<std::string> notes;
  std::vector<SourceUse> sources;
  std::string reviewed;  ///< YYYY-MM-DD.
  std::string withheld;  ///< Why every flag rules it out, or empty.
  /// The version whose place it takes: what a flag asked of that stays in
  /// force. Nothing for the first one.
  std::shared_ptr<const Exercise> replaces;
  Origin origin;

  /// Whether the repetition has a held position.
  [[nodiscard]] bool held() const;
  /// Seconds of movement in one repetition of one side, without the hold.
  [[nodiscard]] seconds move() const;
  /// Whether a dose of this kind counts for each side; the time of alternating
  /// sides without a hold counts for both together.
  [[nodiscard]] bool counts_each_side(Count count) const;
};

}  // namespace backcare
