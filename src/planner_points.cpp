// SPDX-License-Identifier: MIT
//
// What is worth points, and how many, in the order of their weight:
//   200  for each step of goal weight in the exercise's own area (80 % of it in
//        general, 60 % in a neighbouring area), times the worth of the dose
//   credits of the phases, by goal, from catalog/prescription.yaml
//   300, 150  for the first two exercises that are a main reason for the goal
//   160, 40   for the first two of each requested area as their own
//   120, 30   for the first two of each direction of the area's spine
//   up to 160 for the quality and number of sources (planner_candidates.cpp)
//   -100 for a cautioned exercise, which comes at its least dose
//   -15  for each position of the exercise before the one it is done in
//   20   for a second of exercise up to 94 % of the minutes, -3 for one of a
//        phase beyond its share, -80 and -200 for moving (planner_model.hpp)
// The weights are judgement, tuned on sample plans; common practice.
#include "planner_points.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace backcare::planning {
namespace {

using Credits = std::vector<int>;

const Credits goal_credits{300, 150};
const Credits area_credits{160, 40};
const Credits direction_credits{120, 30};
constexpr int main_reason = 3;
constexpr int cautioned_points = 100;
constexpr int position_points = 15;
constexpr int fill_percent = 94;

class Builder {
 public:
  Builder(const Catalog& catalog, const Request& request)
      : catalog_(catalog),
        request_(request),
        prescription_(prescription_of(catalog, request)) {
    for (const std::string& area : request.areas) {
      const auto found = catalog.prescriptions.regions.find(area);
      if (found != catalog.prescriptions.regions.end())
        regions_.insert(found->second.begin(), found->second.end());
    }
  }

  Model build(const std::vector<Candidate>& usable) {
    set_limits();
    for (std::size_t i = 0; i < usable.size(); ++i)
      add(static_cast<int>(i), usable[i]);
    for (const std::string& id : request_.beside)
      if (const Exercise* exercise = catalog_.exercise(id))
        use_up(*exercise);
    add_blocks(usable);
    return std::move(model_);
  }

 private:
  void set_limits() {
    model_.limit = std::max(
        0, 60 * request_.minutes - static_cast<int>(request_.reserved.count()));
    model_.fill = model_.limit * fill_percent / 100;
    model_.items = std::max(request_.items.value_or(usual_items(
                                catalog_.prescriptions, request_.minutes)),
                            static_cast<int>(request_.include.size()));
    model_.cautions = (model_.items + 1) / 2;
    for (std::size_t phase = 0; phase < model_.shares.size(); ++phase)
      model_.shares[phase] =
          model_.limit * prescription_.phases[phase].share / 100;
  }

  /// Three or more included exercises of a phase may need a station each.
  void add_blocks(const std::vector<Candidate>& usable) {
    for (const Phase phase :
         {Phase::Mobilize, Phase::Strengthen, Phase::Stretch}) {
      const auto included =
          std::ranges::count_if(model_.included, [&](int index) {
            return usable[at(index)].exercise->phase == phase;
          });
      if (included > 2)
        model_.blocks.insert(std::ranges::find(model_.blocks, phase),
                             static_cast<std::size_t>(included - 2), phase);
    }
  }

  void add(int index, const Candidate& candidate) {
    const Exercise& exercise = *candidate.exercise;
    Option option{.candidate = index,
                  .family = number_of(families_, exercise.family),
                  .phase = exercise.phase,
                  .groups = groups_of(*candidate.exercise),
                  .cautioned = !candidate.cautions.empty()};
    model_.families = static_cast<int>(families_.size());
    if (std::ranges::find(request_.include, exercise.id) !=
        request_.include.end())
      model_.included.push_back(index);
    std::set<Station> stations;
    for (const std::string& position : candidate.positions) {
      option.station = catalog_.station(position);
      if (stations.insert(option.station).second)
        add_doses(option, candidate);
      ++option.position;
    }
  }

  void add_doses(Option option, const Candidate& candidate) {
    const seconds set_up =
        set_up_time(*candidate.exercise, option.station, option.station);
    for (const DoseStep& step : candidate.doses) {
      option.time = static_cast<int>(
          (set_up + backcare::time_of(*candidate.exercise, step.dose)).count());
      option.value = candidate.value * step.worth / 100 -
                     (option.cautioned ? cautioned_points : 0) -
                     position_points * rank_of_position(option, candidate);
      if (option.time <= model_.limit)
        model_.options.push_back(option);
      ++option.dose;
    }
  }

  /// Among the positions of the exercise, also those that a flag rules out:
  /// else a flag would make another position worth more.
  static int rank_of_position(const Option& option,
                              const Candidate& candidate) {
    const auto& positions = candidate.exercise->positions;
    return static_cast<int>(
        std::ranges::find(positions, candidate.positions[at(option.position)]) -
        positions.begin());
  }

  static int number_of(std::map<std::string, int>& numbers,
                       const std::string& name) {
    return numbers.try_emplace(name, static_cast<int>(numbers.size()))
        .first->second;
  }

  int group(const std::string& name, const Credits& credits) {
    const int number = number_of(groups_, name);
    if (number == static_cast<int>(model_.groups.size()))
      model_.groups.push_back({name, credits});
    return number;
  }

  /// What the session has already earns the first credits.
  void use_up(const Exercise& exercise) {
    for (const int group : groups_of(exercise)) {
      auto& credits = model_.groups[at(group)].credits;
      std::shift_left(credits.begin(), credits.end(), 1);
      credits.back() = 0;
    }
  }

  std::vector<int> groups_of(const Exercise& exercise) {
    std::vector<int> result;
    result.push_back(group("phase " + std::string(name_of(exercise.phase)),
                           prescription_.part(exercise.phase).credits));
    const auto weight = exercise.goals.find(request_.goal);
    if (weight != exercise.goals.end() && weight->second == main_reason)
      result.push_back(group("goal " + request_.goal, goal_credits));
    for (const std::string& area : request_.areas)
      if (exercise.areas.front() == area)
        result.push_back(group("area " + area, area_credits));
    for (const std::string& direction : directions_of(exercise))
      result.push_back(group(direction, direction_credits));
    return result;
  }

  /// The directions that count as variety: "lumbar flexion".
  [[nodiscard]] std::set<std::string> directions_of(
      const Exercise& exercise) const {
    std::set<std::string> result;
    if (exercise.movement)
      for (const auto& [region, directions] : exercise.movement->spine)
        for (const std::string& direction : directions)
          if (regions_.contains(region) && direction != "neutral")
            result.insert(region + " " + direction);
    return result;
  }

  const Catalog& catalog_;
  const Request& request_;
  const Prescription& prescription_;
  std::set<std::string> regions_;
  std::map<std::string, int> families_;
  std::map<std::string, int> groups_;
  Model model_;
};

}  // namespace

Model model_of(const Catalog& catalog, const Request& request,
               const std::vector<Candidate>& usable) {
  return Builder(catalog, request).build(usable);
}

}  // namespace backcare::planning
