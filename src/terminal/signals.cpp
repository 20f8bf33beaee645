// SPDX-License-Identifier: MIT
#include "signals.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <ctime>

namespace backcare {
namespace {

constexpr std::array<int, 4> other_signals{SIGTSTP, SIGCONT, SIGWINCH, SIGPIPE};

/// All that would end the process by default and can be answered in peace.
std::vector<int> ending_signals() {
  std::vector<int> signals{SIGINT,  SIGTERM, SIGHUP,    SIGQUIT,  SIGUSR1,
                           SIGUSR2, SIGALRM, SIGXCPU,   SIGXFSZ,  SIGIO,
                           SIGPROF, SIGPWR,  SIGSTKFLT, SIGVTALRM};
  for (int signal = SIGRTMIN; signal <= SIGRTMAX; ++signal)
    signals.push_back(signal);
  return signals;
}

std::vector<int> noted_signals() {
  std::vector<int> signals = ending_signals();
  signals.insert(signals.end(), other_signals.begin(), other_signals.end());
  return signals;
}

volatile std::sig_atomic_t end_signal = 0;
volatile std::sig_atomic_t stop_asked = 0;
volatile std::sig_atomic_t continued = 0;
volatile std::sig_atomic_t resized = 0;
std::array<struct sigaction, NSIG> actions_before{};  ///< By signal.
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

struct sigaction& before(int signal) {
  return actions_before.at(static_cast<std::size_t>(signal));
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

}  // namespace

Signals::Signals() : ending_(ending_signals()) {
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
  for (const int signal : noted_signals()) {
    struct sigaction& was = before(signal);
    sigaction(signal, nullptr, &was);
    if (was.sa_handler == SIG_IGN)
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
  for (const int signal : noted_signals())
    sigaction(signal, &before(signal), nullptr);
  sigprocmask(SIG_SETMASK, &before_, nullptr);
  exists = false;
}

int Signals::ending() const {
  if (end_signal != 0)
    return end_signal;
  sigset_t pending;
  sigemptyset(&pending);
  sigpending(&pending);
  const auto found = std::ranges::find_if(
      ending_, [&](int signal) { return sigismember(&pending, signal) == 1; });
  return found == ending_.end() ? 0 : *found;
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
