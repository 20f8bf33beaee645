// SPDX-License-Identifier: MIT
#include "backcare/history.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "records.hpp"

namespace backcare {
namespace {

using namespace std::chrono_literals;
using test::a_day;
using test::a_record;
using test::a_step;
using test::error_of;
using test::TempDir;

/// A history in a folder of its own, without a file at first.
struct Kept {
  TempDir folder;
  History history{folder / "backcare/history.db"};
};

std::vector<std::string> uids(const std::vector<SessionRecord>& sessions) {
  std::vector<std::string> result;
  for (const SessionRecord& session : sessions)
    result.push_back(session.uid);
  return result;
}

using Uids = std::vector<std::string>;

TEST_CASE("history: times leave out what was only looked at") {
  const TempDir folder;
  const History history(folder / "history.db");
  const auto begun = a_record("").started.time;
  CHECK(history.times(begun, begun).empty());
  CHECK_FALSE(std::filesystem::exists(history.file()));

  auto quick = a_record("quick");
  quick.speed = 20;
  auto given_up = a_record("given up");
  given_up.completed = false;
  given_up.steps = {a_step(0)};
  given_up.steps[0].done = false;
  auto pain = given_up;
  pain.uid = "pain";
  pain.routine = "Neck";
  pain.started.time += seconds{1};
  pain.steps[0].pain = true;
  auto future = a_record("future", a_day + std::chrono::days{1});
  (void)history.add({quick, given_up, pain, future});

  const std::vector<SessionTimes> expected{
      {pain.started.time, pain.ended.time}};
  CHECK(history.times(begun, begun + seconds{1}) == expected);
  CHECK(history.times(begun, begun + seconds{1}, "Neck") == expected);
  CHECK(history.times(begun, begun + seconds{1}, "Back").empty());
  CHECK(history.times(begun, begun).empty());
}

TEST_CASE("history: without a file there are no sessions, and none is made") {
  const Kept kept;
  CHECK(kept.history.sessions().empty());
  CHECK_FALSE(kept.history.last());
  CHECK(error_of([&] { (void)kept.history.find("last"); }).kind() ==
        ErrorKind::Usage);
  CHECK_FALSE(std::filesystem::exists(kept.folder / "backcare"));
}

TEST_CASE("history: its file is for the person alone") {
  const Kept kept;
  kept.history.prepare();
  const auto mode = [](const std::filesystem::path& path) {
    struct stat status {};
    CHECK(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
  };
  CHECK(mode(kept.history.file()) == 0600);
  CHECK(mode(kept.history.file().parent_path()) == 0700);
  kept.history.save(a_record("a"));
  for (const auto& entry :
       std::filesystem::directory_iterator(kept.history.file().parent_path()))
    CHECK(mode(entry.path()) == 0600);
}

TEST_CASE("history: a session is read as it was saved") {
  const Kept kept;
  CHECK(rc::check("round trip", [&] {
    const SessionRecord session = test::random_record();
    kept.history.save(session);
    RC_ASSERT(to_json(kept.history.find(session.uid)) == to_json(session));
  }));
}

TEST_CASE("history: each step is added to those before") {
  const Kept kept;
  SessionRecord session = a_record("a");
  session.completed = false;
  session.steps.clear();
  kept.history.save(session);
  CHECK(kept.history.find("a").steps.empty());

  session.steps.push_back(a_step(0));
  session.ended.time += 1min;
  kept.history.save(session, 0);
  CHECK(to_json(kept.history.find("a")) == to_json(session));

  session.steps.push_back(a_step(1));
  session.completed = true;
  kept.history.save(session, 1);
  CHECK(to_json(kept.history.find("a")) == to_json(session));
}

TEST_CASE("history: steps of two programs at one session are both kept") {
  const Kept kept;
  SessionRecord one = a_record("a");
  kept.history.save(one);
  SessionRecord other = one;
  one.steps.push_back(a_step(2));
  kept.history.save(one, 2);
  other.steps.push_back(a_step(5));
  kept.history.save(other, 2);
  const auto steps = kept.history.find("a").steps;
  REQUIRE(steps.size() == 4);
  CHECK(steps[2].item == 2);
  CHECK(steps[3].item == 5);
}

TEST_CASE("history: a session whose file was taken away is saved whole") {
  const Kept kept;
  SessionRecord session = a_record("a");
  kept.history.save(session);
  std::filesystem::remove_all(kept.history.file().parent_path());
  session.steps.push_back(a_step(2));
  kept.history.save(session, 2);
  CHECK(to_json(kept.history.find("a")) == to_json(session));
}

TEST_CASE("history: answers stay when the session goes on") {
  const Kept kept;
  const SessionRecord session = a_record("a");
  kept.history.save(session);
  kept.history.amend("a", [](Answers& answers) {
    answers = {.pain_before = 4,
               .pain_after = 0,
               .pain_next_morning = 10,
               .effort = Effort::Right,
               .note = "warm"};
  });
  kept.history.save(session, 2);
  kept.history.amend("a", [](Answers& answers) { answers.pain_after = {}; });
  CHECK(kept.history.find("a").answers == Answers{.pain_before = 4,
                                                  .pain_next_morning = 10,
                                                  .effort = Effort::Right,
                                                  .note = "warm"});
}

TEST_CASE("history: a score that does not exist is refused") {
  const Kept kept;
  kept.history.save(a_record("a"));
  CHECK(error_of([&] {
          kept.history.amend("a",
                             [](Answers& answers) { answers.pain_after = 11; });
        }).kind() == ErrorKind::File);
  CHECK(kept.history.find("a").answers == Answers{});
}

TEST_CASE("history: sessions come oldest first") {
  const Kept kept;
  kept.history.save(a_record("b", a_day));
  kept.history.save(a_record("a", a_day - std::chrono::days{1}));
  kept.history.save(a_record("c", a_day));
  CHECK(uids(kept.history.sessions()) == Uids{"a", "b", "c"});
  CHECK(kept.history.last()->uid == "c");
}

TEST_CASE("history: a day is the day of the place where it was") {
  const Kept kept;
  SessionRecord late = a_record("late");
  late.started = {a_day + 22h + 30min, 60min};
  SessionRecord early = a_record("early");
  early.started = {a_day + 23h, 60min};
  kept.history.save(late);
  kept.history.save(early);
  const Day next = a_day + std::chrono::days{1};
  CHECK(uids(kept.history.sessions({a_day, a_day})) == Uids{"late"});
  CHECK(uids(kept.history.sessions({next, next})) == Uids{"early"});
  CHECK(uids(kept.history.sessions({a_day, {}})) == Uids{"late", "early"});
  CHECK(uids(kept.history.sessions({{}, a_day})) == Uids{"late"});
}

TEST_CASE("history: the last session is that of the routine") {
  const Kept kept;
  SessionRecord other = a_record("b", a_day);
  other.routine = "Neck";
  kept.history.save(a_record("a", a_day - std::chrono::days{1}));
  kept.history.save(other);
  CHECK(kept.history.last()->uid == "b");
  CHECK(kept.history.last("Lower back, relief")->uid == "a");
  CHECK_FALSE(kept.history.last("Lower back"));
}

TEST_CASE("history: the beginning of a uid is enough when it is the only one") {
  const Kept kept;
  for (const char* uid : {"abc1", "abc2", "abc", "x%"})
    kept.history.save(a_record(uid));
  CHECK(kept.history.find("abc1").uid == "abc1");
  CHECK(kept.history.find("abc").uid == "abc");
  CHECK(kept.history.find("x").uid == "x%");
  CHECK(kept.history.find("last").uid == "x%");
  CHECK(error_of([&] { (void)kept.history.find("ab"); }).what() ==
        std::string("several sessions begin with \"ab\"; write more of the "
                    "one you mean"));
  CHECK(error_of([&] { (void)kept.history.find("%"); }).what() ==
        std::string("no session \"%\"; \"backcare history\" lists them"));
}

TEST_CASE("history: new uids differ") {
  CHECK(History::new_uid() != History::new_uid());
  CHECK(History::new_uid().size() == 16);
}

TEST_CASE("history: a session is claimed once, and each by itself") {
  const Kept kept;
  kept.history.prepare();
  auto first = kept.history.claim("a");
  REQUIRE(first);
  CHECK(kept.history.claim("b"));
  CHECK_FALSE(kept.history.claim("a"));
  first.reset();
  CHECK(kept.history.claim("a"));
}

TEST_CASE("history: what is removed is gone with its steps") {
  const Kept kept;
  kept.history.save(a_record("a"));
  kept.history.save(a_record("b"));
  kept.history.remove("a");
  CHECK(uids(kept.history.sessions()) == Uids{"b"});
  SessionRecord again = a_record("a");
  again.steps.clear();
  kept.history.save(again);
  CHECK(kept.history.find("a").steps.empty());
}

TEST_CASE("history: sessions are added once, however often they come") {
  const Kept kept;
  const std::vector<SessionRecord> two{a_record("a"), a_record("b")};
  kept.history.save(a_record("b"));
  const Imported first = kept.history.add(two);
  CHECK(first.added == 1);
  CHECK(first.known == 1);
  const Imported second = kept.history.add(two);
  CHECK(second.added == 0);
  CHECK(second.known == 2);
  CHECK(kept.history.sessions().size() == 2);
}

TEST_CASE("history: a session that came out differently is kept as it was") {
  const Kept kept;
  kept.history.save(a_record("a"));
  SessionRecord other = a_record("a");
  other.steps.clear();
  CHECK(kept.history.add({other}).different == Uids{"a"});
  CHECK(kept.history.find("a").steps.size() == 2);
}

TEST_CASE("history: a session is completed by what could not be recorded") {
  const Kept kept;
  SessionRecord begun = a_record("a");
  begun.completed = false;
  begun.ended = begun.started;
  begun.steps.clear();
  begun.answers.pain_before = 4;
  kept.history.save(begun);
  SessionRecord whole = a_record("a");
  whole.answers = {.pain_before = 7, .pain_after = 2};
  CHECK(kept.history.add({whole}).completed == Uids{"a"});
  whole.answers.pain_before = 4;
  CHECK(to_json(kept.history.find("a")) == to_json(whole));
  CHECK(kept.history.sessions().size() == 1);
  CHECK(kept.history.add({begun}).different == Uids{"a"});
  CHECK(kept.history.find("a").steps.size() == 2);
}

TEST_CASE("history: no done step is lost to a file") {
  const Kept kept;
  SessionRecord here = a_record("a");
  here.completed = false;
  here.steps = {a_step(0)};
  kept.history.save(here);
  SessionRecord other = a_record("a");
  other.steps = {a_step(1), a_step(2)};
  CHECK(kept.history.add({other}).different == Uids{"a"});
  CHECK(kept.history.find("a").steps == here.steps);
}

TEST_CASE("history: sessions are added all or none") {
  const Kept kept;
  SessionRecord wrong = a_record("b");
  wrong.answers.pain_after = 11;
  CHECK_THROWS_AS(kept.history.add({a_record("a"), wrong, a_record("c")}),
                  Error);
  CHECK(kept.history.sessions().empty());
}

TEST_CASE("history: a session goes on with what was cut short") {
  SessionRecord session = a_record("a");
  CHECK(next_item(session) == 2);
  session.steps.back().done = false;
  CHECK(next_item(session) == 1);
  session.steps.back().pain = true;
  CHECK(next_item(session) == 2);
  session.steps.clear();
  CHECK(next_item(session) == 0);
}

TEST_CASE("history: the morning after is asked for once, for yesterday") {
  const Kept kept;
  const Day next = a_day + std::chrono::days{1};
  CHECK_FALSE(without_next_morning(kept.history, next));
  kept.history.save(a_record("a"));
  kept.history.save(a_record("b"));
  CHECK(without_next_morning(kept.history, next)->uid == "b");
  CHECK_FALSE(without_next_morning(kept.history, a_day));
  CHECK_FALSE(without_next_morning(kept.history, next + std::chrono::days{1}));
  kept.history.amend("a",
                     [](Answers& answers) { answers.pain_next_morning = 2; });
  CHECK_FALSE(without_next_morning(kept.history, next));
}

TEST_CASE("history: what is recent keeps what hurt and was not done again") {
  const Kept kept;
  const auto add = [&](const std::string& uid, int before, const char* id,
                       bool pain) {
    SessionRecord session = a_record(uid, a_day - std::chrono::days{before});
    session.steps = {a_step(0)};
    session.steps[0].exercise = id;
    session.steps[0].pain = pain;
    kept.history.save(session);
  };
  add("older", 904, "superman", true);
  add("old", 903, "superman", true);
  add("newer", 902, "superman", true);
  add("gone", 901, "bridge", true);
  add("fine", 900, "cat-cow", false);
  add("new", 1, "bridge", false);
  CHECK(uids(kept.history.recent(a_day - std::chrono::days{180}, 2)) ==
        Uids{"old", "newer", "new"});
  CHECK(Kept{}.history.recent(a_day, 2).empty());
}

}  // namespace
}  // namespace backcare
