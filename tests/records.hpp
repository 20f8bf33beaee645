// SPDX-License-Identifier: MIT
#pragma once

#include "backcare/history.hpp"
#include "random.hpp"

namespace backcare::test {

inline constexpr Day a_day =
    std::chrono::sys_days{std::chrono::year{2026} / std::chrono::November / 21};

/// A step that was done as it was prescribed: 8 repetitions.
inline Step a_step(std::size_t item) {
  return {.item = item,
          .exercise = "bridge",
          .prescribed = {.reps = 8, .hold = seconds{3}},
          .sets = 1,
          .reps = 8,
          .hold = seconds{3},
          .time = seconds{64},
          .done = true};
}

/// A session of two exercises, begun at 7:30 on `day` an hour ahead of UTC.
inline SessionRecord a_record(const std::string& uid, Day day = a_day) {
  SessionRecord session;
  session.uid = uid;
  session.started = {day + std::chrono::hours{6} + std::chrono::minutes{30},
                     std::chrono::minutes{60}};
  session.ended = {session.started.time + std::chrono::minutes{10},
                   session.started.offset};
  session.routine = "Lower back, relief";
  session.routine_yaml = "title: Lower back, relief\nexercises:\n  - bridge\n";
  session.completed = true;
  session.steps = {a_step(0), a_step(1)};
  return session;
}

inline std::string random_text() {
  return *rc::gen::element<std::string>("", "bridge", "a \"b\" 'c'; -- d",
                                        "Rücken, \xE2\x9C\x93 %s \\n", "NULL",
                                        "last");
}

inline Step random_step() {
  Step step;
  step.item = *rc::gen::inRange<std::size_t>(0, 100);
  step.exercise = random_text();
  step.in_place_of = random_text();
  step.prescribed = random_dose();
  step.sets = *rc::gen::inRange(0, 40);
  step.reps = *rc::gen::inRange(0, 4000);
  step.hold = seconds{*rc::gen::inRange(0, 7200)};
  step.time = seconds{*rc::gen::inRange(0, 20000)};
  step.done = *rc::gen::arbitrary<bool>();
  step.pain = *rc::gen::arbitrary<bool>();
  return step;
}

inline Moment random_moment() {
  return {std::chrono::sys_seconds{
              seconds{*rc::gen::inRange<std::int64_t>(86400, 253402214400)}},
          std::chrono::minutes{*rc::gen::inRange(-1439, 1440)}};
}

inline std::optional<int> random_score() {
  const int score = *rc::gen::inRange(-1, worst_pain + 1);
  return score < 0 ? std::nullopt : std::optional(score);
}

inline SessionRecord random_record() {
  SessionRecord session;
  session.uid = History::new_uid();
  session.started = random_moment();
  session.ended = random_moment();
  session.routine = random_text();
  session.routine_yaml = random_text() + "\n" + random_text();
  session.speed = *rc::gen::element(0.1, 1.0, 1.25, 20.0, 1000.0);
  session.completed = *rc::gen::arbitrary<bool>();
  session.answers.pain_before = random_score();
  session.answers.pain_after = random_score();
  session.answers.pain_next_morning = random_score();
  session.answers.effort = *rc::gen::element<std::optional<Effort>>(
      std::nullopt, Effort::Easy, Effort::Right, Effort::Hard);
  session.answers.note = random_text();
  const int steps = *rc::gen::inRange(0, 5);
  for (int i = 0; i < steps; ++i)
    session.steps.push_back(random_step());
  return session;
}

}  // namespace backcare::test
