// SPDX-License-Identifier: MIT
#pragma once

#include "app.hpp"
#include "backcare/catalog.hpp"

namespace backcare {

/// Reads a request from each line of standard input, a JSON object, and prints
/// its plan, or what is wrong, as a line before the next is read. Gives the
/// exit status: 1 when a request had no plan.
[[nodiscard]] int plan_batch(App& app, const Catalog& catalog);

}  // namespace backcare
