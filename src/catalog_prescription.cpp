// SPDX-License-Identifier: MIT
#include "catalog_reader.hpp"

namespace backcare {
namespace {

using yaml::Fields;
using yaml::Node;
using yaml::Reader;

constexpr int most_points = 1000;
constexpr int most_seconds = 7200;

int need_integer(Reader& reader, Fields& fields, const char* key, int high) {
  const Node* node = fields.need(key);
  return node ? reader.integer(*node, 0, high) : 0;
}

Range<int> need_range(Reader& reader, Fields& fields, const char* key,
                      int high) {
  const Node* node = fields.need(key);
  return node ? reader.range(*node, 0, high) : Range<int>{0, high};
}

Range<seconds> need_times(Reader& reader, Fields& fields, const char* key) {
  const Range<int> range = need_range(reader, fields, key, most_seconds);
  return {seconds{range.low}, seconds{range.high}};
}

std::vector<std::string> need_texts(Reader& reader, Fields& fields,
                                    const char* key) {
  const Node* node = fields.need(key);
  return node ? reader.texts(*node) : std::vector<std::string>{};
}

PhasePart read_part(Reader& reader, const Node& node) {
  Fields fields(reader, node);
  PhasePart part;
  part.share = need_integer(reader, fields, "share", 100);
  if (const Node* credits = fields.need("credits"))
    for (const Node& credit : reader.list(*credits)) {
      part.credits.push_back(reader.integer(credit, 0, most_points));
      if (part.credits.size() > 1 &&
          part.credits.back() > part.credits[part.credits.size() - 2])
        reader.fault(credit, "credits fall from one exercise to the next");
    }
  if (const Node* serves = fields.need("serves"))
    part.serves = reader.text(*serves);
  fields.finish();
  return part;
}

void read_phases(Reader& reader, const Node& node, Prescription& to) {
  Fields fields(reader, node);
  for (const auto& [phase, name] : names<Phase>)
    if (const Node* part = fields.need(name))
      to.phases[static_cast<std::size_t>(phase)] = read_part(reader, *part);
  fields.finish();
}

void read_dose(Reader& reader, const Node& node, Prescription& to) {
  Fields fields(reader, node);
  to.sets = need_range(reader, fields, "sets", 20);
  to.reps = need_range(reader, fields, "reps", 200);
  to.hold = need_times(reader, fields, "hold_s");
  to.rest = need_times(reader, fields, "rest_s");
  fields.finish();
}

Prescription read_goal(Reader& reader, const Entry& entry) {
  Fields fields(reader, entry.value);
  Prescription result;
  result.goal = entry.id;
  result.origin = entry.origin;
  if (const Node* stage = fields.need("stage_max"))
    result.stage_max = reader.integer(*stage, 1, 5);
  if (const Node* phases = fields.need("phases"))
    read_phases(reader, *phases, result);
  if (const Node* dose = fields.need("dose"))
    read_dose(reader, *dose, result);
  result.per_day = need_range(reader, fields, "per_day", 20);
  result.days_per_week = need_range(reader, fields, "days_per_week", 7);
  if (const Node* rest = fields.may("rest_day"))
    result.rest_day = reader.boolean(*rest);
  if (const Node* advice = fields.need("advice"))
    result.advice = reader.text(*advice);
  result.sources = need_texts(reader, fields, "sources");
  fields.finish();
  return result;
}

void read_holds(Reader& reader, const Node& node, Prescriptions& to) {
  to.holds.clear();
  for (const Node& item : reader.list(node)) {
    Fields fields(reader, item);
    const Node* kind = fields.need("kind");
    const int total = need_integer(reader, fields, "total_s", most_seconds);
    if (kind)
      to.holds.emplace_back(reader.text(*kind), seconds{total});
    fields.finish();
  }
}

void read_longest(Reader& reader, const Node& node, Prescriptions& to) {
  Fields fields(reader, node);
  for (const auto& [phase, name] : names<Phase>)
    if (const Node* value = fields.need(name))
      to.longest[static_cast<std::size_t>(phase)] =
          seconds{reader.integer(*value, 1, most_seconds)};
  fields.finish();
}

void read_items(Reader& reader, const Node& node, Prescriptions& to) {
  to.items.clear();
  for (const Node& item : reader.list(node)) {
    Fields fields(reader, item);
    const int minutes = need_integer(reader, fields, "minutes", 180);
    to.items.emplace_back(minutes, need_integer(reader, fields, "items", 30));
    fields.finish();
  }
}

}  // namespace

void read_prescription(Catalog& catalog, const yaml::SharedDocument& document,
                       std::vector<Problem>& problems) {
  Reader reader(document->file, problems);
  Fields fields(reader, document->root);
  Prescriptions& to = catalog.prescriptions;
  to.origin = {document, document->root, document->root};
  if (const Node* goals = fields.need("goals"))
    each_entry(document, reader, *goals, [&](const Entry& entry) {
      Prescription goal = read_goal(reader, entry);
      std::erase_if(to.goals,
                    [&](const auto& old) { return old.goal == entry.id; });
      to.goals.push_back(std::move(goal));
    });
  if (const Node* node = fields.need("holds"))
    read_holds(reader, *node, to);
  if (const Node* node = fields.need("longest_s"))
    read_longest(reader, *node, to);
  if (const Node* node = fields.need("items"))
    read_items(reader, *node, to);
  if (const Node* node = fields.need("regions"))
    each_entry(document, reader, *node, [&](const Entry& entry) {
      to.regions[entry.id] = reader.texts(entry.value);
    });
  to.late = need_texts(reader, fields, "late");
  to.order = need_texts(reader, fields, "order");
  fields.finish();
}

}  // namespace backcare
