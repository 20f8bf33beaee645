// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backcare/catalog.hpp"
#include "backcare/prescription.hpp"
#include "backcare/query.hpp"

namespace backcare {

/// What the person asks for.
struct Request {
  std::vector<std::string> areas{"lower"};
  std::string goal = "relief";
  int minutes = 10;  ///< 1 to 180.
  std::vector<std::string> flags;
  std::vector<std::string> avoid;
  std::vector<std::string> include;  ///< Exercise ids.
  std::vector<std::string> positions;
  std::vector<std::string> places;
  std::vector<std::string> equipment;
  std::optional<int> stage;  ///< The highest stage, 1 to 5.
  std::optional<int> items;  ///< 1 to 30.
  std::uint64_t seed = 0;
};

struct PlanItem {
  const Exercise* exercise = nullptr;
  std::string position;
  Dose dose;
  seconds start{0};  ///< When getting into position begins.
  seconds time{0};   ///< With getting into position.
  int value = 0;
  std::vector<std::string> why;
  std::vector<Reason> cautions;
};

/// Why an exercise is not in the plan: `kind` is flag, limit or choice, `name`
/// the flag or the limit.
struct PlanReason {
  std::string kind;
  std::string name;
  std::string why;
};

struct PlanExclusion {
  const Exercise* exercise = nullptr;
  std::vector<PlanReason> reasons;
};

struct Plan {
  Request request;
  std::string title;
  std::vector<PlanItem> items;
  seconds time{0};  ///< The end of the timeline, at most the minutes.
  int value = 0;
  std::vector<PlanExclusion> excluded;
};

/// Composes a routine: safe under the flags, within the minutes, in the order
/// of the phases, one exercise of a family. The same catalogue and request give
/// the same plan. Throws Error: Usage for an unknown term or id, Refused when
/// an included exercise is ruled out or no safe plan exists.
[[nodiscard]] Plan plan(const Catalog& catalog, const Request& request);

}  // namespace backcare
