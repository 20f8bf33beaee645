// SPDX-License-Identifier: MIT
#include "recording.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "answers.hpp"
#include "backcare/error.hpp"
#include "backcare/text.hpp"
#include "input.hpp"
#include "terminal/printable.hpp"

namespace backcare {
namespace {

/// What was left longer ago is another session.
constexpr std::chrono::hours longest_break{24};

/// Another program may hold the history this long before the person on the mat
/// is let go on; what is not written then is written with the next exercise.
constexpr milliseconds patience_in_session{500};

std::string quoted_title(const SessionRecord& session) {
  return in_quotes(session.routine) + " of " + wall_text(session.started);
}

[[noreturn]] void nothing_to_resume(const std::string& why) {
  throw Error(ErrorKind::Nothing, "nothing to resume: " + why);
}

void need_together(const Arguments& arguments) {
  for (const std::string without : {"--no-history", "--dry-run"})
    for (const Option& option : Recording::options())
      if (arguments.has(without) && arguments.has(option.name) &&
          option.name != "--no-history")
        throw Error(ErrorKind::Usage,
                    option.name + " does not go with " + without);
  if (arguments.has("--resume") && arguments.has("--from"))
    throw Error(ErrorKind::Usage, "--from does not go with --resume");
}

/// Whether every item of the routine came to its end, perhaps not at once.
bool all_done(const SessionRecord& session, std::size_t items) {
  std::map<std::size_t, bool> done;
  for (const Step& step : session.steps)
    done[step.item] = step.done;
  return done.size() == items &&
         std::ranges::all_of(done,
                             [](const auto& item) { return item.second; });
}

/// What is done already, for the person who goes on.
std::string progress_text(const SessionRecord& session, std::size_t items) {
  std::vector<std::string> done;
  for (const Step& step : session.steps)
    if (step.done)
      done.push_back(step.exercise);
  return fmt::format("Going on with {}: {} of {} exercises done{}{}\n",
                     quoted_title(session), done.size(), items,
                     done.empty() ? "" : ": ", join(done, ", "));
}

}  // namespace

std::vector<Option> Recording::options() {
  std::vector<Option> options{
      {"--resume", "", "", "Go on with the session that was not finished", ""},
      {"--no-history", "", "", "Record nothing, and ask nothing", ""}};
  const auto answers = answer_options();
  options.insert(options.end(), answers.begin(), answers.end());
  return options;
}

Recording::Recording(App& app, const Arguments& arguments)
    : app_(app), arguments_(arguments), said_(answers_of(arguments)) {
  need_together(arguments);
}

Routine Recording::resumed(const Catalog& catalog,
                           const std::optional<Routine>& asked) {
  const History history = history_of(app_);
  const auto found =
      history.last(asked ? std::optional(asked->title) : std::nullopt);
  if (!found)
    nothing_to_resume(asked ? "no session of " + in_quotes(asked->title) +
                                  " is recorded"
                            : "no session is recorded");
  if (found->completed)
    nothing_to_resume(quoted_title(*found) + " was completed");
  if (app_.now().time - found->ended.time > longest_break)
    nothing_to_resume(quoted_title(*found) + " was left more than a day ago");
  if (found->routine_yaml.empty())
    nothing_to_resume(quoted_title(*found) + " was recorded elsewhere");
  claim_ = history.claim(found->uid);
  if (!claim_)
    nothing_to_resume(quoted_title(*found) + " is being played elsewhere");
  Routine routine =
      parse_routine("recorded.yaml", found->routine_yaml, catalog);
  first_item_ = next_item(*found);
  if (first_item_ >= routine.items.size())
    nothing_to_resume("of " + quoted_title(*found) + " nothing is left");
  session_ = *found;
  recorded_ = session_.steps.size();
  app_.err << progress_text(session_, routine.items.size());
  if (asked && to_yaml(*asked, catalog, {}) != session_.routine_yaml)
    app_.err << "The routine has changed since; this is as it was then.\n";
  return routine;
}

void Recording::begin(const Routine& routine, const Catalog& catalog,
                      double speed) {
  if (arguments_.has("--no-history"))
    return;
  items_ = routine.items.size();
  try {
    history_ = history_of(app_);
    history_->prepare();
    ask_before();
    describe(routine, catalog, speed);
    Answers said = said_;
    said.pain_after.reset();
    said.effort.reset();
    write(said);
    history_->set_patience(patience_in_session);
  } catch (const Error& error) {
    throw Error(error.kind(), std::string(error.what()) +
                                  "; this session would not be recorded, so "
                                  "it is not begun (--no-history plays it all "
                                  "the same)");
  }
}

/// What is known of the session before its first exercise.
void Recording::describe(const Routine& routine, const Catalog& catalog,
                         double speed) {
  session_.ended = app_.now();
  const bool resumed = !session_.uid.empty();
  session_.speed = resumed ? std::max(session_.speed, speed) : speed;
  if (resumed)
    return;
  session_.uid = History::new_uid();
  claim_ = history_->claim(session_.uid);
  session_.started = session_.ended;
  session_.routine = routine.title;
  session_.routine_yaml = to_yaml(routine, catalog, {});
}

std::string Recording::add(const Step& step) {
  if (!history_)
    return {};
  session_.steps.push_back(step);
  session_.ended = app_.now();
  // Nothing comes after the last one, should the process be killed now.
  session_.completed = step.item + 1 == items_ && all_done(session_, items_);
  try {
    history_->save(session_, recorded_);
    recorded_ = session_.steps.size();
  } catch (const Error& error) {
    // The session goes on; end() tries once more.
    return std::string("Not recorded yet: ") + error.what();
  }
  return {};
}

void Recording::end(bool completed, bool interrupted) {
  if (!history_)
    return;
  session_.ended = app_.now();
  session_.completed = completed && all_done(session_, items_);
  history_->set_patience(History::longest_patience);
  try {
    write(said_);
    if (!interrupted)
      ask_after();
    write(said_);
  } catch (const Error& error) {
    take_over(said_, session_.answers);
    app_.err << "This session could not be recorded; keep the next line in a "
                "file for \"backcare history import\":\n"
             << to_json(session_) << '\n';
    throw;
  }
}

/// Brings the history up to what is known here.
void Recording::write(const Answers& said) {
  history_->save(session_, recorded_);
  recorded_ = session_.steps.size();
  history_->amend(session_.uid,
                  [&](Answers& answers) { take_over(said, answers); });
}

std::optional<int> Recording::ask_pain(const std::string& when) const {
  if (!app_.ask || arguments_.has("--events"))
    return std::nullopt;
  const auto key = app_.ask(when +
                                " (0 no pain, 1 to 9, x for 10, worst "
                                "imaginable; Enter skips): ",
                            "0123456789x");
  if (!key)
    return std::nullopt;
  return *key == 'x' ? worst_pain : *key - '0';
}

void Recording::ask_before() {
  const auto due = without_next_morning(*history_, day_of(app_.now()));
  if (due)
    if (const auto score =
            ask_pain("Pain this morning, after " +
                     printable(due->routine, true) + " yesterday"))
      history_->amend(due->uid, [&](Answers& answers) {
        answers.pain_next_morning = score;
      });
  if (!said_.pain_before && !session_.answers.pain_before)
    said_.pain_before = ask_pain("Pain now");
}

void Recording::ask_after() {
  if (!app_.ask || arguments_.has("--events"))
    return;
  if (!said_.pain_after)
    said_.pain_after = ask_pain("Pain now");
  if (said_.effort)
    return;
  const auto key = app_.ask(
      "How was it (e easy, r right, h hard; Enter "
      "skips): ",
      "erh");
  for (const auto& [effort, name] : names<Effort>)
    if (key && name.front() == *key)
      said_.effort = effort;
}

}  // namespace backcare
