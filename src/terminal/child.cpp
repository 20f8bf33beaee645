// SPDX-License-Identifier: MIT
#include "child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "backcare/error.hpp"
#include "backcare/text.hpp"

namespace backcare {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view blanks = " \t\n";

[[noreturn]] void fail(const std::string& program, const std::string& why) {
  throw Error(ErrorKind::File, program + ": " + why);
}

struct Pipe {
  Descriptor reader;
  Descriptor writer;
};

/// Where a standard stream of ours is closed, a pipe must not take its place.
Descriptor above_streams(int number) {
  Descriptor given(number);
  return number > STDERR_FILENO
             ? std::move(given)
             : Descriptor(fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

Pipe open_pipe(const std::string& program) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0)
    fail(program, std::generic_category().message(errno));
  return {above_streams(ends[0]), above_streams(ends[1])};
}

/// What a program finds when it starts.
class Start {
 public:
  Start() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    sigset_t all;
    sigfillset(&all);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSID |
                                               POSIX_SPAWN_SETSIGMASK |
                                               POSIX_SPAWN_SETSIGDEF);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;
  ~Start() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }

  void connect(int stream, const Descriptor& end) {
    posix_spawn_file_actions_adddup2(&actions_, end.number(), stream);
  }
  void drop(int stream) {
    posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_WRONLY,
                                     0);
  }
  [[nodiscard]] pid_t run(const std::vector<std::string>& words) const {
    std::vector<std::string> copies = words;
    std::vector<char*> arguments;
    arguments.reserve(copies.size() + 1);
    for (std::string& word : copies)
      arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t process = -1;
    const int error = posix_spawnp(&process, arguments[0], &actions_,
                                   &attributes_, arguments.data(), environ);
    if (error != 0)
      fail(words.front(),
           "cannot be started: " + std::generic_category().message(error));
    return process;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

int status_of(const siginfo_t& info) {
  return info.si_code == CLD_EXITED ? info.si_status : 128 + info.si_status;
}

/// A child that is waited for, but not for ever.
class Answer {
 public:
  Answer(const Child& child, std::string program, const Limits& limits)
      : child_(child),
        program_(std::move(program)),
        most_(limits.size),
        deadline_(Clock::now() + limits.time) {}

  std::string read_all() {
    while (read_some()) {
      if (bytes_.size() > most_)
        fail(program_, "answers more than is wanted");
    }
    return std::move(bytes_);
  }
  void expect_success() {
    std::optional<int> status;
    while (!(status = child_.ended()))
      poll(nullptr, 0, std::min(time_left(), 1));
    if (*status != 0)
      fail(program_, "failed with status " + std::to_string(*status));
  }

 private:
  /// In milliseconds, at least 1.
  [[nodiscard]] int time_left() const {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline_ - Clock::now());
    if (left.count() <= 0)
      fail(program_, "does not answer");
    return static_cast<int>(left.count());
  }
  /// False at the end.
  bool read_some() {
    pollfd asked{.fd = child_.output(), .events = POLLIN, .revents = 0};
    if (poll(&asked, 1, time_left()) <= 0)
      return true;
    std::array<char, 65536> buffer{};
    const ssize_t size = read(child_.output(), buffer.data(), buffer.size());
    if (size > 0)
      bytes_.append(buffer.data(), static_cast<std::size_t>(size));
    return size > 0 || (size < 0 && errno == EINTR);
  }

  const Child& child_;
  std::string program_;
  std::size_t most_;
  Clock::time_point deadline_;
  std::string bytes_;
};

/// The word that `rest` of a command begins with, to the next blank.
std::string take_word(std::string_view& rest, std::string_view command) {
  std::string word;
  while (!rest.empty()) {
    const char c = rest.front();
    if (blanks.find(c) != std::string_view::npos)
      break;
    rest.remove_prefix(1);
    if (c != '\'' && c != '"') {
      word += c;
      continue;
    }
    const auto end = rest.find(c);
    if (end == std::string_view::npos)
      throw Error(ErrorKind::Usage,
                  "a quote is not closed in the command " + in_quotes(command));
    word += rest.substr(0, end);
    rest.remove_prefix(end + 1);
  }
  return word;
}

void skip_blanks(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
}

}  // namespace

std::vector<std::string> split_command(std::string_view command) {
  std::vector<std::string> words;
  std::string_view rest = command;
  for (skip_blanks(rest); !rest.empty(); skip_blanks(rest))
    words.push_back(take_word(rest, command));
  if (words.empty() || words.front().empty())
    throw Error(ErrorKind::Usage,
                "no program in the command " + in_quotes(command));
  return words;
}

std::optional<std::filesystem::path> find_program(const std::string& name,
                                                  std::string_view path) {
  const bool placed = name.find('/') != std::string::npos;
  for (const std::string& folder :
       placed ? std::vector<std::string>{""} : split(path, ':')) {
    auto program = std::filesystem::path(folder) / name;
    std::error_code ignored;
    if (std::filesystem::is_regular_file(program, ignored) &&
        access(program.c_str(), X_OK) == 0)
      return program;
  }
  return std::nullopt;
}

Child::Child(const std::vector<std::string>& words, Output output) {
  Start start;
  Pipe input = open_pipe(words.front());
  start.connect(STDIN_FILENO, input.reader);
  Pipe answer;
  if (output == Output::Read) {
    answer = open_pipe(words.front());
    start.connect(STDOUT_FILENO, answer.writer);
  } else {
    start.drop(STDOUT_FILENO);
  }
  start.drop(STDERR_FILENO);
  process_ = start.run(words);
  input_ = std::move(input.writer);
  output_ = std::move(answer.reader);
  fcntl(input_.number(), F_SETFL, O_NONBLOCK);
}

Child::~Child() {
  // Not reaped before, so the number still means this child and its group.
  kill(-process_, SIGKILL);
  while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

bool Child::give(std::string_view input) {
  const ssize_t taken = write(input_.number(), input.data(), input.size());
  input_.close();
  return taken == static_cast<ssize_t>(input.size());
}

std::optional<int> Child::ended() const {
  siginfo_t info{};
  const bool asked = waitid(P_PID, static_cast<id_t>(process_), &info,
                            WEXITED | WNOHANG | WNOWAIT) == 0;
  if (!asked || info.si_pid == 0)
    return std::nullopt;
  return status_of(info);
}

std::string answer_of(const std::vector<std::string>& words,
                      std::string_view input, const Limits& limits) {
  Child child(words, Child::Output::Read);
  Answer answer(child, words.front(), limits);
  // One that does not read all of it may still have an answer.
  child.give(input);
  std::string bytes = answer.read_all();
  answer.expect_success();
  return bytes;
}

}  // namespace backcare
