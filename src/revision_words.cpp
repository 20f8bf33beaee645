// SPDX-License-Identifier: MIT
//
// What a routine seems to ask for, and what became of it, in words.
#include <algorithm>
#include <map>

#include "backcare/pace.hpp"
#include "backcare/revision.hpp"
#include "backcare/text.hpp"

namespace backcare {
namespace {

constexpr int most_minutes = 180;

/// The key of the highest number, the first of `order` among equal ones.
std::string most(const std::map<std::string, int>& numbers,
                 const std::vector<std::string>& order,
                 const std::string& otherwise) {
  std::string result = otherwise;
  int best = 0;
  for (const std::string& word : order) {
    const auto found = numbers.find(word);
    if (found != numbers.end() && found->second > best) {
      best = found->second;
      result = word;
    }
  }
  return result;
}

seconds length_of(const Routine& routine, const Catalog& catalog) {
  seconds result{0};
  Station station = Station::Standing;
  for (const RoutineItem& item : routine.items) {
    const Station to = catalog.station(item.position);
    result += set_up_time(*item.exercise, station, to) +
              time_of(*item.exercise, item.dose);
    station = to;
  }
  return result;
}

}  // namespace

Request request_of(const Routine& routine, const Catalog& catalog) {
  std::map<std::string, int> areas;
  std::map<std::string, int> goals;
  for (const RoutineItem& item : routine.items)
    if (!item.own) {
      ++areas[item.exercise->areas.front()];
      for (const auto& [goal, weight] : item.exercise->goals)
        goals[goal] += weight;
    }
  Request request;
  request.areas = {most(areas, catalog.terms("areas"), request.areas.front())};
  request.goal = most(goals, catalog.terms("goals"), request.goal);
  const auto minutes =
      std::chrono::ceil<std::chrono::minutes>(length_of(routine, catalog));
  request.minutes = static_cast<int>(
      std::clamp<std::int64_t>(minutes.count(), 1, most_minutes));
  return request;
}

std::string to_string(const Change& change) {
  const PlanReason& reason = change.reason;
  const std::string why =
      reason.kind == "flag" ? reason.name + ": " + reason.why : reason.why;
  return change.left_out ? "is not kept: " + why
                         : "is kept as " + in_quotes(change.now) + ": " + why;
}

}  // namespace backcare
