// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "backcare/session.hpp"

namespace backcare {

/// A bar of `width` columns (0 or more), filled as far as `passed` of `length`;
/// no column is filled before its time has passed in full.
[[nodiscard]] std::string bar(seconds passed, seconds length, int width,
                              bool unicode);

}  // namespace backcare
