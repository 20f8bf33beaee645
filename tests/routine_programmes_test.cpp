// SPDX-License-Identifier: MIT
//
// The built-in routines. What is known of the published programmes holds for
// their files and follows from the rules of the flags.
#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

const std::filesystem::path catalog_folder =
    std::filesystem::path(BACKCARE_SOURCE_DIR) / "catalog";

Routine programme(const std::string& id) {
  const auto routines = built_in_routines();
  const auto found = std::ranges::find(routines, id, &StoredRoutine::id);
  REQUIRE(found != routines.end());
  return read_routine(*found, built_in());
}

Words ids_of(const Routine& routine) {
  Words result;
  for (const RoutineItem& item : routine.items)
    result.push_back(item.exercise->id);
  return result;
}

/// What a flag rules out in a programme.
Words ruled_out(const std::string& id, const std::string& flag) {
  const Routine routine = programme(id);
  Words result;
  for (const Refusal& refusal :
       refusals(routine, built_in(), {built_in().flag(flag)}))
    result.push_back(refusal.item->exercise->id);
  return result;
}

Words doses_of(const Routine& routine) {
  Words result;
  for (const RoutineItem& item : routine.items)
    result.push_back(to_string(item.dose));
  return result;
}

double minutes_of(const std::string& id) {
  return static_cast<double>(unroll(programme(id), built_in()).length.count()) /
         60;
}

/// Whether the exercise can be done with what is in the list.
bool needs_only(const Exercise& exercise, const Words& things) {
  return std::ranges::all_of(exercise.equipment, [&](const Words& choice) {
    return std::ranges::any_of(
        choice, [&](const auto& thing) { return holds(things, thing); });
  });
}

bool moves_lumbar(const Exercise& exercise, const Words& directions) {
  const auto lumbar = exercise.movement->spine.find("lumbar");
  return lumbar != exercise.movement->spine.end() &&
         std::ranges::any_of(directions, [&](const auto& direction) {
           return holds(lumbar->second, direction);
         });
}

}  // namespace

TEST_CASE("routine: the built-in ones are whole") {
  const auto routines = built_in_routines();
  CHECK(routines.size() == 27);
  CHECK(std::ranges::is_sorted(routines, {}, &StoredRoutine::id));
  for (const Problem& problem : check(routines, built_in()))
    FAIL_CHECK(to_string(problem));
}

TEST_CASE("routine: the built-in ones are those of the catalogue's folder") {
  const auto routines = built_in_routines();
  const auto files = list_files(catalog_folder / "routines", ".yaml");
  REQUIRE(routines.size() == files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    INFO(routines[i].id);
    CHECK(catalog_folder / routines[i].file == files[i]);
    CHECK(routines[i].id == files[i].stem());
    CHECK(routines[i].text == read_file(files[i]));
  }
}

TEST_CASE("routine: no built-in one has the name of an exercise") {
  for (const StoredRoutine& stored : built_in_routines())
    CHECK(built_in().find(stored.id).empty());
}

TEST_CASE("routine: what it says of itself comes back from its file") {
  for (const StoredRoutine& stored : built_in_routines()) {
    INFO(stored.id);
    const Routine routine = read_routine(stored, built_in());
    CHECK_FALSE(routine.about.empty());
    CHECK_FALSE(routine.sources.empty());
    const Routine back =
        parse_routine("x.yaml", to_yaml(routine, built_in(), {}), built_in(),
                      RoutineKind::Published);
    CHECK(back.title == routine.title);
    CHECK(back.schedule == routine.schedule);
    CHECK(back.about == routine.about);
    CHECK(back.frequency == routine.frequency);
    CHECK(back.suits == routine.suits);
    CHECK(back.sources == routine.sources);
    CHECK(back.items.size() == routine.items.size());
  }
}

TEST_CASE("routine: every named set is a routine") {
  for (const NamedSet& set : built_in().named_sets) {
    INFO(set.id);
    const auto routines = built_in_routines();
    const auto found = std::ranges::find(routines, set.id, &StoredRoutine::id);
    REQUIRE(found != routines.end());
    const Routine routine = read_routine(*found, built_in());
    CHECK(routine.sources == set.sources);
    Words ids;
    for (const RoutineItem& item : routine.items) {
      ids.push_back(item.exercise->id);
      CHECK(item.dose == item.exercise->dose.usual);
    }
    CHECK(ids == set.exercises);
  }
}

TEST_CASE("programmes: AAOS warms up and stretches before strength") {
  CHECK(ids_of(programme("aaos-spine-conditioning")) ==
        Words{"walking", "head-rolls", "kneeling-rock-extension",
              "floor-sitting-rotation-stretch", "side-straddle-stretch",
              "single-knee-to-chest", "bird-dog", "plank-progression",
              "side-plank-knees", "bridge", "abdominal-brace",
              "partial-crunch"});
}

TEST_CASE("programmes: Mayo takes a quarter of an hour and a chair") {
  const Routine routine = programme("mayo-15-minute");
  REQUIRE(routine.items.size() == 8);
  for (const RoutineItem& item : routine.items)
    CHECK(needs_only(*item.exercise, {"chair"}));
  for (std::size_t i = 0; i < 5; ++i)
    CHECK(routine.items[i].position == "supine");
  CHECK(minutes_of("mayo-15-minute") > 10);
  CHECK(minutes_of("mayo-15-minute") <= 15);
}

TEST_CASE("programmes: a sore knee asks for another first item of the NHS") {
  CHECK(programme("nhs-lower-back").items.size() == 5);
  CHECK(ruled_out("nhs-lower-back", "knee-pain") == Words{"childs-pose"});
  const Exercise& pose = *built_in().exercise("childs-pose");
  CHECK(pose.movement);
  CHECK_FALSE(
      stand_ins(built_in(), pose, {built_in().flag("knee-pain")}).empty());
}

TEST_CASE("programmes: NHS inform tells how to go on and when to stop") {
  const Routine routine = programme("nhsinform-back");
  CHECK_THAT(routine.frequency, Catch::Contains("1 or 2 more every few days"));
  CHECK_THAT(routine.about, Catch::Contains("after two weeks"));
}

TEST_CASE("programmes: the CSP set has its exact doses under ten minutes") {
  CHECK(doses_of(programme("csp-versus-arthritis-back")) ==
        Words{"3 reps hold 10 s each side", "3 reps hold 5 s each side",
              "3 reps hold 5 s each side", "5 reps hold 5 s",
              "5 reps hold 5 s each side"});
  CHECK(minutes_of("csp-versus-arthritis-back") < 10);
}

TEST_CASE("programmes: McGill never holds longer than ten seconds") {
  const Routine routine = programme("mcgill-big-three");
  CHECK(routine.items.size() == 3);
  for (const RoutineItem& item : routine.items) {
    CHECK(item.dose.hold <= seconds{10});
    CHECK(item.dose.sets >= 2);
  }
  const Exercise* feet = built_in().exercise("side-plank-feet");
  CHECK(holds(stand_ins(built_in(), *routine.items[1].exercise, {}), feet));
}

TEST_CASE("programmes: McKenzie leaves out the direction that harms") {
  const Words ids = ids_of(programme("mckenzie-seven"));
  CHECK(ids == Words{"prone-lying", "prone-on-elbows", "prone-press-up",
                     "standing-back-extension", "prone-lying",
                     "double-knee-to-chest", "seated-forward-flexion",
                     "standing-forward-flexion"});
  CHECK(ruled_out("mckenzie-seven", "disc-flexion-sensitive") ==
        Words{ids.end() - 3, ids.end()});
  CHECK(ruled_out("mckenzie-seven", "stenosis-extension-sensitive") ==
        Words{"prone-on-elbows", "prone-press-up"});
  for (const char* id : {"prone-on-elbows", "prone-press-up"})
    CHECK(holds<std::string>(ruled_out("mckenzie-seven", "spondylolisthesis"),
                             id));
}

TEST_CASE("programmes: Williams loses what bends a disc or a thin bone") {
  CHECK(programme("williams-flexion").items.size() == 7);
  CHECK(ruled_out("williams-flexion", "stenosis-extension-sensitive").empty());
  const Words bends{"single-knee-to-chest", "double-knee-to-chest",
                    "partial-crunch"};
  CHECK(ruled_out("williams-flexion", "disc-flexion-sensitive") == bends);
  CHECK(ruled_out("williams-flexion", "vertebral-fracture") == bends);
  CHECK(ruled_out("williams-flexion", "osteoporosis") ==
        Words{"partial-crunch"});
}

TEST_CASE("programmes: the sciatica set is easy and asks for care") {
  const Flag* flag = built_in().flag("radiating-leg-pain");
  for (const RoutineItem& item : programme("backcare-sciatica").items) {
    INFO(item.exercise->id);
    CHECK(item.exercise->stage <= 2);
    CHECK(built_in().judge(*item.exercise, {flag}).level == Level::Caution);
  }
}

TEST_CASE("programmes: the neck set is five times five seconds on a chair") {
  const Routine routine = programme("versus-arthritis-neck");
  REQUIRE(routine.items.size() == 4);
  for (const RoutineItem& item : routine.items) {
    CHECK(item.dose.reps == 5);
    CHECK(item.dose.hold == seconds{5});
    CHECK(item.position == "sitting-chair");
  }
  CHECK(minutes_of("versus-arthritis-neck") == Approx(6).margin(0.5));
}

TEST_CASE("programmes: the super six keep a support") {
  for (const RoutineItem& item : programme("nhs-tayside-super-six").items) {
    INFO(item.exercise->id);
    CHECK_FALSE(item.exercise->equipment.empty());
    CHECK(needs_only(*item.exercise, {"chair", "counter", "wall"}));
  }
  CHECK(ruled_out("nhs-tayside-super-six", "balance-problems").empty());
  CHECK(ruled_out("nhs-tayside-super-six", "cannot-get-to-floor").empty());
}

TEST_CASE("programmes: too fit to fall neither bends nor twists the spine") {
  const std::string id = "osteoporosis-canada-too-fit-to-fall";
  for (const RoutineItem& item : programme(id).items) {
    INFO(item.exercise->id);
    CHECK_FALSE(moves_lumbar(*item.exercise, {"flexion", "rotation"}));
  }
  CHECK(ruled_out(id, "osteoporosis").empty());
  CHECK(ruled_out(id, "vertebral-fracture").empty());
}

TEST_CASE("programmes: the desk break needs no floor and no kit") {
  for (const RoutineItem& item : programme("mayo-desk-break").items) {
    INFO(item.exercise->id);
    CHECK_FALSE(on_floor(built_in().station(item.position)));
    CHECK(needs_only(*item.exercise, {"chair", "counter", "wall"}));
  }
  CHECK(minutes_of("mayo-desk-break") == Approx(5).margin(1));
}

TEST_CASE("programmes: the first days stay easy") {
  for (const RoutineItem& item :
       programme("healthwise-acute-first-days").items) {
    INFO(item.exercise->id);
    CHECK(item.exercise->stage <= 2);
    CHECK(item.exercise->movement->range != "end");
  }
  CHECK(ruled_out("healthwise-acute-first-days", "acute-flare").empty());
}

TEST_CASE("programmes: WalkBack is walking alone") {
  CHECK(ids_of(programme("walkback")) == Words{"walking"});
}
