// SPDX-License-Identifier: MIT
#include "cli/play_options.hpp"

#include <map>
#include <sstream>

#include <catch2/catch.hpp>

namespace backcare {
namespace {

using Environment = std::map<std::string, std::string>;

PlayOptions on_terminal(const Environment& environment,
                        const Arguments& arguments = {}) {
  std::ostringstream out;
  std::ostringstream err;
  App app{out, err};
  app.out_is_terminal = true;
  app.environment = [&](const char* name) -> std::optional<std::string> {
    const auto found = environment.find(name);
    return found == environment.end() ? std::nullopt
                                      : std::optional(found->second);
  };
  return play_options(app, arguments);
}

bool draws_unicode(const std::string& terminal, const std::string& locale) {
  return on_terminal({{"TERM", terminal}, {"LC_ALL", locale}}).look.unicode;
}

TEST_CASE("play options: lines where a screen cannot be drawn or followed") {
  CHECK_FALSE(on_terminal({{"TERM", "xterm"}}).plain);
  CHECK(on_terminal({{"TERM", "dumb"}}).plain);
  CHECK(on_terminal({{"TERM", ""}}).plain);
  CHECK(on_terminal({}).plain);
  CHECK(on_terminal({{"TERM", "xterm"}, {"ACCESSIBLE", "1"}}).plain);
  CHECK_FALSE(on_terminal({{"TERM", "xterm"}, {"ACCESSIBLE", "0"}}).plain);
}

TEST_CASE("play options: fine signs where locale and terminal have them") {
  CHECK(draws_unicode("xterm", "C.UTF-8"));
  CHECK(draws_unicode("xterm", "de_DE.utf8"));
  CHECK_FALSE(draws_unicode("xterm", "C"));
  CHECK_FALSE(draws_unicode("linux", "C.UTF-8"));
  CHECK_FALSE(on_terminal({{"TERM", "xterm"}}).look.unicode);
}

TEST_CASE("play options: NO_COLOR takes the boldness too") {
  CHECK(on_terminal({{"TERM", "xterm"}}).look.color);
  CHECK_FALSE(on_terminal({{"TERM", "xterm"}, {"NO_COLOR", "1"}}).look.color);
  CHECK(on_terminal({{"TERM", "xterm"}, {"NO_COLOR", ""}}).look.color);
  CHECK(on_terminal({{"TERM", "xterm"}, {"NO_COLOR", "1"}},
                    {.values = {{"--color", {"always"}}}})
            .look.color);
}

}  // namespace
}  // namespace backcare
