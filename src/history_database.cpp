// SPDX-License-Identifier: MIT
#include "history_database.hpp"

#include <algorithm>
#include <array>
#include <system_error>

#include <fmt/format.h>

#include "backcare/error.hpp"

namespace backcare::sqlite {
namespace {

std::string cause_of(int error) {
  return error == 0 ? std::string()
                    : ": " + std::generic_category().message(error);
}

bool fails_to_write(int code) {
  constexpr std::array<int, 5> writing{
      SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_DIR_FSYNC,
      SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_DELETE};
  return std::ranges::find(writing, code) != writing.end();
}

/// What a result of SQLite means to the owner of the file.
std::string meaning(int code, sqlite3* handle) {
  const int cause = sqlite3_system_errno(handle);
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      return "is no history of backcare, or is damaged; nothing was changed "
             "in it";
    case SQLITE_CORRUPT:
      return "is damaged; put a copy in its place, or move it away to begin a "
             "new one";
    case SQLITE_FULL:
      return "cannot be written: the disk is full";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program has been using it for too long; try again";
    case SQLITE_READONLY:
      return "cannot be written: it or its folder is read-only";
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return "cannot be opened" + cause_of(cause);
    case SQLITE_IOERR:
      return (fails_to_write(code) ? "cannot be written" : "cannot be read") +
             cause_of(cause);
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    default:
      return std::string("cannot be used: ") + sqlite3_errmsg(handle);
  }
}

}  // namespace

Database::Database(std::filesystem::path file, Open open,
                   std::chrono::milliseconds patience)
    : file_(std::move(file)) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(
      file_.c_str(), &handle,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
      nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK)
    fail(code);
  sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
  // A file that is being made is of no use until it is whole; otherwise a
  // journal that is cut to nothing costs least of those that are safe.
  run(open == Open::New ? "PRAGMA journal_mode = MEMORY"
                        : "PRAGMA foreign_keys = ON;"
                          "PRAGMA synchronous = FULL");
}

void Database::run(const char* statements) {
  const int code =
      sqlite3_exec(handle_.get(), statements, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK)
    fail(code);
}

std::int64_t Database::integer(std::string_view statement) {
  Statement query(*this, statement);
  return query.next() ? query.take_integer() : 0;
}

void Database::fail(int code) const {
  fail(meaning(code, handle_.get()));
}

void Database::fail(const std::string& message) const {
  throw Error(ErrorKind::File, to_string(Problem{{file_}, message}));
}

Statement::Statement(Database& database, std::string_view text)
    : database_(database) {
  sqlite3_stmt* handle = nullptr;
  const int code =
      sqlite3_prepare_v2(database.handle(), text.data(),
                         static_cast<int>(text.size()), &handle, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK)
    database_.fail(code);
}

bool Statement::next() {
  column_ = 0;
  const int code = sqlite3_step(handle_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    database_.fail(code);
  return code == SQLITE_ROW;
}

void Statement::run() {
  while (next()) {
  }
}

bool Statement::is_null() const {
  return sqlite3_column_type(handle_.get(), column_) == SQLITE_NULL;
}

std::int64_t Statement::take_integer() {
  return sqlite3_column_int64(handle_.get(), column_++);
}

double Statement::take_real() {
  return sqlite3_column_double(handle_.get(), column_++);
}

std::string Statement::take_text() {
  const unsigned char* bytes = sqlite3_column_text(handle_.get(), column_);
  const int size = sqlite3_column_bytes(handle_.get(), column_++);
  return {bytes, bytes + size};
}

std::optional<int> Statement::take_optional() {
  if (!is_null())
    return take_int();
  ++column_;
  return std::nullopt;
}

void Statement::bind(int index, std::int64_t value) {
  bound(sqlite3_bind_int64(handle_.get(), index, value));
}

void Statement::bind(int index, double value) {
  bound(sqlite3_bind_double(handle_.get(), index, value));
}

void Statement::bind(int index, std::string_view value) {
  bound(sqlite3_bind_text64(handle_.get(), index, value.data(), value.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int index, const std::optional<int>& value) {
  if (value)
    bind(index, *value);
  else
    bound(sqlite3_bind_null(handle_.get(), index));
}

void Statement::bound(int code) const {
  if (code != SQLITE_OK)
    database_.fail(code);
}

Transaction::Transaction(Database& database, Kind kind) : database_(database) {
  if (kind == Kind::Writing)
    database_.run(
        "PRAGMA journal_mode = TRUNCATE;"
        "BEGIN IMMEDIATE");
  else
    database_.run("BEGIN");
}

Transaction::~Transaction() {
  if (open_)
    sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::keep() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace backcare::sqlite
