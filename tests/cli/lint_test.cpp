// SPDX-License-Identifier: MIT
#include "cli/lint.hpp"

#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "invocation.hpp"
#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

namespace fs = std::filesystem;

const fs::path catalog_folder = fs::path(BACKCARE_SOURCE_DIR) / "catalog";

/// A copy of the whole built-in catalogue.
struct Copy {
  Copy() { fs::copy(catalog_folder, folder.path(), options); }

  void replace(const std::string& name, const std::string& from,
               const std::string& to) const {
    std::string text = read_file(folder / name);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    write_file(folder / name, text.replace(at, from.size(), to));
  }

  /// What check finds, with the paths within the folder.
  [[nodiscard]] std::string check() const {
    std::string found = run_backcare({"check", folder.path().string()}).out;
    const std::string lead = folder.path().string() + "/";
    for (std::size_t at = 0; (at = found.find(lead, at)) != std::string::npos;)
      found.erase(at, lead.size());
    return found;
  }

  static constexpr auto options = fs::copy_options::recursive;
  TempDir folder;
};

}  // namespace

TEST_CASE("lint: of a whole catalogue, a missing part is told") {
  for (const char* part : {"flags.yaml", "sources.yaml"}) {
    const Copy copy;
    CHECK(copy.check().empty());
    fs::remove(copy.folder / part);
    CHECK_THAT(copy.check(),
               Catch::StartsWith(part + std::string(": is missing beside all "
                                                    "other parts")));
  }
}

TEST_CASE("lint: a source that is gone is told once, where it belongs") {
  const Copy copy;
  copy.replace("sources.yaml", "\ncp:\n", "\ncommon-practice:\n");
  CHECK(copy.check() ==
        "sources.yaml: lacks the source \"cp\" of the built-in catalogue\n");
}

TEST_CASE("lint: a misspelt flag is told where it stands") {
  const Copy copy;
  copy.replace("flags.yaml", "\n  hypermobility:\n", "\n  hypermobilty:\n");
  CHECK_THAT(copy.check(),
             Catch::StartsWith("flags.yaml:") &&
                 Catch::EndsWith(":3: unknown flag \"hypermobilty\"; did you "
                                 "mean \"hypermobility\"?\n"));
}

TEST_CASE("lint: the keys of a file tell what it is, wherever it stands") {
  const TempDir folder;
  const auto check = [&](const std::string& name, const std::string& text) {
    write_file(folder / name, text);
    const Outcome outcome = run_backcare({"check", (folder / name).string()});
    return outcome.out + outcome.err;
  };
  const auto text = [](const std::string& name) {
    return read_file(catalog_folder / name);
  };
  CHECK(check("mine.yaml", text("exercises/bridge.yaml")).empty());
  CHECK(check("template.yaml",
              run_backcare({"show", "--template", "exercise"}).out)
            .empty());
  for (const char* name :
       {"flags", "sources", "vocabulary", "guidance", "prescription"}) {
    INFO(name);
    CHECK(check("own.yaml", text(std::string(name) + ".yaml")).empty());
  }
  CHECK(check("flags.yaml", "exercises:\n  - bridge: 3 reps\n").empty());
  CHECK_THAT(check("mine.yaml", "name: Mine\nfamily: mine\n"),
             Catch::Contains("missing key \"kind\""));
  CHECK_THAT(check("flags.yaml", "flagz: {}\n"),
             Catch::Contains("did you mean \"flags\"?"));
  CHECK_THAT(check("mine.yaml", "exercise: []\n"),
             Catch::Contains("did you mean \"exercises\"?"));
}

TEST_CASE("lint: standard input may be any of them") {
  const auto check = [](const std::string& input) {
    Surroundings around;
    around.input = input;
    return run_backcare({"check", "-"}, around).out;
  };
  std::string text = read_file(catalog_folder / "exercises/bridge.yaml");
  CHECK(check(text).empty());
  CHECK(check("exercises:\n  - brigde: 3 reps\n") ==
        "standard input:2:5: unknown exercise \"brigde\"; did you mean "
        "\"bridge\"?\n");
  text.replace(text.find("supine"), 6, "supnie");
  CHECK_THAT(check(text), Catch::StartsWith("standard input:") &&
                              Catch::EndsWith("did you mean \"supine\"?\n"));
}
