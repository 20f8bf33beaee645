// SPDX-License-Identifier: MIT
#include "terminal/digits.hpp"

#include <catch2/catch.hpp>

#include "backcare/text.hpp"

using namespace backcare;

TEST_CASE("digits: three columns a digit, one a colon, one between") {
  CHECK(digits_width("") == 0);
  CHECK(digits_width("7") == 3);
  CHECK(digits_width("0:07") == 13);
}

TEST_CASE("digits: ASCII when there is no Unicode") {
  const auto rows = digits("1:4", false);
  CHECK(rows[0] == " #    # #");
  CHECK(rows[1] == "##  # # #");
  CHECK(rows[2] == " #    ###");
  CHECK(rows[3] == " #  #   #");
  CHECK(rows[4] == "###     #");
}

TEST_CASE("digits: every row is as wide as said") {
  for (const bool unicode : {false, true})
    for (const auto& row : digits("0123456789:x", unicode))
      CHECK(display_width(row) == digits_width("0123456789:x"));
}

TEST_CASE("digits: no two digits look alike") {
  for (char a = '0'; a <= '9'; ++a)
    for (char b = '0'; b < a; ++b)
      CHECK(digits(std::string(1, a), true) != digits(std::string(1, b), true));
}
