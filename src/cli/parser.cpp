// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>

#include <algorithm>

#include "backcare/error.hpp"
#include "backcare/text.hpp"
#include "options.hpp"

namespace backcare {
namespace {

using Values = std::map<std::string, std::vector<std::string>>;

void add_option(CLI::App& parser, const Option& option, Values& values,
                std::map<std::string, int>& switches) {
  const std::string names =
      option.letter.empty() ? option.name : option.name + "," + option.letter;
  if (option.value.empty())
    parser.add_flag(names, switches[option.name]);
  else
    parser.add_option(names, values[option.name])
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// The option names a command understands, with the global ones.
std::vector<std::string> option_names(const Command* command) {
  std::vector<std::string> names;
  for (const Option& option : global_options()) names.push_back(option.name);
  if (command)
    for (const Option& option : command->options)
      names.push_back(option.name);
  return names;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.push_back(command.name);
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
    return {ErrorKind::Usage,
            "unknown option " + in_quotes(word) +
                suggestion(word, option_names(command)) +
                (command ? "; see \"backcare " + command->name + " --help\""
                         : "; see \"backcare --help\"")};
  }
  if (!command)
    return {ErrorKind::Usage,
            "unknown command " + in_quotes(remaining.front()) +
                suggestion(remaining.front(), command_names()) +
                "; see \"backcare --help\""};
  return {ErrorKind::Usage, "unexpected argument " +
                                in_quotes(remaining.front()) +
                                "; see \"backcare " + command->name +
                                " --help\""};
}

/// CLI11's word on a missing or surplus value names the option first.
Error reworded(const CLI::ParseError& error) {
  const std::string text = error.what();
  const std::string option = text.substr(0, text.find(':'));
  if (option.starts_with('-') && option.find(' ') == std::string::npos)
    return {ErrorKind::Usage, option + " needs a value"};
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

}  // namespace

Invocation parse_command_line(const std::vector<std::string>& words) {
  CLI::App parser;
  parser.set_help_flag();
  parser.allow_extras();
  parser.fallthrough();
  parser.require_subcommand(0, 1);
  Values values;
  std::map<std::string, int> switches;
  std::map<std::string, std::vector<std::string>> operands;
  for (const Option& option : global_options())
    add_option(parser, option, values, switches);
  std::map<std::string, Values> own_values;
  std::map<std::string, std::map<std::string, int>> own_switches;
  for (const Command& command : commands()) {
    CLI::App* sub = parser.add_subcommand(command.name);
    sub->set_help_flag();
    sub->allow_extras();
    sub->fallthrough();
    for (const Option& option : command.options)
      add_option(*sub, option, own_values[command.name],
                 own_switches[command.name]);
    if (!command.operands.empty())
      sub->add_option("operands", operands[command.name])->expected(0, -1);
  }
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    parser.parse(reversed);
  } catch (const CLI::ParseError& error) {
    throw reworded(error);
  }
  Invocation result;
  result.command = chosen(parser);
  result.help = switches["--help"] > 0;
  result.version = switches["--version"] > 0;
  const auto remaining = parser.remaining(true);
  if (!remaining.empty())
    throw unexpected(result.command, remaining);
  if (result.command) {
    const std::string& name = result.command->name;
    values.merge(own_values[name]);
    switches.merge(own_switches[name]);
    result.arguments.operands = operands[name];
  }
  for (auto& [name, list] : values)
    if (!list.empty())
      result.arguments.values[name] = std::move(list);
  for (const auto& [name, count] : switches)
    if (count > 0)
      result.arguments.values[name];
  return result;
}

}  // namespace backcare
