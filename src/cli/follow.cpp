// SPDX-License-Identifier: MIT
#include "follow.hpp"

#include "backcare/error.hpp"
#include "input.hpp"

namespace backcare {

Request follow_history(const App& app, const Arguments& arguments,
                       const Catalog& catalog, Request request) {
  if (arguments.has("--fresh") || !has_home(app))
    return request;
  const Progression& rules = catalog.progression;
  const Day today = day_of(app.now());
  try {
    const auto sessions = history_of(app).recent(
        today - std::chrono::days{rules.history_days}, rules.pain.marks);
    apply(progress_of(catalog, sessions, today), catalog, request);
  } catch (const Error& error) {
    throw Error(error.kind(), std::string(error.what()) +
                                  "; --fresh plans without the history");
  }
  return request;
}

}  // namespace backcare
