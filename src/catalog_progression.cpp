// SPDX-License-Identifier: MIT
#include "catalog_reader.hpp"

namespace backcare {
namespace {

using yaml::Fields;
using yaml::Node;
using yaml::Reader;

constexpr int most_days = 3650;
constexpr int most_sessions = 100;
constexpr int most_points = 1000;
constexpr int most_seconds = 7200;

/// One map with numbers and words, and the sources at its end.
class RuleReader {
 public:
  RuleReader(Reader& reader, const Node& node)
      : reader_(reader), fields_(reader, node) {}

  void integer(const char* key, Range<int> range, int& to) {
    if (const Node* node = fields_.need(key))
      to = reader_.integer(*node, range.low, range.high);
  }
  void range(const char* key, int most, Range<int>& to) {
    if (const Node* node = fields_.need(key))
      to = reader_.range(*node, 1, most);
  }
  void times(const char* key, Range<seconds>& to) {
    Range<int> range;
    this->range(key, most_seconds, range);
    to = {seconds{range.low}, seconds{range.high}};
  }
  void texts(const char* key, std::vector<std::string>& to) {
    if (const Node* node = fields_.need(key))
      to = reader_.texts(*node);
  }
  void text(const char* key, std::string& to) {
    if (const Node* node = fields_.need(key))
      to = reader_.text(*node);
  }
  void truth(const char* key, bool& to) {
    if (const Node* node = fields_.need(key))
      to = reader_.boolean(*node);
  }
  [[nodiscard]] const Node* map(const char* key) { return fields_.need(key); }
  void finish() { fields_.finish(); }

 private:
  Reader& reader_;
  Fields fields_;
};

void read(RuleReader& rule, PainRule& to) {
  rule.integer("amber", {1, 10}, to.amber);
  rule.integer("red", {1, 10}, to.red);
  rule.integer("strict", {1, 10}, to.strict);
  rule.texts("strict_areas", to.strict_areas);
  rule.texts("strict_demands", to.strict_demands);
  rule.integer("marks", {1, most_sessions}, to.marks);
}

void read(RuleReader& rule, RiseRule& to) {
  rule.integer("sessions", {1, most_sessions}, to.sessions);
  rule.integer("easy_sessions", {1, most_sessions}, to.easy_sessions);
  rule.integer("extra", {1, 200}, to.extra);
  rule.integer("days", {0, most_days}, to.days);
  rule.range("reps", 200, to.reps);
  rule.times("hold_s", to.hold);
  rule.integer("week_percent", {1, 100}, to.week_percent);
  rule.texts("hold_first", to.hold_first);
  rule.texts("phases", to.phases);
}

void read(RuleReader& rule, FallRule& to) {
  rule.integer("amber_percent", {1, 100}, to.amber_percent);
  rule.integer("amber_sessions", {1, most_sessions}, to.amber_sessions);
  rule.integer("red_percent", {1, 100}, to.red_percent);
}

void read(RuleReader& rule, GapRule& to) {
  rule.integer("days", {1, most_days}, to.days);
  rule.integer("percent", {1, 100}, to.percent);
  rule.integer("long_days", {1, most_days}, to.long_days);
  rule.integer("long_percent", {1, 100}, to.long_percent);
  rule.integer("unused_days", {1, most_days}, to.unused_days);
}

void read(RuleReader& rule, FlareRule& to) {
  rule.integer("stage_max", {1, 5}, to.stage_max);
  rule.range("days", most_days, to.days);
  rule.integer("percent", {1, 100}, to.percent);
  rule.integer("sessions", {1, most_sessions}, to.sessions);
}

void read(RuleReader& rule, FreshRule& to) {
  rule.integer("yesterday", {0, most_points}, to.yesterday);
  rule.texts("rest_kinds", to.rest_kinds);
  rule.integer("rest", {0, most_points}, to.rest);
  rule.integer("rested_days", {1, most_days}, to.rested_days);
  rule.integer("rested", {0, most_points}, to.rested);
  rule.integer("hurt", {0, most_points}, to.hurt);
  rule.integer("easier", {0, most_points}, to.easier);
}

void read_needs(RuleReader& rule, Gate& to) {
  int hold = 0;
  rule.integer("count", {1, most_sessions}, to.count);
  rule.texts("kinds", to.needs_kinds);
  rule.texts("exercises", to.needs_exercises);
  rule.truth("floor", to.needs_floor);
  rule.integer("hold_s", {0, most_seconds}, hold);
  to.needs_hold = seconds{hold};
}

void read_opens(RuleReader& rule, Gate& to) {
  rule.texts("phases", to.phases);
  rule.texts("families", to.families);
  rule.texts("exercises", to.exercises);
  rule.integer("stage_min", {1, 5}, to.stage_min);
}

Gate read_gate(Reader& reader, const Entry& entry) {
  Gate gate;
  gate.id = entry.id;
  gate.origin = entry.origin;
  RuleReader rule(reader, entry.value);
  rule.text("why", gate.why);
  const auto part = [&](const char* key, void (*read)(RuleReader&, Gate&)) {
    if (const Node* node = rule.map(key)) {
      RuleReader inner(reader, *node);
      read(inner, gate);
      inner.finish();
    }
  };
  part("needs", read_needs);
  part("opens", read_opens);
  rule.texts("sources", gate.sources);
  rule.finish();
  return gate;
}

}  // namespace

void read_progression(Catalog& catalog, const yaml::SharedDocument& document,
                      std::vector<Problem>& problems) {
  Reader reader(document->file, problems);
  Fields fields(reader, document->root);
  Progression& to = catalog.progression;
  to.origin = {document, document->root, document->root};
  const auto rule = [&](const char* key, auto& part) {
    const Node* node = fields.need(key);
    if (!node)
      return;
    RuleReader inner(reader, *node);
    read(inner, part);
    inner.texts("sources", to.sources[key]);
    inner.finish();
  };
  rule("pain", to.pain);
  rule("rise", to.rise);
  rule("fall", to.fall);
  rule("gap", to.gap);
  rule("flare", to.flare);
  if (const Node* gates = fields.need("gates"))
    each_entry(document, reader, *gates, [&](const Entry& entry) {
      put(to.gates, read_gate(reader, entry));
    });
  rule("fresh", to.fresh);
  if (const Node* days = fields.need("history_days"))
    to.history_days = reader.integer(*days, 1, most_days);
  fields.finish();
}

}  // namespace backcare
