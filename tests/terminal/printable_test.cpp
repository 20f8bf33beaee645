// SPDX-License-Identifier: MIT
#include "terminal/printable.hpp"

#include <catch2/catch.hpp>

using backcare::printable;

TEST_CASE("printable: ordinary text stays as it is") {
  CHECK(printable("Knees bent, 90° × 2, Übung 語", true) ==
        "Knees bent, 90° × 2, Übung 語");
  CHECK(printable("", true).empty());
}

TEST_CASE("printable: control characters become spaces") {
  CHECK(printable("a\x1b[2Jb\nc\td\x7f", true) == "a [2Jb c d ");
  CHECK(printable(std::string_view("a\0b", 3), true) == "a b");
}

TEST_CASE("printable: control characters beyond ASCII become spaces") {
  CHECK(printable("a\xc2\x9b"
                  "2J",
                  true) == "a 2J");
  CHECK(printable("a\xe2\x80\xae"
                  "b",
                  true) == "a b");
}

TEST_CASE("printable: what is not seen becomes a space that is") {
  CHECK(printable("bri\u200bdge\ufeff", true) == "bri dge ");
}

TEST_CASE("printable: bytes that are not UTF-8 become question marks") {
  CHECK(printable("a\xff"
                  "b",
                  true) == "a?b");
  CHECK(printable("a\xc3", true) == "a?");
  CHECK(printable("\xe2\x82"
                  "b",
                  true) == "??b");
  CHECK(printable("\xf8\x88\x80\x80\x80", true) == "?????");
}

TEST_CASE("printable: without Unicode only ASCII is left") {
  CHECK(printable("5–10 × “slow” … 90°", false) ==
        "5-10 x \"slow\" ... 90 deg");
  CHECK(printable("Übung", false) == "?bung");
}
