// SPDX-License-Identifier: MIT
#include "cli/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "backcare/files.hpp"
#include "backcare/text.hpp"
#include "cli/options.hpp"
#include "invocation.hpp"
#include "support.hpp"

namespace backcare {
namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;
using test::data;
using test::Outcome;
using test::run_backcare;
using test::Surroundings;
using test::TempDir;

constexpr const char* hamstrings =
    "exercises:\n  - supine-hamstring-stretch: 10 s each side\n";

/// Checks that `words` end with `status` and one message, and print no data.
void check_refusal(const Words& words, int status, const std::string& message) {
  CAPTURE(words);
  const Outcome outcome = run_backcare(words);
  CHECK(outcome.status == status);
  CHECK(outcome.out.empty());
  CHECK(outcome.err == "backcare: " + message + '\n');
}

TEST_CASE("program: without words it prints its help as talk and fails") {
  const auto [status, out, err] = run_backcare({});
  CHECK(status == 2);
  CHECK(out.empty());
  CHECK(err == help_text(nullptr));
}

TEST_CASE("program: the version is one line") {
  for (const Words& words : {Words{"--version"}, Words{"list", "--version"}}) {
    const auto [status, out, err] = run_backcare(words);
    CHECK(status == 0);
    CHECK(out == "backcare " BACKCARE_VERSION "\n");
    CHECK(err.empty());
  }
}

TEST_CASE("program: an unknown word names the closest and is wrong usage") {
  check_refusal({"lsit"}, 2,
                "unknown command \"lsit\"; did you mean \"list\"?; see "
                "\"backcare --help\"");
  check_refusal({"plan", "--minuets", "5"}, 2,
                "unknown option \"--minuets\"; did you mean \"--minutes\"?; "
                "see \"backcare plan --help\"");
  check_refusal({"list", "--area", "lowr"}, 2,
                "unknown area \"lowr\"; did you mean \"lower\"?");
  check_refusal({"plan", "--goal", "relif"}, 2,
                "unknown goal \"relif\"; did you mean \"relief\"?");
  check_refusal({"plan", "--include", "brige"}, 2,
                "unknown exercise \"brige\"; did you mean \"bridge\"?");
  check_refusal({"show", "brige"}, 2,
                "unknown exercise \"brige\"; did you mean \"bridge\"?");
  check_refusal({"terms", "area"}, 2,
                "unknown kind of term \"area\"; did you mean \"areas\"?");
  check_refusal({"list", "--color", "allways"}, 2,
                "--color: unknown value \"allways\"; did you mean \"always\"? "
                "(one of auto, always, never)");
}

TEST_CASE("program: an unknown flag is wrong usage wherever it stands") {
  for (const std::string command : {"list", "plan", "run", "check"})
    check_refusal({command, "--flag", "knee-pain,osteoporsis"}, 2,
                  "unknown flag \"osteoporsis\"; did you mean "
                  "\"osteoporosis\"?");
}

TEST_CASE("program: a number out of bounds is wrong usage") {
  for (const std::string minutes : {"0", "181", "010", "9999999999999", "1e3"})
    check_refusal(
        {"plan", "--minutes", minutes}, 2,
        "--minutes: \"" + minutes + "\" is no whole number from 1 to 180");
  check_refusal({"list", "--stage", "6"}, 2,
                "--stage: \"6\" is no whole number from 1 to 5");
  check_refusal({"plan", "--items", "31"}, 2,
                "--items: \"31\" is no whole number from 1 to 30");
  for (const std::string speed : {"0", "-1", "1001", "nan", "inf", "2x"})
    check_refusal({"run", "--dry-run", "--speed", speed}, 2,
                  "--speed: \"" + speed + "\" is no number from 0.1 to 1000");
}

TEST_CASE("program: run takes one routine and begins within it") {
  check_refusal({"run", "one", "two"}, 2, "run plays one routine at a time");
  check_refusal({"run", "--format", "json"}, 2,
                "--format json goes with --dry-run");
  const Surroundings around{{}, hamstrings};
  CHECK(run_backcare({"run", "-", "--dry-run", "--from", "1"}, around).status ==
        0);
  CHECK(run_backcare({"run", "-", "--dry-run", "--from", "2"}, around).err ==
        "backcare: --from: \"2\" is no whole number from 1 to 1\n");
}

TEST_CASE("program: nothing that matches is an answer of no") {
  const auto [status, out, err] =
      run_backcare({"list", "--search", "no such text"});
  CHECK(status == 1);
  CHECK(out.empty());
  CHECK(err == "Nothing matches.\n");
  const Outcome json =
      run_backcare({"list", "--search", "no such text", "--format", "json"});
  CHECK(json.status == 1);
  CHECK(json.out == "[]\n");
  CHECK(json.err.empty());
  CHECK(run_backcare({"list", "--excluded"}).status == 1);
}

TEST_CASE("program: a file that cannot be read is status 3") {
  for (const std::string command : {"run", "show", "check"})
    CHECK(run_backcare({command, "/no/such/file.yaml"}).status == 3);
}

TEST_CASE("program: only faults within a file come without its own name") {
  const Outcome missing = run_backcare({"run", "no-such.yaml"});
  CHECK(missing.err ==
        "backcare: no-such.yaml: cannot be read: No such file or directory\n");
  const Outcome faulty = run_backcare({"run", "-"}, {{}, "title: None\n"});
  CHECK(faulty.err == "standard input:1:1: missing key \"exercises\"\n");
}

TEST_CASE("program: what the flags rule out is refused") {
  const Surroundings around{{}, hamstrings};
  const Outcome played = run_backcare(
      {"run", "-", "--dry-run", "--flag", "radiating-leg-pain"}, around);
  CHECK(played.status == 4);
  CHECK(played.out.empty());
  CHECK(played.err.starts_with(
      "backcare: this routine is not played: your flags rule out\n"
      "  supine-hamstring-stretch: radiating-leg-pain: "));
  const Outcome planned =
      run_backcare({"plan", "--include", "supine-hamstring-stretch", "--flag",
                    "radiating-leg-pain"});
  CHECK(planned.status == 4);
  CHECK(planned.out.empty());
}

TEST_CASE("program: the same words give the same bytes") {
  const Words words{"plan", "--flag", "knee-pain", "--seed", "7", "--explain"};
  CHECK(run_backcare(words).out == run_backcare(words).out);
}

TEST_CASE("program: a plan that is piped into run keeps its seconds") {
  for (const Words& request :
       {Words{}, Words{"--area", "neck", "--minutes", "5"},
        Words{"--flag", "osteoporosis,knee-pain"},
        Words{"--goal", "strength", "--minutes", "30"}}) {
    CAPTURE(request);
    Words plan{"plan"};
    plan.insert(plan.end(), request.begin(), request.end());
    const Surroundings around{{}, run_backcare(plan).out};
    const Json played = Json::parse(
        run_backcare({"run", "-", "--dry-run", "--format", "json"}, around)
            .out);
    plan.insert(plan.end(), {"--format", "json"});
    const Json planned = Json::parse(run_backcare(plan).out);
    CHECK(planned["seconds"] == played["seconds"]);
    const Json& last = played["cues"].back();
    CHECK(last["t"].get<int>() + last["seconds"].get<int>() ==
          planned["seconds"]);
  }
}

TEST_CASE("program: run without a routine plays what plan composes") {
  const Words flags{"--flag", "osteoporosis"};
  Words plan{"plan"};
  plan.insert(plan.end(), flags.begin(), flags.end());
  const Surroundings around{{}, run_backcare(plan).out};
  CHECK(run_backcare({"run", "--dry-run", "--flag", "osteoporosis"}).out ==
        run_backcare({"run", "--dry-run", "-"}, around).out);
}

TEST_CASE("program: plan -o writes the file in place of standard output") {
  const TempDir folder;
  const std::string file = folder / "morning.yaml";
  write_file(file, std::string(100000, '#'));
  const Outcome outcome = run_backcare({"plan", "-o", file});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
  CHECK(read_file(file) == run_backcare({"plan"}).out);
  const std::filesystem::directory_iterator entries(folder.path());
  CHECK(std::distance(begin(entries), end(entries)) == 1);
}

TEST_CASE("program: a plan that fails leaves the file as it was") {
  const TempDir folder;
  const std::string file = folder / "morning.yaml";
  write_file(file, "mine\n");
  CHECK(run_backcare({"plan", "-o", file, "--area", "lowr"}).status == 2);
  CHECK(read_file(file) == "mine\n");
  CHECK(run_backcare({"plan", "-o", folder / "no/such"}).status == 3);
}

TEST_CASE("program: plan -o - is standard output") {
  CHECK(run_backcare({"plan", "-o", "-"}).out == run_backcare({"plan"}).out);
}

TEST_CASE("program: output that cannot be written is status 3") {
  std::ostringstream out;
  std::ostringstream err;
  App app{out, err};
  app.environment = [](const char*) { return std::nullopt; };
  app.flush_out = [] {
    throw Error(ErrorKind::File, "standard output: No space left on device");
  };
  CHECK(run_program(app, {"list"}) == 3);
  CHECK(err.str() == "backcare: standard output: No space left on device\n");
}

TEST_CASE("program: check knows an exercise from any working folder") {
  const std::string fault =
      "towel-slide.yaml:7:8: unknown phase \"mobilise\"; did you mean "
      "\"mobilize\"?\n";
  for (const auto& [folder, file] :
       {std::pair<std::string, std::string>{"faulty/exercises", ""},
        {"faulty/exercises", "./"},
        {"faulty/exercises", "../exercises/"},
        {"faulty", "exercises/"},
        {"", "faulty/exercises/"}}) {
    CAPTURE(folder, file);
    const test::WorkingFolder here(data(folder));
    const Outcome outcome = run_backcare({"check", file + "towel-slide.yaml"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.find('\n' + file + fault) != std::string::npos);
  }
}

TEST_CASE("program: check finds what a lone flag file refers to") {
  const TempDir folder;
  const std::string file = folder / "flags.yaml";
  std::string text = read_file(BACKCARE_SOURCE_DIR "/catalog/flags.yaml");
  const std::string sources = "sources: [";
  text.insert(text.find(sources) + sources.size(), "no-such-source, ");
  write_file(file, text);
  const Outcome outcome = run_backcare({"check", file});
  CHECK(outcome.status == 1);
  CHECK(outcome.out == file + ":42:15: unknown source \"no-such-source\"\n");
}

TEST_CASE("program: check reads a routine from standard input") {
  const Surroundings around{{}, hamstrings};
  CHECK(run_backcare({"check", "-"}, around).status == 0);
  const Outcome outcome =
      run_backcare({"check", "-", "--flag", "radiating-leg-pain"}, around);
  CHECK(outcome.status == 1);
  CHECK(
      outcome.out.starts_with("standard input:2:5: supine-hamstring-stretch "
                              "is ruled out by radiating-leg-pain: "));
}

TEST_CASE("program: text is never wider than the terminal") {
  Surroundings around;
  around.columns = 60;
  for (const Words& words :
       {Words{"show", "bridge"}, Words{"terms"}, Words{"terms", "flags"}})
    for (const std::string& line :
         split(run_backcare(words, around).out, '\n')) {
      CAPTURE(line);
      CHECK(display_width(line) <= 60);
    }
}

TEST_CASE("program: a vocabulary is printed as names alone for scripts") {
  std::string expected;
  for (const std::string& id : test::built_in().flag_ids())
    expected += id + '\n';
  CHECK(run_backcare({"terms", "flags", "--format", "ids"}).out == expected);
}

}  // namespace
}  // namespace backcare
