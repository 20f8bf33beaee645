// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace backcare {

/// The completion script for "bash", "zsh" or "fish", made from the option
/// table; ids, flags and terms are asked of the program as they are needed.
[[nodiscard]] std::string completion_script(const std::string& shell);

}  // namespace backcare
