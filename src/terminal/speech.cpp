// SPDX-License-Identifier: MIT
//
// Two processes and a socket between them. Speech, in the session, only sends
// orders, which never waits. The speaker, a fork that keeps nothing open but
// its end, starts a voice for each sentence and waits for it there, where
// waiting costs nobody a cue. The end of the session, however it comes, closes
// the socket, and with it the speaker kills the voice that is speaking.
#include "speech.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <system_error>
#include <type_traits>
#include <unistd.h>
#include <utility>

#include "backcare/error.hpp"
#include "child.hpp"
#include "clock.hpp"
#include "spoken.hpp"

namespace backcare {
namespace {

using Clock = std::chrono::steady_clock;

/// What is later than this is not worth hearing.
constexpr milliseconds patience{1000};

/// Of the slowest voice, for a byte of text: less than half the usual rate.
constexpr milliseconds slowest{150};

enum class OrderKind {
  Speak,      ///< Once what is being said is over.
  SpeakNow,   ///< Instead of what is being said.
  Hush,       ///< Nothing more of what was ordered.
  SpeakLast,  ///< End when all is said.
};

/// A message to the speaker; it has the same clock.
struct Order {
  OrderKind kind = OrderKind::Hush;
  Clock::time_point until;  ///< Stale after this.
  std::size_t size = 0;
  std::array<char, max_spoken> text{};
};
static_assert(std::is_trivially_copyable_v<Order>);

/// The process that has voices speak.
class Speaker {
 public:
  Speaker(int socket, std::vector<Voice> voices)
      : socket_(socket), voices_(std::move(voices)) {
    sigfillset(&waiting_);
    sigdelset(&waiting_, SIGCHLD);
  }

  void run() {
    while (take_orders()) {
      go_on();
      if (!child_ && last_)
        return;
      wait();
    }
    silence();
  }

 private:
  bool take_orders();
  void take(const Order& order);
  void go_on();
  void look_after_child();
  void start();
  void fail(const std::string& why);
  void tell(const std::string& why);
  void silence();
  void wait();
  [[nodiscard]] Clock::time_point deadline() const;

  int socket_;
  std::vector<Voice> voices_;
  std::optional<Child> child_;
  Order order_;  ///< What child_ is speaking.
  Clock::time_point begun_;
  std::optional<Order> waits_;
  bool last_ = false;
  bool told_ = false;
  sigset_t waiting_{};
};

/// False when the session has ended.
bool Speaker::take_orders() {
  Order order;
  while (true) {
    const ssize_t size = recv(socket_, &order, sizeof order, MSG_DONTWAIT);
    if (size != static_cast<ssize_t>(sizeof order))
      return size < 0 && (errno == EAGAIN || errno == EINTR);
    take(order);
    go_on();
  }
}

void Speaker::take(const Order& order) {
  switch (order.kind) {
    case OrderKind::SpeakNow:
      child_.reset();
      waits_ = order;
      break;
    case OrderKind::Speak:
      waits_ = order;
      break;
    case OrderKind::Hush:
      silence();
      break;
    case OrderKind::SpeakLast:
      last_ = true;
      break;
  }
}

void Speaker::go_on() {
  look_after_child();
  while (!child_ && waits_)
    start();
}

void Speaker::look_after_child() {
  if (!child_)
    return;
  const auto status = child_->ended();
  if (!status && Clock::now() < deadline())
    return;
  child_.reset();
  const Voice& voice = voices_.front();
  const std::string name = voice.speak.front();
  // One that was killed may speak again.
  if (!status)
    fail(name + ": hangs");
  else if (*status > 128)
    tell(name + ": was killed by signal " + std::to_string(*status - 128));
  else if (*status > 0)
    fail(name + ": failed with status " + std::to_string(*status));
  else if (Clock::now() - begun_ < voice.least * order_.size)
    fail(name + ": ends without a sound; is there a sound card?");
}

/// When what is being said must have ended.
Clock::time_point Speaker::deadline() const {
  return begun_ + voices_.front().patience + slowest * order_.size;
}

void Speaker::start() {
  order_ = *std::exchange(waits_, std::nullopt);
  if (Clock::now() > order_.until)
    return;
  begun_ = Clock::now();
  try {
    child_.emplace(voices_.front().speak);
    child_->give(std::string(order_.text.data(), order_.size) + "\n");
  } catch (const Error& error) {
    fail(error.what());
  }
}

/// Goes on with the next voice, or tells that there is none.
void Speaker::fail(const std::string& why) {
  if (voices_.size() > 1) {
    voices_.erase(voices_.begin());
    if (!waits_)
      waits_ = order_;
  } else {
    tell(why);
  }
}

void Speaker::tell(const std::string& why) {
  if (!std::exchange(told_, true))
    send(socket_, why.data(), why.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
}

void Speaker::silence() {
  constexpr Limits stopping{.size = 4096, .time = milliseconds{1000}};
  waits_.reset();
  if (!child_ || child_->ended())
    return;
  child_.reset();
  if (voices_.front().stop.empty())
    return;
  try {
    static_cast<void>(answer_of(voices_.front().stop, "", stopping));
  } catch (const Error&) {
    // The sentence then ends by itself.
  }
}

/// Until an order comes or the voice ends, or should have ended.
void Speaker::wait() {
  pollfd asked{.fd = socket_, .events = POLLIN, .revents = 0};
  const auto left = std::max(Clock::duration{0}, deadline() - Clock::now());
  const timespec time = to_timespec(left);
  ppoll(&asked, 1, child_ ? &time : nullptr, &waiting_);
}

/// Keeps nothing of the session but the socket: no file, no terminal, no
/// signal that could end this process before the session.
int cut_loose(int socket) {
  constexpr int kept = STDERR_FILENO + 1;
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, nullptr);
  struct sigaction action {};
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, nullptr);
  action.sa_handler = [](int) {};
  sigaction(SIGCHLD, &action, nullptr);
  setsid();
  dup2(socket, kept);
  close_range(kept + 1, ~0U, 0);
  fcntl(kept, F_SETFD, FD_CLOEXEC);
  const int nowhere = open("/dev/null", O_RDWR);
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream)
    dup2(nowhere, stream);
  if (nowhere > kept)
    close(nowhere);
  return kept;
}

[[noreturn]] void speak_for_session(int socket, std::vector<Voice> voices) {
  try {
    Speaker(cut_loose(socket), std::move(voices)).run();
  } catch (...) {
    _exit(EXIT_FAILURE);
  }
  _exit(EXIT_SUCCESS);
}

void send_order(const Descriptor& socket, const Order& order) {
  // A speaker that has gone or is far behind is of no use.
  send(socket.number(), &order, sizeof order, MSG_DONTWAIT | MSG_NOSIGNAL);
}

[[noreturn]] void fail_by_errno() {
  throw Error(ErrorKind::File,
              "no voice: " + std::generic_category().message(errno));
}

bool exercises(CueKind kind) {
  return kind == CueKind::Move || kind == CueKind::Hold;
}

}  // namespace

std::vector<Voice> installed_voices(std::string_view path) {
  // Its texts take the place of one another, so a killed one is cut short by
  // the next. The long form of -S is broken in 0.11.
  const std::array<Voice, 2> known{
      {{{"spd-say", "-e", "-w", "-P", "text", "-l", "en", "-N", "backcare"},
        {"spd-say", "-S"}},
       {.speak = {"espeak-ng", "--stdin"},
        .stop = {},
        .least = milliseconds{10}}}};
  std::vector<Voice> found;
  for (const Voice& voice : known)
    if (find_program(voice.speak.front(), path))
      found.push_back(voice);
  return found;
}

Speech::Speech(std::vector<Voice> voices) {
  assert(!voices.empty());
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
    fail_by_errno();
  socket_ = Descriptor(ends[0]);
  const Descriptor other(ends[1]);
  process_ = fork();
  if (process_ < 0)
    fail_by_errno();
  if (process_ == 0)
    speak_for_session(other.number(), std::move(voices));
}

Speech::~Speech() {
  socket_.close();
  while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

void Speech::speak(const Cue& cue, milliseconds late) {
  if (cue.kind == CueKind::Announce) {
    announced_ = cue.say + ". ";
    return;
  }
  const std::string text = spoken_text(std::exchange(announced_, "") + cue.say);
  const bool was_exercising = std::exchange(exercising_, exercises(cue.kind));
  if (text.empty() || late > patience)
    return;
  Order order{.kind = was_exercising && exercising_ ? OrderKind::Speak
                                                    : OrderKind::SpeakNow,
              .until = Clock::now() + patience - late,
              .size = text.size()};
  std::ranges::copy(text, order.text.begin());
  send_order(socket_, order);
}

void Speech::hush() {
  announced_.clear();
  send_order(socket_, {.kind = OrderKind::Hush});
}

void Speech::finish(milliseconds longest) {
  send_order(socket_, {.kind = OrderKind::SpeakLast});
  ended_ = true;
  const auto deadline = Clock::now() + longest;
  // The speaker closes its end when it has done.
  pollfd asked{.fd = socket_.number(), .events = 0, .revents = 0};
  int ready = 0;
  do {
    const auto left =
        std::chrono::ceil<milliseconds>(deadline - Clock::now()).count();
    ready = poll(&asked, 1, static_cast<int>(std::max(left, {0})));
  } while (ready < 0 && errno == EINTR);
}

std::string Speech::take_fault() {
  std::array<char, 512> text{};
  const ssize_t size =
      recv(socket_.number(), text.data(), text.size(), MSG_DONTWAIT);
  if (size > 0)
    return {text.data(), static_cast<std::size_t>(size)};
  const bool lost = size == 0 && !std::exchange(ended_, true);
  return lost ? "the process that speaks was killed" : "";
}

}  // namespace backcare
