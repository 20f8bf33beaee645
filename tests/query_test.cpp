// SPDX-License-Identifier: MIT
#include "backcare/query.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

Words ids(const Query& query) {
  Words result;
  for (const Exercise* exercise : select(query, built_in()))
    result.push_back(exercise->id);
  return result;
}

std::optional<std::string> clause(const Query& query, const std::string& id) {
  const Exercise* exercise = built_in().exercise(id);
  REQUIRE(exercise != nullptr);
  return mismatch(query, built_in(), *exercise);
}

/// Checks that `query` selects exactly the exercises for which `meets` holds,
/// and that these are some but not all.
template <typename Meets>
void check_selects(const Query& query, const Meets& meets) {
  Words expected;
  for (const Exercise& exercise : built_in().exercises)
    if (meets(exercise))
      expected.push_back(exercise.id);
  CHECK(ids(query) == expected);
  CHECK(!expected.empty());
  CHECK(expected.size() < built_in().exercises.size());
}

}  // namespace

TEST_CASE("query: an empty query selects everything in order") {
  CHECK(ids({}) == built_in().exercise_ids());
}

TEST_CASE("query: areas, where the whole body serves every area") {
  check_selects({.areas = {"neck"}}, [](const Exercise& exercise) {
    return holds<std::string>(exercise.areas, "neck") ||
           holds<std::string>(exercise.areas, "general");
  });
  CHECK(ids({.areas = {"general"}}) == built_in().exercise_ids());
  CHECK(holds<std::string>(ids({.areas = {"neck"}}), "walking"));
  CHECK_FALSE(holds<std::string>(ids({.areas = {"neck"}}), "bridge"));
  CHECK(clause({.areas = {"neck"}}, "bridge") == "is for another area");
}

TEST_CASE("query: of two areas either is enough") {
  const Words both = ids({.areas = {"neck", "legs"}});
  for (const char* area : {"neck", "legs"})
    for (const std::string& id : ids({.areas = {area}})) {
      INFO(id);
      CHECK(holds(both, id));
    }
}

TEST_CASE("query: goals") {
  check_selects({.goals = {"relax"}}, [](const Exercise& exercise) {
    return exercise.goals.contains("relax");
  });
  CHECK(clause({.goals = {"relax"}}, "rack-pull") == "serves another goal");
}

TEST_CASE("query: phases") {
  for (const auto& [phase, name] : names<Phase>) {
    INFO(name);
    for (const std::string& id : ids({.phases = {phase}}))
      CHECK(built_in().exercise(id)->phase == phase);
  }
  CHECK(clause({.phases = {Phase::Relax}}, "bridge") ==
        "belongs to another phase");
  CHECK_FALSE(clause({.phases = {Phase::Relax, Phase::Strengthen}}, "bridge"));
}

TEST_CASE("query: positions and places") {
  check_selects({.positions = {"standing"}}, [](const Exercise& exercise) {
    return holds<std::string>(exercise.positions, "standing");
  });
  check_selects({.places = {"desk", "bed"}}, [](const Exercise& exercise) {
    return holds<std::string>(exercise.places, "desk") ||
           holds<std::string>(exercise.places, "bed");
  });
  CHECK(clause({.positions = {"prone"}}, "bridge") == "needs another position");
  CHECK(clause({.places = {"desk"}}, "bridge") == "needs another place");
}

TEST_CASE("query: what most homes have is always at hand") {
  const Query nothing{.equipment = Words{}};
  CHECK_FALSE(clause(nothing, "seated-march"));
  CHECK_FALSE(clause(nothing, "doorway-chest-stretch"));
  CHECK(clause(nothing, "lat-pulldown") == "needs equipment: lat-pulldown");
  CHECK_FALSE(clause({.equipment = Words{"lat-pulldown"}}, "lat-pulldown"));
}

TEST_CASE("query: all the equipment is needed, and one of each choice") {
  CHECK(clause({.equipment = Words{"barbell"}}, "rack-pull") ==
        "needs equipment: rack");
  CHECK_FALSE(clause({.equipment = Words{"barbell", "rack"}}, "rack-pull"));
  Exercise exercise = an_exercise("choice");
  exercise.equipment = {{"barbell", "dumbbell"}};
  const Query nothing{.equipment = Words{}};
  CHECK(mismatch(nothing, built_in(), exercise) ==
        "needs equipment: barbell or dumbbell");
  CHECK_FALSE(mismatch({.equipment = Words{"dumbbell"}}, built_in(), exercise));
  exercise.equipment = {{"barbell", "chair"}};
  CHECK_FALSE(mismatch(nothing, built_in(), exercise));
}

TEST_CASE("query: without a word about equipment anything goes") {
  CHECK_FALSE(clause({}, "rack-pull"));
}

TEST_CASE("query: a stage is the highest one wanted") {
  check_selects({.stage = 2},
                [](const Exercise& exercise) { return exercise.stage <= 2; });
  CHECK(ids({.stage = 5}) == built_in().exercise_ids());
  CHECK_FALSE(clause({.stage = 2}, "bridge"));
  CHECK(clause({.stage = 1}, "bridge") == "is of stage 2");
}

TEST_CASE("query: avoid by id") {
  Words expected = built_in().exercise_ids();
  std::erase(expected, "seated-figure-four");
  CHECK(ids({.avoid = {"seated-figure-four"}}) == expected);
  CHECK(clause({.avoid = {"bridge"}}, "bridge") == "is to be avoided: bridge");
  // The word is a family too, so the variants stay out as well.
  CHECK(clause({.avoid = {"bridge"}}, "bridge-march"));
}

TEST_CASE("query: avoid by family") {
  check_selects({.avoid = {"hamstring-stretch"}}, [](const Exercise& exercise) {
    return exercise.family != "hamstring-stretch";
  });
  CHECK(ids({.avoid = {"hamstring-stretch"}}).size() ==
        built_in().exercises.size() - 5);
}

TEST_CASE("query: avoid by demand") {
  check_selects({.avoid = {"nerve-tension"}}, [](const Exercise& exercise) {
    return !holds<std::string>(exercise.movement->demands, "nerve-tension");
  });
}

TEST_CASE("query: avoid by direction, in any region of the spine") {
  check_selects({.avoid = {"rotation"}}, [](const Exercise& exercise) {
    return std::ranges::none_of(exercise.movement->spine, [](const auto& part) {
      return holds<std::string>(part.second, "rotation");
    });
  });
}

TEST_CASE("query: without movement facts only id and family are avoided") {
  Exercise exercise = an_exercise("unknown");
  exercise.family = "mystery";
  exercise.movement.reset();
  CHECK(is_avoided(exercise, "unknown"));
  CHECK(is_avoided(exercise, "mystery"));
  CHECK_FALSE(is_avoided(exercise, "rotation"));
}

TEST_CASE("query: every word that can be avoided is listed once") {
  Words words = avoidable(built_in());
  for (const char* word :
       {"bridge", "hamstring-stretch", "nerve-tension", "rotation"}) {
    INFO(word);
    CHECK(holds<std::string>(words, word));
  }
  const std::size_t count = words.size();
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  CHECK(words.size() == count);
}

TEST_CASE("query: search looks at names, aliases, families and steps") {
  CHECK(holds<std::string>(ids({.search = "BRIDGE"}), "bridge"));
  CHECK(holds<std::string>(ids({.search = "birddog"}), "bird-dog"));
  CHECK(holds<std::string>(ids({.search = "knee-to-chest"}),
                           "double-knee-to-chest"));
  CHECK(holds<std::string>(ids({.search = "hip-width apart, your knees"}),
                           "bridge"));
  CHECK(holds<std::string>(ids({.search = "Tighten buttocks"}), "bridge"));
  CHECK(ids({.search = "no such text"}).empty());
  CHECK(clause({.search = "xyz"}, "bridge") == "does not mention \"xyz\"");
}

TEST_CASE("query: every limit must be met") {
  const Query query{.areas = {"lower"},
                    .goals = {"strength"},
                    .positions = {"supine"},
                    .equipment = Words{},
                    .avoid = {"hinge"}};
  const Words found = ids(query);
  CHECK(holds<std::string>(found, "bridge"));
  for (const std::string& id : found) {
    INFO(id);
    const Exercise& exercise = *built_in().exercise(id);
    CHECK(serves_area(exercise, "lower"));
    CHECK(exercise.goals.contains("strength"));
    CHECK(holds<std::string>(exercise.positions, "supine"));
    CHECK_FALSE(is_avoided(exercise, "hinge"));
  }
}

TEST_CASE("query: search does not mind accents or case") {
  CHECK(holds<std::string>(ids({.search = "CHÎLD'S PÔSE"}), "childs-pose"));
  CHECK(holds<std::string>(ids({.search = "upper back"}), "wall-angel"));
}

TEST_CASE("query: search finds every word in any order") {
  const auto finds = [](const std::string& search, const std::string& id) {
    return holds<std::string>(ids({.search = search}), id);
  };
  CHECK(finds("knee chest", "double-knee-to-chest"));
  CHECK(finds("chest knee", "double-knee-to-chest"));
  CHECK_FALSE(finds("knee chest xyz", "double-knee-to-chest"));
  for (const char* search : {"childs pose", "child's pose", "child\u2019s pose",
                             "pose, child\u2019s", "childs-pose"}) {
    INFO(search);
    CHECK(finds(search, "childs-pose"));
  }
  CHECK(ids({.search = " bridge"}) == ids({.search = "bridge"}));
  CHECK(ids({.search = "bridge\t"}) == ids({.search = "bridge"}));
}

TEST_CASE("query: search does not mind an ending") {
  const auto finds = [](const std::string& search, const std::string& id) {
    return holds<std::string>(ids({.search = search}), id);
  };
  CHECK(finds("press ups", "prone-press-up"));
  CHECK(finds("press-up", "prone-press-up"));
  CHECK(finds("bridges", "bridge"));
  CHECK(finds("sciatica", "sciatic-slider-seated"));
  CHECK(finds("stretches hamstrings", "supine-hamstring-stretch"));
  // A short word is not looked for within others.
  CHECK(clause({.search = "ri"}, "bridge") == "does not mention \"ri\"");
}
