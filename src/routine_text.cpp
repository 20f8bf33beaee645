// SPDX-License-Identifier: MIT
//
// Routines and weeks as the files that routine.cpp reads.
#include <algorithm>

#include <fmt/format.h>

#include "backcare/routine.hpp"
#include "backcare/text.hpp"

namespace backcare {
namespace {

/// `text` as a YAML value: plain where every reader takes it for a text.
std::string yaml_text(const std::string& text) {
  const auto plain_byte = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' ||
           c == ',' || c == '(' || c == ')' || c == '.' ||
           (c >= '0' && c <= '9') || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  const bool plain = !text.empty() && std::ranges::all_of(text, plain_byte) &&
                     text.find(' ') != std::string::npos &&
                     ((text.front() >= 'A' && text.front() <= 'Z') ||
                      (text.front() >= 'a' && text.front() <= 'z')) &&
                     text.back() != ' ';
  if (plain)
    return text;
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      result += '\\';
    result += c;
  }
  return result + '"';
}

std::string own_item(const RoutineItem& item) {
  const Exercise& exercise = *item.exercise;
  std::string result =
      fmt::format("  - name: {}\n    steps:{}\n", yaml_text(exercise.name),
                  exercise.setup.empty() ? " []" : "");
  for (const std::string& step : exercise.setup)
    result += fmt::format("      - {}\n", yaml_text(step));
  result += fmt::format("    dose: {}\n    position: {}\n",
                        to_string(item.dose), item.position);
  if (item.dose.count != Count::Time)
    result += fmt::format("    repetition_s: {}\n", exercise.move().count());
  return result;
}

std::string known_item(const RoutineItem& item, const Catalog& catalog,
                       int width) {
  const Term* position = catalog.term("positions", item.position);
  const std::string line =
      fmt::format("  - {}: {}", item.exercise->id, to_string(item.dose));
  std::vector<std::string> notes{position ? position->label : "", item.note};
  std::erase(notes, "");
  std::string result =
      notes.empty() ? line : pad(line, width) + "  # " + join(notes, "; ");
  if (item.position != item.exercise->positions.front())
    result += "\n    position: " + item.position;
  return result + '\n';
}

/// Each line four blanks deeper.
std::string indented(const std::string& text) {
  std::string result = "    ";
  for (std::size_t i = 0; i < text.size(); ++i) {
    result += text[i];
    if (text[i] == '\n' && i + 1 < text.size())
      result += "    ";
  }
  return result;
}

/// The routine of a day, without a title that is the week's.
std::string day_text(const Routine& day, const Week& week,
                     const Catalog& catalog) {
  const std::string text = to_yaml(day, catalog, {});
  return day.title == week.title ? text.substr(text.find('\n') + 1) : text;
}

}  // namespace

std::string to_yaml(const Routine& routine, const Catalog& catalog,
                    const std::vector<std::string>& comment) {
  std::string result;
  for (const std::string& line : comment)
    result += line.empty() ? "#\n" : "# " + line + '\n';
  result += "title: " + yaml_text(routine.title) + '\n';
  const auto line = [&](const char* key, const std::string& value) {
    if (!value.empty())
      result += fmt::format("{}: {}\n", key, value);
  };
  const auto text = [&](const char* key, const std::string& value) {
    line(key, value.empty() ? "" : yaml_text(value));
  };
  const auto list = [&](const char* key, const std::vector<std::string>& all) {
    line(key, all.empty() ? "" : '[' + join(all, ", ") + ']');
  };
  text("schedule", routine.schedule);
  text("about", routine.about);
  text("frequency", routine.frequency);
  list("suits", routine.suits);
  list("sources", routine.sources);
  result += "exercises:\n";
  int width = 0;
  for (const RoutineItem& item : routine.items)
    if (!item.own)
      width = std::max(
          width, 6 + display_width(item.exercise->id + to_string(item.dose)));
  for (const RoutineItem& item : routine.items)
    result += item.own ? own_item(item) : known_item(item, catalog, width);
  return result;
}

std::string to_yaml(const Week& week, const Catalog& catalog,
                    const std::vector<std::string>& comment) {
  std::string result;
  for (const std::string& line : comment)
    result += line.empty() ? "#\n" : "# " + line + '\n';
  result += "title: " + yaml_text(week.title) + '\n';
  if (!week.schedule.empty())
    result += "schedule: " + yaml_text(week.schedule) + '\n';
  if (!week.about.empty())
    result += "about: " + yaml_text(week.about) + '\n';
  result += "days:\n";
  for (std::size_t i = 0; i < day_names.size(); ++i) {
    result +=
        fmt::format("  {}:{}\n", day_names[i], week.days[i] ? "" : " rest");
    if (week.days[i])
      result += indented(day_text(*week.days[i], week, catalog));
  }
  return result;
}

}  // namespace backcare
