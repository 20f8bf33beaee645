// SPDX-License-Identifier: MIT
//
// JSON Lines, the form in which sessions are carried between machines and
// programs. What one backcare has printed, another takes in whole.
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "backcare/error.hpp"
#include "backcare/history.hpp"
#include "backcare/text.hpp"

namespace backcare {
namespace {

using Json = nlohmann::ordered_json;

/// No file is worth more messages than these.
constexpr std::size_t most_faults = 100;
constexpr std::size_t longest_uid = 64;
constexpr int most = 1'000'000;

Json or_null(const std::optional<int>& value) {
  return value ? Json(*value) : Json();
}

Json step_json(const Step& step) {
  return {{"item", step.item + 1},
          {"exercise", step.exercise},
          {"in_place_of",
           step.in_place_of.empty() ? Json() : Json(step.in_place_of)},
          {"prescribed", to_string(step.prescribed)},
          {"sets", step.sets},
          {"reps", step.reps},
          {"hold_s", step.hold.count()},
          {"seconds", step.time.count()},
          {"done", step.done},
          {"pain", step.pain}};
}

/// Faults of one line. Reading goes on after a fault, with an empty value.
class RecordReader {
 public:
  RecordReader(Where where, std::vector<Problem>& problems)
      : where_(std::move(where)), problems_(problems) {}

  SessionRecord session(const Json& json);

 private:
  void fault(const std::string& message) {
    problems_.push_back({where_, message});
  }
  void fault(std::string_view key, const std::string& expected) {
    fault(fmt::format("{} is no {}", in_quotes(key), expected));
  }
  /// Whether `json` is an object with all keys of `needed` and no others than
  /// those and `allowed`.
  bool is_object(const Json& json, const std::vector<std::string>& needed,
                 const std::vector<std::string>& allowed);
  std::string text(const Json& json, const char* key);
  std::string line(const Json& json, const char* key);
  int number(const Json& json, const char* key, Range<int> range);
  std::optional<int> score(const Json& json, const char* key);
  bool truth(const Json& json, const char* key);
  Moment moment(const Json& json, const char* key);
  double speed(const Json& json);
  Answers answers(const Json& json);
  Dose dose(const Json& json);
  Step step(const Json& json);

  Where where_;
  std::vector<Problem>& problems_;
};

/// The value of a key; null when there is none.
const Json& at(const Json& json, const char* key) {
  static const Json null;
  const auto found = json.find(key);
  return found == json.end() ? null : *found;
}

bool RecordReader::is_object(const Json& json,
                             const std::vector<std::string>& needed,
                             const std::vector<std::string>& allowed) {
  if (!json.is_object()) {
    fault("an object in braces is due here");
    return false;
  }
  std::vector<std::string> known = needed;
  known.insert(known.end(), allowed.begin(), allowed.end());
  for (const auto& [key, value] : json.items())
    if (std::ranges::find(known, key) == known.end())
      fault("unknown key " + in_quotes(key) + suggestion(key, known));
  for (const std::string& key : needed)
    if (!json.contains(key))
      fault("the key " + in_quotes(key) + " is missing");
  return true;
}

std::string RecordReader::text(const Json& json, const char* key) {
  const Json& value = at(json, key);
  if (value.is_null())
    return {};
  if (!value.is_string()) {
    fault(key, "text");
    return {};
  }
  if (!is_clean(value.get<std::string>()))
    fault(in_quotes(key) + " has a control character in it: " +
          in_quotes(value.get<std::string>()));
  return value.get<std::string>();
}

/// A text that stands on one line.
std::string RecordReader::line(const Json& json, const char* key) {
  std::string value = text(json, key);
  if (value.find_first_of("\t\n") != std::string::npos)
    fault(key, "text of one line");
  return value;
}

int RecordReader::number(const Json& json, const char* key, Range<int> range) {
  const Json& value = at(json, key);
  const bool whole = value.is_number_integer() && value >= Json(range.low) &&
                     value <= Json(range.high);
  if (!value.is_null() && !whole)
    fault(key,
          fmt::format("whole number from {} to {}", range.low, range.high));
  return whole ? value.get<int>() : range.low;
}

std::optional<int> RecordReader::score(const Json& json, const char* key) {
  if (at(json, key).is_null())
    return std::nullopt;
  return number(json, key, {0, worst_pain});
}

bool RecordReader::truth(const Json& json, const char* key) {
  const Json& value = at(json, key);
  if (!value.is_null() && !value.is_boolean())
    fault(in_quotes(key) + " is neither true nor false");
  return value.is_boolean() && value.get<bool>();
}

Moment RecordReader::moment(const Json& json, const char* key) {
  const Json& value = at(json, key);
  const auto moment =
      value.is_string() ? parse_moment(value.get<std::string>()) : std::nullopt;
  if (!moment && json.contains(key))
    fault(key, "moment like \"2026-11-21T07:30:00+01:00\"");
  return moment.value_or(Moment{});
}

double RecordReader::speed(const Json& json) {
  const Json& value = at(json, "speed");
  if (value.is_null())
    return 1;
  if (value.is_number() && value >= Json(0.1) && value <= Json(1000))
    return value.get<double>();
  fault("speed", "number from 0.1 to 1000");
  return 1;
}

Answers RecordReader::answers(const Json& json) {
  Answers answers;
  answers.pain_before = score(json, "pain_before");
  answers.pain_after = score(json, "pain_after");
  answers.pain_next_morning = score(json, "pain_next_morning");
  const std::string effort = text(json, "effort");
  answers.effort = parse<Effort>(effort);
  if (!effort.empty() && !answers.effort)
    fault(fmt::format("unknown effort {}{}", in_quotes(effort),
                      suggestion(effort, all_names<Effort>())));
  answers.note = line(json, "note");
  if (answers.note.size() > longest_note)
    fault(fmt::format("\"note\" is longer than {} bytes", longest_note));
  return answers;
}

Dose RecordReader::dose(const Json& json) {
  const std::string written = text(json, "prescribed");
  if (written.empty())
    return {};
  const auto read = parse_dose(written);
  if (const Dose* dose = std::get_if<Dose>(&read))
    return *dose;
  fault("\"prescribed\": " + std::get<DoseFault>(read).message);
  return {};
}

Step RecordReader::step(const Json& json) {
  Step step;
  if (!is_object(json, {"exercise", "done"},
                 {"item", "in_place_of", "prescribed", "sets", "reps", "hold_s",
                  "seconds", "pain"}))
    return step;
  step.item = static_cast<std::size_t>(number(json, "item", {1, most}) - 1);
  step.exercise = line(json, "exercise");
  step.in_place_of = line(json, "in_place_of");
  step.prescribed = dose(json);
  step.sets = number(json, "sets", {0, most});
  step.reps = number(json, "reps", {0, most});
  step.hold = seconds{number(json, "hold_s", {0, most})};
  step.time = seconds{number(json, "seconds", {0, most})};
  step.done = truth(json, "done");
  step.pain = truth(json, "pain");
  return step;
}

SessionRecord RecordReader::session(const Json& json) {
  SessionRecord session;
  if (!is_object(json,
                 {"uid", "started", "ended", "routine", "completed", "items"},
                 {"speed", "pain_before", "pain_after", "pain_next_morning",
                  "effort", "note", "routine_yaml"}))
    return session;
  session.uid = line(json, "uid");
  if (json.contains("uid") &&
      (session.uid.empty() || session.uid.size() > longest_uid))
    fault("uid", fmt::format("text of 1 to {} bytes", longest_uid));
  session.started = moment(json, "started");
  session.ended = moment(json, "ended");
  session.routine = line(json, "routine");
  session.routine_yaml = text(json, "routine_yaml");
  session.speed = speed(json);
  session.completed = truth(json, "completed");
  session.answers = answers(json);
  if (const Json& items = at(json, "items"); items.is_array())
    for (const Json& item : items)
      session.steps.push_back(step(item));
  else if (json.contains("items"))
    fault("items", "list in brackets");
  return session;
}

/// Looks for keys that stand twice in one object: the parser would take the
/// last and say nothing.
class KeyWatch {
 public:
  bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
    const auto level = static_cast<std::size_t>(depth);
    if (event == Json::parse_event_t::object_start) {
      seen_.resize(level + 2);
      seen_[level + 1].clear();
    }
    if (event == Json::parse_event_t::key &&
        !seen_[level].insert(parsed.get<std::string>()).second && twice.empty())
      twice = parsed.get<std::string>();
    return true;
  }
  std::string twice;

 private:
  std::vector<std::set<std::string>> seen_;
};

/// The column, in code points, of the byte of a line with this number from 1.
int column_of(std::string_view line, std::size_t byte) {
  int column = 1;
  for (const char c : line.substr(0, byte > 0 ? byte - 1 : 0))
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
      ++column;
  return column;
}

std::optional<Json> parse_line(std::string_view line, const Where& where,
                               std::vector<Problem>& problems) {
  KeyWatch watch;
  try {
    Json json = Json::parse(line, std::ref(watch));
    if (watch.twice.empty())
      return json;
    problems.push_back({where, "the key " + in_quotes(watch.twice) +
                                   " stands twice in one object"});
  } catch (const Json::parse_error& error) {
    problems.push_back({{where.file, where.line, column_of(line, error.byte)},
                        "no JSON from here on"});
  }
  return std::nullopt;
}

}  // namespace

std::string to_json(const SessionRecord& session) {
  Json items = Json::array();
  for (const Step& step : session.steps)
    items.push_back(step_json(step));
  const Answers& answers = session.answers;
  const Json json{
      {"uid", session.uid},
      {"started", to_string(session.started)},
      {"ended", to_string(session.ended)},
      {"routine", session.routine},
      {"speed", session.speed},
      {"completed", session.completed},
      {"pain_before", or_null(answers.pain_before)},
      {"pain_after", or_null(answers.pain_after)},
      {"pain_next_morning", or_null(answers.pain_next_morning)},
      {"effort", answers.effort ? Json(name_of(*answers.effort)) : Json()},
      {"note", answers.note},
      {"items", items},
      {"routine_yaml", session.routine_yaml}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<SessionRecord> parse_json_lines(const std::filesystem::path& name,
                                            std::string_view text) {
  std::vector<SessionRecord> sessions;
  std::vector<Problem> problems;
  Where where{name, 0, 1};
  while (!text.empty() && problems.size() < most_faults) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    ++where.line;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos)
      continue;
    if (const auto json = parse_line(line, where, problems))
      sessions.push_back(RecordReader(where, problems).session(*json));
  }
  if (!problems.empty())
    throw Error(std::move(problems));
  return sessions;
}

}  // namespace backcare
