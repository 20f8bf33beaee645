// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

#include "backcare/history.hpp"
#include "options.hpp"

namespace backcare {

/// The options by which a person says what they would be asked.
[[nodiscard]] std::vector<Option> answer_options();

/// The same and the morning after; "none" takes an answer back.
[[nodiscard]] std::vector<Option> amend_options();

/// What the options of answer_options() say. Throws Error (Usage).
[[nodiscard]] Answers answers_of(const Arguments& arguments);

/// What was said takes the place of what was said before; the rest stays.
void take_over(const Answers& said, Answers& answers);

/// What the options of amend_options() change. Throws Error (Usage).
[[nodiscard]] std::function<void(Answers&)> amendment_of(
    const Arguments& arguments);

}  // namespace backcare
