// SPDX-License-Identifier: MIT
#include "backcare/timeline.hpp"

#include <catch2/catch.hpp>

#include "random.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

Timeline timeline_of(const std::vector<RoutineItem>& items) {
  return unroll({.title = "Test", .items = items}, a_catalog_of_positions());
}

}  // namespace

TEST_CASE("timeline: an item is announced with its position and dose") {
  Exercise exercise = an_exercise("bridge");
  exercise.name = "Bridge";
  const auto timeline = timeline_of({an_item(
      exercise,
      {.sets = 2, .reps = 8, .hold = seconds{3}, .rest = seconds{30}})});
  const Cue& cue = timeline.cues.front();
  CHECK(cue.kind == CueKind::Announce);
  CHECK(cue.length == seconds{0});
  CHECK(cue.say ==
        "Bridge, on your back. 2 sets of 8 repetitions, hold 3 seconds");
}

TEST_CASE("timeline: the exercise decides whether a side is announced") {
  Exercise exercise = an_exercise("clam");
  const Dose written{.reps = 8, .each_side = true};
  CHECK(timeline_of({an_item(exercise, written)}).cues[0].say ==
        "clam, on your back. 8 repetitions");
  exercise.sides = Sides::Each;
  CHECK(timeline_of({an_item(exercise, {.reps = 8})}).cues[0].say ==
        "clam, on your back. 8 repetitions, each side");
}

TEST_CASE("timeline: a position without a term is not announced") {
  Exercise exercise = an_exercise("float");
  exercise.positions = {"floating"};
  CHECK(timeline_of({an_item(exercise, {.reps = 8})}).cues[0].say ==
        "float. 8 repetitions");
}

TEST_CASE(
    "timeline: the session begins standing and says the way down and up") {
  const Dose dose{.reps = 1};
  const auto timeline = timeline_of(
      {an_item(an_exercise("bridge"), dose), an_item(an_exercise("tilt"), dose),
       an_item(standing(an_exercise("reach")), dose)});
  std::vector<Cue> set_ups;
  for (const auto& cue : timeline.cues)
    if (cue.kind == CueKind::Setup && cue.part == Part::Beginning)
      set_ups.push_back(cue);
  REQUIRE(set_ups.size() == 3);
  CHECK(set_ups[0].length == seconds{47});
  CHECK(set_ups[0].say ==
        "Get down to the floor. Lie on your back. Bend your knees.");
  CHECK(set_ups[1].length == seconds{7});
  CHECK(set_ups[1].say == "Lie on your back. Bend your knees.");
  CHECK(set_ups[2].length == seconds{47});
  CHECK(set_ups[2].say == "Come up. Lie on your back. Bend your knees.");
}

TEST_CASE("timeline: set-up steps are spoken as sentences") {
  Exercise exercise = standing(an_exercise("reach"));
  exercise.setup = {"Stand tall", "Look ahead!"};
  CHECK(timeline_of({an_item(exercise, {.reps = 1})}).cues[1].say ==
        "Stand tall. Look ahead!");
  exercise.setup = {};
  CHECK(timeline_of({an_item(exercise, {.reps = 1})}).cues[1].say ==
        "Get ready.");
}

TEST_CASE("timeline: beats become cues of their item") {
  Exercise exercise = standing(an_exercise("lunge"));
  exercise.sides = Sides::Each;
  const auto timeline = timeline_of({an_item(
      exercise,
      {.sets = 2, .reps = 1, .hold = seconds{4}, .rest = seconds{7}})});
  std::string kinds;
  for (const auto& cue : timeline.cues)
    if (cue.part == Part::Beginning)
      kinds += std::string(name_of(cue.kind)) + " ";
  CHECK(kinds ==
        "announce setup move hold move rest move hold move switch "
        "move hold move rest move hold move finish ");
  const Cue& hold = timeline.cues[14];
  CHECK(hold.kind == CueKind::Hold);
  CHECK(hold.start == seconds{10 + 2 * 9 + 7 + 5 + 2});
  CHECK(hold.length == seconds{4});
  CHECK(hold.side == Side::Right);
  CHECK(hold.set == 1);
  CHECK(hold.rep == 1);
  CHECK(hold.say == "Stay");
}

TEST_CASE("timeline: the side that is worked first can be chosen") {
  Exercise exercise = standing(an_exercise("lunge"));
  for (const Sides sides : {Sides::Each, Sides::Alternating}) {
    exercise.sides = sides;
    const Routine routine{.items = {an_item(exercise, {.reps = 3})}};
    const auto left = unroll(routine, a_catalog_of_positions());
    const auto right =
        unroll(routine, a_catalog_of_positions(), {.first = Side::Right});
    REQUIRE(left.cues.size() == right.cues.size());
    CHECK(left.length == right.length);
    CHECK(left.cues[5].side == Side::Left);
    CHECK(left.cues[1].say.ends_with("Left side first."));
    CHECK(right.cues[1].say.ends_with("Right side first."));
    for (std::size_t i = 5; i + 1 < left.cues.size(); ++i) {
      CHECK(left.cues[i].start == right.cues[i].start);
      CHECK(left.cues[i].side != right.cues[i].side);
    }
  }
}

TEST_CASE("timeline: the first side takes turns from day to day") {
  constexpr std::chrono::sys_days day{std::chrono::days{20000}};
  for (int i = 0; i < 5; ++i)
    CHECK(first_side(day + std::chrono::days{i}) !=
          first_side(day + std::chrono::days{i + 1}));
}

TEST_CASE("timeline: the time to and from the floor can be chosen") {
  const Dose dose{.reps = 1};
  const Routine routine{
      .items = {an_item(an_exercise("bridge"), dose),
                an_item(standing(an_exercise("reach")), dose)}};
  const auto usual = unroll(routine, a_catalog_of_positions());
  const auto slow =
      unroll(routine, a_catalog_of_positions(), {.to_floor = seconds{90}});
  CHECK(slow.length == usual.length + 2 * seconds{50});
}

TEST_CASE("timeline: begun with a later item it begins there, standing") {
  const Dose dose{.reps = 1};
  const Routine routine{.items = {an_item(an_exercise("bridge"), dose),
                                  an_item(an_exercise("tilt"), dose),
                                  an_item(an_exercise("curl"), dose)}};
  const auto timeline = unroll(routine, a_catalog_of_positions(), {.from = 1});
  CHECK(timeline.cues[0].kind == CueKind::Announce);
  CHECK(timeline.cues[0].item == 1);
  CHECK(timeline.cues[0].start == seconds{0});
  CHECK(timeline.cues[1].say.starts_with("Get down to the floor."));
  CHECK(timeline.cues.back().item == 3);
  CHECK(timeline.length < unroll(routine, a_catalog_of_positions()).length);
}

TEST_CASE("timeline: the finish stands after the last item") {
  const auto timeline = timeline_of({an_item(an_exercise("bridge"), {})});
  const Cue& last = timeline.cues.back();
  CHECK(last.kind == CueKind::Finish);
  CHECK(last.item == 1);
  CHECK(last.start == timeline.length);
  CHECK(last.length == seconds{0});
  CHECK(last.set == 0);
  CHECK(last.say == "Well done. That is the end");
}

TEST_CASE("timeline: a session of days is exact") {
  const Dose dose{.sets = 20,
                  .count = Count::Time,
                  .hold = seconds{7200},
                  .rest = seconds{600}};
  const std::vector<RoutineItem> items(100, an_item(an_exercise("rest"), dose));
  const auto timeline = timeline_of(items);
  CHECK(timeline.length == seconds{40 + 100 * (10 + 20 * 7205 + 19 * 600)});
}

TEST_CASE("timeline: the length is set-up times and times of exercises") {
  CHECK(rc::check([] {
    const Catalog catalog = a_catalog_of_positions();
    const Timeline timeline = unroll(random_routine(), catalog);
    seconds expected{0};
    Station station = Station::Standing;
    for (const auto& item : timeline.routine.items) {
      const Station to = catalog.station(item.position);
      expected += set_up_time(*item.exercise, station, to) +
                  time_of(*item.exercise, item.dose);
      station = to;
    }
    RC_ASSERT(timeline.length == expected);
  }));
}

TEST_CASE("timeline: however much is said, nothing takes longer") {
  CHECK(rc::check([] {
    const Routine routine = random_routine();
    const Catalog catalog = a_catalog_of_positions();
    const auto full = unroll(routine, catalog);
    const auto brief = unroll(routine, catalog, {.telling = Telling::Brief});
    const auto none = unroll(routine, catalog, {.telling = Telling::None});
    RC_ASSERT(full.length == brief.length);
    RC_ASSERT(full.length == none.length);
  }));
}

TEST_CASE("timeline: cues follow one another without a gap") {
  CHECK(rc::check([] {
    const Timeline timeline =
        unroll(random_routine(), a_catalog_of_positions());
    seconds end{0};
    std::size_t item = 0;
    for (const auto& cue : timeline.cues) {
      RC_ASSERT(!cue.show.empty());
      RC_ASSERT(cue.start == end);
      RC_ASSERT(cue.item == item || cue.item == item + 1);
      const bool instant =
          cue.kind == CueKind::Announce || cue.kind == CueKind::Finish;
      RC_ASSERT((cue.length == seconds{0}) == instant);
      end += cue.length;
      item = cue.item;
    }
    RC_ASSERT(end == timeline.length);
    RC_ASSERT(item == timeline.routine.items.size());
  }));
}
