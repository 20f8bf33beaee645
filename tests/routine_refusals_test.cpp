// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

/// A ladder from "low" by "middle" to "high", and others of its family.
Catalog a_ladder() {
  const auto add = [](Catalog& catalog, const std::string& id, int stage,
                      const Words& easier, const Words& harder) {
    Exercise exercise = an_exercise(id);
    exercise.movement = Movement{};
    exercise.family = id == "stranger" ? "other" : "ladder";
    exercise.stage = stage;
    exercise.easier = easier;
    exercise.harder = harder;
    catalog.exercises.push_back(exercise);
  };
  Catalog catalog = a_catalog_of_positions();
  add(catalog, "cousin", 2, {}, {});
  add(catalog, "high", 4, {"middle"}, {});
  add(catalog, "low", 1, {}, {"middle"});
  add(catalog, "middle", 2, {"low", "stranger"}, {"high"});
  add(catalog, "steep", 3, {}, {});
  add(catalog, "stranger", 1, {}, {"middle"});
  return catalog;
}

Words ids_of(const std::vector<const Exercise*>& exercises) {
  Words result;
  for (const Exercise* exercise : exercises)
    result.push_back(exercise->id);
  return result;
}

Exercise& edit(Catalog& catalog, const std::string& id) {
  return *std::ranges::find(catalog.exercises, id, &Exercise::id);
}

}  // namespace

TEST_CASE("routine: the nearest stand-ins come first, no harder ones before") {
  const Catalog catalog = a_ladder();
  CHECK(ids_of(stand_ins(catalog, *catalog.exercise("middle"), {})) ==
        Words{"low", "stranger", "cousin", "high", "steep"});
  CHECK(ids_of(stand_ins(catalog, *catalog.exercise("steep"), {})) ==
        Words{"cousin", "middle", "low", "high"});
}

TEST_CASE("routine: what has neither neighbour nor family has no stand-in") {
  const Catalog catalog = a_ladder();
  CHECK(stand_ins(catalog, an_exercise("lonely"), {}).empty());
}

TEST_CASE("routine: no stand-in is ruled out by any flag") {
  Catalog catalog = a_ladder();
  edit(catalog, "low").movement->impact = "high";
  edit(catalog, "cousin").movement->load = "high";
  edit(catalog, "steep").movement.reset();
  const Flag impact{.id = "impact", .excludes = {{{.impact = {"high"}}, "no"}}};
  const Flag load{.id = "load", .excludes = {{{.load = {"high"}}, "no"}}};
  const Exercise& middle = *catalog.exercise("middle");
  CHECK(ids_of(stand_ins(catalog, middle, {&impact})) ==
        Words{"stranger", "cousin", "high"});
  CHECK(ids_of(stand_ins(catalog, middle, {&impact, &load})) ==
        Words{"stranger", "high"});
}

TEST_CASE("routine: a stand-in may be allowed in some positions only") {
  Catalog catalog = a_ladder();
  edit(catalog, "low").positions = {"supine", "standing"};
  const Flag lying{.id = "lying",
                   .excludes = {{{.position = {"supine"}}, "no"}}};
  CHECK(ids_of(stand_ins(catalog, *catalog.exercise("middle"), {&lying})) ==
        Words{"low"});
}

TEST_CASE("routine: built-in stand-ins are safe for everybody they are for") {
  for (const Flag& flag : built_in().flags)
    for (const Exercise& exercise : built_in().exercises)
      for (const Exercise* other : stand_ins(built_in(), exercise, {&flag})) {
        const bool safe =
            built_in().judge(*other, {&flag}).level != Level::Exclude;
        if (!safe || other == &exercise)
          FAIL_CHECK(flag.id << ": " << exercise.id << ": " << other->id);
      }
}
