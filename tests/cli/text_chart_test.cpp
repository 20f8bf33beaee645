// SPDX-License-Identifier: MIT
#include "cli/text_chart.hpp"

#include <catch2/catch.hpp>

#include "backcare/text.hpp"

namespace backcare {
namespace {

TEST_CASE("sparkline: heights go from the least to the most") {
  CHECK(sparkline({0, 5, 10, std::nullopt}, 10, true) == "▁▅█·");
  CHECK(sparkline({-3, 30}, 10, true) == "▁█");
  CHECK(sparkline({0, 4}, 0, true) == "▁▁");
  CHECK(sparkline({}, 10, true).empty());
}

TEST_CASE("sparkline: in ASCII a pain score stands for itself") {
  CHECK(sparkline({0, 3.4, 9, 10, std::nullopt}, 10, false) == "039X-");
}

TEST_CASE("text bar: the most fills the width, and a little is seen") {
  CHECK(text_bar(10, 10, 4, false) == "####");
  CHECK(text_bar(5, 10, 4, false) == "##");
  CHECK(text_bar(0.1, 10, 4, false) == "#");
  CHECK(text_bar(0, 10, 4, false).empty());
  CHECK(text_bar(10, 10, 4, true) == "████");
  CHECK(text_bar(9, 16, 4, true) == "██▎");
  CHECK(text_bar(0.001, 10, 4, true) == "▏");
  CHECK(display_width(text_bar(10, 10, 4, true)) == 4);
}

}  // namespace
}  // namespace backcare
