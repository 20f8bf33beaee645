// SPDX-License-Identifier: MIT
#include "questions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/error.hpp"
#include "backcare/text.hpp"

namespace backcare {
namespace {

constexpr std::size_t most_input = 64U * 1024U;
constexpr char skipped = ' ';

std::vector<std::string> flag_ids(const Catalog& catalog) {
  std::vector<std::string> result;
  for (const RedFlag& flag : catalog.red_flags)
    result.push_back(flag.id);
  return result;
}

const RedFlag& flag_of(const Catalog& catalog, const std::string& id) {
  need_known("red flag", {id}, flag_ids(catalog));
  return *std::ranges::find(catalog.red_flags, id, &RedFlag::id);
}

std::string wrapped(const std::string& text, int columns) {
  return join(wrap(text, std::clamp(columns - 1, 40, 79)), "\n") + '\n';
}

}  // namespace

Questions::Questions(App& app, const Arguments& arguments,
                     const Catalog& catalog)
    : app_(app),
      catalog_(catalog),
      text_(profile_text_to_change(app, arguments)),
      today_(day_of(app.now())) {
  const Profile profile = read_profile(text_);
  need_sound(profile, catalog);
  answers_ = profile.red_flags;
}

Screening Questions::result() const {
  return screening(catalog_, answers_, today_);
}

Day Questions::next_due() const {
  Day next = Day::max();
  for (const RedFlagAnswer& answer : answers_)
    next = std::min(next, due_again(catalog_, answer));
  return next;
}

const RedFlagAnswer* Questions::answer(const std::string& id) const {
  const auto found = std::ranges::find(answers_, id, &RedFlagAnswer::id);
  return found == answers_.end() ? nullptr : &*found;
}

void Questions::put(const RedFlagAnswer& answer) {
  const auto found = std::ranges::find(answers_, answer.id, &RedFlagAnswer::id);
  if (found == answers_.end())
    answers_.push_back(answer);
  else
    *found = answer;
}

void Questions::save() {
  const std::string text = with_answers(text_, answers_);
  save_profile(text_, text);
  text_.text = text;
}

std::string Questions::question(const RedFlag& flag) const {
  const RedFlagAnswer* before = answer(flag.id);
  if (!before || !before->cleared)
    return flag.sign + '?';
  return fmt::format("{}: seen by a clinician on {}. Is it new or worse since?",
                     flag.sign, day_text(*before->cleared));
}

/// From the next line; nothing when there is none.
std::optional<char> Questions::key_in_line() {
  if (lines_.empty())
    return std::nullopt;
  const std::string line = lines_.back();
  lines_.pop_back();
  const std::string word = fold(line);
  if (word.empty())
    return skipped;
  for (const std::string known : {"yes", "no", "?", "quit"})
    if (word == known || word == known.substr(0, 1))
      return known.front();
  throw Error(ErrorKind::Usage,
              in_quotes(line) + " is none of yes, no, ?, quit");
}

std::optional<char> Questions::key_for(const std::string& text) {
  if (app_.ask)
    return app_.ask(text, "yn?q").value_or(skipped);
  app_.out << text;
  const auto key = key_in_line();
  app_.out << key.value_or('q') << '\n';
  return key;
}

/// y, n, q, or a blank where the question is skipped.
char Questions::reply(const RedFlag& flag, const std::string& count) {
  const std::string text = wrapped(count + question(flag), app_.columns);
  while (true) {
    const char key =
        key_for(text + "(y yes, n no, ? why, q stop) ").value_or('q');
    if (key != '?')
      return key;
    const auto action = catalog_.urgency.find(flag.urgency);
    app_.out << wrapped(
        "Because: " + flag.why + ". If yes: " +
            (action == catalog_.urgency.end() ? "" : action->second),
        app_.columns);
    app_.flush_out();
  }
}

bool Questions::ask(bool everything) {
  const Screening now = result();
  auto asked = by_urgency(catalog_);
  std::erase_if(asked, [&](const RedFlag* flag) {
    const RedFlagAnswer* before = answer(flag->id);
    const bool open = before && before->answer && !before->cleared;
    return !everything && !open &&
           std::ranges::find(now.due, flag) == now.due.end();
  });
  if (!app_.ask && !asked.empty()) {
    lines_ = split(app_.read_input(most_input), '\n');
    while (!lines_.empty() && lines_.back().empty())
      lines_.pop_back();
    std::ranges::reverse(lines_);
    if (lines_.empty())
      throw Error(ErrorKind::Usage,
                  "there is nobody to ask: answer on a terminal, by lines of "
                  "yes and no on standard input, or with --answer ID=no");
  }
  bool all = true;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const RedFlag& flag = *asked[i];
    const char key =
        reply(flag, fmt::format("{} of {}: ", i + 1, asked.size()));
    if (key == 'q')
      return false;
    if (key == skipped) {
      all = false;
      continue;
    }
    RedFlagAnswer given{.id = flag.id, .answer = key == 'y', .date = today_};
    const RedFlagAnswer* before = answer(flag.id);
    if (before && before->cleared && key == 'n') {
      // Still there and no worse: a clinician's word holds on.
      given.answer = true;
      given.cleared = before->cleared;
    }
    put(given);
    save();
    if (key == 'y' && flag.urgency == "emergency")
      return true;
  }
  return all;
}

void Questions::take(const std::vector<std::string>& answers) {
  for (const std::string& text : answers) {
    const auto equals = std::min(text.find('='), text.size());
    const RedFlag& flag = flag_of(catalog_, text.substr(0, equals));
    const std::string word =
        equals == text.size() ? "" : text.substr(equals + 1);
    if (word != "yes" && word != "no")
      throw Error(ErrorKind::Usage, "--answer: " + in_quotes(text) +
                                        " is not like " + flag.id + "=yes or " +
                                        flag.id + "=no");
    put({.id = flag.id, .answer = word == "yes", .date = today_});
  }
  save();
}

void Questions::clear(const std::vector<std::string>& ids, Day on) {
  if (on > today_)
    throw Error(ErrorKind::Usage,
                "--on: " + day_text(on) + " is a day to come");
  for (const std::string& id : ids) {
    const RedFlag& flag = flag_of(catalog_, id);
    const RedFlagAnswer* before = answer(id);
    if (!before || !before->answer)
      throw Error(ErrorKind::Usage, id + " is not answered with yes");
    if (flag.urgency == "emergency")
      throw Error(ErrorKind::Refused,
                  id +
                      " is an emergency and is not cleared here; when the "
                      "sign is gone: backcare screen --answer " +
                      id + "=no");
    RedFlagAnswer cleared = *before;
    cleared.cleared = on;
    put(cleared);
  }
  save();
}

}  // namespace backcare
