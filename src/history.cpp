// SPDX-License-Identifier: MIT
#include "backcare/history.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include <fmt/format.h>

#include "backcare/error.hpp"
#include "backcare/text.hpp"
#include "history_rows.hpp"

namespace backcare {
namespace {

using sqlite::Database;
using sqlite::SessionReader;
using sqlite::Statement;
using sqlite::Transaction;

std::optional<Database> open(const History& history) {
  return sqlite::open_database(history.file(), sqlite::history_forms(),
                               history.patience());
}

Database open_or_make(const History& history) {
  auto database = open(history);
  if (!database) {
    sqlite::make_database(history.file(), sqlite::history_forms());
    database = open(history);
  }
  if (!database)
    throw Error(ErrorKind::File,
                to_string(Problem{{history.file()}, "was taken away again"}));
  return std::move(*database);
}

Error no_session(const std::string& uid) {
  return {ErrorKind::Usage,
          "no session " + in_quotes(uid) + "; \"backcare history\" lists them"};
}

/// Whether `other` is the same session at a later time, with nothing undone.
bool goes_on(const SessionRecord& session, const SessionRecord& other) {
  const auto held = [&](const Step& step) {
    return std::ranges::count(session.steps, step) <=
           std::ranges::count(other.steps, step);
  };
  return session.started == other.started && session.routine == other.routine &&
         (other.completed || !session.completed) &&
         session.ended.time <= other.ended.time &&
         (session.ended.time < other.ended.time ||
          session.steps.size() < other.steps.size()) &&
         std::ranges::all_of(session.steps, held);
}

/// `said`, and where it is silent `before`.
Answers joined(const Answers& said, Answers before) {
  const auto take = [](auto& answer, const auto& other) {
    if (other)
      answer = other;
  };
  take(before.pain_before, said.pain_before);
  take(before.pain_after, said.pain_after);
  take(before.pain_next_morning, said.pain_next_morning);
  take(before.effort, said.effort);
  if (!said.note.empty())
    before.note = said.note;
  return before;
}

void replace(Database& database, const SessionRecord& known,
             SessionRecord session) {
  session.answers = joined(known.answers, session.answers);
  Statement(database, "DELETE FROM session WHERE uid = ?")
      .with(known.uid)
      .run();
  sqlite::insert_session(database, session);
}

/// The seconds of the clocks of a place at the beginning of a day.
std::int64_t wall_seconds(Day day) {
  return std::chrono::sys_seconds(day).time_since_epoch().count();
}

}  // namespace

void History::prepare() const {
  Database database = open_or_make(*this);
  Statement check(database, "PRAGMA quick_check(1)");
  if (!check.next() || check.take_text() != "ok")
    database.fail(SQLITE_CORRUPT);
}

std::vector<SessionRecord> History::sessions(const Days& days) const {
  std::vector<SessionRecord> result;
  each(days, [&](const SessionRecord& session) { result.push_back(session); });
  return result;
}

void History::each(
    const Days& days,
    const std::function<void(const SessionRecord&)>& visit) const {
  auto database = open(*this);
  if (!database)
    return;
  const Transaction reading(*database, Transaction::Kind::Reading);
  using Limits = std::numeric_limits<std::int64_t>;
  const std::int64_t from =
      days.first ? wall_seconds(*days.first) : Limits::min();
  const std::int64_t to = days.last
                              ? wall_seconds(*days.last + std::chrono::days{1})
                              : Limits::max();
  SessionReader(*database).each(
      "WHERE started + started_offset * 60 >= ? "
      "AND started + started_offset * 60 < ? "
      "ORDER BY started, session.id, number",
      visit, from, to);
}

std::vector<SessionRecord> History::recent(Day first, int marks) const {
  auto database = open(*this);
  if (!database)
    return {};
  const Transaction reading(*database, Transaction::Kind::Reading);
  // A place is less than a day ahead or behind, so the index may be asked for
  // a day more.
  return SessionReader(*database).read(
      "WHERE (started >= ?1 - 86400 AND started + started_offset * 60 >= ?1) "
      "OR id IN (SELECT session FROM (SELECT session, row_number() OVER "
      "(PARTITION BY exercise ORDER BY started DESC, session DESC) AS place "
      "FROM step JOIN session ON session.id = step.session WHERE exercise IN "
      "(SELECT exercise FROM step WHERE pain = 1 EXCEPT SELECT exercise FROM "
      "step WHERE pain = 0 AND (done OR reps > 0) AND session IN (SELECT id "
      "FROM session WHERE started >= ?1 - 86400)) AND started < ?1) "
      "WHERE place <= ?2) ORDER BY started, id",
      wall_seconds(first), marks);
}

std::optional<SessionRecord> History::last(
    const std::optional<std::string>& routine) const {
  auto database = open(*this);
  if (!database)
    return std::nullopt;
  const Transaction reading(*database, Transaction::Kind::Reading);
  auto found = SessionReader(*database).read(
      "WHERE ? OR routine = ? ORDER BY started DESC, id DESC LIMIT 1",
      int{!routine}, routine.value_or(""));
  if (found.empty())
    return std::nullopt;
  return std::move(found.front());
}

std::vector<SessionTimes> History::times(
    std::chrono::sys_seconds from, std::chrono::sys_seconds to,
    const std::optional<std::string>& routine) const {
  auto database = open(*this);
  if (!database)
    return {};
  const Transaction reading(*database, Transaction::Kind::Reading);
  Statement rows(*database,
                 "SELECT started, ended FROM session "
                 "WHERE started BETWEEN ? AND ? AND (? OR routine = ?) "
                 "AND speed <= 2 AND (completed OR EXISTS (SELECT 1 FROM step "
                 "WHERE session = session.id AND (done OR pain))) "
                 "ORDER BY started, id");
  rows.with(from.time_since_epoch().count(), to.time_since_epoch().count(),
            int{!routine}, routine.value_or(""));
  const auto take_time = [&rows] {
    return std::chrono::sys_seconds{seconds{rows.take_integer()}};
  };
  std::vector<SessionTimes> result;
  while (rows.next()) {
    const auto started = take_time();
    result.push_back({started, take_time()});
  }
  return result;
}

SessionRecord History::find(const std::string& uid) const {
  if (uid == "last")
    if (auto found = last())
      return std::move(*found);
  auto database = open(*this);
  if (!database)
    throw no_session(uid);
  const Transaction reading(*database, Transaction::Kind::Reading);
  auto found = SessionReader(*database).read(
      "WHERE substr(uid, 1, length(?1)) = ?1 ORDER BY uid = ?1 DESC LIMIT 2",
      uid);
  if (found.empty())
    throw no_session(uid);
  if (found.size() > 1 && found.front().uid != uid)
    throw Error(ErrorKind::Usage, "several sessions begin with " +
                                      in_quotes(uid) +
                                      "; write more of the one you mean");
  return std::move(found.front());
}

std::string History::new_uid() {
  std::array<unsigned char, 8> bytes{};
  sqlite3_randomness(static_cast<int>(bytes.size()), bytes.data());
  std::string uid;
  for (const unsigned char byte : bytes)
    uid += fmt::format("{:02x}", byte);
  return uid;
}

void History::save(const SessionRecord& session, std::size_t recorded) const {
  Database database = open_or_make(*this);
  Transaction change(database, Transaction::Kind::Writing);
  if (const auto row = sqlite::row_of(database, session.uid)) {
    sqlite::update_end(database, *row, session);
    sqlite::insert_steps(database, *row, session, recorded);
  } else {
    sqlite::insert_session(database, session);
  }
  change.keep();
}

void History::amend(const std::string& uid,
                    const std::function<void(Answers&)>& change) const {
  auto database = open(*this);
  if (!database)
    throw no_session(uid);
  Transaction writing(*database, Transaction::Kind::Writing);
  const auto row = sqlite::row_of(*database, uid);
  if (!row)
    throw no_session(uid);
  Answers answers = sqlite::read_answers(*database, *row);
  change(answers);
  sqlite::update_answers(*database, *row, answers);
  writing.keep();
}

void History::remove(const std::string& uid) const {
  auto database = open(*this);
  if (!database)
    return;
  Transaction change(*database, Transaction::Kind::Writing);
  Statement(*database, "DELETE FROM session WHERE uid = ?").with(uid).run();
  change.keep();
}

Imported History::add(const std::vector<SessionRecord>& sessions) const {
  Database database = open_or_make(*this);
  Transaction change(database, Transaction::Kind::Writing);
  SessionReader reader(database);
  Imported result;
  for (const SessionRecord& session : sessions) {
    const auto known = reader.read("WHERE uid = ?", session.uid);
    if (known.empty()) {
      sqlite::insert_session(database, session);
      ++result.added;
    } else if (to_json(known.front()) == to_json(session)) {
      ++result.known;
    } else if (goes_on(known.front(), session)) {
      replace(database, known.front(), session);
      result.completed.push_back(session.uid);
    } else {
      result.different.push_back(session.uid);
    }
  }
  change.keep();
  return result;
}

std::size_t next_item(const SessionRecord& session) {
  if (session.steps.empty())
    return 0;
  const Step& last = session.steps.back();
  return last.done || last.pain ? last.item + 1 : last.item;
}

std::optional<SessionRecord> without_next_morning(const History& history,
                                                  Day today) {
  const Day yesterday = today - std::chrono::days{1};
  auto sessions = history.sessions({yesterday, yesterday});
  const bool answered =
      std::ranges::any_of(sessions, [](const SessionRecord& session) {
        return session.answers.pain_next_morning.has_value();
      });
  if (sessions.empty() || answered)
    return std::nullopt;
  return std::move(sessions.back());
}

}  // namespace backcare
