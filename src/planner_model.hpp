// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "backcare/pace.hpp"

namespace backcare::planning {

/// Indices are int throughout; this is where one meets a container.
[[nodiscard]] constexpr std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

inline constexpr int phase_count = 5;
inline constexpr int station_count = 8;

/// Points lost by moving between stations: 80 on one level, 200 down to the
/// floor or up from it.
[[nodiscard]] int move_cost(Station from, Station to);

/// Points for a second of exercise, up to the fill of the model.
inline constexpr int fill_reward = 20;
/// Points lost for a second of a phase beyond its share.
inline constexpr int share_cost = 3;

/// One way to take an exercise: in a position, at a dose.
struct Option {
  int candidate = 0;
  int family = 0;
  Phase phase = Phase::Mobilize;
  Station station = Station::Standing;
  int position = 0;         ///< Of the candidate.
  int dose = 0;             ///< Of the candidate.
  int time = 0;             ///< Seconds, without moving between stations.
  int value = 0;            ///< Points, whatever else is taken.
  std::vector<int> groups;  ///< That it serves.
  bool cautioned = false;
};

/// What several options serve: the first, second … of them earns its credit.
struct Group {
  std::string name;
  std::vector<int> credits;  ///< Points, falling.
};

/// What is to be decided. Times are in seconds.
struct Model {
  /// The blocks that a session passes, in order of their phases. A block has
  /// one station, and may be empty; so a phase has at most as many stations as
  /// blocks.
  std::vector<Phase> blocks{
      Phase::Breathe,    Phase::Mobilize, Phase::Mobilize, Phase::Strengthen,
      Phase::Strengthen, Phase::Stretch,  Phase::Stretch,  Phase::Relax};
  std::vector<Option> options;
  std::vector<Group> groups;
  int families = 0;
  int limit = 0;     ///< The whole session at most.
  int fill = 0;      ///< Exercise up to here is rewarded.
  int items = 0;     ///< Options taken, at most.
  int cautions = 0;  ///< Cautioned options taken, at most.
  std::array<int, phase_count> shares{};
  std::vector<int> included;  ///< Candidates that must be taken.

  [[nodiscard]] int block_count() const {
    return static_cast<int>(blocks.size());
  }
};

/// Whether the option is of an included candidate.
[[nodiscard]] bool is_included(const Model& model, const Option& option);

/// An option taken in a block.
struct Taken {
  int block = 0;
  int option = 0;

  bool operator==(const Taken&) const = default;
};

/// The objective of a choice in the order of its blocks; it is not checked.
[[nodiscard]] int value_of(const Model& model, const std::vector<Taken>& taken);

/// The seconds of a choice in the order of its blocks, moves included.
[[nodiscard]] int time_of(const Model& model, const std::vector<Taken>& taken);

/// Which options no choice needs: as many families as a choice has items, or
/// its own, hold one that does as well in every group, is no longer, and is
/// worth no less even when the time that it saves is lost.
[[nodiscard]] std::vector<bool> dominated(const Model& model);

/// The model in CPLEX LP format. Its optimum is value_of() of the best choice.
[[nodiscard]] std::string to_lp(const Model& model);

}  // namespace backcare::planning
