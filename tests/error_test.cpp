// SPDX-License-Identifier: MIT
#include "backcare/error.hpp"

#include <catch2/catch.hpp>

using namespace backcare;

TEST_CASE("error: a problem is printed with file, line and column") {
  CHECK(to_string(Problem{{"a.yaml", 3, 7}, "wrong"}) == "a.yaml:3:7: wrong");
}

TEST_CASE("error: a place without a column or line is left out") {
  CHECK(to_string(Problem{{"a.yaml", 3, 0}, "wrong"}) == "a.yaml:3: wrong");
  CHECK(to_string(Problem{{"a.yaml"}, "wrong"}) == "a.yaml: wrong");
  CHECK(to_string(Problem{{"", 3, 7}, "wrong"}) == "3:7: wrong");
  CHECK(to_string(Problem{{}, "wrong"}) == "wrong");
}

TEST_CASE("error: a file name cannot steer the terminal") {
  CHECK(to_string(Problem{{"a\x1b[2J\nb\xC2\x9B.yaml", 1, 1}, "wrong"}) ==
        "a?[2J?b?.yaml:1:1: wrong");
  CHECK(to_string(Problem{{"ä.yaml", 1, 1}, "wrong"}) == "ä.yaml:1:1: wrong");
}

TEST_CASE("error: the faults of a file are sorted by place, each once") {
  std::vector<Problem> problems;
  problems.push_back({{"b", 1, 1}, "third"});
  problems.push_back({{"a", 10, 1}, "second"});
  problems.push_back({{"a", 9, 20}, "first"});
  problems.push_back({{"a", 10, 1}, "second"});
  const Error error(problems);
  CHECK(error.what() ==
        std::string("a:9:20: first\na:10:1: second\nb:1:1: third"));
  CHECK(error.kind() == ErrorKind::File);
}

TEST_CASE("error: an error keeps its kind and its words") {
  const Error error(ErrorKind::Refused, "not for you");
  CHECK(error.kind() == ErrorKind::Refused);
  CHECK(error.what() == std::string("not for you"));
}
