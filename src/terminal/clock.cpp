// SPDX-License-Identifier: MIT
#include "clock.hpp"

#include <algorithm>
#include <cerrno>
#include <sys/timerfd.h>
#include <system_error>
#include <utility>

#include "backcare/error.hpp"

namespace backcare {
namespace {

nanoseconds read_clock(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return seconds{time.tv_sec} + nanoseconds{time.tv_nsec};
}

nanoseconds asleep() {
  return read_clock(CLOCK_BOOTTIME) - read_clock(CLOCK_MONOTONIC);
}

}  // namespace

timespec to_timespec(nanoseconds time) {
  const auto whole = std::chrono::floor<seconds>(time);
  return {.tv_sec = whole.count(), .tv_nsec = (time - whole).count()};
}

void SessionClock::start_at(milliseconds position) {
  position_ = position;
  since_ = read_clock(CLOCK_MONOTONIC);
}

milliseconds SessionClock::position() const {
  const std::chrono::duration<double, std::milli> real =
      read_clock(CLOCK_MONOTONIC) - since_;
  return position_ + std::chrono::floor<milliseconds>(real * speed_);
}

nanoseconds SessionClock::due(milliseconds position) const {
  const std::chrono::duration<double, std::milli> session =
      position - position_;
  return since_ + std::chrono::ceil<nanoseconds>(session / speed_);
}

milliseconds SessionClock::time_since(milliseconds position) const {
  return std::max(milliseconds{0},
                  std::chrono::floor<milliseconds>(read_clock(CLOCK_MONOTONIC) -
                                                   due(position)));
}

nanoseconds SessionClock::time_until(milliseconds position) const {
  return std::max(nanoseconds{0}, due(position) - read_clock(CLOCK_MONOTONIC));
}

Alarm::Alarm() : timer_(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC)) {
  if (timer_.number() < 0)
    throw Error(ErrorKind::File,
                "no timer: " + std::generic_category().message(errno));
}

void Alarm::set(std::optional<nanoseconds> time) const {
  itimerspec next{};
  // Nothing but zero would mean never.
  if (time)
    next.it_value = to_timespec(std::max(*time, nanoseconds{1}));
  timerfd_settime(timer_.number(), 0, &next, nullptr);
}

SleepWatch::SleepWatch() : asleep_(asleep()) {}

bool SleepWatch::slept() {
  const nanoseconds before = std::exchange(asleep_, asleep());
  return asleep_ - before > seconds{1};
}

}  // namespace backcare
