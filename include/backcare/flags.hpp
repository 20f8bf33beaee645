// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "backcare/exercise.hpp"

namespace backcare {

/// What a rule asks of an exercise: every condition that is given must hold,
/// and within one any listed term is enough (all of them for `demand_all`).
struct Condition {
  std::map<std::string, std::vector<std::string>> spine;  ///< By region.
  std::vector<std::string> range;
  std::vector<std::string> load;
  std::vector<std::string> impact;
  std::vector<std::string> demand;
  std::vector<std::string> demand_all;
  std::vector<std::string> position;
  std::optional<bool> floor;
  std::optional<bool> bed_ok;
  std::vector<std::string> kind;
  std::optional<int> stage_min;
};

struct Rule {
  Condition when;
  std::string why;
  Origin origin;
};

/// A contraindication flag: what a person has, and what follows from it.
struct Flag {
  std::string id;
  std::string name;
  std::string meaning;
  std::string ask;         ///< The question that finds it.
  bool clearance = false;  ///< A clinician should agree before exercise.
  std::vector<Rule> excludes;
  std::vector<Rule> cautions;
  std::vector<std::string> prefer;
  std::string note;
  std::vector<std::string> sources;
  Origin origin;
};

/// A sign that asks for a clinician before exercise.
struct RedFlag {
  std::string id;
  std::string sign;
  std::string urgency;  ///< emergency, same-day or soon.
  std::string why;
  bool weak_alone = false;  ///< Means little without another sign.
  std::vector<std::string> sources;
  std::string basis;  ///< Where the urgency comes from.
  Origin origin;
};

/// How long an answer about the red flags of an urgency holds.
struct Recheck {
  int days = 30;  ///< 1 to 365.
  std::string why;
  std::vector<std::string> sources;
  Origin origin;
};

/// A sign that ends a session.
struct StopSign {
  std::string id;
  std::string sign;
  std::string action;
  std::vector<std::string> sources;
  Origin origin;
};

/// Why a flag rules an exercise out or asks for care.
struct Reason {
  std::string flag;
  std::string why;

  bool operator==(const Reason&) const = default;
};

enum class Level { Allow, Caution, Exclude };

/// What the active flags say of an exercise.
struct Verdict {
  Level level = Level::Allow;
  std::vector<Reason> excludes;  ///< Not empty exactly when level is Exclude.
  std::vector<Reason> cautions;
  /// Positions in which no flag rules it out; empty when excluded.
  std::vector<std::string> positions;
};

/// The one place where flags are applied. Positions are judged one by one: an
/// exercise is out when every accepted position is ruled out, or any one of
/// them when it passes through all; when some remain it is a caution that names
/// them. Without movement facts any flag excludes (fails closed). More flags
/// only ever exclude more, and so does a version that replaces another: what a
/// flag asked of the older one stays in force, and where it excluded that
/// altogether, no new position helps.
/// `floor_positions` are the positions of the vocabulary that need the floor.
[[nodiscard]] Verdict judge(const Exercise& exercise,
                            const std::vector<const Flag*>& flags,
                            const std::vector<std::string>& floor_positions);

}  // namespace backcare
