// SPDX-License-Identifier: MIT
#pragma once

#include "app.hpp"
#include "backcare/progress.hpp"
#include "options.hpp"

namespace backcare {

/// What the person's history says today; nothing without one. Throws Error
/// (File) when it cannot be read.
[[nodiscard]] Progress progress_today(const App& app, const Catalog& catalog,
                                      const Profile& profile);

/// What marks of pain keep out of the plans, as put back today.
[[nodiscard]] std::vector<PutBack> put_back_today(const App& app,
                                                  const Catalog& catalog,
                                                  const Profile& profile);

/// The request, as far as the person's history has come today; as it is with
/// --fresh or without a history. Throws Error (File) when the history cannot be
/// read.
[[nodiscard]] Request follow_history(const App& app, const Arguments& arguments,
                                     const Catalog& catalog, Request request);

}  // namespace backcare
