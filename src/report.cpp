// SPDX-License-Identifier: MIT
//
// Sums over the sessions, one after the other. The sums of squares give the
// slope of the scores (ordinary least squares, days against points).
#include "backcare/report.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "report_calendar.hpp"

namespace backcare {
namespace {

using std::chrono::days;

struct Mean {
  int count = 0;
  double sum = 0;

  void add(double value) {
    ++count;
    sum += value;
  }
  [[nodiscard]] std::optional<double> value() const {
    if (count == 0)
      return std::nullopt;
    return sum / count;
  }
};

/// Scores of one kind, and the line through them.
class ScoreSums {
 public:
  void add(const std::optional<int>& score, Day day) {
    if (!score)
      return;
    if (scores_.count == 0)
      first_ = day;
    last_ = std::max(last_, day);
    const auto x = static_cast<double>((day - first_).count());
    scores_.add(*score);
    x_ += x;
    xx_ += x * x;
    xy_ += x * *score;
  }

  [[nodiscard]] PainScores result() const {
    PainScores result{.count = scores_.count,
                      .mean = scores_.value().value_or(0)};
    const auto length = static_cast<double>((last_ - first_).count());
    if (scores_.count < least_scores || length < least_score_days)
      return result;
    const double n = scores_.count;
    const double slope = (n * xy_ - x_ * scores_.sum) / (n * xx_ - x_ * x_);
    result.per_week = slope * 7;
    result.change = slope * length;
    return result;
  }

 private:
  Mean scores_;
  Day first_{};
  Day last_{};
  double x_ = 0;
  double xx_ = 0;
  double xy_ = 0;
};

class ChangeSums {
 public:
  void add(const std::optional<int>& before, const std::optional<int>& later) {
    if (!before || !later)
      return;
    const int change = *later - *before;
    ++(change < 0 ? result_.lower : change > 0 ? result_.higher : result_.same);
    mean_.add(change);
  }

  [[nodiscard]] PainChange result() const {
    PainChange result = result_;
    result.mean = mean_.value().value_or(0);
    return result;
  }

 private:
  PainChange result_;
  Mean mean_;
};

struct StretchSums {
  Mean before;
  Mean after;
  Mean next_morning;
};

bool some_done(const Step& step) {
  return step.done || step.reps > 0;
}

/// What a session can hold; more is a mistake in a file that came in.
constexpr std::int64_t most_amount = 1'000'000;

std::int64_t amount_of(const Step& step) {
  const std::int64_t each =
      step.prescribed.count == Count::Time
          ? std::min<std::int64_t>(step.hold.count(), most_amount)
          : 1;
  return std::min(step.reps * each, most_amount);
}

/// What was done of each exercise of a session. When an item was begun again
/// with the same exercise, the last time counts.
std::map<std::string, ExerciseTrend> exercises_in(const SessionRecord& session,
                                                  Day day) {
  std::map<std::string, ExerciseTrend> result;
  std::set<std::pair<std::size_t, std::string_view>> seen;
  for (auto at = session.steps.rbegin(); at != session.steps.rend(); ++at) {
    const Step& step = *at;
    ExerciseTrend& trend = result[step.exercise];
    trend.time += step.time;
    trend.pain_marks += step.pain ? 1 : 0;
    if (!some_done(step) || !seen.emplace(step.item, step.exercise).second)
      continue;
    const seconds hold =
        trend.sessions == 0 ? step.hold : std::min(step.hold, trend.last.hold);
    trend.sessions = 1;
    trend.last = {day, step.prescribed.count,
                  std::min(trend.last.amount + amount_of(step), most_amount),
                  hold};
  }
  return result;
}

/// An exercise over the period; its amounts begin anew when the way of
/// counting changes, as seconds and repetitions have no common mean.
struct ExerciseSums {
  ExerciseTrend trend;
  std::vector<Mean> amounts;
};

class ReportSums {
 public:
  explicit ReportSums(const ReportRequest& request) : request_(request) {}

  void add(const SessionRecord& session) {
    if (std::ranges::none_of(session.steps, some_done))
      return;
    // In a journey to the west the calendar goes back; a report does not.
    const Day day =
        std::max(day_of(session.started), report_.latest.value_or(Day{}));
    if (session.speed > fastest_real_speed) {
      report_.rehearsals += day >= beginning_of(request_, day) ? 1 : 0;
      return;
    }
    if (report_.stretches.empty())
      begin(day);
    ++by_day_[day];
    report_.latest = day;
    if (day >= report_.first)
      add_within(session, day);
  }

  Report result() {
    if (report_.stretches.empty())
      begin(request_.today);
    report_.streak = streak_of(by_day_, request_);
    report_.schedule = request_.schedule;
    report_.adherence = adherence_of(by_day_, request_, report_.first);
    report_.days = static_cast<int>(
        std::distance(by_day_.lower_bound(report_.first), by_day_.end()));
    report_.pain_before = before_.result();
    report_.pain_after = after_.result();
    report_.pain_next_morning = next_morning_.result();
    report_.after_session = after_session_.result();
    report_.next_morning = by_next_morning_.result();
    finish_stretches();
    finish_exercises();
    return std::move(report_);
  }

 private:
  void begin(Day first_session) {
    report_.period = request_.period;
    report_.first = beginning_of(request_, first_session);
    report_.last = request_.today;
    report_.unit = unit_for(report_.last - report_.first + days{1});
    report_.stretches = stretches_of(report_.unit, report_.first, report_.last);
    sums_.resize(report_.stretches.size());
  }

  void add_within(const SessionRecord& session, Day day) {
    const auto after =
        std::ranges::upper_bound(report_.stretches, day, {}, &Stretch::first);
    const auto place =
        static_cast<std::size_t>(after - report_.stretches.begin() - 1);
    const Answers& answers = session.answers;
    ++report_.sessions;
    report_.completed += session.completed ? 1 : 0;
    ++report_.stretches[place].sessions;
    before_.add(answers.pain_before, day);
    after_.add(answers.pain_after, day);
    next_morning_.add(answers.pain_next_morning, day);
    after_session_.add(answers.pain_before, answers.pain_after);
    by_next_morning_.add(answers.pain_before, answers.pain_next_morning);
    add_scores(answers, place);
    for (const auto& [exercise, trend] : exercises_in(session, day)) {
      report_.time += trend.time;
      report_.stretches[place].time += trend.time;
      add_exercise(exercise, trend, place);
    }
  }

  void add_scores(const Answers& answers, std::size_t place) {
    if (answers.pain_before)
      sums_[place].before.add(*answers.pain_before);
    if (answers.pain_after)
      sums_[place].after.add(*answers.pain_after);
    if (answers.pain_next_morning)
      sums_[place].next_morning.add(*answers.pain_next_morning);
  }

  void add_exercise(const std::string& exercise, const ExerciseTrend& done,
                    std::size_t place) {
    ExerciseSums& sums = exercises_[exercise];
    sums.trend.time += done.time;
    sums.trend.pain_marks += done.pain_marks;
    if (done.sessions == 0)
      return;
    if (sums.trend.sessions == 0 || sums.trend.last.count != done.last.count) {
      sums.amounts.assign(sums_.size(), {});
      sums.trend.first = done.last;
    }
    ++sums.trend.sessions;
    sums.trend.last = done.last;
    sums.amounts[place].add(static_cast<double>(done.last.amount));
  }

  void finish_stretches() {
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      Stretch& stretch = report_.stretches[i];
      stretch.pain_before = sums_[i].before.value();
      stretch.pain_after = sums_[i].after.value();
      stretch.pain_next_morning = sums_[i].next_morning.value();
    }
  }

  void finish_exercises() {
    for (auto& [exercise, sums] : exercises_) {
      sums.trend.exercise = exercise;
      sums.amounts.resize(sums_.size());
      for (const Mean& mean : sums.amounts)
        sums.trend.amounts.push_back(mean.value());
      report_.exercises.push_back(std::move(sums.trend));
    }
    std::ranges::stable_sort(report_.exercises, std::ranges::greater{},
                             &ExerciseTrend::sessions);
  }

  ReportRequest request_;
  Report report_;
  SessionsByDay by_day_;
  ScoreSums before_;
  ScoreSums after_;
  ScoreSums next_morning_;
  ChangeSums after_session_;
  ChangeSums by_next_morning_;
  std::vector<StretchSums> sums_;
  std::map<std::string, ExerciseSums> exercises_;
};

}  // namespace

Report report_on(const std::vector<SessionRecord>& sessions,
                 const ReportRequest& request) {
  ReportSums sums(request);
  for (const SessionRecord& session : sessions)
    sums.add(session);
  return sums.result();
}

Report report_on(const History& history, const ReportRequest& request) {
  ReportSums sums(request);
  history.each({{}, request.today},
               [&](const SessionRecord& session) { sums.add(session); });
  return sums.result();
}

}  // namespace backcare
