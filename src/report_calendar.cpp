// SPDX-License-Identifier: MIT
//
// What the calendar has to do with a report: periods, stretches, days of rest.
#include "report_calendar.hpp"

#include <algorithm>

namespace backcare {
namespace {

using std::chrono::days;
using std::chrono::last;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::weeks;
using std::chrono::year_month_day;
using std::chrono::years;

/// The days from Monday on: 0 to 6.
unsigned place_in_week(Day day) {
  return weekday(day).iso_encoding() - 1;
}

Day monday_of(Day day) {
  return day - days{place_in_week(day)};
}

/// The same day of another month, or the last one where there is none.
Day same_day(year_month_day date) {
  return date.ok() ? Day(date) : Day(date.year() / date.month() / last);
}

/// The first day of the unit after the one that `day` lies in.
Day next_beginning(Unit unit, Day day) {
  const year_month_day date(day);
  switch (unit) {
    case Unit::OneDay:
      return day + days{1};
    case Unit::OneWeek:
      return monday_of(day) + weeks{1};
    case Unit::OneMonth:
      return Day(date.year() / date.month() / 1 + months{1});
    case Unit::OneYear:
      return Day((date.year() + years{1}) / 1 / 1);
  }
  return day + days{1};
}

/// Sessions that a schedule of days asks for on a day; 0 on a day of rest.
int due_on(const Schedule& schedule, Day day) {
  switch (schedule.rhythm) {
    case Rhythm::PerDay:
      return schedule.times;
    case Rhythm::At:
      return schedule.days.at(place_in_week(day))
                 ? static_cast<int>(schedule.at.size())
                 : 0;
    case Rhythm::Every:
      return schedule.days.at(place_in_week(day))
                 ? static_cast<int>((schedule.to - schedule.from) /
                                    schedule.every)
                 : 0;
    case Rhythm::PerWeek:
      return 0;
  }
  return 0;
}

bool by_week(const ReportRequest& request) {
  return !request.schedule || request.schedule->rhythm == Rhythm::PerWeek;
}

int sessions_from(const SessionsByDay& sessions, Day first, days length) {
  int sum = 0;
  const auto end = sessions.lower_bound(first + length);
  for (auto at = sessions.lower_bound(first); at != end; ++at)
    sum += at->second;
  return sum;
}

/// Goes on with a streak by a day or week; the one that is `open` still can
/// break nothing.
void continue_streak(Streak& streak, bool fulfilled, bool open) {
  if (fulfilled)
    streak.longest = std::max(streak.longest, ++streak.current);
  else if (!open)
    streak.current = 0;
}

}  // namespace

Day beginning_of(const ReportRequest& request, Day first) {
  const year_month_day today(request.today);
  switch (request.period) {
    case Period::Week:
      return request.today - days{6};
    case Period::Month:
      return same_day(today - months{1}) + days{1};
    case Period::Year:
      return same_day(today - years{1}) + days{1};
    case Period::All:
      return first;
  }
  return first;
}

Unit unit_for(days length) {
  if (length <= days{14})
    return Unit::OneDay;
  if (length <= days{100})
    return Unit::OneWeek;
  return length <= days{800} ? Unit::OneMonth : Unit::OneYear;
}

std::vector<Stretch> stretches_of(Unit unit, Day first, Day last) {
  std::vector<Stretch> result;
  while (first <= last) {
    const Day next = next_beginning(unit, first);
    result.push_back({.first = first, .last = std::min(next - days{1}, last)});
    first = next;
  }
  return result;
}

Streak streak_of(const SessionsByDay& sessions, const ReportRequest& request) {
  Streak streak{.unit = by_week(request) ? Unit::OneWeek : Unit::OneDay};
  if (sessions.empty())
    return streak;
  const Day today = request.today;
  const Day first = sessions.begin()->first;
  if (by_week(request)) {
    const int wanted = request.schedule ? request.schedule->times : 1;
    for (Day week = monday_of(first); week <= today; week += weeks{1})
      continue_streak(streak, sessions_from(sessions, week, weeks{1}) >= wanted,
                      week == monday_of(today));
    return streak;
  }
  for (Day day = first; day <= today; day += days{1})
    if (due_on(*request.schedule, day) > 0)
      continue_streak(streak, sessions.contains(day), day == today);
  return streak;
}

std::optional<Adherence> adherence_of(const SessionsByDay& sessions,
                                      const ReportRequest& request, Day first) {
  if (!request.schedule || sessions.empty())
    return std::nullopt;
  const bool weekly = by_week(request);
  const auto beginning = [&](Day day) { return weekly ? monday_of(day) : day; };
  const Day today = request.today;
  const Day begun = beginning(sessions.begin()->first);
  const days step = weekly ? days{7} : days{1};
  Adherence result;
  for (Day day = std::max(beginning(first), begun); day <= today; day += step) {
    const int wanted =
        weekly ? request.schedule->times : due_on(*request.schedule, day);
    const int done = std::min(sessions_from(sessions, day, step), wanted);
    const bool open = day == beginning(today) || (weekly && day == begun);
    result.done += done;
    result.due += open ? done : wanted;
  }
  if (result.due == 0)
    return std::nullopt;
  return result;
}

}  // namespace backcare
