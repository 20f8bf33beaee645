// SPDX-License-Identifier: MIT
#include <algorithm>

#include "backcare/text.hpp"
#include "catalog_reader.hpp"

namespace backcare {
namespace {

using yaml::Fields;
using yaml::Node;
using yaml::Reader;

void read_words(Reader& reader, Fields& fields, const char* key,
                std::vector<std::string>& to) {
  if (const Node* node = fields.may(key)) {
    to = reader.texts(*node);
    if (to.empty())
      reader.fault(*node, "an empty list in a rule would match nothing");
  }
}

Condition read_condition(Reader& reader, const Node& node) {
  Fields fields(reader, node);
  Condition when;
  for (const char* region : {"cervical", "thoracic", "lumbar"}) {
    std::vector<std::string> directions;
    read_words(reader, fields, region, directions);
    if (!directions.empty())
      when.spine[region] = std::move(directions);
  }
  read_words(reader, fields, "range", when.range);
  read_words(reader, fields, "load", when.load);
  read_words(reader, fields, "impact", when.impact);
  read_words(reader, fields, "demand", when.demand);
  read_words(reader, fields, "demand_all", when.demand_all);
  read_words(reader, fields, "position", when.position);
  if (const Node* value = fields.may("floor"))
    when.floor = reader.boolean(*value);
  if (const Node* value = fields.may("bed_ok"))
    when.bed_ok = reader.boolean(*value);
  read_words(reader, fields, "kind", when.kind);
  if (const Node* value = fields.may("stage_min"))
    when.stage_min = reader.integer(*value, 1, 5);
  fields.finish(false);
  if (node.items.empty())
    reader.fault(node, "a rule needs at least one condition");
  return when;
}

void read_text(Reader& reader, Fields& fields, const char* key,
               std::string& to) {
  if (const Node* node = fields.need(key))
    to = reader.text(*node);
}

void read_texts(Reader& reader, Fields& fields, const char* key,
                std::vector<std::string>& to) {
  if (const Node* node = fields.need(key))
    to = reader.texts(*node);
}

std::vector<Rule> read_rules(Reader& reader, Fields& fields, const char* key,
                             const Origin& origin) {
  std::vector<Rule> rules;
  const Node* node = fields.need(key);
  if (!node)
    return rules;
  for (const Node& item : reader.list(*node)) {
    Fields rule(reader, item);
    Rule result;
    result.origin = origin.part(item);
    if (const Node* value = rule.need("when"))
      result.when = read_condition(reader, *value);
    read_text(reader, rule, "why", result.why);
    rule.finish();
    rules.push_back(std::move(result));
  }
  return rules;
}

Flag read_flag(Reader& reader, const Entry& entry) {
  Fields fields(reader, entry.value);
  Flag flag;
  flag.id = entry.id;
  flag.origin = entry.origin;
  read_text(reader, fields, "name", flag.name);
  read_text(reader, fields, "meaning", flag.meaning);
  read_text(reader, fields, "ask", flag.ask);
  if (const Node* value = fields.need("clearance"))
    flag.clearance = reader.boolean(*value);
  flag.excludes = read_rules(reader, fields, "excludes", flag.origin);
  flag.cautions = read_rules(reader, fields, "cautions", flag.origin);
  read_texts(reader, fields, "prefer", flag.prefer);
  if (const Node* value = fields.may("note"))
    flag.note = reader.text(*value);
  read_texts(reader, fields, "sources", flag.sources);
  fields.finish();
  return flag;
}

RedFlag read_red_flag(Reader& reader, const Entry& entry) {
  Fields fields(reader, entry.value);
  RedFlag flag;
  flag.id = entry.id;
  flag.origin = entry.origin;
  read_text(reader, fields, "sign", flag.sign);
  if (const Node* value = fields.need("urgency"))
    flag.urgency = reader.word(*value, urgencies, "urgency");
  read_text(reader, fields, "why", flag.why);
  if (const Node* value = fields.may("weak_alone"))
    flag.weak_alone = reader.boolean(*value);
  read_texts(reader, fields, "sources", flag.sources);
  read_text(reader, fields, "basis", flag.basis);
  fields.finish();
  return flag;
}

Recheck read_recheck(Reader& reader, const Entry& entry) {
  Fields fields(reader, entry.value);
  Recheck recheck;
  recheck.origin = entry.origin;
  if (const Node* value = fields.need("days"))
    recheck.days = reader.integer(*value, 1, 365);
  read_text(reader, fields, "why", recheck.why);
  read_texts(reader, fields, "sources", recheck.sources);
  fields.finish();
  return recheck;
}

StopSign read_stop_sign(Reader& reader, const Entry& entry) {
  Fields fields(reader, entry.value);
  StopSign sign;
  sign.id = entry.id;
  sign.origin = entry.origin;
  read_text(reader, fields, "sign", sign.sign);
  read_text(reader, fields, "action", sign.action);
  read_texts(reader, fields, "sources", sign.sources);
  fields.finish();
  return sign;
}

}  // namespace

const std::vector<std::string> urgencies{"emergency", "same-day", "soon"};

void each_entry(const yaml::SharedDocument& document, yaml::Reader& reader,
                const yaml::Node& node,
                const std::function<void(const Entry&)>& read) {
  if (node.kind != Node::Kind::Map) {
    reader.fault(node, "a map of ids is due here");
    return;
  }
  for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
    const Node& value = node.items[i + 1];
    read({node.items[i].text, value, {document, value, node.items[i]}});
  }
}

void read_flags(Catalog& catalog, const yaml::SharedDocument& document,
                std::vector<Problem>& problems) {
  Reader reader(document->file, problems);
  Fields fields(reader, document->root);
  const auto entries = [&](const char* key, auto read) {
    if (const Node* node = fields.may(key))
      each_entry(document, reader, *node, read);
  };
  entries("flags", [&](const Entry& entry) {
    put(catalog.flags, read_flag(reader, entry));
  });
  const auto need_urgency = [&](const Entry& entry) {
    if (std::ranges::find(urgencies, entry.id) == urgencies.end())
      problems.push_back(
          {entry.origin.where(), "unknown urgency " + in_quotes(entry.id) +
                                     suggestion(entry.id, urgencies)});
  };
  entries("urgency", [&](const Entry& entry) {
    need_urgency(entry);
    catalog.urgency[entry.id] = reader.text(entry.value);
  });
  entries("recheck", [&](const Entry& entry) {
    need_urgency(entry);
    catalog.recheck[entry.id] = read_recheck(reader, entry);
  });
  entries("red_flags", [&](const Entry& entry) {
    put(catalog.red_flags, read_red_flag(reader, entry));
  });
  entries("stop_signs", [&](const Entry& entry) {
    put(catalog.stop_signs, read_stop_sign(reader, entry));
  });
  fields.finish();
}

}  // namespace backcare
