// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "catalog_reader.hpp"
#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

/// What the built-in catalogue lacks of itself after `change`.
template <typename Change>
Words lacking(const Change& change) {
  Catalog catalog = built_in();
  change(catalog);
  Words result;
  for (const Lack& lack : lacks(catalog, built_in(), "own"))
    result.push_back(to_string(
        Problem{{lack.problem.where.file, 0, 0}, lack.problem.message}));
  return result;
}

}  // namespace

TEST_CASE("missing: a catalogue lacks nothing of itself") {
  CHECK(lacking([](Catalog&) {}) == Words{});
}

TEST_CASE("missing: an entry that is gone is missed at its file") {
  CHECK(lacking([](Catalog& catalog) {
          std::erase_if(catalog.red_flags, [](const RedFlag& flag) {
            return flag.id == "saddle-numbness";
          });
        }) == Words{"own/flags.yaml: lacks the red flag \"saddle-numbness\" of "
                    "the built-in catalogue"});
  CHECK(lacking([](Catalog& catalog) { catalog.urgency.erase("soon"); }) ==
        Words{"own/flags.yaml: lacks the urgency \"soon\" of the "
              "built-in catalogue"});
  CHECK(lacking([](Catalog& catalog) {
          catalog.vocabulary.erase("phases");
        }).size() == built_in().vocabulary.at("phases").size());
}

TEST_CASE("missing: of every kind of entry") {
  CHECK(lacking([](Catalog& catalog) {
          catalog.flags.pop_back();
          catalog.stop_signs.pop_back();
          catalog.sources.pop_back();
          catalog.discouraged.pop_back();
          catalog.guidance.pop_back();
          catalog.named_sets.pop_back();
        }).size() == 6);
}

TEST_CASE("missing: a misspelt entry is told where it stands") {
  const Words found = lacking([](Catalog& catalog) {
    std::ranges::find(catalog.flags, "hypermobility", &Flag::id)->id =
        "hypermobilty";
  });
  REQUIRE(found.size() == 1);
  CHECK_THAT(found[0], Catch::EndsWith("flags.yaml: unknown flag "
                                       "\"hypermobilty\"; did you mean "
                                       "\"hypermobility\"?"));
}

TEST_CASE("missing: what is added is nobody's misspelling") {
  CHECK(lacking([](Catalog& catalog) {
          catalog.flags.push_back({.id = "hypermobilities"});
        }) == Words{});
}
