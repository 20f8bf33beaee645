// SPDX-License-Identifier: MIT
#include "world.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <iostream>
#include <sstream>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "backcare/error.hpp"
#include "backcare/files.hpp"
#include "exit_status.hpp"
#include "program.hpp"
#include "terminal/ask.hpp"

namespace backcare {
namespace {

/// Writes everything or throws; a reader that went away ends the process
/// silently through SIGPIPE.
void write_out(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      throw Error(ErrorKind::File,
                  std::string("standard output: ") + std::strerror(errno));
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

int terminal_columns() {
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  const char* given = std::getenv("COLUMNS");
  const int columns = given ? std::atoi(given) : 0;
  if (columns >= 10 && columns <= 1000)
    return columns;
  return known && size.ws_col >= 10 ? size.ws_col : 80;
}

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? std::optional<std::string>(value) : std::nullopt;
}

/// Through the shell, as the program may come with options of its own.
int run_editor(const std::string& program, const std::filesystem::path& file) {
  std::string quoted = "'";
  for (const char c : file.string())
    quoted += c == '\'' ? "'\\''" : std::string(1, c);
  const int status = std::system((program + ' ' + quoted + '\'').c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : exit_signal;
}

std::chrono::minutes offset_at(std::chrono::sys_seconds time) {
  const std::time_t counted = time.time_since_epoch().count();
  std::tm local{};
  localtime_r(&counted, &local);
  return std::chrono::floor<std::chrono::minutes>(
      std::chrono::seconds{local.tm_gmtoff});
}

Moment now() {
  const auto time = std::chrono::floor<std::chrono::seconds>(
      std::chrono::system_clock::now());
  return {time, offset_at(time)};
}

std::filesystem::path program_folder() {
  std::error_code unknown;
  return std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
}

}  // namespace

int run_in_world(const std::vector<std::string>& words) {
  tzset();  // localtime_r need not do it.
  // A file over the limit of its size is an error to report, not to die of.
  std::signal(SIGXFSZ, SIG_IGN);
  // Whoever started us may have it ignored; programs would then end untold.
  std::signal(SIGCHLD, SIG_DFL);
  std::ostringstream out;
  App app{out, std::cerr};
  app.environment = environment;
  app.read_input = [](std::size_t most) {
    return read_descriptor(STDIN_FILENO, "standard input", most);
  };
  app.now = now;
  app.offset_at = offset_at;
  if (can_ask())
    app.ask = ask;
  app.read_line = [lines =
                       LineReader(STDIN_FILENO, "standard input")]() mutable {
    return lines.next();
  };
  app.run_editor = run_editor;
  app.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  app.columns = terminal_columns();
  app.program_folder = program_folder();
  app.flush_out = [&out] {
    write_out(out.view());
    out.str("");
  };
  const int status = run_program(app, words);
  std::cerr.flush();
  // Everything is written; the memory is the system's to take back.
  std::_Exit(status);
}

}  // namespace backcare
