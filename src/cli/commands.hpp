// SPDX-License-Identifier: MIT
#pragma once

#include "options.hpp"

namespace backcare {

[[nodiscard]] Command list_command();
[[nodiscard]] Command show_command();
[[nodiscard]] Command plan_command();
[[nodiscard]] Command swap_command();
[[nodiscard]] Command run_command();
[[nodiscard]] Command check_command();
[[nodiscard]] Command history_command();
[[nodiscard]] Command report_command();
[[nodiscard]] Command due_command();
[[nodiscard]] Command remind_command();
[[nodiscard]] Command profile_command();
[[nodiscard]] Command screen_command();
[[nodiscard]] Command avoid_command();
[[nodiscard]] Command terms_command();
[[nodiscard]] Command completion_command();

}  // namespace backcare
