// SPDX-License-Identifier: MIT
#pragma once

#include "backcare/session.hpp"

namespace backcare {

/// What of the item is finished at `position` when all before it was done:
/// item, exercise, dose, sets, repetitions and hold of a Step.
[[nodiscard]] Step step_at(const Timeline& timeline, std::size_t item,
                           milliseconds position);

}  // namespace backcare
