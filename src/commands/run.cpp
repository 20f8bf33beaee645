// SPDX-License-Identifier: MIT
#include <algorithm>
#include <csignal>
#include <optional>

#include <fmt/format.h>

#include "backcare/session.hpp"
#include "cli/audio.hpp"
#include "cli/commands.hpp"
#include "cli/days.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/play_options.hpp"
#include "cli/print.hpp"
#include "cli/recording.hpp"
#include "cli/red_flags.hpp"
#include "cli/routines.hpp"

namespace backcare {
namespace {

Routine routine_of_arguments(App& app, const Catalog& catalog,
                             const Arguments& arguments) {
  std::vector<Problem> ignored;
  if (!arguments.operands.empty())
    return routine_of_day(
        app, arguments,
        load_programme(app, catalog, stored_routines(app, arguments, ignored),
                       arguments.operands.front()));
  if (arguments.has("--day"))
    throw Error(ErrorKind::Usage, "--day goes with the file of a week");
  return routine_of(plan(catalog, request_of(arguments)));
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
  PlayOptions options = play_options(app, arguments);
  const std::string format =
      arguments.choice("--format", {"text", "json"}, "text");
  if (options.events &&
      (arguments.has("--plain") || arguments.has("--dry-run")))
    throw Error(ErrorKind::Usage,
                "--events goes neither with --plain nor with --dry-run");
  if (arguments.operands.size() > 1)
    throw Error(ErrorKind::Usage, "run plays one routine at a time");
  if (format == "json" && !arguments.has("--dry-run"))
    throw Error(ErrorKind::Usage, "--format json goes with --dry-run");
  const Catalog& catalog = load_catalog(app, arguments);
  need_no_red_flag(app, catalog, arguments);
  Recording recording(app, arguments);
  const bool resume = arguments.has("--resume");
  std::optional<Routine> asked;
  if (!resume || !arguments.operands.empty())
    asked = routine_of_arguments(app, catalog, arguments);
  const Routine routine = resume ? recording.resumed(catalog, asked) : *asked;
  refuse_unsafe(catalog, routine, arguments);
  Manner manner = manner_of(app, arguments, routine.items.size());
  manner.from = std::max(manner.from, recording.first_item());
  const Timeline timeline = unroll(routine, catalog, manner);
  if (arguments.has("--audio"))
    return end_status({.completed = true,
                       .signal = record_audio(app, arguments, timeline),
                       .stop_sign = false});
  if (arguments.has("--dry-run")) {
    app.out << (format == "json" ? timeline_json(timeline)
                                 : cue_sheet(timeline));
    return exit_done;
  }
  options.choices = {&catalog, active_flags(catalog, arguments)};
  Session session(timeline);
  app.flush_out();
  Accompaniment accompaniment(app, arguments, options);
  recording.begin(routine, catalog, options.speed);
  options.finished = [&](const Step& step) { return recording.add(step); };
  const PlayEnd end = play(session, options);
  // What to do about a stop sign stays the last thing on the screen.
  recording.end(end.completed, end.signal != 0 || end.stop_sign);
  accompaniment.finish(end);
  return end_status(end);
}

}  // namespace

Command run_command() {
  std::vector<Option> options = play_option_table();
  options.push_back(day_option());
  options.push_back(flag_option());
  options.push_back(format_option("text|json"));
  const auto recorded = Recording::options();
  options.insert(options.end(), recorded.begin(), recorded.end());
  return {"run",
          "Play a routine with cues and timed holds",
          "[ROUTINE|-]",
          options,
          {"backcare run morning.yaml", "backcare run mcgill-big-three",
           "backcare run week.yaml --day tue",
           "backcare plan --area lower | backcare run - --speed 20",
           "backcare run morning.yaml --dry-run"},
          run,
          all_profile_keys()};
}

}  // namespace backcare
