// SPDX-License-Identifier: MIT
// Several kinds of people do what their history says, for as many weeks as
// BACKCARE_WEEKS says (8), and each rule is looked at in each session:
//
//   cmake --build build/dev -t proof_progress     a year, with a table of each
#include <cstdio>
#include <cstdlib>
#include <functional>

#include <catch2/catch.hpp>

#include "backcare/progress.hpp"
#include "records.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using std::chrono::days;

/// What a day is like for a person.
struct Feeling {
  bool trains = false;
  std::optional<int> before, after, morning;
  std::optional<Effort> effort;
  std::string hurts;  ///< An exercise in which pain is marked.
};

struct Person {
  std::string name;
  bool careful = false;  ///< Begins with the least of each dose.
  std::function<Feeling(int day)> on;
  std::vector<PutBack> put_back;
};

const std::vector<std::string>& programme() {
  static const std::vector<std::string> ids{
      "cat-cow",      "open-book",  "supine-hamstring-stretch",
      "bridge",       "bird-dog",   "plank-progression",
      "sit-to-stand", "bear-hover", "walking"};
  return ids;
}

/// A number from 0 to 99 that is the same on every machine.
int chance(int day, unsigned salt) {
  unsigned value = static_cast<unsigned>(day) * 2654435761U + salt * 40503U;
  value ^= value >> 13U;
  value *= 1274126177U;
  return static_cast<int>((value >> 8U) % 100U);
}

int weeks() {
  const char* given = std::getenv("BACKCARE_WEEKS");
  return given ? std::atoi(given) : 8;
}

Feeling steady(int day) {
  const int weekday = day % 7;
  return {
      .trains = weekday == 0 || weekday == 1 || weekday == 3 || weekday == 5,
      .before = 2,
      .after = day < 100 ? 2 : 1,
      .morning = 1,
      .effort = chance(day, 1) < 20 ? Effort::Easy : Effort::Right};
}

/// A flare every ten weeks, and an exercise that hurts twice in the fifth.
Feeling flaring(int day) {
  Feeling feeling = steady(day);
  const int in_cycle = day % 70;
  if (in_cycle >= 40 && in_cycle < 44) {
    feeling.before = 5;
    feeling.after = in_cycle < 42 ? 7 : 4;
    feeling.morning = in_cycle < 42 ? 6 : 4;
  }
  if (day == 28 || day == 29)
    feeling.hurts = "bird-dog";
  return feeling;
}

Feeling irregular(int day) {
  const int season = (day / 30) % 3;
  const bool away = season == 2 && day % 30 < 18;
  return {.trains = !away && chance(day, 2) < 30,
          .before = 2,
          .after = 1 + chance(day, 3) % 4,
          .morning = 2,
          .effort = Effort::Right};
}

/// Hard for the first weeks, and not every question is answered.
Feeling beginner(int day) {
  Feeling feeling = steady(day);
  feeling.before = day < 28 ? 4 : 2;
  feeling.after = chance(day, 4) < 20 ? std::nullopt
                  : day < 10          ? std::optional(5)
                  : day < 28          ? std::optional(3)
                                      : std::optional(2);
  feeling.morning = chance(day, 5) < 50 ? std::optional(2) : std::nullopt;
  feeling.effort = day < 21 ? Effort::Hard : Effort::Right;
  return feeling;
}

std::vector<Person> people() {
  return {{.name = "steady", .on = steady},
          {.name = "flaring",
           .on = flaring,
           .put_back = {{"bird-dog", a_day + days{29}, {}}}},
          {.name = "irregular", .on = irregular},
          {.name = "beginner", .careful = true, .on = beginner}};
}

/// A person's life with the programme.
class Life {
 public:
  explicit Life(const Person& person) : person_(person) {}

  void live(int last_day) {
    for (int day = 0; day < last_day; ++day) {
      if (person_.on(day).trains)
        train(day);
      check_rest(day);
      if (day % 7 == 6)
        note(day);
    }
  }

  [[nodiscard]] Progress at(int day) const {
    // It is put back four weeks later.
    return progress_of(built_in(), sessions_, a_day + days{day},
                       day < 57 ? std::vector<PutBack>{} : person_.put_back);
  }
  [[nodiscard]] int sessions_of(const std::string& id) const {
    int count = 0;
    for (const SessionRecord& session : sessions_)
      for (const Step& step : session.steps)
        count += step.exercise == id ? 1 : 0;
    return count;
  }
  [[nodiscard]] const std::string& table() const { return table_; }

 private:
  void train(int day) {
    const Feeling feeling = person_.on(day);
    const Progress before = at(day);
    SessionRecord session =
        a_record(person_.name + std::to_string(day), a_day + days{day});
    session.answers = {.pain_before = feeling.before,
                       .pain_after = feeling.after,
                       .pain_next_morning = feeling.morning,
                       .effort = feeling.effort};
    session.steps.clear();
    for (const std::string& id : programme())
      if (!before.barred.contains(id) && (!sessions_.empty() || easy(id)))
        session.steps.push_back(step_of(id, before, feeling));
    for (const Step& step : session.steps)
      if (before.flare)
        CHECK(built_in().exercise(step.exercise)->stage <= 2);
    worst_ = std::max(worst_, feeling.after.value_or(0));
    sessions_.push_back(session);
    check_session(before, at(day), session);
  }

  /// What a person begins with.
  static bool easy(const std::string& id) {
    const Exercise& exercise = *built_in().exercise(id);
    return exercise.phase != Phase::Strengthen;
  }

  [[nodiscard]] Step step_of(const std::string& id, const Progress& before,
                             const Feeling& feeling) const {
    const Exercise& exercise = *built_in().exercise(id);
    const auto known = before.exercises.find(id);
    Step step;
    step.exercise = id;
    step.prescribed = known != before.exercises.end() ? known->second.dose
                      : person_.careful               ? low_dose(exercise)
                                                      : exercise.dose.usual;
    step.reps = step.prescribed.sets * step.prescribed.reps;
    step.hold = step.prescribed.hold;
    step.done = true;
    step.pain = feeling.hurts == id;
    return step;
  }

  /// Never outside the range, never up on red.
  static void check_session(const Progress& before, const Progress& after,
                            const SessionRecord& session) {
    for (const auto& [id, entry] : after.exercises) {
      INFO(id << ' ' << to_string(entry.dose));
      const auto inside = in_range(*built_in().exercise(id), entry.dose);
      REQUIRE(inside);
      CHECK(covers(*inside, entry.dose));
      const auto old = before.exercises.find(id);
      if (session.answers.pain_after.value_or(0) >= 6 &&
          old != before.exercises.end())
        CHECK(covers(old->second.dose, entry.dose));
    }
  }

  /// What two weeks without a session leave, and what is out because of pain.
  void check_rest(int day) const {
    if (sessions_.empty() || day % 5 != 0)
      return;
    const Day last = day_of(sessions_.back().started);
    const Progress then = progress_of(built_in(), sessions_, last);
    const Progress now = progress_of(built_in(), sessions_, last + days{15});
    const Dose full = then.exercises.at("walking").dose;
    const Dose half = now.exercises.at("walking").dose;
    CHECK(half.hold <= std::max(full.hold / 2, seconds{120}));
    for (const auto& [id, barred] : then.barred)
      if (barred.name == "pain" &&
          barred.why.find("today") == std::string::npos)
        CHECK(now.barred.contains(id));
  }

  void note(int day) {
    const Progress progress = at(day);
    char line[200];
    const auto dose = [&](const char* id) {
      const auto found = progress.exercises.find(id);
      const std::string text = found == progress.exercises.end()
                                   ? "-"
                                   : to_string(found->second.dose);
      return progress.barred.contains(id) && text != "-" ? "(out)" : text;
    };
    std::snprintf(line, sizeof line, "%4d  %4d  %5d%s  %-22s %-26s %-18s %s\n",
                  day / 7 + 1, worst_, progress.stage,
                  progress.flare ? "!" : " ", dose("bridge").c_str(),
                  dose("plank-progression").c_str(), dose("bird-dog").c_str(),
                  dose("walking").c_str());
    table_ += line;
    worst_ = 0;
  }

  const Person& person_;
  std::vector<SessionRecord> sessions_;
  std::string table_;
  int worst_ = 0;
};

}  // namespace

TEST_CASE("progress: a year of several people follows the rules") {
  const int days = 7 * weeks();
  for (const Person& person : people()) {
    INFO(person.name);
    Life life(person);
    life.live(days);
    const Progress end = life.at(days);
    CHECK(end.exercises.contains("cat-cow"));
    // Nobody sits, stands and planks before the floor is comfortable.
    CHECK(life.sessions_of("sit-to-stand") < life.sessions_of("cat-cow"));
    if (person.name == "steady")
      CHECK(end.exercises.at("cat-cow").dose.reps >
            built_in().exercise("cat-cow")->dose.usual.reps);
    // Two marks, and it is out for four weeks.
    if (person.name == "flaring")
      CHECK(life.sessions_of("bird-dog") + 14 <= life.sessions_of("cat-cow"));
    if (std::getenv("BACKCARE_WEEKS"))
      std::printf("\n%s\nweek  pain  stage   %-22s %-26s %-18s %s\n%s",
                  person.name.c_str(), "bridge", "plank on the knees",
                  "bird-dog", "walking", life.table().c_str());
  }
}
