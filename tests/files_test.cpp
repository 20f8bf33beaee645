// SPDX-License-Identifier: MIT
#include "backcare/files.hpp"

#include <array>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "backcare/error.hpp"
#include "support.hpp"

using namespace backcare;
using namespace backcare::test;
namespace fs = std::filesystem;

namespace {

unsigned mode_of(const fs::path& path) {
  return static_cast<unsigned>(fs::status(path).permissions());
}

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// Descriptor 1 stands for another file until the end of the scope.
class Redirected {
 public:
  explicit Redirected(int descriptor) : saved_(::dup(1)) {
    ::dup2(descriptor, 1);
  }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;
  ~Redirected() {
    ::dup2(saved_, 1);
    ::close(saved_);
  }

 private:
  int saved_;
};

}  // namespace

TEST_CASE("files: what is written is read back, every byte") {
  const TempDir dir;
  const std::string content("a\0b\xff\r\n", 6);
  write_file(dir / "a", content);
  CHECK(read_file(dir / "a") == content);
  write_file(dir / "a", "");
  CHECK(read_file(dir / "a").empty());
}

TEST_CASE("files: nothing but the file is left in the folder") {
  const TempDir dir;
  write_file(dir / "a", "1");
  write_file(dir / "a", "2");
  CHECK(entries(dir.path()) == 1);
}

TEST_CASE("files: a file that comes in pieces is there once it is whole") {
  const TempDir dir;
  write_file(dir / "a", "old");
  write_file(dir / "a", [&](const Write& write) {
    write("one ");
    CHECK(read_file(dir / "a") == "old");
    write("two");
  });
  CHECK(read_file(dir / "a") == "one two");
  CHECK(entries(dir.path()) == 1);
}

TEST_CASE("files: pieces that stop coming leave the file untouched") {
  const TempDir dir;
  write_file(dir / "a", "old");
  const auto fail = [](const Write& write) {
    write("new");
    throw Error(ErrorKind::File, "stopped");
  };
  CHECK_THROWS_WITH(write_file(dir / "a", fail), "stopped");
  CHECK_THROWS_WITH(write_file(dir / "b", fail), "stopped");
  CHECK(read_file(dir / "a") == "old");
  CHECK(entries(dir.path()) == 1);
}

TEST_CASE("files: a descriptor is closed once, and moves") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const Descriptor reader(ends[0]);
  {
    Descriptor writer;
    CHECK_FALSE(writer.open());
    writer = Descriptor(ends[1]);
    const Descriptor moved(std::move(writer));
    CHECK(moved.number() == ends[1]);
  }
  CHECK(read_descriptor(reader.number(), "pipe").empty());
}

TEST_CASE("files: a new file gets 0666 less the umask") {
  const TempDir dir;
  const auto before = ::umask(027);
  write_file(dir / "a", "1");
  ::umask(before);
  CHECK(mode_of(dir / "a") == 0640U);
}

TEST_CASE("files: the mode of a file is kept") {
  const TempDir dir;
  write_file(dir / "a", "1");
  fs::permissions(dir / "a", fs::perms{0604});
  write_file(dir / "a", "2");
  CHECK(mode_of(dir / "a") == 0604U);
  CHECK(read_file(dir / "a") == "2");
}

TEST_CASE("files: a symbolic link is followed and stays") {
  const TempDir dir;
  fs::create_directory(dir / "sub");
  write_file(dir / "sub/real", "1");
  fs::create_symlink("sub/real", dir / "link");
  fs::create_symlink(dir / "link", dir / "second");
  write_file(dir / "second", "2");
  CHECK(fs::is_symlink(dir / "second"));
  CHECK(fs::is_symlink(dir / "link"));
  CHECK(read_file(dir / "sub/real") == "2");
}

TEST_CASE("files: a link to nothing gets its file") {
  const TempDir dir;
  fs::create_symlink("new", dir / "link");
  write_file(dir / "link", "1");
  CHECK(fs::is_symlink(dir / "link"));
  CHECK(read_file(dir / "new") == "1");
}

TEST_CASE("files: links in a circle are an error") {
  const TempDir dir;
  fs::create_symlink("b", dir / "a");
  fs::create_symlink("a", dir / "b");
  CHECK_THROWS_AS(write_file(dir / "a", "1"), Error);
}

TEST_CASE("files: a full device is an error") {
  CHECK_THROWS_WITH(write_file("/dev/full", "1"),
                    "/dev/full: cannot be written: No space left on device");
  CHECK_NOTHROW(write_file("/dev/null", "1"));
}

TEST_CASE("files: standard output to a file is continued, not replaced") {
  const TempDir dir;
  write_file(dir / "out", "");
  std::FILE* const out = std::fopen((dir / "out").c_str(), "a");
  REQUIRE(out != nullptr);
  {
    const Redirected redirected(::fileno(out));
    write_file("/dev/stdout", "one\n");
    write_file("/dev/fd/1", "two\n");
  }
  std::fclose(out);
  CHECK(read_file(dir / "out") == "one\ntwo\n");
}

TEST_CASE("files: standard output to a full device is an error") {
  std::FILE* const full = std::fopen("/dev/full", "w");
  REQUIRE(full != nullptr);
  bool failed = false;
  {
    const Redirected redirected(::fileno(full));
    try {
      write_file("/dev/stdout", "1");
    } catch (const Error&) {
      failed = true;
    }
  }
  std::fclose(full);
  CHECK(failed);
}

TEST_CASE("files: a pipe is written and read in place") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  write_file("/dev/fd/" + std::to_string(ends[1]), "through");
  ::close(ends[1]);
  CHECK(read_descriptor(ends[0], "pipe") == "through");
  ::close(ends[0]);
}

TEST_CASE("files: a folder that is missing or in the way is an error") {
  const TempDir dir;
  CHECK_THROWS_AS(write_file(dir / "no/a", "1"), Error);
  CHECK_THROWS_WITH(write_file(dir.path(), "1"),
                    dir.path().string() + ": is a folder, not a file");
  CHECK_THROWS_WITH(read_file(dir.path()),
                    dir.path().string() + ": is a folder, not a file");
  CHECK(entries(dir.path()) == 0);
}

TEST_CASE("files: a missing file is an error with its name") {
  const TempDir dir;
  CHECK_THROWS_WITH(
      read_file(dir / "a"),
      (dir / "a").string() + ": cannot be read: No such file or directory");
}

TEST_CASE("files: a file of the largest size is read, a larger one is not") {
  const TempDir dir;
  write_file(dir / "a", std::string(max_file_size, 'x'));
  CHECK(read_file(dir / "a").size() == max_file_size);
  write_file(dir / "a", std::string(max_file_size + 1, 'x'));
  CHECK_THROWS_WITH(read_file(dir / "a"),
                    (dir / "a").string() + ": is larger than 4 MiB");
  CHECK_THROWS_AS(read_file("/dev/zero"), Error);
}

TEST_CASE("files: a folder is listed by name, without folders and others") {
  const TempDir dir;
  for (const auto* name : {"b.yaml", "a.yaml", "c.txt", ".hidden.yaml"})
    write_file(dir / name, "");
  fs::create_directory(dir / "d.yaml");
  CHECK(list_files(dir.path(), ".yaml") ==
        std::vector<fs::path>{dir / "a.yaml", dir / "b.yaml"});
}

TEST_CASE("files: a missing folder holds nothing, a file is no folder") {
  const TempDir dir;
  CHECK(list_files(dir / "no", ".yaml").empty());
  write_file(dir / "a", "");
  CHECK_THROWS_AS(list_files(dir / "a", ".yaml"), Error);
}

TEST_CASE("files: a private file is for the person alone, with its folder") {
  const TempDir dir;
  const auto path = dir / "a/b/c";
  CHECK(create_private_file(path, [](const fs::path& file) {
    CHECK(mode_of(file) == 0600);
    write_file(file, "mine");
  }));
  CHECK(read_file(path) == "mine");
  CHECK(mode_of(path) == 0600);
  CHECK(mode_of(dir / "a") == 0700);
  CHECK(mode_of(dir / "a/b") == 0700);
  CHECK(entries(dir / "a/b") == 1);
}

TEST_CASE("files: a private file takes the place of nothing") {
  const TempDir dir;
  write_file(dir / "a", "theirs");
  CHECK_FALSE(create_private_file(
      dir / "a", [](const fs::path&) { FAIL("nothing is to be filled"); }));
  CHECK_FALSE(create_private_file(dir / "b", [&](const fs::path& file) {
    write_file(file, "mine");
    write_file(dir / "b", "theirs");
  }));
  CHECK(read_file(dir / "a") == "theirs");
  CHECK(read_file(dir / "b") == "theirs");
  CHECK(entries(dir.path()) == 2);
}

TEST_CASE("files: a private file that cannot be filled is not there") {
  const TempDir dir;
  CHECK_THROWS_AS(create_private_file(dir / "a",
                                      [](const fs::path&) {
                                        throw Error(ErrorKind::File, "full");
                                      }),
                  Error);
  CHECK(entries(dir.path()) == 0);
}

TEST_CASE("files: a larger file is read when the caller says so") {
  const TempDir dir;
  const std::string content(max_file_size + 1, 'x');
  write_file(dir / "a", content);
  CHECK_THROWS_AS(read_file(dir / "a"), Error);
  CHECK(read_file(dir / "a", max_file_size + 1) == content);
}

TEST_CASE("files: lines come as they are written, the last without an end") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  LineReader lines(ends[0], "pipe");
  REQUIRE(::write(ends[1], "one\n", 4) == 4);
  CHECK(lines.next()->text == "one");
  REQUIRE(::write(ends[1], "\ntwo", 4) == 4);
  ::close(ends[1]);
  CHECK(lines.next()->text.empty());
  CHECK(lines.next()->text == "two");
  CHECK_FALSE(lines.next());
  ::close(ends[0]);
  LineReader closed(ends[0], "pipe");
  CHECK_THROWS_AS(closed.next(), Error);
}

TEST_CASE("files: of a line that is too long the rest is skipped") {
  const TempDir dir;
  write_file(dir / "a", std::string(max_line_size, 'x') + '\n' +
                            std::string(3 * max_line_size + 1, 'y') +
                            "\nshort\n");
  const int file = ::open((dir / "a").c_str(), O_RDONLY);
  LineReader lines(file, "a");
  CHECK_FALSE(lines.next()->too_long);
  const auto longer = lines.next();
  REQUIRE(longer);
  CHECK(longer->too_long);
  CHECK(longer->text.size() == max_line_size);
  const auto after = lines.next();
  REQUIRE(after);
  CHECK(after->text == "short");
  CHECK_FALSE(after->too_long);
  CHECK_FALSE(lines.next());
  ::close(file);
}
