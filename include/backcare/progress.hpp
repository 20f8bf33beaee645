// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "backcare/catalog.hpp"
#include "backcare/history.hpp"
#include "backcare/planner.hpp"
#include "backcare/profile.hpp"

namespace backcare {

/// Where a person stands with an exercise that they have done.
struct ExerciseProgress {
  Dose dose;                 ///< To do now; within the range of the exercise.
  DoseChange change;         ///< Since it was last done.
  bool comfortable = false;  ///< The last few times, at whatever dose.
  bool at_top = false;       ///< And at the most it can be done.
};

/// What a history says for a plan of today.
struct Progress {
  std::map<std::string, ExerciseProgress> exercises;  ///< By id.
  std::map<std::string, Barred> barred;
  std::vector<std::string> opened;  ///< Harder than what is at its top.
  std::map<std::string, int> tilt;  ///< Points for or against an exercise.
  /// The highest stage that is open: of what was done, or what that opens; in a
  /// flare that of its rule. 0 without sessions.
  int stage = 0;
  bool flare = false;
};

/// Follows the rules of catalog.progression through the sessions, oldest first:
/// the traffic light of pain, the morning after, two for two, gaps, flares,
/// gates. Marks of pain up to the day on which the exercise was put back do not
/// count. The same sessions and day give the same progress; those after `today`
/// do not count. What a session does not say neither raises nor lowers.
[[nodiscard]] Progress progress_of(const Catalog& catalog,
                                   const std::vector<SessionRecord>& sessions,
                                   Day today,
                                   const std::vector<PutBack>& put_back = {});

/// Has the plan follow the progress. A stage that the request names, or an
/// exercise that it includes, passes the gates, but neither pain nor a flare.
void apply(const Progress& progress, const Catalog& catalog, Request& request);

}  // namespace backcare
