// SPDX-License-Identifier: MIT
#include "backcare/flags.hpp"

#include <catch2/catch.hpp>

#include "random.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

const Words floor_positions{"supine", "prone"};

/// Bends the low back to the middle, lying, with light load.
Exercise a_bending_exercise() {
  Exercise exercise = an_exercise("bend");
  exercise.kinds = {"stretch", "mobility"};
  exercise.stage = 2;
  exercise.movement = Movement{.spine = {{"lumbar", {"flexion", "rotation"}}},
                               .range = "mid",
                               .load = "low",
                               .impact = "none",
                               .demands = {"hinge", "nerve-tension"}};
  return exercise;
}

Flag excluding(const std::string& id, const Condition& when) {
  return {.id = id, .excludes = {{when, "why of " + id}}};
}

Flag cautioning(const std::string& id, const Condition& when) {
  return {.id = id, .cautions = {{when, "why of " + id}}};
}

Verdict judged(const Exercise& exercise, const std::vector<Flag>& flags) {
  std::vector<const Flag*> active;
  for (const Flag& flag : flags)
    active.push_back(&flag);
  return judge(exercise, active, floor_positions);
}

struct Pair {
  const char* what;
  Condition matches;
  Condition differs;
};

const std::vector<Pair> conditions{
    {"spine",
     {.spine = {{"lumbar", {"extension", "rotation"}}}},
     {.spine = {{"lumbar", {"extension"}}}}},
    {"region",
     {.spine = {{"lumbar", {"flexion"}}}},
     {.spine = {{"thoracic", {"flexion"}}}}},
    {"two regions",
     {.spine = {{"lumbar", {"flexion"}}}},
     {.spine = {{"lumbar", {"flexion"}}, {"cervical", {"flexion"}}}}},
    {"range", {.range = {"small", "mid"}}, {.range = {"end"}}},
    {"load", {.load = {"low"}}, {.load = {"moderate", "high"}}},
    {"impact", {.impact = {"none"}}, {.impact = {"low"}}},
    {"demand", {.demand = {"single-leg", "hinge"}}, {.demand = {"kneel-load"}}},
    {"every demand",
     {.demand_all = {"hinge", "nerve-tension"}},
     {.demand_all = {"hinge", "kneel-load"}}},
    {"position", {.position = {"prone", "supine"}}, {.position = {"prone"}}},
    {"floor", {.floor = true}, {.floor = false}},
    {"bed", {.bed_ok = false}, {.bed_ok = true}},
    {"kind", {.kind = {"mobility"}}, {.kind = {"strength"}}},
    {"stage", {.stage_min = 2}, {.stage_min = 3}},
    {"two keys",
     {.range = {"mid"}, .load = {"low"}},
     {.range = {"mid"}, .load = {"high"}}}};

std::vector<const Flag*> flags_named(const Words& ids) {
  std::vector<const Flag*> result;
  for (const std::string& id : ids)
    result.push_back(built_in().flag(id));
  return result;
}

bool within(const Words& inner, const Words& outer) {
  return std::ranges::all_of(
      inner, [&](const auto& word) { return holds(outer, word); });
}

}  // namespace

TEST_CASE("flags: each kind of condition matches, and fails to match") {
  const Exercise exercise = a_bending_exercise();
  for (const Pair& pair : conditions) {
    INFO(pair.what);
    const Verdict out = judged(exercise, {excluding("flag", pair.matches)});
    CHECK(out.level == Level::Exclude);
    CHECK(out.excludes == std::vector<Reason>{{"flag", "why of flag"}});
    CHECK(out.positions.empty());
    CHECK(judged(exercise, {excluding("flag", pair.differs)}).level ==
          Level::Allow);
    CHECK(judged(exercise, {cautioning("flag", pair.matches)}).level ==
          Level::Caution);
    CHECK(judged(exercise, {cautioning("flag", pair.differs)}).level ==
          Level::Allow);
  }
}

TEST_CASE("flags: a bed counts when the exercise may be done in one") {
  Exercise exercise = a_bending_exercise();
  const Flag flag = excluding("floor", {.floor = true, .bed_ok = false});
  CHECK(judged(exercise, {flag}).level == Level::Exclude);
  exercise.places = {"floor", "bed"};
  CHECK(judged(exercise, {flag}).level == Level::Allow);
}

TEST_CASE("flags: when some positions are left the caution names them") {
  Exercise exercise = a_bending_exercise();
  exercise.positions = {"supine", "sitting-chair", "standing"};
  const Flag lying = excluding("lying", {.position = {"supine"}});
  const Verdict verdict = judged(exercise, {lying});
  CHECK(verdict.level == Level::Caution);
  CHECK(verdict.excludes.empty());
  CHECK(verdict.positions == Words{"sitting-chair", "standing"});
  CHECK(verdict.cautions ==
        std::vector<Reason>{
            {"lying", "only sitting-chair or standing: why of lying"}});
}

TEST_CASE("flags: two flags may rule out all positions together") {
  Exercise exercise = a_bending_exercise();
  exercise.positions = {"supine", "standing"};
  const Verdict verdict =
      judged(exercise, {excluding("lying", {.position = {"supine"}}),
                        excluding("upright", {.position = {"standing"}})});
  CHECK(verdict.level == Level::Exclude);
  CHECK(verdict.excludes == std::vector<Reason>{{"lying", "why of lying"},
                                                {"upright", "why of upright"}});
}

TEST_CASE("flags: one position rules out what passes through all of them") {
  Exercise exercise = a_bending_exercise();
  exercise.positions = {"supine", "standing"};
  exercise.through_all_positions = true;
  const Flag lying = excluding("lying", {.position = {"supine"}});
  CHECK(judged(exercise, {lying}).level == Level::Exclude);
  CHECK(judged(exercise, {excluding("prone", {.position = {"prone"}})}).level ==
        Level::Allow);
}

TEST_CASE("flags: an exclusion beats a caution, and both reasons stand") {
  const Exercise exercise = a_bending_exercise();
  const Verdict verdict = judged(exercise, {cautioning("a", {.load = {"low"}}),
                                            excluding("b", {.load = {"low"}})});
  CHECK(verdict.level == Level::Exclude);
  CHECK(verdict.excludes == std::vector<Reason>{{"b", "why of b"}});
  CHECK(verdict.cautions == std::vector<Reason>{{"a", "why of a"}});
}

TEST_CASE("flags: what is written by hand counts for its flag alone") {
  Exercise exercise = a_bending_exercise();
  exercise.excluded_for = {{"hernia", "by hand"}};
  exercise.caution_for = {{"glaucoma", "with care"}};
  const Verdict hernia = judged(exercise, {{.id = "hernia"}});
  CHECK(hernia.level == Level::Exclude);
  CHECK(hernia.excludes == std::vector<Reason>{{"hernia", "by hand"}});
  const Verdict glaucoma = judged(exercise, {{.id = "glaucoma"}});
  CHECK(glaucoma.level == Level::Caution);
  CHECK(glaucoma.positions == exercise.positions);
  CHECK(judged(exercise, {{.id = "scoliosis"}}).level == Level::Allow);
}

TEST_CASE("flags: without movement facts any flag excludes") {
  Exercise exercise = a_bending_exercise();
  exercise.movement.reset();
  CHECK(judged(exercise, {}).level == Level::Allow);
  const Verdict verdict = judged(exercise, {{.id = "any"}});
  CHECK(verdict.level == Level::Exclude);
  REQUIRE(verdict.excludes.size() == 1);
  CHECK(verdict.excludes[0].flag == "any");
}

TEST_CASE("flags: without flags everything is allowed in every position") {
  for (const Exercise& exercise : built_in().exercises) {
    INFO(exercise.id);
    const Verdict verdict = built_in().judge(exercise, {});
    CHECK(verdict.level == Level::Allow);
    CHECK(verdict.positions == exercise.positions);
    CHECK(verdict.cautions.empty());
  }
}

TEST_CASE("flags: every built-in flag has something to say") {
  for (const Flag& flag : built_in().flags) {
    INFO(flag.id);
    CHECK(std::ranges::any_of(built_in().exercises, [&](const auto& exercise) {
      return built_in().judge(exercise, {&flag}).level != Level::Allow;
    }));
  }
}

TEST_CASE("flags: leg pain rules out hamstring stretches with their reason") {
  for (const char* id : {"supine-hamstring-stretch", "strap-hamstring-stretch",
                         "seated-hamstring-stretch"}) {
    INFO(id);
    const Exercise* exercise = built_in().exercise(id);
    REQUIRE(exercise != nullptr);
    const Verdict verdict =
        built_in().judge(*exercise, flags_named({"radiating-leg-pain"}));
    CHECK(verdict.level == Level::Exclude);
    REQUIRE(exercise->excluded_for.size() == 1);
    CHECK(holds(verdict.excludes,
                Reason{"radiating-leg-pain", exercise->excluded_for[0].why}));
  }
}

TEST_CASE("flags: more flags only ever exclude more") {
  const Catalog& catalog = built_in();
  CHECK(rc::check([&] {
    const Words fewer = some_of(catalog.flag_ids(), 4);
    Words more = some_of(catalog.flag_ids(), 4);
    more.insert(more.begin() + static_cast<std::ptrdiff_t>(more.size() / 2),
                fewer.begin(), fewer.end());
    for (const Exercise& exercise : catalog.exercises) {
      const Verdict few = catalog.judge(exercise, flags_named(fewer));
      const Verdict many = catalog.judge(exercise, flags_named(more));
      RC_ASSERT(many.level >= few.level);
      RC_ASSERT(within(many.positions, few.positions));
      RC_ASSERT(within(few.positions, exercise.positions));
      for (const Reason& reason : few.excludes)
        RC_ASSERT(holds(many.excludes, reason));
    }
  }));
}

TEST_CASE("flags: a verdict is whole") {
  const Catalog& catalog = built_in();
  CHECK(rc::check([&] {
    const Words ids = some_of(catalog.flag_ids(), 5);
    for (const Exercise& exercise : catalog.exercises) {
      const Verdict verdict = catalog.judge(exercise, flags_named(ids));
      const bool out = verdict.level == Level::Exclude;
      RC_ASSERT(out == !verdict.excludes.empty());
      RC_ASSERT(out == verdict.positions.empty());
      if (verdict.level == Level::Allow)
        RC_ASSERT(verdict.cautions.empty());
      if (verdict.level == Level::Caution)
        RC_ASSERT(!verdict.cautions.empty());
      for (const auto* reasons : {&verdict.excludes, &verdict.cautions})
        for (const Reason& reason : *reasons) {
          RC_ASSERT(holds(ids, reason.flag));
          RC_ASSERT(!reason.why.empty());
        }
    }
  }));
}
