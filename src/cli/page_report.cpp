// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "page_chart.hpp"
#include "print_report.hpp"

namespace backcare {
namespace {

/// What fits on two pages with the rest.
constexpr std::size_t most_exercises = 20;

/// The scores that are charted, in the order of the lines.
struct ScoreLine {
  const char* name;
  PainScores Report::*scores;
  std::optional<double> Stretch::*mean;
};
constexpr std::array<ScoreLine, 3> score_lines{
    {{"Before", &Report::pain_before, &Stretch::pain_before},
     {"After", &Report::pain_after, &Stretch::pain_after},
     {"Next morning", &Report::pain_next_morning,
      &Stretch::pain_next_morning}}};

double minutes(const Stretch& stretch) {
  return static_cast<double>(stretch.time.count()) / 60;
}

/// The least of 10, 20, 50, 100... that is no less.
double round_top(double value) {
  double top = 10;
  for (int i = 0; top < value; ++i)
    top *= i % 3 == 1 ? 2.5 : 2;
  return top;
}

std::string score_text(const std::optional<double>& score) {
  return score ? fmt::format("{:.1f}", *score) : "–";
}

Markup facts(const std::vector<Fact>& all) {
  Markup result;
  for (const auto& [name, text] : all) {
    result += element("dt", name);
    result += element("dd", text);
  }
  return element("dl", {}, result);
}

Chart chart_of(const Report& report, const std::string& id) {
  Chart chart{.id = id};
  for (const Stretch& stretch : report.stretches)
    chart.labels.push_back(stretch_name(report.unit, stretch.first));
  return chart;
}

Markup minutes_chart(const Report& report) {
  Chart chart = chart_of(report, "minutes");
  ChartValues values;
  std::string words;
  for (const Stretch& stretch : report.stretches) {
    values.emplace_back(minutes(stretch));
    chart.most = std::max(chart.most, minutes(stretch));
    words +=
        fmt::format("{}{}: {:.0f}", words.empty() ? "" : ", ",
                    stretch_name(report.unit, stretch.first), minutes(stretch));
  }
  chart.most = round_top(chart.most);
  chart.title = fmt::format("Minutes by {}", name_of(report.unit));
  chart.description = words + '.';
  return bar_chart(chart, values);
}

Markup pain_chart(const Report& report) {
  Chart chart = chart_of(report, "scores");
  chart.most = worst_pain;
  chart.title = fmt::format("Mean pain by {}", name_of(report.unit));
  std::vector<ChartValues> lines;
  for (const ScoreLine& line : score_lines) {
    ChartValues values;
    for (const Stretch& stretch : report.stretches)
      values.push_back(stretch.*line.mean);
    lines.push_back(std::move(values));
    chart.description += fmt::format(
        "{}: {}. ", line.name, scores_text(report.*line.scores, report.unit));
  }
  return line_chart(chart, lines);
}

Markup pain_legend(const Report& report) {
  Markup items;
  for (std::size_t i = 0; i < score_lines.size(); ++i) {
    Markup item = line_key(i);
    item += Markup(fmt::format(
        " {}: {}", score_lines.at(i).name,
        scores_text(report.*score_lines.at(i).scores, report.unit)));
    items += element("li", {}, item);
  }
  return element("ul", {}, items);
}

Markup pain(const Report& report) {
  if (std::ranges::none_of(score_lines, [&](const ScoreLine& line) {
        return (report.*line.scores).count > 0;
      }))
    return element("p", "No scores were written down in this time.");
  Markup all = element("p", "From 0 (none) to 10 (worst imaginable).");
  all += pain_chart(report);
  all += pain_legend(report);
  for (const auto& [name, text] : pain_changes(report))
    all += element("p", name + ": " + text);
  return all;
}

std::vector<Markup> exercise_row(const ExerciseTrend& trend,
                                 const NameOf& name_of_exercise) {
  const bool done = trend.sessions > 0;
  const std::string first = done ? done_text(trend.first) : "–";
  const std::string last = done ? done_text(trend.last) : "–";
  return {
      Markup(name_of_exercise(trend.exercise)),
      Markup(std::to_string(trend.sessions)),
      Markup(minutes_text(trend.time)),
      Markup(first),
      Markup(last),
      spark_chart("from " + first + " to " + last, trend.amounts,
                  most_of(trend)),
      Markup(trend.pain_marks > 0 ? std::to_string(trend.pain_marks) : "–")};
}

Markup exercises(const Report& report, const NameOf& name_of_exercise) {
  Table table{
      "How much was done of each, of both sides together",
      {"Exercise", "Times", "Time", "First", "Last", "Course", "Pain marks"},
      {}};
  const std::size_t shown = std::min(report.exercises.size(), most_exercises);
  for (std::size_t i = 0; i < shown; ++i)
    table.rows.push_back(exercise_row(report.exercises[i], name_of_exercise));
  Markup all = to_markup(table);
  if (shown < report.exercises.size())
    all += element("p", fmt::format("And {} more that were done less often.",
                                    report.exercises.size() - shown));
  return all;
}

Markup numbers(const Report& report) {
  Table table{
      fmt::format("Sessions, and means of the pain scores, by {}",
                  name_of(report.unit)),
      {"From", "Sessions", "Minutes", "Before", "After", "Next morning"},
      {}};
  for (const Stretch& stretch : report.stretches)
    table.rows.push_back({Markup(day_text(stretch.first)),
                          Markup(std::to_string(stretch.sessions)),
                          Markup(fmt::format("{:.0f}", minutes(stretch))),
                          Markup(score_text(stretch.pain_before)),
                          Markup(score_text(stretch.pain_after)),
                          Markup(score_text(stretch.pain_next_morning))});
  return to_markup(table);
}

}  // namespace

std::string report_page(const Report& report, const NameOf& name_of_exercise) {
  const std::string span =
      day_text(report.first) + " to " + day_text(report.last);
  Markup header = element("h1", "Back exercise report");
  header += element("p", span);
  Markup main = section("summary", "In short", facts(session_facts(report)));
  main +=
      section("sessions", fmt::format("Minutes by {}", name_of(report.unit)),
              minutes_chart(report));
  main += section("pain", "Pain", pain(report));
  main +=
      section("exercises", "Exercises", exercises(report, name_of_exercise));
  main += section("numbers", "Numbers", numbers(report));
  Markup body = element("header", {}, header);
  body += element("main", {}, main);
  body += element("footer", {}, element("p", report_caution));
  return page("Back exercise report, " + span, body);
}

}  // namespace backcare
