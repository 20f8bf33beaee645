// SPDX-License-Identifier: MIT
#include "backcare/progress.hpp"

#include <catch2/catch.hpp>

#include "records.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using std::chrono::days;

Dose dose(const char* text) {
  return std::get<Dose>(parse_dose(text));
}

/// A history that is written session by session.
struct Diary {
  SessionRecord& on(int day, int pain_after, const char* id = "bridge",
                    const char* text = "8 reps hold 3 s") {
    SessionRecord session =
        a_record(std::to_string(sessions.size()), a_day + days{day});
    Step step = a_step(0);
    step.exercise = id;
    step.prescribed = dose(text);
    step.reps = step.prescribed.sets * step.prescribed.reps;
    step.hold = step.prescribed.hold;
    session.steps = {step};
    session.answers.pain_before = 2;
    session.answers.pain_after = pain_after;
    sessions.push_back(session);
    return sessions.back();
  }

  [[nodiscard]] Progress at(int day,
                            const std::vector<PutBack>& put_back = {}) const {
    return progress_of(built_in(), sessions, a_day + days{day}, put_back);
  }
  [[nodiscard]] std::string told(int day, const char* id = "bridge") const {
    const ExerciseProgress entry = at(day).exercises.at(id);
    return to_string(entry.dose) + " (" + entry.change.change + ": " +
           entry.change.why + ")";
  }

  std::vector<SessionRecord> sessions;
};

/// Comfortable sessions of the bridge, two days apart from day 0.
Diary comfortable(int count) {
  Diary diary;
  for (int i = 0; i < count; ++i)
    diary.on(2 * i, 2);
  return diary;
}

std::string barred(const Progress& progress, const std::string& id) {
  const auto found = progress.barred.find(id);
  return found == progress.barred.end() ? "" : found->second.name;
}

}  // namespace

TEST_CASE("progress: without sessions there is none") {
  const Progress progress = progress_of(built_in(), {}, a_day);
  CHECK(progress.exercises.empty());
  CHECK(progress.barred.empty());
  CHECK(progress.tilt.empty());
  CHECK(progress.stage == 0);
}

TEST_CASE("progress: a dose rises after three comfortable sessions") {
  CHECK(comfortable(2).told(3) ==
        "8 reps hold 3 s (: 2 of 3 comfortable sessions)");
  CHECK(comfortable(3).told(5) ==
        "9 reps hold 3 s (+1 rep: three comfortable sessions)");
}

TEST_CASE("progress: what was not done at the new dose does not count for it") {
  Diary diary = comfortable(3);
  for (int i = 3; i < 9; ++i)
    diary.on(2 * i, 2);
  CHECK(diary.told(17) ==
        "9 reps hold 3 s (+1 rep: three comfortable sessions)");
}

TEST_CASE("progress: two easy sessions do for three") {
  Diary diary;
  diary.on(0, 1).answers.effort = Effort::Easy;
  diary.on(2, 1).answers.effort = Effort::Easy;
  CHECK(diary.told(3) == "9 reps hold 3 s (+1 rep: two easy sessions)");
}

TEST_CASE("progress: two more repetitions than asked for count as easy") {
  Diary diary;
  diary.on(0, 1).steps[0].reps = 10;
  diary.on(2, 1).steps[0].reps = 10;
  CHECK(diary.told(3) == "9 reps hold 3 s (+1 rep: two easy sessions)");
}

TEST_CASE(
    "progress: what is not said, hurried, hard or cut short is no proof") {
  for (int way = 0; way < 4; ++way) {
    Diary diary;
    for (int i = 0; i < 6; ++i) {
      SessionRecord& session = diary.on(2 * i, 2);
      if (way == 0)
        session.answers = {};
      if (way == 1)
        session.speed = 20;
      if (way == 2)
        session.answers.effort = Effort::Hard;
      if (way == 3)
        session.steps[0].done = false;
    }
    INFO(way);
    CHECK(to_string(diary.at(11).exercises.at("bridge").dose) ==
          "8 reps hold 3 s");
  }
}

TEST_CASE("progress: amber holds the dose, and again takes a third") {
  Diary diary = comfortable(2);
  diary.on(4, 5);
  CHECK(diary.told(5) == "8 reps hold 3 s (: pain 5 of 10)");
  diary.on(6, 4);
  CHECK(diary.told(7) == "5 reps hold 3 s (-3 reps: pain 4 of 10 again)");
}

TEST_CASE("progress: red halves the dose") {
  Diary diary = comfortable(2);
  diary.on(4, 6, "bridge", "12 reps hold 3 s");
  CHECK(to_string(diary.at(5).exercises.at("bridge").dose) ==
        "5 reps hold 3 s");
}

TEST_CASE("progress: a mark of pain lowers the exercise alone") {
  Diary diary;
  diary.on(0, 2, "bridge", "12 reps hold 3 s");
  Step other = diary.sessions[0].steps[0];
  other.exercise = "cat-cow";
  other.prescribed = dose("10 reps");
  diary.sessions[0].steps.push_back(other);
  diary.sessions[0].steps[0].pain = true;
  CHECK(diary.told(1) == "6 reps hold 3 s (-6 reps: pain was marked)");
  CHECK(diary.told(1, "cat-cow") == "10 reps (: 1 of 3 comfortable sessions)");
}

TEST_CASE("progress: what has not settled by the morning goes back") {
  Diary diary = comfortable(3);
  diary.on(6, 3, "bridge", "9 reps hold 3 s").answers.pain_next_morning = 4;
  CHECK(diary.told(7) ==
        "8 reps hold 3 s (-1 rep: pain 4 of 10 the next morning)");
}

TEST_CASE("progress: a morning is not known before it comes") {
  Diary diary = comfortable(3);
  diary.on(6, 3, "bridge", "9 reps hold 3 s").answers.pain_next_morning = 4;
  CHECK(to_string(diary.at(6).exercises.at("bridge").dose) ==
        "9 reps hold 3 s");
}

TEST_CASE("progress: nerves and the neck have the stricter light") {
  Diary diary;
  diary.on(0, 4, "neck-rotation-seated", "10 reps each side");
  CHECK(diary.at(1).exercises.at("neck-rotation-seated").change.why ==
        "pain 4 of 10");
  CHECK(diary.at(1).exercises.at("neck-rotation-seated").dose.reps == 5);
}

TEST_CASE("progress: gaps take a fifth, or half") {
  Diary diary;
  diary.on(0, 2, "bridge", "10 reps hold 3 s");
  CHECK(diary.told(7) == "10 reps hold 3 s (: 1 of 3 comfortable sessions)");
  CHECK(diary.told(8) == "8 reps hold 3 s (-2 reps: 7 days without a session)");
  CHECK(diary.told(15) ==
        "5 reps hold 3 s (-5 reps: 14 days without a session)");
}

TEST_CASE("progress: after a gap each comfortable session leads back") {
  Diary diary;
  diary.on(0, 2, "bridge", "10 reps hold 3 s");
  diary.on(20, 2, "bridge", "5 reps hold 3 s");
  CHECK(diary.told(21) == "6 reps hold 3 s (+1 rep: on the way back)");
  diary.on(22, 2, "bridge", "6 reps hold 3 s");
  CHECK(diary.told(23) == "7 reps hold 3 s (+1 rep: on the way back)");
}

TEST_CASE("progress: what was long left out loses a fifth") {
  Diary diary;
  diary.on(0, 2, "bridge", "10 reps hold 3 s");
  for (int day = 3; day < 33; day += 3)
    diary.on(day, 2, "cat-cow", "8 reps");
  CHECK(diary.told(31) == "8 reps hold 3 s (-2 reps: 30 days without it)");
}

TEST_CASE("progress: a red score lowers all, and caps the stage for days") {
  Diary diary;
  diary.on(0, 2, "cat-cow", "10 reps");
  diary.on(2, 7, "bridge", "12 reps hold 3 s");
  CHECK(diary.told(3, "cat-cow") == "5 reps (-5 reps: pain 7 of 10)");
  CHECK(diary.told(3) == "6 reps hold 3 s (-6 reps: pain 7 of 10)");
  CHECK(diary.at(3).flare);
  CHECK(diary.at(3).stage <= 2);
  CHECK(barred(diary.at(3), "plank-progression") == "flare");
  CHECK(diary.at(9).flare);
  CHECK_FALSE(diary.at(10).flare);
}

TEST_CASE("progress: a flare is over when it has eased, after two days") {
  Diary diary;
  diary.on(0, 7);
  diary.on(1, 2, "cat-cow", "5 reps");
  CHECK(diary.at(1).flare);
  CHECK(diary.at(2).flare);
  diary.on(2, 2, "cat-cow", "5 reps");
  CHECK_FALSE(diary.at(2).flare);
}

TEST_CASE("progress: marked twice running it is out until it is put back") {
  Diary diary;
  diary.on(0, 2).steps[0].pain = true;
  CHECK(barred(diary.at(0), "bridge") == "pain");
  CHECK(barred(diary.at(1), "bridge").empty());
  diary.on(3, 2).steps[0].pain = true;
  CHECK(barred(diary.at(4), "bridge") == "pain");
  CHECK(diary.at(400).barred.at("bridge").why ==
        "pain was marked the last two times; \"backcare avoid --remove "
        "bridge\" puts it back");
  CHECK(barred(diary.at(4, {{"bridge", a_day + days{3}}}), "bridge") != "pain");
  diary.on(6, 2);
  CHECK(barred(diary.at(7), "bridge").empty());
}

TEST_CASE("progress: mobility is comfortable before strength comes in") {
  Diary diary;
  for (int i = 0; i < 3; ++i) {
    CHECK(barred(diary.at(2 * i), "prone-hip-extension") ==
          (i == 0 ? "" : "strength-after-mobility"));
    diary.on(2 * i, 2, "cat-cow", "8 reps");
    for (const char* id : {"supine-trunk-rotation", "open-book"}) {
      Step step = diary.sessions.back().steps[0];
      step.exercise = id;
      diary.sessions.back().steps.push_back(step);
    }
  }
  CHECK(barred(diary.at(6), "prone-hip-extension").empty());
  CHECK(barred(diary.at(6), "sit-to-stand") == "ladders-after-floor-strength");
}

TEST_CASE("progress: straight legs wait for a minute on the knees") {
  Diary diary;
  for (int i = 0; i < 3; ++i)
    diary.on(2 * i, 1, "plank-progression", "1 reps hold 55 s");
  CHECK(barred(diary.at(5), "bear-hover") != "");
  for (int i = 3; i < 6; ++i)
    diary.on(2 * i, 1, "plank-progression", "2 x 1 reps hold 60 s rest 30 s");
  const auto& gates = built_in().progression.gates;
  CHECK(barred(diary.at(11), "bear-hover") != gates.back().id);
}

TEST_CASE("progress: at the top of a dose the harder neighbours open") {
  Diary diary;
  for (int i = 0; i < 7; ++i)
    diary.on(2 * i, 1, "sit-to-stand", "2 x 10 reps rest 30 s");
  const Progress progress = diary.at(13);
  CHECK(progress.exercises.at("sit-to-stand").at_top);
  CHECK(holds(progress.opened, std::string("goblet-squat")));
  CHECK(progress.stage >= 4);
}

TEST_CASE("progress: a request follows it, and named stages pass the gates") {
  Diary diary = comfortable(3);
  Request request;
  apply(diary.at(5), built_in(), request);
  CHECK(request.reached.at("bridge").change.change == "+1 rep");
  CHECK(request.tilt.at("bridge") < 0);
  CHECK(request.barred.contains("sit-to-stand"));
  Request named;
  named.stage = 2;
  apply(diary.at(5), built_in(), named);
  CHECK_FALSE(named.barred.contains("sit-to-stand"));
  Request included;
  included.include = {"sit-to-stand"};
  apply(diary.at(5), built_in(), included);
  CHECK_FALSE(included.barred.contains("sit-to-stand"));
}

TEST_CASE("progress: a plan has the dose that was reached, and says why") {
  Request request;
  request.include = {"bridge"};
  apply(comfortable(3).at(5), built_in(), request);
  const Plan result = plan(built_in(), request);
  for (const PlanItem& item : result.items)
    if (item.exercise->id == "bridge") {
      REQUIRE(item.progress);
      CHECK(item.dose == dose("9 reps hold 3 s"));
      CHECK(item.progress->change == "+1 rep");
    }
  CHECK(to_yaml(routine_of(result), built_in(), {})
            .find("+1 rep: three comfortable sessions\n") != std::string::npos);
}

TEST_CASE("progress: what is out because of pain cannot be included") {
  Diary diary;
  diary.on(0, 2).steps[0].pain = true;
  diary.on(3, 2).steps[0].pain = true;
  Request request;
  request.include = {"bridge"};
  apply(diary.at(4), built_in(), request);
  const Error error = error_of([&] { (void)plan(built_in(), request); });
  CHECK(error.kind() == ErrorKind::Refused);
  CHECK(std::string(error.what()).find("avoid --remove bridge") !=
        std::string::npos);
}
