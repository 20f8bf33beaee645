// SPDX-License-Identifier: MIT
#include "terminal/clock.hpp"

#include <poll.h>

#include <catch2/catch.hpp>

using namespace backcare;
using namespace std::chrono_literals;

TEST_CASE("clock: the session is where it was anchored, and goes on") {
  SessionClock clock(1);
  clock.start_at(5s);
  const milliseconds first = clock.position();
  const milliseconds second = clock.position();
  CHECK(first >= 5s);
  CHECK(second >= first);
  CHECK(second < 65s);
}

TEST_CASE("clock: time until a moment is real time") {
  for (const double speed : {0.1, 1.0, 3.0, 1000.0}) {
    SessionClock clock(speed);
    clock.start_at(5s);
    const nanoseconds until = clock.time_until(5s + 1h);
    CHECK(until <= nanoseconds{1h} / speed + 1ns);
    CHECK(until > nanoseconds{1h} / speed - 1s);
    CHECK(clock.time_until(5s) == 0ns);
    CHECK(clock.time_until(4s) == 0ns);
  }
}

TEST_CASE("clock: a deadline that has passed is reached, at every speed") {
  for (const double speed : {0.1, 0.3, 1.0, 7.0, 1000.0}) {
    SessionClock clock(speed);
    clock.start_at(5s);
    for (int i = 0; i < 1000; ++i) {
      const milliseconds reached = clock.position();
      CHECK(clock.time_until(reached) == 0ns);
      const milliseconds next = reached + 1ms;
      if (clock.time_until(next) == 0ns)
        CHECK(clock.position() >= next);
    }
  }
}

TEST_CASE("clock: time since a moment is real time, and 0 before it") {
  SessionClock clock(0.1);
  clock.start_at(1h);
  CHECK(clock.time_since(1h + 1s) == 0ms);
  CHECK(clock.time_since(1h - 1s) >= 10s);
  CHECK(clock.time_since(1h - 1s) < 70s);
}

TEST_CASE("clock: nobody sleeps while this runs") {
  SleepWatch watch;
  CHECK_FALSE(watch.slept());
}

TEST_CASE("clock: a time is parted into seconds and what is beside them") {
  const timespec time = to_timespec(3s + 25ns);
  CHECK(time.tv_sec == 3);
  CHECK(time.tv_nsec == 25);
}

TEST_CASE("clock: an alarm rings at its time, and is set anew or not at all") {
  const Alarm alarm;
  const auto rings = [&](int wait_ms) {
    pollfd asked{.fd = alarm.descriptor(), .events = POLLIN, .revents = 0};
    return poll(&asked, 1, wait_ms) == 1;
  };
  CHECK_FALSE(rings(0));
  alarm.set(0ns);
  CHECK(rings(10000));
  alarm.set(1h);
  CHECK_FALSE(rings(0));
  alarm.set(1ms);
  CHECK(rings(10000));
  alarm.set({});
  CHECK_FALSE(rings(0));
}
