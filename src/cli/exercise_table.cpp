// SPDX-License-Identifier: MIT
#include "exercise_table.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include <fmt/format.h>

#include "backcare/pace.hpp"
#include "backcare/text.hpp"

namespace backcare {

const std::vector<std::string> exercise_orders{
    "id", "name", "area", "phase", "family", "stage", "time"};

namespace {

/// A column of the table; the first ones stay longest when room is short.
struct Column {
  std::function<std::string(const Judged&)> text;
  int width = 0;
};

std::vector<Column> columns_of(const Catalog& catalog) {
  return {
      {[](const Judged& row) { return row.exercise->id; }},
      {[](const Judged& row) {
        return row.verdict.cautions.empty() ? std::string() : "care";
      }},
      {[](const Judged& row) {
        return fmt::format(
            "{:>5}",
            clock_text(time_of(*row.exercise, row.exercise->dose.usual)));
      }},
      {[](const Judged& row) { return std::to_string(row.exercise->stage); }},
      {[](const Judged& row) {
        return std::string(name_of(row.exercise->phase));
      }},
      {[](const Judged& row) { return row.exercise->areas.front(); }},
      {[](const Judged& row) { return row.exercise->name; }},
      {[&catalog](const Judged& row) {
        const std::string& position = row.exercise->positions.front();
        const Term* term = catalog.term("positions", position);
        return term ? term->label : position;
      }},
  };
}

/// The columns that fit, each as wide as its widest text; none without text.
std::vector<Column> fitting(std::vector<Column> columns,
                            const std::vector<Judged>& rows, int width) {
  constexpr int gap = 2;
  std::vector<Column> result;
  int used = 0;
  for (Column& column : columns) {
    for (const Judged& row : rows)
      column.width = std::max(column.width, display_width(column.text(row)));
    if (column.width == 0)
      continue;
    used += column.width + (result.empty() ? 0 : gap);
    if (used > width && !result.empty())
      break;
    result.push_back(column);
  }
  return result;
}

/// What the rows of a group have in common; empty without groups.
std::string group_of(const Catalog& catalog, const Exercise& exercise,
                     const std::string& order) {
  if (order == "area") {
    const Term* term = catalog.term("areas", exercise.areas.front());
    return term ? term->label : exercise.areas.front();
  }
  if (order == "phase")
    return std::string(name_of(exercise.phase));
  return order == "family" ? exercise.family : "";
}

}  // namespace

void sort_exercises(std::vector<Judged>& exercises, const std::string& order) {
  const auto key = [&](const Judged& row) {
    const Exercise& exercise = *row.exercise;
    const int number =
        order == "stage"   ? exercise.stage
        : order == "phase" ? static_cast<int>(exercise.phase)
        : order == "time"
            ? static_cast<int>(time_of(exercise, exercise.dose.usual).count())
            : 0;
    const std::string word = order == "name"     ? search_key(exercise.name)
                             : order == "area"   ? exercise.areas.front()
                             : order == "family" ? exercise.family
                                                 : "";
    return std::tuple(number, word, exercise.id);
  };
  std::ranges::stable_sort(exercises, {}, key);
}

std::string exercise_table(const Catalog& catalog,
                           const std::vector<Judged>& exercises,
                           const std::string& order, int width) {
  const auto columns = fitting(columns_of(catalog), exercises, width);
  std::string result;
  std::string group;
  for (const Judged& row : exercises) {
    const std::string next = group_of(catalog, *row.exercise, order);
    if (next != group)
      result += (result.empty() ? "" : "\n") + next + ":\n";
    group = next;
    std::string line;
    for (const Column& column : columns)
      line += (line.empty() ? "" : "  ") + pad(column.text(row), column.width);
    result += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
  }
  return result;
}

}  // namespace backcare
