// SPDX-License-Identifier: MIT
#include "cli/questions.hpp"

#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "invocation.hpp"
#include "support.hpp"

namespace backcare {
namespace {

using test::run_backcare;
using test::Surroundings;
using test::TempDir;

/// A person with a profile of their own and a few questions.
struct Person {
  TempDir folder;
  std::filesystem::path file = folder / "backcare/profile.yaml";

  [[nodiscard]] Surroundings around() const {
    return {{{"XDG_CONFIG_HOME", folder.path()}}};
  }
  [[nodiscard]] test::Outcome keys(const std::string& keys) const {
    Surroundings around = this->around();
    around.keys = keys;
    return run_backcare({"screen"}, around);
  }
  [[nodiscard]] test::Outcome lines(const std::string& input) const {
    Surroundings around = this->around();
    around.input = input;
    return run_backcare({"screen"}, around);
  }
  [[nodiscard]] test::Outcome run(const std::vector<std::string>& words) const {
    return run_backcare(words, around());
  }
  [[nodiscard]] std::vector<RedFlagAnswer> answers() const {
    return read_profile({file, read_file(file)}).red_flags;
  }
};

std::size_t all() {
  return test::built_in().red_flags.size();
}

TEST_CASE("screen: all is asked by one key each, the most urgent first") {
  const Person person;
  const auto outcome = person.keys(std::string(all(), 'n'));
  CHECK(outcome.status == 0);
  CHECK(outcome.out ==
        "No sign is open; the first is asked for again on 2026-12-21.\n");
  const auto answers = person.answers();
  REQUIRE(answers.size() == all());
  CHECK(answers.front().id == "saddle-numbness");
  CHECK(answers.front().date == parse_day("2026-11-21"));
  CHECK(person.keys("").out == outcome.out);
}

TEST_CASE("screen: an emergency ends the questions with what to do") {
  const Person person;
  const auto outcome = person.keys("ny");
  CHECK(outcome.status == 4);
  CHECK(outcome.out.starts_with("Go to an emergency department"));
  CHECK(person.answers().size() == 2);
  const auto plan = person.run({"plan"});
  CHECK(plan.status == 4);
  CHECK(plan.out.empty());
  CHECK(plan.err.find("backcare screen --answer bladder-change=no") !=
        std::string::npos);
  CHECK(plan.err.find("--cleared") == std::string::npos);
  CHECK(person.run({"plan", "--fresh"}).status == 4);
  CHECK(person.run({"run", "--dry-run"}).status == 4);
  CHECK(person.run({"list"}).status == 0);
}

TEST_CASE("screen: what is stopped keeps the answers so far") {
  const Person person;
  CHECK(person.keys("nnq").status == 1);
  CHECK(person.answers().size() == 2);
  CHECK(person.keys(std::string(all() - 2, 'n')).status == 0);
  CHECK(person.answers().size() == all());
}

TEST_CASE("screen: a question may be skipped, and asks why it is asked") {
  const Person person;
  const auto outcome = person.keys("?n " + std::string(all() - 2, 'n'));
  CHECK(outcome.status == 1);
  CHECK(outcome.out.find("Because: possible pressure on the nerves") == 0);
  CHECK(person.answers().size() == all() - 1);
}

TEST_CASE("screen: without a terminal answers come as lines") {
  const Person person;
  const auto outcome = person.lines("no\nN\n?\nn\nq\n");
  CHECK(outcome.status == 1);
  CHECK(person.answers().size() == 3);
  CHECK(
      outcome.out.starts_with("1 of " + std::to_string(all()) + ": Numbness"));
  CHECK(person.lines("no\nmaybe\n").status == 2);
  CHECK(person.answers().size() == 4);
}

TEST_CASE("screen: with nobody to ask it says so at once") {
  const Person person;
  const auto outcome = person.lines("");
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("--answer") != std::string::npos);
}

TEST_CASE("screen: what a clinician has seen is open only if it is new") {
  const Person person;
  CHECK(person.run({"screen", "--answer", "weight-loss=yes"}).status == 4);
  CHECK(person.run({"plan"}).status == 4);
  CHECK(person.run({"screen", "--cleared", "weight-loss", "--on", "2026-11-20"})
            .status == 0);
  CHECK(person.run({"plan"}).status == 0);
  Surroundings later = person.around();
  later.now.time += std::chrono::hours{24 * 60};
  later.keys = std::string(all(), 'n');
  CHECK(run_backcare({"screen"}, later).status == 0);
  for (const RedFlagAnswer& answer : person.answers())
    if (answer.id == "weight-loss") {
      CHECK(answer.answer);
      CHECK(answer.cleared == parse_day("2026-11-20"));
      CHECK(answer.date == parse_day("2027-01-20"));
    }
  CHECK(run_backcare({"screen", "--answer", "weight-loss=yes"}, later).status ==
        4);
}

TEST_CASE("screen: on a terminal it is offered, and nowhere else") {
  const Person person;
  const auto err = [&](bool terminal) {
    Surroundings around = person.around();
    around.out_is_terminal = terminal;
    return run_backcare({"plan"}, around).err;
  };
  CHECK(err(false).find("backcare screen") == std::string::npos);
  CHECK(err(true).find("\"backcare screen\" asks for the signs") !=
        std::string::npos);
  CHECK(person.run({"screen", "--answer", "weight-loss=no"}).status == 0);
  CHECK(err(true).find("answers of \"backcare screen\" are missing") !=
        std::string::npos);
}

}  // namespace
}  // namespace backcare
