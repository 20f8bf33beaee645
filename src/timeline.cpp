// SPDX-License-Identifier: MIT
#include "backcare/timeline.hpp"

#include <algorithm>
#include <utility>

#include "backcare/text.hpp"

namespace backcare {
namespace {

/// More steps than these take longer to say than to do.
constexpr std::size_t steps_said = 2;

CueKind cue_kind(BeatKind kind) {
  switch (kind) {
    case BeatKind::Move:
      return CueKind::Move;
    case BeatKind::Hold:
      return CueKind::Hold;
    case BeatKind::Switch:
      return CueKind::Switch;
    case BeatKind::Rest:
      return CueKind::Rest;
  }
  return CueKind::Move;
}

/// A voice runs steps together unless each ends like a sentence.
std::string as_sentence(const std::string& step) {
  const bool ended =
      !step.empty() &&
      std::string_view(".!?").find(step.back()) != std::string_view::npos;
  return ended ? step : step + ".";
}

/// What the voice announces: the exercise decides about the sides, and a rest
/// is announced when it comes.
std::string announcement(const RoutineItem& item, const Catalog& catalog) {
  Dose dose = item.dose;
  dose.each_side = item.exercise->counts_each_side(dose.count);
  dose.rest = seconds{0};
  std::string say = item.exercise->name;
  if (const Term* position = catalog.term("positions", item.position))
    say += ", " + position->label;
  return say + ". " + spoken(dose);
}

std::string set_up_words(const Exercise& exercise, Station from, Station to) {
  std::vector<std::string> words;
  if (on_floor(to) && !on_floor(from))
    words.push_back(std::ranges::find(exercise.places, "bed") ==
                            exercise.places.end()
                        ? "Get down to the floor."
                        : "Get down onto the mat or a firm bed.");
  if (on_floor(from) && !on_floor(to))
    words.push_back("Come up.");
  const std::size_t steps = std::min(exercise.setup.size(), steps_said);
  for (std::size_t i = 0; i < steps; ++i)
    words.push_back(as_sentence(exercise.setup[i]));
  return words.empty() ? "Get ready." : join(words, " ");
}

/// Appends cues one after another; the station is where the body is by then.
class Roll {
 public:
  Roll(Timeline& timeline, const Catalog& catalog)
      : timeline_(timeline), catalog_(catalog) {}

  void add_item(std::size_t index) {
    const RoutineItem& item = timeline_.routine.items[index];
    const Exercise& exercise = *item.exercise;
    const Station to = catalog_.station(item.position);
    add({.kind = CueKind::Announce,
         .item = index,
         .say = announcement(item, catalog_)});
    add({.length = set_up_time(exercise, station_, to),
         .kind = CueKind::Setup,
         .item = index,
         .say = set_up_words(exercise, station_, to)});
    for (Beat& beat : beats(exercise, item.dose))
      add_beat(index, beat);
    station_ = to;
  }

  void finish() {
    add({.kind = CueKind::Finish,
         .item = timeline_.routine.items.size(),
         .say = "Well done. That is the end"});
  }

 private:
  void add_beat(std::size_t index, Beat& beat) {
    add({.length = beat.length,
         .kind = cue_kind(beat.kind),
         .item = index,
         .set = beat.set,
         .rep = beat.rep,
         .side = beat.side,
         .say = std::move(beat.say),
         .breath = beat.breath});
  }

  void add(Cue cue) {
    cue.start = timeline_.length;
    timeline_.length += cue.length;
    timeline_.cues.push_back(std::move(cue));
  }

  Timeline& timeline_;
  const Catalog& catalog_;
  Station station_ = Station::Standing;
};

}  // namespace

Timeline unroll(const Routine& routine, const Catalog& catalog) {
  Timeline timeline{.routine = routine};
  Roll roll(timeline, catalog);
  for (std::size_t i = 0; i < routine.items.size(); ++i)
    roll.add_item(i);
  roll.finish();
  return timeline;
}

}  // namespace backcare
