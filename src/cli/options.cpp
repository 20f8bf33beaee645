// SPDX-License-Identifier: MIT
#include "options.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/error.hpp"
#include "backcare/text.hpp"
#include "commands.hpp"

namespace backcare {

bool Arguments::has(const std::string& option) const {
  return values.contains(option) || defaults.contains(option);
}

std::vector<std::string> Arguments::said(const std::string& option) const {
  const auto given = values.find(option);
  const auto usual = defaults.find(option);
  std::vector<std::string> result;
  const bool adds_up = option == "--flag" || option == "--avoid";
  if (usual != defaults.end() && (given == values.end() || adds_up))
    result = usual->second;
  if (given != values.end())
    result.insert(result.end(), given->second.begin(), given->second.end());
  return result;
}

std::string Arguments::text(const std::string& option,
                            const std::string& otherwise) const {
  const auto words = said(option);
  return words.empty() ? otherwise : words.back();
}

std::vector<std::string> Arguments::list(const std::string& option) const {
  std::vector<std::string> result;
  for (const std::string& value : said(option)) {
    const auto words = split(value, ',');
    if (words.empty() || std::ranges::find(words, "") != words.end())
      throw Error(ErrorKind::Usage,
                  option + ": an empty word in " + in_quotes(value));
    for (const std::string& word : words)
      if (std::ranges::find(result, word) == result.end())
        result.push_back(word);
  }
  return result;
}

std::optional<int> Arguments::integer(const std::string& option, int low,
                                      int high) const {
  if (!has(option))
    return std::nullopt;
  const std::string value = text(option, "");
  const auto number = whole_number(value);
  if (!number || *number < low || *number > high)
    throw Error(ErrorKind::Usage,
                fmt::format("{}: {} is no whole number from {} to {}", option,
                            in_quotes(value), low, high));
  return number;
}

std::string Arguments::choice(const std::string& option,
                              const std::vector<std::string>& words,
                              const std::string& otherwise) const {
  const std::string value = text(option, otherwise);
  if (std::ranges::find(words, value) == words.end())
    throw Error(ErrorKind::Usage,
                fmt::format("{}: unknown value {}{} (one of {})", option,
                            in_quotes(value), suggestion(value, words),
                            join(words, ", ")));
  return value;
}

const std::vector<Option>& global_options() {
  static const std::vector<Option> options{
      {"--catalog", "", "DIR", "Add a catalogue folder over the built-in one",
       "", true},
      {"--profile", "", "FILE", "Go by this profile instead of your own", ""},
      {"--color", "", "WHEN", "Use colour: auto, always or never",
       "auto|always|never"},
      {"--help", "-h", "", "Show this help and exit", ""},
      {"--version", "", "", "Show the version and exit", ""}};
  return options;
}

const std::vector<std::string>& all_profile_keys() {
  static const std::vector<std::string> keys{"flags",   "avoid", "equipment",
                                             "place",   "area",  "goal",
                                             "minutes", "stage", "voice"};
  return keys;
}

Option format_option(const std::string& words) {
  const auto all = split(words, '|');
  return {"--format", "", "FORMAT",
          "Print as " + join(all, ", ") + " (default " + all.front() + ")",
          words};
}

Option flag_option() {
  return {"--flag", "",  "FLAG", "What you have, see \"backcare terms flags\"",
          "flags",  true};
}

const std::vector<Command>& commands() {
  static const std::vector<Command> all{
      list_command(),   show_command(),   plan_command(),      swap_command(),
      run_command(),    check_command(),  history_command(),   due_command(),
      remind_command(), report_command(), profile_command(),   screen_command(),
      avoid_command(),  terms_command(),  completion_command()};
  return all;
}

void need_known(std::string_view what, const std::vector<std::string>& words,
                const std::vector<std::string>& known) {
  for (const std::string& word : words)
    if (std::ranges::find(known, word) == known.end())
      throw Error(ErrorKind::Usage,
                  fmt::format("unknown {} {}{}", what, in_quotes(word),
                              suggestion(word, known)));
}

}  // namespace backcare
