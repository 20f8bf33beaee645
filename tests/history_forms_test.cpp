// SPDX-License-Identifier: MIT
#include <array>

#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "history_database.hpp"
#include "support.hpp"

namespace backcare::sqlite {
namespace {

using test::error_of;
using test::TempDir;

constexpr std::array<const char*, 1> first{
    "CREATE TABLE thing (name TEXT NOT NULL) STRICT"};
constexpr std::array<const char*, 2> second{
    first[0], "ALTER TABLE thing ADD COLUMN weight INTEGER"};

/// A database of the first form with one thing in it.
struct Old {
  Old() {
    make_database(file, first);
    add(file, "old");
  }

  static void add(const std::filesystem::path& file, const char* name) {
    auto database = open_database(file, first);
    Transaction change(*database, Transaction::Kind::Writing);
    Statement(*database, "INSERT INTO thing VALUES (?)").with(name).run();
    change.keep();
  }

  TempDir folder;
  std::filesystem::path file = folder / "history.db";
};

std::int64_t things(const std::filesystem::path& file, Forms forms) {
  return open_database(file, forms)->integer("SELECT count(*) FROM thing");
}

TEST_CASE("history forms: there is no database before it is made") {
  const TempDir folder;
  CHECK_FALSE(open_database(folder / "history.db", first));
  make_database(folder / "history.db", first);
  CHECK(things(folder / "history.db", first) == 0);
}

TEST_CASE("history forms: making one that is there changes nothing") {
  const Old old;
  make_database(old.file, first);
  CHECK(things(old.file, first) == 1);
}

TEST_CASE("history forms: an older form is brought up, with a copy beside it") {
  const Old old;
  CHECK(things(old.file, second) == 1);
  CHECK(open_database(old.file, second)
            ->integer("SELECT weight IS NULL FROM thing") == 1);
  CHECK(things(old.file.string() + ".form-1", first) == 1);
  CHECK(std::filesystem::status(old.file.string() + ".form-1").permissions() ==
        std::filesystem::perms(0600));
}

TEST_CASE("history forms: a copy takes the place of no other") {
  const Old old;
  const std::string copy = old.file.string() + ".form-1";
  write_file(copy, "mine");
  CHECK(things(old.file, second) == 1);
  CHECK(read_file(copy) == "mine");
  CHECK(things(copy + "-2", first) == 1);
}

TEST_CASE("history forms: a change that fails leaves the older form") {
  static constexpr std::array<const char*, 2> faulty{
      first[0], "DROP TABLE thing; ALTER TABLE nothing ADD COLUMN a INTEGER"};
  const Old old;
  CHECK(error_of([&] { (void)open_database(old.file, faulty); }).kind() ==
        ErrorKind::File);
  CHECK(things(old.file, first) == 1);
}

TEST_CASE("history forms: a newer form is left as it is") {
  const Old old;
  (void)things(old.file, second);
  const std::string before = read_file(old.file);
  CHECK(error_of([&] { (void)open_database(old.file, first); }).what() ==
        old.file.string() +
            ": was written by a newer backcare (form 2, and this one knows "
            "1); nothing was changed in it");
  CHECK(read_file(old.file) == before);
}

TEST_CASE("history forms: a database of another program is left as it is") {
  const TempDir folder;
  const auto file = folder / "history.db";
  for (const char* theirs :
       {"CREATE TABLE mail (a)", "PRAGMA application_id = 252006675"}) {
    std::filesystem::remove(file);
    create_private_file(file, [&](const std::filesystem::path& unfinished) {
      Database(unfinished, Database::Open::New).run(theirs);
    });
    const std::string before = read_file(file);
    CHECK(error_of([&] { (void)open_database(file, first); }).what() ==
          file.string() +
              ": is a database of another program; nothing was changed in it");
    CHECK(read_file(file) == before);
  }
}

TEST_CASE("history forms: a change that is not kept is undone") {
  const Old old;
  auto database = open_database(old.file, first);
  {
    const Transaction change(*database, Transaction::Kind::Writing);
    database->run("DELETE FROM thing");
  }
  CHECK(things(old.file, first) == 1);
}

TEST_CASE("history forms: values go in and come out as they are") {
  const Old old;
  auto database = open_database(old.file, first);
  Statement query(*database, "SELECT ?, ?, ?, ?, ?");
  const std::string text("a'\0b", 4);
  CHECK(query.with(std::int64_t{1} << 40U, 0.25, text, "", std::optional<int>{})
            .next());
  CHECK(query.take_integer() == std::int64_t{1} << 40U);
  CHECK(query.take_real() == 0.25);
  CHECK(query.take_text() == text);
  CHECK(query.take_text().empty());
  CHECK_FALSE(query.take_optional());
  CHECK_FALSE(query.next());
}

}  // namespace
}  // namespace backcare::sqlite
