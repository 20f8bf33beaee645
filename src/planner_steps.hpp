// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "backcare/planner.hpp"

namespace backcare::planning {

/// An exercise that the request allows, with what the flags left of it.
struct Candidate {
  const Exercise* exercise = nullptr;
  std::vector<std::string> positions;  ///< Never empty.
  std::vector<Dose> doses;  ///< Never empty; the least alone when cautioned.
  std::vector<Reason> cautions;
  int weight = 0;  ///< For the goal, 0 to 3.
  int value = 0;   ///< On its own, before what is taken already counts.
};

/// All exercises, divided.
struct Candidates {
  std::vector<Candidate> usable;  ///< In catalogue order.
  std::vector<PlanExclusion> excluded;
};

/// A chosen exercise, at a step of its dose ladder.
struct Pick {
  const Candidate* candidate = nullptr;
  std::string position;
  std::size_t level = 0;
};

/// Throws Error (Usage) for terms and ids that do not exist, with the closest.
void check(const Catalog& catalog, const Request& request);

[[nodiscard]] Candidates candidates(const Catalog& catalog,
                                    const Request& request);

/// What a candidate adds to the exercises taken so far, above 0.
[[nodiscard]] int value(const Candidate& candidate,
                        const std::vector<Pick>& taken, const Catalog& catalog);

/// Puts picks in the order of the phases, within a phase the easy before the
/// hard unless another order saves changes of position, and gives each the
/// position that saves most.
void arrange(std::vector<Pick>& picks, const Catalog& catalog);

/// The exact time of the picks in their order, from standing.
[[nodiscard]] seconds time_of(const std::vector<Pick>& picks,
                              const Catalog& catalog);

/// The item of a plan, at `start`, when the body is at `station`.
[[nodiscard]] PlanItem item_of(const Pick& pick, const Catalog& catalog,
                               Station station, seconds start);

/// Why a candidate is in a plan, in words.
[[nodiscard]] std::vector<std::string> why(const Candidate& candidate,
                                           const Request& request,
                                           const Catalog& catalog);

[[nodiscard]] std::string title(const Catalog& catalog, const Request& request);

}  // namespace backcare::planning
