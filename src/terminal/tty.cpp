// SPDX-License-Identifier: MIT
#include "tty.hpp"

#include <array>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "keys.hpp"

namespace backcare {
namespace {

// Bracketed paste keeps pasted letters from being taken for keys.
constexpr std::string_view enter_sequence = "\x1b[?25l\x1b[?2004h";
constexpr std::string_view restore_sequence = "\x1b[?2004l\x1b[?7h\x1b[?25h";
constexpr std::array<int, 7> faults{SIGSEGV, SIGBUS,  SIGFPE, SIGILL,
                                    SIGABRT, SIGTRAP, SIGSYS};

// What the handler of a fault needs, since it is given no argument.
Tty* current = nullptr;
termios saved{};
volatile std::sig_atomic_t entered = 0;
std::array<struct sigaction, faults.size()> before{};

void write_now(int descriptor, std::string_view bytes) {
  const ssize_t written = write(descriptor, bytes.data(), bytes.size());
  static_cast<void>(written);  // A terminal that has gone needs no restoring.
}

void on_fault(int signal) {
  if (current != nullptr && entered != 0) {
    write_now(current->writer(), "\r\x1b[J");
    current->restore();
  }
  static_cast<void>(raise(signal));  // SA_RESETHAND has set the default again.
}

/// Leaves alone whoever else (a sanitizer) watches for faults.
void watch_faults() {
  struct sigaction action {};
  action.sa_handler = on_fault;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (std::size_t i = 0; i < faults.size(); ++i) {
    sigaction(faults[i], nullptr, &before[i]);
    if (before[i].sa_handler == SIG_DFL)
      sigaction(faults[i], &action, nullptr);
  }
}

void unwatch_faults() {
  for (std::size_t i = 0; i < faults.size(); ++i)
    sigaction(faults[i], &before[i], nullptr);
}

/// A second opening of the terminal, because O_NONBLOCK on the one that is
/// shared with the shell would outlive this process.
int open_writer(int output) {
  std::array<char, 128> name{};
  if (ttyname_r(output, name.data(), name.size()) != 0)
    return output;
  const int opened =
      open(name.data(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  return opened < 0 ? output : opened;
}

/// Nothing stops a process that only puts back what it found.
class TerminalStopsBlocked {
 public:
  TerminalStopsBlocked() {
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTTOU);
    sigprocmask(SIG_BLOCK, &stop, &mask_);
  }
  TerminalStopsBlocked(const TerminalStopsBlocked&) = delete;
  TerminalStopsBlocked& operator=(const TerminalStopsBlocked&) = delete;
  ~TerminalStopsBlocked() { sigprocmask(SIG_SETMASK, &mask_, nullptr); }

 private:
  sigset_t mask_{};
};

}  // namespace

Tty::Tty(int input, int output)
    : input_(input), output_(output), writer_(open_writer(output)) {
  assert(current == nullptr);
  current = this;
  watch_faults();
  enter();
}

Tty::~Tty() {
  restore();
  unwatch_faults();
  current = nullptr;
  if (writer_ != output_)
    close(writer_);
}

void Tty::restore() {
  if (entered == 0)
    return;
  const int error = errno;
  const TerminalStopsBlocked blocked;
  release();
  write_now(writer_, restore_sequence);
  tcsetattr(input_, TCSANOW, &saved);
  entered = 0;
  errno = error;
}

void Tty::release() const {
  const TerminalStopsBlocked blocked;
  // Off and on again ends a stop by Ctrl-S too; on alone does not.
  tcflow(output_, TCOOFF);
  tcflow(output_, TCOON);
}

void Tty::enter() {
  if (entered == 0 && tcgetattr(input_, &saved) != 0)
    return;
  termios mode = saved;
  mode.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  mode.c_cc[VMIN] = 1;
  mode.c_cc[VTIME] = 0;
  // Set first: a fault between the two lines is put right as well.
  entered = 1;
  tcsetattr(input_, TCSANOW, &mode);
  write_now(writer_, enter_sequence);
}

Size Tty::size_of(int terminal) {
  winsize found{};
  const bool known = ioctl(terminal, TIOCGWINSZ, &found) == 0 &&
                     found.ws_col > 0 && found.ws_row > 0;
  return known ? Size{found.ws_col, found.ws_row} : Size{};
}

bool Tty::in_foreground() const {
  const pid_t group = tcgetpgrp(input_);
  return group < 0 || group == getpgrp();
}

std::optional<std::string> Tty::read_keys() const {
  constexpr int wait_ms = 25;
  constexpr std::size_t most = 4096;
  std::string bytes;
  pollfd more{.fd = input_, .events = POLLIN, .revents = 0};
  while (bytes.size() < most &&
         poll(&more, 1, ends_in_sequence(bytes) ? wait_ms : 0) > 0) {
    std::array<char, 256> buffer{};
    const ssize_t size = read(input_, buffer.data(), buffer.size());
    if (size < 0 && (errno == EINTR || errno == EAGAIN))
      continue;
    if (size <= 0)
      return std::nullopt;
    bytes.append(buffer.data(), static_cast<std::size_t>(size));
  }
  return bytes;
}

std::optional<int> Tty::key_input() {
  if (isatty(STDIN_FILENO) != 0)
    return STDIN_FILENO;
  static const int terminal = open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0)
    return std::nullopt;
  return terminal;
}

}  // namespace backcare
