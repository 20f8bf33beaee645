// SPDX-License-Identifier: MIT
#include "terminal/child.hpp"

#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "support.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;
using Milliseconds = std::chrono::milliseconds;

constexpr Limits generous{.size = 1000, .time = Milliseconds{10000}};

/// What a program answered, until it closed its output.
std::string all_of(const Child& child) {
  return read_descriptor(child.output(), "child");
}

TEST_CASE("child: a command is words between blanks, quotes keep them whole") {
  CHECK(split_command("espeak-ng --stdin") == Words{"espeak-ng", "--stdin"});
  CHECK(split_command("  say\t-v 'Old Tom' \"a'b\"x  ") ==
        Words{"say", "-v", "Old Tom", "a'bx"});
  CHECK(split_command("say ''") == Words{"say", ""});
  CHECK(split_command("say $HOME `id` *.txt \\ | ~") ==
        Words{"say", "$HOME", "`id`", "*.txt", "\\", "|", "~"});
}

TEST_CASE("child: a command without a program or with an open quote is wrong") {
  CHECK_THROWS_WITH(split_command("say 'x"),
                    "a quote is not closed in the command \"say 'x\"");
  CHECK_THROWS_WITH(split_command("  "), "no program in the command \"  \"");
  CHECK_THROWS_WITH(split_command("'' x"),
                    "no program in the command \"'' x\"");
  CHECK(test::error_of([] { (void)split_command(""); }).kind() ==
        ErrorKind::Usage);
}

TEST_CASE("child: a program is found where it can be run, in order") {
  const test::TempDir dir;
  std::filesystem::create_directories(dir / "one");
  std::filesystem::create_directories(dir / "two/say");
  std::filesystem::create_directories(dir / "three");
  write_file(dir / "one/say", "");
  write_file(dir / "three/say", "");
  std::filesystem::permissions(dir / "three/say", std::filesystem::perms{0755});
  const std::string path = (dir / "one").string() + ":" +
                           (dir / "two").string() + ":" +
                           (dir / "three").string();
  CHECK(find_program("say", path) == dir / "three/say");
  CHECK(find_program("sing", path) == std::nullopt);
  CHECK(find_program("say", "") == std::nullopt);
  CHECK(find_program(dir / "three/say", path) == dir / "three/say");
  CHECK(find_program(dir / "one/say", path) == std::nullopt);
  CHECK(find_program("./say", path) == std::nullopt);
}

TEST_CASE("child: it reads what it is given and answers") {
  CHECK(answer_of({"cat"}, "-n $(id) 'x'\n", generous) == "-n $(id) 'x'\n");
  CHECK(answer_of({"printf", "%s|", "a b", "$HOME"}, "", generous) ==
        "a b|$HOME|");
}

TEST_CASE("child: a program that is missing, fails or says too much is told") {
  const auto error = [](const Words& words, const Limits& limits) {
    const Error found =
        test::error_of([&] { (void)answer_of(words, "", limits); });
    CHECK(found.kind() == ErrorKind::File);
    return std::string(found.what());
  };
  CHECK(error({"/no/such"}, generous) ==
        "/no/such: cannot be started: No such file or directory");
  CHECK(error({"false"}, generous) == "false: failed with status 1");
  CHECK(error({"yes"}, generous) == "yes: answers more than is wanted");
  const Limits impatient{.size = 1000, .time = Milliseconds{20}};
  CHECK(error({"sleep", "60"}, impatient) == "sleep: does not answer");
  CHECK(error({"sh", "-c", "exec >&-; exec sleep 60"}, impatient) ==
        "sh: does not answer");
}

TEST_CASE("child: its signals are as if nobody had changed them") {
  std::signal(SIGPIPE, SIG_IGN);
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &before);
  std::istringstream status(
      answer_of({"sed", "-n", "s/^Sig[BI][lg][kn]://p", "/proc/self/status"},
                "", generous));
  sigprocmask(SIG_SETMASK, &before, nullptr);
  std::signal(SIGPIPE, SIG_DFL);
  unsigned long blocked = 1;
  unsigned long ignored = 1;
  status >> std::hex >> blocked >> ignored;
  CHECK(blocked == 0);
  // The C library keeps signals 32 and 33 to itself.
  CHECK((ignored & 0x7FFFFFFFU) == 0);
}

TEST_CASE("child: it has a session of its own and no descriptor of ours") {
  const Child child({"sh", "-c", "ps -o sid= -p $$; echo $$; ls /proc/$$/fd"},
                    Child::Output::Read);
  std::istringstream answer(all_of(child));
  long session = 0;
  long process = 0;
  answer >> session >> process;
  CHECK(session == process);
  CHECK(session != getsid(0));
}

TEST_CASE("child: what it started dies with it") {
  std::optional<Child> child(std::in_place,
                             Words{"sh", "-c", "sleep 60 & echo $!; wait"},
                             Child::Output::Read);
  std::array<char, 32> text{};
  REQUIRE(read(child->output(), text.data(), text.size() - 1) > 0);
  const auto grandchild = static_cast<pid_t>(std::atol(text.data()));
  REQUIRE(kill(grandchild, 0) == 0);
  CHECK(child->ended() == std::nullopt);
  child.reset();
  // An orphan is reaped by init, in its own time.
  const std::string stat = "/proc/" + std::to_string(grandchild) + "/stat";
  const auto gone = [&] {
    return kill(grandchild, 0) != 0 ||
           read_file(stat).find(") Z ") != std::string::npos;
  };
  for (int i = 0; i < 10000 && !gone(); ++i)
    poll(nullptr, 0, 1);
  CHECK(gone());
}

TEST_CASE("child: how it ended is known as often as it is asked") {
  const Child child({"sh", "-c", "exit 7"}, Child::Output::Read);
  CHECK(all_of(child).empty());
  while (!child.ended())
    poll(nullptr, 0, 1);
  CHECK(child.ended() == 7);
  CHECK(child.ended() == 7);

  const Child killed({"sh", "-c", "kill -9 $$"}, Child::Output::Read);
  while (!killed.ended())
    poll(nullptr, 0, 1);
  CHECK(killed.ended() == 128 + SIGKILL);
}

TEST_CASE("child: input that nobody reads is not waited for") {
  std::signal(SIGPIPE, SIG_IGN);
  Child child({"sleep", "60"});
  CHECK_FALSE(child.give(std::string(1U << 20U, 'x')));
  std::signal(SIGPIPE, SIG_DFL);
}

}  // namespace
}  // namespace backcare
