// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/questions.hpp"
#include "cli/red_flags.hpp"

namespace backcare {
namespace {

/// What stands at the end: what is open, or that nothing is.
int conclude(App& app, const Catalog& catalog, const Questions& questions) {
  const Screening result = questions.result();
  app.out << screening_text(catalog, result,
                            std::clamp(app.columns - 1, 40, 79));
  if (!result.open.empty())
    return exit_refused;
  if (result.due.empty())
    app.out << "No sign is open; the first is asked for again on "
            << day_text(questions.next_due()) << ".\n";
  else
    app.out << fmt::format("No sign is open; {} of {} are still to be asked.\n",
                           result.due.size(), catalog.red_flags.size());
  return exit_done;
}

Day day_of_clearing(const Arguments& arguments) {
  if (!arguments.has("--on"))
    throw Error(ErrorKind::Usage,
                "--cleared needs the day too: --on 2026-11-21");
  const std::string text = arguments.text("--on", "");
  const auto day = parse_day(text);
  if (!day)
    throw Error(ErrorKind::Usage,
                "--on: " + in_quotes(text) + " is no day like 2026-11-21");
  return *day;
}

void need_together(const Arguments& arguments) {
  const bool cleared = arguments.has("--cleared");
  if (arguments.has("--on") && !cleared)
    throw Error(ErrorKind::Usage, "--on goes with --cleared");
  if (int(cleared) + int(arguments.has("--answer")) +
          int(arguments.has("--all")) >
      1)
    throw Error(ErrorKind::Usage,
                "only one of --all, --answer and --cleared at a time");
}

int screen(App& app, const Arguments& arguments) {
  need_together(arguments);
  const Catalog& catalog = load_catalog(app, arguments);
  Questions questions(app, arguments, catalog);
  bool all = true;
  if (arguments.has("--answer"))
    questions.take(arguments.list("--answer"));
  else if (arguments.has("--cleared"))
    questions.clear(arguments.list("--cleared"), day_of_clearing(arguments));
  else
    all = questions.ask(arguments.has("--all"));
  const int status = conclude(app, catalog, questions);
  return status == exit_done && !all ? exit_no : status;
}

}  // namespace

Command screen_command() {
  return {
      "screen",
      "Ask for the signs that need a clinician before exercise",
      "",
      {{"--all", "", "", "Ask also what was answered not long ago", ""},
       {"--answer", "", "ID=ANSWER",
        "Answer yes or no without a question; nothing else is asked", "", true},
       {"--cleared", "", "ID",
        "A clinician has seen this sign; for no emergency", "red-flags", true},
       {"--on", "", "DAY", "On this day, like 2026-11-21", ""}},
      {"backcare screen --answer weight-loss=no,night-pain=no"},
      screen};
}

}  // namespace backcare
