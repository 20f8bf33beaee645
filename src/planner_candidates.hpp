// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "backcare/planner.hpp"

namespace backcare::planning {

/// An exercise that the request allows, with what the flags left of it.
struct Candidate {
  const Exercise* exercise = nullptr;
  std::vector<std::string> positions;  ///< The least cautioned; never empty.
  std::vector<DoseStep>
      doses;  ///< Never empty; the least alone when cautioned.
  std::vector<Reason> cautions;
  int weight = 0;  ///< For the goal, 1 to 3, or 0 when it is included.
  int value = 0;   ///< Points at the most dose, whatever else is taken.
};

/// All exercises, divided.
struct Candidates {
  std::vector<Candidate> usable;  ///< In catalogue order.
  std::vector<PlanExclusion> excluded;
};

/// Throws Error (Usage) for terms and ids that do not exist, with the closest.
void check(const Catalog& catalog, const Request& request);

/// The prescription of the request's goal.
[[nodiscard]] const Prescription& prescription_of(const Catalog& catalog,
                                                  const Request& request);

[[nodiscard]] Candidates candidates(const Catalog& catalog,
                                    const Request& request);

/// Whether a position can be taken where the session is held.
[[nodiscard]] bool suits_place(const Catalog& catalog,
                               const std::string& position,
                               const std::vector<std::string>& places);

/// How well an exercise serves the areas, in percent: 100 as its primary area,
/// 80 in general, 60 beside another.
[[nodiscard]] int area_percent(const Exercise& exercise,
                               const std::vector<std::string>& areas);

}  // namespace backcare::planning
