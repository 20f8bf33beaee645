// SPDX-License-Identifier: MIT
#include "backcare/timeline.hpp"

#include <algorithm>
#include <cassert>

#include "timeline_cues.hpp"

namespace backcare {

Timeline unroll(const Routine& routine, const Catalog& catalog,
                const Manner& manner) {
  assert(manner.from < routine.items.size());
  Timeline timeline{.routine = routine, .manner = manner};
  roll_on(timeline, catalog, manner.from, Station::Standing);
  return timeline;
}

Side first_side(std::chrono::sys_days day) {
  return day.time_since_epoch().count() % 2 == 0 ? Side::Left : Side::Right;
}

std::size_t cue_at(const Timeline& timeline, milliseconds position) {
  const auto after = std::ranges::upper_bound(timeline.cues, position,
                                              std::ranges::less{}, &Cue::start);
  const auto begun = static_cast<std::size_t>(after - timeline.cues.begin());
  return begun == 0 ? 0 : begun - 1;
}

Whole whole_of(const std::vector<Cue>& cues, std::size_t index) {
  Whole whole{.begin = index, .end = index + 1};
  while (cues[whole.begin].part != Part::Beginning)
    --whole.begin;
  while (whole.end < cues.size() && cues[whole.end].part != Part::Beginning)
    ++whole.end;
  return whole;
}

}  // namespace backcare
