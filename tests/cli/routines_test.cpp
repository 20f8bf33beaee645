// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "backcare/files.hpp"
#include "backcare/text.hpp"
#include "cli/print.hpp"
#include "invocation.hpp"
#include "support.hpp"

namespace backcare {
namespace {

using Json = nlohmann::json;
using test::data;
using test::Outcome;
using test::run_backcare;
using test::TempDir;

TEST_CASE("routines: every built-in one is played by its id") {
  const Outcome program = run_backcare({"run", "walkback", "--dry-run"});
  CHECK(program.status == 0);
  // The same without the program, which reads the whole catalogue each time.
  std::map<std::string, std::string> sheets;
  for (const StoredRoutine& stored : built_in_routines())
    sheets[stored.id] = cue_sheet(
        unroll(read_routine(stored, test::built_in()), test::built_in()));
  CHECK(program.out == sheets["walkback"]);
  for (const auto& [id, sheet] : sheets) {
    CAPTURE(id);
    CHECK(sheet.ends_with("Well done. That is the end\n"));
  }
}

TEST_CASE("routines: the list has an id a line for other programs") {
  std::string ids;
  for (const StoredRoutine& stored : built_in_routines())
    ids += stored.id + '\n';
  CHECK(run_backcare({"list", "--routines", "--format", "ids"}).out == ids);
}

TEST_CASE("routines: the table fits a terminal") {
  const auto lines = split(run_backcare({"list", "--routines"}).out, '\n');
  CHECK(lines.size() >= built_in_routines().size());
  for (const std::string& line : lines)
    CHECK(display_width(line) <= 80);
}

TEST_CASE("routines: the list says as JSON what is in each and what is out") {
  const Json list = Json::parse(run_backcare({"list", "--routines", "--format",
                                              "json", "--flag", "osteoporosis"})
                                    .out);
  CHECK(list.size() == built_in_routines().size());
  const auto found = std::ranges::find_if(list, [](const Json& routine) {
    return routine["id"] == "williams-flexion";
  });
  REQUIRE(found != list.end());
  CHECK((*found)["suits"] == Json::array({"stenosis-extension-sensitive"}));
  CHECK((*found)["sources"][0]["publisher"] == "Livestrong");
  CHECK((*found)["items"].size() == 7);
  CHECK((*found)["items"][0] ==
        Json{{"exercise", "pelvic-tilt"}, {"dose", "10 reps hold 5 s"}});
  CHECK((*found)["excluded"][0]["exercise"] == "partial-crunch");
  CHECK((*found)["excluded"][0]["reasons"][0]["flag"] == "osteoporosis");
}

TEST_CASE("routines: a faulty one is told and left out") {
  const TempDir folder;
  std::filesystem::create_directory(folder / "routines");
  write_file(folder / "routines" / "broken.yaml", "exercises: [brige]\n");
  write_file(folder / "routines" / "No id.yaml", "exercises: [bridge]\n");
  write_file(folder / "routines" / "fine.yaml", "exercises: [bridge]\n");
  const auto [status, out, err] =
      run_backcare({"list", "--routines", "--format", "ids", "--catalog",
                    folder.path().string()});
  CHECK(status == 0);
  CHECK(split(out, '\n').size() == built_in_routines().size() + 2);
  CHECK(out.find("fine\n") != std::string::npos);
  CHECK(out.find("broken") == std::string::npos);
  CHECK(err.find("broken.yaml:1:13: unknown exercise") != std::string::npos);
  CHECK(err.find("\"No id\" is no id") != std::string::npos);
}

TEST_CASE("routines: the person's own folder has routines too") {
  const TempDir folder;
  const auto place = folder / "backcare/catalog";
  std::filesystem::create_directories(place);
  std::filesystem::copy(data("own"), place,
                        std::filesystem::copy_options::recursive);
  CHECK(run_backcare({"run", "slides", "--dry-run"},
                     {{{"XDG_DATA_HOME", folder.path().string()}}})
            .status == 0);
  CHECK(run_backcare({"run", "slides", "--dry-run"}).status == 2);
}

TEST_CASE("routines: completion offers them where a routine is due") {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const std::string script = run_backcare({"completion", shell}).out;
    std::size_t offers = 0;
    for (std::size_t at = 0;
         (at = script.find("backcare list --routines --format ids", at)) !=
         std::string::npos;
         ++at)
      ++offers;
    CAPTURE(shell);
    CHECK(offers == 6);
  }
}

}  // namespace
}  // namespace backcare
