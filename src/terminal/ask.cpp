// SPDX-License-Identifier: MIT
#include "ask.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "backcare/text.hpp"
#include "output.hpp"
#include "tty.hpp"

namespace backcare {
namespace {

/// Single keys without the escape sequences of the display: a question stands
/// on a line like any other, with the cursor after it.
class Keys {
 public:
  Keys(int input, Signals& signals)
      : input_(input), signals_(signals), tty_(input, nowhere()) {}

  /// Reads what is there; nothing when the terminal has gone.
  [[nodiscard]] std::optional<std::string> read_now() const {
    return tty_.read_keys();
  }
  /// Waits for a key, a signal that ends, or a stop, after which it is true.
  [[nodiscard]] bool stopped_while_waiting();

 private:
  [[nodiscard]] static int nowhere() {
    static const int descriptor = open("/dev/null", O_WRONLY | O_CLOEXEC);
    return descriptor;
  }

  int input_;
  Signals& signals_;
  Tty tty_;
};

bool Keys::stopped_while_waiting() {
  pollfd asked{.fd = input_, .events = POLLIN, .revents = 0};
  ppoll(&asked, 1, nullptr, &signals_.waiting_mask());
  bool stopped = signals_.take_continue();
  if (signals_.take_stop()) {
    tty_.restore();
    stopped = signals_.stop(SIGTSTP) || stopped;
  }
  if (stopped) {
    while (signals_.ending() == 0 && !tty_.in_foreground() &&
           signals_.stop(SIGTTOU)) {
    }
    tty_.enter();
  }
  return stopped;
}

void say(Output& output, const Signals& signals, const std::string& text) {
  constexpr std::chrono::milliseconds patience{1000};
  output.put(text);
  output.finish(signals, patience);
}

/// How a question ended: by an answer, or by a signal.
struct End {
  char key = '\0';
  int signal = 0;
};

End wait_for_end(const std::string& question, std::string_view keys) {
  Signals signals;
  Output output(STDOUT_FILENO, "standard output");
  Keys pressed(*Tty::key_input(), signals);
  auto bytes = pressed.read_now();
  const auto ask = [&] {
    const int columns = Tty::size_of(STDOUT_FILENO).columns;
    say(output, signals, fitted_question(question, columns));
  };
  ask();
  Answer answer;
  while (bytes && !answer.given && signals.ending() == 0) {
    if (pressed.stopped_while_waiting())
      ask();
    bytes = pressed.read_now();
    answer = answer_in(bytes.value_or(""), keys);
  }
  const std::string echo = answer.key != '\0' ? std::string(1, answer.key) : "";
  say(output, signals, echo + "\n");
  return {answer.key, bytes ? signals.ending() : SIGHUP};
}

}  // namespace

Answer answer_in(std::string_view bytes, std::string_view keys) {
  // What begins with an escape is an arrow or a function key, not an answer.
  if (bytes.starts_with('\x1b'))
    return {};
  for (const char byte : bytes) {
    const char key =
        byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    if (key == '\r' || key == '\n')
      return {.given = true};
    if (keys.find(key) != std::string_view::npos)
      return {.given = true, .key = key};
  }
  return {};
}

std::string fitted_question(std::string_view question, int columns) {
  constexpr int room_for_key = 3;
  std::vector<std::string> lines;
  for (const std::string& line : split(question, '\n'))
    for (std::string& part : wrap(line, std::max(1, columns - room_for_key)))
      lines.push_back(std::move(part));
  return join(lines, "\n") + " ";
}

bool can_ask() {
  return isatty(STDOUT_FILENO) != 0 && Tty::key_input();
}

std::optional<char> ask(const std::string& question, std::string_view keys) {
  const End end = wait_for_end(question, keys);
  if (end.signal != 0) {
    std::signal(end.signal, SIG_DFL);
    std::raise(end.signal);
  }
  return end.key != '\0' ? std::optional(end.key) : std::nullopt;
}

}  // namespace backcare
