// SPDX-License-Identifier: MIT
#include <cmath>

#include <nlohmann/json.hpp>

#include "print_report.hpp"

namespace backcare {
namespace {

using Json = nlohmann::ordered_json;

/// To the hundredth; nobody feels less.
Json number(double value) {
  return std::round(value * 100) / 100;
}

Json number(const std::optional<double>& value) {
  return value ? number(*value) : Json();
}

Json json_of(const PainScores& scores) {
  return {{"scores", scores.count},
          {"mean", scores.count > 0 ? number(scores.mean) : Json()},
          {"per_week", number(scores.per_week)},
          {"change", number(scores.change)}};
}

Json json_of(const PainChange& change) {
  return {{"sessions", change.count()},
          {"lower", change.lower},
          {"same", change.same},
          {"higher", change.higher},
          {"mean", change.count() > 0 ? number(change.mean) : Json()}};
}

Json json_of(const DoneDose& done) {
  return {{"day", day_text(done.day)},
          {"amount", done.amount},
          {"hold_s", done.hold.count()}};
}

Json json_of(const Stretch& stretch) {
  return {{"first", day_text(stretch.first)},
          {"last", day_text(stretch.last)},
          {"sessions", stretch.sessions},
          {"seconds", stretch.time.count()},
          {"pain_before", number(stretch.pain_before)},
          {"pain_after", number(stretch.pain_after)},
          {"pain_next_morning", number(stretch.pain_next_morning)}};
}

/// What an amount counts.
std::string counted_in(Count count) {
  switch (count) {
    case Count::Reps:
      return "reps";
    case Count::Breaths:
      return "breaths";
    case Count::Time:
      return "seconds";
  }
  return "";
}

Json json_of(const ExerciseTrend& trend, const NameOf& name_of_exercise) {
  Json amounts = Json::array();
  for (const auto& amount : trend.amounts)
    amounts.push_back(number(amount));
  const bool done = trend.sessions > 0;
  return {{"exercise", trend.exercise},
          {"name", name_of_exercise(trend.exercise)},
          {"sessions", trend.sessions},
          {"seconds", trend.time.count()},
          {"pain_marks", trend.pain_marks},
          {"counts", done ? Json(counted_in(trend.last.count)) : Json()},
          {"first", done ? json_of(trend.first) : Json()},
          {"last", done ? json_of(trend.last) : Json()},
          {"amounts", amounts}};
}

Json sessions_json(const Report& report) {
  return {{"count", report.sessions},
          {"completed", report.completed},
          {"days", report.days},
          {"seconds", report.time.count()},
          {"rehearsals", report.rehearsals}};
}

Json adherence_json(const std::optional<Adherence>& adherence) {
  if (!adherence)
    return {};
  return {{"done", adherence->done}, {"due", adherence->due}};
}

}  // namespace

std::string report_json(const Report& report, const NameOf& name_of_exercise) {
  Json result{{"period", name_of(report.period)},
              {"first", day_text(report.first)},
              {"last", day_text(report.last)},
              {"sessions", sessions_json(report)},
              {"streak",
               {{"unit", name_of(report.streak.unit)},
                {"current", report.streak.current},
                {"longest", report.streak.longest}}},
              {"schedule",
               report.schedule ? Json(to_string(*report.schedule)) : Json()},
              {"adherence", adherence_json(report.adherence)},
              {"pain",
               {{"before", json_of(report.pain_before)},
                {"after", json_of(report.pain_after)},
                {"next_morning", json_of(report.pain_next_morning)},
                {"after_session", json_of(report.after_session)},
                {"after_night", json_of(report.next_morning)}}},
              {"unit", name_of(report.unit)},
              {"stretches", Json::array()},
              {"exercises", Json::array()}};
  for (const Stretch& stretch : report.stretches)
    result["stretches"].push_back(json_of(stretch));
  for (const ExerciseTrend& trend : report.exercises)
    result["exercises"].push_back(json_of(trend, name_of_exercise));
  return result.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace backcare
