// SPDX-License-Identifier: MIT
// Cues from beats. A bout is one set of one side; in it the repetition, or the
// round of a time, comes in turns. Nothing that is said within a beat makes it
// longer: the beat is taken apart.
#include "timeline_cues.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "timeline_words.hpp"

namespace backcare {
namespace {

/// More steps than these take longer to say than to do; they are shown.
constexpr std::size_t steps_said = 2;
constexpr std::size_t steps_shown = 3;
/// What is shorter has no halfway, or no countdown.
constexpr seconds long_work{20};
constexpr seconds long_wait{10};
constexpr seconds countdown{3};

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

bool is_work(const Beat& beat) {
  return beat.kind == BeatKind::Move || beat.kind == BeatKind::Hold;
}

bool counts_down(const Cue& whole) {
  switch (whole.kind) {
    case CueKind::Setup:
    case CueKind::Hold:
    case CueKind::Rest:
      return whole.length >= long_wait;
    case CueKind::Move:
      return whole.length >= long_work;
    case CueKind::Announce:
    case CueKind::Switch:
    case CueKind::Finish:
      return false;
  }
  return false;
}

bool has_halfway(const Cue& whole) {
  return (whole.kind == CueKind::Hold || whole.kind == CueKind::Move) &&
         whole.length >= long_work;
}

/// pace works the left side first.
Side in_order(Side side, Side first) {
  if (side == Side::Both || first != Side::Right)
    return side;
  return side == Side::Left ? Side::Right : Side::Left;
}

/// The beats of one set of one side; its turns are numbered here.
class Bout {
 public:
  Bout(const RoutineItem& item, const std::vector<Beat>& beats)
      : item_(item),
        beats_(beats),
        round_(std::max<std::size_t>(item.exercise->repetition.size(), 1)),
        sides_(item.exercise->sides == Sides::Alternating ? 2 : 1) {
    if (goes_round(item) && item.dose.hold >= long_work)
      half_ = item.dose.hold / 2;
  }

  [[nodiscard]] std::vector<Cue> cues(Telling telling) const {
    std::vector<Cue> result;
    seconds passed{0};
    for (std::size_t i = 0; i < beats_.size(); ++i) {
      const Beat& beat = beats_[i];
      Turn turn = turn_of(i);
      turn.halfway = half_ > seconds{0} && i > 0 && passed >= half_ &&
                     passed - beats_[i - 1].length < half_;
      Cue whole{.length = beat.length,
                .kind = cue_kind(beat.kind),
                .set = beat.set,
                .rep = beat.rep,
                .side = beat.side,
                .say = turn_words(beat, turn, telling),
                .show = beat.say.empty() ? "Go on" : beat.say,
                .breath = beat.breath};
      passed += beat.length;
      if (beat.kind == BeatKind::Hold || beats_.size() == 1)
        std::ranges::move(parts_of(whole, telling), std::back_inserter(result));
      else
        result.push_back(std::move(whole));
    }
    return result;
  }

 private:
  [[nodiscard]] Turn turn_of(std::size_t index) const {
    Turn turn = goes_round(item_) ? round_of(index) : repetition_of(index);
    turn.in_turns = sides_ == 2;
    return turn;
  }

  [[nodiscard]] Turn round_of(std::size_t index) const {
    const auto number = [&](std::size_t beat) {
      return static_cast<int>(beat / round_ / sides_) + 1;
    };
    return {.number = number(index),
            .last = number(beats_.size() - 1),
            .begins = index % round_ == 0,
            .second_side = index / round_ % sides_ == 1};
  }

  [[nodiscard]] Turn repetition_of(std::size_t index) const {
    const Beat& beat = beats_[index];
    const bool begins = index == 0 || beats_[index - 1].rep != beat.rep ||
                        beats_[index - 1].side != beat.side;
    return {.number = beat.rep,
            .last = item_.dose.count == Count::Time ? 1 : item_.dose.reps,
            .begins = begins,
            .counted = true,
            .second_side = sides_ == 2 && beat.side != beats_.front().side};
  }

  const RoutineItem& item_;
  const std::vector<Beat>& beats_;
  std::size_t round_;  ///< Beats of a round.
  std::size_t sides_;  ///< That take turns.
  seconds half_{0};    ///< Of a long time; 0 if it is none.
};

/// Appends cues one after another.
class Roll {
 public:
  Roll(Timeline& timeline, const Catalog& catalog, Station station)
      : timeline_(timeline), catalog_(catalog), station_(station) {}

  void add_item(std::size_t index);
  void finish();

 private:
  [[nodiscard]] Telling telling() const { return timeline_.manner.telling; }
  [[nodiscard]] Cue set_up(const RoutineItem& item, Station to) const;
  [[nodiscard]] std::string said_of_set_up(const RoutineItem& item, Station to,
                                           seconds room) const;
  void add_work(const RoutineItem& item);
  void add_bout(const RoutineItem& item, std::vector<Beat>& bout);
  void add_pause(const Beat& beat);
  void add(const std::vector<Cue>& cues);

  Timeline& timeline_;
  const Catalog& catalog_;
  Station station_;        ///< Where the body is by then.
  std::size_t index_ = 0;  ///< The item.
};

void Roll::add_item(std::size_t index) {
  index_ = index;
  const RoutineItem& item = timeline_.routine.items[index];
  const Station to = catalog_.station(item.position);
  add({{.kind = CueKind::Announce,
        .say = announcement(item, catalog_),
        .show = title_of(item, catalog_)}});
  add(parts_of(set_up(item, to), telling()));
  add_work(item);
  station_ = to;
}

void Roll::finish() {
  index_ = timeline_.routine.items.size();
  const std::string words = "Well done. That is the end";
  add({{.kind = CueKind::Finish, .say = words, .show = words}});
}

Cue Roll::set_up(const RoutineItem& item, Station to) const {
  const Exercise& exercise = *item.exercise;
  const Manner& manner = timeline_.manner;
  Cue cue{.length = set_up_time(exercise, station_, to, manner.to_floor),
          .kind = CueKind::Setup,
          .show = set_up_words(exercise, station_, to, steps_shown)};
  if (manner.telling == Telling::None)
    return cue;
  cue.say = said_of_set_up(
      item, to, cue.length - (counts_down(cue) ? countdown : seconds{0}));
  return cue;
}

/// As many steps as there is time for after the announcement, but always the
/// way to the floor or up and the side to begin with.
std::string Roll::said_of_set_up(const RoutineItem& item, Station to,
                                 seconds room) const {
  const Exercise& exercise = *item.exercise;
  const std::string side = exercise.sides == Sides::None ? ""
                           : timeline_.manner.first == Side::Right
                               ? "Right side first."
                               : "Left side first.";
  const std::string announced = announcement(item, catalog_) + ". ";
  const std::size_t most = telling() == Telling::Full ? steps_said : 0;
  for (std::size_t left_out = 0; left_out <= most; ++left_out) {
    std::string words = set_up_words(exercise, station_, to, most - left_out);
    words += side.empty() ? "" : " " + side;
    if (fits(announced + words, room))
      return words;
  }
  const std::string way = way_words(exercise, station_, to);
  return way + (way.empty() || side.empty() ? "" : " ") + side;
}

void Roll::add_work(const RoutineItem& item) {
  std::vector<Beat> bout;
  for (Beat& beat : beats(*item.exercise, item.dose)) {
    beat.side = in_order(beat.side, timeline_.manner.first);
    if (!bout.empty() && (!is_work(beat) || beat.set != bout.back().set))
      add_bout(item, bout);
    if (is_work(beat))
      bout.push_back(std::move(beat));
    else
      add_pause(beat);
  }
  add_bout(item, bout);
}

void Roll::add_bout(const RoutineItem& item, std::vector<Beat>& bout) {
  add(Bout(item, bout).cues(telling()));
  bout.clear();
}

/// A rest or a change of sides.
void Roll::add_pause(const Beat& beat) {
  Cue whole{.length = beat.length,
            .kind = cue_kind(beat.kind),
            .set = beat.set,
            .rep = beat.rep,
            .side = beat.side};
  if (beat.kind == BeatKind::Switch) {
    whole.say = "Change to the " + std::string(side_words(beat.side));
    whole.show = whole.say;
  } else {
    whole.say =
        "Rest " + std::to_string(beat.length.count()) + " seconds. " + beat.say;
    whole.show = "Rest. " + beat.say;
  }
  add(parts_of(whole, telling()));
}

void Roll::add(const std::vector<Cue>& cues) {
  for (const Cue& cue : cues) {
    timeline_.cues.push_back(cue);
    timeline_.cues.back().start = timeline_.length;
    timeline_.cues.back().item = index_;
    timeline_.length += cue.length;
  }
}

}  // namespace

bool goes_round(const RoutineItem& item) {
  return item.dose.count == Count::Time && !item.exercise->held();
}

void roll_on(Timeline& timeline, const Catalog& catalog, std::size_t item,
             Station station) {
  Roll roll(timeline, catalog, station);
  for (; item < timeline.routine.items.size(); ++item)
    roll.add_item(item);
  roll.finish();
}

std::vector<Cue> parts_of(const Cue& whole, Telling telling) {
  std::vector<Cue> parts;
  seconds start = whole.start;
  const auto add = [&](Part part, seconds length, const std::string& say) {
    Cue& cue = parts.emplace_back(whole);
    cue.start = start;
    cue.length = length;
    cue.part = part;
    cue.say = say;
    start += length;
  };
  const bool halved = telling == Telling::Full && has_halfway(whole);
  const bool counted = telling != Telling::None && counts_down(whole);
  const seconds before = whole.length - (counted ? countdown : seconds{0});
  const seconds first = halved ? whole.length / 2 : before;
  add(Part::Beginning, first, whole.say);
  if (halved)
    add(Part::Halfway, before - first, "Halfway");
  for (auto left = countdown.count(); counted && left > 0; --left)
    add(Part::Countdown, seconds{1}, std::to_string(left));
  return parts;
}

std::vector<Cue> rounds_of(const Timeline& timeline, const Cue& first,
                           seconds time) {
  RoutineItem item = timeline.routine.items[first.item];
  item.dose.sets = 1;
  item.dose.hold = time;
  auto bout = beats(*item.exercise, item.dose);
  bout.erase(std::ranges::find_if_not(bout, is_work), bout.end());
  const bool in_turns = item.exercise->sides == Sides::Alternating;
  for (Beat& beat : bout) {
    beat.set = first.set;
    beat.side =
        in_turns ? in_order(beat.side, timeline.manner.first) : first.side;
  }
  auto cues = Bout(item, bout).cues(timeline.manner.telling);
  seconds start = first.start;
  for (Cue& cue : cues) {
    cue.item = first.item;
    cue.start = std::exchange(start, start + cue.length);
  }
  return cues;
}

}  // namespace backcare
