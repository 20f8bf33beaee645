// SPDX-License-Identifier: MIT
#include "backcare/planner.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "backcare/timeline.hpp"
#include "random.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

std::vector<const Flag*> flags_of(const Request& request) {
  std::vector<const Flag*> flags;
  for (const std::string& id : request.flags)
    flags.push_back(built_in().flag(id));
  return flags;
}

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

Words ids(const Plan& plan) {
  Words result;
  for (const PlanItem& item : plan.items)
    result.push_back(item.exercise->id);
  return result;
}

bool is_safe(const PlanItem& item, const std::vector<const Flag*>& flags) {
  const Verdict verdict = built_in().judge(*item.exercise, flags);
  Exercise in_position = *item.exercise;
  if (!in_position.through_all_positions)
    in_position.positions = {item.position};
  const Verdict there = built_in().judge(in_position, flags);
  return verdict.level != Level::Exclude &&
         holds(verdict.positions, item.position) &&
         there.level != Level::Exclude && item.cautions == there.cautions;
}

std::size_t cautioned(const Plan& plan) {
  return static_cast<std::size_t>(std::ranges::count_if(
      plan.items, [](const PlanItem& item) { return !item.cautions.empty(); }));
}

/// The message of the error for a request that differs from the usual one.
template <typename Change>
std::string refused_with(ErrorKind kind, const Change& change) {
  Request request;
  change(request);
  const Error error = error_of([&] { (void)plan(built_in(), request); });
  CHECK(error.kind() == kind);
  return error.what();
}

/// The texts of a plan that a reader sees, to compare two plans.
std::string text_of(const Plan& plan) {
  return to_yaml(routine_of(plan), built_in(), {std::to_string(plan.value)});
}

}  // namespace

TEST_CASE("planner: the usual request gives a session that fills its time") {
  const Plan result = plan(built_in(), {});
  CHECK(result.items.size() == 4);
  CHECK(result.time <= seconds{600});
  CHECK(result.time >= seconds{420});
  CHECK(result.title == "Lower back, pain relief");
  for (const PlanItem& item : result.items) {
    INFO(item.exercise->id);
    CHECK_FALSE(item.why.empty());
    CHECK(item.exercise->stage <= 2);
  }
}

TEST_CASE("planner: under each flag and for each area every exercise is safe") {
  for (const std::string& flag : built_in().flag_ids())
    for (const std::string& area : built_in().terms("areas")) {
      INFO(flag << ", " << area);
      const Request request{
          .areas = {area}, .flags = {flag}, .alternatives = false};
      try {
        const Plan result = plan(built_in(), request);
        CHECK_FALSE(result.items.empty());
        CHECK(std::ranges::all_of(result.items, [&](const PlanItem& item) {
          return is_safe(item, flags_of(request));
        }));
      } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::Refused);
      }
    }
}

TEST_CASE("planner: a plan is safe, in time and in order") {
  int made = 0;
  CHECK(rc::check([&] {
    const Request request = random_request(built_in());
    const auto result = plan_if_possible(request);
    if (!result)
      return;
    ++made;
    RC_ASSERT(!result->items.empty());
    RC_ASSERT(result->time <= seconds{60} * request.minutes);
    std::set<std::string> families;
    Phase phase = Phase::Breathe;
    for (const PlanItem& item : result->items) {
      RC_ASSERT(is_safe(item, flags_of(request)));
      RC_ASSERT(families.insert(item.exercise->family).second);
      RC_ASSERT(item.exercise->phase >= phase);
      phase = item.exercise->phase;
    }
    if (request.items)
      RC_ASSERT(static_cast<int>(result->items.size()) <= *request.items);
  }));
  CHECK(made >= 30);
}

TEST_CASE("planner: the time is that of the timeline, to the second") {
  int made = 0;
  CHECK(rc::check([&] {
    const auto result = plan_if_possible(random_request(built_in()));
    if (!result)
      return;
    ++made;
    const Timeline timeline = unroll(routine_of(*result), built_in());
    RC_ASSERT(timeline.length == result->time);
    for (std::size_t i = 0; i < result->items.size(); ++i) {
      const auto cue = std::ranges::find(timeline.cues, i, &Cue::item);
      RC_ASSERT(cue != timeline.cues.end());
      RC_ASSERT(cue->start == result->items[i].start);
    }
  }));
  CHECK(made >= 30);
}

TEST_CASE("planner: the same request gives the same plan") {
  CHECK(rc::check([] {
    const Request request = random_request(built_in());
    const auto first = plan_if_possible(request);
    const auto second = plan_if_possible(request);
    RC_ASSERT(first.has_value() == second.has_value());
    if (first)
      RC_ASSERT(text_of(*first) == text_of(*second));
  }));
}

TEST_CASE("planner: other seeds give other plans") {
  std::set<std::string> plans;
  for (const std::uint64_t seed : {0U, 1U, 2U, 3U, 4U, 5U, 6U, 7U})
    plans.insert(text_of(plan(built_in(), {.seed = seed})));
  CHECK(plans.size() >= 3);
}

TEST_CASE("planner: what asks for care stays at its least dose") {
  int seen = 0;
  CHECK(rc::check([&] {
    const auto result = plan_if_possible(random_request(built_in()));
    if (!result)
      return;
    for (const PlanItem& item : result->items)
      if (!item.cautions.empty()) {
        ++seen;
        RC_ASSERT(item.dose == low_dose(*item.exercise));
      }
  }));
  CHECK(seen >= 10);
}

TEST_CASE("planner: at most half of what is wanted asks for care") {
  CHECK(rc::check([] {
    const Request request = random_request(built_in());
    const auto wanted = static_cast<std::size_t>(request.items.value_or(
        usual_items(built_in().prescriptions, request.minutes)));
    const auto result = plan_if_possible(request);
    if (result)
      RC_ASSERT(cautioned(*result) <= (wanted + 1) / 2);
  }));
}

TEST_CASE("planner: doses are steps of the exercise for the goal") {
  const Prescriptions& rules = built_in().prescriptions;
  CHECK(rc::check([&] {
    const Request request = random_request(built_in());
    const auto result = plan_if_possible(request);
    if (!result)
      return;
    for (const PlanItem& item : result->items) {
      std::vector<Dose> doses{low_dose(*item.exercise)};
      for (const DoseStep& step :
           dose_steps(*item.exercise, rules, *rules.goal(request.goal)))
        doses.push_back(step.dose);
      RC_ASSERT(holds(doses, item.dose));
    }
  }));
}

TEST_CASE("planner: every exercise is in the plan or said why not") {
  CHECK(rc::check([] {
    Request request = random_request(built_in());
    request.alternatives = true;
    const auto result = plan_if_possible(request);
    if (!result)
      return;
    Words all = ids(*result);
    for (const PlanExclusion& out : result->excluded) {
      all.push_back(out.exercise->id);
      RC_ASSERT(!out.reasons.empty());
    }
    std::ranges::sort(all);
    RC_ASSERT(all == built_in().exercise_ids());
  }));
}

TEST_CASE("planner: places and positions of the request are kept") {
  const Plan desk = plan(built_in(), {.places = {"desk"}});
  for (const PlanItem& item : desk.items)
    CHECK_FALSE(on_floor(built_in().station(item.position)));
  const Plan standing = plan(built_in(), {.positions = {"standing"}});
  for (const PlanItem& item : standing.items)
    CHECK(item.position == "standing");
}

TEST_CASE("planner: what is to be avoided stays out") {
  const Plan result =
      plan(built_in(), {.minutes = 30, .avoid = {"rotation", "pelvic-tilt"}});
  for (const PlanItem& item : result.items) {
    CHECK_FALSE(is_avoided(*item.exercise, "rotation"));
    CHECK(item.exercise->id != "pelvic-tilt");
  }
}

TEST_CASE("planner: what is included is in, or the reason is given") {
  int made = 0;
  CHECK(rc::check([&] {
    Request request = random_request(built_in());
    request.minutes += 10;
    request.places.clear();
    const Exercise& wanted = *rc::gen::elementOf(built_in().exercises);
    request.include = {wanted.id};
    const bool excluded =
        built_in().judge(wanted, flags_of(request)).level == Level::Exclude;
    try {
      const Plan result = plan(built_in(), request);
      ++made;
      RC_ASSERT(!excluded);
      RC_ASSERT(holds(ids(result), wanted.id));
      RC_ASSERT(result.time <= seconds{60} * request.minutes);
    } catch (const Error& error) {
      RC_ASSERT(error.kind() ==
                (excluded ? ErrorKind::Refused : ErrorKind::Nothing));
    }
  }));
  CHECK(made >= 30);
}

TEST_CASE("planner: an included exercise that a flag rules out is refused") {
  const std::string message =
      refused_with(ErrorKind::Refused, [](Request& request) {
        request.flags = {"radiating-leg-pain"};
        request.include = {"supine-hamstring-stretch"};
      });
  CHECK_THAT(message,
             Catch::StartsWith("supine-hamstring-stretch cannot be included: "
                               "radiating-leg-pain: "));
}

TEST_CASE("planner: an included exercise may be harder or for elsewhere") {
  const Plan result = plan(
      built_in(), {.areas = {"neck"}, .minutes = 30, .include = {"rack-pull"}});
  CHECK(holds<std::string>(ids(result), "rack-pull"));
}

TEST_CASE("planner: what is both included and avoided is a mistake") {
  CHECK_THAT(refused_with(ErrorKind::Usage,
                          [](Request& request) {
                            request.include = {"bridge"};
                            request.avoid = {"bridge"};
                          }),
             Catch::Contains("is to be avoided: bridge"));
  CHECK_THAT(
      refused_with(
          ErrorKind::Usage,
          [](Request& request) {
            request.include = {"single-knee-to-chest", "double-knee-to-chest"};
          }),
      Catch::Contains("family that is included already"));
}

TEST_CASE("planner: unknown words are named with the nearest one") {
  const auto message = [](const auto& change) {
    return refused_with(ErrorKind::Usage, change);
  };
  CHECK(message([](Request& r) { r.areas = {"lowr"}; }) ==
        "unknown area \"lowr\"; did you mean \"lower\"?");
  CHECK(message([](Request& r) { r.goal = "releif"; }) ==
        "unknown goal \"releif\"; did you mean \"relief\"?");
  CHECK(message([](Request& r) { r.flags = {"hernai"}; }) ==
        "unknown flag \"hernai\"; did you mean \"hernia\"?");
  CHECK(message([](Request& r) { r.include = {"brigde"}; }) ==
        "unknown exercise \"brigde\"; did you mean \"bridge\"?");
  CHECK(message([](Request& r) { r.positions = {"supin"}; }) ==
        "unknown position \"supin\"; did you mean \"supine\"?");
  CHECK(message([](Request& r) { r.places = {"flor"}; }) ==
        "unknown place \"flor\"; did you mean \"floor\"?");
  CHECK(message([](Request& r) { r.equipment = {"barbel"}; }) ==
        "unknown equipment \"barbel\"; did you mean \"barbell\"?");
  CHECK(message([](Request& r) { r.avoid = {"rotatoin"}; }) ==
        "unknown exercise, family, demand or direction to avoid \"rotatoin\"; "
        "did you mean \"rotation\"?");
}

TEST_CASE("planner: too few minutes for what is included is said") {
  CHECK_THAT(refused_with(ErrorKind::Nothing,
                          [](Request& request) {
                            request.minutes = 1;
                            request.include = {"bridge"};
                          }),
             Catch::StartsWith("what is included does not fit into 1 min "
                               "together; it takes at least "));
}

TEST_CASE(
    "planner: three of a phase that need three stations can be included") {
  const Plan result =
      plan(built_in(),
           {.goal = "stability",
            .minutes = 30,
            .include = {"mcgill-curl-up", "side-plank-knees", "bird-dog"}});
  const Words in = ids(result);
  for (const char* id : {"mcgill-curl-up", "side-plank-knees", "bird-dog"})
    CHECK(holds(in, std::string(id)));
}

TEST_CASE("planner: when limits leave nothing, flags are not blamed") {
  CHECK_THAT(
      refused_with(ErrorKind::Nothing,
                   [](Request& request) { request.positions = {"water"}; }),
      Catch::StartsWith("no exercise fits this request"));
}
