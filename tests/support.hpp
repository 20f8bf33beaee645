// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include "backcare/routine.hpp"
#include "backcare/timeline.hpp"

namespace backcare::test {

/// An exercise with a held position: 2 s up, the hold, 3 s down.
inline Exercise an_exercise(const std::string& id) {
  Exercise exercise;
  exercise.id = id;
  exercise.name = id;
  exercise.family = id;
  exercise.areas = {"lower"};
  exercise.goals = {{"relief", 2}};
  exercise.positions = {"supine"};
  exercise.places = {"floor"};
  exercise.dose.usual = {.sets = 1, .reps = 8, .hold = seconds{3}};
  exercise.dose.reps = {5, 15};
  exercise.dose.hold = {seconds{1}, seconds{5}};
  exercise.set_up = seconds{10};
  exercise.setup = {"Lie on your back.", "Bend your knees.", "Breathe."};
  exercise.repetition = {{"Up", seconds{2}, Breath::Out},
                         {"Stay", std::nullopt, Breath::Free},
                         {"Down", seconds{3}, Breath::In}};
  return exercise;
}

/// The same without a held position: 2 s up, 3 s down.
inline Exercise a_moving_exercise(const std::string& id) {
  Exercise exercise = an_exercise(id);
  exercise.repetition.erase(exercise.repetition.begin() + 1);
  return exercise;
}

/// The same exercise, done standing.
inline Exercise standing(Exercise exercise, Sides sides = Sides::None) {
  exercise.positions = {"standing"};
  exercise.sides = sides;
  return exercise;
}

inline RoutineItem an_item(const Exercise& exercise, const Dose& dose) {
  return {.exercise = std::make_shared<const Exercise>(exercise),
          .dose = dose,
          .position = exercise.positions.front()};
}

/// A catalogue that knows a position of each kind of station.
inline Catalog a_catalog_of_positions() {
  Catalog catalog;
  auto& positions = catalog.vocabulary["positions"];
  const auto add = [&positions](const std::string& id, const std::string& label,
                                Station station) {
    positions.push_back({.id = id,
                         .label = label,
                         .floor = on_floor(station),
                         .station = station});
  };
  add("supine", "on your back", Station::Supine);
  add("prone", "on your front", Station::Prone);
  add("all-fours", "on hands and knees", Station::Kneel);
  add("sitting-chair", "sitting on a chair", Station::Chair);
  add("standing", "standing", Station::Standing);
  return catalog;
}

/// A folder of its own, removed with all it holds at the end of its scope.
class TempDir {
 public:
  TempDir() {
    std::string name =
        (std::filesystem::temp_directory_path() / "backcare-test-XXXXXX")
            .string();
    if (::mkdtemp(name.data()) == nullptr)
      throw std::runtime_error(name);
    path_ = name;
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  ~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

/// The built-in catalogue, read once.
inline const Catalog& built_in() {
  static const Catalog catalog = built_in_catalog();
  return catalog;
}

/// The error that `call` throws; it must throw one.
template <typename Call>
Error error_of(const Call& call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  throw std::logic_error("no error was thrown");
}

template <typename Value>
bool holds(const std::vector<Value>& values, const Value& value) {
  return std::ranges::find(values, value) != values.end();
}

}  // namespace backcare::test
