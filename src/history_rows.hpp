// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "backcare/history.hpp"
#include "history_database.hpp"

namespace backcare::sqlite {

/// The forms of the history; the last is the one that the rows here are of.
[[nodiscard]] Forms history_forms();

/// Reads sessions with their steps.
class SessionReader {
 public:
  using Visit = std::function<void(const SessionRecord&)>;

  explicit SessionReader(Database& database);

  /// The few sessions that `clauses` ("WHERE ...") with the values for its
  /// parameters choose; the steps of each are a query of their own.
  template <typename... Values>
  [[nodiscard]] std::vector<SessionRecord> read(const std::string& clauses,
                                                const Values&... values) {
    Statement rows(database_, select_sessions(clauses));
    rows.with(values...);
    std::vector<SessionRecord> sessions;
    while (rows.next())
      sessions.push_back(read_session(rows));
    return sessions;
  }

  /// Visits any number of sessions in one query, one after the other; `clauses`
  /// must sort them, and the steps of each by `number`.
  template <typename... Values>
  void each(const std::string& clauses, const Visit& visit,
            const Values&... values) {
    Statement rows(database_, select_joined(clauses));
    rows.with(values...);
    visit_joined(rows, visit);
  }

 private:
  [[nodiscard]] static std::string select_sessions(const std::string& clauses);
  [[nodiscard]] static std::string select_joined(const std::string& clauses);
  SessionRecord read_session(Statement& row);
  void visit_joined(Statement& rows, const Visit& visit);
  Step read_step(Statement& row);
  const Dose& dose_of(const std::string& text);

  Database& database_;
  Statement steps_;
  /// The same few doses come again and again.
  std::map<std::string, Dose> doses_;
};

/// The row of a session; nothing when it is not there.
[[nodiscard]] std::optional<std::int64_t> row_of(Database& database,
                                                 const std::string& uid);

void insert_session(Database& database, const SessionRecord& session);
/// Takes over `ended`, `speed` and `completed`.
void update_end(Database& database, std::int64_t row,
                const SessionRecord& session);
/// Adds the steps from the one with the number `first` on after those that are
/// there: another program may have added some.
void insert_steps(Database& database, std::int64_t row,
                  const SessionRecord& session, std::size_t first);

[[nodiscard]] Answers read_answers(Database& database, std::int64_t row);
void update_answers(Database& database, std::int64_t row,
                    const Answers& answers);

}  // namespace backcare::sqlite
