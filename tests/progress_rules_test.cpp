// SPDX-License-Identifier: MIT
// What holds for any history.
#include <catch2/catch.hpp>

#include "backcare/progress.hpp"
#include "backcare/text.hpp"
#include "records.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using std::chrono::days;

const std::vector<std::string>& ids() {
  static const std::vector<std::string> some{
      "bridge",         "cat-cow",       "plank-progression",
      "pelvic-tilt",    "bird-dog",      "supine-hamstring-stretch",
      "sit-to-stand",   "walking",       "neck-rotation-seated",
      "deep-breathing", "prone-press-up"};
  return some;
}

Step random_work() {
  const Exercise& exercise = *built_in().exercise(*rc::gen::elementOf(ids()));
  Step step;
  step.exercise = exercise.id;
  step.prescribed =
      *rc::gen::element(exercise.dose.usual, low_dose(exercise), random_dose());
  step.reps = *rc::gen::inRange(1, 40);
  step.hold = seconds{*rc::gen::inRange(0, 40)};
  step.done = *rc::gen::inRange(0, 5) > 0;
  step.pain = *rc::gen::inRange(0, 8) == 0;
  return step;
}

/// Mostly comfortable, so that doses rise at all.
std::optional<int> random_pain() {
  return *rc::gen::element<std::optional<int>>(std::nullopt, 0, 1, 1, 2, 2, 3,
                                               3, 4, 5, 6, 8);
}

/// Any history up to a_day.
std::vector<SessionRecord> random_history() {
  std::vector<SessionRecord> result;
  const int count = *rc::gen::inRange(1, 25);
  Day day = a_day - days{120};
  for (int i = 0; i < count && day <= a_day; ++i) {
    SessionRecord session = a_record(std::to_string(i), day);
    session.answers.pain_before = random_pain();
    session.answers.pain_after = random_pain();
    session.answers.pain_next_morning = random_pain();
    session.answers.effort = *rc::gen::element<std::optional<Effort>>(
        std::nullopt, Effort::Easy, Effort::Right, Effort::Hard);
    session.steps.clear();
    const int steps = *rc::gen::inRange(1, 5);
    for (int k = 0; k < steps; ++k)
      session.steps.push_back(random_work());
    result.push_back(session);
    day += days{*rc::gen::element(0, 1, 1, 2, 2, 3, 4, 9, 16)};
  }
  return result;
}

Day last_day(const std::vector<SessionRecord>& sessions) {
  return day_of(sessions.back().started);
}

/// Repetitions of all sets, by the hold.
long work(const Dose& dose) {
  return static_cast<long>(dose.sets) * dose.reps *
         std::max(1L, static_cast<long>(dose.hold.count()));
}

/// Whether every dose of `less` that `more` has too is no more than there.
bool nowhere_above(const Progress& less, const Progress& more) {
  for (const auto& [id, entry] : less.exercises) {
    const auto found = more.exercises.find(id);
    if (found != more.exercises.end() &&
        work(entry.dose) > work(found->second.dose))
      return false;
  }
  return true;
}

std::string text_of(const Progress& progress) {
  std::string result;
  for (const auto& [id, entry] : progress.exercises)
    result += id + ' ' + to_string(entry.dose) + ' ' + entry.change.change +
              ' ' + entry.change.why + '\n';
  for (const auto& [id, entry] : progress.barred)
    result += id + ' ' + entry.name + ' ' + entry.why + '\n';
  for (const auto& [id, points] : progress.tilt)
    result += id + ' ' + std::to_string(points) + '\n';
  return result + join(progress.opened, " ");
}

void holds_for_any(const char* what, bool (*rule)()) {
  INFO(what);
  CHECK(rc::check(what, [rule] { RC_ASSERT(rule()); }));
}

}  // namespace

TEST_CASE("progress: no dose is ever outside the range of its exercise") {
  holds_for_any("range", [] {
    const auto sessions = random_history();
    const Day today = last_day(sessions) + days{*rc::gen::inRange(0, 40)};
    const Progress progress = progress_of(built_in(), sessions, today);
    for (const auto& [id, entry] : progress.exercises) {
      const auto inside = in_range(*built_in().exercise(id), entry.dose);
      if (!inside || !covers(*inside, entry.dose) ||
          !covers(entry.dose, *inside))
        return false;
    }
    return true;
  });
}

TEST_CASE("progress: nothing goes up on a red light") {
  holds_for_any("red", [] {
    auto sessions = random_history();
    const Day day = last_day(sessions);
    SessionRecord& last = sessions.back();
    last.answers.pain_after = *rc::gen::inRange(6, 11);
    const Progress after = progress_of(built_in(), sessions, day);
    sessions.pop_back();
    const Progress before = progress_of(built_in(), sessions, day);
    for (const auto& [id, entry] : before.exercises)
      if (!covers(entry.dose, after.exercises.at(id).dose))
        return false;
    return true;
  });
}

TEST_CASE("progress: nothing goes up on an exercise that was marked") {
  holds_for_any("mark", [] {
    auto sessions = random_history();
    const Day day = last_day(sessions);
    const std::string id = sessions.back().steps[0].exercise;
    sessions.back().steps[0].pain = true;
    const Progress after = progress_of(built_in(), sessions, day);
    sessions.pop_back();
    const Progress before = progress_of(built_in(), sessions, day);
    return !before.exercises.contains(id) ||
           covers(before.exercises.at(id).dose, after.exercises.at(id).dose);
  });
}

TEST_CASE(
    "progress: more pain after the last session is nowhere a higher dose") {
  holds_for_any("more pain", [] {
    auto sessions = random_history();
    const Day day = last_day(sessions);
    const int pain = *rc::gen::inRange(0, 11);
    sessions.back().answers.pain_after = pain;
    const Progress less = progress_of(built_in(), sessions, day);
    sessions.back().answers.pain_after = *rc::gen::inRange(pain, 11);
    const Progress more = progress_of(built_in(), sessions, day);
    return nowhere_above(more, less);
  });
}

TEST_CASE("progress: a longer time without sessions is nowhere a higher dose") {
  holds_for_any("gap", [] {
    const auto sessions = random_history();
    const Day day = last_day(sessions) + days{2};
    const int wait = *rc::gen::inRange(0, 30);
    const Progress soon = progress_of(built_in(), sessions, day + days{wait});
    const Progress late = progress_of(built_in(), sessions,
                                      day + days{*rc::gen::inRange(wait, 60)});
    return nowhere_above(late, soon);
  });
}

TEST_CASE("progress: the same history says the same; the future says nothing") {
  holds_for_any("same", [] {
    const auto sessions = random_history();
    const Day today = day_of(sessions[sessions.size() / 2].started);
    auto known = sessions;
    std::erase_if(known, [&](const SessionRecord& session) {
      return day_of(session.started) > today;
    });
    const std::string all = text_of(progress_of(built_in(), sessions, today));
    return all == text_of(progress_of(built_in(), sessions, today)) &&
           all == text_of(progress_of(built_in(), known, today));
  });
}

TEST_CASE("progress: stage gates hold for any history") {
  holds_for_any("gates", [] {
    const auto sessions = random_history();
    const Progress progress =
        progress_of(built_in(), sessions, last_day(sessions));
    for (const Exercise& exercise : built_in().exercises) {
      const bool known = progress.exercises.contains(exercise.id);
      const bool barred = progress.barred.contains(exercise.id);
      if (progress.flare && exercise.stage > 2 && !barred)
        return false;
      if (exercise.id == "bear-hover" && !known && !barred) {
        const auto plank = progress.exercises.find("plank-progression");
        if (plank == progress.exercises.end() || !plank->second.comfortable)
          return false;
      }
    }
    return true;
  });
}

TEST_CASE("progress: no plan has more than the dose that was reached") {
  const auto fits = [] {
    const auto sessions = random_history();
    Request request = random_request(built_in());
    apply(progress_of(built_in(), sessions, last_day(sessions)), built_in(),
          request);
    try {
      for (const PlanItem& item : plan(built_in(), request).items) {
        const auto reached = request.reached.find(item.exercise->id);
        if (request.barred.contains(item.exercise->id))
          return false;
        if (reached != request.reached.end() &&
            !covers(reached->second.dose, item.dose))
          return false;
      }
    } catch (const Error&) {
      // Some requests have no plan.
    }
    return true;
  };
  CHECK(rc::check("plans", [&] { RC_ASSERT(fits()); }));
}
