// SPDX-License-Identifier: MIT
#include "terminal/bar.hpp"

#include <catch2/catch.hpp>

#include "backcare/text.hpp"

using namespace backcare;

TEST_CASE("bar: filled as far as time has passed") {
  CHECK(bar(seconds{0}, seconds{10}, 5, false) == "-----");
  CHECK(bar(seconds{1}, seconds{10}, 5, false) == "-----");
  CHECK(bar(seconds{2}, seconds{10}, 5, false) == "=----");
  CHECK(bar(seconds{9}, seconds{10}, 5, false) == "====-");
  CHECK(bar(seconds{10}, seconds{10}, 5, false) == "=====");
  CHECK(bar(seconds{1}, seconds{2}, 2, true) == "━─");
}

TEST_CASE("bar: as wide as asked, whatever the time") {
  for (int width = 0; width < 50; ++width)
    for (int passed = 0; passed <= 100; passed += 7)
      CHECK(display_width(bar(seconds{passed}, seconds{100}, width, true)) ==
            width);
  CHECK(bar(seconds{0}, seconds{0}, 3, false) == "---");
}
