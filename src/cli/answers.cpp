// SPDX-License-Identifier: MIT
#include "answers.hpp"

#include <set>

#include <fmt/format.h>

#include "backcare/error.hpp"
#include "backcare/text.hpp"

namespace backcare {

std::vector<Option> answer_options() {
  return {{"--pain-before", "", "N", "Pain before, 0 none to 10 worst", ""},
          {"--pain-after", "", "N", "Pain after, 0 none to 10 worst", ""},
          {"--effort", "", "EFFORT", "How it felt: easy, right or hard",
           "easy|right|hard"},
          {"--note", "", "TEXT", "A note on the session", ""}};
}

Answers answers_of(const Arguments& arguments) {
  Answers answers;
  answers.pain_before = arguments.integer("--pain-before", 0, worst_pain);
  answers.pain_after = arguments.integer("--pain-after", 0, worst_pain);
  if (arguments.has("--effort"))
    answers.effort =
        parse<Effort>(arguments.choice("--effort", all_names<Effort>(), ""));
  answers.note = arguments.text("--note", "");
  if (!is_clean(answers.note) ||
      answers.note.find_first_of("\t\n") != std::string::npos)
    throw Error(ErrorKind::Usage, "--note: " + in_quotes(answers.note) +
                                      " is not one line of text");
  if (answers.note.size() > longest_note)
    throw Error(ErrorKind::Usage,
                fmt::format("--note: longer than {} bytes", longest_note));
  return answers;
}

void take_over(const Answers& said, Answers& answers) {
  const auto take = [](const auto& from, auto& to) {
    if (from)
      to = from;
  };
  take(said.pain_before, answers.pain_before);
  take(said.pain_after, answers.pain_after);
  take(said.pain_next_morning, answers.pain_next_morning);
  take(said.effort, answers.effort);
  if (!said.note.empty())
    answers.note = said.note;
}

std::vector<Option> amend_options() {
  std::vector<Option> options = answer_options();
  options.push_back({"--pain-next-morning", "", "N",
                     "Pain on the morning after, 0 none to 10 worst", ""});
  return options;
}

std::function<void(Answers&)> amendment_of(const Arguments& arguments) {
  Arguments given = arguments;
  std::set<std::string> taken_back;
  for (const Option& option : amend_options())
    if (arguments.text(option.name, "") == "none") {
      taken_back.insert(option.name);
      given.values.erase(option.name);
    }
  Answers said = answers_of(given);
  said.pain_next_morning = given.integer("--pain-next-morning", 0, worst_pain);
  return [=](Answers& answers) {
    take_over(said, answers);
    if (taken_back.contains("--pain-before"))
      answers.pain_before.reset();
    if (taken_back.contains("--pain-after"))
      answers.pain_after.reset();
    if (taken_back.contains("--pain-next-morning"))
      answers.pain_next_morning.reset();
    if (taken_back.contains("--effort"))
      answers.effort.reset();
    if (taken_back.contains("--note"))
      answers.note.clear();
  };
}

}  // namespace backcare
