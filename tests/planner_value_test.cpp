// SPDX-License-Identifier: MIT
//
// What must hold of the value of plans, whatever the weights.
#include <catch2/catch.hpp>

#include "backcare/planner.hpp"
#include "random.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

/// The plan, or nothing when none is possible; any other error passes.
std::optional<Plan> plan_if_possible(const Request& request) {
  try {
    return plan(built_in(), request);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Refused &&
        error.kind() != ErrorKind::Nothing)
      throw;
    return std::nullopt;
  }
}

/// A random request that is planned quickly.
Request a_short_request() {
  Request request = random_request(built_in());
  request.minutes = *rc::gen::inRange(3, 13);
  return request;
}

}  // namespace

TEST_CASE("planner: more minutes never lower the value") {
  int made = 0;
  CHECK(rc::check([&] {
    Request request = a_short_request();
    const auto shorter = plan_if_possible(request);
    request.minutes += *rc::gen::inRange(1, 8);
    const auto longer = plan_if_possible(request);
    if (!shorter)
      return;
    ++made;
    RC_ASSERT(longer.has_value());
    RC_ASSERT(longer->value >= shorter->value);
  }));
  CHECK(made >= 30);
}

TEST_CASE("planner: one more flag never raises the value") {
  int made = 0;
  CHECK(rc::check([&] {
    Request request = a_short_request();
    const auto before = plan_if_possible(request);
    request.flags.push_back(*rc::gen::elementOf(built_in().flag_ids()));
    const auto after = plan_if_possible(request);
    if (!after)
      return;
    ++made;
    RC_ASSERT(before.has_value());
    RC_ASSERT(after->value <= before->value);
  }));
  CHECK(made >= 30);
}

TEST_CASE("planner: nine tenths of the minutes are used where they can be") {
  for (const char* area : {"lower", "neck", "core", "general"})
    for (const std::string& goal : built_in().terms("goals"))
      for (const int minutes : {5, 10, 20}) {
        INFO(area << ' ' << goal << ' ' << minutes);
        const Plan result = plan(built_in(), {.areas = {area},
                                              .goal = goal,
                                              .minutes = minutes,
                                              .alternatives = false});
        CHECK(result.time >= seconds{54} * minutes);
      }
}

TEST_CASE("planner: a thorough plan tells what its alternatives really lose") {
  Request request{.goal = "strength", .minutes = 15, .thorough = true};
  const Plan best = plan(built_in(), request);
  request.thorough = false;
  int exact = 0;
  for (const PlanExclusion& out : best.excluded)
    for (const PlanReason& reason : out.reasons)
      if (reason.exact) {
        ++exact;
        INFO(out.exercise->id);
        Request with = request;
        with.include = {out.exercise->id};
        CHECK(plan(built_in(), with).value == best.value - reason.less);
      }
  CHECK(exact >= 5);
  for (const PlanItem& item : best.items) {
    INFO(item.exercise->id);
    Request without = request;
    without.avoid = {item.exercise->id};
    if (item.next_best)
      CHECK(plan(built_in(), without).value ==
            best.value - item.next_best->less);
  }
}
