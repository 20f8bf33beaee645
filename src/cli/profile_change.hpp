// SPDX-License-Identifier: MIT
#pragma once

#include "options.hpp"

namespace backcare {

/// Does what the operands of `profile` ask: set, add or remove, a key, values.
/// Throws Error: Usage with the closest for an unknown key or word, File.
void set_profile(App& app, const Arguments& arguments);

}  // namespace backcare
