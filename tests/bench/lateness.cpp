// SPDX-License-Identifier: MIT
//
// Plays a real session on a pseudo-terminal while every core is busy, records
// it in a history in the folder of TMPDIR, and prints how late its
// cues were told, what it cost and how much it took.
//
// usage: bench_lateness [SECONDS [BURNERS]]     600 and one for each core
//
// Three kinds of process: burners that only count, the player, which is this
// program once more so that its memory is its own, and the one that reads the
// screen as a terminal does.
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vector>

#include "backcare/history.hpp"
#include "support.hpp"
#include "terminal/play.hpp"

namespace {

using namespace backcare;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

/// Standing exercises, one after another, until the time is filled.
Timeline a_session(const Catalog& catalog, seconds length) {
  Routine routine{.title = "Bench"};
  Timeline timeline;
  const std::array<const char*, 3> ids{"deep-breathing", "wall-sit",
                                       "standing-march"};
  while (timeline.length < length) {
    const char* id = ids[routine.items.size() % ids.size()];
    const Exercise* exercise = catalog.exercise(id);
    routine.items.push_back(
        {.exercise = {std::shared_ptr<const Exercise>(), exercise},
         .dose = exercise->dose.usual,
         .position = exercise->positions.back()});
    timeline = unroll(routine, catalog);
  }
  return timeline;
}

double cpu_seconds(const rusage& usage) {
  const auto in_seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) +
           static_cast<double>(time.tv_usec) / 1e6;
  };
  return in_seconds(usage.ru_utime) + in_seconds(usage.ru_stime);
}

/// The most memory that was ever used; that of getrusage begins with what the
/// process before the exec had.
double peak_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:"))
      return std::stod(line.substr(6)) / 1024;
  return 0;
}

double percentile(std::vector<double> values, double percent) {
  std::ranges::sort(values);
  const auto index = static_cast<std::size_t>(
      percent / 100 * static_cast<double>(values.size()));
  return values[std::min(index, values.size() - 1)];
}

void report(const std::vector<double>& late, Clock::duration took) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const double wall = std::chrono::duration<double>(took).count();
  const auto tenth = static_cast<std::ptrdiff_t>(late.size() / 10);
  const std::vector<double> first(late.begin(), late.begin() + tenth);
  const std::vector<double> last(late.end() - tenth, late.end());
  std::fprintf(stderr,
               "%zu cues in %.1f s\n"
               "lateness: p50 %.2f ms, p99 %.2f ms, max %.2f ms\n"
               "drift:    p50 of the last tenth %+.2f ms after the first\n"
               "cost:     %.3f %% of a core, %.1f MB at most\n",
               late.size(), wall, percentile(late, 50), percentile(late, 99),
               percentile(late, 100),
               percentile(last, 50) - percentile(first, 50),
               100 * cpu_seconds(usage) / wall, peak_megabytes());
}

/// Records each step as the program does.
class Record {
 public:
  Record() {
    session_.uid = History::new_uid();
    history_.prepare();
    history_.save(session_);
  }
  void add(const Step& step) {
    session_.steps.push_back(step);
    history_.save(session_, session_.steps.size() - 1);
  }

 private:
  test::TempDir folder_;
  History history_{folder_ / "history.db"};
  SessionRecord session_;
};

int play_and_measure(seconds length) {
  const Catalog catalog = built_in_catalog();
  Session session(a_session(catalog, length));
  PlayOptions options;
  options.look = {.color = true, .unicode = true};
  options.choices.catalog = &catalog;
  Record record;
  options.finished = [&](const Step& step) {
    record.add(step);
    return std::string();
  };
  std::vector<double> late;
  Clock::time_point begun;
  options.speak = [&](const Cue& cue, milliseconds) {
    if (late.empty())
      begun = Clock::now();
    late.push_back(Milliseconds(Clock::now() - begun - cue.start).count());
  };
  const PlayEnd end = play(session, options);
  report(late, Clock::now() - begun);
  return end.completed ? EXIT_SUCCESS : EXIT_FAILURE;
}

pid_t start_burner() {
  const pid_t burner = fork();
  if (burner == 0)
    for (volatile unsigned counted = 0;;)
      counted = counted + 1;
  return burner;
}

/// Gives the far side of a terminal on which the player runs.
int start_player(const std::string& seconds_text, pid_t& player) {
  const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  grantpt(terminal);
  unlockpt(terminal);
  const winsize size{
      .ws_row = 24, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
  ioctl(terminal, TIOCSWINSZ, &size);
  player = fork();
  if (player != 0)
    return terminal;
  setsid();
  const int slave = open(ptsname(terminal), O_RDWR);
  dup2(slave, STDIN_FILENO);
  dup2(slave, STDOUT_FILENO);
  execl("/proc/self/exe", "bench_lateness", "play", seconds_text.c_str(),
        nullptr);
  _exit(EXIT_FAILURE);
}

/// Reads what the player draws until it is gone.
void be_the_terminal(int terminal) {
  std::array<char, 65536> buffer{};
  while (true) {
    const ssize_t size = read(terminal, buffer.data(), buffer.size());
    if (size <= 0 && errno != EINTR)
      return;
  }
}

int measure(const std::string& seconds_text, long burners) {
  std::fprintf(stderr, "playing for %s s beside %ld busy processes\n",
               seconds_text.c_str(), burners);
  std::vector<pid_t> burning;
  for (long i = 0; i < burners; ++i)
    burning.push_back(start_burner());
  pid_t player = 0;
  be_the_terminal(start_player(seconds_text, player));
  for (const pid_t burner : burning)
    kill(burner, SIGKILL);
  int status = 0;
  waitpid(player, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_FAILURE;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> all(words, words + count);
  if (count == 3 && all[1] == "play")
    return play_and_measure(seconds{std::stol(all[2])});
  return measure(count > 1 ? all[1] : "600",
                 count > 2 ? std::stol(all[2]) : sysconf(_SC_NPROCESSORS_ONLN));
}
