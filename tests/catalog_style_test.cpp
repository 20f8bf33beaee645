// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;
using Check = std::vector<Problem> (*)(const Catalog&);

Exercise& edit(Catalog& catalog, const std::string& id) {
  return *std::ranges::find(catalog.exercises, id, &Exercise::id);
}

/// The messages of a check of the built-in catalogue that are new after
/// `change` was made to it.
template <typename Change>
Words found_after(const Change& change, Check check) {
  Catalog catalog = built_in();
  const auto before = check(catalog);
  change(catalog);
  Words messages;
  for (const Problem& problem : check(catalog))
    if (!holds(before, problem))
      messages.push_back(problem.message);
  return messages;
}

template <typename Change>
Words style_after(const Change& change) {
  return found_after(
      change, [](const Catalog& catalog) { return check_style(catalog); });
}

template <typename Change>
Words facts_after(const Change& change) {
  return found_after(
      [&](Catalog& catalog) {
        Exercise& bridge = edit(catalog, "bridge");
        change(bridge, *bridge.movement);
      },
      [](const Catalog& catalog) { return check(catalog); });
}

/// Exercises that differ in family and stage.
Catalog a_ladder(const std::vector<std::pair<std::string, int>>& rungs) {
  Catalog catalog;
  for (const auto& [family, stage] : rungs) {
    Exercise exercise = an_exercise(family + "-" + std::to_string(stage));
    exercise.family = family;
    exercise.stage = stage;
    catalog.exercises.push_back(exercise);
  }
  return catalog;
}

std::size_t holes(const Catalog& catalog) {
  return static_cast<std::size_t>(
      std::ranges::count_if(check_style(catalog), [](const Problem& problem) {
        return problem.message.find("easier") != std::string::npos;
      }));
}

}  // namespace

TEST_CASE("style: the built-in catalogue is in style") {
  for (const Problem& problem : check_style(built_in()))
    FAIL_CHECK(to_string(problem));
}

TEST_CASE("style: a phase can be spoken in its time") {
  const auto speak = [](const std::string& say) {
    return style_after([&](Catalog& catalog) {
      edit(catalog, "bridge").repetition[0] = {say, seconds{2}, Breath::Out};
    });
  };
  CHECK(speak("one two three four five").empty());
  CHECK(speak("one two three four five six") ==
        Words{"\"one two three four five six\" cannot be spoken in 2 s at 2.5 "
              "words a second"});
}

TEST_CASE("style: the words of a held phase fit the usual hold") {
  const auto hold = [](const std::string& say, seconds length) {
    return style_after([&](Catalog& catalog) {
      Exercise& bridge = edit(catalog, "bridge");
      bridge.dose.usual.hold = length;
      bridge.repetition[1].say = say;
    });
  };
  CHECK(hold("one two three four five", seconds{2}).empty());
  CHECK(hold("one two three four five six", seconds{2}) ==
        Words{"\"one two three four five six\" cannot be spoken in 2 s at 2.5 "
              "words a second"});
}

TEST_CASE("style: an exercise has movement facts") {
  CHECK(style_after([](Catalog& catalog) {
          edit(catalog, "bridge").movement.reset();
        }) ==
        Words{"missing key \"movement\"; with any flag it is never planned"});
}

TEST_CASE("style: a family of one is not nearly another") {
  const auto family = [](const std::string& name) {
    return style_after([&](Catalog& catalog) {
      edit(catalog, "supine-hamstring-stretch").family = name;
      edit(catalog, "supine-hamstring-stretch").aliases.clear();
    });
  };
  CHECK(family("hamstrng-stretch") ==
        Words{"nothing else is of the family \"hamstrng-stretch\"; did you "
              "mean \"hamstring-stretch\"?"});
  CHECK(family("something-else").empty());
}

TEST_CASE("style: a step has at most 120 characters, however wide") {
  const auto step = [](const std::string& text) {
    return style_after([&](Catalog& catalog) {
      edit(catalog, "bridge").setup[0] = text + ".";
    });
  };
  CHECK(step(std::string(119, 'x')).empty());
  std::string wide;
  for (int i = 0; i < 119; ++i)
    wide += "\u6C34";
  CHECK(step(wide).empty());
  const Words messages = step(std::string(120, 'x'));
  REQUIRE(messages.size() == 1);
  CHECK_THAT(messages[0], Catch::Contains("is longer than 120 characters"));
}

TEST_CASE("style: and so has a cue") {
  const Words messages = style_after([](Catalog& catalog) {
    edit(catalog, "bridge").cues[0] = std::string(120, 'x') + ".";
  });
  REQUIRE(messages.size() == 1);
  CHECK_THAT(messages[0], Catch::StartsWith("the cue ") &&
                              Catch::EndsWith("longer than 120 characters"));
}

TEST_CASE("style: steps and cues are sentences") {
  CHECK(style_after([](Catalog& catalog) {
          edit(catalog, "bridge").setup[0] = "Lie down";
          edit(catalog, "bridge").cues = {"Breathe!", "Ready?", "Push"};
        }) == Words{"\"Lie down\" ends without a full stop",
                    "\"Push\" ends without a full stop"});
}

TEST_CASE("style: a counted dose is that of a main goal, or says why not") {
  const auto dose = [](const Dose& usual, const std::string& note) {
    Catalog catalog = a_ladder({{"a", 1}});
    Prescription relief;
    relief.goal = "relief";
    relief.sets = {1, 2};
    relief.reps = {4, 10};
    relief.hold = {seconds{2}, seconds{10}};
    relief.rest = {seconds{0}, seconds{20}};
    Prescription strength = relief;
    strength.goal = "strength";
    strength.reps = {8, 12};
    Prescription balance = relief;
    balance.goal = "balance";
    balance.reps = {1, 200};
    catalog.prescriptions.goals = {relief, strength, balance};
    Exercise& exercise = catalog.exercises[0];
    exercise.goals = {{"relief", 3}, {"strength", 3}, {"balance", 1}};
    exercise.repetition = {{"Hold", std::nullopt, Breath::Free}};
    exercise.dose.usual = usual;
    exercise.dose.note = note;
    Words messages;
    for (const Problem& problem : check_style(catalog))
      if (problem.message.find("outside that of") != std::string::npos)
        messages.push_back(problem.message);
    return messages;
  };
  Dose usual;
  usual.sets = 2;
  usual.reps = 4;
  usual.hold = seconds{2};
  usual.rest = seconds{20};
  CHECK(dose(usual, "").empty());
  usual.reps = 12;
  CHECK(dose(usual, "").empty());
  usual.reps = 13;
  CHECK(dose(usual, "") ==
        Words{"the usual dose \"2 x 13 reps hold 2 s rest 20 s\" lies outside "
              "that of its goal strength (sets 1 to 2, repetitions 8 to 12, "
              "hold 2 to 10 s, rest 0 to 20 s); say why in the \"note\" of the "
              "dose"});
  CHECK(dose(usual, "Quick ones.").empty());
  usual.reps = 10;
  usual.hold = seconds{1};
  CHECK(dose(usual, "").size() == 1);
  usual.hold = seconds{2};
  usual.rest = seconds{21};
  CHECK(dose(usual, "").size() == 1);
  usual.sets = 1;
  CHECK(dose(usual, "").empty());
  usual.count = Count::Time;
  usual.sets = 9;
  CHECK(dose(usual, "").empty());
}

TEST_CASE("style: an alias is no other exercise's name, but in the family") {
  const auto alias = [](const std::string& family) {
    return style_after([&](Catalog& catalog) {
      edit(catalog, "bridge").aliases = {"CAT-cow"};
      edit(catalog, "bridge").family = family;
    });
  };
  CHECK(alias("bridge") ==
        Words{"the alias \"CAT-cow\" is the name of cat-cow"});
  CHECK(alias(built_in().exercise("cat-cow")->family).empty());
}

TEST_CASE("style: above stage 1 there is an easier one or a reason") {
  const auto easier = [](const Words& neighbours, const std::string& note) {
    Catalog catalog = a_ladder({{"a", 1}, {"a", 2}});
    catalog.exercises[1].easier = neighbours;
    catalog.exercises[1].easier_note = note;
    return holes(catalog);
  };
  CHECK(holes(a_ladder({{"a", 1}})) == 0);
  CHECK(easier({"a-1"}, "") == 0);
  CHECK(easier({}, "Nothing is easier.") == 0);
  CHECK(easier({}, "") == 1);
}

TEST_CASE("style: from every stage a way leads down") {
  Catalog catalog = a_ladder({{"a", 2}, {"a", 3}, {"b", 2}, {"c", 1}});
  Exercise& low = catalog.exercises[0];
  Exercise& high = catalog.exercises[1];
  Exercise& other = catalog.exercises[2];
  high.easier = {"a-2"};
  other.easier = {"c-1"};
  low.easier = {"b-2"};
  CHECK(holes(catalog) == 0);
  low.easier = {"a-3"};
  CHECK(holes(catalog) == 1);
  low.easier_note = "Nothing is easier.";
  CHECK(holes(catalog) == 0);
  low.easier_note.clear();
  low.stage = 3;
  CHECK(holes(catalog) == 2);
  high.easier = {"b-2"};
  CHECK(holes(catalog) == 0);
}

TEST_CASE("facts: a demand needs a position that it is done in") {
  CHECK(facts_after([](Exercise&, Movement& movement) {
          movement.demands = {"kneel-load"};
        }) == Words{"\"kneel-load\" contradicts the position supine; it is "
                    "done in all-fours, kneeling, half-kneeling"});
  CHECK(facts_after([](Exercise& bridge, Movement& movement) {
          bridge.positions.emplace_back("all-fours");
          movement.demands = {"kneel-load"};
        }).empty());
  CHECK(facts_after([](Exercise&, Movement& movement) {
          movement.impact = "high";
        }) == Words{"\"high\" contradicts the position supine; it is done in "
                    "standing, standing-supported, walking"});
  CHECK(facts_after([](Exercise& bridge, Movement&) {
          bridge.positions = {"walking"};
        }) == Words{"\"none\" contradicts the position walking"});
}

TEST_CASE("facts: a position has the demands that it makes") {
  const auto in = [](const Words& positions, bool through_all) {
    return facts_after([&](Exercise& bridge, Movement&) {
      bridge.positions = positions;
      bridge.through_all_positions = through_all;
    });
  };
  CHECK(in({"side-lying"}, false) ==
        Words{"the position side-lying demands \"side-pressure\""});
  CHECK(in({"all-fours", "kneeling"}, false) ==
        Words{"the position all-fours, kneeling demands \"kneel-load\""});
  CHECK(in({"all-fours", "supine"}, false).empty());
  CHECK(in({"all-fours", "supine"}, true) ==
        Words{"the position all-fours, supine demands \"kneel-load\""});
}

TEST_CASE("facts: a spine that is held still does not bend") {
  const auto range = [](const std::string& word, const Words& directions) {
    return facts_after([&](Exercise&, Movement& movement) {
      movement.spine = {{"lumbar", directions}};
      movement.range = word;
    });
  };
  CHECK(range("none", {"neutral", "flexion"}) ==
        Words{"\"flexion\" contradicts the range \"none\""});
  CHECK(range("none", {"neutral", "anti-rotation"}).empty());
  CHECK(range("small", {"neutral"}).empty());
}

TEST_CASE("orphans: a term that nothing uses is found") {
  const auto orphaned = [](const char* kind) {
    return found_after(
        [&](Catalog& catalog) {
          catalog.vocabulary[kind].push_back({.id = "unused"});
        },
        orphan_terms);
  };
  for (const char* kind : {"areas", "positions", "equipment", "demands"})
    CHECK(orphaned(kind) == Words{"nothing uses the term \"unused\""});
}

TEST_CASE("orphans: a use by a rule counts, and an alternative") {
  CHECK(found_after(
            [](Catalog& catalog) {
              catalog.vocabulary["loads"].push_back({.id = "in-a-rule"});
              catalog.flags[0].cautions[0].when.load = {"in-a-rule"};
              catalog.vocabulary["equipment"].push_back({.id = "or-this"});
              edit(catalog, "bridge").equipment = {{"mat", "or-this"}};
            },
            orphan_terms)
            .empty());
}

TEST_CASE("orphans: a source that nothing names is found") {
  Catalog catalog;
  for (const char* id : {"unread", "of-advice", "of-a-routine"})
    catalog.sources.push_back({.id = id});
  catalog.guidance = {{.id = "advice", .sources = {"of-advice"}}};
  const auto found = orphan_sources(catalog, {"of-a-routine"});
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "nothing names the source \"unread\"");
}
