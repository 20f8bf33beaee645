// SPDX-License-Identifier: MIT
#include <algorithm>

#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

Exercise& edit(Catalog& catalog, const std::string& id) {
  return *std::ranges::find(catalog.exercises, id, &Exercise::id);
}

/// The messages of check() after `change` was made to the built-in catalogue.
template <typename Change>
Words faults_after(const Change& change) {
  Catalog catalog = built_in();
  change(catalog);
  Words messages;
  for (const Problem& problem : check(catalog))
    messages.push_back(problem.message);
  return messages;
}

}  // namespace

TEST_CASE("catalog: a link must stand at both ends") {
  CHECK(faults_after([](Catalog& catalog) {
          edit(catalog, "cat-cow").easier = {"pelvic-tilt"};
        }) == Words{"cat-cow does not name supported-cat-cow as easier"});
}

TEST_CASE("catalog: a stage does not fall along harder") {
  const Words faults = faults_after(
      [](Catalog& catalog) { edit(catalog, "pelvic-tilt").stage = 3; });
  CHECK(std::ranges::count(faults, "bridge is harder but of a lower stage") ==
        1);
}

TEST_CASE("catalog: what comes first is another exercise, and no harder") {
  const auto first = [](const std::string& id) {
    return faults_after([&](Catalog& catalog) {
      edit(catalog, "pelvic-tilt").prerequisites = {id};
    });
  };
  CHECK(first("pelvic-tilt") == Words{"pelvic-tilt is its own prerequisite"});
  CHECK(first("rack-pull") ==
        Words{"rack-pull is a prerequisite but of a higher stage"});
  CHECK(first("walking").empty());
}

TEST_CASE("catalog: an unknown term is named with the nearest one") {
  CHECK(faults_after([](Catalog& catalog) {
          edit(catalog, "bridge").positions = {"supnie"};
        }) == Words{"unknown position \"supnie\"; did you mean \"supine\"?"});
  CHECK(faults_after([](Catalog& catalog) {
          edit(catalog, "bridge").movement->demands = {"hing"};
        }) == Words{"unknown demand \"hing\"; did you mean \"hinge\"?"});
  CHECK(faults_after([](Catalog& catalog) {
          catalog.flags.front().excludes.front().when.load = {"hihg"};
        }) == Words{"unknown load \"hihg\"; did you mean \"high\"?"});
}

TEST_CASE("catalog: the usual dose lies in its range") {
  CHECK(faults_after([](Catalog& catalog) {
          edit(catalog, "bridge").dose.usual.reps = 16;
        }).front() ==
        "the usual dose \"2 x 16 reps hold 3 s rest 30 s\" lies "
        "outside the range of its count");
  CHECK(faults_after([](Catalog& catalog) {
          edit(catalog, "bridge").dose.usual.each_side = true;
        }).size() == 1);
  CHECK(faults_after([](Catalog& catalog) {
          edit(catalog, "bridge").repetition[1].length = seconds{9};
        }) == Words{"a hold needs a phase of the repetition with \"seconds: "
                    "hold\""});
}

TEST_CASE("catalog: a repetition has one held phase") {
  CHECK(faults_after([](Catalog& catalog) {
          edit(catalog, "bridge").repetition[2].length.reset();
        }) == Words{"a repetition has at most one held phase"});
}

TEST_CASE("catalog: sources and flags are known") {
  CHECK(faults_after([](Catalog& catalog) {
          edit(catalog, "bridge").sources[0].source = "suter";
        }) == Words{"unknown source \"suter\"; did you mean \"sutter\"?"});
  CHECK(faults_after([](Catalog& catalog) {
          edit(catalog, "bridge").caution_for[0].flag = "glaucma";
        }) == Words{"unknown flag \"glaucma\"; did you mean \"glaucoma\"?"});
  CHECK(faults_after([](Catalog& catalog) {
          catalog.red_flags.front().sources = {"suter"};
        }) == Words{"unknown source \"suter\"; did you mean \"sutter\"?"});
}

TEST_CASE("catalog: a discouraged movement is no exercise") {
  CHECK(faults_after([](Catalog& catalog) {
          catalog.discouraged[0].id = "walking";
          catalog.discouraged[0].why = "of the test";
        }) == Words{"walking is discouraged: of the test"});
}

namespace {

/// The faults of a catalogue file that is added to the built-in ones.
Words faults_of(const std::string& name, const std::string& text) {
  const TempDir folder;
  std::filesystem::create_directory(folder / "exercises");
  write_file(folder / name, text);
  Catalog catalog = built_in();
  Words result;
  for (Problem& problem : add_folder(catalog, folder.path()).faults) {
    problem.where.file = name;
    result.push_back(to_string(problem));
  }
  return result;
}

}  // namespace

TEST_CASE("catalog: a fault of a flag has the place of the word") {
  CHECK(faults_of("flags.yaml",
                  "flags:\n"
                  "  own:\n"
                  "    name: \"Own\"\n"
                  "    meaning: \"Of the test.\"\n"
                  "    ask: \"Is it?\"\n"
                  "    clearance: false\n"
                  "    excludes:\n"
                  "      - when: {load: [high]}\n"
                  "        why: \"known\"\n"
                  "      - when: {load: [low, hihg], lumbar: [flexoin]}\n"
                  "        why: \"unknown\"\n"
                  "    cautions:\n"
                  "      - {when: {demand_all: [hing]}, why: \"unknown\"}\n"
                  "    prefer: []\n"
                  "    sources: [cp, suter]\n"
                  "stop_signs:\n"
                  "  own-sign:\n"
                  "    sign: \"A sign\"\n"
                  "    action: \"Stop.\"\n"
                  "    sources: [suter]\n") ==
        Words{"flags.yaml:10:28: unknown load \"hihg\"; did you mean \"high\"?",
              "flags.yaml:10:44: unknown direction \"flexoin\"; did you mean "
              "\"flexion\"?",
              "flags.yaml:13:30: unknown demand \"hing\"; did you mean "
              "\"hinge\"?",
              "flags.yaml:15:19: unknown source \"suter\"; did you mean "
              "\"sutter\"?",
              "flags.yaml:20:15: unknown source \"suter\"; did you mean "
              "\"sutter\"?"});
}

TEST_CASE("catalog: the words of a prescription are known") {
  std::string text =
      read_file(BACKCARE_SOURCE_DIR "/catalog/prescription.yaml");
  const auto change = [&](const std::string& from, const std::string& to) {
    text.replace(text.find(from), from.size(), to);
  };
  change("  relief:", "  releif:");
  change("serves: relax}", "serves: relaxx}");
  change("advice: back-off-when-worse", "advice: back-of-when-worse");
  change("sources: [nhsinform-back", "sources: [nhsinform-bak");
  change("{kind: stability", "{kind: stabilty");
  change("neck: [cervical]", "nek: [cervicl]");
  change("late: [squat", "late: [sqat");
  change("aerobic, ", "");
  Words columns_on;
  for (const std::string& fault : faults_of("prescription.yaml", text))
    columns_on.push_back(fault.substr(fault.find(':', fault.find(':') + 1)));
  CHECK(columns_on ==
        Words{":3: unknown goal \"releif\"; did you mean \"relief\"?",
              ":52: unknown goal \"relaxx\"; did you mean \"relax\"?",
              ":13: unknown piece of guidance \"back-of-when-worse\"; did you "
              "mean \"back-off-when-worse\"?",
              ":15: unknown source \"nhsinform-bak\"; did you mean "
              "\"nhsinform-back\"?",
              ":12: unknown kind \"stabilty\"; did you mean \"stability\"?",
              ":3: unknown area \"nek\"; did you mean \"neck\"?",
              ":9: unknown region of the spine \"cervicl\"; did you mean "
              "\"cervical\"?",
              ":8: unknown family \"sqat\"; did you mean \"squat\"?",
              ":8: \"order\" lacks the kind \"aerobic\""});
}

TEST_CASE("catalog: the words of a progression are known") {
  std::string text = read_file(BACKCARE_SOURCE_DIR "/catalog/progression.yaml");
  const auto change = [&](const std::string& from, const std::string& to) {
    text.replace(text.find(from), from.size(), to);
  };
  change("strict_areas: [neck]", "strict_areas: [nek]");
  change("sources: [nhsinform-back", "sources: [nhsinform-bak");
  change("hold_first: [stretch]", "hold_first: [strech]");
  change("phases: [mobilize", "phases: [mobilise");
  change("kinds: [mobility", "kinds: [mobilty");
  change("families: [squat", "families: [sqat");
  change("exercises: [bear-hover]", "exercises: [bear-hovr]");
  Words messages;
  for (const std::string& fault : faults_of("progression.yaml", text))
    messages.push_back(fault.substr(fault.find(": ") + 2));
  CHECK(messages ==
        Words{"unknown area \"nek\"; did you mean \"neck\"?",
              "unknown kind \"strech\"; did you mean \"stretch\"?",
              "unknown phase \"mobilise\"; did you mean \"mobilize\"?",
              "unknown source \"nhsinform-bak\"; did you mean "
              "\"nhsinform-back\"?",
              "unknown kind \"mobilty\"; did you mean \"mobility\"?",
              "unknown family \"sqat\"; did you mean \"squat\"?",
              "unknown exercise \"bear-hovr\"; did you mean "
              "\"bear-hover\"?"});
}

TEST_CASE("catalog: each goal and each area is provided for") {
  CHECK(faults_after([](Catalog& catalog) {
          std::erase_if(catalog.prescriptions.goals,
                        [](const auto& goal) { return goal.goal == "relax"; });
          catalog.prescriptions.regions.erase("hips");
        }) == Words{"\"goals\" lacks the goal \"relax\"",
                    "\"regions\" lacks the area \"hips\""});
}

TEST_CASE("catalog: something is to be done about each urgency") {
  CHECK(faults_after([](Catalog& catalog) {
          catalog.urgency.erase("same-day");
        }).front() == "nothing says what to do about the urgency \"same-day\"");
}

TEST_CASE("catalog: a date is a day of the calendar in ten characters") {
  const auto reviewed = [](const std::string& date) {
    std::string text =
        read_file(BACKCARE_SOURCE_DIR "/catalog/exercises/walking.yaml");
    text.replace(text.find("reviewed: ") + 10, 10, date);
    return faults_of("flags.yaml", "{}").empty() &&
           faults_of("exercises/walking.yaml", text).empty();
  };
  CHECK(reviewed("2028-02-29"));
  for (const char* wrong : {"2027-02-29", "2026- 1- 1", "2026-+1-+1"})
    CHECK_FALSE(reviewed(wrong));
}

TEST_CASE("catalog: an exercise without a source is a fault") {
  std::string text =
      read_file(BACKCARE_SOURCE_DIR "/catalog/exercises/walking.yaml");
  const auto begin = text.find("\nsources:") + 1;
  text.replace(begin, text.find("reviewed:") - begin, "sources: []\n");
  const Words faults = faults_of("exercises/walking.yaml", text);
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults[0],
             Catch::EndsWith(":10: an exercise needs at least one source"));
}

TEST_CASE("catalog: an urgency is one that is known") {
  CHECK(faults_of("flags.yaml", "urgency:\n  sooner: \"Now.\"\n") ==
        Words{"flags.yaml:2:3: unknown urgency \"sooner\"; did you mean "
              "\"soon\"?"});
}

TEST_CASE("catalog: a fault of the guidance has the place of the word") {
  CHECK(faults_of("guidance.yaml",
                  "discouraged:\n"
                  "  own-sin:\n"
                  "    name: \"Sin\"\n"
                  "    areas: [nek]\n"
                  "    why: \"of the test\"\n"
                  "    instead: [\"do nothing\", brigde]\n"
                  "    sources: [suter]\n"
                  "guidance:\n"
                  "  own-advice:\n"
                  "    category: general\n"
                  "    text: \"Do.\"\n"
                  "    exercises: [brigde]\n"
                  "    sources: [cp]\n"
                  "named_sets:\n"
                  "  own-set:\n"
                  "    name: \"Set\"\n"
                  "    exercises: [bridge, brigde]\n"
                  "    note: \"None.\"\n"
                  "    sources: [cp]\n") ==
        Words{"guidance.yaml:4:13: unknown area \"nek\"; did you mean "
              "\"neck\"?",
              "guidance.yaml:6:29: unknown exercise \"brigde\"; did you mean "
              "\"bridge\"?",
              "guidance.yaml:7:15: unknown source \"suter\"; did you mean "
              "\"sutter\"?",
              "guidance.yaml:12:17: unknown exercise \"brigde\"; did you mean "
              "\"bridge\"?",
              "guidance.yaml:17:25: unknown exercise \"brigde\"; did you mean "
              "\"bridge\"?"});
}

TEST_CASE("catalog: a fault of a term has the place of the word") {
  CHECK(faults_of("vocabulary.yaml",
                  "positions:\n"
                  "  own-position:\n"
                  "    label: \"own\"\n"
                  "    meaning: \"Own.\"\n"
                  "    floor: true\n"
                  "    station: prone\n"
                  "    demands: [hing]\n"
                  "demands:\n"
                  "  own-demand:\n"
                  "    label: \"own\"\n"
                  "    meaning: \"Own.\"\n"
                  "    positions: [prone, supnie]\n") ==
        Words{"vocabulary.yaml:7:15: unknown demand \"hing\"; did you mean "
              "\"hinge\"?",
              "vocabulary.yaml:12:24: unknown position \"supnie\"; did you "
              "mean \"supine\"?"});
}
