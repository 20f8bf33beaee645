// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backcare/history.hpp"
#include "backcare/moment.hpp"
#include "backcare/schedule.hpp"

namespace backcare {

/// Whether a session is due.
struct Due {
  bool due = false;
  std::optional<Moment> since;  ///< There when it is due; not after now.
  /// There when none is due: when one will be, if none is done before.
  std::optional<Moment> next;
  std::string why;  ///< A clause.

  bool operator==(const Due&) const = default;
};

/// How long before `now` a session may have begun and still matter.
inline constexpr std::chrono::days due_memory{9};

/// Whether a session is due at `now` after `sessions`: those that began within
/// due_memory before it, oldest first. What was missed is never made up for: at
/// most one session is due, and no longer than its day or week lasts. Days and
/// times are those of the clocks where the person is now.
///
/// - N per day: to midnight, until N are done; each some time after the one
///   before, a share of twelve hours: six for two a day.
/// - N per week: from Monday on, until N are done; with days of rest between
///   that spread them over the week: one for three a week.
/// - Times: from each time to the next, or to midnight, unless a session began
///   after it or shortly before: an hour, or half of the way from the time
///   before.
/// - Every so often: so long after the last session, within the hours.
[[nodiscard]] Due due_at(const Schedule& schedule,
                         const std::vector<SessionTimes>& sessions,
                         const Moment& now, const OffsetAt& offset_at);

}  // namespace backcare
