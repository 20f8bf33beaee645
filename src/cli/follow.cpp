// SPDX-License-Identifier: MIT
#include "follow.hpp"

#include "backcare/error.hpp"
#include "input.hpp"

namespace backcare {

Progress progress_today(const App& app, const Catalog& catalog,
                        const Profile& profile) {
  if (!has_home(app))
    return {};
  const Progression& rules = catalog.progression;
  const Day today = day_of(app.now());
  const auto sessions = history_of(app).recent(
      today - std::chrono::days{rules.history_days}, rules.pain.marks);
  return progress_of(catalog, sessions, today, profile.put_back);
}

std::vector<PutBack> put_back_today(const App& app, const Catalog& catalog,
                                    const Profile& profile) {
  std::vector<PutBack> result;
  for (const auto& [id, barred] : progress_today(app, catalog, profile).barred)
    if (barred.name == "pain")
      result.push_back({id, day_of(app.now()), {}});
  return result;
}

Request follow_history(const App& app, const Arguments& arguments,
                       const Catalog& catalog, Request request) {
  if (arguments.has("--fresh"))
    return request;
  try {
    apply(progress_today(app, catalog, *arguments.profile), catalog, request);
  } catch (const Error& error) {
    throw Error(error.kind(), std::string(error.what()) +
                                  "; --fresh plans without the history");
  }
  return request;
}

}  // namespace backcare
