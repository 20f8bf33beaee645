// SPDX-License-Identifier: MIT
#include "catalog_pack.hpp"

#include <catch2/catch.hpp>

#include "built_in.hpp"
#include "catalog_reader.hpp"
#include "support.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

const std::filesystem::path source_folder =
    std::filesystem::path(BACKCARE_SOURCE_DIR) / "catalog";

Catalog parsed() {
  std::vector<Problem> problems;
  Catalog catalog;
  for (const auto& document : read_folder(source_folder, problems))
    read_document(catalog, document, problems);
  REQUIRE(problems.empty());
  return catalog;
}

}  // namespace

TEST_CASE("catalog: what is compiled in equals what is parsed") {
  CHECK(pack(parsed(), source_folder) == built_in_bytes());
}

TEST_CASE("catalog: what is packed comes back equal") {
  Catalog catalog = parsed();
  catalog.left_out = {"some"};
  catalog.exercises.front().withheld = "for a reason";
  catalog.exercises.front().movement.reset();
  catalog.exercises.front().repetition.front().length.reset();
  const std::string bytes = pack(catalog, source_folder);
  const Catalog read = unpack(bytes);
  CHECK(pack(read, {}) == bytes);
  CHECK(read.left_out == catalog.left_out);
  CHECK(read.exercises.front().withheld == "for a reason");
  CHECK_FALSE(read.exercises.front().movement);
  CHECK_FALSE(read.exercises.front().repetition.front().length);
  const Exercise& first = catalog.exercises.front();
  CHECK(read.exercises.front().cues == first.cues);
  CHECK(read.exercises.front().goals == first.goals);
  CHECK(read.exercises.front().dose.usual == first.dose.usual);
}

TEST_CASE("catalog: a packed entry knows its file, which is built in") {
  const Catalog read = unpack(pack(parsed(), source_folder));
  const Origin& bridge = read.exercise("bridge")->origin;
  CHECK(bridge.built_in());
  CHECK(to_string(bridge.where("dose", "usual")) == "exercises/bridge.yaml");
  CHECK(read.flag("hernia")->origin.file() == "flags.yaml");
}
