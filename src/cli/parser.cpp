// SPDX-License-Identifier: MIT
#include <algorithm>

#include <CLI/CLI.hpp>

#include "backcare/error.hpp"
#include "backcare/text.hpp"
#include "options.hpp"

namespace backcare {
namespace {

using Values = std::map<std::string, std::vector<std::string>>;
using Switches = std::map<std::string, int>;

void add_option(CLI::App& parser, const Option& option, Values& values,
                Switches& switches) {
  const std::string names =
      option.letter.empty() ? option.name : option.name + "," + option.letter;
  if (option.value.empty())
    parser.add_flag(names, switches[option.name])->disable_flag_override();
  else
    parser.add_option(names, values[option.name])
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// The option names a command understands, with the global ones.
std::vector<std::string> option_names(const Command* command) {
  std::vector<std::string> names;
  for (const Option& option : global_options())
    names.push_back(option.name);
  if (command)
    for (const Option& option : command->options) {
      names.push_back(option.name);
      if (!option.letter.empty())
        names.push_back(option.letter);
    }
  return names;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands())
    names.push_back(command.name);
  return names;
}

Error unexpected(const Command* command,
                 const std::vector<std::string>& remaining) {
  const auto is_option = [](const std::string& word) {
    return word.size() > 1 && word.front() == '-';
  };
  const auto found = std::ranges::find_if(remaining, is_option);
  if (found != remaining.end()) {
    const std::string word = found->substr(0, found->find('='));
    const auto known = option_names(command);
    if (std::ranges::find(known, word) != known.end())
      return {ErrorKind::Usage, word + " belongs after the command: backcare " +
                                    command->name + ' ' + word};
    return {ErrorKind::Usage,
            "unknown option " + in_quotes(word) + suggestion(word, known) +
                (command ? "; see \"backcare " + command->name + " --help\""
                         : "; see \"backcare --help\"")};
  }
  if (!command)
    return {ErrorKind::Usage,
            "unknown command " + in_quotes(remaining.front()) +
                suggestion(remaining.front(), command_names()) +
                "; see \"backcare --help\""};
  return {ErrorKind::Usage,
          "unexpected argument " + in_quotes(remaining.front()) +
              "; see \"backcare " + command->name + " --help\""};
}

/// CLI11's word on a missing or surplus value names the option first.
Error reworded(const CLI::ParseError& error) {
  const std::string text = error.what();
  const std::string option = text.substr(0, text.find(':'));
  if (option.starts_with('-') && option.find(' ') == std::string::npos)
    return {ErrorKind::Usage, option + " needs a value"};
  if (const auto end = text.find(" was given a disallowed flag override");
      end != std::string::npos)
    return {ErrorKind::Usage, "--" + text.substr(0, end) + " takes no value"};
  return {ErrorKind::Usage, text};
}

const Command* chosen(const CLI::App& parser) {
  const auto subcommands = parser.get_subcommands();
  if (subcommands.empty())
    return nullptr;
  const auto& all = commands();
  return &*std::ranges::find(all, subcommands.front()->get_name(),
                             &Command::name);
}

/// What the parser found, by command; the global options under "".
struct Found {
  std::map<std::string, Values> values;
  std::map<std::string, Switches> switches;
  std::map<std::string, std::vector<std::string>> operands;
};

void declare_options(CLI::App& parser, const std::string& command,
                     const std::vector<Option>& options, Found& found) {
  parser.set_help_flag();
  parser.allow_extras();
  parser.fallthrough();
  for (const Option& option : options)
    add_option(parser, option, found.values[command], found.switches[command]);
}

/// Of the commands only those that are among the words: to declare the options
/// of all takes as long as the rest of a short call.
void declare(CLI::App& parser, const std::vector<std::string>& words,
             Found& found) {
  parser.require_subcommand(0, 1);
  declare_options(parser, "", global_options(), found);
  for (const Command& command : commands()) {
    if (std::ranges::find(words, command.name) == words.end())
      continue;
    CLI::App* sub = parser.add_subcommand(command.name);
    declare_options(*sub, command.name, command.options, found);
    if (!command.operands.empty())
      sub->add_option("operands", found.operands[command.name])
          ->expected(0, -1);
  }
}

void parse(CLI::App& parser, const std::vector<std::string>& words) {
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    parser.parse(reversed);
  } catch (const CLI::ParseError& error) {
    throw reworded(error);
  }
}

void collect(Found& found, const std::string& command, Arguments& arguments) {
  for (auto& [name, values] : found.values[command]) {
    if (std::ranges::find(values, "") != values.end())
      throw Error(ErrorKind::Usage, name + " needs a value");
    if (!values.empty())
      arguments.values[name] = std::move(values);
  }
  for (const auto& [name, count] : found.switches[command])
    if (count > 0)
      arguments.values[name];
}

}  // namespace

Invocation parse_command_line(const std::vector<std::string>& words) {
  CLI::App parser;
  Found found;
  declare(parser, words, found);
  // CLI11 forgets a "--" when it goes from a command back to its parent.
  const auto end = std::ranges::find(words, "--");
  parse(parser, {words.begin(), end});
  auto remaining = parser.remaining(true);
  Invocation result;
  result.command = chosen(parser);
  const std::string name = result.command ? result.command->name : "";
  auto& rest = name.empty() || result.command->operands.empty()
                   ? remaining
                   : found.operands[name];
  if (end != words.end())
    rest.insert(rest.end(), name.empty() ? end : end + 1, words.end());
  if (!remaining.empty())
    throw unexpected(result.command, remaining);
  result.arguments.operands = found.operands[name];
  if (std::ranges::find(result.arguments.operands, "") !=
      result.arguments.operands.end())
    throw unexpected(result.command, {""});
  collect(found, "", result.arguments);
  collect(found, name, result.arguments);
  result.help = result.arguments.has("--help");
  result.version = result.arguments.has("--version");
  return result;
}

}  // namespace backcare
