// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

const std::filesystem::path source_folder =
    std::filesystem::path(BACKCARE_SOURCE_DIR) / "catalog";

const char* const faulty = R"(name: Faulty
aliases: []
family: faulty
kind: []
areas: [lower]
goals: {relief: 5}
phase: strenghten
stage: six
positions: [supine, supine]
place: [floor]
equipment: []
sides: both
movement:
  spine: {lumbar: [neutral]}
  range: none
  load: none
  impact: none
  demands: []
dose:
  usual: 2 x 8 repz
  sets: [2, 1]
  reps: [5, 15]
frequency: {per_day: [1, 1], days_per_week: [1, 9]}
set_up_s: 010
setup: ["Lie down."]
repetition:
  - {say: "Up", seconds: 2, breath: out}
cues: []
breathing: "Breathe."
feel: []
mistakes: []
stop: ["If it hurts."]
easier: []
harder: []
prerequisites: []
excluded_for: []
caution_for: []
variations: []
notes: []
sources:
  - source: sutter
    supports: [steps]
reviewed: 2026-11-21
)";

struct Place {
  int line;
  int column;
  const char* part;
};

const Place faults[]{{4, 7, "at least one"},   {6, 17, "from 1 to 3"},
                     {7, 8, "\"strengthen\""}, {8, 8, "\"six\""},
                     {9, 21, "stands twice"},  {12, 8, "\"both\""},
                     {20, 16, "repz"},         {21, 9, "lower number"},
                     {23, 49, "from 1 to 7"},  {24, 11, "leading zero"}};

void put_file(const TempDir& folder, const std::string& name,
              const std::string& text) {
  std::filesystem::create_directories((folder / name).parent_path());
  write_file(folder / name, text);
}

/// A copy of the file of an exercise, changed, in a catalogue folder.
void put_exercise(const TempDir& folder, const std::string& id,
                  const std::string& text) {
  put_file(folder, "exercises/" + id + ".yaml", text);
}

std::string exercise_text(const std::string& id) {
  return read_file(source_folder / "exercises" / (id + ".yaml"));
}

std::string replaced(std::string text, const std::string& from,
                     const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// The text of an exercise without neighbours.
std::string slide_text() {
  return replaced(read_file(std::filesystem::path(BACKCARE_SOURCE_DIR) /
                            "tests/data/own/exercises/towel-slide.yaml"),
                  "towel-trial", "cp");
}

/// The built-in catalogue with a folder added to it.
struct Added {
  explicit Added(const TempDir& folder)
      : addition(add_folder(catalog, folder.path())) {}

  [[nodiscard]] Words faults() const { return texts(addition.faults); }
  [[nodiscard]] Words warnings() const { return texts(addition.warnings); }

  /// Messages with the place, without the folder.
  static Words texts(const std::vector<Problem>& problems) {
    Words result;
    for (const Problem& problem : problems)
      result.push_back(
          to_string(Problem{{problem.where.file.filename(), problem.where.line,
                             problem.where.column},
                            problem.message}));
    return result;
  }

  Catalog catalog = built_in();
  Addition addition;
};

Level judged(const Catalog& catalog, const std::string& id,
             const std::string& flag) {
  return catalog.judge(*catalog.exercise(id), {catalog.flag(flag)}).level;
}

/// A flag with one exclusion, as an entry of flags.yaml.
std::string flag_text(const std::string& id, const std::string& when) {
  return "flags:\n  " + id +
         ":\n"
         "    name: \"Own\"\n    meaning: \"Of the test.\"\n"
         "    ask: \"Is it?\"\n    clearance: false\n"
         "    excludes:\n      - when: " +
         when +
         "\n        why: \"of the test\"\n"
         "    cautions: []\n    prefer: []\n    sources: [cp]\n";
}

}  // namespace

TEST_CASE("catalog: ten faults of a file are all named where they stand") {
  const TempDir folder;
  put_exercise(folder, "faulty", faulty);
  const Added added(folder);
  const auto& problems = added.addition.faults;
  for (const Problem& problem : problems)
    UNSCOPED_INFO(to_string(problem));
  REQUIRE(problems.size() == std::size(faults));
  for (std::size_t i = 0; i < problems.size(); ++i) {
    INFO(to_string(problems[i]));
    CHECK(problems[i].where.file == folder / "exercises" / "faulty.yaml");
    CHECK(problems[i].where.line == faults[i].line);
    CHECK(problems[i].where.column == faults[i].column);
    CHECK_THAT(problems[i].message, Catch::Contains(faults[i].part));
  }
  CHECK(added.catalog.exercise_ids() == built_in().exercise_ids());
}

TEST_CASE("catalog: a folder replaces an exercise of the same id") {
  const TempDir folder;
  put_exercise(
      folder, "bridge",
      replaced(exercise_text("bridge"), "name: Bridge", "name: My bridge"));
  put_exercise(
      folder, "my-own",
      replaced(exercise_text("walking"), "name: Walking", "name: Strolling"));
  const Added added(folder);
  CHECK(added.faults() == Words{});
  CHECK(added.warnings() == Words{});
  CHECK(added.catalog.exercises.size() == built_in().exercises.size() + 1);
  const Exercise& bridge = *added.catalog.exercise("bridge");
  CHECK(bridge.name == "My bridge");
  CHECK(bridge.origin.file() == folder / "exercises/bridge.yaml");
  CHECK_FALSE(bridge.origin.built_in());
  CHECK(added.catalog.exercise("my-own")->name == "Strolling");
  CHECK(added.catalog.exercise("walking")->origin.built_in());
}

TEST_CASE("catalog: a file with faults is left out and the rest is used") {
  const TempDir folder;
  put_exercise(folder, "good", exercise_text("walking"));
  put_exercise(folder, "unfinished", "name: Unfinished\n");
  put_exercise(folder, "broken", "name: [\n");
  const Added added(folder);
  CHECK(added.catalog.exercise("good"));
  CHECK_FALSE(added.catalog.exercise("unfinished"));
  CHECK_FALSE(added.catalog.exercise("broken"));
  CHECK(added.catalog.left_out == Words{"broken", "unfinished"});
  REQUIRE(added.addition.left_out.size() == 2);
  CHECK(added.addition.left_out[0].file == folder / "exercises/broken.yaml");
  CHECK(added.addition.left_out[0].replaces.empty());
}

TEST_CASE("catalog: with a flag nothing stands in for a file with faults") {
  const TempDir folder;
  put_exercise(folder, "bridge",
               replaced(exercise_text("bridge"), "name: Bridge", "nmae: Bri"));
  const Added added(folder);
  REQUIRE(added.addition.left_out.size() == 1);
  CHECK(added.addition.left_out[0].replaces == "bridge");
  const Exercise& bridge = *added.catalog.exercise("bridge");
  CHECK(bridge.name == "Bridge");
  CHECK(added.catalog.judge(bridge, {}).level == Level::Allow);
  for (const Flag& flag : added.catalog.flags) {
    const Verdict verdict = added.catalog.judge(bridge, {&flag});
    REQUIRE(verdict.level == Level::Exclude);
    CHECK_THAT(verdict.excludes[0].why, Catch::Contains("has faults"));
  }
}

TEST_CASE("catalog: a link to a file that is left out is no fault") {
  const TempDir folder;
  put_exercise(folder, "first",
               replaced(slide_text(), "harder: []", "harder: [second]"));
  put_exercise(folder, "second", "name: Second\n");
  const Added added(folder);
  REQUIRE(added.catalog.exercise("first"));
  CHECK(added.addition.left_out.size() == 1);
}

TEST_CASE("catalog: what needs a file that is left out is left out too") {
  const TempDir folder;
  put_file(folder, "sources.yaml",
           "mine:\n  publisher: Me\n  title: Mine\n  tier: D\n");
  put_exercise(
      folder, "stroll",
      replaced(exercise_text("walking"), "source: cp", "source: mine"));
  const Added added(folder);
  CHECK_FALSE(added.catalog.exercise("stroll"));
  const Words faults = added.faults();
  REQUIRE(faults.size() == 2);
  CHECK_THAT(faults[0], Catch::StartsWith("stroll.yaml") &&
                            Catch::Contains("unknown source \"mine\""));
  CHECK(faults[1] ==
        "sources.yaml:4:9: unknown tier \"D\"; did you mean \"A\"?");
}

TEST_CASE("catalog: a fault across files leaves out the file") {
  const TempDir folder;
  put_exercise(folder, "bridge",
               replaced(exercise_text("bridge"), "pelvic-tilt", "pelvic-tild"));
  const Added added(folder);
  CHECK_THAT(added.faults(),
             Catch::VectorContains(std::string(
                 "bridge.yaml:52:10: unknown exercise \"pelvic-tild\"; did you "
                 "mean \"pelvic-tilt\"?")));
  CHECK(added.catalog.exercise("bridge")->easier == Words{"pelvic-tilt"});
}

TEST_CASE("catalog: the stage of a neighbour in another folder is held to") {
  const TempDir folder;
  put_exercise(folder, "own",
               replaced(slide_text(), "easier: []", "easier: [rack-pull]"));
  CHECK_THAT(Added(folder).faults(),
             Catch::VectorContains(std::string(
                 "own.yaml:40:10: rack-pull is easier but of a higher stage")));
}

TEST_CASE("catalog: a folder may be added twice") {
  const TempDir folder;
  put_exercise(folder, "stroll", exercise_text("walking"));
  put_exercise(folder, "broken", "name: [\n");
  Added added(folder);
  const Addition again = add_folder(added.catalog, folder.path());
  CHECK(again.faults == added.addition.faults);
  CHECK(added.catalog.exercise("stroll"));
}

TEST_CASE("catalog: a link that leads nowhere is no exercise") {
  const TempDir folder;
  std::filesystem::create_directories(folder / "exercises");
  std::filesystem::create_symlink("nowhere", folder / "exercises/gone.yaml");
  CHECK(Added(folder).faults() == Words{"gone.yaml: is no regular file"});
}

TEST_CASE("catalog: a folder that is not there is an error") {
  Catalog catalog;
  const Error error =
      error_of([&] { (void)add_folder(catalog, "/no/such/folder"); });
  CHECK(error.kind() == ErrorKind::File);
}

TEST_CASE("catalog: an id is small letters, digits and hyphens") {
  const TempDir folder;
  put_exercise(folder, "My Bridge", exercise_text("walking"));
  const Words faults = Added(folder).faults();
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults[0], Catch::Contains("\"My Bridge\" is no id"));
}

TEST_CASE("catalog: a flag keeps the exclusions of the one it replaces") {
  const TempDir folder;
  put_file(folder, "flags.yaml", flag_text("hernia", "{kind: [breathing]}"));
  const Added added(folder);
  CHECK(added.faults() == Words{});
  const Flag& before = *built_in().flag("hernia");
  const Words warnings = added.warnings();
  REQUIRE(warnings.size() == before.excludes.size() + before.clearance);
  CHECK_THAT(warnings[0], Catch::StartsWith("flags.yaml:8:7: hernia loses the "
                                            "exclusion \"") &&
                              Catch::EndsWith("\"; it stays in force"));
  for (const Exercise& exercise : built_in().exercises)
    if (judged(built_in(), exercise.id, "hernia") == Level::Exclude) {
      INFO(exercise.id);
      CHECK(judged(added.catalog, exercise.id, "hernia") == Level::Exclude);
    }
  CHECK(judged(built_in(), "deep-breathing", "hernia") != Level::Exclude);
  CHECK(judged(added.catalog, "deep-breathing", "hernia") == Level::Exclude);
}

TEST_CASE("catalog: a wider exclusion loses nothing") {
  const TempDir folder;
  Catalog before = built_in();
  before.flags = {{.id = "own",
                   .excludes = {{{.spine = {{"lumbar", {"flexion"}}},
                                  .range = {"end"},
                                  .stage_min = 4},
                                 "before"}}}};
  const auto warnings = [&](const std::string& when) {
    put_file(folder, "flags.yaml", flag_text("own", when));
    Catalog catalog = before;
    return add_folder(catalog, folder.path()).warnings.size();
  };
  CHECK(warnings("{lumbar: [flexion], range: [end], stage_min: 4}") == 0);
  CHECK(warnings("{lumbar: [extension, flexion], range: [mid, end]}") == 0);
  CHECK(warnings("{stage_min: 1}") == 0);
  CHECK(warnings("{lumbar: [flexion], range: [end], stage_min: 5}") == 1);
  CHECK(warnings("{lumbar: [flexion], range: [mid]}") == 1);
  CHECK(warnings("{lumbar: [flexion], load: [high]}") == 1);
  CHECK(warnings("{thoracic: [flexion]}") == 1);
  CHECK(warnings("{range: [end], floor: true}") == 1);
}

TEST_CASE("catalog: a red flag and a position ask for no less than before") {
  const TempDir folder;
  const RedFlag& before = built_in().red_flags.front();
  REQUIRE(before.urgency == "emergency");
  put_file(folder, "flags.yaml",
           "red_flags:\n  " + before.id +
               ":\n    sign: \"Own\"\n    urgency: soon\n"
               "    why: \"of the test\"\n    weak_alone: true\n"
               "    sources: [cp]\n    basis: page\n");
  put_file(folder, "vocabulary.yaml",
           "positions:\n  supine:\n    label: \"lying\"\n"
           "    meaning: \"Own.\"\n    floor: false\n    station: supine\n");
  const Added added(folder);
  CHECK(added.warnings() ==
        Words{"flags.yaml:4:14: " + before.id +
                  " stays of the urgency \"emergency\"",
              "vocabulary.yaml:5:12: supine still needs the floor"});
  CHECK(added.catalog.red_flags.front().urgency == "emergency");
  CHECK_FALSE(added.catalog.red_flags.front().weak_alone);
  CHECK(holds<std::string>(added.catalog.floor_positions(), "supine"));
  CHECK(added.catalog.term("positions", "supine")->label == "lying");
}

TEST_CASE("catalog: what is misnamed in a folder is told with the right name") {
  const TempDir folder;
  put_exercise(folder, "stroll", exercise_text("walking"));
  put_file(folder, "exercises/bend.yml", "");
  put_file(folder, "exercises/notes.txt", "");
  put_file(folder, "exercises/old/bend.yaml", "");
  put_file(folder, "exercise/bend.yaml", "");
  put_file(folder, "flag.yaml", "");
  put_file(folder, "sources.yml", "");
  put_file(folder, "bend.yaml", "");
  put_file(folder, "photo.jpg", "");
  for (const char* aside : {"README.md", "LICENSE", ".hidden", "flags.yaml~"})
    put_file(folder, aside, "");
  const std::string no_part = ": is not read: it is no part of a catalogue";
  Words warnings = Added(folder).warnings();
  std::ranges::sort(warnings);
  CHECK(warnings ==
        Words{"bend.yaml" + no_part +
                  "; an exercise belongs into the folder \"exercises\"",
              "bend.yml" + no_part + "; did you mean \"bend.yaml\"?",
              "exercise" + no_part + "; did you mean \"exercises\"?",
              "flag.yaml" + no_part + "; did you mean \"flags.yaml\"?",
              "notes.txt" + no_part, "old" + no_part, "photo.jpg" + no_part,
              "sources.yml" + no_part + "; did you mean \"sources.yaml\"?"});
}

TEST_CASE("catalog: a folder without a part of a catalogue is told of") {
  const TempDir folder;
  CHECK_THAT(Added(folder).warnings().at(0),
             Catch::Contains("holds no part of a catalogue"));
  put_exercise(folder, "stroll", exercise_text("walking"));
  for (const char* end : {"exercises", "exercises/"}) {
    Catalog catalog = built_in();
    const Addition addition = add_folder(catalog, folder / end);
    REQUIRE(addition.warnings.size() == 1);
    CHECK_THAT(addition.warnings[0].message,
               Catch::EndsWith("the catalogue is the folder around it"));
  }
}
