// SPDX-License-Identifier: MIT
#include "backcare/routine.hpp"

#include <catch2/catch.hpp>

#include "random.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

Routine parsed(const std::string& text) {
  return parse_routine("evening.yaml", text, built_in());
}

/// The only fault of a routine file, as printed.
std::string fault(const std::string& text) {
  const Error error = error_of([&] { (void)parsed(text); });
  CHECK(error.kind() == ErrorKind::File);
  CHECK(error.problems().size() == 1);
  return error.what();
}

/// The only fault of a file with this one line of exercises.
std::string fault_of_item(const std::string& line) {
  return fault("exercises:\n  - " + line + "\n");
}

void check_equal(const Routine& left, const Routine& right) {
  CHECK(left.title == right.title);
  CHECK(left.schedule == right.schedule);
  REQUIRE(left.items.size() == right.items.size());
  for (std::size_t i = 0; i < left.items.size(); ++i) {
    INFO(left.items[i].exercise->id);
    CHECK(left.items[i].exercise->id == right.items[i].exercise->id);
    CHECK(left.items[i].own == right.items[i].own);
    CHECK(left.items[i].dose == right.items[i].dose);
    CHECK(left.items[i].position == right.items[i].position);
  }
}

Routine there_and_back(const Routine& routine) {
  return parsed(to_yaml(routine, built_in(), {"A comment: \"here\"", ""}));
}

const std::string own_exercise = R"(title: Mine
exercises:
  - name: Foam roll
    steps: ["Lie on the roll.", "Roll slowly: up and down"]
    dose: 2 x 5 reps hold 3 s each side rest 10 s
    position: supine
    repetition_s: 8
)";

}  // namespace

TEST_CASE("routine: the routine of a plan comes back from its file") {
  int made = 0;
  CHECK(rc::check([&] {
    Routine routine;
    try {
      routine = routine_of(plan(built_in(), random_request(built_in())));
    } catch (const Error&) {
      return;
    }
    ++made;
    const Routine back = there_and_back(routine);
    RC_ASSERT(back.title == routine.title);
    RC_ASSERT(back.items.size() == routine.items.size());
    for (std::size_t i = 0; i < back.items.size(); ++i) {
      RC_ASSERT(back.items[i].exercise == routine.items[i].exercise);
      RC_ASSERT(back.items[i].dose == routine.items[i].dose);
      RC_ASSERT(back.items[i].position == routine.items[i].position);
      RC_ASSERT(!back.items[i].own);
    }
  }));
  CHECK(made >= 30);
}

TEST_CASE("routine: every exercise comes back in each of its positions") {
  for (const Exercise& exercise : built_in().exercises)
    for (const std::string& position : exercise.positions) {
      Routine routine{.title = "One"};
      routine.items = {an_item(exercise, exercise.dose.usual)};
      routine.items[0].position = position;
      check_equal(there_and_back(routine), routine);
    }
}

TEST_CASE("routine: a file without a title is named after the file") {
  const Routine routine = parsed("exercises: [bridge]\n");
  CHECK(routine.title == "evening");
  CHECK(routine.schedule.empty());
}

TEST_CASE("routine: an id alone stands for the usual dose") {
  const Routine routine = parsed(
      "title: Two\nschedule: daily 12:00\nexercises:\n"
      "  - bridge\n  - walking: 5 min\n");
  CHECK(routine.schedule == "daily 12:00");
  REQUIRE(routine.items.size() == 2);
  CHECK(routine.items[0].exercise.get() == built_in().exercise("bridge"));
  CHECK(routine.items[0].dose == built_in().exercise("bridge")->dose.usual);
  CHECK(routine.items[0].position == "supine");
  CHECK(routine.items[0].where == Where{"evening.yaml", 4, 5});
  CHECK(routine.items[1].dose.hold == seconds{300});
  CHECK(routine.items[1].where.line == 5);
}

TEST_CASE("routine: the exercise decides about its sides") {
  const Routine routine = parsed(
      "exercises:\n  - single-knee-to-chest: 2 x 20 s\n"
      "  - single-knee-to-chest: 2 x 20 s each side\n");
  CHECK(routine.items[0].dose.each_side);
  CHECK(routine.items[0].dose == routine.items[1].dose);
}

TEST_CASE("routine: a position is one of the exercise's own") {
  CHECK(parsed("exercises:\n  - chin-to-chest: 20 s\n").items[0].position ==
        "sitting-chair");
  CHECK(parsed("exercises:\n  - chin-to-chest: 20 s\n    position: standing\n")
            .items[0]
            .position == "standing");
  CHECK(fault("exercises:\n  - chin-to-chest: 20 s\n    position: standin\n") ==
        "evening.yaml:3:15: unknown position of chin-to-chest \"standin\"; did "
        "you mean \"standing\"?");
}

TEST_CASE("routine: an exercise of its own") {
  const Routine routine = parsed(own_exercise);
  REQUIRE(routine.items.size() == 1);
  const RoutineItem& item = routine.items[0];
  CHECK(item.own);
  CHECK(item.exercise->name == "Foam roll");
  CHECK(item.exercise->setup.size() == 2);
  CHECK(item.exercise->sides == Sides::Each);
  CHECK(item.exercise->move() == seconds{8});
  CHECK(item.position == "supine");
  // Each side: 2 sets of 5 repetitions of 11 s, 10 s of rest; 5 s to change.
  CHECK(time_of(*item.exercise, item.dose) == seconds{2 * (110 + 10) + 5});
  const Routine back = there_and_back(routine);
  check_equal(back, routine);
  CHECK(back.items[0].exercise->setup == item.exercise->setup);
  CHECK(back.items[0].exercise->move() == item.exercise->move());
}

TEST_CASE("routine: an exercise of its own may say very little") {
  const Routine routine =
      parsed("exercises:\n  - name: Breathe\n    steps: []\n    dose: 30 s\n");
  const RoutineItem& item = routine.items.at(0);
  CHECK(item.position == "standing");
  CHECK(time_of(*item.exercise, item.dose) == seconds{30});
  check_equal(there_and_back(routine), routine);
}

TEST_CASE("routine: an unknown exercise is named with the nearest one") {
  CHECK(fault_of_item("brigde: 8 reps") ==
        "evening.yaml:2:5: unknown exercise \"brigde\"; did you mean "
        "\"bridge\"?");
  CHECK(fault_of_item("zzzzzz") ==
        "evening.yaml:2:5: unknown exercise \"zzzzzz\"");
}

TEST_CASE("routine: a name or an alias leads to the id") {
  CHECK(fault_of_item("Bridges: 8 reps") ==
        "evening.yaml:2:5: unknown exercise \"Bridges\"; did you mean "
        "\"bridge\"?");
  CHECK(fault_of_item("Lying march") ==
        "evening.yaml:2:5: unknown exercise \"Lying march\"; did you mean "
        "\"supine-march\"?");
}

TEST_CASE("routine: a name with blanks is no key, but leads to the id too") {
  const Error error =
      error_of([] { (void)parsed("exercises:\n  - Glute bridge: 8 reps\n"); });
  REQUIRE(error.problems().size() == 2);
  CHECK_THAT(error.what(), Catch::Contains("is not a plain word"));
  CHECK_THAT(error.what(),
             Catch::Contains("evening.yaml:2:5: unknown exercise \"Glute "
                             "bridge\"; did you mean \"bridge\"?"));
}

TEST_CASE("routine: a quoted id is refused once") {
  CHECK(fault_of_item("\"bridge\": 8 reps") ==
        "evening.yaml:2:5: key \"bridge\" must stand without quotes");
}

TEST_CASE("routine: a discouraged movement is refused with what to do") {
  for (const Discouraged& entry : built_in().discouraged) {
    const std::string message = fault_of_item(entry.id + ": 8 reps");
    CHECK_THAT(message, Catch::StartsWith("evening.yaml:2:5: " + entry.id +
                                          " is advised against: " + entry.why));
    CHECK_THAT(message, Catch::Contains("; instead: "));
  }
}

TEST_CASE("routine: the dose fits the exercise") {
  CHECK(fault_of_item("bridge: 8 reps each side") ==
        "evening.yaml:2:13: bridge has no sides; leave out \"each side\"");
  CHECK(fault_of_item("bridge: 8 breaths") ==
        "evening.yaml:2:13: bridge is not counted in breaths; its usual dose "
        "is \"2 x 8 reps hold 3 s rest 30 s\"");
  CHECK_THAT(fault_of_item("bridge: 8 repz"),
             Catch::StartsWith("evening.yaml:2:15: "));
  CHECK(parsed("exercises:\n  - deep-breathing: 5 breaths\n").items.size() ==
        1);
}

TEST_CASE("routine: an exercise without a dose or an id") {
  CHECK_THAT(fault_of_item("bridge:"),
             Catch::Contains("evening.yaml:2:") && Catch::Contains("dose"));
  CHECK_THAT(fault_of_item("[bridge]"),
             Catch::StartsWith("evening.yaml:2:5: an exercise with its dose"));
}

TEST_CASE("routine: a second key is only a position") {
  CHECK(fault("exercises:\n  - bridge: 8 reps\n    postion: supine\n") ==
        "evening.yaml:3:5: unknown key \"postion\"; did you mean "
        "\"position\"?; each exercise stands on a line of its own that begins "
        "with \"- \"");
}

TEST_CASE("routine: at least one exercise, at most a hundred") {
  CHECK(fault("exercises: []\n") ==
        "evening.yaml:1:12: a routine needs at least one exercise");
  CHECK_THAT(fault("title: Nothing here\n"),
             Catch::Contains("missing key \"exercises\""));
  std::string text = "exercises:\n";
  for (int i = 0; i < 100; ++i)
    text += "  - bridge: 1 rep\n";
  CHECK(parsed(text).items.size() == 100);
  CHECK(fault(text + "  - bridge\n") ==
        "evening.yaml:2:3: a routine holds at most 100 exercises");
}

TEST_CASE("routine: at most six hours") {
  const std::string text =
      "exercises:\n  - walking: 120 min\n  - walking: 120 min\n";
  CHECK(parsed(text + "  - walking: 120 min\n").items.size() == 3);
  CHECK(fault(text + "  - walking: 120 min\n  - walking: 1 s\n") ==
        "evening.yaml:2:3: a routine lasts at most 6:00:00; this one 6:00:01");
}

TEST_CASE("routine: unknown keys, and every fault at once") {
  const Error error = error_of([] {
    (void)parsed(
        "titel: Evening\nexercises:\n  - brigde: 8 reps\n"
        "  - bridge: 8 breaths\n");
  });
  REQUIRE(error.problems().size() == 3);
  CHECK(to_string(error.problems()[0]) ==
        "evening.yaml:1:1: unknown key \"titel\"; did you mean \"title\"?");
  CHECK(error.problems()[1].where == Where{"evening.yaml", 3, 5});
  CHECK(error.problems()[2].where == Where{"evening.yaml", 4, 13});
}

TEST_CASE("routine: titles with quotes, colons and other signs survive") {
  for (const char* title : {"Say \"stop\": now",
                            "a: b # c",
                            "yes",
                            "10",
                            "null",
                            "- dash",
                            "~",
                            "back\\slash",
                            "it's",
                            "{brace}",
                            "Rücken, früh",
                            "trailing:",
                            "x",
                            "@home",
                            "%",
                            "100 %",
                            "[list]",
                            "&anchor",
                            "*alias",
                            "!tag",
                            "| bar",
                            "2026-11-21",
                            "true or false",
                            " blanks "}) {
    INFO(title);
    Routine routine{.title = title, .about = title};
    routine.items = {an_item(*built_in().exercise("bridge"), {.reps = 5})};
    const Routine back = there_and_back(routine);
    CHECK(back.title == title);
    CHECK(back.about == title);
  }
}

TEST_CASE("routine: names of its own survive as well") {
  Routine routine = parsed(own_exercise);
  Exercise exercise = *routine.items[0].exercise;
  exercise.name = "Roll: \"slowly\" # now";
  exercise.setup = {"yes", "- Lie down: flat", "100"};
  routine.items[0].exercise = std::make_shared<const Exercise>(exercise);
  const Routine back = there_and_back(routine);
  CHECK(back.items[0].exercise->name == exercise.name);
  CHECK(back.items[0].exercise->setup == exercise.setup);
}

TEST_CASE("routine: the file shows comments and positions to its reader") {
  const std::string text =
      to_yaml(parsed("exercises: [bridge, walking]\n"), built_in(),
              {"Made for you", "", "Stop if it hurts"});
  CHECK_THAT(text, Catch::StartsWith("# Made for you\n#\n# Stop if it hurts\n"
                                     "title: \"evening\"\nexercises:\n"));
  CHECK_THAT(text, Catch::Contains("  - bridge: 2 x 8 reps hold 3 s rest 30 s  "
                                   "# on your back\n"));
}

TEST_CASE("routine: flags refuse an item for the position it is done in") {
  const Flag upright{
      .id = "upright",
      .excludes = {{{.position = {"standing"}}, "not standing"}}};
  const Routine routine = parsed(
      "exercises:\n  - chin-to-chest: 20 s\n"
      "  - chin-to-chest: 20 s\n    position: standing\n"
      "  - sit-to-stand: 5 reps\n");
  const auto refused = refusals(routine, built_in(), {&upright});
  REQUIRE(refused.size() == 2);
  CHECK(refused[0].item == &routine.items[1]);
  CHECK(refused[0].verdict.excludes ==
        std::vector<Reason>{{"upright", "not standing"}});
  // It passes through all of its positions, sitting and standing.
  CHECK(refused[1].item == &routine.items[2]);
  CHECK(refusals(routine, built_in(), {}).empty());
}

TEST_CASE("routine: any flag refuses an exercise of the routine's own") {
  const Routine routine = parsed(own_exercise);
  for (const Flag& flag : built_in().flags)
    CHECK(refusals(routine, built_in(), {&flag}).size() == 1);
  CHECK(refusals(routine, built_in(), {}).empty());
}

TEST_CASE("routine: a hold is kept where the exercise names none") {
  const Routine routine = parse_routine(
      "x.yaml", "exercises:\n  - pelvic-tilt: 5 reps hold 4 s\n", built_in());
  const RoutineItem& item = routine.items.at(0);
  CHECK_FALSE(item.exercise->held());
  CHECK(time_of(*item.exercise, item.dose) ==
        5 * (item.exercise->move() + seconds{4}));
}
