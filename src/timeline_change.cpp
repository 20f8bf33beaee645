// SPDX-License-Identifier: MIT
// A timeline is never changed while it is played: another one takes its place,
// with the same past.
#include <algorithm>
#include <iterator>

#include "backcare/prescription.hpp"
#include "backcare/query.hpp"
#include "timeline_cues.hpp"

namespace backcare {
namespace {

/// The bounds of the dose notation; getting ready has that of a rest.
constexpr seconds longest_time{7200};
constexpr seconds longest_wait{600};

bool is_work(const Cue& cue) {
  return cue.kind == CueKind::Move || cue.kind == CueKind::Hold;
}

/// The cues of the bout that `cues[index]`, a cue of work, is in.
Whole bout_of(const std::vector<Cue>& cues, std::size_t index) {
  Whole bout{.begin = index, .end = index + 1};
  const auto belongs = [&](const Cue& cue) {
    return is_work(cue) && cue.set == cues[index].set;
  };
  while (belongs(cues[bout.begin - 1]))
    --bout.begin;
  while (belongs(cues[bout.end]))
    ++bout.end;
  return bout;
}

/// What can be made longer at a cue: all that `replaced` holds.
struct Stretch {
  Whole replaced;
  bool in_rounds = false;
  seconds longest{0};
};

std::optional<Stretch> stretch_at(const Timeline& timeline, std::size_t index) {
  const Cue& cue = timeline.cues[index];
  switch (cue.kind) {
    case CueKind::Setup:
    case CueKind::Rest:
    case CueKind::Switch:
      return Stretch{whole_of(timeline.cues, index), false, longest_wait};
    case CueKind::Hold:
    case CueKind::Move:
      break;
    case CueKind::Announce:
    case CueKind::Finish:
      return std::nullopt;
  }
  const RoutineItem& item = timeline.routine.items[cue.item];
  if (goes_round(item))
    return Stretch{bout_of(timeline.cues, index), true, longest_time};
  if (cue.kind == CueKind::Move)
    return std::nullopt;
  return Stretch{whole_of(timeline.cues, index), false,
                 item.dose.count == Count::Time ? longest_time : longest_wait};
}

seconds end_of(const Cue& cue) {
  return cue.start + cue.length;
}

/// The timeline with `cues` in place of those of `replaced`; all after them
/// move along.
Timeline with(const Timeline& timeline, const Whole& replaced,
              const std::vector<Cue>& cues) {
  Timeline result{.routine = timeline.routine, .manner = timeline.manner};
  const auto before = timeline.cues.begin();
  const auto at = [&](std::size_t index) {
    return before + static_cast<std::ptrdiff_t>(index);
  };
  result.cues.assign(before, at(replaced.begin));
  std::ranges::copy(cues, std::back_inserter(result.cues));
  const seconds moved =
      end_of(cues.back()) - end_of(timeline.cues[replaced.end - 1]);
  for (auto after = at(replaced.end); after != timeline.cues.end(); ++after) {
    result.cues.push_back(*after);
    result.cues.back().start += moved;
  }
  result.length = timeline.length + moved;
  return result;
}

/// Where the body is before getting ready for an item.
Station station_before(const Timeline& timeline, const Catalog& catalog,
                       std::size_t item) {
  if (item == timeline.manner.from)
    return Station::Standing;
  return catalog.station(timeline.routine.items[item - 1].position);
}

bool is_allowed(const Catalog& catalog, const Exercise& exercise,
                const Exercise& instead_of) {
  Query query;
  query.equipment.emplace();
  for (const auto& choice : instead_of.equipment)
    std::ranges::copy(choice, std::back_inserter(*query.equipment));
  return std::ranges::find(catalog.discouraged, exercise.id,
                           &Discouraged::id) == catalog.discouraged.end() &&
         !mismatch(query, catalog, exercise);
}

}  // namespace

std::optional<Timeline> lengthened(const Timeline& timeline,
                                   milliseconds position, seconds change) {
  const auto& cues = timeline.cues;
  const auto stretch = stretch_at(timeline, cue_at(timeline, position));
  if (!stretch)
    return std::nullopt;
  Cue whole = cues[stretch->replaced.begin];
  const seconds before = end_of(cues[stretch->replaced.end - 1]) - whole.start;
  // A moment is left, so that the end still comes by itself.
  const auto least =
      std::chrono::floor<seconds>(position - whole.start) + seconds{1};
  const seconds most = std::max(stretch->longest, before);
  whole.length = std::clamp(before + change, least, most);
  if (whole.length == before)
    return std::nullopt;
  return with(timeline, stretch->replaced,
              stretch->in_rounds ? rounds_of(timeline, whole, whole.length)
                                 : parts_of(whole, timeline.manner.telling));
}

std::optional<RoutineItem> neighbour(const Catalog& catalog,
                                     const std::vector<const Flag*>& flags,
                                     const RoutineItem& item,
                                     Neighbour direction) {
  const Exercise& exercise = *item.exercise;
  const auto& ids =
      direction == Neighbour::Easier ? exercise.easier : exercise.harder;
  for (const std::string& id : ids) {
    const Exercise* other = catalog.exercise(id);
    if (!other || !is_allowed(catalog, *other, exercise))
      continue;
    const auto positions = catalog.judge(*other, flags).positions;
    if (positions.empty())
      continue;
    const auto same = std::ranges::find(positions, item.position);
    return RoutineItem{
        .exercise = {std::shared_ptr<const Exercise>(), other},
        .dose = low_dose(*other),
        .position = same == positions.end() ? positions.front() : *same};
  }
  return std::nullopt;
}

Timeline swapped(const Timeline& timeline, std::size_t index,
                 const RoutineItem& item, const Catalog& catalog) {
  const Cue& cue = timeline.cues[index];
  const Station from =
      cue.kind == CueKind::Setup
          ? station_before(timeline, catalog, cue.item)
          : catalog.station(timeline.routine.items[cue.item].position);
  const auto first = std::ranges::find(timeline.cues, cue.item, &Cue::item);
  Timeline result{.routine = timeline.routine, .manner = timeline.manner};
  result.cues.assign(timeline.cues.begin(), first);
  result.length = first->start;
  result.routine.items[cue.item] = item;
  roll_on(result, catalog, cue.item, from);
  return result;
}

}  // namespace backcare
