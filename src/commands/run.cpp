// SPDX-License-Identifier: MIT
#include <charconv>
#include <csignal>

#include <fmt/format.h>

#include "backcare/session.hpp"
#include "backcare/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/print.hpp"
#include "cli/routines.hpp"
#include "terminal/play.hpp"

namespace backcare {
namespace {

double speed_of(const Arguments& arguments) {
  const std::string text = arguments.text("--speed", "1");
  double speed = 0;
  const auto [end, fault] =
      std::from_chars(text.data(), text.data() + text.size(), speed);
  if (fault != std::errc{} || end != text.data() + text.size() ||
      !(speed >= 0.1 && speed <= 1000))
    throw Error(ErrorKind::Usage, "--speed: " + in_quotes(text) +
                                      " is no number from 0.1 to 1000");
  return speed;
}

/// The colours and characters of the terminal: --color, then NO_COLOR,
/// CLICOLOR_FORCE, TERM.
Look look_of(const App& app, const Arguments& arguments) {
  const auto set = [&](const char* name) {
    const auto value = app.environment(name);
    return value && !value->empty();
  };
  const std::string color = arguments.text("--color", "auto");
  Look look;
  look.color =
      color == "always" || (color == "auto" && !set("NO_COLOR") &&
                            (set("CLICOLOR_FORCE") || app.out_is_terminal));
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (set(name)) {
      const std::string locale = fold(*app.environment(name));
      look.unicode = locale.find("utf-8") != std::string::npos ||
                     locale.find("utf8") != std::string::npos;
      break;
    }
  return look;
}

PlayOptions options_of(const App& app, const Arguments& arguments) {
  const auto is = [&](const char* name, std::string_view value) {
    const auto found = app.environment(name);
    return found && *found == value;
  };
  PlayOptions options;
  options.speed = speed_of(arguments);
  options.plain = arguments.has("--plain") || !app.out_is_terminal ||
                  is("TERM", "dumb") || is("TERM", "") ||
                  !app.environment("TERM") || is("ACCESSIBLE", "1");
  options.bell = !arguments.has("--no-bell");
  options.look = look_of(app, arguments);
  return options;
}

Routine routine_of_arguments(App& app, const Catalog& catalog,
                             const Arguments& arguments) {
  if (arguments.operands.size() > 1)
    throw Error(ErrorKind::Usage, "run plays one routine at a time");
  std::vector<Problem> ignored;
  if (!arguments.operands.empty())
    return load_routine(app, catalog, stored_routines(app, arguments, ignored),
                        arguments.operands.front());
  Request request;
  request.flags = arguments.list("--flag");
  return routine_of(plan(catalog, request));
}

void refuse_unsafe(const Catalog& catalog, const Routine& routine,
                   const Arguments& arguments) {
  const auto flags = active_flags(catalog, arguments);
  std::string text;
  for (const Refusal& refusal : refusals(routine, catalog, flags))
    text += fmt::format("\n  {}: {}", refusal.item->exercise->id,
                        refusal_clause(catalog, routine, refusal, flags));
  if (!text.empty())
    throw Error(ErrorKind::Refused,
                "this routine is not played: your flags rule out" + text);
}

int end_status(const PlayEnd& end) {
  if (end.signal != 0) {
    // The shell must see that a signal ended it, or a loop would go on.
    std::signal(end.signal, SIG_DFL);
    std::raise(end.signal);
    return exit_signal + end.signal;
  }
  return end.completed ? exit_done : exit_no;
}

int run(App& app, const Arguments& arguments) {
  const PlayOptions options = options_of(app, arguments);
  const std::string format =
      arguments.choice("--format", {"text", "json"}, "text");
  if (format == "json" && !arguments.has("--dry-run"))
    throw Error(ErrorKind::Usage, "--format json goes with --dry-run");
  const Catalog catalog = load_catalog(app, arguments);
  const Routine routine = routine_of_arguments(app, catalog, arguments);
  refuse_unsafe(catalog, routine, arguments);
  const Timeline timeline = unroll(routine, catalog);
  const int last = static_cast<int>(routine.items.size());
  const auto from = arguments.integer("--from", 1, last);
  if (arguments.has("--dry-run")) {
    app.out << (format == "json" ? timeline_json(timeline)
                                 : cue_sheet(timeline));
    return exit_done;
  }
  Session session(timeline);
  session.go_to(static_cast<std::size_t>(from.value_or(1) - 1));
  app.flush_out();
  return end_status(play(session, options));
}

}  // namespace

Command run_command() {
  return {
      "run",
      "Play a routine with cues and timed holds",
      "[ROUTINE|-]",
      {{"--speed", "", "X", "So many times as fast, 0.1 to 1000", ""},
       {"--dry-run", "", "", "Print the cues with their times at once", ""},
       {"--plain", "", "", "Append-only lines; so also without a terminal", ""},
       {"--from", "", "N", "Begin with the Nth exercise", ""},
       {"--bell", "", "", "Ring the terminal bell at changes (default)", ""},
       {"--no-bell", "", "", "No bell", ""},
       flag_option(),
       format_option("text|json")},
      {"backcare run morning.yaml", "backcare run mcgill-big-three",
       "backcare plan --area lower | backcare run - --speed 20",
       "backcare run morning.yaml --dry-run"},
      run};
}

}  // namespace backcare
