// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "backcare/session.hpp"

namespace backcare {

/// Foresees what will have been done of an exercise, a moment before it is
/// over: written down then, it is on the disk before the next one begins, and
/// takes no time from it.
class Ahead {
 public:
  /// The moment, of the session; a disk that is as slow as it may be writes in
  /// less.
  static constexpr milliseconds moment{250};

  /// The step of the exercise that is on, when it is over within the moment;
  /// not twice in a row.
  [[nodiscard]] std::optional<Step> take(const Session& session);
  /// Whether a step has come as it was foreseen; that is forgotten then.
  [[nodiscard]] bool foreseen(const Step& step);

 private:
  std::optional<Step> taken_;
};

/// Time until take() has something to give, 0 when it has or had; only while
/// the session runs.
[[nodiscard]] milliseconds until_foreseen(const Session& session);

}  // namespace backcare
