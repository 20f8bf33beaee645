// SPDX-License-Identifier: MIT
#pragma once

#include "backcare/revision.hpp"
#include "options.hpp"

namespace backcare {

/// Throws Error (Usage) for options of `plan` that do not go together.
void check_planning(const Arguments& arguments);

/// The routine of --from, planned anew. The request is what the routine is for
/// where the options do not say otherwise.
[[nodiscard]] Revision revised(const App& app, const Catalog& catalog,
                               const Arguments& arguments);

/// A plan as a routine file, or to be read; `explain` adds why.
[[nodiscard]] std::string yaml_form(const Catalog& catalog,
                                    const Revision& result, bool explain);
[[nodiscard]] std::string text_form(const Catalog& catalog,
                                    const Revision& result, bool explain);

}  // namespace backcare
