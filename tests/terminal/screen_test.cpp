// SPDX-License-Identifier: MIT
#include "terminal/screen.hpp"

#include <catch2/catch.hpp>

using backcare::Screen;

TEST_CASE("screen: the cursor rests at the beginning of the frame") {
  Screen screen;
  CHECK(screen.draw({}, {"one", "two"}) ==
        "\x1b[?7l\rone\x1b[K\r\ntwo\x1b[K\x1b[J\r\x1b[1A\x1b[?7h");
}

TEST_CASE("screen: the next frame begins where the cursor is") {
  Screen screen;
  static_cast<void>(screen.draw({}, {"one", "two", "three"}));
  CHECK(screen.draw({}, {"four"}) == "\x1b[?7l\rfour\x1b[K\x1b[J\r\x1b[?7h");
  CHECK(screen.shown() == std::vector<std::string>{"four"});
}

TEST_CASE("screen: lines for the scrollback come above the frame") {
  Screen screen;
  static_cast<void>(screen.draw({}, {"frame", "keys"}));
  CHECK(screen.draw({"done"}, {"frame", "keys"}) ==
        "\x1b[?7l\rdone\x1b[K\r\nframe\x1b[K\r\nkeys\x1b[K\x1b[J\r\x1b[1A"
        "\x1b[?7h");
}

TEST_CASE("screen: without lines the cursor stands on a fresh line") {
  Screen screen;
  static_cast<void>(screen.draw({}, {"frame", "keys"}));
  CHECK(screen.draw({"bye"}, {}) == "\x1b[?7l\rbye\x1b[K\r\n\x1b[J\r\x1b[?7h");
  CHECK(screen.shown().empty());
}

TEST_CASE("screen: what others wrote over is forgotten") {
  Screen screen;
  static_cast<void>(screen.draw({}, {"one"}));
  screen.forget();
  CHECK(screen.shown().empty());
}
