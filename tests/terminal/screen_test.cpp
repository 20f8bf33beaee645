// SPDX-License-Identifier: MIT
#include "terminal/screen.hpp"

#include <catch2/catch.hpp>

using backcare::Screen;

TEST_CASE("screen: the first frame is drawn where the cursor is") {
  Screen screen;
  CHECK(screen.draw({}, {"one", "two"}, 80) ==
        "\x1b[?7l\rone\x1b[K\r\ntwo\x1b[K\x1b[J\r\x1b[?7h");
}

TEST_CASE("screen: the next frame begins where the one before did") {
  Screen screen;
  static_cast<void>(screen.draw({}, {"one", "two", "three"}, 80));
  CHECK(screen.draw({}, {"four"}, 80) ==
        "\x1b[?7l\r\x1b[2A"
        "four\x1b[K\x1b[J\r\x1b[?7h");
  CHECK(screen.shown() == std::vector<std::string>{"four"});
}

TEST_CASE("screen: lines for the scrollback come above the frame") {
  Screen screen;
  static_cast<void>(screen.draw({}, {"frame", "keys"}, 80));
  CHECK(screen.draw({"done"}, {"frame"}, 80) ==
        "\x1b[?7l\r\x1b[1Adone\x1b[K\r\nframe\x1b[K\x1b[J\r\x1b[?7h");
}

TEST_CASE("screen: without lines the cursor stands on a fresh line") {
  Screen screen;
  static_cast<void>(screen.draw({}, {"frame"}, 80));
  CHECK(screen.draw({"bye"}, {}, 80) ==
        "\x1b[?7l\rbye\x1b[K\r\n\x1b[J\r\x1b[?7h");
  CHECK(screen.shown().empty());
}

TEST_CASE("screen: lines that a narrower terminal broke count as its rows") {
  Screen screen;
  static_cast<void>(
      screen.draw({}, {std::string(79, 'x'), "", "a short last line"}, 80));
  CHECK(screen.draw({}, {"x"}, 20).starts_with("\x1b[?7l\r\x1b[5A"));
}

TEST_CASE("screen: colours take no room") {
  Screen screen;
  static_cast<void>(screen.draw({}, {"\x1b[1m12345678\x1b[0m", "x"}, 80));
  CHECK(screen.draw({}, {"x"}, 8).starts_with("\x1b[?7l\r\x1b[1A"));
}

TEST_CASE("screen: a frame that was left behind is not drawn over") {
  Screen screen;
  static_cast<void>(screen.draw({}, {"one", "two", "three"}, 80));
  screen.forget();
  CHECK(screen.draw({}, {"one"}, 80) == "\x1b[?7l\rone\x1b[K\x1b[J\r\x1b[?7h");
}
