// SPDX-License-Identifier: MIT
#include "backcare/routine.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/pace.hpp"
#include "backcare/text.hpp"
#include "yaml.hpp"

namespace backcare {
namespace {

using yaml::Fields;
using yaml::Node;
using yaml::Reader;

constexpr std::size_t most_items = 100;
constexpr seconds longest_routine{6 * 3600};

/// Seconds of one repetition of an exercise that a routine file carries, unless
/// it says otherwise.
constexpr int usual_repetition = 6;

class RoutineReader {
 public:
  RoutineReader(const yaml::Document& document, const Catalog& catalog,
                std::vector<Problem>& problems)
      : document_(document),
        catalog_(catalog),
        reader_(document.file, problems) {}

  Routine read(RoutineKind kind) {
    return read(document_.root, kind, document_.file.stem().string());
  }

  [[nodiscard]] bool is_week() const { return has(document_.root, "days"); }

  Week read_week() {
    Fields fields(reader_, document_.root);
    Week week;
    week.title = document_.file.stem().string();
    if (const Node* node = fields.may("title"))
      week.title = reader_.text(*node);
    if (const Node* node = fields.may("schedule"))
      week.schedule = reader_.schedule(*node);
    if (const Node* node = fields.may("about"))
      week.about = reader_.text(*node);
    if (const Node* node = fields.need("days"))
      read_days(*node, week);
    fields.finish(false);
    return week;
  }

  /// A week where a routine is due.
  void refuse_week() {
    for (const Node& node : document_.root.items)
      if (node.text == "days")
        reader_.fault(node, "this is a week; a routine of one day is due");
  }

 private:
  Routine read(const Node& root, RoutineKind kind, const std::string& title) {
    const bool published = kind == RoutineKind::Published;
    Fields fields(reader_, root);
    const auto due = [&](const char* key) {
      return published ? fields.need(key) : fields.may(key);
    };
    Routine routine;
    routine.title = title;
    if (const Node* node = due("title"))
      routine.title = reader_.text(*node);
    if (const Node* node = fields.may("schedule"))
      routine.schedule = reader_.schedule(*node);
    if (const Node* node = due("about"))
      routine.about = reader_.text(*node);
    if (const Node* node = fields.may("frequency"))
      routine.frequency = reader_.text(*node);
    const Node* suits = fields.may("suits");
    if (suits)
      routine.suits = words(*suits, catalog_.flag_ids(), "flag");
    if (const Node* node = due("sources"))
      routine.sources = read_sources(*node, published);
    if (const Node* node = fields.need("exercises"))
      read_items(*node, routine);
    fields.finish(published);
    if (suits)
      check_suits(*suits, routine);
    return routine;
  }

  void read_days(const Node& node, Week& week) {
    Fields days(reader_, node);
    bool any = node.kind != Node::Kind::Map;
    for (std::size_t i = 0; i < day_names.size(); ++i)
      if (const Node* day = days.may(day_names[i])) {
        any = any || day->kind != Node::Kind::Scalar;
        if (day->kind == Node::Kind::Scalar || day->kind == Node::Kind::Null)
          (void)reader_.word(*day, {"rest"}, "day");
        else
          week.days[i] = read(*day, RoutineKind::Personal, week.title);
      }
    days.finish(false);
    if (!any)
      reader_.fault(node, "a week needs at least one day with exercises");
  }

  /// A list of words that are known.
  std::vector<std::string> words(const Node& node,
                                 const std::vector<std::string>& known,
                                 std::string_view what) {
    auto result = reader_.texts(node);
    for (const Node& item : node.items)
      if (std::ranges::find(result, item.text) != result.end())
        (void)reader_.word(item, known, what);
    return result;
  }

  std::vector<std::string> read_sources(const Node& node, bool published) {
    std::vector<std::string> known;
    for (const Source& source : catalog_.sources)
      known.push_back(source.id);
    auto result = words(node, known, "source");
    if (published && node.kind == Node::Kind::List && node.items.empty())
      reader_.fault(node, "a published routine needs at least one source");
    return result;
  }

  /// What is said to suit a flag holds nothing that the flag rules out.
  void check_suits(const Node& node, const Routine& routine) {
    for (const Node& item : node.items)
      if (const Flag* flag = catalog_.flag(item.text))
        for (const auto& [out, verdict] : refusals(routine, catalog_, {flag}))
          reader_.fault(item, fmt::format("does not suit {}: {} is ruled out: "
                                          "{}",
                                          flag->id, out->exercise->id,
                                          verdict.excludes.front().why));
  }

  void read_items(const Node& node, Routine& routine) {
    const auto& items = reader_.list(node);
    if (node.kind == Node::Kind::List && items.empty())
      reader_.fault(node, "a routine needs at least one exercise");
    if (items.size() > most_items) {
      reader_.fault(node, fmt::format("a routine holds at most {} exercises",
                                      most_items));
      return;
    }
    for (const Node& item : items)
      read_item(item, routine);
    seconds total{0};
    for (const RoutineItem& item : routine.items)
      total += time_of(*item.exercise, item.dose);
    if (total > longest_routine)
      reader_.fault(
          node, fmt::format("a routine lasts at most {}; this one {}",
                            clock_text(longest_routine), clock_text(total)));
  }

  void read_item(const Node& node, Routine& routine) {
    RoutineItem item;
    item.where = reader_.where(node);
    if (node.kind == Node::Kind::Scalar)
      read_bare(node, item);
    else if (node.kind == Node::Kind::Map && has(node, "name"))
      read_own(node, item);
    else if (node.kind == Node::Kind::Map && !node.items.empty())
      read_known(node, item);
    else
      reader_.fault(node,
                    "an exercise with its dose is due here, like "
                    "\"bridge: 8 reps\"");
    if (item.exercise)
      routine.items.push_back(std::move(item));
  }

  [[nodiscard]] static bool has(const Node& node, std::string_view key) {
    for (std::size_t i = 0; i < node.items.size(); i += 2)
      if (node.items[i].text == key)
        return true;
    return false;
  }

  /// An id alone stands for the usual dose.
  void read_bare(const Node& node, RoutineItem& item) {
    item.exercise = known(node);
    if (item.exercise) {
      item.dose = item.exercise->dose.usual;
      item.position = item.exercise->positions.front();
    }
  }

  void read_known(const Node& node, RoutineItem& item) {
    Node id = node.items[0];
    if (id.line == 0) {
      // Refused as a key already, but a name with blanks leads to its id.
      id.line = node.line;
      id.column = node.column;
    }
    item.exercise = known(id);
    Dose dose = reader_.dose(node.items[1]);
    if (item.exercise)
      check_dose(node.items[1], *item.exercise, dose);
    item.dose = dose;
    if (item.exercise)
      item.position = item.exercise->positions.front();
    for (std::size_t i = 2; i + 1 < node.items.size(); i += 2)
      read_extra(node.items[i], node.items[i + 1], item);
  }

  void read_extra(const Node& key, const Node& value, RoutineItem& item) {
    if (key.text != "position") {
      reader_.fault(
          key,
          fmt::format("unknown key {}{}; each exercise stands on "
                      "a line of its own that begins with \"- \"",
                      in_quotes(key.text), suggestion(key.text, {"position"})));
      return;
    }
    if (item.exercise)
      item.position = reader_.word(value, item.exercise->positions,
                                   "position of " + item.exercise->id);
  }

  /// The exercise of the catalogue that a node names, not owned.
  std::shared_ptr<const Exercise> known(const Node& node) {
    if (node.kind != Node::Kind::Scalar) {
      reader_.fault(node, "the id of an exercise is due here");
      return nullptr;
    }
    const Exercise* found = catalog_.exercise(node.text);
    if (!found)
      reader_.fault(node, unknown(node.text));
    return {std::shared_ptr<const Exercise>(), found};
  }

  [[nodiscard]] std::string unknown(const std::string& id) const {
    for (const Discouraged& entry : catalog_.discouraged)
      if (entry.id == id)
        return fmt::format("{} is advised against: {}; instead: {}", id,
                           entry.why, join(entry.instead, ", "));
    const auto named = catalog_.find(id);
    if (!named.empty())
      return fmt::format("unknown exercise {}; did you mean {}?", in_quotes(id),
                         in_quotes(named.front()->id));
    return fmt::format("unknown exercise {}{}", in_quotes(id),
                       suggestion(id, catalog_.exercise_ids()));
  }

  void check_dose(const Node& node, const Exercise& exercise, Dose& dose) {
    if (dose.each_side && exercise.sides == Sides::None)
      reader_.fault(node, exercise.id +
                              " has no sides; leave out \"each "
                              "side\"");
    if (dose.count != Count::Time && exercise.move() == seconds{0})
      reader_.fault(node, exercise.id + " is done for a time, like \"" +
                              to_string(exercise.dose.usual) + "\"");
    if (dose.count == Count::Breaths &&
        exercise.dose.usual.count != Count::Breaths)
      reader_.fault(
          node,
          fmt::format("{} is not counted in breaths; its usual "
                      "dose is {}",
                      exercise.id, in_quotes(to_string(exercise.dose.usual))));
    dose.each_side = exercise.counts_each_side(dose.count);
  }

  void read_own(const Node& node, RoutineItem& item) {
    Fields fields(reader_, node);
    auto exercise = std::make_shared<Exercise>();
    if (const Node* value = fields.need("name"))
      exercise->name = reader_.text(*value);
    if (const Node* value = fields.need("steps"))
      exercise->setup = reader_.texts(*value);
    if (const Node* value = fields.need("dose"))
      item.dose = reader_.dose(*value);
    if (const Node* value = fields.may("position"))
      exercise->positions.push_back(
          reader_.word(*value, catalog_.terms("positions"), "position"));
    int repetition = usual_repetition;
    if (const Node* value = fields.may("repetition_s"))
      repetition = reader_.integer(*value, 1, 120);
    fields.finish(false);
    complete(*exercise, item, repetition);
    item.exercise = std::move(exercise);
  }

  /// What an exercise of the routine's own leaves open. It has no movement
  /// facts, so any flag rules it out.
  static void complete(Exercise& exercise, RoutineItem& item, int repetition) {
    exercise.id = fold(exercise.name);
    std::ranges::replace(exercise.id, ' ', '-');
    exercise.family = exercise.id;
    if (exercise.positions.empty())
      exercise.positions.emplace_back("standing");
    exercise.sides = item.dose.each_side ? Sides::Each : Sides::None;
    exercise.set_up = seconds{10};
    if (item.dose.count != Count::Time)
      exercise.repetition.push_back(
          {exercise.name, seconds{repetition}, Breath::Free});
    if (item.dose.hold > seconds{0})
      exercise.repetition.push_back({"Hold", std::nullopt, Breath::Free});
    exercise.dose.usual = item.dose;
    item.own = true;
    item.position = exercise.positions.front();
  }

  const yaml::Document& document_;
  const Catalog& catalog_;
  Reader reader_;
};

}  // namespace

Routine parse_routine(const std::filesystem::path& name, std::string_view text,
                      const Catalog& catalog, RoutineKind kind) {
  std::vector<Problem> problems;
  const auto document = yaml::parse(name, text, problems);
  Routine routine;
  if (document) {
    RoutineReader reader(*document, catalog, problems);
    if (reader.is_week())
      reader.refuse_week();
    else
      routine = reader.read(kind);
  }
  if (!problems.empty())
    throw Error(std::move(problems));
  return routine;
}

Programme parse_programme(const std::filesystem::path& name,
                          std::string_view text, const Catalog& catalog,
                          RoutineKind kind) {
  std::vector<Problem> problems;
  const auto document = yaml::parse(name, text, problems);
  Programme programme;
  if (document) {
    RoutineReader reader(*document, catalog, problems);
    if (reader.is_week())
      programme = reader.read_week();
    else
      programme = reader.read(kind);
  }
  if (!problems.empty())
    throw Error(std::move(problems));
  return programme;
}

namespace {

/// What became of the dose since the last time: "+2 s: three comfortable
/// sessions"; empty when it is the same.
std::string note_of(const PlanItem& item) {
  return item.progress && !item.progress->change.empty()
             ? item.progress->change + ": " + item.progress->why
             : "";
}

}  // namespace

Routine routine_of(const Plan& plan) {
  Routine routine;
  routine.title = plan.title;
  for (const PlanItem& item : plan.items)
    routine.items.push_back({{std::shared_ptr<const Exercise>(), item.exercise},
                             false,
                             item.dose,
                             item.position,
                             {},
                             note_of(item)});
  return routine;
}

}  // namespace backcare
