// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "backcare/prescription.hpp"
#include "backcare/timeline.hpp"
#include "random.hpp"

using namespace backcare;
using namespace backcare::test;
using namespace std::chrono_literals;

namespace {

Timeline timeline_of(const std::vector<RoutineItem>& items,
                     const Manner& manner = {}) {
  return unroll({.items = items}, a_catalog_of_positions(), manner);
}

/// Set-up 0 to 10, 2 s, a hold from 12 to 42, 3 s, a rest from 45 to 60, the
/// same again to 95, then an item of 15 s.
Timeline a_timeline() {
  return timeline_of(
      {an_item(standing(an_exercise("plank")),
               {.sets = 2, .reps = 1, .hold = 30s, .rest = 15s}),
       an_item(standing(a_moving_exercise("tilt")), {.reps = 1})});
}

/// The lengths of all wholes, one after another.
std::vector<seconds::rep> lengths(const Timeline& timeline) {
  std::vector<seconds::rep> result;
  for (const Cue& cue : timeline.cues)
    if (cue.part == Part::Beginning)
      result.push_back(cue.length.count());
    else
      result.back() += cue.length.count();
  return result;
}

void check_seamless(const Timeline& timeline) {
  seconds end{0};
  for (const Cue& cue : timeline.cues) {
    CHECK(cue.start == end);
    end += cue.length;
  }
  CHECK(end == timeline.length);
}

}  // namespace

TEST_CASE("lengthened: the hold that is on, and nothing else") {
  const Timeline before = a_timeline();
  REQUIRE(lengths(before) == std::vector<seconds::rep>{0, 10, 2, 30, 3, 15, 2,
                                                       30, 3, 0, 10, 2, 3, 0});
  const auto after = lengthened(before, 20s, 10s);
  REQUIRE(after);
  CHECK(lengths(*after) == std::vector<seconds::rep>{0, 10, 2, 40, 3, 15, 2, 30,
                                                     3, 0, 10, 2, 3, 0});
  check_seamless(*after);
}

TEST_CASE("lengthened: getting ready and a rest too, but no counted movement") {
  const Timeline before = a_timeline();
  CHECK(lengths(*lengthened(before, 3s, 10s))[1] == 20);
  CHECK(lengths(*lengthened(before, 50s, 10s))[5] == 25);
  CHECK_FALSE(lengthened(before, 11s, 10s));
  CHECK_FALSE(lengthened(before, before.length, 10s));
}

TEST_CASE(
    "lengthened: less is at most what is left, to the second that is on") {
  const Timeline before = a_timeline();
  CHECK(lengths(*lengthened(before, 20s, -10s))[3] == 20);
  CHECK(lengths(*lengthened(before, 38s, -10s))[3] == 27);
  CHECK(lengths(*lengthened(before, 38200ms, -10s))[3] == 27);
  CHECK_FALSE(lengthened(before, 41500ms, -10s));
}

TEST_CASE("lengthened: never beyond what a dose can say") {
  Timeline timeline = a_timeline();
  for (int i = 0; i < 100; ++i)
    if (auto longer = lengthened(timeline, 20s, 10s))
      timeline = std::move(*longer);
  CHECK(lengths(timeline)[3] == 600);
  CHECK_FALSE(lengthened(timeline, 20s, 10s));
}

TEST_CASE("lengthened: halfway and the last seconds move along") {
  const auto after = lengthened(a_timeline(), 20s, 10s);
  const auto& cues = after->cues;
  REQUIRE(cues[6].kind == CueKind::Hold);
  CHECK(cues[7].say == "Halfway");
  CHECK(cues[7].start == 32s);
  CHECK(cues[8].say == "3");
  CHECK(cues[8].start == 49s);
}

TEST_CASE("lengthened: a time that goes round, on its side and set alone") {
  const Dose dose{.sets = 2, .count = Count::Time, .hold = 30s};
  for (const Side first : {Side::Left, Side::Right})
    for (const Sides sides : {Sides::None, Sides::Each, Sides::Alternating}) {
      const auto before = timeline_of(
          {an_item(standing(a_moving_exercise("sway"), sides), dose)},
          {.first = first});
      const auto after = lengthened(before, 45s, 7s);
      REQUIRE(after);
      check_seamless(*after);
      CHECK(after->length == before.length + 7s);
      Timeline longer = *after;
      seconds second_set{0};
      const Side side = before.cues[cue_at(before, 45s)].side;
      for (const Cue& cue : longer.cues)
        if (cue.set == 2 && (sides != Sides::Each || cue.side == side))
          second_set += cue.length;
      CHECK(second_set == 37s);
      const auto back = lengthened(longer, 45s, -7s);
      REQUIRE(back);
      REQUIRE(back->cues.size() == before.cues.size());
      for (std::size_t i = 0; i < before.cues.size(); ++i) {
        CHECK(back->cues[i].start == before.cues[i].start);
        CHECK(back->cues[i].side == before.cues[i].side);
        CHECK(back->cues[i].set == before.cues[i].set);
        CHECK(back->cues[i].say == before.cues[i].say);
      }
    }
}

TEST_CASE("lengthened: wherever it is pressed, the past and the order stay") {
  CHECK(rc::check([] {
    const Timeline before = unroll(random_routine(), a_catalog_of_positions());
    const milliseconds at{*rc::gen::inRange<milliseconds::rep>(
        0, milliseconds(before.length).count())};
    const seconds change{*rc::gen::element(-10, 10)};
    const auto after = lengthened(before, at, change);
    RC_PRE(after.has_value());
    RC_ASSERT(after->length != before.length);
    RC_ASSERT((after->length > before.length) == (change > 0s));
    RC_ASSERT(after->length > at);
    RC_ASSERT(after->cues[cue_at(*after, at)].item ==
              before.cues[cue_at(before, at)].item);
    RC_ASSERT(after->cues[cue_at(*after, at)].kind ==
              before.cues[cue_at(before, at)].kind);
    seconds end{0};
    for (const Cue& cue : after->cues) {
      RC_ASSERT(cue.start == end);
      end += cue.length;
    }
    RC_ASSERT(end == after->length);
  }));
}

TEST_CASE("neighbour: easier and harder at their least dose") {
  const Catalog& catalog = built_in();
  const RoutineItem bridge = an_item(*catalog.exercise("bridge"), {.reps = 12});
  const auto easier = neighbour(catalog, {}, bridge, Neighbour::Easier);
  REQUIRE(easier);
  CHECK(easier->exercise->id == "pelvic-tilt");
  CHECK(easier->dose == low_dose(*easier->exercise));
  CHECK(easier->position == "supine");
  const auto harder = neighbour(catalog, {}, bridge, Neighbour::Harder);
  REQUIRE(harder);
  CHECK(harder->exercise->id == bridge.exercise->harder.front());
}

TEST_CASE(
    "neighbour: never one that a flag excludes, in any of its positions") {
  const Catalog& catalog = built_in();
  for (const Flag& flag : catalog.flags)
    for (const Exercise& exercise : catalog.exercises)
      for (const auto direction : {Neighbour::Easier, Neighbour::Harder}) {
        const auto found =
            neighbour(catalog, {&flag}, an_item(exercise, {}), direction);
        if (!found)
          continue;
        const Verdict verdict = catalog.judge(*found->exercise, {&flag});
        CHECK(verdict.level != Level::Exclude);
        CHECK(holds(verdict.positions, found->position));
      }
}

TEST_CASE("neighbour: none that is discouraged or needs what is not there") {
  Catalog catalog = a_catalog_of_positions();
  Exercise easy = an_exercise("easy");
  Exercise hard = an_exercise("hard");
  hard.easier = {"easy", "missing"};
  catalog.exercises = {easy, hard};
  const RoutineItem item = an_item(hard, {});
  CHECK(neighbour(catalog, {}, item, Neighbour::Easier));
  CHECK_FALSE(neighbour(catalog, {}, item, Neighbour::Harder));
  catalog.discouraged = {{.id = "easy"}};
  CHECK_FALSE(neighbour(catalog, {}, item, Neighbour::Easier));
  catalog.discouraged.clear();
  catalog.exercises[0].equipment = {{"barbell"}};
  CHECK_FALSE(neighbour(catalog, {}, item, Neighbour::Easier));
}

TEST_CASE("swapped: another exercise in its place, all else as before") {
  const Timeline before = a_timeline();
  const auto after =
      swapped(before, cue_at(before, 20s),
              an_item(standing(a_moving_exercise("knee")), {.reps = 2}),
              a_catalog_of_positions());
  check_seamless(after);
  CHECK(after.routine.items[0].exercise->id == "knee");
  CHECK(after.routine.items[1].exercise->id == "tilt");
  CHECK(lengths(after) ==
        std::vector<seconds::rep>{0, 10, 2, 3, 2, 3, 0, 10, 2, 3, 0});
}

TEST_CASE("swapped: what came before stays, also where it was made longer") {
  const Timeline before = *lengthened(a_timeline(), 20s, 10s);
  const auto after =
      swapped(before, cue_at(before, 110s),
              an_item(standing(a_moving_exercise("knee")), {.reps = 1}),
              a_catalog_of_positions());
  check_seamless(after);
  CHECK(lengths(after)[3] == 40);
  CHECK(after.routine.items[1].exercise->id == "knee");
}

TEST_CASE("swapped: the way into position begins where the body is") {
  const RoutineItem lying = an_item(an_exercise("bridge"), {.reps = 1});
  const auto before = timeline_of({lying});
  const auto set_up_after = [&](milliseconds at, const RoutineItem& item) {
    return lengths(
        swapped(before, cue_at(before, at), item, a_catalog_of_positions()))[1];
  };
  const RoutineItem other = an_item(an_exercise("tilt"), {.reps = 1});
  CHECK(set_up_after(5s, other) == 50);
  CHECK(set_up_after(51s, other) == 10);
  CHECK(set_up_after(
            51s, an_item(standing(an_exercise("reach")), {.reps = 1})) == 50);
}
