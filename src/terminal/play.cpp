// SPDX-License-Identifier: MIT
//
// The loop that drives a session by the clock. Every position is computed from
// an anchor, so that nothing accumulates; the anchor is set anew whenever time
// stands still or jumps. Signals come in only while ppoll waits.
#include "play.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <optional>
#include <poll.h>
#include <string>
#include <unistd.h>
#include <utility>

#include "keys.hpp"
#include "live.hpp"

namespace backcare {
namespace {

using std::chrono::nanoseconds;

nanoseconds read_clock(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return seconds{time.tv_sec} + nanoseconds{time.tv_nsec};
}

/// Session time by the monotonic clock.
class Pace {
 public:
  explicit Pace(double speed) : speed_(speed) {}

  void start_at(milliseconds position) {
    position_ = position;
    since_ = read_clock(CLOCK_MONOTONIC);
  }
  [[nodiscard]] milliseconds position() const {
    const std::chrono::duration<double, std::milli> real =
        read_clock(CLOCK_MONOTONIC) - since_;
    return position_ + std::chrono::floor<milliseconds>(real * speed_);
  }
  /// Real time since a moment of the session; 0 before it.
  [[nodiscard]] milliseconds time_since(milliseconds position) const {
    const std::chrono::duration<double, std::milli> late =
        (this->position() - position) / speed_;
    return std::chrono::floor<milliseconds>(
        std::max(late, decltype(late)::zero()));
  }
  [[nodiscard]] nanoseconds time_until(milliseconds position) const {
    const std::chrono::duration<double, std::milli> session =
        position - position_;
    const auto due = since_ + std::chrono::ceil<nanoseconds>(session / speed_);
    return std::max(nanoseconds{0}, due - read_clock(CLOCK_MONOTONIC));
  }

 private:
  double speed_;
  milliseconds position_{0};
  nanoseconds since_{0};
};

/// Tells when the machine has slept: only one of the clocks stands still then.
class SleepWatch {
 public:
  [[nodiscard]] bool slept() {
    const nanoseconds before = std::exchange(asleep_, asleep());
    return asleep_ - before > seconds{1};
  }

 private:
  [[nodiscard]] static nanoseconds asleep() {
    return read_clock(CLOCK_BOOTTIME) - read_clock(CLOCK_MONOTONIC);
  }
  nanoseconds asleep_ = asleep();
};

/// Bytes of keys that are there now; nothing when the terminal has gone. A
/// sequence that comes in pieces is waited for a little.
std::optional<std::string> read_bytes(int input) {
  constexpr int wait_ms = 25;
  std::string bytes;
  pollfd more{.fd = input, .events = POLLIN, .revents = 0};
  do {
    std::array<char, 256> buffer{};
    const ssize_t size = read(input, buffer.data(), buffer.size());
    if (size < 0 && (errno == EINTR || errno == EAGAIN))
      return bytes;
    if (size <= 0)
      return std::nullopt;
    bytes.append(buffer.data(), static_cast<std::size_t>(size));
  } while (ends_in_sequence(bytes) && poll(&more, 1, wait_ms) > 0);
  return bytes;
}

/// Whether a change to `cues[index]` is worth a bell.
bool rings(const std::vector<Cue>& cues, std::size_t index) {
  switch (cues[index].kind) {
    case CueKind::Switch:
    case CueKind::Finish:
      return true;
    case CueKind::Move:
    case CueKind::Hold:
      return index > 0 && cues[index - 1].kind == CueKind::Setup;
    case CueKind::Announce:
    case CueKind::Setup:
    case CueKind::Rest:
      return false;
  }
  return false;
}

/// The first cue that begins where the session stands: an announcement before
/// a set-up.
std::size_t first_begun(const Session& session) {
  const auto& cues = session.timeline().cues;
  std::size_t index = session.cue_index();
  while (index > 0 && cues[index - 1].start == cues[index].start)
    --index;
  return index;
}

class Player {
 public:
  Player(Session& session, const PlayOptions& options)
      : session_(session), options_(options), pace_(options.speed) {
    if (options.plain) {
      plain_.emplace(STDOUT_FILENO, "standard output");
    } else {
      input_ = Tty::key_input();
      live_.emplace(session, input_.value_or(STDOUT_FILENO), options.look);
    }
  }

  PlayEnd run() {
    pace_.start_at(session_.position());
    untold_ = first_begun(session_);
    while (!session_.done() && ending() == 0) {
      tell_begun();
      show();
      if (ending() == 0)
        wait();
    }
    return end();
  }

 private:
  Output& output() { return live_ ? live_->output() : *plain_; }
  /// The signal, or what amounts to one, that ends the session, or 0.
  int ending() {
    if (output().broken() != 0)
      return output().broken();
    return hung_up_ ? SIGHUP : signals_.ending();
  }

  void show();
  void tell_begun();
  void report_steps();
  void hush() const;
  void wait();
  [[nodiscard]] std::optional<nanoseconds> timeout() const;
  void pass_time();
  void take_signals();
  void take_keys();
  void press(Key key);
  void stop();
  void go_on(const std::string& why);
  void hold_on(const std::string& why);
  PlayEnd end();

  Session& session_;
  const PlayOptions& options_;
  Signals signals_;
  Pace pace_;
  SleepWatch sleep_;
  std::optional<int> input_;     ///< Where keys come from.
  std::optional<Live> live_;     ///< Either this
  std::optional<Output> plain_;  ///< or this.
  std::size_t untold_ = 0;       ///< The next cue to begin.
  std::size_t reported_ = 0;     ///< Steps.
  bool hung_up_ = false;
};

void Player::show() {
  if (live_)
    live_->draw();
  else
    plain_->flush();
}

/// Every cue that has begun, in order, to all who follow them.
void Player::tell_begun() {
  const auto& timeline = session_.timeline();
  for (; untold_ <= session_.cue_index(); ++untold_) {
    const Cue& cue = timeline.cues[untold_];
    const auto line = plain_ ? plain_line(timeline, cue) : "";
    if (!line.empty())
      plain_->put(line + "\n");
    if (live_ && options_.bell && rings(timeline.cues, untold_))
      live_->ring();
    if (options_.speak)
      options_.speak(cue, pace_.time_since(cue.start));
  }
}

void Player::report_steps() {
  const auto& steps = session_.steps();
  for (; reported_ < steps.size(); ++reported_)
    if (options_.finished)
      options_.finished(steps[reported_]);
}

void Player::hush() const {
  if (options_.hush)
    options_.hush();
}

/// Until the shown second changes; nothing while there is none to wait for.
std::optional<nanoseconds> Player::timeout() const {
  if (session_.paused())
    return std::nullopt;
  // Faster than this nobody sees, whatever the speed.
  constexpr milliseconds shortest_frame{20};
  const nanoseconds tick =
      pace_.time_until(session_.position() + session_.until_tick());
  const nanoseconds end =
      pace_.time_until(session_.position() + session_.session_left());
  return std::min(end, std::max<nanoseconds>(tick, shortest_frame));
}

void Player::wait() {
  std::array<pollfd, 2> asked{};
  asked[0] = {.fd = input_.value_or(-1), .events = POLLIN, .revents = 0};
  asked[1] = {.fd = output().pending() ? output().descriptor() : -1,
              .events = POLLOUT,
              .revents = 0};
  const auto time = timeout();
  timespec until{};
  if (time) {
    const auto whole = std::chrono::floor<seconds>(*time);
    until = {.tv_sec = whole.count(), .tv_nsec = (*time - whole).count()};
  }
  const int ready = ppoll(asked.data(), asked.size(), time ? &until : nullptr,
                          &signals_.waiting_mask());
  take_signals();
  if (ready > 0 && asked[1].revents != 0)
    output().flush();
  if (ready > 0 && asked[0].revents != 0)
    take_keys();
}

void Player::pass_time() {
  if (session_.paused())
    return;
  session_.advance(
      std::max(milliseconds{0}, pace_.position() - session_.position()));
  report_steps();
  if (live_)
    live_->follow(true);
}

void Player::take_signals() {
  if (signals_.take_continue())
    go_on("Paused: the program was stopped.");
  else
    pass_time();
  if (sleep_.slept())
    hold_on("Paused: the computer was asleep.");
  if (signals_.take_resize() && live_)
    live_->redraw();
  if (signals_.take_stop())
    stop();
}

/// Pauses, unless nobody could end the pause.
void Player::hold_on(const std::string& why) {
  if (!input_ || session_.done())
    return;
  session_.pause();
  hush();
  live_->tell(why);
}

void Player::stop() {
  if (live_)
    live_->leave(signals_);
  static_cast<void>(signals_.stop(SIGTSTP));
  go_on("Paused.");
}

/// After a stop. What was stopped may go on in the background, where it waits
/// to be called again.
void Player::go_on(const std::string& why) {
  bool stopped = true;
  while (live_ && stopped && ending() == 0 && !live_->in_foreground())
    stopped = signals_.stop(SIGTTOU);
  // Time in which the process was stopped is not exercise.
  pace_.start_at(session_.position());
  if (ending() != 0)
    return;
  if (live_)
    live_->come_back();
  hold_on(why);
}

void Player::take_keys() {
  const auto bytes = read_bytes(*input_);
  hung_up_ = !bytes;
  for (const Key key : keys_of(bytes.value_or("")))
    press(key);
}

void Player::press(Key key) {
  live_->tell("");
  switch (key) {
    case Key::Pause:
      session_.toggle_pause();
      break;
    case Key::Next:
      session_.next();
      break;
    case Key::Back:
      session_.back();
      break;
    case Key::Quit:
      session_.quit();
      break;
    case Key::Help:
      live_->toggle_help();
      break;
  }
  report_steps();
  live_->follow(false);
  pace_.start_at(session_.position());
  if (key != Key::Help) {
    hush();
    if (key != Key::Pause)
      untold_ = first_begun(session_);
  }
}

PlayEnd Player::end() {
  const auto& timeline = session_.timeline();
  const int signal = ending();
  if (signal != 0)
    session_.quit();
  report_steps();
  if (session_.completed())
    tell_begun();
  else
    hush();
  std::string line = plain_line(timeline, timeline.cues.back());
  if (!session_.completed())
    line = "Ended early at " +
           clock_text(std::chrono::floor<seconds>(session_.position())) +
           " of " + clock_text(timeline.length);
  if (live_) {
    live_->close(line, signals_);
  } else {
    if (!session_.completed())
      plain_->put(line + "\n");
    // A slow reader gets everything, unless a signal says otherwise.
    plain_->finish(signals_, milliseconds{signal == 0 ? -1 : 1000});
  }
  return {.completed = session_.completed(), .signal = ending()};
}

}  // namespace

PlayEnd play(Session& session, const PlayOptions& options) {
  return Player(session, options).run();
}

}  // namespace backcare
