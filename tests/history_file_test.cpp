// SPDX-License-Identifier: MIT
//
// Files that are no history, or no whole one, in the place of one.
#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "backcare/history.hpp"
#include "records.hpp"

namespace backcare {
namespace {

using test::a_record;
using test::error_of;
using test::TempDir;

/// What opening a file with this content for reading and for writing says; the
/// file must stay as it was.
std::string refusal(const std::string& content) {
  const TempDir folder;
  const History history(folder / "history.db");
  write_file(history.file(), content);
  const Error reading = error_of([&] { (void)history.sessions(); });
  const Error writing = error_of([&] { history.save(a_record("a")); });
  const Error preparing = error_of([&] { history.prepare(); });
  for (const Error* error : {&reading, &writing, &preparing}) {
    CHECK(error->kind() == ErrorKind::File);
    CHECK(error->what() == std::string(reading.what()));
  }
  CHECK(read_file(history.file()) == content);
  const std::string place = history.file().string() + ": ";
  const std::string message = reading.what();
  CHECK(message.starts_with(place));
  return message.substr(place.size());
}

TEST_CASE("history: what is no history is left as it is") {
  CHECK(refusal("") ==
        "is empty, and no history; put a copy in its place, or remove it");
  for (const std::string& content :
       {std::string("notes"), std::string(8192, 'x'), std::string(8192, '\0')})
    CHECK(refusal(content) ==
          "is no history of backcare, or is damaged; nothing was changed in "
          "it");
}

TEST_CASE("history: a folder in its place is said to be none") {
  const TempDir folder;
  std::filesystem::create_directory(folder / "history.db");
  const History history(folder / "history.db");
  CHECK(error_of([&] { history.prepare(); }).what() ==
        history.file().string() + ": is no file");
}

/// The history of a person with these sessions, as a file.
std::string file_of(const std::vector<SessionRecord>& sessions) {
  const TempDir folder;
  const History history(folder / "history.db");
  history.add(sessions);
  return read_file(history.file());
}

TEST_CASE("history: a torn file is damaged, not new") {
  std::vector<SessionRecord> sessions;
  for (int i = 0; i < 100; ++i)
    sessions.push_back(a_record(std::to_string(i)));
  std::string content = file_of(sessions);
  content.resize(content.size() / 2);
  const TempDir folder;
  const History history(folder / "history.db");
  write_file(history.file(), content);
  CHECK(error_of([&] { history.prepare(); }).what() ==
        history.file().string() +
            ": is damaged; put a copy in its place, or move it away to begin "
            "a new one");
  CHECK(read_file(history.file()) == content);
}

TEST_CASE("history: damage in the middle is found before a session") {
  std::vector<SessionRecord> sessions;
  for (int i = 0; i < 100; ++i)
    sessions.push_back(a_record(std::to_string(i)));
  const std::string whole = file_of(sessions);
  for (std::size_t page = 1; page * 4096 < whole.size(); ++page) {
    CAPTURE(page);
    std::string content = whole;
    content.replace(page * 4096, 512, std::string(512, '\xA5'));
    const TempDir folder;
    const History history(folder / "history.db");
    write_file(history.file(), content);
    CHECK(error_of([&] { history.prepare(); }).kind() == ErrorKind::File);
    CHECK(read_file(history.file()) == content);
  }
}

}  // namespace
}  // namespace backcare
