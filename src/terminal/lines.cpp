// SPDX-License-Identifier: MIT
#include "lines.hpp"

#include <iostream>
#include <unistd.h>
#include <utility>

#include "printable.hpp"

namespace backcare {
namespace {

/// What is shorter is felt and needs no figure.
constexpr seconds worth_telling{10};

std::string exercise_number(const Timeline& timeline, const Cue& cue) {
  return "Exercise " + std::to_string(cue.item + 1) + " of " +
         std::to_string(timeline.routine.items.size()) + ": ";
}

/// " (20 seconds)" where it begins.
std::string time_of_whole(const Timeline& timeline, const Cue& cue) {
  const bool told = cue.kind == CueKind::Setup || cue.kind == CueKind::Hold;
  if (!told || cue.part != Part::Beginning)
    return {};
  const Whole whole = whole_of(timeline.cues, cue_at(timeline, cue.start));
  const Cue& last = timeline.cues[whole.end - 1];
  const seconds time = last.start + last.length - cue.start;
  if (time < worth_telling)
    return {};
  return " (" + std::to_string(time.count()) + " seconds)";
}

}  // namespace

std::string plain_line(const Timeline& timeline, const Cue& cue) {
  if (cue.say.empty())
    return {};
  if (cue.kind == CueKind::Announce)
    return exercise_number(timeline, cue) + cue.say;
  return cue.say + time_of_whole(timeline, cue);
}

std::string plain_line(const Event& event) {
  switch (event.kind) {
    case EventKind::Pause:
      return "Paused. Space goes on";
    case EventKind::Resume:
      return "Going on";
    case EventKind::Skip:
      return "Skipped";
    case EventKind::Back:
      return "Back";
    case EventKind::Change:
    case EventKind::Swap:
    case EventKind::Pain:
    case EventKind::End:
      return {};
  }
  return {};
}

Lines::Lines(const Controls& controls, Form form)
    : controls_(controls),
      form_(form),
      output_(STDOUT_FILENO, "standard output") {}

void Lines::name_keys() {
  if (form_ == Form::Words)
    put("? for keys, space to pause, s for signs to stop for");
}

void Lines::begin(const Timeline& timeline, const Cue& cue) {
  put(form_ == Form::Json ? cue_json(timeline, cue)
                          : plain_line(timeline, cue));
}

void Lines::happen(const Event& event) {
  put(form_ == Form::Json ? event_json(event, std::chrono::system_clock::now())
                          : plain_line(event));
}

/// The events have a schema that knows of no such thing.
void Lines::warn(const std::string& fault) {
  const std::string text = fault.empty() ? "Recorded again" : fault;
  if (form_ == Form::Words)
    put(text);
  else
    std::cerr << printable(text, true) << '\n';
}

/// It is not for whoever listens to the lines.
void Lines::fall_silent(const std::string& why) {
  std::cerr << "backcare: no voice: " << printable(why, true) << '\n';
}

/// What the screen would show beside the session.
void Lines::answer() {
  if (form_ == Form::Json)
    return;
  put(controls_.notice());
  const Panel before = std::exchange(panel_, controls_.panel());
  if (panel_ == before)
    return;
  for (const std::string& line : controls_.panel_lines())
    put(line);
}

void Lines::step_back(const Signals& signals) {
  constexpr milliseconds patience{1000};
  output_.finish(signals, patience);
}

void Lines::close(const std::vector<std::string>& lines,
                  const Signals& signals) {
  if (form_ == Form::Words)
    for (const std::string& line : lines)
      put(line);
  // A slow reader gets everything, unless a signal says otherwise.
  output_.finish(signals, milliseconds{signals.ending() == 0 ? -1 : 1000});
}

void Lines::put(const std::string& line) {
  if (!line.empty())
    output_.put((form_ == Form::Json ? line : printable(line, true)) + '\n');
}

}  // namespace backcare
