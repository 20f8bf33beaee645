// SPDX-License-Identifier: MIT
// The time model. An exercise is made of bouts (one set of one side), a bout of
// repetitions or, for a time without a held phase, of rounds that end with the
// time. beats() lists them; time_of() sums the same parts without the list,
// because the planner asks it for every exercise at every dose.
#include "backcare/pace.hpp"

#include <algorithm>
#include <utility>

namespace backcare {
namespace {

/// The parts of one repetition of one side, none of them empty.
std::vector<Beat> repetition_of(const Exercise& exercise, const Dose& dose) {
  std::vector<Beat> result;
  bool hold_due = !exercise.held() && dose.count != Count::Time;
  const auto add = [&result](BeatKind kind, seconds length,
                             const std::string& say, Breath breath) {
    if (length > seconds{0})
      result.push_back(
          {.kind = kind, .length = length, .say = say, .breath = breath});
  };
  for (const auto& phase : exercise.repetition) {
    add(phase.length ? BeatKind::Move : BeatKind::Hold,
        phase.length.value_or(dose.hold), phase.say, phase.breath);
    if (hold_due)
      add(BeatKind::Hold, dose.hold, "Hold", Breath::Free);
    hold_due = false;
  }
  return result;
}

/// The sum of repetition_of().
seconds length_of_repetition(const Exercise& exercise, const Dose& dose) {
  seconds total{0};
  for (const auto& phase : exercise.repetition)
    total += phase.length.value_or(dose.hold);
  const bool hold_added = !exercise.held() && dose.count != Count::Time &&
                          !exercise.repetition.empty();
  return hold_added ? total + dose.hold : total;
}

bool in_rounds(const Exercise& exercise, const Dose& dose) {
  return dose.count == Count::Time && !exercise.held();
}

/// Whether all of the left comes before all of the right.
bool side_after_side(const Exercise& exercise) {
  return exercise.sides == Sides::Each;
}

/// Whether every repetition is done left, then right; in rounds the sides take
/// turns from round to round, so that the time counts for both together.
bool in_turns(const Exercise& exercise, const Dose& dose) {
  return exercise.sides == Sides::Alternating && !in_rounds(exercise, dose);
}

int repetitions(const Dose& dose) {
  return dose.count == Count::Time ? 1 : dose.reps;
}

class Unrolling {
 public:
  Unrolling(const Exercise& exercise, const Dose& dose)
      : exercise_(exercise),
        dose_(dose),
        repetition_(repetition_of(exercise, dose)) {}

  std::vector<Beat> run() {
    if (!side_after_side(exercise_)) {
      add_sets(Side::Both);
    } else {
      add_sets(Side::Left);
      beats_.push_back({.kind = BeatKind::Switch,
                        .length = changeover,
                        .side = Side::Right,
                        .say = "Change sides"});
      add_sets(Side::Right);
    }
    return std::move(beats_);
  }

 private:
  void add_sets(Side side) {
    for (int set = 1; set <= dose_.sets; ++set) {
      if (in_rounds(exercise_, dose_))
        add_rounds(set, side);
      else
        add_repetitions(set, side);
      if (set < dose_.sets)
        add_rest(set, side);
    }
  }

  void add_repetitions(int set, Side side) {
    for (int rep = 1; rep <= repetitions(dose_); ++rep) {
      if (in_turns(exercise_, dose_)) {
        add_repetition(set, rep, Side::Left);
        add_repetition(set, rep, Side::Right);
      } else {
        add_repetition(set, rep, side);
      }
    }
  }

  void add_repetition(int set, int rep, Side side) {
    for (Beat beat : repetition_) {
      beat.set = set;
      beat.rep = rep;
      beat.side = side;
      beats_.push_back(std::move(beat));
    }
  }

  void add_rounds(int set, Side side) {
    seconds left = dose_.hold;
    for (std::size_t i = 0; left > seconds{0}; ++i) {
      Beat beat = round_beat(i);
      beat.length = std::min(beat.length, left);
      beat.set = set;
      beat.side = side_of_round(i, side);
      left -= beat.length;
      beats_.push_back(std::move(beat));
    }
  }

  /// The sides of an alternating time take turns round by round.
  [[nodiscard]] Side side_of_round(std::size_t index, Side side) const {
    if (exercise_.sides != Sides::Alternating || repetition_.empty())
      return side;
    return index / repetition_.size() % 2 == 0 ? Side::Left : Side::Right;
  }

  /// A repetition without any time of its own is one movement that lasts.
  [[nodiscard]] Beat round_beat(std::size_t index) const {
    if (!repetition_.empty())
      return repetition_[index % repetition_.size()];
    Beat beat{.length = dose_.hold};
    if (!exercise_.repetition.empty())
      beat.say = exercise_.repetition.front().say;
    return beat;
  }

  void add_rest(int set, Side side) {
    if (dose_.rest <= seconds{0})
      return;
    beats_.push_back({.kind = BeatKind::Rest,
                      .length = dose_.rest,
                      .set = set,
                      .rep = repetitions(dose_),
                      .side = side,
                      .say = "Next: set " + std::to_string(set + 1) + " of " +
                             std::to_string(dose_.sets)});
  }

  const Exercise& exercise_;
  const Dose& dose_;
  std::vector<Beat> repetition_;
  std::vector<Beat> beats_;
};

/// The time of one set, of both sides when they take turns within it.
seconds set_time(const Exercise& exercise, const Dose& dose) {
  if (in_rounds(exercise, dose))
    return dose.hold;
  const int turns = in_turns(exercise, dose) ? 2 : 1;
  return length_of_repetition(exercise, dose) * repetitions(dose) * turns;
}

}  // namespace

std::vector<Beat> beats(const Exercise& exercise, const Dose& dose) {
  return Unrolling(exercise, dose).run();
}

seconds time_of(const Exercise& exercise, const Dose& dose) {
  const seconds one_side =
      set_time(exercise, dose) * dose.sets + dose.rest * (dose.sets - 1);
  return side_after_side(exercise) ? one_side * 2 + changeover : one_side;
}

bool on_floor(Station station) {
  switch (station) {
    case Station::Standing:
    case Station::Chair:
    case Station::Water:
      return false;
    case Station::Supine:
    case Station::Side:
    case Station::Prone:
    case Station::Kneel:
    case Station::FloorSitting:
      return true;
  }
  return false;
}

seconds transfer(Station from, Station to, seconds to_floor) {
  if (from == to)
    return seconds{0};
  return on_floor(from) == on_floor(to) ? to_floor / 2 : to_floor;
}

seconds set_up_time(const Exercise& exercise, Station from, Station to,
                    seconds to_floor) {
  return std::max(seconds{1}, exercise.set_up) + transfer(from, to, to_floor);
}

}  // namespace backcare
