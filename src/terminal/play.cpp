// SPDX-License-Identifier: MIT
//
// The loop that drives a session by the clock. Every position is computed from
// an anchor, so that nothing accumulates; the anchor is set anew whenever time
// stands still or jumps. Signals come in only while ppoll waits.
#include "play.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <poll.h>
#include <string>
#include <unistd.h>
#include <utility>

#include "ahead.hpp"
#include "bell.hpp"
#include "clock.hpp"
#include "lines.hpp"
#include "live.hpp"

namespace backcare {
namespace {

nanoseconds now() {
  return std::chrono::steady_clock::now().time_since_epoch();
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

/// Where keys come from: nothing when there is no terminal that is ours.
std::optional<int> key_input(const PlayOptions& options) {
  const bool followed =
      options.events ? isatty(STDIN_FILENO) != 0 || isatty(STDERR_FILENO) != 0
                     : isatty(STDOUT_FILENO) != 0;
  if (!followed)
    return std::nullopt;
  const auto input = Tty::key_input();
  // In the background, taking keys would only stop it.
  return input && tcgetpgrp(*input) == getpgrp() ? input : std::nullopt;
}

bool jumps(EventKind kind) {
  return kind == EventKind::Skip || kind == EventKind::Back ||
         kind == EventKind::Swap;
}

class Player {
 public:
  Player(Session& session, const PlayOptions& options)
      : session_(session),
        options_(options),
        controls_(session, options.choices),
        on_screen_(!options.plain && !options.events),
        clock_(options.speed) {
    if (on_screen_) {
      tty_.emplace(Tty::key_input().value_or(STDOUT_FILENO), STDOUT_FILENO);
      face_ = std::make_unique<Live>(
          Live::Subject{session, controls_, *options.choices.catalog}, *tty_,
          options.look);
    } else {
      if (const auto input = key_input(options))
        tty_.emplace(*input, -1);
      auto lines = std::make_unique<Lines>(
          controls_, options.events ? Lines::Form::Json : Lines::Form::Words);
      if (tty_)
        lines->name_keys();
      face_ = std::move(lines);
    }
  }

  PlayEnd run() {
    clock_.start_at(session_.position());
    untold_ = first_begun(session_);
    while (!session_.done() && ending() == 0) {
      tell_begun();
      tell_of_voice();
      face_->show();
      ring();
      record_ahead();
      if (ending() == 0)
        wait();
    }
    return end();
  }

 private:
  /// The signal, or what amounts to one, that ends the session, or 0.
  int ending() {
    const int broken = face_->output().broken();
    if (broken != 0)
      return broken;
    return hung_up_ ? SIGHUP : signals_.ending();
  }

  void tell_begun();
  void tell_of_voice();
  void report_steps();
  void record_ahead();
  void record(const Step& step, milliseconds left);
  std::string finish(const Step& step, milliseconds left);
  void hush() const;
  void wait();
  [[nodiscard]] std::optional<nanoseconds> timeout() const;
  [[nodiscard]] std::optional<nanoseconds> time_to_change() const;
  void pass_time();
  void take_signals();
  void take_keys();
  void press(Key key);
  void follow(const std::vector<Event>& events);
  void stop();
  void go_on(const std::string& why);
  void hold_on(const std::string& why);
  [[nodiscard]] std::vector<std::string> last_words() const;
  void ring();
  void ring_out();
  PlayEnd end();

  Session& session_;
  const PlayOptions& options_;
  Signals signals_;
  Controls controls_;
  bool on_screen_;
  SessionClock clock_;
  SleepWatch sleep_;
  Bell bell_;
  Alarm alarm_;
  Ahead ahead_;
  std::optional<Tty> tty_;  ///< Where there are keys.
  std::unique_ptr<Face> face_;
  std::size_t untold_ = 0;    ///< The next cue to begin.
  std::size_t reported_ = 0;  ///< Steps.
  std::string fault_;         ///< Told by now.
  bool hung_up_ = false;
};

/// Every cue that has begun, in order, to all who follow them.
void Player::tell_begun() {
  for (; untold_ <= session_.cue_index(); ++untold_) {
    const Timeline& timeline = session_.timeline();
    Cue cue = timeline.cues[untold_];
    if (cue.kind == CueKind::Finish && !session_.completed())
      cue.say = "That is the end";
    face_->begin(timeline, cue);
    if (controls_.muted())
      continue;
    const auto chime = chime_of(timeline.cues, untold_);
    if (chime && options_.bell && on_screen_)
      bell_.ring(*chime, now());
    if (options_.speak)
      options_.speak(cue, clock_.time_since(cue.start));
  }
}

void Player::tell_of_voice() {
  const std::string fault =
      options_.voice_fault ? options_.voice_fault() : std::string();
  if (!fault.empty())
    face_->fall_silent(fault);
}

void Player::report_steps() {
  const auto& steps = session_.steps();
  for (; reported_ < steps.size(); ++reported_) {
    if (!ahead_.foreseen(steps[reported_]))
      record(steps[reported_], milliseconds{0});
    face_->leave(steps[reported_]);
  }
}

/// While what is on the screen still stands, and no cue has to wait.
void Player::record_ahead() {
  if (const auto step = ahead_.take(session_))
    record(*step, session_.item_left());
}

/// `left` of the exercise goes on meanwhile.
void Player::record(const Step& step, milliseconds left) {
  const std::string fault = finish(step, left);
  if (fault != std::exchange(fault_, fault))
    face_->warn(fault);
}

/// Time in which a slow disk holds up what comes next is not exercise.
std::string Player::finish(const Step& step, milliseconds left) {
  constexpr milliseconds bearable{250};
  if (!options_.finished)
    return {};
  const milliseconds end = session_.position() + left;
  std::string fault = options_.finished(step);
  if (clock_.time_since(end) > bearable)
    clock_.start_at(end);
  return fault;
}

void Player::hush() const {
  if (options_.hush)
    options_.hush();
}

/// Until the next cue, until a step can be recorded or, on a screen, until the
/// shown second changes; nothing while there is none to wait for.
std::optional<nanoseconds> Player::time_to_change() const {
  if (session_.paused())
    return std::nullopt;
  const milliseconds position = session_.position();
  milliseconds next = session_.until_cue();
  if (const auto ahead = until_foreseen(session_); ahead > milliseconds{0})
    next = std::min(next, ahead);
  const nanoseconds cue = clock_.time_until(position + next);
  if (!on_screen_)
    return cue;
  // Faster than this nobody sees, whatever the speed.
  constexpr milliseconds shortest_frame{20};
  const nanoseconds tick = clock_.time_until(position + session_.until_tick());
  return std::min(cue, std::max<nanoseconds>(tick, shortest_frame));
}

/// The same, or until the next stroke of the bell or what the face asks for.
std::optional<nanoseconds> Player::timeout() const {
  auto time = time_to_change();
  for (const auto& next : {bell_.next(), face_->next()})
    if (next) {
      const nanoseconds left = std::max(nanoseconds{0}, *next - now());
      time = time ? std::min(*time, left) : left;
    }
  return time;
}

void Player::wait() {
  Output& output = face_->output();
  alarm_.set(timeout());
  std::array<pollfd, 3> asked{};
  asked[0] = {.fd = tty_ ? tty_->input() : -1, .events = POLLIN, .revents = 0};
  asked[1] = {.fd = output.pending() ? output.descriptor() : -1,
              .events = POLLOUT,
              .revents = 0};
  asked[2] = {.fd = alarm_.descriptor(), .events = POLLIN, .revents = 0};
  const int ready =
      ppoll(asked.data(), asked.size(), nullptr, &signals_.waiting_mask());
  take_signals();
  if (ready > 0 && asked[1].revents != 0)
    output.flush();
  if (ready > 0 && asked[0].revents != 0)
    take_keys();
}

void Player::pass_time() {
  if (session_.paused())
    return;
  session_.advance(
      std::max(milliseconds{0}, clock_.position() - session_.position()));
  report_steps();
  if (session_.cue_index() >= untold_ && session_.cue().part == Part::Beginning)
    controls_.forget_notice();
}

void Player::take_signals() {
  if (signals_.take_continue())
    go_on("The program was stopped");
  else
    pass_time();
  if (sleep_.slept())
    hold_on("The computer was asleep");
  if (signals_.take_resize())
    face_->resize();
  if (signals_.take_stop())
    stop();
}

/// Pauses, unless nobody could end the pause.
void Player::hold_on(const std::string& why) {
  if (!tty_)
    return;
  follow(controls_.pause(why));
  face_->answer();
}

void Player::stop() {
  hush();
  face_->step_back(signals_);
  if (tty_)
    tty_->restore();
  static_cast<void>(signals_.stop(SIGTSTP));
  go_on("");
}

/// After a stop. What was stopped may go on in the background, where it waits
/// to be called again.
void Player::go_on(const std::string& why) {
  bool stopped = true;
  while (tty_ && stopped && ending() == 0 && !tty_->in_foreground())
    stopped = signals_.stop(SIGTTOU);
  // Time in which the process was stopped is not exercise.
  clock_.start_at(session_.position());
  if (ending() != 0)
    return;
  if (tty_)
    tty_->enter();
  face_->come_back();
  hold_on(why);
}

void Player::take_keys() {
  const auto bytes = tty_->read_keys();
  hung_up_ = !bytes;
  for (const Key key : keys_of(bytes.value_or("")))
    press(key);
}

void Player::press(Key key) {
  const bool muted = controls_.muted();
  follow(controls_.press(key));
  if (controls_.muted() && !muted)
    hush();
  face_->answer();
}

/// What was done to the session, to all who follow it.
void Player::follow(const std::vector<Event>& events) {
  report_steps();
  for (const Event& event : events) {
    face_->happen(event);
    if (event.kind != EventKind::Change && event.kind != EventKind::Resume)
      hush();
    untold_ =
        jumps(event.kind) ? first_begun(session_) : session_.cue_index() + 1;
    if (event.kind != EventKind::Change)
      clock_.start_at(session_.position());
  }
}

std::vector<std::string> Player::last_words() const {
  if (session_.completed())
    return {};
  const Timeline& timeline = session_.timeline();
  const std::size_t items =
      timeline.routine.items.size() - timeline.manner.from;
  std::string line = std::to_string(session_.items_done()) + " of " +
                     std::to_string(items) + " exercises done";
  if (session_.position() < timeline.length)
    line = "Ended early at " +
           clock_text(std::chrono::floor<seconds>(session_.position())) +
           " of " + clock_text(timeline.length) + ": " + line;
  std::vector<std::string> lines{line};
  for (std::string& advice : controls_.advice())
    lines.push_back(std::move(advice));
  return lines;
}

/// A stroke, if one is due.
void Player::ring() {
  if (!bell_.take(now()))
    return;
  face_->output().put("\a");
  face_->output().flush();
}

/// The strokes that are left, unless a signal ends them.
void Player::ring_out() {
  for (auto stroke = bell_.next(); stroke && ending() == 0;
       stroke = bell_.next()) {
    const timespec until =
        to_timespec(std::max(nanoseconds{0}, *stroke - now()));
    ppoll(nullptr, 0, &until, &signals_.waiting_mask());
    ring();
  }
}

PlayEnd Player::end() {
  if (ending() != 0)
    session_.quit();
  report_steps();
  tell_begun();
  if (session_.position() < session_.timeline().length)
    hush();
  face_->happen(controls_.end());
  face_->close(last_words(), signals_);
  ring_out();
  return {.completed = session_.completed(),
          .signal = ending(),
          .stop_sign = !controls_.advice().empty()};
}

}  // namespace

PlayEnd play(Session& session, const PlayOptions& options) {
  return Player(session, options).run();
}

}  // namespace backcare
