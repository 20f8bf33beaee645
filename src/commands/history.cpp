// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "backcare/files.hpp"
#include "backcare/text.hpp"
#include "cli/answers.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/print.hpp"

namespace backcare {
namespace {

/// Ten years of three sessions a day take a tenth of this.
constexpr std::size_t largest_import = 256U * 1024U * 1024U;

std::optional<Day> day_option(const Arguments& arguments,
                              const std::string& option) {
  const std::string text = arguments.text(option, "");
  const auto day = parse_day(text);
  if (arguments.has(option) && !day)
    throw Error(ErrorKind::Usage,
                option + ": " + in_quotes(text) + " is no day like 2026-11-21");
  return day;
}

int list(App& app, const Arguments& arguments, const std::string& /*operand*/) {
  const std::string format =
      arguments.choice("--format", {"table", "csv", "json", "jsonl"}, "table");
  const Days days{day_option(arguments, "--since"),
                  day_option(arguments, "--until")};
  const std::string routine = fold(arguments.text("--routine", ""));
  auto sessions = history_of(app).sessions(days);
  std::erase_if(sessions, [&](const SessionRecord& session) {
    return fold(session.routine).find(routine) == std::string::npos;
  });
  if (sessions.empty() && format == "table")
    app.err << "No session matches.\n";
  else
    app.out << history_text(sessions, format, app.columns);
  return sessions.empty() ? exit_no : exit_done;
}

int import(App& app, const Arguments& /*arguments*/, const std::string& file) {
  const std::string text = file == "-" ? app.read_input(largest_import)
                                       : read_file(file, largest_import);
  const Imported result = history_of(app).add(
      parse_json_lines(file == "-" ? "standard input" : file, text));
  app.err << fmt::format("{} added, {} there already\n", result.added,
                         result.known);
  const auto tell = [&](const std::string& what, const auto& uids) {
    app.err << (uids.empty() ? "" : what + join(uids, ", ") + '\n');
  };
  tell("Completed from the file: ", result.completed);
  tell("Kept as here, though different in the file: ", result.different);
  return result.different.empty() ? exit_done : exit_no;
}

int amend(App& app, const Arguments& arguments, const std::string& uid) {
  const auto change = amendment_of(arguments);
  const History history = history_of(app);
  history.amend(history.find(uid).uid, change);
  return exit_done;
}

int remove(App& app, const Arguments& arguments, const std::string& uid) {
  const History history = history_of(app);
  const SessionRecord session = history.find(uid);
  const std::string question =
      fmt::format("Delete {} of {} for good (y, n)? ",
                  in_quotes(session.routine), wall_text(session.started));
  if (!arguments.has("--yes") && !app.ask)
    throw Error(ErrorKind::Usage,
                "there is nobody to ask; --yes deletes without a question");
  if (!arguments.has("--yes") && app.ask(question, "yn") != 'y')
    return exit_no;
  history.remove(session.uid);
  return exit_done;
}

/// What the command does, by its first operand.
struct Action {
  std::string name;     ///< Empty for no operand.
  std::string operand;  ///< What has to follow the name.
  std::vector<Option> options;
  int (*run)(App& app, const Arguments& arguments, const std::string& operand);
};

const std::vector<Action>& actions() {
  static const std::vector<Action> all{
      {"",
       "",
       {{"--since", "", "DAY", "From this day on, like 2026-11-21", ""},
        {"--until", "", "DAY", "To this day, included", ""},
        {"--routine", "", "TEXT", "Of routines with this in the title", ""},
        format_option("table|csv|json|jsonl")},
       list},
      {"import", "FILE", {}, import},
      {"amend", "UID", amend_options(), amend},
      {"delete",
       "UID",
       {{"--yes", "", "", "Delete without a question", ""}},
       remove}};
  return all;
}

const Action& action_of(const std::string& name) {
  std::vector<std::string> names;
  for (const Action& action : actions())
    names.push_back(action.name);
  need_known("action of history", {name}, names);
  return *std::ranges::find(actions(), name, &Action::name);
}

int history(App& app, const Arguments& arguments) {
  const auto& operands = arguments.operands;
  const Action& action = action_of(operands.empty() ? "" : operands.front());
  if (operands.size() != (action.name.empty() ? 0 : 2))
    throw Error(ErrorKind::Usage, "history " + action.name + " needs one " +
                                      action.operand + " and no more");
  for (const Action& other : actions())
    for (const Option& option : other.options)
      if (other.name != action.name && arguments.has(option.name))
        throw Error(ErrorKind::Usage,
                    option.name + " does not go with history" +
                        (action.name.empty() ? "" : ' ' + action.name));
  return action.run(app, arguments, operands.empty() ? "" : operands.back());
}

}  // namespace

Command history_command() {
  std::vector<Option> options;
  for (const Action& action : actions())
    options.insert(options.end(), action.options.begin(), action.options.end());
  return {
      "history",
      "List, export, import, amend and delete past sessions",
      "[import FILE|amend UID|delete UID]",
      std::move(options),
      {"backcare history --since 2026-11-01", "backcare history --format csv",
       "backcare history amend last --pain-after 3"},
      history};
}

}  // namespace backcare
