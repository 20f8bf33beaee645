// SPDX-License-Identifier: MIT
#include "cli/recording.hpp"

#include <sstream>

#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "cli/input.hpp"
#include "history_database.hpp"
#include "records.hpp"

namespace backcare {
namespace {

using namespace std::chrono_literals;
using test::a_day;
using test::a_record;
using test::a_step;
using test::built_in;
using test::error_of;
using test::TempDir;

constexpr const char* routine_text =
    "title: Morning\nexercises:\n  - bridge\n  - cat-cow\n  - bird-dog\n";

/// A person with a folder for their data, at a terminal or not.
struct Person {
  Person() {
    app.environment = [this](const char* name) -> std::optional<std::string> {
      if (std::string_view(name) == "XDG_DATA_HOME")
        return folder.path().string();
      return std::nullopt;
    };
    app.now = [this] { return now; };
  }

  /// From now on they press these keys when they are asked, a blank for Enter.
  void press(std::string answers) {
    keys = std::move(answers);
    app.ask = [this](const std::string& question, std::string_view known) {
      asked.push_back(question);
      const char key = keys.empty() ? ' ' : keys.front();
      keys.erase(0, 1);
      CHECK((key == ' ' || known.find(key) != std::string_view::npos));
      return key == ' ' ? std::nullopt : std::optional(key);
    };
  }

  Recording recording(
      std::map<std::string, std::vector<std::string>> options = {}) {
    arguments.values = std::move(options);
    return {app, arguments};
  }

  /// Plays the routine up to `steps`, as a killed process would.
  void play(const std::vector<Step>& steps) {
    Recording it = recording();
    it.begin(routine, built_in(), 1);
    for (const Step& step : steps)
      it.add(step);
  }

  [[nodiscard]] SessionRecord last() const { return *history.last(); }

  TempDir folder;
  History history{folder / "backcare/history.db"};
  Routine routine = parse_routine("morning.yaml", routine_text, built_in());
  std::ostringstream out;
  std::ostringstream err;
  App app{out, err};
  Arguments arguments;
  Moment now{a_day + 7h, 60min};
  std::string keys;
  std::vector<std::string> asked;
};

TEST_CASE("recording: a session is there from its beginning") {
  Person person;
  Recording recording = person.recording();
  recording.begin(person.routine, built_in(), 1);
  const SessionRecord session = person.last();
  CHECK(session.routine == "Morning");
  CHECK(session.started == person.now);
  CHECK(session.ended == person.now);
  CHECK_FALSE(session.completed);
  CHECK(session.speed == 1);
  CHECK(to_yaml(parse_routine("a.yaml", session.routine_yaml, built_in()),
                built_in(), {}) == to_yaml(person.routine, built_in(), {}));
}

TEST_CASE("recording: each exercise is there before the next") {
  Person person;
  Recording recording = person.recording();
  recording.begin(person.routine, built_in(), 1);
  for (std::size_t item = 0; item < 3; ++item) {
    person.now.time += 1min;
    recording.add(a_step(item));
    CHECK(person.last().steps.size() == item + 1);
    CHECK(person.last().steps.back() == a_step(item));
    CHECK(person.last().ended == person.now);
    CHECK(person.last().completed == (item == 2));
  }
  recording.end(true, false);
  CHECK(person.last().completed);
  CHECK(person.last().steps.size() == 3);
}

TEST_CASE("recording: what was left out is no completed session") {
  Person person;
  Step skipped = a_step(1);
  skipped.done = false;
  person.play({a_step(0), skipped, a_step(2)});
  CHECK_FALSE(person.last().completed);
  person.play({a_step(1), a_step(2)});
  CHECK_FALSE(person.last().completed);
  person.play({a_step(0), skipped, a_step(1), a_step(2)});
  CHECK(person.last().completed);
}

TEST_CASE("recording: questions come before and after, in one key each") {
  Person person;
  person.press("4xr");
  Recording recording = person.recording();
  recording.begin(person.routine, built_in(), 1);
  CHECK(person.last().answers == Answers{.pain_before = 4});
  recording.end(false, false);
  CHECK(person.last().answers ==
        Answers{.pain_before = 4, .pain_after = 10, .effort = Effort::Right});
  CHECK(person.asked ==
        std::vector<std::string>{
            "Pain now (0 no pain, 1 to 9, x for 10, worst imaginable; Enter "
            "skips): ",
            "Pain now (0 no pain, 1 to 9, x for 10, worst imaginable; Enter "
            "skips): ",
            "How was it (e easy, r right, h hard; Enter skips): "});
}

TEST_CASE("recording: questions can be skipped") {
  Person person;
  person.press("   ");
  Recording recording = person.recording();
  recording.begin(person.routine, built_in(), 1);
  recording.end(true, false);
  CHECK(person.asked.size() == 3);
  CHECK(person.last().answers == Answers{});
  CHECK_FALSE(person.last().completed);
}

TEST_CASE("recording: what an option says is not asked") {
  Person person;
  person.press("");
  Recording recording = person.recording({{"--pain-before", {"3"}},
                                          {"--pain-after", {"0"}},
                                          {"--effort", {"easy"}},
                                          {"--note", {"warm"}}});
  recording.begin(person.routine, built_in(), 1);
  CHECK(person.last().answers == Answers{.pain_before = 3, .note = "warm"});
  recording.end(true, false);
  CHECK(person.last().answers == Answers{.pain_before = 3,
                                         .pain_after = 0,
                                         .effort = Effort::Easy,
                                         .note = "warm"});
  CHECK(person.asked.empty());
}

TEST_CASE("recording: nobody is asked after a signal or beside events") {
  Person person;
  person.press("44");
  Recording recording = person.recording();
  recording.begin(person.routine, built_in(), 1);
  recording.end(false, true);
  CHECK(person.asked.size() == 1);
  Recording beside = person.recording({{"--events", {}}});
  beside.begin(person.routine, built_in(), 1);
  beside.end(true, false);
  CHECK(person.asked.size() == 1);
}

TEST_CASE("recording: the morning after is asked for at the next start") {
  Person person;
  person.history.save(a_record("a", a_day - std::chrono::days{1}));
  person.press("2 ");
  person.recording().begin(person.routine, built_in(), 1);
  CHECK(person.asked.front() ==
        "Pain this morning, after Lower back, relief yesterday (0 no pain, 1 "
        "to 9, x for 10, worst imaginable; Enter skips): ");
  CHECK(person.history.find("a").answers.pain_next_morning == 2);
  CHECK(person.last().answers == Answers{});
  person.press("");
  person.recording().begin(person.routine, built_in(), 1);
  CHECK(person.asked.size() == 3);
}

TEST_CASE("recording: with --no-history there is none and nobody is asked") {
  Person person;
  person.press("");
  Recording recording = person.recording({{"--no-history", {}}});
  recording.begin(person.routine, built_in(), 1);
  recording.add(a_step(0));
  recording.end(true, false);
  CHECK(person.asked.empty());
  CHECK_FALSE(std::filesystem::exists(person.history.file()));
}

TEST_CASE("recording: options that contradict each other are wrong usage") {
  Person person;
  const auto message = [&](const char* one, const char* other) {
    return std::string(error_of([&] {
                         person.recording({{one, {"1"}}, {other, {"1"}}});
                       }).what());
  };
  CHECK(message("--no-history", "--pain-before") ==
        "--pain-before does not go with --no-history");
  CHECK(message("--dry-run", "--resume") ==
        "--resume does not go with --dry-run");
  CHECK(message("--from", "--resume") == "--from does not go with --resume");
  CHECK_NOTHROW(person.recording({{"--no-history", {}}, {"--dry-run", {}}}));
  CHECK(error_of([&] {
          person.recording({{"--note", {"a\nb"}}});
        }).what() ==
        std::string("--note: \"a\\x0ab\" is not one line of text"));
  CHECK(error_of([&] {
          person.recording({{"--effort", {"hrad"}}});
        }).kind() == ErrorKind::Usage);
}

TEST_CASE("recording: a history that cannot be kept stops the session") {
  Person person;
  std::filesystem::create_directories(person.history.file().parent_path());
  write_file(person.history.file(), "notes");
  person.press("");
  CHECK(error_of([&] { person.play({}); }).what() ==
        person.history.file().string() +
            ": is no history of backcare, or is damaged; nothing was changed "
            "in it; this session would not be recorded, so it is not begun "
            "(--no-history plays it all the same)");
  CHECK(person.asked.empty());
}

TEST_CASE("recording: without a home there is no place for a history") {
  Person person;
  person.app.environment = [](const char*) { return std::nullopt; };
  CHECK(error_of([&] { person.play({}); }).kind() == ErrorKind::File);
}

TEST_CASE("recording: what could not be written is written later") {
  Person person;
  Recording recording = person.recording();
  recording.begin(person.routine, built_in(), 1);
  const std::string whole = read_file(person.history.file());
  write_file(person.history.file(), "");
  CHECK(recording.add(a_step(0)).starts_with("Not recorded yet: " +
                                             person.history.file().string()));
  write_file(person.history.file(), whole);
  CHECK(recording.add(a_step(1)).empty());
  CHECK(person.last().steps == std::vector<Step>{a_step(0), a_step(1)});
}

TEST_CASE("recording: a locked history does not hold a session up") {
  Person person;
  Recording recording = person.recording();
  recording.begin(person.routine, built_in(), 1);
  {
    using sqlite::Database;
    Database other(person.history.file(), Database::Open::Existing);
    const sqlite::Transaction held(other, sqlite::Transaction::Kind::Writing);
    const auto deadline = std::chrono::steady_clock::now() + 5s;
    CHECK_FALSE(recording.add(a_step(0)).empty());
    CHECK(std::chrono::steady_clock::now() < deadline);
  }
  CHECK(recording.add(a_step(1)).empty());
  CHECK(person.last().steps == std::vector<Step>{a_step(0), a_step(1)});
}

TEST_CASE("recording: what can never be written is printed to be kept") {
  Person person;
  person.press("5 h");
  Recording recording = person.recording();
  recording.begin(person.routine, built_in(), 1);
  write_file(person.history.file(), "");
  recording.add(a_step(0));
  CHECK(error_of([&] { recording.end(true, false); }).kind() ==
        ErrorKind::File);
  std::filesystem::remove(person.history.file());
  std::istringstream said(person.err.str());
  std::string line;
  std::getline(said, line);
  CHECK(line ==
        "This session could not be recorded; keep the next line in a file for "
        "\"backcare history import\":");
  std::getline(said, line);
  person.history.add(parse_json_lines("a.jsonl", line));
  CHECK(person.last().steps == std::vector<Step>{a_step(0)});
  CHECK(person.last().answers.pain_before == 5);
}

TEST_CASE("recording: a session goes on where it stopped") {
  Person person;
  person.play({a_step(0), a_step(1)});
  person.now.time += 1h;
  person.press("");
  Recording recording = person.recording({{"--resume", {}}});
  const Routine routine = recording.resumed(built_in(), {});
  CHECK(recording.first_item() == 2);
  CHECK(to_yaml(routine, built_in(), {}) ==
        to_yaml(person.routine, built_in(), {}));
  CHECK(person.err.str() ==
        "Going on with \"Morning\" of 2026-11-21 08:00: 2 of 3 exercises "
        "done: bridge, bridge\n");
  recording.begin(routine, built_in(), 20);
  recording.add(a_step(2));
  recording.end(true, false);
  CHECK(person.history.sessions().size() == 1);
  CHECK(person.last().completed);
  CHECK(person.last().steps.size() == 3);
  CHECK(person.last().started.time == person.now.time - 1h);
  CHECK(person.last().ended == person.now);
  CHECK(person.last().speed == 20);
}

TEST_CASE("recording: what is still being played is not resumed") {
  Person person;
  std::optional<Recording> other(person.recording());
  other->begin(person.routine, built_in(), 1);
  auto it = person.recording({{"--resume", {}}});
  CHECK(error_of([&] { (void)it.resumed(built_in(), {}); }).what() ==
        std::string("nothing to resume: \"Morning\" of 2026-11-21 08:00 is "
                    "being played elsewhere"));
  other.reset();
  CHECK(it.resumed(built_in(), {}).items.size() == 3);
}

TEST_CASE("recording: pain before is asked once a session") {
  Person person;
  person.press("3");
  person.play({a_step(0)});
  person.press("");
  Recording recording = person.recording({{"--resume", {}}});
  recording.begin(recording.resumed(built_in(), {}), built_in(), 1);
  CHECK(person.asked.size() == 1);
  CHECK(person.last().answers.pain_before == 3);
}

TEST_CASE("recording: a session goes on though its file has changed") {
  Person person;
  person.play({a_step(0)});
  const Routine changed = parse_routine(
      "morning.yaml", "title: Morning\nexercises:\n  - cat-cow\n", built_in());
  Recording recording = person.recording({{"--resume", {}}});
  CHECK(recording.resumed(built_in(), changed).items.size() == 3);
  CHECK(person.err.str().ends_with(
      "The routine has changed since; this is as it was then.\n"));
}

TEST_CASE("recording: there may be nothing to resume") {
  Person person;
  std::optional<Routine> asked;
  const auto why = [&] {
    Recording recording = person.recording({{"--resume", {}}});
    const Error error =
        error_of([&] { (void)recording.resumed(built_in(), asked); });
    CHECK(error.kind() == ErrorKind::Nothing);
    return std::string(error.what());
  };
  CHECK(why() == "nothing to resume: no session is recorded");
  asked = person.routine;
  CHECK(why() == "nothing to resume: no session of \"Morning\" is recorded");

  person.play({a_step(0), a_step(1), a_step(2)});
  CHECK(why() ==
        "nothing to resume: \"Morning\" of 2026-11-21 08:00 was completed");

  Step skipped = a_step(1);
  skipped.done = false;
  person.now.time += 1min;
  person.play({a_step(0), skipped, a_step(2)});
  CHECK(why() ==
        "nothing to resume: of \"Morning\" of 2026-11-21 08:01 nothing is "
        "left");

  person.now.time += 1min;
  person.play({a_step(0)});
  person.now.time += 25h;
  CHECK(why() ==
        "nothing to resume: \"Morning\" of 2026-11-21 08:02 was left more "
        "than a day ago");

  SessionRecord elsewhere = a_record("a", a_day + std::chrono::days{2});
  elsewhere.completed = false;
  elsewhere.routine = "Morning";
  elsewhere.routine_yaml.clear();
  person.history.save(elsewhere);
  CHECK(why() ==
        "nothing to resume: \"Morning\" of 2026-11-23 07:30 was recorded "
        "elsewhere");
}

}  // namespace
}  // namespace backcare
