// SPDX-License-Identifier: MIT
#include "backcare/week.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

namespace backcare {
namespace {

constexpr int whole_week = 7;
constexpr int working_days = 5;
/// So many sessions a day are breaks in other work.
constexpr int breaks_a_day = 4;
/// Points that an exercise loses for having been done the day before; it loses
/// less for each day in between.
constexpr int done_yesterday = 240;
/// As many points at least for anything that was done this week.
constexpr int done_this_week = 60;

bool is_break(const Request& request, const Prescription& goal) {
  return goal.per_day.low >= breaks_a_day ||
         std::ranges::find(request.places, "desk") != request.places.end();
}

/// The most days of exercise that a week may have.
int most_days(const Request& request, const Prescription& goal) {
  const int most = is_break(request, goal) ? working_days : whole_week;
  return std::min(
      {most, goal.days_per_week.high, goal.rest_day ? most / 2 : whole_week});
}

/// `count` days spread over the first `length` of the week.
std::array<bool, 7> spread(int count, int length) {
  std::array<bool, 7> result{};
  for (int i = 0; i < count; ++i)
    result[static_cast<std::size_t>(i * length / count)] = true;
  return result;
}

/// Lets what was done on `day` count less on the days after it.
void make_less_fresh(const Plan& plan, std::size_t day, std::size_t next,
                     Request& request) {
  const auto between = static_cast<int>(next - day);
  const int less = std::max(done_this_week, done_yesterday / between);
  for (const PlanItem& item : plan.items)
    request.tilt[item.exercise->id] -= less;
}

Plan plan_day(const Catalog& catalog, const WeekPlan& week, std::size_t day) {
  Request request = week.request;
  for (std::size_t before = 0; before < day; ++before)
    if (week.days[before])
      make_less_fresh(*week.days[before], before, day, request);
  Plan result = plan(catalog, request);
  result.request.tilt = week.request.tilt;
  return result;
}

/// "3 days a week" as a person says it.
std::string days_text(int days) {
  return days == 1 ? "one day a week" : fmt::format("{} days a week", days);
}

void add_notes(const Catalog& catalog, const Prescription& goal, int asked,
               WeekPlan& week) {
  const Term* term = catalog.term("goals", goal.goal);
  const std::string name = term ? term->label : goal.goal;
  const int most = most_days(week.request, goal);
  if (asked > most)
    week.notes.push_back(
        fmt::format("For {} {}{}.", name, days_text(most),
                    goal.rest_day ? ", with a day of rest between them"
                    : is_break(week.request, goal) ? ", on working days"
                                                   : " are enough"));
  if (asked < goal.days_per_week.low)
    week.notes.push_back(fmt::format("For {} the sources give at least {}.",
                                     name, days_text(goal.days_per_week.low)));
}

}  // namespace

WeekPlan plan_week(const Catalog& catalog, const Request& request, int days) {
  WeekPlan week{.request = request};
  const Prescription* goal = catalog.prescriptions.goal(request.goal);
  if (!goal) {
    // Says what is wrong with the request.
    (void)plan(catalog, request);
    return week;
  }
  const bool breaks = is_break(request, *goal);
  if (breaks && request.places.empty())
    week.request.places = {"desk"};
  add_notes(catalog, *goal, days, week);
  if (goal->per_day.low > 1)
    week.schedule = fmt::format("{} per day", goal->per_day.low);
  const auto busy = spread(std::min(days, most_days(week.request, *goal)),
                           breaks ? working_days : whole_week);
  for (std::size_t day = 0; day < week.days.size(); ++day)
    if (busy[day])
      week.days[day] = plan_day(catalog, week, day);
  week.title = week.days[0]->title + ", a week";
  return week;
}

Week week_of(const WeekPlan& plan) {
  Week week{.title = plan.title, .schedule = plan.schedule};
  for (std::size_t day = 0; day < week.days.size(); ++day)
    if (plan.days[day])
      week.days[day] = routine_of(*plan.days[day]);
  return week;
}

std::size_t weekday_of(std::chrono::sys_days date) {
  return std::chrono::weekday(date).iso_encoding() - 1;
}

}  // namespace backcare
