// SPDX-License-Identifier: MIT
#include "print.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

/// `text` wrapped, the first line after `first`, the others after as many
/// blanks.
std::string paragraph(const std::string& first, const std::string& text,
                      int width) {
  const int indent = display_width(first);
  std::string result;
  std::string lead = first;
  for (const std::string& line : wrap(text, std::max(width - indent, 20))) {
    result += lead + line + '\n';
    lead.assign(static_cast<std::size_t>(indent), ' ');
  }
  return result;
}

std::string bullets(const std::string& heading, const Words& texts, int width) {
  if (texts.empty())
    return {};
  std::string result = '\n' + heading + '\n';
  for (const std::string& text : texts)
    result += paragraph("  - ", text, width);
  return result;
}

std::string numbered(const std::string& heading, const Words& texts,
                     int width) {
  std::string result = '\n' + heading + '\n';
  int number = 0;
  for (const std::string& text : texts)
    result += paragraph(fmt::format("  {}. ", ++number), text, width);
  return result;
}

Words labels(const Catalog& catalog, const std::string& kind,
             const Words& ids) {
  Words result;
  for (const std::string& id : ids) {
    const Term* term = catalog.term(kind, id);
    result.push_back(term ? term->label : id);
  }
  return result;
}

Words movement_steps(const Exercise& exercise) {
  Words result;
  for (const RepetitionPhase& phase : exercise.repetition) {
    std::string step = phase.say;
    step += phase.length ? fmt::format(" ({} s", phase.length->count())
                         : std::string(" (hold");
    step += phase.breath == Breath::In    ? ", breathe in)"
            : phase.breath == Breath::Out ? ", breathe out)"
                                          : ")";
    result.push_back(std::move(step));
  }
  return result;
}

/// "2 to 5", or one figure.
template <typename Value>
std::string range_text(Value low, Value high) {
  return low == high ? fmt::format("{}", low)
                     : fmt::format("{} to {}", low, high);
}

std::string dose_text(const Exercise& exercise) {
  const DoseRange& dose = exercise.dose;
  std::string result = to_string(dose.usual) +
                       " (range: " + range_text(dose.sets.low, dose.sets.high) +
                       (dose.sets.high == 1 ? " set" : " sets");
  if (dose.usual.count == Count::Time)
    result += " of " +
              range_text(dose.hold.low.count(), dose.hold.high.count()) + " s";
  else
    result +=
        " of " + range_text(dose.reps.low, dose.reps.high) +
        (dose.usual.count == Count::Breaths ? " breaths" : " repetitions");
  if (dose.usual.count != Count::Time && dose.hold.high > seconds{0})
    result += ", hold " +
              range_text(dose.hold.low.count(), dose.hold.high.count()) + " s";
  if (dose.rest.high > seconds{0})
    result += ", rest " +
              range_text(dose.rest.low.count(), dose.rest.high.count()) + " s";
  result += ")";
  return dose.note.empty() ? result : result + ". " + dose.note;
}

std::string frequency_text(const Frequency& frequency) {
  std::string result = fmt::format(
      "{} a day, {} days a week",
      range_text(frequency.per_day.low, frequency.per_day.high),
      range_text(frequency.days_per_week.low, frequency.days_per_week.high));
  return frequency.note.empty() ? result : result + ". " + frequency.note;
}

Words source_lines(const Catalog& catalog, const Exercise& exercise) {
  Words result;
  for (const SourceUse& use : exercise.sources) {
    const Source* source = catalog.source(use.source);
    std::string line =
        source ? source->publisher + ": " + source->title : use.source;
    if (!use.supports.empty())
      line += " (" + join(use.supports, ", ") + ")";
    if (!use.dose.empty())
      line += ". Published dose: " + use.dose;
    result.push_back(std::move(line));
  }
  return result;
}

Words flag_lines(const Catalog& catalog, const Exercise& exercise,
                 Level level) {
  Words result;
  for (const Flag& flag : catalog.flags) {
    const Verdict verdict = catalog.judge(exercise, {&flag});
    const auto& reasons =
        level == Level::Exclude ? verdict.excludes : verdict.cautions;
    if (verdict.level != level)
      continue;
    Words whys;
    for (const Reason& reason : reasons)
      whys.push_back(reason.why);
    result.push_back(flag.name + ": " + join(whys, "; "));
  }
  return result;
}

/// The guidance that names the exercise.
Words advice_for(const Catalog& catalog, const Exercise& exercise) {
  Words result;
  for (const Guidance& advice : catalog.guidance)
    if (std::ranges::find(advice.exercises, exercise.id) !=
        advice.exercises.end())
      result.push_back(advice.text);
  return result;
}

Words variation_lines(const Exercise& exercise) {
  Words result;
  for (const Variation& variation : exercise.variations)
    result.push_back(variation.name + " (" + variation.level +
                     "): " + variation.how);
  return result;
}

Words source_names(const Catalog& catalog, const Words& ids) {
  Words result;
  for (const std::string& id : ids)
    if (const Source* source = catalog.source(id))
      result.push_back(source->publisher + ": " + source->title);
  return result;
}

/// What a routine says of itself, above its exercises.
std::string routine_head(const Catalog& catalog, const Routine& routine,
                         int width) {
  std::string result;
  const auto line = [&](const char* label, const std::string& text) {
    if (!text.empty())
      result += paragraph(fmt::format("{:<11}", label), text, width);
  };
  Words flags;
  for (const std::string& id : routine.suits)
    if (const Flag* flag = catalog.flag(id))
      flags.push_back(flag->name);
  line("About", routine.about);
  line("How often", routine.frequency);
  line("Suits", join(flags, ", "));
  return result.empty() ? result : '\n' + result;
}

}  // namespace

std::string origin_text(const Origin& origin) {
  if (origin.built_in())
    return "built-in catalogue";
  return to_string(Where{origin.file(), 0, 0});
}

std::string exercise_card(const Catalog& catalog, const Exercise& exercise,
                          int width) {
  std::string result = exercise.name + "  (" + exercise.id + ")\n";
  const auto line = [&](const char* label, const std::string& text) {
    if (!text.empty())
      result += paragraph(fmt::format("{:<11}", label), text, width);
  };
  Words equipment;
  for (const auto& choice : exercise.equipment)
    equipment.push_back(join(labels(catalog, "equipment", choice), " or "));
  line("Also", join(exercise.aliases, ", "));
  line("For", join(labels(catalog, "areas", exercise.areas), ", "));
  line("Position", join(labels(catalog, "positions", exercise.positions),
                        exercise.through_all_positions ? ", then " : " or "));
  line("Needs", join(equipment, ", "));
  line("Helps",
       join(labels(catalog, "equipment", exercise.optional_equipment), ", "));
  line("Phase", fmt::format("{}, stage {} of 5", name_of(exercise.phase),
                            exercise.stage));
  line("Dose", dose_text(exercise));
  line("How often", frequency_text(exercise.frequency));
  line("Takes", clock_text(time_of(exercise, exercise.dose.usual)) +
                    " at the usual dose");
  line("From", origin_text(exercise.origin));
  result += numbered("Get ready", exercise.setup, width);
  result += numbered("Each repetition", movement_steps(exercise), width);
  result += exercise.breathing.empty() ? "" : "\n";
  line("Breath", exercise.breathing);
  result += bullets("Keep in mind", exercise.cues, width);
  result += bullets("Where you feel it", exercise.feel, width);
  result += bullets("Common mistakes", exercise.mistakes, width);
  result += bullets("Stop or leave it out", exercise.stop, width);
  result += bullets("Variations", variation_lines(exercise), width);
  result += bullets("Easier", exercise.easier, width);
  result += bullets("Harder", exercise.harder, width);
  result += bullets("First be comfortable with", exercise.prerequisites, width);
  result +=
      bullets("Not with", flag_lines(catalog, exercise, Level::Exclude), width);
  result += bullets("With care", flag_lines(catalog, exercise, Level::Caution),
                    width);
  result += bullets("Good to know", exercise.notes, width);
  result += bullets("Advice", advice_for(catalog, exercise), width);
  result += bullets("Sources", source_lines(catalog, exercise), width);
  return result + "\nReviewed " + exercise.reviewed + ". Not medical advice.\n";
}

std::string routine_sheet(const Catalog& catalog, const Timeline& timeline,
                          int width) {
  const Routine& routine = timeline.routine;
  std::string result =
      routine.title + "\n" +
      std::string(static_cast<std::size_t>(display_width(routine.title)), '=') +
      "\n\n";
  result +=
      paragraph("",
                "Takes " + clock_text(timeline.length) +
                    (routine.schedule.empty() ? "" : ", " + routine.schedule) +
                    ". Stop if pain grows, turns sharp or moves down an "
                    "arm or a leg.",
                width);
  result += routine_head(catalog, routine, width);
  int number = 0;
  for (const RoutineItem& item : routine.items) {
    const Exercise& exercise = *item.exercise;
    const Term* position = catalog.term("positions", item.position);
    result += fmt::format("\n{}. {}: {}{}\n", ++number, exercise.name,
                          to_string(item.dose),
                          item.note.empty() ? "" : "   (" + item.note + ")");
    if (position)
      result += "   " + position->label + '\n';
    for (const std::string& step : exercise.setup)
      result += paragraph("   - ", step, width);
    if (!item.own)
      for (const std::string& step : movement_steps(exercise))
        result += paragraph("   - ", step, width);
    for (const std::string& stop : exercise.stop)
      result += paragraph("   Stop: ", stop, width);
  }
  result += bullets("Sources", source_names(catalog, routine.sources), width);
  return result + "\nNot medical advice and no diagnosis.\n";
}

std::string cue_sheet(const Timeline& timeline) {
  std::string result = timeline.routine.title + '\n';
  for (const Cue& cue : timeline.cues)
    result += fmt::format(
        "{:>7}  {:>5}  {}{}\n", clock_text(cue.start),
        cue.length > seconds{0} ? fmt::format("{} s", cue.length.count()) : "",
        cue.side == Side::Both ? "" : fmt::format("{}: ", name_of(cue.side)),
        cue.say.empty() ? "(" + cue.show + ")" : cue.say);
  return result;
}

}  // namespace backcare
