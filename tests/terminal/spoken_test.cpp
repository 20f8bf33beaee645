// SPDX-License-Identifier: MIT
#include "terminal/spoken.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "backcare/text.hpp"
#include "support.hpp"

namespace backcare {
namespace {

TEST_CASE("spoken: units are read in full, one or many") {
  CHECK(spoken_text("Hold 20 s") == "Hold 20 seconds");
  CHECK(spoken_text("1 s, then 2 min.") == "1 second, then 2 minutes.");
  CHECK(spoken_text("8 reps or 1 rep") == "8 repetitions or 1 repetition");
  CHECK(spoken_text("Last rep!") == "Last repetition!");
  CHECK(spoken_text("5 cm, 1.5 m, 2 kg") ==
        "5 centimetres, 1.5 metres, 2 kilograms");
  CHECK(spoken_text("20s; 5min") == "20 seconds; 5 minutes");
}

TEST_CASE("spoken: doses, ranges and fractions are read as people say them") {
  CHECK(spoken_text("2 x 8 reps") == "2 times 8 repetitions");
  CHECK(spoken_text("2x20 s") == "2 times 20 seconds");
  CHECK(spoken_text("2 × 8") == "2 times 8");
  CHECK(spoken_text("3-5 s") == "3 to 5 seconds");
  CHECK(spoken_text("3–5 breaths") == "3 to 5 breaths");
  CHECK(spoken_text("1/2 way, then ¾") == "a half way, then ¾");
  CHECK(spoken_text("90/90 stretch") == "90 90 stretch");
  CHECK(spoken_text("Turn 90° & stay") == "Turn 90 degrees and stay");
}

TEST_CASE("spoken: letters that only look like units stay") {
  CHECK(spoken_text("Press the s key") == "Press the s key");
  CHECK(spoken_text("Move the x ray") == "Move the x ray");
  CHECK(spoken_text("L5 and S1") == "L5 and S1");
  CHECK(spoken_text("The 2nd time") == "The 2nd time");
  CHECK(spoken_text("Don't stop") == "Don't stop");
  CHECK(spoken_text("Knee–chest: über") == "Knee chest: über");
}

TEST_CASE("spoken: a clause keeps its mark, and only one") {
  CHECK(spoken_text("Rest…  Next: set 2 of 2") == "Rest. Next: set 2 of 2");
  CHECK(spoken_text("Bridge (one leg), slowly") == "Bridge, one leg, slowly");
  CHECK(spoken_text("Stay - breathe") == "Stay, breathe");
  CHECK(spoken_text(" . , Up ,. Down") == "Up, Down");
}

TEST_CASE("spoken: an option, a command or markup is only words") {
  CHECK(spoken_text("--help") == "help");
  CHECK(spoken_text("-w /etc/passwd") == "w etc passwd");
  CHECK(spoken_text("!-!CANCEL ALL") == "CANCEL ALL");
  CHECK(spoken_text("[[h@l'oU]]") == "h l'oU");
  CHECK(spoken_text("<speak>hi</speak>") == "speak hi speak");
  CHECK(spoken_text("`id` $(id) \"q\" \\n | ; rm *") == "id, id q n; rm");
  CHECK(spoken_text("a\nb\r\n.\r\nQUIT\x01"
                    "5s\x1b[31m") == "a b. QUIT 5 seconds 31 metres");
  CHECK(spoken_text("ok \xff\xfe") == "ok?");
  CHECK(spoken_text("a\u202eb\u2028c") == "a b c");
}

TEST_CASE("spoken: nothing to read is nothing to say") {
  CHECK(spoken_text("").empty());
  CHECK(spoken_text(" ... !").empty());
  CHECK(spoken_text("\x1b\x07").empty());
}

TEST_CASE("spoken: a very long text ends between words") {
  std::string words;
  for (int i = 0; i < 1000; ++i)
    words += "word ";
  const std::string read = spoken_text(words);
  CHECK(read.size() <= max_spoken);
  CHECK(read.size() > max_spoken - 10);
  CHECK(read.ends_with("word"));

  std::string one_word = "a";
  for (int i = 0; i < 1000; ++i)
    one_word += "é";
  CHECK(spoken_text(one_word).size() <= max_spoken);
  CHECK_FALSE(invalid_utf8(spoken_text(one_word)));
}

/// Whether no voice could take `text` for anything but words.
bool harmless(const std::string& text) {
  const std::string_view marks = " .,;:!?'%";
  return text.size() <= max_spoken && !invalid_utf8(text) &&
         (text.empty() || marks.find(text.front()) == std::string_view::npos) &&
         std::ranges::all_of(text, [&](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return byte >= 0x80U || std::isalnum(byte) != 0 ||
                  marks.find(c) != std::string_view::npos;
         });
}

TEST_CASE("spoken: whatever is written, what is read is harmless") {
  CHECK(rc::check("any bytes", [] {
    RC_ASSERT(harmless(spoken_text(*rc::gen::arbitrary<std::string>())));
  }));
  CHECK(rc::check("signs that mean something somewhere", [] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>(
            "!-!", "[[", "]]", "<", ">", "&", "-", "\n", ".", "'", "\"", "/",
            "$(", "`", "\\", "é", "–", "…", "½", "°", "%", "1", "20", "s", "x",
            "rep", " ", "\x1b", "\xff", "1/2"));
    RC_ASSERT(harmless(spoken_text(join(parts, ""))));
  }));
}

TEST_CASE("spoken: every text of the catalogue loses no word") {
  for (const Exercise& exercise : test::built_in().exercises) {
    CAPTURE(exercise.id);
    for (const RepetitionPhase& phase : exercise.repetition)
      CHECK_FALSE(spoken_text(phase.say).empty());
    for (const std::string& step : exercise.setup)
      CHECK(split(spoken_text(step), ' ').size() >= split(step, ' ').size());
  }
}

}  // namespace
}  // namespace backcare
