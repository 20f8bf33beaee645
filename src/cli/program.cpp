// SPDX-License-Identifier: MIT
#include "program.hpp"

#include <new>

#include "backcare/error.hpp"
#include "exit_status.hpp"
#include "options.hpp"
#include "profile_options.hpp"

#ifndef BACKCARE_VERSION
#define BACKCARE_VERSION "0.1.0"
#endif

namespace backcare {
namespace {

int dispatch(App& app, const std::vector<std::string>& words) {
  const Invocation invocation = parse_command_line(words);
  if (invocation.version) {
    app.out << "backcare " BACKCARE_VERSION "\n";
    return exit_done;
  }
  if (invocation.help) {
    app.out << help_text(invocation.command);
    return exit_done;
  }
  if (!invocation.command) {
    app.err << help_text(nullptr);
    return exit_usage;
  }
  (void)invocation.arguments.choice("--color", {"auto", "always", "never"},
                                    "auto");
  const Command& command = *invocation.command;
  return command.run(
      app, command.profile.empty()
               ? invocation.arguments
               : with_profile(app, invocation.arguments, command.profile));
}

}  // namespace

void report(App& app, const Error& error) {
  app.err << (error.problems().empty() ? "backcare: " : "") << error.what()
          << '\n';
}

ExitStatus exit_status(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Usage:
      return exit_usage;
    case ErrorKind::File:
      return exit_file;
    case ErrorKind::Refused:
      return exit_refused;
    case ErrorKind::Nothing:
      return exit_no;
  }
  return exit_file;
}

int run_program(App& app, const std::vector<std::string>& words) {
  try {
    const int status = dispatch(app, words);
    app.flush_out();
    return status;
  } catch (const Error& error) {
    report(app, error);
    return exit_status(error.kind());
  } catch (const std::bad_alloc&) {
    report(app, {ErrorKind::File, "out of memory"});
    return exit_file;
  }
}

}  // namespace backcare
