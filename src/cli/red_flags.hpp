// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "backcare/screening.hpp"
#include "options.hpp"

namespace backcare {

/// Throws Error (Refused) while a red flag of the profile is open: with what to
/// do, and how to answer anew. On a terminal `app.err` is told which questions
/// are due.
void need_no_red_flag(const App& app, const Catalog& catalog,
                      const Arguments& arguments);

/// What is open, and what to do by urgency; then what is weak alone. Lines of
/// at most `width` columns; empty when there is nothing of either.
[[nodiscard]] std::string screening_text(const Catalog& catalog,
                                         const Screening& result, int width);

}  // namespace backcare
