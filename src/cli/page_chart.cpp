// SPDX-License-Identifier: MIT
#include "page_chart.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace backcare {
namespace {

constexpr double width = 480;
constexpr double height = 190;
constexpr double left = 34;
constexpr double right = 466;
constexpr double top = 12;
constexpr double bottom = 160;
constexpr std::size_t most_labels = 7;
constexpr std::array<const char*, 3> lines_of_style{"one", "two", "three"};

struct Point {
  double x = 0;
  double y = 0;
};

std::string number(double value) {
  return fmt::format("{:.1f}", value);
}

double share(double value, double most) {
  return most > 0 ? std::clamp(value / most, 0.0, 1.0) : 0;
}

/// Where a value stands in the chart; `count` of them share the width.
Point place(const Chart& chart, std::size_t index, double value) {
  const auto count = static_cast<double>(chart.labels.size());
  const double room = (right - left) / count;
  return {left + room * (static_cast<double>(index) + 0.5),
          bottom - share(value, chart.most) * (bottom - top)};
}

Markup text_at(Point at, const char* anchor, const std::string& text) {
  return element(
      "text",
      {{"x", number(at.x)}, {"y", number(at.y)}, {"text-anchor", anchor}},
      Markup(text));
}

Markup rule_at(double y) {
  return element("line",
                 {{"class", "rule"},
                  {"x1", number(left)},
                  {"x2", number(right)},
                  {"y1", number(y)},
                  {"y2", number(y)}},
                 {});
}

Markup axes(const Chart& chart) {
  Markup result;
  for (const double value : {0.0, chart.most / 2, chart.most}) {
    const double y = place(chart, 0, value).y;
    result += rule_at(y);
    result += text_at({left - 6, y + 5}, "end", fmt::format("{:g}", value));
  }
  const std::size_t step = (chart.labels.size() - 1) / most_labels + 1;
  for (std::size_t i = 0; i < chart.labels.size(); i += step)
    result +=
        text_at({place(chart, i, 0).x, height - 8}, "middle", chart.labels[i]);
  return result;
}

Markup framed(const Chart& chart, const Markup& drawing) {
  Markup all =
      element("title", {{"id", chart.id + "-title"}}, Markup(chart.title));
  all +=
      element("desc", {{"id", chart.id + "-text"}}, Markup(chart.description));
  all += axes(chart);
  all += drawing;
  return element(
      "figure", {},
      element("svg",
              {{"class", "chart"},
               {"role", "img"},
               {"viewBox", fmt::format("0 0 {:g} {:g}", width, height)},
               {"aria-labelledby", chart.id + "-title"},
               {"aria-describedby", chart.id + "-text"}},
              all));
}

Markup rectangle(Point corner, double wide, double high) {
  return element("rect",
                 {{"class", "fill"},
                  {"x", number(corner.x)},
                  {"y", number(corner.y)},
                  {"width", number(wide)},
                  {"height", number(high)}},
                 {});
}

/// A circle, a square or a triangle.
Markup mark(std::size_t line, Point at) {
  if (line == 0)
    return element("circle",
                   {{"cx", number(at.x)}, {"cy", number(at.y)}, {"r", "3.5"}},
                   {});
  if (line == 1)
    return element("rect",
                   {{"x", number(at.x - 3)},
                    {"y", number(at.y - 3)},
                    {"width", "6"},
                    {"height", "6"}},
                   {});
  return element("polygon",
                 {{"points", fmt::format("{:.1f},{:.1f} {:.1f},{:.1f} "
                                         "{:.1f},{:.1f}",
                                         at.x - 4, at.y + 3, at.x + 4, at.y + 3,
                                         at.x, at.y - 4)}},
                 {});
}

Markup path(const std::string& steps) {
  return element("path", {{"d", steps}}, {});
}

Markup line(const Chart& chart, const ChartValues& values,
            std::size_t number_of_line) {
  std::string steps;
  Markup marks;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i])
      continue;
    const Point at = place(chart, i, *values[i]);
    const bool begins = i == 0 || !values[i - 1];
    steps += fmt::format("{}{:.1f} {:.1f}", begins ? 'M' : 'L', at.x, at.y);
    marks += mark(number_of_line, at);
  }
  Markup all = path(steps);
  all += marks;
  return element("g", {{"class", lines_of_style.at(number_of_line)}}, all);
}

}  // namespace

Markup bar_chart(const Chart& chart, const ChartValues& values) {
  const double room = (right - left) / static_cast<double>(values.size());
  const double wide = std::min(room * 0.7, 40.0);
  Markup bars;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i]) {
      const Point peak = place(chart, i, *values[i]);
      bars += rectangle({peak.x - wide / 2, peak.y}, wide, bottom - peak.y);
    }
  return framed(chart, bars);
}

Markup line_chart(const Chart& chart, const std::vector<ChartValues>& lines) {
  Markup drawing;
  for (std::size_t i = 0; i < lines.size(); ++i)
    drawing += line(chart, lines[i], i);
  return framed(chart, drawing);
}

Markup line_key(std::size_t number) {
  Markup all = path("M2 8L46 8");
  all += mark(number, {24, 8});
  return element(
      "svg",
      {{"class", "key"}, {"viewBox", "0 0 48 16"}, {"aria-hidden", "true"}},
      element("g", {{"class", lines_of_style.at(number)}}, all));
}

Markup spark_chart(const std::string& description, const ChartValues& values,
                   double most) {
  constexpr double high = 16;
  const double room =
      96 / static_cast<double>(std::max<std::size_t>(values.size(), 1));
  Markup all = element("title", description);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i]) {
      const double bar = std::max(share(*values[i], most) * high, 1.0);
      all += rectangle({room * static_cast<double>(i), high - bar}, room * 0.8,
                       bar);
    }
  return element(
      "svg", {{"class", "spark"}, {"role", "img"}, {"viewBox", "0 0 96 16"}},
      all);
}

}  // namespace backcare
