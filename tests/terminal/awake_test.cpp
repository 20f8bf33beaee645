// SPDX-License-Identifier: MIT
#include "terminal/awake.hpp"

#include <poll.h>

#include <catch2/catch.hpp>

#include "support.hpp"

namespace backcare {
namespace {

namespace fs = std::filesystem;

/// What stands in for systemd-inhibit: notes its process and its arguments.
void put_inhibitor(const test::TempDir& folder) {
  const fs::path program = folder / "systemd-inhibit";
  write_file(program,
             "#!/bin/sh\n"
             "for word; do last=$word; echo \"$word\"; done > '" +
                 (folder / "words").string() +
                 "'\n"
                 "echo $$ > '" +
                 (folder / "process").string() +
                 "'\n"
                 "exec \"$last\"\n");
  fs::permissions(program, fs::perms{0755});
}

std::string process_in(const test::TempDir& folder) {
  const fs::path file = folder / "process";
  for (int i = 0; i < 10000; ++i) {
    const std::string text = fs::exists(file) ? read_file(file) : "";
    if (text.ends_with('\n'))
      return text.substr(0, text.size() - 1);
    poll(nullptr, 0, 1);
  }
  return {};
}

TEST_CASE("awake: the lock is held while the object lives, and not after") {
  const test::TempDir folder;
  put_inhibitor(folder);
  std::string process;
  {
    const Awake awake(folder.path().string());
    process = process_in(folder);
    REQUIRE_FALSE(process.empty());
    CHECK(fs::exists("/proc/" + process));
  }
  CHECK_FALSE(fs::exists("/proc/" + process));
}

TEST_CASE("awake: sleep and idling are locked until the end of a pipe") {
  const test::TempDir folder;
  put_inhibitor(folder);
  const Awake awake(folder.path().string());
  REQUIRE_FALSE(process_in(folder).empty());
  CHECK(read_file(folder / "words") ==
        "--what=idle:sleep\n--who=backcare\n--why=An exercise session is on\n"
        "--mode=block\ncat\n");
}

TEST_CASE("awake: where nothing can lock, nothing happens") {
  const test::TempDir folder;
  CHECK_NOTHROW(Awake(folder.path().string()));
  write_file(folder / "systemd-inhibit", "no program");
  fs::permissions(folder / "systemd-inhibit", fs::perms{0755});
  CHECK_NOTHROW(Awake(folder.path().string()));
}

}  // namespace
}  // namespace backcare
