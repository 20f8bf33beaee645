// SPDX-License-Identifier: MIT
#pragma once

#include "app.hpp"
#include "backcare/progress.hpp"
#include "options.hpp"

namespace backcare {

/// The request, as far as the person's history has come today; as it is with
/// --fresh or without a history. Throws Error (File) when the history cannot be
/// read.
[[nodiscard]] Request follow_history(const App& app, const Arguments& arguments,
                                     const Catalog& catalog, Request request);

}  // namespace backcare
