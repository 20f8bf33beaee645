// SPDX-License-Identifier: MIT
#include "completion.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "options.hpp"

namespace backcare {
namespace {

std::vector<Option> all_options(const Command& command) {
  std::vector<Option> options = command.options;
  options.insert(options.end(), global_options().begin(),
                 global_options().end());
  return options;
}

/// The shell command that prints the words an option takes; empty for a
/// file or free text.
std::string source_of_words(const std::string& words) {
  if (words.empty())
    return {};
  if (words.find('|') != std::string::npos)
    return "echo " + join(split(words, '|'), " ");
  if (words == "exercises" || words == "avoidable")
    return "backcare list --format ids";
  return "backcare terms " + words + " --format ids";
}

/// What a command's operands are: words printed by a shell command, or files.
std::string source_of_operands(const Command& command) {
  const std::string routines = "backcare list --routines --format ids";
  if (command.name == "show")
    return "backcare list --format ids 2>/dev/null; " + routines;
  if (command.operands.find("ROUTINE") != std::string::npos)
    return routines;
  if (command.name == "swap")
    return "backcare list --format ids";
  if (command.operands.starts_with('[') &&
      command.operands.find('|') != std::string::npos &&
      std::ranges::none_of(command.operands,
                           [](char c) { return c >= 'A' && c <= 'Z'; }))
    return "echo " +
           join(split(command.operands.substr(1, command.operands.size() - 2),
                      '|'),
                " ");
  return {};
}

std::string bash_options(const Command& command) {
  std::string result;
  for (const Option& option : all_options(command))
    if (!option.value.empty()) {
      const std::string names = option.letter.empty()
                                    ? option.name
                                    : option.letter + '|' + option.name;
      const std::string source = source_of_words(option.words);
      result += fmt::format(
          "        {}) {} ;;\n",
          command.name + ':' +
              join(split(names, '|'), '|' + command.name + ':'),
          source.empty() ? "COMPREPLY=($(compgen -f -- \"$current\")); return"
                         : "words=$(" + source + " 2>/dev/null)");
    }
  return result;
}

std::string bash() {
  std::string names;
  std::string options;
  std::string values;
  std::string operands;
  for (const Command& command : commands()) {
    names += (names.empty() ? "" : " ") + command.name;
    std::string list;
    for (const Option& option : all_options(command))
      list += ' ' + option.name;
    options += fmt::format("        {}) options='{}' ;;\n", command.name,
                           list.substr(1));
    values += bash_options(command);
    if (const auto source = source_of_operands(command); !source.empty())
      operands += fmt::format("        {}) words=$({} 2>/dev/null) ;;\n",
                              command.name, source);
  }
  return fmt::format(
      R"(# bash completion for backcare
_backcare() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}}
    local word command= options= words= i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${{COMP_WORDS[i]}}
        case " {0} " in *" $word "*) command=$word; break ;; esac
    done
    if [[ -z $command ]]; then
        COMPREPLY=($(compgen -W '{0} --help --version --catalog' -- "$current"))
        return
    fi
    case $command:$previous in
{2}    esac
    if [[ -n $words ]]; then
        local head=
        if [[ $current == *,* ]]; then head=${{current%,*}},; fi
        COMPREPLY=($(compgen -P "$head" -W "$words" -- "${{current##*,}}"))
        return
    fi
    case $command in
{1}    esac
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
        return
    fi
    case $command in
{3}    esac
    COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}}
complete -F _backcare backcare
)",
      names, options, values, operands);
}

std::string single_quoted(const std::string& text, bool fish) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'')
      result += fish ? "\\'" : "'\\''";
    else
      result += c;
  }
  return result + '\'';
}

std::string fish() {
  std::string result = "# fish completion for backcare\n";
  for (const Command& command : commands())
    result += fmt::format(
        "complete -c backcare -n __fish_use_subcommand -f -a {} -d {}\n",
        command.name, single_quoted(command.summary, true));
  for (const Command& command : commands()) {
    const std::string seen =
        fmt::format("complete -c backcare -n '__fish_seen_subcommand_from {}'",
                    command.name);
    for (const Option& option : all_options(command)) {
      const bool is_long = option.name.starts_with("--");
      result += fmt::format("{} -{} {}", seen, is_long ? "l" : "s",
                            option.name.substr(is_long ? 2 : 1));
      const std::string source = source_of_words(option.words);
      if (!source.empty())
        result +=
            fmt::format(" -x -a '{}'", source.starts_with("echo ")
                                           ? source.substr(5)
                                           : "(" + source + " 2>/dev/null)");
      else if (!option.value.empty())
        result += " -r";
      result += " -d " + single_quoted(option.help, true) + '\n';
    }
    if (const auto source = source_of_operands(command); !source.empty())
      result += fmt::format("{} -a '{}'\n", seen,
                            source.starts_with("echo ")
                                ? source.substr(5)
                                : "(" + source + " 2>/dev/null)");
  }
  return result;
}

/// `text` for a message of _arguments.
std::string zsh_text(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':')
      result += '\\';
    result += c;
  }
  return result;
}

std::string zsh() {
  std::string summaries;
  std::string cases;
  for (const Command& command : commands()) {
    summaries += fmt::format(
        "    {}\n",
        single_quoted(command.name + ':' + zsh_text(command.summary), false));
    cases += fmt::format("    {})\n      _arguments", command.name);
    for (const Option& option : all_options(command)) {
      const std::string source = source_of_words(option.words);
      std::string spec = fmt::format("{}{}[{}]", option.list ? "*" : "",
                                     option.name, zsh_text(option.help));
      if (!option.value.empty())
        spec += fmt::format(":{}:{}", option.value,
                            source.empty()
                                ? "_files"
                                : "{local -a w; w=(${(f)\"$(" + source +
                                      " 2>/dev/null | tr \" \" \"\\n\")\"}); "
                                      "compadd -a w}");
      cases += " \\\n        " + single_quoted(spec, false);
    }
    const std::string source = source_of_operands(command);
    cases += " \\\n        " +
             single_quoted(source.empty()
                               ? "*:file:_files"
                               : "*:name:{local -a w; w=(${(f)\"$(" + source +
                                     " 2>/dev/null | tr \" \" \"\\n\")\"}); "
                                     "compadd -a w; _files}",
                           false) +
             "\n      ;;\n";
  }
  return "#compdef backcare\n\n_backcare() {\n  local -a names=(\n" +
         summaries +
         "  )\n  if (( CURRENT == 2 )); then\n    _describe command names\n"
         "    return\n  fi\n  local command=${words[2]}\n  shift words\n"
         "  (( CURRENT-- ))\n  case $command in\n" +
         cases + "  esac\n}\n\n_backcare \"$@\"\n";
}

}  // namespace

std::string completion_script(const std::string& shell) {
  return shell == "bash" ? bash() : shell == "fish" ? fish() : zsh();
}

}  // namespace backcare
