// SPDX-License-Identifier: MIT
#include "cli/profile_file.hpp"

#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "invocation.hpp"
#include "support.hpp"

namespace backcare {
namespace {

using test::run_backcare;
using test::Surroundings;
using test::TempDir;
namespace fs = std::filesystem;

/// A person with settings of their own.
struct Home {
  TempDir folder;
  fs::path file = folder / "backcare/profile.yaml";

  [[nodiscard]] Surroundings around() const {
    return {{{"XDG_CONFIG_HOME", folder.path()}}};
  }
  [[nodiscard]] test::Outcome run(const std::vector<std::string>& words) const {
    return run_backcare(words, around());
  }
  void write(const std::string& text) const {
    fs::create_directories(file.parent_path());
    write_file(file, text);
  }
};

fs::perms mode(const fs::path& file) {
  return fs::status(file).permissions();
}

constexpr fs::perms owner_only = fs::perms::owner_read | fs::perms::owner_write;

TEST_CASE("profile: it is made below XDG_CONFIG_HOME, for its owner alone") {
  const Home home;
  CHECK(home.run({"profile", "set", "minutes", "5"}).status == 0);
  CHECK(read_file(home.file) == "minutes: 5\n");
  CHECK(mode(home.file) == owner_only);
  CHECK(mode(home.file.parent_path()) == fs::perms::owner_all);
}

TEST_CASE("profile: or below .config in the home") {
  const TempDir home;
  const Surroundings around{{{"HOME", home.path()}}};
  CHECK(run_backcare({"profile", "set", "minutes", "5"}, around).status == 0);
  CHECK(fs::exists(home / ".config/backcare/profile.yaml"));
}

TEST_CASE("profile: without a home there is none, and nowhere to write it") {
  CHECK(run_backcare({"profile"}).status == 0);
  CHECK(run_backcare({"profile", "set", "minutes", "5"}).status == 3);
}

TEST_CASE("profile: a file that others could read is closed when it changes") {
  const Home home;
  home.write("minutes: 5\n");
  fs::permissions(home.file, fs::perms::group_read | fs::perms::others_read,
                  fs::perm_options::add);
  CHECK(home.run({"profile", "set", "minutes", "6"}).status == 0);
  CHECK(mode(home.file) == owner_only);
}

TEST_CASE("profile: nothing is left beside it") {
  const Home home;
  home.write("# x\nminutes: 5\n");
  CHECK(home.run({"profile", "set", "minutes", "6"}).status == 0);
  CHECK(home.run({"profile", "set", "minutes", "600"}).status == 2);
  CHECK(read_file(home.file) == "# x\nminutes: 6\n");
  CHECK(std::distance(fs::directory_iterator(home.file.parent_path()), {}) ==
        1);
}

TEST_CASE("profile: a link that leads nowhere is no empty profile") {
  const Home home;
  fs::create_directories(home.file.parent_path());
  fs::create_symlink(home.folder / "gone.yaml", home.file);
  CHECK(home.run({"plan"}).status == 3);
}

TEST_CASE("profile: the flags of the profile and of --flag add up") {
  const Home home;
  home.write("flags: [osteoporosis]\n");
  const auto excluded = [&](const std::vector<std::string>& more) {
    std::vector<std::string> words{"list", "--excluded", "--format", "ids"};
    words.insert(words.end(), more.begin(), more.end());
    return home.run(words).out;
  };
  const std::string own = excluded({});
  const std::string both = excluded({"--flag", "pregnancy-t3"});
  CHECK(own.size() > 0);
  CHECK(both.size() > own.size());
  CHECK(both == run_backcare({"list", "--excluded", "--format", "ids", "--flag",
                              "osteoporosis,pregnancy-t3"})
                    .out);
}

TEST_CASE("profile: options come before it, and it before the defaults") {
  const Home home;
  home.write("minutes: 5\ngoal: strength\narea: [neck]\n");
  CHECK(home.run({"plan"}).out ==
        run_backcare(
            {"plan", "--minutes", "5", "--goal", "strength", "--area", "neck"})
            .out);
  CHECK(home.run({"plan", "--minutes", "8", "--area", "lower"}).out ==
        run_backcare({"plan", "--minutes", "8", "--goal", "strength"}).out);
  CHECK(home.run({"run", "--dry-run"}).out ==
        run_backcare({"run", "--dry-run", "--profile", home.file}).out);
}

TEST_CASE(
    "profile: --fresh ignores it, and tells which flags that leaves out") {
  const Home home;
  home.write("minutes: 5\nflags: [osteoporosis, knee-pain]\n");
  const auto fresh = home.run({"plan", "--fresh"});
  CHECK(fresh.out == run_backcare({"plan"}).out);
  CHECK(fresh.err.find("--fresh leaves out the flags of your profile, so "
                       "nothing is ruled out for them: osteoporosis, "
                       "knee-pain") != std::string::npos);
}

TEST_CASE("profile: its flags are refused too while own flags are faulty") {
  const Home home;
  home.write("flags: [osteoporosis]\n");
  fs::create_directories(home.folder / "catalog/exercises");
  write_file(home.folder / "catalog/flags.yaml", "flags: [\n");
  CHECK(home.run({"plan", "--catalog", home.folder / "catalog"}).status == 3);
}

TEST_CASE("profile: a plan leaves out what is avoided, and says why") {
  const Home home;
  const std::string first = run_backcare({"plan", "--format", "json"}).out;
  REQUIRE(first.find("\"exercise\": \"deep-breathing\"") <
          first.find("\"excluded\""));
  CHECK(home.run({"avoid", "deep-breathing", "--until", "2026-11-30",
                  "--reason", "makes me dizzy"})
            .status == 0);
  const std::string plan = home.run({"plan", "--format", "json"}).out;
  CHECK(plan.find("\"exercise\": \"deep-breathing\"") >
        plan.find("\"excluded\""));
  CHECK(plan.find("\"name\": \"avoid\"") != std::string::npos);
  CHECK(plan.find("is to be avoided: deep-breathing: makes me dizzy, until "
                  "2026-11-30") != std::string::npos);
  CHECK(home.run({"plan", "--fresh", "--format", "json"}).out == first);
  Surroundings later = home.around();
  later.now.time += std::chrono::hours{9 * 24};
  CHECK(run_backcare({"plan", "--format", "json"}, later).out == plan);
  later.now.time += std::chrono::hours{24};
  CHECK(run_backcare({"plan", "--format", "json"}, later).out == first);
}

/// The profile after an edit by `change`, with the outcome.
test::Outcome edited(const Home& home,
                     const std::function<int(const fs::path&)>& change) {
  Surroundings around = home.around();
  around.environment["EDITOR"] = "ed";
  around.run_editor = [&](const std::string& program, const fs::path& file) {
    CHECK(program == "ed");
    return change(file);
  };
  return run_backcare({"profile", "edit"}, around);
}

TEST_CASE("profile: edit takes over what is free of faults") {
  const Home home;
  home.write("minutes: 5\n");
  const auto outcome = edited(home, [](const fs::path& file) {
    CHECK(read_file(file) == "minutes: 5\n");
    CHECK(mode(file) == owner_only);
    write_file(file, "minutes: 7 # now\n");
    return 0;
  });
  CHECK(outcome.status == 0);
  CHECK(read_file(home.file) == "minutes: 7 # now\n");
  CHECK(mode(home.file) == owner_only);
}

TEST_CASE("profile: a faulty edit waits, and the old one stays") {
  const Home home;
  home.write("minutes: 5\n");
  CHECK(edited(home, [](const fs::path& file) {
          write_file(file, "minutes: 5\nflags: [osteoporsis]\n");
          return 0;
        }).status == 3);
  CHECK(read_file(home.file) == "minutes: 5\n");
  CHECK(edited(home, [](const fs::path& file) {
          CHECK(read_file(file) == "minutes: 5\nflags: [osteoporsis]\n");
          write_file(file, "flags: [osteoporosis]\n");
          return 0;
        }).status == 0);
  CHECK(read_file(home.file) == "flags: [osteoporosis]\n");
}

TEST_CASE("profile: an editor that fails, or a change meanwhile, is no edit") {
  const Home home;
  home.write("minutes: 5\n");
  CHECK(edited(home, [](const fs::path&) { return 1; }).status == 3);
  CHECK(edited(home, [&](const fs::path& file) {
          write_file(file, "minutes: 7\n");
          write_file(home.file, "minutes: 6\n");
          return 0;
        }).status == 3);
  CHECK(read_file(home.file) == "minutes: 6\n");
}

TEST_CASE("profile: a faulty one can be mended by edit") {
  const Home home;
  home.write("minuts: 5\n");
  CHECK(edited(home, [](const fs::path& file) {
          write_file(file, "minutes: 5\n");
          return 0;
        }).status == 0);
  CHECK(home.run({"profile"}).status == 0);
}

}  // namespace
}  // namespace backcare
