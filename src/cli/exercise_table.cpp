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
  const char* heading;
  std::function<std::string(const Judged&)> text;
  int narrowest = 0;  ///< Cut to no less; 0: not cut.
  int width = 0;
};

/// Less of a name says nothing.
constexpr int narrowest_name = 12;

std::vector<Column> columns_of(const Catalog& catalog) {
  return {
      {"id", [](const Judged& row) { return row.exercise->id; }},
      {"",
       [](const Judged& row) {
         return row.verdict.cautions.empty() ? std::string() : "care";
       }},
      {"name", [](const Judged& row) { return row.exercise->name; },
       narrowest_name},
      {" time",
       [](const Judged& row) {
         return fmt::format(
             "{:>5}",
             clock_text(time_of(*row.exercise, row.exercise->dose.usual)));
       }},
      {"stage",
       [](const Judged& row) { return std::to_string(row.exercise->stage); }},
      {"phase",
       [](const Judged& row) {
         return std::string(name_of(row.exercise->phase));
       }},
      {"area", [](const Judged& row) { return row.exercise->areas.front(); }},
      {"position",
       [&catalog](const Judged& row) {
         const std::string& position = row.exercise->positions.front();
         const Term* term = catalog.term("positions", position);
         return term ? term->label : position;
       }},
  };
}

/// The columns that fit, each as wide as its widest text; none without text.
std::vector<Column> fitting(std::vector<Column> columns,
                            const std::vector<Judged>& rows,
                            const TableForm& form) {
  constexpr int gap = 2;
  std::vector<Column> result;
  int room = form.width + gap;
  for (Column& column : columns) {
    for (const Judged& row : rows)
      column.width = std::max(column.width, display_width(column.text(row)));
    if (column.width == 0)
      continue;
    if (form.header)
      column.width = std::max(column.width, display_width(column.heading));
    if (column.narrowest > 0 && column.narrowest <= room - gap)
      column.width = std::min(column.width, room - gap);
    room -= column.width + gap;
    if (room < 0 && !result.empty())
      break;
    result.push_back(column);
  }
  return result;
}

/// One line of the table; what is too long for its column is cut.
template <typename Text>
std::string line_of(const std::vector<Column>& columns, const Text& text) {
  constexpr std::string_view cut = "...";
  std::string line;
  for (const Column& column : columns) {
    std::string cell = text(column);
    if (column.narrowest > 0 && display_width(cell) > column.width)
      cell = clip(cell, column.width - static_cast<int>(cut.size())) +
             std::string(cut);
    line += (line.empty() ? "" : "  ") + pad(cell, column.width);
  }
  return line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
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
                           const TableForm& form) {
  const auto columns = fitting(columns_of(catalog), exercises, form);
  std::string result;
  if (form.header && !exercises.empty())
    result = line_of(columns, [](const Column& column) -> std::string {
      return column.heading;
    });
  std::string group;
  for (const Judged& row : exercises) {
    const std::string next = group_of(catalog, *row.exercise, form.order);
    if (next != group)
      result += (result.empty() ? "" : "\n") + next + ":\n";
    group = next;
    result += line_of(columns,
                      [&](const Column& column) { return column.text(row); });
  }
  return result;
}

}  // namespace backcare
