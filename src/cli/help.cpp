// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "backcare/text.hpp"
#include "options.hpp"

namespace backcare {
namespace {

constexpr int width = 79;
constexpr int text_column = 26;

/// `label` in the left column, `text` wrapped in the right one.
std::string entry(const std::string& label, const std::string& text) {
  std::string result = "  " + label;
  bool first = true;
  for (const std::string& line : wrap(text, width - text_column)) {
    if (first && display_width(result) < text_column)
      result = pad(result, text_column) + line + '\n';
    else
      result +=
          (first ? "\n" : "") + std::string(text_column, ' ') + line + '\n';
    first = false;
  }
  return result;
}

std::string label_of(const Option& option) {
  std::string label = option.letter.empty() ? "" : option.letter + ", ";
  label += option.name;
  return option.value.empty() ? label : label + ' ' + option.value;
}

std::string how_often(const Option& option) {
  if (!option.list)
    return {};
  return option.words.empty() ? "; repeatable" : "; a list, repeatable";
}

std::string options_text(const std::vector<Option>& options) {
  std::string result;
  for (const Option& option : options)
    result += entry(label_of(option), option.help + how_often(option));
  return result;
}

std::string usage(const Command& command) {
  const std::string line =
      "Usage: backcare " + command.name + " [OPTIONS] " + command.operands;
  return join(wrap(line, width), "\n  ") + '\n';
}

std::string program_help() {
  std::string result =
      "backcare: routines for a sore back, planned and played\n\n"
      "Usage: backcare COMMAND [OPTIONS]\n\nCommands:\n";
  for (const Command& command : commands())
    result += entry(command.name, command.summary);
  result += "\nOptions of every command:\n" + options_text(global_options());
  return result +
         "\nExamples:\n"
         "  backcare plan --area lower > morning.yaml\n"
         "  backcare run morning.yaml\n\n"
         "backcare is no medical advice and no diagnosis. \"backcare COMMAND "
         "--help\" tells\nmore, \"man backcare\" everything.\n";
}

}  // namespace

std::string help_text(const Command* command) {
  if (!command)
    return program_help();
  std::string result = command->summary + "\n\n" + usage(*command);
  if (!command->options.empty())
    result += "\nOptions:\n" + options_text(command->options);
  result += "\nOptions of every command:\n" + options_text(global_options());
  result += "\nExamples:\n";
  for (const std::string& example : command->examples)
    result += "  " + example + '\n';
  return result;
}

}  // namespace backcare
