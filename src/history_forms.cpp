// SPDX-License-Identifier: MIT
//
// The file itself: whether it is ours, which form it has, and how it comes to
// be. An empty file is never taken for a new history, as SQLite would: it is
// what is left of one when a copy went wrong.
#include <fmt/format.h>

#include "backcare/error.hpp"
#include "backcare/files.hpp"
#include "history_database.hpp"

namespace backcare::sqlite {
namespace {

namespace fs = std::filesystem;

/// "bkcr", by which file(1) and we tell our databases from others.
constexpr std::int64_t application_id = 0x626b6372;

[[nodiscard]] int form_of(Database& database) {
  return static_cast<int>(database.integer("PRAGMA user_version"));
}

void set_form(Database& database, std::size_t form) {
  database.run(fmt::format("PRAGMA application_id = {};"
                           "PRAGMA user_version = {}",
                           application_id, form)
                   .c_str());
}

/// Throws unless the database is one that can be used, perhaps after bringing
/// it up.
void check_ours(Database& database, Forms forms) {
  const int newest = static_cast<int>(forms.size());
  if (database.integer("PRAGMA application_id") != application_id)
    database.fail(
        "is a database of another program; nothing was changed in it");
  if (const int form = form_of(database); form > newest || form < 1)
    database.fail(fmt::format(
        "was written by a newer backcare (form {}, and this one knows {}); "
        "nothing was changed in it",
        form, newest));
}

/// A copy of the database as it is, beside it, under a name that is free.
void back_up(Database& database) {
  const auto copy_to = [&](const fs::path& file) {
    Statement(database, "VACUUM INTO ?").with(file.string()).run();
  };
  const std::string name =
      fmt::format("{}.form-{}", database.file().string(), form_of(database));
  std::string free = name;
  for (int number = 2; !create_private_file(free, copy_to); ++number)
    free = fmt::format("{}-{}", name, number);
}

void bring_up(Database& database, Forms forms) {
  if (form_of(database) == static_cast<int>(forms.size()))
    return;
  back_up(database);
  Transaction change(database, Transaction::Kind::Writing);
  // Another program may have done it in the meantime, or gone on from there.
  check_ours(database, forms);
  const auto form = static_cast<std::size_t>(form_of(database));
  for (std::size_t i = form; i < forms.size(); ++i)
    database.run(forms[i]);
  set_form(database, forms.size());
  change.keep();
}

}  // namespace

std::optional<Database> open_database(const fs::path& file, Forms forms,
                                      std::chrono::milliseconds patience) {
  std::error_code error;
  const auto status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found)
    return std::nullopt;
  const auto refuse = [&](const std::string& why) {
    throw Error(ErrorKind::File, to_string(Problem{{file}, why}));
  };
  if (error)
    refuse("cannot be opened: " + error.message());
  if (status.type() != fs::file_type::regular)
    refuse("is no file");
  if (fs::file_size(file, error) == 0)
    refuse("is empty, and no history; put a copy in its place, or remove it");
  Database database(file, Database::Open::Existing, patience);
  check_ours(database, forms);
  bring_up(database, forms);
  return database;
}

void make_database(const fs::path& file, Forms forms) {
  create_private_file(file, [&](const fs::path& unfinished) {
    Database database(unfinished, Database::Open::New);
    database.run("BEGIN");
    for (const char* form : forms)
      database.run(form);
    set_form(database, forms.size());
    database.run("COMMIT");
  });
}

}  // namespace backcare::sqlite
