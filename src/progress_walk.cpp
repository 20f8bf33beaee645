// SPDX-License-Identifier: MIT
//
// Session by session: what time took away is taken off first, then a red score
// lowers everything, then each exercise of the session rises, stays or falls.
// Nothing rises on less than a green score after the session.
#include "progress_walk.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "backcare/pace.hpp"

namespace backcare::following {
namespace {

enum class Light { Unknown, Green, Amber, Red };

constexpr std::chrono::days a_week{7};

bool any_of(const std::vector<std::string>& words,
            const std::vector<std::string>& wanted) {
  return std::ranges::any_of(words, [&](const std::string& word) {
    return std::ranges::find(wanted, word) != wanted.end();
  });
}

int days_between(Day first, Day last) {
  return static_cast<int>((last - first).count());
}

/// Whole days between two, neither counted.
int whole_days(Day first, Day last) {
  return std::max(0, days_between(first, last) - 1);
}

/// Drops what is a week or more before `day`.
void drop_old(std::vector<std::pair<Day, seconds>>& values, Day day) {
  std::erase_if(values,
                [&](const auto& value) { return value.first + a_week <= day; });
}

seconds sum(const std::vector<std::pair<Day, seconds>>& values) {
  seconds result{0};
  for (const auto& value : values)
    result += value.second;
  return result;
}

std::string pain_text(int score) {
  return fmt::format("pain {} of {}", score, worst_pain);
}

}  // namespace

/// What was done of an exercise in a session.
struct Walk::Done {
  const Exercise* exercise = nullptr;
  std::optional<Dose> dose;  ///< Prescribed, in its range; or of another kind.
  bool finished = false;
  bool pain = false;
  bool more = false;  ///< Than was asked for.
};

/// What a session says of an exercise in it.
struct Walk::Verdict {
  Light light = Light::Unknown;
  bool settled = true;  ///< By the next morning.
  bool comfortable = false;
  bool easy = false;
  std::string why;  ///< Unless it was green.
};

std::string number_word(int number) {
  constexpr std::array<const char*, 11> words{"no",    "one",  "two", "three",
                                              "four",  "five", "six", "seven",
                                              "eight", "nine", "ten"};
  return number >= 0 && number < static_cast<int>(words.size())
             ? words[static_cast<std::size_t>(number)]
             : std::to_string(number);
}

bool doses_move(const Progression& rules, const Exercise& exercise) {
  return any_of({std::string(name_of(exercise.phase))}, rules.rise.phases);
}

Remainder remainder(const GapRule& rule, int gap, int unused) {
  if (gap >= rule.long_days)
    return {std::min(rule.long_percent, rule.percent), gap, false};
  if (gap >= rule.days)
    return {rule.percent, gap, false};
  if (unused >= rule.unused_days)
    return {rule.percent, unused, true};
  return {};
}

std::string to_string(const Remainder& left) {
  return fmt::format("{} days without {}", left.days,
                     left.unused ? "it" : "a session");
}

Walk::Walk(const Catalog& catalog, const std::vector<SessionRecord>& sessions,
           Day today, const std::vector<PutBack>& put_back)
    : catalog_(catalog),
      rules_(catalog.progression),
      put_back_(put_back),
      today_(today) {
  for (const SessionRecord& session : sessions)
    if (const auto score = session.answers.pain_next_morning) {
      int& worst =
          mornings_.try_emplace(day_of(session.started), *score).first->second;
      worst = std::max(worst, *score);
    }
  for (const SessionRecord& session : sessions)
    if (day_of(session.started) <= today)
      add(session);
}

std::optional<int> Walk::morning(Day day) const {
  const auto found = mornings_.find(day);
  if (found == mornings_.end() || day >= today_)
    return std::nullopt;
  return found->second;
}

bool Walk::in_flare(Day day) const {
  if (!flare_)
    return false;
  const int since = days_between(*flare_, day);
  return since < rules_.flare.days.low ||
         (!eased_ && since <= rules_.flare.days.high);
}

void Walk::add(const SessionRecord& session) {
  const Day day = day_of(session.started);
  if (last_day_)
    for (auto& [id, known] : known_)
      known.gap = std::max(known.gap, whole_days(*last_day_, day));
  last_day_ = day;
  drop_old(work_, day);
  drop_old(growth_, day);
  const auto all = done_in(session);
  for (const Done& done : all) {
    Known& known = meet(done, day);
    work_.emplace_back(day, time_of(*known.exercise, known.last));
  }
  judge_flare(session, day);
  for (const Done& done : all)
    update(known_.at(done.exercise->id), done, judge(session, done));
}

/// A red score lowers everything that is known, once for each flare.
void Walk::judge_flare(const SessionRecord& session, Day day) {
  began_ = false;
  const Answers& said = session.answers;
  const auto next = morning(day);
  const int worst = std::max({said.pain_before.value_or(-1),
                              said.pain_after.value_or(-1), next.value_or(-1)});
  if (worst < 0)
    return;
  if (worst < rules_.pain.red) {
    if (worst < rules_.pain.amber && flare_ &&
        days_between(*flare_, day) >= rules_.flare.days.low)
      eased_ = true;
    return;
  }
  const bool begins = !in_flare(day);
  flare_ = next == worst ? day + std::chrono::days{1} : day;
  eased_ = false;
  began_ = begins;
  if (begins)
    for (auto& [id, known] : known_)
      set_back(known, rules_.flare.percent, pain_text(worst));
}

std::vector<Walk::Done> Walk::done_in(const SessionRecord& session) const {
  std::vector<Done> result;
  for (const Step& step : session.steps) {
    const Exercise* exercise = catalog_.exercise(step.exercise);
    if (!exercise || (step.reps == 0 && !step.done && !step.pain))
      continue;
    auto found = std::ranges::find(result, exercise, &Done::exercise);
    if (found == result.end())
      found = result.insert(result.end(), {.exercise = exercise});
    const Dose& asked = step.prescribed;
    found->dose = in_range(*exercise, asked);
    found->finished = step.done;
    found->pain = found->pain || step.pain;
    found->more =
        (exercise->sides == Sides::None && asked.count != Count::Time &&
         step.reps >= asked.sets * asked.reps + rules_.rise.extra) ||
        (exercise->held() && asked.hold > seconds{0} &&
         step.hold >= asked.hold + seconds{rules_.rise.extra});
  }
  return result;
}

Walk::Verdict Walk::judge(const SessionRecord& session,
                          const Done& done) const {
  const PainRule& pain = rules_.pain;
  const Exercise& exercise = *done.exercise;
  const Answers& said = session.answers;
  const auto next = morning(day_of(session.started));
  const bool strict = any_of({exercise.areas.front()}, pain.strict_areas) ||
                      (exercise.movement &&
                       any_of(exercise.movement->demands, pain.strict_demands));
  const int red = strict ? std::min(pain.strict, pain.red) : pain.red;
  const int after = said.pain_after.value_or(-1);
  Verdict result;
  if (done.pain || after >= red || next.value_or(-1) >= pain.red) {
    result.light = Light::Red;
    result.why = done.pain      ? "pain was marked"
                 : after >= red ? pain_text(after)
                                : pain_text(*next) + " the next morning";
    return result;
  }
  result.settled =
      next.value_or(-1) < pain.amber || *next <= said.pain_before.value_or(-1);
  if (after >= pain.amber || !result.settled) {
    result.light = Light::Amber;
    result.why = after >= pain.amber && result.settled
                     ? pain_text(after)
                     : pain_text(*next) + " the next morning";
    return result;
  }
  if (after < 0 || session.speed > 1)
    return result;
  result.light = Light::Green;
  const bool worse =
      next && *next > std::max(after, said.pain_before.value_or(0));
  result.comfortable = done.finished && said.effort != Effort::Hard && !worse;
  result.easy =
      result.comfortable && (said.effort == Effort::Easy || done.more);
  result.why = !done.finished                ? "not finished the last time"
               : said.effort == Effort::Hard ? "hard the last time"
                                             : "worse the next morning";
  return result;
}

/// What is known of an exercise, as of the beginning of a session with it.
Known& Walk::meet(const Done& done, Day day) {
  const auto [found, is_new] = known_.try_emplace(done.exercise->id);
  Known& known = found->second;
  if (is_new) {
    known.exercise = done.exercise;
    known.dose = done.dose.value_or(done.exercise->dose.usual);
  } else {
    const Remainder left =
        remainder(rules_.gap, known.gap, whole_days(known.day, day));
    if (left.percent < 100)
      set_back(known, left.percent, to_string(left));
  }
  known.last = done.dose.value_or(known.dose);
  known.day = day;
  known.gap = 0;
  std::erase_if(known.days, [&](Day old) { return old + a_week <= day; });
  known.days.push_back(day);
  return known;
}

void Walk::update(Known& known, const Done& done, const Verdict& verdict) {
  const bool forgiven =
      std::ranges::any_of(put_back_, [&](const PutBack& entry) {
        return entry.id == done.exercise->id && known.day <= entry.day;
      });
  known.marks = done.pain && !forgiven ? known.marks + 1 : 0;
  known.hurt = verdict.light == Light::Red;
  if (verdict.light == Light::Unknown) {
    known.why = "as before";
    return;
  }
  if (!verdict.comfortable)
    known.comfortable = known.easy = known.streak = known.at_top = 0;
  if (known.hurt) {
    // The beginning of a flare has lowered it already.
    const Dose less = began_ ? known.dose
                             : lightened(*known.exercise, known.dose,
                                         rules_.fall.red_percent);
    fall(known, least_of(less, known.best.value_or(less)), verdict.why);
  } else if (!verdict.settled) {
    fall(
        known,
        known.best && !covers(*known.best, known.dose)
            ? least_of(*known.best, known.dose)
            : lightened(*known.exercise, known.dose, rules_.fall.amber_percent),
        verdict.why);
  } else if (verdict.light == Light::Amber) {
    ++known.amber;
    const bool again = known.amber >= rules_.fall.amber_sessions;
    fall(known,
         again
             ? lightened(*known.exercise, known.dose, rules_.fall.amber_percent)
             : known.dose,
         verdict.why + (again ? " again" : ""));
  } else if (!verdict.comfortable) {
    known.amber = 0;
    known.why = verdict.why;
  } else {
    known.amber = 0;
    known.best = known.last;
    ++known.streak;
    known.easy = verdict.easy ? known.easy + 1 : 0;
    rise(known, covers(known.last, known.dose));
  }
}

/// After a comfortable time; `covered` when that was at the dose, or above.
void Walk::rise(Known& known, bool covered) {
  if (!covered) {
    known.why = "as before";
    return;
  }
  ++known.comfortable;
  if (known.lost && covers(known.dose, *known.lost))
    known.lost.reset();
  const RiseRule& rule = rules_.rise;
  const bool back = known.lost.has_value();
  const bool easy = known.easy >= rule.easy_sessions;
  const int due = back   ? rules_.flare.sessions
                  : easy ? std::min(rule.easy_sessions, rule.sessions)
                         : rule.sessions;
  const auto next =
      known.last != known.dose
          ? known.last
          : raised(*known.exercise, known.dose, rules_, catalog_.prescriptions);
  known.why = fmt::format("{} of {} comfortable sessions",
                          std::min(known.comfortable, due), due);
  if (!doses_move(rules_, *known.exercise)) {
    known.why = "comfortable";
  } else if (!next) {
    ++known.at_top;
    known.why = "at the top of its dose";
  } else if (known.comfortable >= due && may_rise(known, *next)) {
    if (!back && !within_week(known, *next)) {
      known.why = "enough has risen this week";
      return;
    }
    known.why = back ? "on the way back"
                : easy
                    ? number_word(known.easy) + " easy sessions"
                    : number_word(known.comfortable) + " comfortable sessions";
    known.dose = *next;
    known.risen = known.day;
    known.moved_why = known.why;
    known.comfortable = known.easy = known.at_top = 0;
  }
}

bool Walk::may_rise(const Known& known, const Dose& next) const {
  constexpr seconds long_step{30};
  const int days = !known.lost && next.hold >= known.dose.hold + long_step
                       ? static_cast<int>(a_week.count())
                       : rules_.rise.days;
  return !in_flare(known.day) &&
         (!known.risen || days_between(*known.risen, known.day) >= days);
}

/// Whether the work of a week grows no further than it may; one rise a week is
/// always fine, or little would never become more.
bool Walk::within_week(const Known& known, const Dose& next) {
  const seconds more =
      std::max(seconds{0}, time_of(*known.exercise, next) -
                               time_of(*known.exercise, known.dose)) *
      static_cast<int>(known.days.size());
  const seconds most = sum(work_) * rules_.rise.week_percent / 100;
  if (!growth_.empty() && sum(growth_) + more > most)
    return false;
  growth_.emplace_back(known.day, more);
  return true;
}

/// To a dose that is no more than the last one in any part.
void Walk::fall(Known& known, const Dose& dose, const std::string& why) {
  known.why = why;
  if (!doses_move(rules_, *known.exercise))
    return;
  const Dose lower = least_of(dose, known.last);
  if (lower != known.dose)
    known.moved_why = why;
  known.dose = lower;
  known.comfortable = known.easy = known.at_top = 0;
}

/// For a reason that lies outside the exercise; the way back is shorter.
void Walk::set_back(Known& known, int percent, const std::string& why) {
  if (!doses_move(rules_, *known.exercise))
    return;
  if (!known.lost)
    known.lost = known.dose;
  fall(known, lightened(*known.exercise, known.dose, percent), why);
}

}  // namespace backcare::following
