// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "backcare/progress.hpp"

namespace backcare::following {

/// What the sessions so far say of an exercise.
struct Known {
  const Exercise* exercise = nullptr;
  Dose dose;  ///< That it has come to.
  Dose last;  ///< Of the last time.
  std::string why;
  std::string moved_why;     ///< Why it last rose or fell.
  int comfortable = 0;       ///< Running times at this dose,
  int easy = 0;              ///< of which so many at the end were easy,
  int streak = 0;            ///< at whatever dose,
  int at_top = 0;            ///< at the top.
  int amber = 0;             ///< Running times that were just bearable.
  int marks = 0;             ///< Running times with pain marked.
  bool hurt = false;         ///< The last time.
  std::optional<Dose> best;  ///< The last that was comfortable.
  std::optional<Dose> lost;  ///< To come back to after a gap or a flare.
  Day day{};                 ///< The last.
  std::optional<Day> risen;  ///< When it last rose.
  int gap = 0;               ///< The longest without any session since `day`.
  std::vector<Day> days;     ///< On which it was done in the last week.
};

/// A part of a dose that a time without exercise leaves, in percent.
struct Remainder {
  int percent = 100;
  int days = 0;         ///< Without a session, or
  bool unused = false;  ///< without the exercise.
};

/// What is left of a dose after `gap` whole days without a session and `unused`
/// without the exercise.
[[nodiscard]] Remainder remainder(const GapRule& rule, int gap, int unused);

/// "9 days without a session".
[[nodiscard]] std::string to_string(const Remainder& left);

/// Whether the doses of an exercise rise and fall.
[[nodiscard]] bool doses_move(const Progression& rules,
                              const Exercise& exercise);

/// "three", to ten.
[[nodiscard]] std::string number_word(int number);

/// Goes through sessions, oldest first.
class Walk {
 public:
  Walk(const Catalog& catalog, const std::vector<SessionRecord>& sessions,
       Day today, const std::vector<PutBack>& put_back);

  [[nodiscard]] const std::map<std::string, Known>& known() const {
    return known_;
  }
  /// The day of the last session; nothing without one.
  [[nodiscard]] const std::optional<Day>& last_day() const { return last_day_; }
  [[nodiscard]] bool in_flare(Day day) const;

 private:
  struct Done;
  struct Verdict;

  void add(const SessionRecord& session);
  void judge_flare(const SessionRecord& session, Day day);
  [[nodiscard]] std::vector<Done> done_in(const SessionRecord& session) const;
  [[nodiscard]] Verdict judge(const SessionRecord& session,
                              const Done& done) const;
  Known& meet(const Done& done, Day day);
  void update(Known& known, const Done& done, const Verdict& verdict);
  void rise(Known& known, bool covered);
  void fall(Known& known, const Dose& dose, const std::string& why);
  void set_back(Known& known, int percent, const std::string& why);
  [[nodiscard]] bool may_rise(const Known& known, const Dose& next) const;
  [[nodiscard]] bool within_week(const Known& known, const Dose& next);
  [[nodiscard]] std::optional<int> morning(Day day) const;

  const Catalog& catalog_;
  const Progression& rules_;
  const std::vector<PutBack>& put_back_;
  Day today_;
  std::map<Day, int> mornings_;  ///< The worst score after a day.
  std::map<std::string, Known> known_;
  std::optional<Day> last_day_;
  std::optional<Day> flare_;  ///< The last red score.
  bool eased_ = true;
  bool began_ = false;  ///< With the session that is added.
  std::vector<std::pair<Day, seconds>> work_;    ///< Of the last week.
  std::vector<std::pair<Day, seconds>> growth_;  ///< The same.
};

}  // namespace backcare::following
