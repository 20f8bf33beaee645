// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "backcare/text.hpp"
#include "catalog_reader.hpp"

namespace backcare {
namespace {

using yaml::Fields;
using yaml::Node;
using yaml::Reader;

constexpr int max_seconds = 7200;

seconds to_seconds(int value) {
  return seconds{value};
}

Range<seconds> to_seconds(const Range<int>& range) {
  return {to_seconds(range.low), to_seconds(range.high)};
}

/// Whether `text` is a day of the calendar as YYYY-MM-DD, from 2000 to 2100.
bool is_date(const std::string& text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int end = 0;
  // %d and %u would read past blanks and signs.
  return text.size() == 10 && text.find_first_of(" +") == std::string::npos &&
         text.front() != '-' &&
         std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day,
                     &end) == 3 &&
         end == 10 && year >= 2000 && year <= 2100 &&
         std::chrono::year_month_day{std::chrono::year{year},
                                     std::chrono::month{month},
                                     std::chrono::day{day}}
             .ok();
}

/// Reads the fields of one exercise, group by group, in the order of the file.
class ExerciseReader {
 public:
  ExerciseReader(const yaml::SharedDocument& document,
                 std::vector<Problem>& problems)
      : document_(document),
        reader_(document->file, problems),
        fields_(reader_, document->root) {}

  Exercise read() {
    result_.id = document_->file.stem().string();
    result_.origin = {document_, document_->root, document_->root};
    read_identity();
    read_use();
    read_movement();
    read_doses();
    read_instructions();
    read_safety();
    read_neighbours();
    read_exceptions();
    read_sources();
    fields_.finish();
    return std::move(result_);
  }

 private:
  void text(const std::string& key, std::string& to) {
    if (const Node* node = fields_.need(key))
      to = reader_.text(*node);
  }
  void texts(const std::string& key, std::vector<std::string>& to) {
    if (const Node* node = fields_.need(key))
      to = reader_.texts(*node);
  }
  /// A list that must not be empty.
  void some(const std::string& key, std::vector<std::string>& to) {
    const Node* node = fields_.need(key);
    if (!node)
      return;
    to = reader_.texts(*node);
    if (node->kind == Node::Kind::List && node->items.empty())
      reader_.fault(*node, "\"" + key + "\" needs at least one entry");
  }

  void read_identity() {
    text("name", result_.name);
    texts("aliases", result_.aliases);
    text("family", result_.family);
    some("kind", result_.kinds);
    some("areas", result_.areas);
    read_goals();
  }

  void read_goals() {
    const Node* node = fields_.need("goals");
    if (!node)
      return;
    if (node->kind != Node::Kind::Map || node->items.empty()) {
      reader_.fault(*node,
                    "\"goals\" needs a goal with its weight from 1 to 3");
      return;
    }
    for (std::size_t i = 0; i + 1 < node->items.size(); i += 2)
      result_.goals[node->items[i].text] =
          reader_.integer(node->items[i + 1], 1, 3);
  }

  void read_use() {
    if (const Node* node = fields_.need("phase"))
      result_.phase =
          parse<Phase>(reader_.word(*node, all_names<Phase>(), "phase"))
              .value_or(Phase::Mobilize);
    if (const Node* node = fields_.need("stage"))
      result_.stage = reader_.integer(*node, 1, 5);
    some("positions", result_.positions);
    if (const Node* node = fields_.may("through_all_positions"))
      result_.through_all_positions = reader_.boolean(*node);
    some("place", result_.places);
    read_equipment();
    if (const Node* node = fields_.may("optional_equipment"))
      result_.optional_equipment = reader_.texts(*node);
    if (const Node* node = fields_.need("sides"))
      result_.sides =
          parse<Sides>(reader_.word(*node, all_names<Sides>(), "sides"))
              .value_or(Sides::None);
  }

  void read_equipment() {
    const Node* node = fields_.need("equipment");
    if (!node)
      return;
    for (const Node& item : reader_.list(*node)) {
      if (item.kind == Node::Kind::List)
        result_.equipment.push_back(reader_.texts(item));
      else
        result_.equipment.push_back({reader_.text(item)});
      if (result_.equipment.back().empty())
        reader_.fault(item, "a choice of equipment needs at least one entry");
    }
  }

  void read_movement() {
    const Node* node = fields_.may("movement");
    if (!node)
      return;
    Fields fields(reader_, *node);
    Movement movement;
    bool complete = true;
    const auto word = [&](const char* key, std::string& to) {
      const Node* value = fields.need(key);
      if (value)
        to = reader_.text(*value);
      complete = complete && !to.empty();
    };
    const Node* spine = fields.need("spine");
    complete = spine != nullptr && read_spine(*spine, movement.spine);
    word("range", movement.range);
    word("load", movement.load);
    word("impact", movement.impact);
    const Node* demands = fields.need("demands");
    if (demands)
      movement.demands = reader_.texts(*demands);
    fields.finish();
    if (complete && demands)
      result_.movement = std::move(movement);
  }

  bool read_spine(const Node& node,
                  std::map<std::string, std::vector<std::string>>& spine) {
    if (node.kind != Node::Kind::Map || node.items.empty()) {
      reader_.fault(node, "\"spine\" needs a region with its directions");
      return false;
    }
    bool complete = true;
    for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
      const Node& value = node.items[i + 1];
      auto& directions = spine[node.items[i].text];
      directions = reader_.texts(value);
      complete = complete && !directions.empty();
      if (value.kind == Node::Kind::List && value.items.empty())
        reader_.fault(value, "a region needs at least one direction");
    }
    return complete;
  }

  void read_doses() {
    if (const Node* node = fields_.need("dose"))
      read_dose(*node);
    if (const Node* node = fields_.need("frequency")) {
      Fields fields(reader_, *node);
      if (const Node* value = fields.need("per_day"))
        result_.frequency.per_day = reader_.range(*value, 1, 20);
      if (const Node* value = fields.need("days_per_week"))
        result_.frequency.days_per_week = reader_.range(*value, 1, 7);
      if (const Node* value = fields.may("note"))
        result_.frequency.note = reader_.text(*value);
      fields.finish();
    }
    if (const Node* node = fields_.need("set_up_s"))
      result_.set_up = to_seconds(reader_.integer(*node, 0, 900));
  }

  void read_dose(const Node& node) {
    Fields fields(reader_, node);
    DoseRange& dose = result_.dose;
    if (const Node* value = fields.need("usual"))
      dose.usual = reader_.dose(*value);
    if (const Node* value = fields.need("sets"))
      dose.sets = reader_.range(*value, 1, 20);
    read_count(fields, node);
    if (const Node* value = fields.may("hold_s")) {
      if (dose.usual.count == Count::Time)
        reader_.fault(*value, "a dose in \"time_s\" has no \"hold_s\"");
      else
        dose.hold = to_seconds(reader_.range(*value, 0, 600));
    }
    if (const Node* value = fields.may("rest_s"))
      dose.rest = to_seconds(reader_.range(*value, 0, 600));
    if (const Node* value = fields.may("note"))
      dose.note = reader_.text(*value);
    fields.finish();
  }

  void read_count(Fields& fields, const Node& dose) {
    int given = 0;
    const auto counted = [&](const char* key, Count count) {
      const Node* value = fields.may(key);
      if (!value)
        return;
      ++given;
      if (result_.dose.usual.count != count)
        reader_.fault(*value, std::string("\"") + key +
                                  "\" does not count what \"usual\" counts");
      else if (count == Count::Time)
        result_.dose.hold = to_seconds(reader_.range(*value, 1, max_seconds));
      else
        result_.dose.reps = reader_.range(*value, 1, 200);
    };
    counted("reps", Count::Reps);
    counted("breaths", Count::Breaths);
    counted("time_s", Count::Time);
    if (given != 1)
      reader_.fault(dose,
                    "a dose needs one of \"reps\", \"breaths\", \"time_s\"");
  }

  void read_instructions() {
    some("setup", result_.setup);
    if (const Node* node = fields_.need("repetition"))
      read_repetition(*node);
    texts("cues", result_.cues);
    text("breathing", result_.breathing);
    texts("feel", result_.feel);
    texts("mistakes", result_.mistakes);
  }

  void read_repetition(const Node& node) {
    for (const Node& item : reader_.list(node))
      result_.repetition.push_back(read_phase(item));
    if (result_.repetition.empty())
      reader_.fault(node, "\"repetition\" needs at least one phase");
  }

  RepetitionPhase read_phase(const Node& node) {
    Fields fields(reader_, node);
    RepetitionPhase phase;
    if (const Node* value = fields.need("say"))
      phase.say = reader_.text(*value);
    if (const Node* value = fields.need("seconds"))
      if (value->text != "hold" || value->kind != Node::Kind::Scalar)
        phase.length = to_seconds(reader_.integer(*value, 1, 120));
    if (const Node* value = fields.need("breath"))
      phase.breath =
          parse<Breath>(reader_.word(*value, all_names<Breath>(), "breath"))
              .value_or(Breath::Free);
    fields.finish();
    return phase;
  }

  void read_safety() { some("stop", result_.stop); }

  void read_neighbours() {
    texts("easier", result_.easier);
    if (const Node* node = fields_.may("easier_note"))
      result_.easier_note = reader_.text(*node);
    texts("harder", result_.harder);
    texts("prerequisites", result_.prerequisites);
  }

  void read_exceptions() {
    read_hand_written("excluded_for", result_.excluded_for);
    read_hand_written("caution_for", result_.caution_for);
    if (const Node* node = fields_.need("variations"))
      for (const Node& item : reader_.list(*node))
        read_variation(item);
    texts("notes", result_.notes);
  }

  void read_hand_written(const std::string& key,
                         std::vector<HandWritten>& entries) {
    const Node* node = fields_.need(key);
    if (!node)
      return;
    for (const Node& item : reader_.list(*node)) {
      Fields fields(reader_, item);
      HandWritten entry;
      if (const Node* value = fields.need("flag"))
        entry.flag = reader_.text(*value);
      if (const Node* value = fields.need("why"))
        entry.why = reader_.text(*value);
      fields.finish();
      entries.push_back(std::move(entry));
    }
  }

  void read_variation(const Node& node) {
    Fields fields(reader_, node);
    Variation variation;
    if (const Node* value = fields.need("name"))
      variation.name = reader_.text(*value);
    if (const Node* value = fields.need("level"))
      variation.level =
          reader_.word(*value, {"easier", "harder", "alternative"}, "level");
    if (const Node* value = fields.need("how"))
      variation.how = reader_.text(*value);
    fields.finish();
    result_.variations.push_back(std::move(variation));
  }

  void read_sources() {
    if (const Node* node = fields_.need("sources")) {
      for (const Node& item : reader_.list(*node))
        read_source(item);
      if (result_.sources.empty())
        reader_.fault(*node, "an exercise needs at least one source");
    }
    text("reviewed", result_.reviewed);
    if (!result_.reviewed.empty() && !is_date(result_.reviewed))
      reader_.fault(
          *fields_.need("reviewed"),
          in_quotes(result_.reviewed) +
              " is no date from 2000 to 2100; write it as 2026-01-31");
  }

  void read_source(const Node& node) {
    Fields fields(reader_, node);
    SourceUse use;
    if (const Node* value = fields.need("source"))
      use.source = reader_.text(*value);
    if (const Node* value = fields.need("supports"))
      use.supports = reader_.texts(*value);
    if (const Node* value = fields.may("dose"))
      use.dose = reader_.text(*value);
    fields.finish();
    result_.sources.push_back(std::move(use));
  }

  const yaml::SharedDocument& document_;
  Reader reader_;
  Fields fields_;
  Exercise result_;
};

}  // namespace

Exercise read_exercise(const yaml::SharedDocument& document,
                       std::vector<Problem>& problems) {
  return ExerciseReader(document, problems).read();
}

}  // namespace backcare
