// SPDX-License-Identifier: MIT
#include "terminal/output.hpp"

#include <array>
#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "backcare/error.hpp"

using backcare::Error;
using backcare::Output;
using backcare::Signals;

namespace {

/// Both ends of a pipe, closed with it.
struct Pipe {
  Pipe() { REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0); }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close_reader();
    close(ends[1]);
  }
  void close_reader() {
    if (ends[0] >= 0)
      close(ends[0]);
    ends[0] = -1;
  }
  std::array<int, 2> ends{};
};

}  // namespace

TEST_CASE("output: what was put is written by flush") {
  Pipe pipe;
  Output output(pipe.ends[1], "standard output");
  output.put("a line\n");
  CHECK(output.pending());
  output.flush();
  CHECK_FALSE(output.pending());
  std::array<char, 16> read_back{};
  REQUIRE(read(pipe.ends[0], read_back.data(), read_back.size()) == 7);
  CHECK(std::string(read_back.data()) == "a line\n");
}

TEST_CASE("output: a reader that takes nothing is not waited for") {
  Pipe pipe;
  Output output(pipe.ends[1], "standard output");
  output.put(std::string(1'000'000, 'x'));
  output.flush();
  CHECK(output.pending());
  const Signals signals;
  output.finish(signals, std::chrono::milliseconds{1});
  CHECK(output.pending());
}

TEST_CASE("output: a reader that went away is no error") {
  Pipe pipe;
  pipe.close_reader();
  const Signals signals;
  Output output(pipe.ends[1], "standard output");
  output.put("a line\n");
  output.flush();
  CHECK(output.broken() == SIGPIPE);
  CHECK_FALSE(output.pending());
}

TEST_CASE("output: a full device is an error that names it") {
  const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
  REQUIRE(full >= 0);
  Output output(full, "standard output");
  output.put("a line\n");
  CHECK_THROWS_WITH(output.flush(), "standard output: No space left on device");
  close(full);
}

TEST_CASE("output: a closed descriptor is an error") {
  const int closed = open("/dev/null", O_WRONLY | O_CLOEXEC);
  REQUIRE(closed >= 0);
  close(closed);
  Output output(closed, "standard output");
  output.put("a line\n");
  CHECK_THROWS_AS(output.finish(Signals(), std::chrono::milliseconds{-1}),
                  Error);
}
