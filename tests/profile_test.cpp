// SPDX-License-Identifier: MIT
#include "backcare/profile.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

namespace backcare {
namespace {

using test::built_in;
using Words = std::vector<std::string>;

constexpr const char* full =
    "# mine\n"
    "flags: [osteoporosis, knee-pain]\n"
    "avoid:\n"
    "  - plank-knees\n"
    "  - {id: bridge, until: 2026-12-01, reason: \"sore\"}\n"
    "equipment: [resistance-band]\n"
    "place: [floor]\n"
    "area: [lower, hip]\n"
    "goal: strength\n"
    "minutes: 15\n"
    "stage: 2\n"
    "schedule: mon-fri 10:00 15:00\n"
    "voice: true\n"
    "put_back:\n"
    "  bird-dog: 2026-11-02\n"
    "red_flags:\n"
    "  saddle-numbness: {answer: false, date: 2026-11-01}\n"
    "  cancer-history: {answer: true, date: 2026-11-01, cleared: 2026-11-03}\n";

Profile parsed(const std::string& text) {
  std::vector<Problem> problems;
  const Profile profile = parse_profile("p.yaml", text, problems);
  for (const Problem& problem : problems)
    FAIL(to_string(problem));
  return profile;
}

/// All that is wrong, as it is told.
Words faults(const std::string& text) {
  std::vector<Problem> problems;
  const Profile profile = parse_profile("p.yaml", text, problems);
  for (const Problem& problem : check(profile, built_in()))
    problems.push_back(problem);
  Words result;
  for (const Problem& problem : problems)
    result.push_back(to_string(problem));
  return result;
}

TEST_CASE("profile: every key is read") {
  const Profile profile = parsed(full);
  CHECK(profile.words("flags") == Words{"osteoporosis", "knee-pain"});
  CHECK(profile.words("area") == Words{"lower", "hip"});
  CHECK(profile.words("minutes") == Words{"15"});
  CHECK(profile.words("voice") == Words{"true"});
  CHECK(profile.words("schedule") == Words{"mon-fri 10:00 15:00"});
  CHECK(profile.settings.at("flags")[1].where == Where{"p.yaml", 2, 23});
  REQUIRE(profile.avoid.size() == 2);
  CHECK(profile.avoid[0].id == "plank-knees");
  CHECK_FALSE(profile.avoid[0].until);
  CHECK(profile.avoid[1].until == parse_day("2026-12-01"));
  CHECK(profile.avoid[1].reason == "sore");
  REQUIRE(profile.red_flags.size() == 2);
  CHECK_FALSE(profile.red_flags[0].answer);
  CHECK(profile.red_flags[1].cleared == parse_day("2026-11-03"));
}

TEST_CASE("profile: an empty file or comments alone are an empty profile") {
  for (const char* text :
       {"", "\n", "# nothing yet\n\n  # more\n", "flags: []"})
    CHECK(parsed(text).settings.empty());
}

TEST_CASE("profile: each fault has its place and what is near") {
  CHECK(faults("flag: [osteoporosis]\n") ==
        Words{"p.yaml:1:1: unknown key \"flag\"; did you mean \"flags\"?"});
  CHECK(faults("flags: [osteoporsis]\n") ==
        Words{"p.yaml:1:9: unknown flag \"osteoporsis\"; did you mean "
              "\"osteoporosis\"?"});
  CHECK(faults("flags: osteoporosis\n") ==
        Words{"p.yaml:1:8: expected a list, found \"osteoporosis\""});
  CHECK(faults("minutes: 500\n") ==
        Words{"p.yaml:1:10: \"500\" is out of bounds; expected a whole number "
              "from 1 to 180"});
  CHECK(faults("schedule: 2 per dya\n") ==
        Words{"p.yaml:1:17: expected day or week, found \"dya\"; did you mean "
              "\"day\"?"});
  CHECK(faults("goal: releif\n") ==
        Words{"p.yaml:1:7: unknown goal \"releif\"; did you mean "
              "\"relief\"?"});
  CHECK(faults("avoid: [bridg, bridg]\n") ==
        Words{"p.yaml:1:16: \"bridg\" stands twice",
              "p.yaml:1:9: unknown exercise, family, demand or direction to "
              "avoid \"bridg\"; did you mean \"bridge\"?",
              "p.yaml:1:16: unknown exercise, family, demand or direction to "
              "avoid \"bridg\"; did you mean \"bridge\"?"});
  CHECK(faults("avoid:\n  - {id: bridge, until: 2026-02-30}\n") ==
        Words{"p.yaml:2:25: \"2026-02-30\" is no day like 2026-11-21"});
  CHECK(faults("minutes: 5\nminutes: 6\n").size() == 1);
}

TEST_CASE("profile: answers about red flags are held to the catalogue") {
  CHECK(faults("red_flags:\n  sadle-numbness: {answer: false, date: "
               "2026-11-01}\n") ==
        Words{"p.yaml:2:3: unknown red flag \"sadle-numbness\"; did you mean "
              "\"saddle-numbness\"?"});
  CHECK(faults("red_flags:\n  saddle-numbness: {answer: true, date: "
               "2026-11-01, cleared: 2026-11-02}\n") ==
        Words{"p.yaml:2:3: saddle-numbness is an emergency; it is not cleared "
              "but answered anew"});
  CHECK(faults("red_flags:\n  weight-loss: {answer: false, date: "
               "2026-11-01, cleared: 2026-11-02}\n") ==
        Words{"p.yaml:2:59: there is nothing to clear without the sign"});
  CHECK(faults("red_flags: [weight-loss]\n").size() == 1);
  CHECK(faults("red_flags:\n  weight-loss: {answer: yes}\n").size() == 2);
}

TEST_CASE("profile: what was put back is held to the catalogue") {
  CHECK(parsed(full).put_back.front().day == parse_day("2026-11-02"));
  CHECK(faults("put_back: {bird-dgo: 2026-11-02}\n") ==
        Words{"p.yaml:1:12: unknown exercise \"bird-dgo\"; did you mean "
              "\"bird-dog\"?"});
  CHECK(faults("put_back: {bird-dog: soon}\n") ==
        Words{"p.yaml:1:22: \"soon\" is no day like 2026-11-21"});
}

TEST_CASE("profile: settings change where they stand") {
  const ProfileText from{"p.yaml", full};
  CHECK(parsed(with_setting(from, "flags", {"knee-pain"})).words("flags") ==
        Words{"knee-pain"});
  CHECK(parsed(with_setting(from, "flags", {})).words("flags").empty());
  CHECK(with_setting({"p.yaml", ""}, "schedule", {"2 per day"}) ==
        "schedule: \"2 per day\"\n");
  CHECK(with_setting({"p.yaml", "goal: relief # now\n"}, "goal", {"balance"}) ==
        "goal: balance # now\n");
  CHECK(with_setting({"p.yaml", "goal: relief # now\n"}, "goal", {}) == "");
}

TEST_CASE("profile: what is avoided and answered comes back as it was") {
  const Profile profile = parsed(full);
  CHECK(with_avoided({"p.yaml", full}, profile.avoid) == full);
  CHECK(with_answers({"p.yaml", full}, profile.red_flags) == full);
  CHECK(with_put_back({"p.yaml", full}, profile.put_back) == full);
  CHECK(with_avoided({"p.yaml", ""},
                     {{.id = "bridge", .reason = "\"a\": #b, c}"}}) ==
        "avoid:\n  - {id: bridge, reason: \"\\\"a\\\": #b, c}\"}\n");
  CHECK(with_avoided({"p.yaml", "avoid: [plank-knees]\n"},
                     {{.id = "plank-knees"},
                      {.id = "bridge", .until = parse_day("2026-12-01")}}) ==
        "avoid:\n  - plank-knees\n  - {id: bridge, until: 2026-12-01}\n");
}

}  // namespace
}  // namespace backcare
