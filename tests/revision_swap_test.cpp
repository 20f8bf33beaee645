// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "backcare/pace.hpp"
#include "backcare/revision.hpp"
#include "random.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

const std::string file =
    "# My morning\n"
    "title: Mine\n"
    "exercises:\n"
    "  # first this\n"
    "  - supported-cat-cow: 2 x 5 reps  # standing with support\n"
    "  - bridge: 2 x 8 reps hold 3 s    # slowly!\n"
    "  - deep-breathing: 14 breaths     # standing\n"
    "    # with open eyes\n"
    "    position: standing\n"
    "# the end\n";

Routine parsed(const std::string& text) {
  return parse_routine("morning.yaml", text, built_in());
}

Swap swap_at(std::size_t index, Toward toward = Toward::Near,
             const std::vector<std::string>& flags = {}) {
  const Routine routine = parsed(file);
  return find_swap(built_in(), routine,
                   {.item = index, .toward = toward, .flags = flags});
}

/// The lines of the file with the item of that index swapped.
std::string swapped_text(const std::string& text, const Swap& swap) {
  const Rewriting result = rewritten(text, parsed(text), swap, built_in());
  CHECK(result.in_place);
  return result.text;
}

}  // namespace

TEST_CASE("revision: the easier and the harder step of a ladder are found") {
  CHECK(swap_at(0, Toward::Easier).item.exercise->id == "seated-cat-cow");
  CHECK(swap_at(0, Toward::Harder).item.exercise->id == "cat-cow");
  const Swap easier = swap_at(1, Toward::Easier);
  CHECK(easier.item.exercise->stage <= built_in().exercise("bridge")->stage);
  CHECK_FALSE(easier.why.empty());
}

TEST_CASE("revision: what is not harder comes before a harder step") {
  for (const char* id :
       {"bridge", "single-knee-to-chest", "side-neck-stretch"}) {
    CAPTURE(id);
    const Exercise& old = *built_in().exercise(id);
    Routine routine{.title = "One"};
    routine.items = {an_item(old, old.dose.usual)};
    const Exercise& now = *find_swap(built_in(), routine, {}).item.exercise;
    CHECK(now.stage <= old.stage);
    CHECK_FALSE(holds(old.harder, now.id));
  }
}

TEST_CASE("revision: a swap takes about as long and is in its range") {
  int made = 0;
  CHECK(rc::check([&] {
    const Exercise& old = *rc::gen::elementOf(built_in().exercises);
    Routine routine{.title = "One"};
    routine.items = {an_item(old, old.dose.usual)};
    SwapRequest request;
    request.toward =
        *rc::gen::element(Toward::Near, Toward::Easier, Toward::Harder);
    request.flags = some_of(built_in().flag_ids(), 2);
    std::vector<const Flag*> flags;
    for (const std::string& id : request.flags)
      flags.push_back(built_in().flag(id));
    try {
      const Swap swap = find_swap(built_in(), routine, request);
      const Exercise& now = *swap.item.exercise;
      ++made;
      RC_ASSERT(now.id != old.id);
      RC_ASSERT(now.dose.sets.contains(swap.item.dose.sets));
      RC_ASSERT(swap.item.dose.count == Count::Time ||
                now.dose.reps.contains(swap.item.dose.reps));
      routine.items = {swap.item};
      RC_ASSERT(refusals(routine, built_in(), flags).empty());
      if (request.toward == Toward::Easier)
        RC_ASSERT(now.stage < old.stage || holds(old.easier, now.id));
      if (request.toward == Toward::Easier)
        RC_ASSERT(!holds(old.harder, now.id));
    } catch (const Error& error) {
      RC_ASSERT(error.kind() == ErrorKind::Refused ||
                error.kind() == ErrorKind::Nothing);
    }
  }));
  CHECK(made >= 30);
}

TEST_CASE("revision: what is named comes, unless a flag rules it out") {
  const Routine routine = parsed(file);
  const Swap swap =
      find_swap(built_in(), routine, {.item = 1, .with = "clamshell"});
  CHECK(swap.item.exercise->id == "clamshell");
  const Error refused = error_of([&] {
    (void)find_swap(
        built_in(), routine,
        {.item = 1, .with = "partial-crunch", .flags = {"osteoporosis"}});
  });
  CHECK(refused.kind() == ErrorKind::Refused);
  CHECK(std::string(refused.what()).find("osteoporosis: ") !=
        std::string::npos);
  const Error twice = error_of([&] {
    (void)find_swap(built_in(), routine, {.item = 1, .with = "deep-breathing"});
  });
  CHECK(twice.kind() == ErrorKind::Usage);
}

TEST_CASE("revision: limits that what is named passes are told") {
  const Routine routine = parsed(file);
  const auto passed = [&](const char* id, std::vector<std::string> at_hand) {
    return find_swap(built_in(), routine,
                     {.item = 1, .with = id, .equipment = std::move(at_hand)})
        .passed;
  };
  CHECK(passed("pelvic-tilt", {}).empty());
  const auto all = passed("rack-pull", {});
  REQUIRE(all.size() >= 2);
  CHECK(all.front().starts_with("is of stage 5, bridge of stage "));
  CHECK(all.back() == "needs equipment: barbell");
  CHECK(passed("rack-pull", {"barbell", "rack"}).size() == all.size() - 1);
  CHECK(holds(passed("bear-hover", {}),
              std::string("wants practice with plank-progression first")));
}

TEST_CASE("revision: one line is replaced, and its comment stays") {
  const Swap swap = swap_at(1, Toward::Easier);
  const std::string text = swapped_text(file, swap);
  CHECK(text.find("# slowly!\n") != std::string::npos);
  CHECK(text.find("bridge: 2 x 8") == std::string::npos);
  std::string expected = file;
  const auto begin = expected.find("  - bridge");
  expected.erase(begin, expected.find('\n', begin) + 1 - begin);
  std::string rest = text;
  const auto line = rest.find("  - " + swap.item.exercise->id);
  REQUIRE(line != std::string::npos);
  auto end = rest.find('\n', line) + 1;
  if (rest.compare(end, 14, "    position: ") == 0)
    end = rest.find('\n', end) + 1;
  rest.erase(line, end - line);
  CHECK(rest == expected);
}

TEST_CASE("revision: a comment that names the position names the new one") {
  const std::string text = swapped_text(file, swap_at(0, Toward::Easier));
  CHECK(text.find("seated-cat-cow: ") != std::string::npos);
  CHECK(text.find("# sitting on a chair\n") != std::string::npos);
  CHECK(text.find("with support") == std::string::npos);
}

TEST_CASE("revision: the lines below an item go with it, comments stay") {
  const std::string text = swapped_text(file, swap_at(2));
  CHECK(text.find("deep-breathing") == std::string::npos);
  CHECK(text.find("    # with open eyes\n") != std::string::npos);
  CHECK(text.ends_with("# the end\n"));
}

TEST_CASE("revision: comments behind the lines below stay, too") {
  const std::string text =
      "exercises:\n  - bridge: 2 x 8 reps # a\n    # between\n"
      "    position: supine # pos note\n  - cat-cow\n";
  const Swap swap =
      find_swap(built_in(), parsed(text), {.item = 0, .with = "clamshell"});
  const std::string now = swapped_text(text, swap);
  CHECK(now.find(" # a\n    # between\n    # pos note\n  - cat-cow\n") !=
        std::string::npos);
  const std::string own =
      "exercises:\n  - name: \"Foam # roll\" # mine\n"
      "    steps: [\"Go\",\"Roll # on\"] # it\'s slow\n    dose: 60 s";
  const Swap named =
      find_swap(built_in(), parsed(own), {.item = 0, .with = "bridge"});
  const std::string other = swapped_text(own, named);
  CHECK(other.find("# mine\n    # it\'s slow\n") != std::string::npos);
  CHECK(other.find("Roll") == std::string::npos);
}

TEST_CASE("revision: the ends of lines are kept as they are") {
  std::string dos;
  for (const char c : file)
    dos += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const std::string text = swapped_text(dos, swap_at(1, Toward::Easier));
  CHECK(text.find("# slowly!\r\n") != std::string::npos);
}

TEST_CASE("revision: a list in brackets is written anew") {
  const std::string text = "exercises: [cat-cow, bridge]\n";
  const Routine routine = parsed(text);
  const Swap swap = find_swap(built_in(), routine, {.item = 1});
  const Rewriting result = rewritten(text, routine, swap, built_in());
  CHECK_FALSE(result.in_place);
  const Routine now = parsed(result.text);
  CHECK(now.items[0].exercise->id == "cat-cow");
  CHECK(now.items[1].exercise->id == swap.item.exercise->id);
  CHECK(now.items[1].dose == swap.item.dose);
}

TEST_CASE("revision: an own exercise is swapped for one that is named") {
  const std::string text =
      "exercises:\n  - name: Foam roll\n    steps: [Roll.]\n"
      "    dose: 60 s\n  - cat-cow: 5 reps\n";
  const Routine routine = parsed(text);
  const Error none =
      error_of([&] { (void)find_swap(built_in(), routine, {.item = 0}); });
  CHECK(none.kind() == ErrorKind::Usage);
  const Swap swap =
      find_swap(built_in(), routine, {.item = 0, .with = "bridge"});
  CHECK(swapped_text(text, swap).starts_with("exercises:\n  - bridge: "));
}

TEST_CASE("revision: any item of a written routine is swapped in place") {
  CHECK(rc::check([] {
    try {
      const Routine routine =
          routine_of(plan(built_in(), random_request(built_in())));
      const std::string text = to_yaml(routine, built_in(), {"A comment"});
      const auto index =
          *rc::gen::inRange<std::size_t>(0, routine.items.size());
      const Routine read = parsed(text);
      const Swap swap = find_swap(built_in(), read, {.item = index});
      const Rewriting result = rewritten(text, read, swap, built_in());
      RC_ASSERT(result.in_place);
      RC_ASSERT(parsed(result.text).items[index].exercise->id ==
                swap.item.exercise->id);
    } catch (const Error& error) {
      RC_ASSERT(error.kind() == ErrorKind::Refused ||
                error.kind() == ErrorKind::Nothing);
    }
  }));
}
