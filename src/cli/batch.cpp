// SPDX-License-Identifier: MIT
//
// Many requests in one process: a line in, a line out. Nothing is kept from one
// line to the next, so memory does not grow with their number.
#include "batch.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "backcare/planner.hpp"
#include "backcare/text.hpp"
#include "exit_status.hpp"
#include "print.hpp"

namespace backcare {
namespace {

using Json = nlohmann::ordered_json;
using Words = std::vector<std::string>;

Error wrong(const std::string& message) {
  return {ErrorKind::Usage, message};
}

/// Refuses control characters that JSON does not know as space: the parser
/// takes a NUL for the end and would drop what stands behind it.
void need_no_control(std::string_view text) {
  const auto found = std::ranges::find_if(text, [](char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\r' &&
           c != '\n';
  });
  if (found != text.end())
    throw wrong(fmt::format("no JSON: a control character stands at byte {}",
                            found - text.begin() + 1));
}

/// The object of a line. A field given twice is refused: the second might be
/// what makes the first safe.
Json parse_object(const std::string& text) {
  need_no_control(text);
  std::set<std::string> fields;
  const auto seen = [&fields](int depth, Json::parse_event_t event,
                              const Json& value) {
    if (event == Json::parse_event_t::key && depth == 1 &&
        !fields.insert(value.get<std::string>()).second)
      throw wrong(in_quotes(value.get<std::string>()) + " stands twice");
    return true;
  };
  try {
    Json object = Json::parse(text, seen);
    if (!object.is_object())
      throw wrong("a request is a JSON object");
    return object;
  } catch (const Json::parse_error& error) {
    throw wrong(
        fmt::format("no JSON: something else is due at byte {}", error.byte));
  } catch (const Json::exception&) {
    throw wrong("no JSON: a number is too large");
  }
}

/// One field of a request read, under the name of its option.
class Field {
 public:
  Field(const std::string& name, const Json& value)
      : name_(name), value_(value) {}

  [[nodiscard]] std::string word() const {
    if (!value_.is_string())
      throw wrong(name_ + ": a text is due");
    return value_.get<std::string>();
  }

  /// A text, or a list of texts.
  [[nodiscard]] Words words() const {
    if (value_.is_string())
      return {word()};
    Words result;
    if (!value_.is_array())
      throw wrong(name_ + ": a text or a list of texts is due");
    for (const Json& entry : value_)
      if (const auto word = Field(name_, entry).word();
          std::ranges::find(result, word) == result.end())
        result.push_back(word);
    return result;
  }

  [[nodiscard]] int integer(int low, int high) const {
    if (!value_.is_number_integer())
      throw wrong(fmt::format(
          "{}: a whole number from {} to {} is due, in digits alone", name_,
          low, high));
    const bool small = value_.is_number_unsigned()
                           ? value_.get<std::uint64_t>() <= 1'000'000'000U
                           : value_.get<std::int64_t>() >= -1;
    if (!small || value_.get<int>() < low || value_.get<int>() > high)
      throw wrong(fmt::format("{}: {} is no whole number from {} to {}", name_,
                              value_.dump(), low, high));
    return value_.get<int>();
  }

 private:
  const std::string& name_;
  const Json& value_;
};

/// The fields of a request and how each is read.
struct Reading {
  const char* name;
  void (*read)(const Field& field, Request& request);
};

constexpr auto readings = std::to_array<Reading>({
    {"area", [](const Field& field, Request& to) { to.areas = field.words(); }},
    {"goal", [](const Field& field, Request& to) { to.goal = field.word(); }},
    {"minutes", [](const Field& field,
                   Request& to) { to.minutes = field.integer(1, 180); }},
    {"flags",
     [](const Field& field, Request& to) { to.flags = field.words(); }},
    {"avoid",
     [](const Field& field, Request& to) { to.avoid = field.words(); }},
    {"include",
     [](const Field& field, Request& to) { to.include = field.words(); }},
    {"positions",
     [](const Field& field, Request& to) { to.positions = field.words(); }},
    {"place",
     [](const Field& field, Request& to) { to.places = field.words(); }},
    {"equipment",
     [](const Field& field, Request& to) { to.equipment = field.words(); }},
    {"stage",
     [](const Field& field, Request& to) { to.stage = field.integer(1, 5); }},
    {"items",
     [](const Field& field, Request& to) { to.items = field.integer(1, 30); }},
    {"seed",
     [](const Field& field, Request& to) {
       to.seed = static_cast<std::uint64_t>(field.integer(0, 1'000'000'000));
     }},
});

/// A field may be named as its option, too.
std::string full_name(const std::string& name) {
  return name == "flag" || name == "position" ? name + 's' : name;
}

const Reading& reading_of(const std::string& name) {
  Words known{"id"};
  for (const Reading& reading : readings) {
    if (full_name(name) == reading.name)
      return reading;
    known.emplace_back(reading.name);
  }
  throw wrong("unknown field " + in_quotes(name) + suggestion(name, known));
}

Request request_of_object(const Json& object) {
  Request request;
  std::set<std::string> seen;
  for (const auto& [name, value] : object.items()) {
    if (name == "id")
      continue;
    const Reading& reading = reading_of(name);
    if (!seen.insert(reading.name).second)
      throw wrong(in_quotes(name) + " stands twice");
    const bool optional = full_name(name) == "stage" || name == "items";
    if (!(optional && value.is_null()))
      reading.read(Field(name, value), request);
  }
  if (request.areas.empty())
    throw wrong("area: the list is empty");
  return request;
}

/// What identifies a request in its answer: a text, a number or nothing.
std::string id_of(const Json& object) {
  const auto found = object.find("id");
  if (found == object.end())
    return {};
  if (!found->is_string() && !found->is_number_integer())
    throw wrong("id: a text or a whole number is due");
  return found->dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string error_line(const Error& error, const std::string& id, long line) {
  Json result = Json::object();
  if (!id.empty())
    result["id"] = Json::parse(id);
  result["line"] = line;
  result["status"] = static_cast<int>(exit_status(error.kind()));
  result["error"] = error.what();
  return result.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// The answer to a line, and whether it is a plan.
std::pair<std::string, bool> answer(const Catalog& catalog,
                                    const InputLine& line, long number) {
  std::string id;
  try {
    if (line.too_long)
      throw wrong(
          fmt::format("the line is longer than {} bytes", max_line_size));
    const Json object = parse_object(line.text);
    id = id_of(object);
    return {plan_json_line(plan(catalog, request_of_object(object)), id), true};
  } catch (const Error& error) {
    return {error_line(error, id, number), false};
  }
}

}  // namespace

int plan_batch(App& app, const Catalog& catalog) {
  int status = exit_done;
  for (long number = 1; const auto line = app.read_line(); ++number) {
    const auto [text, planned] = answer(catalog, *line, number);
    app.out << text;
    app.flush_out();
    if (!planned)
      status = exit_no;
  }
  return status;
}

}  // namespace backcare
