// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "page.hpp"

namespace backcare {

/// What the charts of a page have in common. The description says in words what
/// is to be seen.
struct Chart {
  std::string id;  ///< Of our own, once in a page.
  std::string title;
  std::string description;
  std::vector<std::string> labels;  ///< Below, as many as values.
  double most = 0;                  ///< At the top; 0 is at the bottom.
};

using ChartValues = std::vector<std::optional<double>>;

/// A bar for each value, in SVG.
[[nodiscard]] Markup bar_chart(const Chart& chart, const ChartValues& values);

/// At most three lines, told apart by dashes and marks as well as by colour; a
/// line ends where there is no value.
[[nodiscard]] Markup line_chart(const Chart& chart,
                                const std::vector<ChartValues>& lines);

/// A piece of line `number` (from 0) of a chart, for its legend.
[[nodiscard]] Markup line_key(std::size_t number);

/// Small bars for within a line of text.
[[nodiscard]] Markup spark_chart(const std::string& description,
                                 const ChartValues& values, double most);

}  // namespace backcare
