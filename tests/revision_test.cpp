// SPDX-License-Identifier: MIT
#include "backcare/revision.hpp"

#include <catch2/catch.hpp>

#include "backcare/timeline.hpp"
#include "random.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

Routine parsed(const std::string& text) {
  return parse_routine("morning.yaml", text, built_in());
}

Words ids_of(const Routine& routine) {
  Words result;
  for (const RoutineItem& item : routine.items)
    result.push_back(item.exercise->id);
  return result;
}

/// What is wanted of the routine in so many minutes.
Request minutes(const Routine& routine, int count) {
  Request request = request_of(routine, built_in());
  request.minutes = count;
  return request;
}

const Change* change_of(const Revision& revision, const std::string& id) {
  for (const Change& change : revision.changes)
    if (change.exercise == id)
      return &change;
  return nullptr;
}

const std::string morning = R"(title: Mine
schedule: 2 per day
exercises:
  - cat-cow: 10 reps
  - name: Foam roll
    steps: [Roll slowly.]
    dose: 60 s
  - bridge: 2 x 8 reps hold 3 s rest 30 s
)";

}  // namespace

TEST_CASE("revision: a routine is asked for as what it is") {
  const Routine routine =
      parsed("exercises:\n  - chin-tuck-seated\n  - upper-trap-stretch\n");
  const Request request = request_of(routine, built_in());
  CHECK(request.areas == Words{"neck"});
  const seconds length = unroll(routine, built_in()).length;
  CHECK(std::chrono::minutes{request.minutes} >= length);
  CHECK(std::chrono::minutes{request.minutes - 1} < length);
  CHECK(built_in().prescriptions.goal(request.goal));
}

TEST_CASE("revision: with more minutes all stays and more comes in") {
  const Routine before = parsed(morning);
  const Revision result = revise(built_in(), minutes(before, 15), before);
  CHECK(result.changes.empty());
  CHECK(result.routine.title == "Mine");
  CHECK(result.routine.schedule == "2 per day");
  CHECK(result.routine.items.size() > before.items.size());
  std::size_t at = 0;
  for (const RoutineItem& item : result.routine.items)
    if (at < before.items.size() &&
        item.exercise->id == before.items[at].exercise->id) {
      CHECK(item.dose == before.items[at].dose);
      CHECK(item.own == before.items[at].own);
      ++at;
    }
  CHECK(at == before.items.size());
  CHECK(result.plan.time > seconds{12 * 60});
}

TEST_CASE("revision: with fewer minutes doses give way before exercises") {
  const Routine before = parsed(
      "exercises:\n  - cat-cow: 2 x 10 reps\n"
      "  - supine-trunk-rotation: 2 x 5 reps hold 5 s\n");
  const Revision shorter = revise(built_in(), minutes(before, 6), before);
  CHECK(ids_of(shorter.routine) == ids_of(before));
  REQUIRE_FALSE(shorter.changes.empty());
  CHECK_FALSE(shorter.changes.front().left_out);
  CHECK(shorter.changes.front().reason.name == "minutes");
  const Revision least = revise(built_in(), minutes(before, 2), before);
  CHECK(least.routine.items.size() == 1);
  CHECK(std::ranges::any_of(least.changes, &Change::left_out));
}

TEST_CASE("revision: most of the minutes are used where that can be") {
  const Routine stretches = parsed(
      "exercises:\n  - superman\n  - seated-ql-stretch\n"
      "  - stationary-cycling\n  - supine-hamstring-stretch\n");
  Request request = minutes(stretches, 10);
  request.flags = {"neck-injury-recent"};
  CHECK(revise(built_in(), request, stretches).plan.time >= seconds{420});
  CHECK(rc::check([] {
    Routine before{.title = "Any"};
    const int count = *rc::gen::inRange(1, 5);
    for (int i = 0; i < count; ++i) {
      const auto& all = built_in().exercises;
      const Exercise& any = all[*rc::gen::inRange<std::size_t>(0, all.size())];
      before.items.push_back(
          {.exercise = {std::shared_ptr<const Exercise>(), &any},
           .dose = any.dose.usual,
           .position = any.positions.front()});
    }
    const int wanted = *rc::gen::inRange(5, 25);
    const Revision result = revise(built_in(), minutes(before, wanted), before);
    RC_ASSERT(result.plan.time * 10 >= std::chrono::minutes{wanted} * 7);
  }));
}

TEST_CASE("revision: where nothing can stay it is a plan") {
  const Routine before = parsed("exercises:\n  - cat-cow: 10 reps\n");
  const Revision result = revise(built_in(), minutes(before, 1), before);
  REQUIRE(change_of(result, "cat-cow"));
  CHECK_FALSE(result.routine.items.empty());
  CHECK(result.plan.time <= seconds{60});
  Request request = minutes(before, 1);
  request.positions = {"half-kneeling"};
  const Error error =
      error_of([&] { (void)revise(built_in(), request, before); });
  CHECK(std::string(error.what()).find(" would help") != std::string::npos);
}

TEST_CASE("revision: what a flag rules out goes, with the flag and why") {
  const Routine before = parsed(morning);
  Request request = minutes(before, 10);
  request.flags = {"knee-pain"};
  const Revision result = revise(built_in(), request, before);
  const Change* own = change_of(result, "foam-roll");
  REQUIRE(own);
  CHECK(own->left_out);
  CHECK(own->reason.kind == "flag");
  CHECK(own->reason.name == request.flags.front());
  CHECK_FALSE(own->reason.why.empty());
  CHECK(to_string(*own).starts_with("is not kept: " + request.flags.front()));
}

TEST_CASE("revision: of a family the first stays") {
  const Routine before = parsed(
      "exercises:\n  - single-knee-to-chest\n  - double-knee-to-chest\n"
      "  - single-knee-to-chest\n");
  const Revision result = revise(built_in(), minutes(before, 5), before);
  const Words ids = ids_of(result.routine);
  CHECK(std::ranges::count(ids, "single-knee-to-chest") == 1);
  CHECK(std::ranges::count(ids, "double-knee-to-chest") == 0);
  REQUIRE(result.changes.size() == 2);
  for (const Change& change : result.changes)
    CHECK(change.reason.name == "family");
}

TEST_CASE("revision: what is to be included comes before what is kept") {
  const Routine before = parsed("exercises:\n  - cat-cow: 10 reps\n");
  Request request = minutes(before, 3);
  request.include = {"bridge"};
  const Revision result = revise(built_in(), request, before);
  CHECK(holds(ids_of(result.routine), std::string("bridge")));
  CHECK(result.plan.time <= seconds{180});
}

TEST_CASE("revision: an own exercise stays behind what stood before it") {
  const Routine before = parsed(morning);
  const Revision result = revise(built_in(), minutes(before, 20), before);
  const Words ids = ids_of(result.routine);
  const auto own = std::ranges::find(ids, "foam-roll");
  REQUIRE(own != ids.end());
  CHECK(std::find(ids.begin(), own, "cat-cow") != own);
  CHECK(std::find(own, ids.end(), "bridge") != ids.end());
}

TEST_CASE("revision: it is safe and in time, to the second") {
  int made = 0;
  CHECK(rc::check([&] {
    Request first = random_request(built_in());
    first.items.reset();
    Request second = random_request(built_in());
    std::optional<Revision> result;
    std::vector<const Flag*> flags;
    for (const std::string& id : second.flags)
      flags.push_back(built_in().flag(id));
    try {
      result = revise(built_in(), second, routine_of(plan(built_in(), first)));
    } catch (const Error& error) {
      RC_ASSERT(error.kind() == ErrorKind::Refused ||
                error.kind() == ErrorKind::Nothing);
      return;
    }
    ++made;
    RC_ASSERT(unroll(result->routine, built_in()).length == result->plan.time);
    RC_ASSERT(result->plan.time <= std::chrono::minutes{second.minutes});
    RC_ASSERT(refusals(result->routine, built_in(), flags).empty());
    RC_ASSERT(result->plan.items.size() == result->routine.items.size());
    if (second.items)
      RC_ASSERT(static_cast<int>(result->routine.items.size()) <=
                *second.items);
  }));
  CHECK(made >= 30);
}

TEST_CASE("revision: the routine of a plan stays for the same request") {
  CHECK(rc::check([] {
    const Request request = random_request(built_in());
    try {
      const Plan first = plan(built_in(), request);
      const Revision again = revise(built_in(), request, routine_of(first));
      RC_ASSERT(again.changes.empty());
      std::size_t at = 0;
      for (const PlanItem& item : again.plan.items)
        if (at < first.items.size() &&
            item.exercise == first.items[at].exercise) {
          RC_ASSERT(item.dose == first.items[at].dose);
          ++at;
        }
      RC_ASSERT(at == first.items.size());
    } catch (const Error& error) {
      RC_ASSERT(error.kind() == ErrorKind::Refused ||
                error.kind() == ErrorKind::Nothing);
    }
  }));
}
