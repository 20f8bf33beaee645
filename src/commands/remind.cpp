// SPDX-License-Identifier: MIT
#include <algorithm>

#include "backcare/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/reminder.hpp"
#include "cli/schedules.hpp"

namespace backcare {
namespace {

/// What it takes to write a name down for other programs.
void need_plain(const std::string& name) {
  if (!is_clean(name) || name.find_first_of("\n\t") != std::string::npos)
    throw Error(ErrorKind::Usage,
                "no reminder can hold " + in_quotes(name) +
                    ": it has line feeds or other control characters");
}

/// The name of a routine from wherever the reminder is read: an id of one that
/// is compiled in, or the whole path of a file.
std::string lasting_name(const App& app, const Arguments& arguments,
                         const std::string& name) {
  std::filesystem::path file = name;
  std::vector<Problem> ignored;
  if (!names_file(name))
    for (const auto& stored : stored_routines(app, arguments, ignored))
      if (stored.id == name) {
        if (stored.text)
          return name;
        file = stored.file;
      }
  return std::filesystem::absolute(file).lexically_normal();
}

Error missing_time() {
  return {ErrorKind::Usage, "--at is missing: at what time?"};
}

/// The times of --days and --at, also of words behind it; else the schedule of
/// the routine.
std::string schedule_text(const Arguments& arguments,
                          const RoutineHead& routine) {
  auto times = arguments.list("--at");
  if (times.empty() &&
      (arguments.has("--days") || arguments.operands.size() > 1))
    throw missing_time();
  if (times.empty())
    return routine.schedule.empty() ? arguments.text("--schedule", "")
                                    : routine.schedule;
  times.insert(times.end(), arguments.operands.begin() + 1,
               arguments.operands.end());
  return arguments.text("--days", "daily") + ' ' + join(times, " ");
}

/// The program, called as from any folder.
std::vector<std::string> program(const App& app) {
  const std::string path =
      app.program_folder.empty() ? "backcare" : app.program_folder / "backcare";
  std::vector<std::string> words;
  for (const std::string name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
    if (const auto folder = app.environment(name.c_str());
        folder && folder->starts_with('/'))
      words.push_back(name + '=' + *folder);
  if (!words.empty())
    words.insert(words.begin(), "env");
  words.push_back(path);
  return words;
}

Reminder reminder_of(const App& app, const Arguments& arguments) {
  if (arguments.operands.empty() || arguments.operands.front() == "-")
    throw Error(ErrorKind::Usage, "remind needs the name of a routine");
  const std::string name = arguments.operands.front();
  const RoutineHead head = load_head(app, arguments, name);
  const std::string routine = lasting_name(app, arguments, name);
  Reminder reminder{reminder_name(routine), head.title};
  reminder.asks = reminder.plays = program(app);
  reminder.plays.insert(reminder.plays.end(), {"run", routine});
  reminder.asks.insert(reminder.asks.end(), {"due", "-q", routine});
  const std::string text = schedule_text(arguments, head);
  if (!text.empty())
    reminder.schedule = need_schedule("the times", text);
  if (arguments.has("--at"))
    reminder.asks.insert(reminder.asks.end(),
                         {"--schedule", to_string(reminder.schedule)});
  else if (text.empty() && !arguments.has("--uninstall"))
    throw missing_time();
  std::ranges::for_each(reminder.asks, need_plain);
  return reminder;
}

int remind(App& app, const Arguments& arguments) {
  const std::string format = arguments.choice(
      "--format", {"cron", "systemd", "ics", "shell", "tmux"}, "cron");
  const bool uninstall = arguments.has("--uninstall");
  const bool changes = uninstall || arguments.has("--install");
  if (changes && format != "cron" && format != "systemd")
    throw Error(ErrorKind::Usage,
                "--install and --uninstall go with --format cron or systemd");
  if (uninstall && arguments.has("--install"))
    throw Error(ErrorKind::Usage, "--install or --uninstall, not both");
  const Reminder reminder = reminder_of(app, arguments);
  const bool asks_itself = format == "shell" || format == "tmux";
  if (!asks_itself && !uninstall && reminder.schedule.rhythm != Rhythm::At)
    throw missing_time();
  if (changes)
    return install(app, reminder, format, uninstall) ? exit_done : exit_no;
  app.out << reminder_text(reminder, format, app.now());
  return exit_done;
}

}  // namespace

Command remind_command() {
  return {"remind",
          "Print a reminder for cron, systemd, a calendar or a prompt",
          "ROUTINE",
          {{"--at", "", "HH:MM", "At this time; several with commas", "", true},
           {"--days", "", "DAYS", "On these days, as mon-fri or mon,thu", ""},
           format_option("cron|systemd|ics|shell|tmux"),
           {"--install", "", "", "Install it, for cron or systemd", ""},
           {"--uninstall", "", "", "Take it away again", ""}},
          {"backcare remind morning.yaml --at 10:00,15:00 --days mon-fri",
           "backcare remind morning.yaml --at 10:00 --format systemd --install",
           "backcare remind morning.yaml --at 7:30 --format ics > back.ics"},
          remind,
          {"schedule"}};
}

}  // namespace backcare
