// SPDX-License-Identifier: MIT
#include "cli/templates.hpp"

#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "invocation.hpp"
#include "support.hpp"

namespace backcare {
namespace {

namespace fs = std::filesystem;
using test::Outcome;
using test::run_backcare;
using test::TempDir;

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

/// Lays a schema of exercises into a new folder `data` below `root`.
void lay_schema(const fs::path& root, const fs::path& data) {
  const fs::path folder = root / data / "catalog/schema";
  fs::create_directories(folder);
  write_file(folder / "exercise.schema.json", "{}");
}

TEST_CASE("templates: check accepts each as it is") {
  const TempDir folder;
  fs::create_directory(folder.path() / "exercises");
  for (const auto& [kind, name] :
       {std::pair<std::string, std::string>{"exercise", "exercises/own.yaml"},
        {"flags", "flags.yaml"},
        {"sources", "sources.yaml"},
        {"routine", "routine.yaml"}}) {
    CAPTURE(kind);
    const Outcome shown = run_backcare({"show", "--template", kind});
    CHECK(shown.status == 0);
    write_file(folder / name, shown.out);
    const Outcome checked = run_backcare({"check", folder / name});
    CHECK(checked.out.empty());
    CHECK(checked.status == 0);
  }
}

TEST_CASE("templates: the schema is looked for beside the program") {
  for (const auto& [program, data] :
       {std::pair<fs::path, fs::path>{"bin", "share/backcare"},
        {"build/dev", ""}}) {
    const TempDir folder;
    lay_schema(folder.path(), data);
    CHECK(first_line(file_template("exercise", folder.path() / program)) ==
          "# yaml-language-server: $schema=file://" +
              (folder.path() / data / "catalog/schema/exercise.schema.json")
                  .lexically_normal()
                  .string());
  }
}

TEST_CASE("templates: a folder with a blank makes a URL without one") {
  const TempDir folder;
  lay_schema(folder.path(), "my \u00E4/share/backcare");
  CHECK_THAT(
      first_line(file_template("exercise", folder.path() / "my \u00E4/bin")),
      Catch::EndsWith("/my%20%C3%A4/share/backcare/catalog/schema/"
                      "exercise.schema.json"));
}

TEST_CASE("templates: a program alone leaves the folder of the catalogue") {
  const TempDir folder;
  for (const fs::path& alone : {folder.path(), fs::path()}) {
    CHECK(first_line(file_template("flags", alone)) ==
          "# yaml-language-server: $schema=schema/flags.schema.json");
    CHECK(first_line(file_template("routine", alone)) ==
          "# yaml-language-server: $schema=../schema/routine.schema.json");
  }
}

TEST_CASE("templates: an unknown kind and other words beside are wrong usage") {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"show", "--template", "exercises"},
        {"show", "--template", "flags", "bridge"},
        {"show", "--template", "flags", "--format", "json"}}) {
    const Outcome outcome = run_backcare(words);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Catch::Contains("--template"));
  }
}

}  // namespace
}  // namespace backcare
