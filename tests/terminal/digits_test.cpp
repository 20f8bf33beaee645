// SPDX-License-Identifier: MIT
#include "terminal/digits.hpp"

#include <catch2/catch.hpp>

#include "backcare/text.hpp"

using namespace backcare;

TEST_CASE("digits: three points a digit, one a colon, one between") {
  CHECK(digits_width("", {}) == 0);
  CHECK(digits_width("7", {}) == 3);
  CHECK(digits_width("0:07", {}) == 13);
  CHECK(digits_width("0:07", {.wide = 4, .high = 2}) == 52);
}

TEST_CASE("digits: ASCII when there is no Unicode") {
  CHECK(digits("1:4", {}, false) ==
        std::vector<std::string>{" #    # #", "##  # # #", " #    ###",
                                 " #  #   #", "###     #"});
}

TEST_CASE("digits: each point is as large as its scale") {
  CHECK(digits("1", {.wide = 2, .high = 2}, false) ==
        std::vector<std::string>{"  ##  ", "  ##  ", "####  ", "####  ",
                                 "  ##  ", "  ##  ", "  ##  ", "  ##  ",
                                 "######", "######"});
}

TEST_CASE("digits: every row is as wide as said") {
  for (const bool unicode : {false, true})
    for (const Scale scale : {Scale{1, 1}, Scale{2, 1}, Scale{6, 3}})
      for (const auto& row : digits("0123456789:x", scale, unicode))
        CHECK(display_width(row) == digits_width("0123456789:x", scale));
}

TEST_CASE("digits: no two digits look alike") {
  for (char a = '0'; a <= '9'; ++a)
    for (char b = '0'; b < a; ++b)
      CHECK(digits(std::string(1, a), {}, true) !=
            digits(std::string(1, b), {}, true));
}
