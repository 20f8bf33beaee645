// SPDX-License-Identifier: MIT
#include "cli/quoting.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "backcare/text.hpp"

namespace backcare {
namespace {

std::string unfolded(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n ", at)) != text.npos;)
    text.erase(at, 3);
  return text;
}

TEST_CASE("quoting: a shell gets each word whole") {
  CHECK(for_shell({"due", "-q", "/home/me/a.yaml"}) ==
        "due -q /home/me/a.yaml");
  CHECK(for_shell({"it's", "", "$(id) `id` \\", "a b"}) ==
        "'it'\\''s' '' '$(id) `id` \\' 'a b'");
}

TEST_CASE("quoting: cron sees no percent sign of its own") {
  CHECK(for_cron("a % \\% b") == "a \\% \\\\% b");
}

TEST_CASE("quoting: systemd expands nothing") {
  CHECK(for_systemd({"50%", "$HOME", "a\"b\\c", "é"}) ==
        "\"50%%\" \"$$HOME\" \"a\\\"b\\\\c\" \"é\"");
  CHECK(for_systemd_text("50% of it") == "50%% of it");
  CHECK(for_systemd_text("ends with \\") == "ends with \\.");
}

TEST_CASE("quoting: a calendar keeps separators in a text") {
  CHECK(for_calendar("a;b,c\\d\"e") == "a\\;b\\,c\\\\d\"e");
}

TEST_CASE("quoting: a line of a calendar is short and keeps its characters") {
  CHECK(folded_line("short") == "short\r\n");
  CHECK(folded_line(std::string(75, 'a')) == std::string(75, 'a') + "\r\n");
  CHECK(folded_line(std::string(76, 'a')) ==
        std::string(75, 'a') + "\r\n a\r\n");
  rc::prop("lines", [] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "é", "\xE2\x9C\x93",
                                      "\xF0\x9F\x99\x82", " "));
    std::string line;
    for (int i = 0; i < 5; ++i)
      line += join(parts, "b");
    const std::string folded = folded_line(line);
    RC_ASSERT(unfolded(folded) == line + "\r\n");
    std::size_t begin = 0;
    while (begin < folded.size()) {
      const std::size_t end = folded.find("\r\n", begin);
      RC_ASSERT(end - begin <= 75U);
      RC_ASSERT(!invalid_utf8(folded.substr(begin, end - begin)));
      begin = end + 2;
    }
  });
}

TEST_CASE("quoting: tmux expands nothing") {
  CHECK(for_tmux("a '#b' %d \"c\" $HOME \\") ==
        "a '##b' %%d \\\"c\\\" \\$HOME \\\\");
}

}  // namespace
}  // namespace backcare
