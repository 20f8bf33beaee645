// SPDX-License-Identifier: MIT
#include "terminal/ask.hpp"

#include <catch2/catch.hpp>

namespace backcare {
namespace {

char key_in(std::string_view bytes) {
  const Answer answer = answer_in(bytes, "0123x");
  return answer.given ? answer.key : '?';
}

TEST_CASE("ask: one of the keys is the answer, in either case") {
  CHECK(key_in("2") == '2');
  CHECK(key_in("X") == 'x');
}

TEST_CASE("ask: a question is broken between words, before the edge") {
  CHECK(fitted_question("Pain now (x for 10): ", 80) ==
        "Pain now (x for 10): ");
  CHECK(fitted_question("Pain now (x for 10): ", 14) ==
        "Pain now (x\nfor 10): ");
  CHECK(fitted_question("Pain now? ", 1) == "Pain\nnow? ");
  CHECK(fitted_question("Numb?\n(y yes, n no) ", 80) ==
        "Numb?\n(y yes, n no) ");
}

TEST_CASE("ask: Enter is no answer, and ends the question") {
  CHECK(key_in("\r") == '\0');
  CHECK(key_in("\n") == '\0');
}

TEST_CASE("ask: other keys mean nothing") {
  CHECK(key_in("") == '?');
  CHECK(key_in("q9 ") == '?');
  CHECK(key_in("q1") == '1');
  CHECK(key_in("\x1b[1~") == '?');
  CHECK(key_in("\x1bOx") == '?');
}

}  // namespace
}  // namespace backcare
