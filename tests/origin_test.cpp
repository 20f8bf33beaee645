// SPDX-License-Identifier: MIT
#include "backcare/origin.hpp"

#include <catch2/catch.hpp>

#include "yaml.hpp"

using namespace backcare;

namespace {

Origin origin_of(const std::string& text) {
  std::vector<Problem> problems;
  auto document = yaml::parse("some/file.yaml", text, problems);
  REQUIRE(document);
  const auto shared =
      std::make_shared<const yaml::Document>(std::move(*document));
  return {shared, shared->root, shared->root};
}

std::string at(const Where& where) {
  return to_string(where);
}

const char* const text =
    "name: Bend\n"
    "areas: [lower, hips]\n"
    "goals: {relief: 2}\n"
    "steps:\n"
    "  - say: Bend\n";

}  // namespace

TEST_CASE("origin: a key is found where its value stands") {
  const Origin origin = origin_of(text);
  CHECK(at(origin.where()) == "some/file.yaml:1:1");
  CHECK(at(origin.where("name")) == "some/file.yaml:1:7");
  CHECK(at(origin.where("steps")) == "some/file.yaml:5:3");
}

TEST_CASE("origin: a word is found below its key, be it a value or a key") {
  const Origin origin = origin_of(text);
  CHECK(at(origin.where("areas", "hips")) == "some/file.yaml:2:16");
  CHECK(at(origin.where("goals", "relief")) == "some/file.yaml:3:9");
  CHECK(at(origin.where("steps", "Bend")) == "some/file.yaml:5:10");
}

TEST_CASE("origin: what is not there has the place of what holds it") {
  const Origin origin = origin_of(text);
  CHECK(at(origin.where("areas", "neck")) == "some/file.yaml:2:8");
  CHECK(at(origin.where("sides")) == "some/file.yaml:1:1");
  CHECK(at(origin_of("- one\n").where("name")) == "some/file.yaml:1:1");
}

TEST_CASE("origin: a copy keeps the file after the reader is gone") {
  const Origin origin = [] { return Origin(origin_of(text)); }();
  CHECK(origin.file() == "some/file.yaml");
  CHECK_FALSE(origin.built_in());
}

TEST_CASE("origin: what no file holds has no place") {
  CHECK(Origin().where() == Where{});
  CHECK(Origin().where("name", "word") == Where{});
  CHECK(Origin().file().empty());
  CHECK_FALSE(Origin().built_in());
}
