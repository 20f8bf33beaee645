// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app.hpp"
#include "backcare/profile.hpp"

namespace backcare {

/// One option of a command: the single source of the parser, of --help and of
/// completion.
struct Option {
  std::string name;    ///< "--area".
  std::string letter;  ///< "-o", or empty.
  std::string value;   ///< "AREA"; empty for a switch.
  std::string help;    ///< One sentence without a full stop.
  /// The words it takes: a kind of the vocabulary ("areas"), "exercises",
  /// "flags", or words separated by "|"; empty for anything.
  std::string words;
  bool list = false;  ///< Comma-separated and repeatable.
};

/// The words of the command line, sorted by option.
class Arguments {
 public:
  std::map<std::string, std::vector<std::string>> values;  ///< By option name.
  std::vector<std::string> operands;
  /// What the profile says for options, by their names. An option that is given
  /// comes before it; flags and what to avoid add up.
  std::map<std::string, std::vector<std::string>> defaults;
  /// Of the person; nullptr for a command that does not go by it.
  std::shared_ptr<const Profile> profile;

  /// Whether the option is given, or the profile has something for it.
  [[nodiscard]] bool has(const std::string& option) const;
  /// The last value of an option, or `otherwise`.
  [[nodiscard]] std::string text(const std::string& option,
                                 const std::string& otherwise) const;
  /// All values of a list option, commas taken apart.
  [[nodiscard]] std::vector<std::string> list(const std::string& option) const;
  /// A whole number, both bounds included; throws Error (Usage).
  [[nodiscard]] std::optional<int> integer(const std::string& option, int low,
                                           int high) const;
  /// One of the words; `otherwise` when not given. Throws Error (Usage).
  [[nodiscard]] std::string choice(const std::string& option,
                                   const std::vector<std::string>& words,
                                   const std::string& otherwise) const;

 private:
  [[nodiscard]] std::vector<std::string> said(const std::string& option) const;
};

/// A command of the program.
struct Command {
  std::string name;
  std::string summary;   ///< One line for the list of commands.
  std::string operands;  ///< "NAME..."; empty when it takes none.
  std::vector<Option> options;
  std::vector<std::string> examples;
  int (*run)(App& app, const Arguments& arguments);
  /// The keys of the profile that it goes by; "avoid" beside those of
  /// profile_keys().
  std::vector<std::string> profile = {};
};

/// The options that every command takes.
[[nodiscard]] const std::vector<Option>& global_options();

/// A format option that takes these words, the first by default.
[[nodiscard]] Option format_option(const std::string& words);
/// Every key of the profile that stands for an option.
[[nodiscard]] const std::vector<std::string>& all_profile_keys();
/// The --flag option.
[[nodiscard]] Option flag_option();

/// The commands in the order of the manual.
[[nodiscard]] const std::vector<Command>& commands();

/// What the command line asks for.
struct Invocation {
  const Command* command = nullptr;  ///< Nothing: the program itself.
  bool help = false;
  bool version = false;
  Arguments arguments;
};

/// Parses the words after the program's name. Throws Error (Usage) with the
/// closest spelling for an unknown command or option.
[[nodiscard]] Invocation parse_command_line(
    const std::vector<std::string>& words);

/// The text of --help for a command, or for the program when it is nullptr.
[[nodiscard]] std::string help_text(const Command* command);

/// Throws Error (Usage) with the closest for a word that is not known.
void need_known(std::string_view what, const std::vector<std::string>& words,
                const std::vector<std::string>& known);

}  // namespace backcare
