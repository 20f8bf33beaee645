// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "invocation.hpp"
#include "support.hpp"

namespace backcare {
namespace {

using test::data;
using test::run_backcare;
using test::Surroundings;
using test::TempDir;

using Words = std::vector<std::string>;

/// Whether the exercise of tests/data/own is in the catalogue.
bool has_own(const std::vector<std::string>& words,
             const Surroundings& around) {
  std::vector<std::string> all{"list", "--search", "heel towel slide lie",
                               "--format", "ids"};
  all.insert(all.end(), words.begin(), words.end());
  return run_backcare(all, around).out == "towel-slide\n";
}

void put(const TempDir& folder, const std::string& name,
         const std::string& text) {
  std::filesystem::create_directories((folder / name).parent_path());
  write_file(folder / name, text);
}

/// A folder with tests/data/own as the person's own catalogue in `place`.
void install_own(const TempDir& folder, const std::string& place) {
  const auto target = folder / place / "backcare/catalog";
  std::filesystem::create_directories(target);
  std::filesystem::copy(data("own"), target,
                        std::filesystem::copy_options::recursive);
}

TEST_CASE("input: --catalog adds a folder over the built-in catalogue") {
  CHECK_FALSE(has_own({}, {}));
  CHECK(has_own({"--catalog", data("own")}, {}));
  CHECK(run_backcare({"show", "bridge", "--catalog", data("own")}).status == 0);
}

TEST_CASE("input: BACKCARE_CATALOG adds its folders") {
  CHECK(has_own({}, {{{"BACKCARE_CATALOG", data("own")}}}));
  CHECK(has_own({}, {{{"BACKCARE_CATALOG", ":" + data("own") + ":"}}}));
  CHECK_FALSE(has_own({}, {{{"BACKCARE_CATALOG", ""}}}));
}

TEST_CASE("input: the person's own catalogue is below XDG_DATA_HOME") {
  const TempDir folder;
  install_own(folder, "data");
  CHECK(has_own({}, {{{"XDG_DATA_HOME", folder / "data"}}}));
  CHECK_FALSE(has_own({}, {{{"XDG_DATA_HOME", folder / "elsewhere"}}}));
}

TEST_CASE("input: a relative XDG_DATA_HOME is ignored") {
  const TempDir folder;
  install_own(folder, ".local/share");
  install_own(folder, "data");
  const auto relative =
      std::filesystem::relative(folder / "data").generic_string();
  REQUIRE(std::filesystem::is_directory(relative));
  CHECK_FALSE(has_own({}, {{{"XDG_DATA_HOME", relative}}}));
  CHECK(has_own(
      {}, {{{"XDG_DATA_HOME", relative}, {"HOME", folder.path().string()}}}));
}

TEST_CASE("input: a folder that was asked for must be there") {
  for (const Surroundings& around :
       {Surroundings{}, Surroundings{{{"BACKCARE_CATALOG", "/no/such"}}}}) {
    std::vector<std::string> words{"list"};
    if (around.environment.empty())
      words = {"list", "--catalog", "/no/such"};
    const auto [status, out, err] = run_backcare(words, around);
    CHECK(status == 3);
    CHECK(out.empty());
    CHECK(err == "backcare: /no/such: no such folder\n");
  }
}

TEST_CASE("input: a file is no catalogue") {
  CHECK(run_backcare({"list", "--catalog", "/dev/null"}).err ==
        "backcare: /dev/null: is no folder, and a catalogue is one\n");
}

TEST_CASE("input: a later catalogue replaces what has the same id") {
  const TempDir folder;
  const auto file = folder / "exercises/towel-slide.yaml";
  std::filesystem::create_directories(file.parent_path());
  std::string text = read_file(data("own/exercises/towel-slide.yaml"));
  text.replace(text.find("Towel slide"), 11, "Sock slide");
  write_file(file, text);
  const std::vector<std::string> words{"list", "--search", "towel-slide"};
  auto later = words;
  later.insert(later.end(),
               {"--catalog", data("own"), "--catalog", folder.path().string()});
  CHECK(run_backcare(later).out.find("  Sock slide") != std::string::npos);
  auto earlier = words;
  earlier.insert(earlier.end(), {"--catalog", data("own")});
  CHECK(run_backcare(earlier, {{{"BACKCARE_CATALOG", data("own")}}})
            .out.find("  Towel slide") != std::string::npos);
}

TEST_CASE("input: the faults of a file are told and the rest is used") {
  const std::string file = data("faulty/exercises/towel-slide.yaml");
  const std::string expected =
      file + ":1:1: missing key \"aliases\"\n" +  //
      file + ":2:1: unknown key \"alias\"\n" +    //
      file +
      ":6:17: \"7\" is out of bounds; expected a whole number from 1 to 3\n" +
      file + ":7:8: unknown phase \"mobilise\"; did you mean \"mobilize\"?\n" +
      file +
      ":8:8: \"09\" has a leading zero; expected a whole number from 1 to 5\n" +
      file +
      ":12:8: unknown sides \"both\"; expected one of none, each, "
      "alternating\n" +
      file + ":20:16: \"resp\" is not a unit; did you mean \"reps\"?\n" + file +
      ":21:9: the lower number comes first: [1, 2]\n" + file +
      ":26:1: duplicate key \"set_up_s\", first on line 25\n" + file +
      ":30:54: unknown breath \"outt\"; did you mean \"out\"?\n" + file +
      ":34:12: \"no\" is not a text to other readers of YAML; put it in "
      "quotes\n" +
      file + ":50:13: unknown source \"towel-trial\"\n" + "backcare: " + file +
      " is left out until it is mended\n";
  for (const std::string command : {"list", "plan", "terms"}) {
    const auto [status, out, err] =
        run_backcare({command, "--catalog", data("faulty")});
    CHECK(status == 0);
    CHECK(out == run_backcare({command}).out);
    CHECK(err == expected);
  }
}

TEST_CASE("input: the faults of all catalogues come at once") {
  const TempDir folder;
  put(folder, "exercises/other.yaml", "name: [\n");
  const auto [status, out, err] =
      run_backcare({"list", "--catalog", data("faulty"), "--catalog",
                    folder.path().string()});
  CHECK(status == 0);
  CHECK(err.find("towel-slide.yaml:7:8: ") != std::string::npos);
  CHECK(err.find("other.yaml:") != std::string::npos);
}

TEST_CASE("input: nothing of a broken file is used with a flag") {
  const TempDir folder;
  put(folder, "exercises/bridge.yaml", "name: Bridge\n");
  const std::string own = folder.path().string();
  const auto bridges = [&](const std::string& command, const Words& more) {
    Words words{command, "--catalog", own};
    words.insert(words.end(), more.begin(), more.end());
    return run_backcare(words);
  };
  CHECK(bridges("plan", {"--include", "bridge"}).status == 0);
  const auto refused =
      bridges("plan", {"--include", "bridge", "--flag", "osteoporosis"});
  CHECK(refused.status == 4);
  CHECK(refused.err.find("bridge.yaml is left out; the bridge it was to "
                         "replace is used, but never with a flag\n") !=
        std::string::npos);
  CHECK(bridges("list", {"--excluded", "--flag", "osteoporosis"})
            .out.find("bridge: osteoporosis: the version of it in ") !=
        std::string::npos);
  Surroundings around;
  around.input = "exercises:\n  - bridge: 3 reps\n";
  const Words run{"run", "-", "--dry-run", "--catalog", own};
  CHECK(run_backcare(run, around).status == 0);
  Words with_flag = run;
  with_flag.insert(with_flag.end(), {"--flag", "osteoporosis"});
  CHECK(run_backcare(with_flag, around).status == 4);
}

TEST_CASE("input: flags are refused while a file of flags has faults") {
  const TempDir folder;
  put(folder, "flags.yaml", "flags:\n  own: {}\n");
  const std::string own = folder.path().string();
  for (const std::string command : {"list", "plan", "run", "check"}) {
    CAPTURE(command);
    const auto [status, out, err] =
        run_backcare({command, "--catalog", own, "--flag", "osteoporosis"});
    CHECK(status == 3);
    CHECK(out.empty());
    CHECK(err.starts_with(own +
                          "/flags.yaml: --flag is refused until this "
                          "file is mended\n" +
                          own + "/flags.yaml:2:8: missing key "));
  }
  const auto [status, out, err] = run_backcare({"list", "--catalog", own});
  CHECK(status == 0);
  CHECK(out == run_backcare({"list"}).out);
  CHECK(err.ends_with("backcare: " + own +
                      "/flags.yaml is left out, and --flag is refused until it "
                      "is mended\n"));
}

TEST_CASE("input: what is not read in a catalogue is a warning") {
  const TempDir folder;
  put(folder, "exercise/other.yaml", "");
  const std::string own = folder.path().string();
  const auto [status, out, err] = run_backcare({"list", "--catalog", own});
  CHECK(status == 0);
  CHECK(err == own +
                   ": warning: holds no part of a catalogue: "
                   "exercises/NAME.yaml, vocabulary.yaml, sources.yaml, "
                   "flags.yaml, guidance.yaml, prescription.yaml, "
                   "progression.yaml\n" +
                   own +
                   "/exercise: warning: is not read: it is no part of a "
                   "catalogue; did you mean \"exercises\"?\n");
}

TEST_CASE("input: an empty folder of one's own is no fault") {
  const TempDir folder;
  std::filesystem::create_directories(folder / "backcare/catalog");
  const auto [status, out, err] = run_backcare(
      {"terms", "areas"}, {{{"XDG_DATA_HOME", folder.path().string()}}});
  CHECK(status == 0);
  CHECK(err.empty());
}

TEST_CASE("input: links to what is left out are cut") {
  const TempDir folder;
  std::string text = read_file(data("own/exercises/towel-slide.yaml"));
  text.replace(text.find("harder: []"), 10, "harder: [gone]");
  put(folder, "exercises/towel-slide.yaml", text);
  put(folder, "sources.yaml", read_file(data("own/sources.yaml")));
  put(folder, "exercises/gone.yaml", "name: Gone\n");
  const auto shown = run_backcare({"show", "towel-slide", "--format", "json",
                                   "--catalog", folder.path().string()});
  CHECK(shown.status == 0);
  CHECK(shown.out.find("\"harder\": []") != std::string::npos);
}

TEST_CASE("input: a routine comes from standard input for a hyphen") {
  Surroundings around;
  around.input = "title: Two\nexercises:\n  - cat-cow: 2 reps\n";
  CHECK(run_backcare({"run", "-", "--dry-run"}, around)
            .out.starts_with("Two\n   0:00 "));
  CHECK(run_backcare({"show", "-"}, around).out.starts_with("Two\n===\n"));
  around.input = "exercises:\n  - cat-cwo: 2 reps\n";
  const auto [status, out, err] = run_backcare({"run", "-"}, around);
  CHECK(status == 3);
  CHECK(err ==
        "standard input:2:5: unknown exercise \"cat-cwo\"; did you mean "
        "\"cat-cow\"?\n");
}

}  // namespace
}  // namespace backcare
