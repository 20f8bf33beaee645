// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "print.hpp"
#include "terminal/printable.hpp"

namespace backcare {
namespace {

using Sessions = std::vector<SessionRecord>;

seconds time_of(const SessionRecord& session) {
  seconds time{0};
  for (const Step& step : session.steps)
    time += step.time;
  return time;
}

std::string time_text(const SessionRecord& session) {
  return fmt::format("{:>5}", clock_text(time_of(session)));
}

/// How many exercises of the routine were done; a repeated one counts once.
std::size_t exercises_done(const SessionRecord& session) {
  std::set<std::size_t> items;
  for (const Step& step : session.steps)
    if (step.done)
      items.insert(step.item);
  return items.size();
}

std::string score_text(const std::optional<int>& score,
                       const std::string& none) {
  return score ? std::to_string(*score) : none;
}

std::string pain_text(const SessionRecord& session) {
  const Answers& answers = session.answers;
  return score_text(answers.pain_before, "-") + ' ' +
         score_text(answers.pain_after, "-") + ' ' +
         score_text(answers.pain_next_morning, "-");
}

std::string effort_text(const SessionRecord& session) {
  return session.answers.effort ? std::string(name_of(*session.answers.effort))
                                : "";
}

/// The title, after what makes the session less than one of the routine.
std::string routine_text(const SessionRecord& session) {
  std::vector<std::string> marks;
  if (!session.completed)
    marks.emplace_back("partial");
  if (session.speed != 1)
    marks.push_back(fmt::format("{:g}x", session.speed));
  return (marks.empty() ? "" : "(" + join(marks, ", ") + ") ") +
         printable(session.routine, true);
}

struct Column {
  std::string name;
  std::string (*text)(const SessionRecord& session);
  int width = 0;
  int worth = 0;  ///< The least is left out first.
};

std::vector<Column> columns_for(const Sessions& sessions) {
  std::vector<Column> columns{
      {"id",
       [](const SessionRecord& s) { return clip(printable(s.uid, true), 8); },
       0, 2},
      {"started", [](const SessionRecord& s) { return wall_text(s.started); },
       0, 6},
      {" time", time_text, 0, 5},
      {"done",
       [](const SessionRecord& s) { return std::to_string(exercises_done(s)); },
       0, 3},
      {"pain", pain_text, 0, 4},
      {"effort", effort_text, 0, 1}};
  for (Column& column : columns) {
    column.width = display_width(column.name);
    for (const SessionRecord& session : sessions)
      column.width =
          std::max(column.width, display_width(column.text(session)));
  }
  return columns;
}

/// Leaves out what is worth least until a title has room.
void fit(std::vector<Column>& columns, int width) {
  constexpr int least_title = 16;
  const auto taken = [&] {
    int sum = least_title;
    for (const Column& column : columns)
      sum += column.width + 2;
    return sum;
  };
  while (!columns.empty() && taken() > width)
    columns.erase(std::ranges::min_element(columns, {}, &Column::worth));
}

/// `text` as a field: in quotes where a reader would stumble otherwise.
std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos)
    return text;
  std::string result = "\"";
  for (const char c : text)
    result += c == '"' ? std::string("\"\"") : std::string(1, c);
  return result + '"';
}

std::string table(const Sessions& sessions, int width) {
  auto columns = columns_for(sessions);
  fit(columns, width);
  std::string result;
  const auto add_line = [&](const auto& cell, const std::string& last) {
    std::string line;
    for (const Column& column : columns)
      line += pad(cell(column), column.width) + "  ";
    result += clip(line + last, width) + '\n';
  };
  add_line([](const Column& column) { return column.name; }, "routine");
  for (const SessionRecord& session : sessions)
    add_line([&](const Column& column) { return column.text(session); },
             routine_text(session));
  return result;
}

std::string csv(const Sessions& sessions) {
  std::string result =
      "uid,started,ended,routine,speed,completed,exercises_done,seconds,"
      "pain_before,pain_after,pain_next_morning,effort,note\n";
  for (const SessionRecord& session : sessions) {
    const Answers& answers = session.answers;
    result += fmt::format(
        "{},{},{},{},{:g},{},{},{},{},{},{},{},{}\n", field(session.uid),
        to_string(session.started), to_string(session.ended),
        field(session.routine), session.speed, session.completed,
        exercises_done(session), time_of(session).count(),
        score_text(answers.pain_before, ""), score_text(answers.pain_after, ""),
        score_text(answers.pain_next_morning, ""), effort_text(session),
        field(answers.note));
  }
  return result;
}

std::string json_lines(const Sessions& sessions) {
  std::string result;
  for (const SessionRecord& session : sessions)
    result += to_json(session) + '\n';
  return result;
}

std::string json(const Sessions& sessions) {
  std::string result = "[";
  for (const SessionRecord& session : sessions)
    result += (result.size() > 1 ? ",\n " : "\n ") + to_json(session);
  return result + (sessions.empty() ? "]\n" : "\n]\n");
}

}  // namespace

std::string history_text(const Sessions& sessions, const std::string& format,
                         int width) {
  if (format == "csv")
    return csv(sessions);
  if (format == "json")
    return json(sessions);
  if (format == "jsonl")
    return json_lines(sessions);
  return table(sessions, width);
}

}  // namespace backcare
