// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "backcare/history.hpp"

namespace backcare::sqlite {

/// An open database file. What SQLite refuses is thrown as Error (File) with
/// the name of the file.
class Database {
 public:
  enum class Open { Existing, New };
  /// Waits `patience` for another program.
  Database(std::filesystem::path file, Open open,
           std::chrono::milliseconds patience = History::longest_patience);

  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  /// Runs statements that have no parameters.
  void run(const char* statements);
  /// The first value that a statement gives.
  [[nodiscard]] std::int64_t integer(std::string_view statement);
  /// Throws what `code`, a result of SQLite, means for the file.
  [[noreturn]] void fail(int code) const;
  [[noreturn]] void fail(const std::string& message) const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  std::filesystem::path file_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// A statement with parameters, which may be run again and again. Columns are
/// taken from left to right.
class Statement {
 public:
  Statement(Database& database, std::string_view text);

  /// Begins anew with these values for its parameters.
  template <typename... Values>
  Statement& with(const Values&... values) {
    sqlite3_reset(handle_.get());
    int index = 0;
    (bind(++index, values), ...);
    return *this;
  }
  /// To the next row; false after the last.
  bool next();
  /// Runs it to its end.
  void run();

  /// Leaves out so many columns.
  void skip(int columns) { column_ += columns; }
  [[nodiscard]] bool is_null() const;
  [[nodiscard]] std::int64_t take_integer();
  [[nodiscard]] int take_int() { return static_cast<int>(take_integer()); }
  [[nodiscard]] double take_real();
  [[nodiscard]] std::string take_text();
  [[nodiscard]] std::optional<int> take_optional();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
  };
  void bind(int index, std::int64_t value);
  void bind(int index, int value) { bind(index, std::int64_t{value}); }
  void bind(int index, double value);
  void bind(int index, std::string_view value);
  void bind(int index, const std::optional<int>& value);
  void bound(int code) const;

  Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
  int column_ = 0;
};

/// A transaction that is undone at the end of its scope unless it was kept.
class Transaction {
 public:
  /// Writing, it waits until no other program writes.
  enum class Kind { Reading, Writing };
  Transaction(Database& database, Kind kind);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  /// All of it is on the disk when this comes back.
  void keep();

 private:
  Database& database_;
  bool open_ = true;
};

/// What brings a database from each of its forms, from 0 (nothing), to the
/// next.
using Forms = std::span<const char* const>;

/// Opens the database of `file`, in the last of `forms`; nothing when there is
/// none. An older form is brought up, with a copy of the file as it was beside
/// it ("history.db.form-1"). Throws Error (File) for what is no database of
/// backcare or of a form not known here, which is left as it is.
[[nodiscard]] std::optional<Database> open_database(
    const std::filesystem::path& file, Forms forms,
    std::chrono::milliseconds patience = History::longest_patience);

/// Makes the database with its folder when there is none, in one piece.
void make_database(const std::filesystem::path& file, Forms forms);

}  // namespace backcare::sqlite
