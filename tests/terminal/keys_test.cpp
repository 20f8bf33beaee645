// SPDX-License-Identifier: MIT
#include "terminal/keys.hpp"

#include <catch2/catch.hpp>

using backcare::ends_in_sequence;
using backcare::Key;
using backcare::keys_of;
using Keys = std::vector<Key>;

TEST_CASE("keys: each key in either case") {
  CHECK(keys_of(" nbehpmsq?") ==
        Keys{Key::Pause, Key::Next, Key::Back, Key::Easier, Key::Harder,
             Key::Pain, Key::Mute, Key::StopSigns, Key::Quit, Key::Help});
  CHECK(keys_of("NBEHPMSQ") == Keys{Key::Next, Key::Back, Key::Easier,
                                    Key::Harder, Key::Pain, Key::Mute,
                                    Key::StopSigns, Key::Quit});
  CHECK(keys_of("+=-!") ==
        Keys{Key::Longer, Key::Longer, Key::Shorter, Key::StopSigns});
  CHECK(keys_of("12345") ==
        Keys{Key::One, Key::Two, Key::Three, Key::Four, Key::Five});
}

TEST_CASE("keys: other bytes mean nothing") {
  CHECK(keys_of("").empty());
  CHECK(keys_of("xyz06789\r\n\t\x04\x7f").empty());
  CHECK(keys_of("ñ é 語") == Keys{Key::Pause, Key::Pause});
  CHECK(keys_of(std::string_view("\0n\0", 3)) == Keys{Key::Next});
}

TEST_CASE("keys: no byte of an arrow or a function key is a key") {
  CHECK(keys_of("\x1b[A\x1b[B\x1b[C\x1b[D").empty());
  CHECK(keys_of("\x1bOB\x1bOQ").empty());
  CHECK(keys_of("\x1b[1;5B\x1b[15~").empty());
  CHECK(keys_of("\x1b[[B").empty());
  CHECK(keys_of("\x1b[Bn") == Keys{Key::Next});
}

TEST_CASE("keys: a letter with Alt means nothing") {
  CHECK(keys_of("\x1bq").empty());
  CHECK(keys_of("\x1b\x1b[Bq") == Keys{Key::Quit});
}

TEST_CASE("keys: a paste means nothing, whatever is in it") {
  CHECK(keys_of("\x1b[200~quit now? \x1b[B\x1b[201~").empty());
  CHECK(keys_of("\x1b[200~q\x1b[201~n") == Keys{Key::Next});
  CHECK(keys_of("\x1b[200~quit now").empty());
}

TEST_CASE("keys: an answer of the terminal means nothing") {
  CHECK(keys_of("\x1b]11;rgb:bb/bb/bb\aq") == Keys{Key::Quit});
  CHECK(keys_of("\x1bP1+r5463\x1b\\n") == Keys{Key::Next});
}

TEST_CASE("keys: what breaks a sequence off is read") {
  CHECK(keys_of("\x1b[1\x1b[Aq") == Keys{Key::Quit});
}

TEST_CASE("keys: a sequence that is not whole yet is waited for") {
  CHECK(ends_in_sequence("\x1b"));
  CHECK(ends_in_sequence("n\x1b["));
  CHECK(ends_in_sequence("\x1b[1;5"));
  CHECK(ends_in_sequence("\x1bO"));
  CHECK(ends_in_sequence("\x1b[["));
  CHECK(ends_in_sequence("\x1b[200~half a paste"));
  CHECK(ends_in_sequence("\x1b]0;title"));
  CHECK_FALSE(ends_in_sequence(""));
  CHECK_FALSE(ends_in_sequence("n"));
  CHECK_FALSE(ends_in_sequence("\x1b[B"));
  CHECK_FALSE(ends_in_sequence("\x1b[200~paste\x1b[201~"));
}

TEST_CASE("keys: an unfinished sequence gives no key") {
  CHECK(keys_of("n\x1b") == Keys{Key::Next});
  CHECK(keys_of("\x1b[").empty());
}
