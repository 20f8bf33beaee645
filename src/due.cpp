// SPDX-License-Identifier: MIT
#include "backcare/due.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "backcare/week.hpp"

namespace backcare {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::sys_seconds;

/// What the sessions of one day are spread over.
constexpr hours active_day{12};
/// How long before its time a session counts for it, at most.
constexpr hours early{1};

constexpr std::array<const char*, 7> weekdays{
    "Monday", "Tuesday",  "Wednesday", "Thursday",
    "Friday", "Saturday", "Sunday"};

std::string clock_of(const Moment& moment) {
  return wall_text(moment).substr(sizeof "YYYY-MM-DD");
}

/// A time of a schedule, and from when on a session counts for it.
struct Slot {
  sys_seconds time;
  sys_seconds counts_from;
};

/// One question: a schedule, what was done and what time it is.
class Question {
 public:
  Question(const Schedule& schedule, const std::vector<SessionTimes>& sessions,
           const Moment& now, const OffsetAt& offset_at)
      : schedule_(schedule),
        offset_at_(offset_at),
        now_(now.time),
        today_(day_of(now)) {
    for (const SessionTimes& session : sessions)
      if (session.started <= now_)
        sessions_.push_back(session);
  }

  [[nodiscard]] Due answer() const {
    switch (schedule_.rhythm) {
      case Rhythm::PerDay:
        return per_day();
      case Rhythm::PerWeek:
        return per_week();
      case Rhythm::At:
        return at_times();
      case Rhythm::Every:
        return every();
    }
    return {};
  }

 private:
  [[nodiscard]] Moment moment_of(sys_seconds time) const {
    return {time, offset_at_(time)};
  }
  [[nodiscard]] sys_seconds on(Day day, minutes time = minutes{0}) const {
    return moment_on(day, time, offset_at_).time;
  }

  [[nodiscard]] Due due_since(sys_seconds time, std::string why) const {
    return {true, moment_of(time), std::nullopt, std::move(why)};
  }
  [[nodiscard]] Due not_until(sys_seconds time, std::string why) const {
    return {false, std::nullopt, moment_of(time), std::move(why)};
  }
  /// Due from `time` on.
  [[nodiscard]] Due from(sys_seconds time, std::string why) const {
    return time <= now_ ? due_since(time, std::move(why))
                        : not_until(time, std::move(why));
  }

  /// How many sessions began from `time` on.
  [[nodiscard]] int done_since(sys_seconds time) const {
    return static_cast<int>(std::ranges::count_if(
        sessions_,
        [&](const SessionTimes& session) { return session.started >= time; }));
  }

  /// When the last session that was begun was over; a clock that was put back
  /// in between makes that no later than now.
  [[nodiscard]] sys_seconds last_end() const {
    return std::min(sessions_.back().ended, now_);
  }

  [[nodiscard]] Due per_day() const {
    const sys_seconds midnight = on(today_);
    const int done = done_since(midnight);
    std::string why = fmt::format("{} of {} today", done, schedule_.times);
    if (done > 0)
      why += ", the last at " + clock_of(moment_of(sessions_.back().started));
    sys_seconds time = done < schedule_.times ? midnight : on(today_ + days{1});
    if (!sessions_.empty())
      time = std::max(time, last_end() + minutes{active_day} / schedule_.times);
    return from(time, why);
  }

  [[nodiscard]] Due per_week() const {
    const Day monday = today_ - days{weekday_of(today_)};
    const int done = done_since(on(monday));
    std::string why = fmt::format("{} of {} this week", done, schedule_.times);
    sys_seconds time = on(done < schedule_.times ? monday : monday + days{7});
    if (!sessions_.empty()) {
      const Day day = day_of(moment_of(sessions_.back().started));
      why += fmt::format(", the last on {}", weekdays.at(weekday_of(day)));
      time = std::max({time, on(day + rest()),
                       last_end() + minutes{active_day} / most_a_day()});
    }
    return from(time, why);
  }

  /// How many sessions a day must take so that the week takes all.
  [[nodiscard]] int most_a_day() const { return (schedule_.times + 6) / 7; }

  /// From the day of the last session to the next one with a session.
  [[nodiscard]] days rest() const {
    if (schedule_.times <= 7)
      return days{7 / schedule_.times};
    return days{done_since(on(today_)) < most_a_day() ? 0 : 1};
  }

  [[nodiscard]] bool is_day(Day day) const {
    return schedule_.days.at(weekday_of(day));
  }

  [[nodiscard]] std::string not_today() const {
    return fmt::format("not on {}", weekdays.at(weekday_of(today_)));
  }

  /// The times of a day, rising.
  [[nodiscard]] std::vector<Slot> slots(Day day) const {
    std::vector<Slot> result;
    if (!is_day(day))
      return result;
    for (const minutes clock : schedule_.at) {
      const sys_seconds time = on(day, clock);
      const auto before = result.empty()
                              ? minutes{early}
                              : floor<minutes>(time - result.back().time) / 2;
      result.push_back({time, time - std::min(minutes{early}, before)});
    }
    return result;
  }

  [[nodiscard]] bool is_done(const Slot& slot) const {
    return done_since(slot.counts_from) > 0;
  }

  [[nodiscard]] Due at_times() const {
    std::string why = is_day(today_) ? "no time of today yet" : not_today();
    for (const Slot& slot : slots(today_)) {
      if (slot.time > now_)
        break;
      why = "none since " + clock_of(moment_of(slot.time));
    }
    if (!sessions_.empty() && sessions_.back().started >= on(today_))
      why = "the last at " + clock_of(moment_of(sessions_.back().started));
    std::optional<Slot> current;
    for (Day day = today_;; day += days{1})
      for (const Slot& slot : slots(day)) {
        if (slot.time <= now_) {
          current = slot;
          continue;
        }
        if (current && !is_done(*current))
          return due_since(current->time, why);
        current.reset();
        if (!is_done(slot))
          return not_until(slot.time, why);
      }
  }

  [[nodiscard]] Due every() const {
    if (!is_day(today_))
      return not_until(first_break(), not_today());
    const sys_seconds opens = on(today_, schedule_.from);
    const sys_seconds closes = on(today_, schedule_.to);
    const bool any = !sessions_.empty() && last_end() > opens;
    const sys_seconds begin = any ? last_end() : opens;
    if (now_ > closes || begin + schedule_.every > closes)
      return not_until(first_break(), "no more today");
    return from(begin + schedule_.every,
                fmt::format("{} {}", any ? "the last until" : "none since",
                            clock_of(moment_of(begin))));
  }

  /// That of the next day that has any.
  [[nodiscard]] sys_seconds first_break() const {
    Day day = today_ + days{1};
    while (!is_day(day))
      day += days{1};
    return on(day, schedule_.from) + schedule_.every;
  }

  const Schedule& schedule_;
  const OffsetAt& offset_at_;
  sys_seconds now_;
  Day today_;
  std::vector<SessionTimes> sessions_;
};

}  // namespace

Due due_at(const Schedule& schedule, const std::vector<SessionTimes>& sessions,
           const Moment& now, const OffsetAt& offset_at) {
  return Question(schedule, sessions, now, offset_at).answer();
}

}  // namespace backcare
