// SPDX-License-Identifier: MIT
//
// The tables, and how a session stands in them. Moments are seconds of UTC
// with the minutes that the place was ahead; the items of a step count from 1,
// as people count; the prescribed dose is written as in a routine.
#include "history_rows.hpp"

#include <array>

#include "backcare/text.hpp"

namespace backcare::sqlite {
namespace {

constexpr std::array<const char*, 2> forms{R"sql(
CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  started INTEGER NOT NULL CHECK (started BETWEEN -86400 AND 253402387199),
  started_offset INTEGER NOT NULL CHECK (abs(started_offset) < 1440),
  ended INTEGER NOT NULL CHECK (ended BETWEEN -86400 AND 253402387199),
  ended_offset INTEGER NOT NULL CHECK (abs(ended_offset) < 1440),
  routine TEXT NOT NULL,
  routine_yaml TEXT NOT NULL,
  speed REAL NOT NULL CHECK (speed > 0),
  completed INTEGER NOT NULL CHECK (completed IN (0, 1)),
  pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
  pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
  pain_next_morning INTEGER CHECK (pain_next_morning BETWEEN 0 AND 10),
  effort TEXT NOT NULL CHECK (effort IN ('', 'easy', 'right', 'hard')),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX session_started ON session (started);
CREATE TABLE step (
  session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 0),
  item INTEGER NOT NULL CHECK (item >= 1),
  exercise TEXT NOT NULL,
  in_place_of TEXT NOT NULL,
  prescribed TEXT NOT NULL,
  sets INTEGER NOT NULL CHECK (sets >= 0),
  reps INTEGER NOT NULL CHECK (reps >= 0),
  hold_s INTEGER NOT NULL CHECK (hold_s >= 0),
  seconds INTEGER NOT NULL CHECK (seconds >= 0),
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  pain INTEGER NOT NULL CHECK (pain IN (0, 1)),
  PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;
)sql",
                                           // Which exercises hurt, and when
                                           // each was done.
                                           R"sql(
CREATE INDEX step_pain ON step (pain, exercise) WHERE pain = 1;
CREATE INDEX step_exercise ON step (exercise, session);
)sql"};

std::int64_t seconds_of(const Moment& moment) {
  return moment.time.time_since_epoch().count();
}

std::int64_t offset_of(const Moment& moment) {
  return moment.offset.count();
}

std::string effort_text(const Answers& answers) {
  return answers.effort ? std::string(name_of(*answers.effort)) : "";
}

Moment take_moment(Statement& row) {
  const std::chrono::sys_seconds time{seconds{row.take_integer()}};
  return {time, std::chrono::minutes{row.take_integer()}};
}

Answers take_answers(Statement& row) {
  Answers answers;
  answers.pain_before = row.take_optional();
  answers.pain_after = row.take_optional();
  answers.pain_next_morning = row.take_optional();
  answers.effort = parse<Effort>(row.take_text());
  answers.note = row.take_text();
  return answers;
}

/// What take_session takes.
constexpr std::string_view session_columns =
    "uid, started, started_offset, ended, ended_offset, routine, "
    "routine_yaml, speed, completed, pain_before, pain_after, "
    "pain_next_morning, effort, note";
constexpr int session_column_count = 14;
/// What read_step takes.
constexpr std::string_view step_columns =
    "item, exercise, in_place_of, prescribed, sets, reps, hold_s, seconds, "
    "done, pain";

SessionRecord take_session(Statement& row) {
  SessionRecord session;
  session.uid = row.take_text();
  session.started = take_moment(row);
  session.ended = take_moment(row);
  session.routine = row.take_text();
  session.routine_yaml = row.take_text();
  session.speed = row.take_real();
  session.completed = row.take_integer() != 0;
  session.answers = take_answers(row);
  return session;
}

}  // namespace

Forms history_forms() {
  return forms;
}

SessionReader::SessionReader(Database& database)
    : database_(database),
      steps_(database, "SELECT " + std::string(step_columns) +
                           " FROM step WHERE session = ? ORDER BY number") {}

std::string SessionReader::select_sessions(const std::string& clauses) {
  return "SELECT id, " + std::string(session_columns) + " FROM session " +
         clauses;
}

std::string SessionReader::select_joined(const std::string& clauses) {
  return "SELECT session.id, " + std::string(session_columns) + ", " +
         std::string(step_columns) +
         " FROM session LEFT JOIN step ON step.session = session.id " + clauses;
}

SessionRecord SessionReader::read_session(Statement& row) {
  const auto id = row.take_integer();
  SessionRecord session = take_session(row);
  steps_.with(id);
  while (steps_.next())
    session.steps.push_back(read_step(steps_));
  return session;
}

void SessionReader::visit_joined(Statement& rows, const Visit& visit) {
  std::optional<std::int64_t> current;
  SessionRecord session;
  while (rows.next()) {
    const auto id = rows.take_integer();
    if (id == current) {
      rows.skip(session_column_count);
    } else {
      if (current)
        visit(session);
      current = id;
      session = take_session(rows);
    }
    if (!rows.is_null())
      session.steps.push_back(read_step(rows));
  }
  if (current)
    visit(session);
}

Step SessionReader::read_step(Statement& row) {
  Step step;
  step.item = static_cast<std::size_t>(row.take_integer() - 1);
  step.exercise = row.take_text();
  step.in_place_of = row.take_text();
  step.prescribed = dose_of(row.take_text());
  step.sets = row.take_int();
  step.reps = row.take_int();
  step.hold = seconds{row.take_integer()};
  step.time = seconds{row.take_integer()};
  step.done = row.take_integer() != 0;
  step.pain = row.take_integer() != 0;
  return step;
}

const Dose& SessionReader::dose_of(const std::string& text) {
  const auto [found, is_new] = doses_.try_emplace(text);
  if (is_new) {
    const auto read = parse_dose(text);
    if (const Dose* dose = std::get_if<Dose>(&read))
      found->second = *dose;
    else
      database_.fail("is damaged: " + in_quotes(text) + " is no dose");
  }
  return found->second;
}

std::optional<std::int64_t> row_of(Database& database, const std::string& uid) {
  Statement query(database, "SELECT id FROM session WHERE uid = ?");
  if (!query.with(uid).next())
    return std::nullopt;
  return query.take_integer();
}

void insert_session(Database& database, const SessionRecord& session) {
  const Answers& answers = session.answers;
  Statement(database,
            "INSERT INTO session (uid, started, started_offset, ended, "
            "ended_offset, routine, routine_yaml, speed, completed, "
            "pain_before, pain_after, pain_next_morning, effort, note) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .with(session.uid, seconds_of(session.started),
            offset_of(session.started), seconds_of(session.ended),
            offset_of(session.ended), session.routine, session.routine_yaml,
            session.speed, int{session.completed}, answers.pain_before,
            answers.pain_after, answers.pain_next_morning, effort_text(answers),
            answers.note)
      .run();
  insert_steps(database, sqlite3_last_insert_rowid(database.handle()), session,
               0);
}

void update_end(Database& database, std::int64_t row,
                const SessionRecord& session) {
  Statement(database,
            "UPDATE session SET ended = ?, ended_offset = ?, speed = ?, "
            "completed = ? WHERE id = ?")
      .with(seconds_of(session.ended), offset_of(session.ended), session.speed,
            int{session.completed}, row)
      .run();
}

void insert_steps(Database& database, std::int64_t row,
                  const SessionRecord& session, std::size_t first) {
  Statement insert(
      database,
      "INSERT INTO step (session, number, item, exercise, in_place_of, "
      "prescribed, sets, reps, hold_s, seconds, done, pain) SELECT ?1, "
      "(SELECT ifnull(max(number) + 1, 0) FROM step WHERE session = ?1), "
      "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11");
  for (std::size_t i = first; i < session.steps.size(); ++i) {
    const Step& step = session.steps[i];
    insert
        .with(row, static_cast<std::int64_t>(step.item) + 1, step.exercise,
              step.in_place_of, to_string(step.prescribed), step.sets,
              step.reps, std::int64_t{step.hold.count()},
              std::int64_t{step.time.count()}, int{step.done}, int{step.pain})
        .run();
  }
}

Answers read_answers(Database& database, std::int64_t row) {
  Statement query(database,
                  "SELECT pain_before, pain_after, pain_next_morning, effort, "
                  "note FROM session WHERE id = ?");
  query.with(row).next();
  return take_answers(query);
}

void update_answers(Database& database, std::int64_t row,
                    const Answers& answers) {
  Statement(database,
            "UPDATE session SET pain_before = ?, pain_after = ?, "
            "pain_next_morning = ?, effort = ?, note = ? WHERE id = ?")
      .with(answers.pain_before, answers.pain_after, answers.pain_next_morning,
            effort_text(answers), answers.note, row)
      .run();
}

}  // namespace backcare::sqlite
