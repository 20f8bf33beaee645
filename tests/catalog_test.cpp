// SPDX-License-Identifier: MIT
#include "backcare/catalog.hpp"

#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "backcare/text.hpp"
#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

struct KnownAs {
  const char* name;
  const char* id;
};

/// The names that the documents the catalogue began with give its exercises.
const KnownAs known_as[]{
    {"Deep breathing", "deep-breathing"},
    {"Start with your breath", "deep-breathing"},
    {"deep breathing techniques", "deep-breathing"},
    {"Walking", "walking"},
    {"Lying trunk rotation", "supine-trunk-rotation"},
    {"Trunk Rotation", "supine-trunk-rotation"},
    {"Lower Trunk Rotations", "supine-trunk-rotation"},
    {"lower trunk rotation", "supine-trunk-rotation"},
    {"Single knee to chest", "single-knee-to-chest"},
    {"Knee(s) to Chest", "single-knee-to-chest"},
    {"Knee-to-Chest", "single-knee-to-chest"},
    {"knee to chest", "single-knee-to-chest"},
    {"Double knee to chest", "double-knee-to-chest"},
    {"Knee(s) to Chest", "double-knee-to-chest"},
    {"Double Knee To Chest Stretch", "double-knee-to-chest"},
    {"Outer hip stretch", "outer-hip-stretch"},
    {"Lying hamstring stretch", "supine-hamstring-stretch"},
    {"Hamstring Stretch", "supine-hamstring-stretch"},
    {"Hamstring stretch with a towel or band", "strap-hamstring-stretch"},
    {"Hamstring Pose", "strap-hamstring-stretch"},
    {"Seated hamstring stretch", "seated-hamstring-stretch"},
    {"Hip flexor stretch at the bed edge", "bed-edge-hip-flexor-stretch"},
    {"Hip Flexor Stretch", "bed-edge-hip-flexor-stretch"},
    {"Kneeling hip flexor stretch", "kneeling-hip-flexor-stretch"},
    {"Hip flexor", "kneeling-hip-flexor-stretch"},
    {"Press-up", "prone-press-up"},
    {"Press Up", "prone-press-up"},
    {"Lumbar flexion rotation", "lumbar-flexion-rotation"},
    {"Lumbar Flexion Rotation Stretch", "lumbar-flexion-rotation"},
    {"Lying static leg raise", "lying-static-leg-raise"},
    {"Pelvic tilt, lying", "pelvic-tilt"},
    {"Pelvic Tilting Lying Down", "pelvic-tilt"},
    {"pelvic tilt", "pelvic-tilt"},
    {"Cat-cow", "cat-cow"},
    {"Cat/Cow", "cat-cow"},
    {"pelvic tilting on all fours", "cat-cow"},
    {"Cat-Cow Stretch", "cat-cow"},
    {"cat-cow on all-fours", "cat-cow"},
    {"Supported cat-cow", "supported-cat-cow"},
    {"Child's pose", "childs-pose"},
    {"Child's pose", "supported-childs-pose"},
    {"Child's pose at a counter", "supported-childs-pose"},
    {"Bridge", "bridge"},
    {"Bridges", "bridge"},
    {"Plank progression", "plank-progression"},
    {"Bird dog", "bird-dog"},
    {"Reach Outs", "bird-dog"},
    {"Birddogs", "bird-dog"},
    {"All-fours leg slide", "all-fours-leg-slide"},
    {"All-fours stretching", "all-fours-leg-slide"},
    {"Superman", "superman"},
    {"Superman Exercise", "superman"},
    {"Partial crunch", "partial-crunch"},
    {"Partial Crunches", "partial-crunch"},
    {"partial stomach crunch", "partial-crunch"},
    {"Lying march", "supine-march"},
    {"Marches", "supine-march"},
    {"Seated march", "seated-march"},
    {"Seated marching", "seated-march"},
    {"Sit to stand", "sit-to-stand"},
    {"Rack pull", "rack-pull"},
    {"Lat pulldown", "lat-pulldown"},
    {"Shoulder blade squeeze", "shoulder-blade-squeeze"},
    {"Shoulder Blade Squeezes", "shoulder-blade-squeeze"},
    {"Seated trunk rotation", "seated-trunk-rotation"},
    {"Side bend, staggered stance", "staggered-side-bend"},
    {"Standing Side Bending", "staggered-side-bend"},
    {"Side bend, arms overhead", "overhead-side-bend"},
    {"Side Bend", "overhead-side-bend"},
    {"Side neck stretch", "side-neck-stretch"},
    {"Lateral Flexion Stretch", "side-neck-stretch"},
    {"Ear to Shoulder", "side-neck-stretch"},
    {"Chin to chest", "chin-to-chest"},
    {"Flexion stretch", "chin-to-chest"},
    {"Levator scapulae stretch, hand-assisted", "levator-scapulae-stretch"},
    {"Levator Scapulae Stretch", "levator-scapulae-stretch"},
    {"Levator scapulae stretch at a wall", "wall-levator-scapulae-stretch"},
    {"Levator scapula stretch", "wall-levator-scapulae-stretch"},
    {"Doorway chest stretch", "doorway-chest-stretch"},
    {"Doorway Pec Stretch", "doorway-chest-stretch"},
    {"Thoracic extension", "thoracic-extension"},
    {"Thoracic Spine Extension", "thoracic-extension"},
    {"Standing back extension", "standing-back-extension"},
    {"Standing Back Stretch", "standing-back-extension"},
    {"Seated lumbar extension", "seated-lumbar-extension"},
};

}  // namespace

TEST_CASE("catalog: the built-in one is whole") {
  const Catalog& catalog = built_in();
  CHECK(catalog.exercises.size() == 161);
  CHECK(catalog.flags.size() == 38);
  CHECK(catalog.red_flags.size() == 35);
  CHECK(catalog.stop_signs.size() == 5);
  CHECK(catalog.guidance.size() == 121);
  CHECK(catalog.named_sets.size() == 12);
  CHECK(catalog.discouraged.size() == 7);
  CHECK(catalog.urgency.size() == 3);
}

TEST_CASE("catalog: the built-in one has no faults") {
  for (const Problem& problem : check(built_in()))
    FAIL_CHECK(to_string(problem));
}

TEST_CASE("catalog: exercises are sorted, with what playing them needs") {
  CHECK(std::ranges::is_sorted(built_in().exercises, {}, &Exercise::id));
  for (const Exercise& exercise : built_in().exercises) {
    INFO(exercise.id);
    CHECK_FALSE(exercise.repetition.empty());
    CHECK_FALSE(exercise.positions.empty());
    CHECK(exercise.movement.has_value());
    CHECK_FALSE(exercise.sources.empty());
  }
}

TEST_CASE("catalog: things are found by id") {
  const Catalog& catalog = built_in();
  for (const std::string& id : catalog.exercise_ids()) {
    INFO(id);
    REQUIRE(catalog.exercise(id) != nullptr);
    CHECK(catalog.exercise(id)->id == id);
    CHECK(catalog.find(id) == std::vector{catalog.exercise(id)});
  }
  CHECK(catalog.exercise("no-such-exercise") == nullptr);
  CHECK(catalog.flag("hernia")->id == "hernia");
  CHECK(catalog.flag("hernias") == nullptr);
  CHECK(catalog.source("sutter")->publisher == "Sutter Health");
  CHECK(catalog.source("") == nullptr);
  CHECK(catalog.term("positions", "supine")->label == "on your back");
  CHECK(catalog.term("positions", "flying") == nullptr);
  CHECK(catalog.term("no-such-kind", "supine") == nullptr);
  CHECK(catalog.terms("no-such-kind").empty());
}

TEST_CASE("catalog: the vocabulary knows the floor and the stations") {
  const Words floor = built_in().floor_positions();
  CHECK(holds<std::string>(floor, "supine"));
  CHECK_FALSE(holds<std::string>(floor, "standing"));
  CHECK(built_in().station("all-fours") == Station::Kneel);
  CHECK(built_in().station("unknown") == Station::Standing);
}

TEST_CASE("catalog: every name that the documents use is found") {
  for (const auto& [name, id] : known_as) {
    INFO(name << ": " << id);
    const Exercise* wanted = built_in().exercise(id);
    REQUIRE(wanted != nullptr);
    CHECK(holds(built_in().find(name), wanted));
    CHECK(holds(built_in().find(fold(name)), wanted));
  }
}

TEST_CASE("catalog: names are found in any case, an alias may be shared") {
  const Catalog& catalog = built_in();
  CHECK(catalog.find("BRIDGE") == std::vector{catalog.exercise("bridge")});
  CHECK(catalog.find("gLUTE bridge") ==
        std::vector{catalog.exercise("bridge")});
  CHECK(catalog.find("Knee(s) to Chest").size() == 2);
  CHECK(catalog.find("  Cat/Cow ") == std::vector{catalog.exercise("cat-cow")});
  CHECK(catalog.find("bridg").empty());
  CHECK(catalog.find("").empty());
}

TEST_CASE("catalog: all names are ids, names and aliases") {
  const Words names = built_in().all_names();
  for (const char* name : {"bird-dog", "Bird dog", "Glute bridge"})
    CHECK(holds<std::string>(names, name));
}
