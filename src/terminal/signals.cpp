// SPDX-License-Identifier: MIT
#include "signals.hpp"

#include <array>
#include <cassert>
#include <ctime>

namespace backcare {
namespace {

// All that would end the process by default and can be answered in peace.
constexpr std::array<int, 9> ending_signals{SIGINT,  SIGTERM, SIGHUP,
                                            SIGQUIT, SIGUSR1, SIGUSR2,
                                            SIGALRM, SIGXCPU, SIGIO};
constexpr std::array<int, 13> noted_signals{
    SIGINT,  SIGTERM, SIGHUP,  SIGQUIT, SIGUSR1,  SIGUSR2, SIGALRM,
    SIGXCPU, SIGIO,   SIGTSTP, SIGCONT, SIGWINCH, SIGPIPE};

volatile std::sig_atomic_t end_signal = 0;
volatile std::sig_atomic_t stop_asked = 0;
volatile std::sig_atomic_t continued = 0;
volatile std::sig_atomic_t resized = 0;
std::array<struct sigaction, noted_signals.size()> actions_before{};
bool exists = false;

void note(int signal) {
  if (signal == SIGTSTP)
    stop_asked = 1;
  else if (signal == SIGCONT)
    continued = 1;
  else if (signal == SIGWINCH)
    resized = 1;
  else if (end_signal == 0)
    end_signal = signal;
}

bool take(volatile std::sig_atomic_t& flag) {
  const bool was = flag != 0;
  flag = 0;
  return was;
}

struct sigaction action_for(int signal) {
  struct sigaction action {};
  action.sa_handler = signal == SIGPIPE ? SIG_IGN : note;
  sigfillset(&action.sa_mask);
  return action;
}

bool is_pending(int signal) {
  sigset_t pending;
  sigemptyset(&pending);
  sigpending(&pending);
  return sigismember(&pending, signal) == 1;
}

}  // namespace

Signals::Signals() {
  assert(!exists);
  exists = true;
  end_signal = 0;
  stop_asked = 0;
  continued = 0;
  resized = 0;
  sigprocmask(SIG_BLOCK, nullptr, &before_);
  waiting_ = before_;
  sigset_t noted;
  sigemptyset(&noted);
  for (std::size_t i = 0; i < noted_signals.size(); ++i) {
    const int signal = noted_signals[i];
    sigaction(signal, nullptr, &actions_before[i]);
    if (actions_before[i].sa_handler == SIG_IGN)
      continue;
    const struct sigaction action = action_for(signal);
    sigaction(signal, &action, nullptr);
    // An ignored signal would stay pending if it were blocked.
    if (signal == SIGPIPE)
      continue;
    sigdelset(&waiting_, signal);
    sigaddset(&noted, signal);
  }
  sigprocmask(SIG_BLOCK, &noted, nullptr);
}

Signals::~Signals() {
  for (std::size_t i = 0; i < noted_signals.size(); ++i)
    sigaction(noted_signals[i], &actions_before[i], nullptr);
  sigprocmask(SIG_SETMASK, &before_, nullptr);
  exists = false;
}

int Signals::ending() const {
  if (end_signal != 0)
    return end_signal;
  for (const int signal : ending_signals)
    if (is_pending(signal))
      return signal;
  return 0;
}

bool Signals::take_stop() {
  return take(stop_asked);
}

bool Signals::take_continue() {
  return take(continued);
}

bool Signals::take_resize() {
  return take(resized);
}

bool Signals::stop(int signal) {
  struct sigaction by_default {};
  by_default.sa_handler = SIG_DFL;
  struct sigaction noting {};
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  sigset_t mask;
  sigaction(signal, &by_default, &noting);
  static_cast<void>(raise(signal));
  // The process stops within this call and comes back after SIGCONT, which
  // is pending then and so tells that there was a stop.
  sigprocmask(SIG_UNBLOCK, &only, &mask);
  sigprocmask(SIG_SETMASK, &mask, nullptr);
  sigaction(signal, &noting, nullptr);
  sigset_t go_on;
  sigemptyset(&go_on);
  sigaddset(&go_on, SIGCONT);
  const timespec at_once{};
  return sigtimedwait(&go_on, nullptr, &at_once) == SIGCONT;
}

}  // namespace backcare
