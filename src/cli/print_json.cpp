// SPDX-License-Identifier: MIT
#include <utility>

#include <nlohmann/json.hpp>

#include "print.hpp"
#include "terminal/events.hpp"

namespace backcare {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json reasons(const std::vector<Reason>& all) {
  Json result = Json::array();
  for (const Reason& reason : all)
    result.push_back({{"flag", reason.flag}, {"why", reason.why}});
  return result;
}

Json goals_of(const Exercise& exercise) {
  Json result = Json::array();
  for (const auto& [goal, weight] : exercise.goals)
    result.push_back(goal);
  return result;
}

Json equipment_of(const Exercise& exercise) {
  Json result = Json::array();
  for (const auto& choice : exercise.equipment)
    result.push_back(choice.size() == 1 ? Json(choice.front()) : Json(choice));
  return result;
}

Json request_json(const Request& request) {
  Json result{{"area", request.areas},         {"goal", request.goal},
              {"minutes", request.minutes},    {"flag", request.flags},
              {"avoid", request.avoid},        {"include", request.include},
              {"position", request.positions}, {"place", request.places},
              {"equipment", request.equipment}};
  result["stage"] = request.stage ? Json(*request.stage) : Json();
  result["items"] = request.items ? Json(*request.items) : Json();
  result["seed"] = request.seed;
  return result;
}

}  // namespace

std::string list_json(const std::vector<Judged>& exercises) {
  Json result = Json::array();
  for (const auto& [exercise, verdict] : exercises)
    result.push_back(
        {{"id", exercise->id},
         {"name", exercise->name},
         {"aliases", exercise->aliases},
         {"family", exercise->family},
         {"areas", exercise->areas},
         {"goals", goals_of(*exercise)},
         {"phase", name_of(exercise->phase)},
         {"stage", exercise->stage},
         {"positions", exercise->positions},
         {"equipment", equipment_of(*exercise)},
         {"sides", name_of(exercise->sides)},
         {"seconds", time_of(*exercise, exercise->dose.usual).count()},
         {"cautions", reasons(verdict.cautions)}});
  return text_of(result);
}

std::string excluded_json(const std::vector<Judged>& exercises) {
  Json result = Json::array();
  for (const auto& [exercise, verdict] : exercises)
    result.push_back({{"id", exercise->id},
                      {"name", exercise->name},
                      {"reasons", reasons(verdict.excludes)}});
  return text_of(result);
}

std::string exercise_json(const Catalog& catalog, const Exercise& exercise) {
  Json repetition = Json::array();
  for (const RepetitionPhase& phase : exercise.repetition)
    repetition.push_back(
        {{"say", phase.say},
         {"seconds", phase.length ? Json(phase.length->count()) : Json("hold")},
         {"breath", name_of(phase.breath)}});
  Json sources = Json::array();
  for (const SourceUse& use : exercise.sources) {
    const Source* source = catalog.source(use.source);
    sources.push_back({{"source", use.source},
                       {"publisher", source ? source->publisher : ""},
                       {"title", source ? source->title : ""},
                       {"supports", use.supports},
                       {"dose", use.dose}});
  }
  return text_of({{"id", exercise.id},
                  {"name", exercise.name},
                  {"aliases", exercise.aliases},
                  {"family", exercise.family},
                  {"areas", exercise.areas},
                  {"goals", goals_of(exercise)},
                  {"phase", name_of(exercise.phase)},
                  {"stage", exercise.stage},
                  {"positions", exercise.positions},
                  {"equipment", equipment_of(exercise)},
                  {"optional_equipment", exercise.optional_equipment},
                  {"sides", name_of(exercise.sides)},
                  {"dose", to_string(exercise.dose.usual)},
                  {"seconds", time_of(exercise, exercise.dose.usual).count()},
                  {"setup", exercise.setup},
                  {"repetition", repetition},
                  {"cues", exercise.cues},
                  {"breathing", exercise.breathing},
                  {"feel", exercise.feel},
                  {"mistakes", exercise.mistakes},
                  {"stop", exercise.stop},
                  {"easier", exercise.easier},
                  {"easier_note", exercise.easier_note},
                  {"harder", exercise.harder},
                  {"notes", exercise.notes},
                  {"sources", sources},
                  {"reviewed", exercise.reviewed},
                  {"origin", origin_text(exercise.origin)}});
}

namespace {

Json alternative(const std::optional<Alternative>& next) {
  return next ? Json{{"exercise", next->exercise->id}, {"less", next->less}}
              : Json();
}

Json progress(const std::optional<DoseChange>& change) {
  return change ? Json{{"change", change->change}, {"why", change->why}}
                : Json();
}

}  // namespace

namespace {

Json plan_object(const Plan& plan) {
  Json items = Json::array();
  for (const PlanItem& item : plan.items)
    items.push_back({{"exercise", item.exercise->id},
                     {"name", item.exercise->name},
                     {"phase", name_of(item.exercise->phase)},
                     {"position", item.position},
                     {"sets", item.dose.sets},
                     {"reps", item.dose.reps},
                     {"hold_s", item.dose.hold.count()},
                     {"rest_s", item.dose.rest.count()},
                     {"sides", name_of(item.exercise->sides)},
                     {"dose", to_string(item.dose)},
                     {"start_s", item.start.count()},
                     {"seconds", item.time.count()},
                     {"value", item.value},
                     {"next_best", alternative(item.next_best)},
                     {"why", item.why},
                     {"progress", progress(item.progress)},
                     {"cautions", reasons(item.cautions)}});
  Json excluded = Json::array();
  for (const PlanExclusion& entry : plan.excluded) {
    Json why = Json::array();
    for (const PlanReason& reason : entry.reasons)
      why.push_back({{"kind", reason.kind},
                     {"name", reason.name},
                     {"why", reason.why},
                     {"less", reason.less},
                     {"exact", reason.exact}});
    excluded.push_back({{"exercise", entry.exercise->id}, {"reasons", why}});
  }
  return {
      {"title", plan.title},          {"request", request_json(plan.request)},
      {"seconds", plan.time.count()}, {"value", plan.value},
      {"proven", plan.proven},        {"items", items},
      {"excluded", excluded}};
}

}  // namespace

std::string plan_json(const Plan& plan) {
  return text_of(plan_object(plan));
}

std::string plan_json_line(const Plan& plan, const std::string& id) {
  Json result = Json::object();
  if (!id.empty())
    result["id"] = Json::parse(id);
  result.update(plan_object(plan));
  return result.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string revision_json(const Revision& revision) {
  Json result = plan_object(revision.plan);
  result["changes"] = Json::array();
  for (const Change& change : revision.changes)
    result["changes"].push_back({{"exercise", change.exercise},
                                 {"left_out", change.left_out},
                                 {"now", change.now},
                                 {"kind", change.reason.kind},
                                 {"name", change.reason.name},
                                 {"why", change.reason.why}});
  return text_of(result);
}

std::string week_plan_json(const WeekPlan& plan) {
  Json days = Json::object();
  for (std::size_t i = 0; i < day_names.size(); ++i)
    days[std::string(day_names[i])] =
        plan.days[i] ? plan_object(*plan.days[i]) : Json();
  return text_of({{"title", plan.title},
                  {"request", request_json(plan.request)},
                  {"schedule", plan.schedule},
                  {"notes", plan.notes},
                  {"days", days}});
}

namespace {

/// An object and the cues of its timeline, each on a line of its own.
std::string with_cues(const Json& object, const Timeline& timeline) {
  std::string result = text_of(object);
  result.resize(result.size() - std::string_view("\n}\n").size());
  result += ",\n  \"cues\": [";
  std::string separator = "\n    ";
  for (const Cue& cue : timeline.cues)
    result += std::exchange(separator, ",\n    ") + cue_json(timeline, cue);
  return result + "\n  ]\n}\n";
}

/// What a routine says of itself.
Json described(const Catalog& catalog, const Routine& routine) {
  Json sources = Json::array();
  for (const std::string& id : routine.sources)
    if (const Source* source = catalog.source(id))
      sources.push_back({{"source", id},
                         {"publisher", source->publisher},
                         {"title", source->title}});
  return {{"title", routine.title},       {"schedule", routine.schedule},
          {"about", routine.about},       {"frequency", routine.frequency},
          {"suits", Json(routine.suits)}, {"sources", sources}};
}

Json listed(const Catalog& catalog, const ListedRoutine& entry,
            const std::vector<const Flag*>& flags) {
  Json result{{"id", entry.id}};
  result.update(described(catalog, entry.routine));
  result["seconds"] = unroll(entry.routine, catalog).length.count();
  result["items"] = Json::array();
  for (const RoutineItem& item : entry.routine.items)
    result["items"].push_back(
        {{"exercise", item.exercise->id}, {"dose", to_string(item.dose)}});
  result["excluded"] = Json::array();
  for (const auto& [item, verdict] : refusals(entry.routine, catalog, flags))
    result["excluded"].push_back({{"exercise", item->exercise->id},
                                  {"reasons", reasons(verdict.excludes)}});
  return result;
}

}  // namespace

std::string timeline_json(const Timeline& timeline) {
  return with_cues(
      {{"title", timeline.routine.title}, {"seconds", timeline.length.count()}},
      timeline);
}

std::string routine_json(const Catalog& catalog, const Timeline& timeline) {
  Json result = described(catalog, timeline.routine);
  result["seconds"] = timeline.length.count();
  return with_cues(result, timeline);
}

std::string routines_json(const Catalog& catalog,
                          const std::vector<ListedRoutine>& routines,
                          const std::vector<const Flag*>& flags) {
  Json result = Json::array();
  for (const ListedRoutine& entry : routines)
    result.push_back(listed(catalog, entry, flags));
  return text_of(result);
}

std::string week_json(const Catalog& catalog, const Week& week) {
  std::string result = text_of(Json{{"title", week.title},
                                    {"schedule", week.schedule},
                                    {"about", week.about}});
  result.resize(result.size() - std::string_view("\n}\n").size());
  result += ",\n  \"days\": {";
  std::string separator = "\n";
  for (std::size_t i = 0; i < day_names.size(); ++i) {
    std::string day = "null";
    if (week.days[i])
      day = routine_json(catalog, unroll(*week.days[i], catalog));
    if (day.ends_with('\n'))
      day.pop_back();
    result += std::exchange(separator, ",\n") + "\"" +
              std::string(day_names[i]) + "\": " + day;
  }
  return result + "\n  }\n}\n";
}

}  // namespace backcare
