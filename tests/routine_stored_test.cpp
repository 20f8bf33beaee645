// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

const std::string plain = "exercises: [bridge]\n";

/// A routine file in the folder "routines".
void put_routine(const TempDir& folder, const std::string& name,
                 const std::string& text) {
  std::filesystem::create_directories(folder / "routines");
  write_file(folder / "routines" / name, text);
}

/// The routines of a folder alone.
std::vector<StoredRoutine> stored_in(const TempDir& folder) {
  std::vector<StoredRoutine> result;
  std::vector<Problem> problems;
  add_routines(result, folder.path(), problems);
  CHECK(problems.empty());
  return result;
}

Words ids_of(const std::vector<StoredRoutine>& routines) {
  Words result;
  for (const StoredRoutine& routine : routines)
    result.push_back(routine.id);
  return result;
}

}  // namespace

TEST_CASE("routine: a folder adds its routines and replaces the same id") {
  const TempDir first;
  put_routine(first, "morning.yaml", plain);
  put_routine(first, "evening.yaml", plain);
  const TempDir second;
  put_routine(second, "morning.yaml", "exercises: [bridge, walking]\n");
  put_routine(second, "break.yaml", plain);
  auto routines = stored_in(first);
  std::vector<Problem> problems;
  add_routines(routines, second.path(), problems);
  CHECK(problems.empty());
  CHECK(ids_of(routines) == Words{"break", "evening", "morning"});
  CHECK(read_routine(routines[2], built_in()).items.size() == 2);
}

TEST_CASE("routine: a folder without routines adds none") {
  CHECK(stored_in(TempDir()).empty());
}

TEST_CASE("routine: a file whose name is no id is left out") {
  const TempDir folder;
  put_routine(folder, "fine.yaml", plain);
  put_routine(folder, "\x1b[31m.yaml", plain);
  std::filesystem::create_symlink("nowhere", folder / "routines" / "lost.yaml");
  std::vector<StoredRoutine> routines;
  std::vector<Problem> problems;
  add_routines(routines, folder.path(), problems);
  CHECK(ids_of(routines) == Words{"fine"});
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].message ==
        "\"\\x1b[31m\" is no id: small letters, digits and hyphens");
  CHECK(problems[1].message == "is no regular file");
}

TEST_CASE("routine: the faults of all stored ones are found") {
  const TempDir folder;
  put_routine(folder, "a.yaml", "exercises: [brige]\n");
  put_routine(folder, "b.yaml", plain);
  put_routine(folder, "c.yaml", "exercises: []\n");
  const auto problems = check(stored_in(folder), built_in());
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].where == Where{folder / "routines" / "a.yaml", 1, 13});
  CHECK(problems[1].where == Where{folder / "routines" / "c.yaml", 1, 12});
}

TEST_CASE("routine: in a whole catalogue it says what it is") {
  const TempDir folder;
  put_routine(folder, "plain.yaml", plain);
  CHECK(check(stored_in(folder), built_in()).empty());
  write_file(folder / "vocabulary.yaml", "{}\n");
  const auto problems = check(stored_in(folder), built_in());
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].message == "missing key \"about\"");
  CHECK(problems[1].message == "missing key \"sources\"");
  CHECK(problems[2].message == "missing key \"title\"");
}
