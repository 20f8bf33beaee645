// SPDX-License-Identifier: MIT
#include "backcare/text.hpp"

#include <catch2/catch.hpp>

using namespace backcare;

using Lines = std::vector<std::string>;

TEST_CASE("text: width counts columns, not bytes") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("äöü") == 3);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("e\u0301") == 1);
}

TEST_CASE("text: characters are counted, not bytes or columns") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("aä日") == 3);
}

TEST_CASE("text: an emoji takes two columns, however it is composed") {
  CHECK(display_width("👨‍👩‍👧") == 2);
  CHECK(display_width("👍🏽") == 2);
  CHECK(display_width("❤️") == 2);
  CHECK(display_width("🇩🇪") == 2);
  CHECK(display_width("🇩🇪🇫🇷") == 4);
}

TEST_CASE("text: a byte that is not UTF-8 takes one column") {
  CHECK(display_width("a\xff\xfe") == 3);
}

TEST_CASE("text: wrap breaks at spaces and keeps long words whole") {
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrap("one two three", 6) == Lines{"one", "two", "three"});
  CHECK(wrap("a extraordinary b", 5) == Lines{"a", "extraordinary", "b"});
  CHECK(wrap("  a   b  ", 10) == Lines{"a b"});
  CHECK(wrap("日本 日本", 8) == Lines{"日本", "日本"});
  CHECK(wrap("日本 日本", 9) == Lines{"日本 日本"});
  CHECK(wrap("a b", 1) == Lines{"a", "b"});
}

TEST_CASE("text: clip never splits a character") {
  CHECK(clip("abc", 2) == "ab");
  CHECK(clip("abc", 5) == "abc");
  CHECK(clip("abc", 0).empty());
  CHECK(clip("日本", 3) == "日");
  CHECK(clip("日本", 1).empty());
  CHECK(clip("e\u0301a", 1) == "e\u0301");
}

TEST_CASE("text: pad fills up to the width and cuts nothing") {
  CHECK(pad("ä", 3) == "ä  ");
  CHECK(pad("日", 3) == "日 ");
  CHECK(pad("abcd", 3) == "abcd");
}

TEST_CASE("text: fold removes case and joins accents") {
  CHECK(fold("ÄBC") == "äbc");
  CHECK(fold("Straße") == "strasse");
  CHECK(fold("E\u0301") == "é");
  CHECK(fold("a\xffZ") == "a\xffZ");
  CHECK(fold("").empty());
}

TEST_CASE("text: closest finds one typing fault of each kind") {
  const Lines words{"planks", "positions", "Bridge"};
  CHECK(closest("plnks", words) == "planks");
  CHECK(closest("plannks", words) == "planks");
  CHECK(closest("plonks", words) == "planks");
  CHECK(closest("plakns", words) == "planks");
  CHECK(closest("psition", words) == "positions");
  CHECK(closest("BRIDGE", words) == "Bridge");
}

TEST_CASE("text: closest gives nothing beyond a third of the word") {
  CHECK_FALSE(closest("cat", {"cow"}));
  CHECK(closest("cat", {"cot"}) == "cot");
  CHECK_FALSE(closest("abcdefghijklmnop", {"wxyzefghijklmnop"}));
  CHECK(closest("abcdefghijklmnop", {"xyzdefghijklmnop"}));
  CHECK_FALSE(closest("cat", {}));
}

TEST_CASE("text: closest takes the nearest and among equals the first") {
  CHECK(closest("bridge", {"bridges", "fridge", "bridge"}) == "bridge");
  CHECK(closest("bridge", {"bridges", "fridge"}) == "bridges");
}

TEST_CASE("text: a suggestion is a clause or nothing") {
  CHECK(suggestion("resp", {"reps"}) == "; did you mean \"reps\"?");
  CHECK(suggestion("zzz", {"reps"}).empty());
}

TEST_CASE("text: text in quotes is safe for a terminal") {
  CHECK(in_quotes("abc") == "\"abc\"");
  CHECK(in_quotes("\x1b[2J") == "\"\\x1b[2J\"");
  CHECK(in_quotes(std::string_view("a\0b", 3)) == "\"a\\x00b\"");
  CHECK(in_quotes("a\nb\tc") == "\"a\\x0ab\\x09c\"");
  CHECK(in_quotes("\xff") == "\"\\xff\"");
  CHECK(in_quotes("\u202E") == "\"\\xe2\\x80\\xae\"");
  CHECK(in_quotes("ä") == "\"ä\"");
}

TEST_CASE("text: text in quotes is cut after 60 characters") {
  std::string sixty;
  for (int i = 0; i < 60; ++i)
    sixty += "ä";
  CHECK(in_quotes(sixty) == '"' + sixty + '"');
  CHECK(in_quotes(sixty + "x") == '"' + sixty + "...\"");
}

TEST_CASE("text: invalid UTF-8 is found at its first byte") {
  CHECK_FALSE(invalid_utf8(""));
  CHECK_FALSE(invalid_utf8("aä日😀"));
  CHECK(invalid_utf8("ab\xff") == 2U);
  CHECK(invalid_utf8("ä\xC0\xAF") == 2U);
  CHECK(invalid_utf8("\xED\xA0\x80") == 0U);
  CHECK(invalid_utf8("\xF4\x90\x80\x80") == 0U);
  CHECK(invalid_utf8("a\xE6\x97") == 1U);
}

TEST_CASE("text: what steers a terminal or reorders text is a control") {
  for (const unsigned bad :
       {0x00U,   0x1BU,   0x0DU,   0x7FU,   0x80U,   0x9FU,    0x61CU,
        0x200EU, 0x2028U, 0x2029U, 0x202AU, 0x202EU, 0x2066U,  0x2069U,
        0x180EU, 0x200BU, 0x2060U, 0xFEFFU, 0xFFF9U, 0xE0001U, 0xE007FU})
    CHECK(is_control(bad));
  for (const unsigned good :
       {0x09U, 0x0AU, 0x20U, 0x7EU, 0xA0U, 0xE9U, 0x200CU, 0x200DU, 0xFE0FU,
        0xFFFDU, 0x2027U, 0x202FU, 0x1F600U})
    CHECK_FALSE(is_control(good));
}

TEST_CASE("text: a clean text is UTF-8 without controls") {
  CHECK(is_clean(""));
  CHECK(is_clean("a\tb\n\xC3\xA4"));
  for (const auto* bad : {"\x1B[2J", "a\r", "\xC2\x9B", "\xFF", "\xE2\x80\xAE"})
    CHECK_FALSE(is_clean(bad));
}

TEST_CASE("text: a whole number has digits only and fits") {
  CHECK(whole_number("0") == 0);
  CHECK(whole_number("2147483647") == 2147483647);
  for (const auto* bad : {"", "-1", "+1", "010", "00", "1.0", "1_0", " 1", "1 ",
                          "0x1", "2147483648", "99999999999999999999"})
    CHECK_FALSE(whole_number(bad));
}

TEST_CASE("text: join and split are inverse for plain words") {
  CHECK(join({}, ", ").empty());
  CHECK(join({"a"}, ", ") == "a");
  CHECK(join({"a", "", "a"}, ", ") == "a, , a");
  CHECK(split("a, b ,c", ',') == Lines{"a", "b", "c"});
  CHECK(split("a,,", ',') == Lines{"a", "", ""});
  CHECK(split("", ',') == Lines{""});
}
