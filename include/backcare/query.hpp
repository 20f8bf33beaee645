// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backcare/catalog.hpp"

namespace backcare {

/// Which exercises are wanted. An empty list asks for nothing; of a list any
/// term is enough.
struct Query {
  std::vector<std::string> areas;
  std::vector<std::string> goals;
  std::vector<Phase> phases;
  std::vector<std::string> positions;
  std::vector<std::string> places;
  /// What is at hand beside the household things; nothing given: anything goes.
  std::optional<std::vector<std::string>> equipment;
  std::optional<int> stage;        ///< At most this one, 1 to 5.
  std::vector<std::string> avoid;  ///< Ids, families, demands or directions.
  /// Words that names, areas and texts have, in any order, each perhaps with
  /// another ending; case, accents, hyphens and apostrophes do not matter.
  std::string search;
};

/// Whether `exercise` is of the area: `general` serves every area.
[[nodiscard]] bool serves_area(const Exercise& exercise,
                               const std::string& area);

/// Whether `word` of --avoid means this exercise: its id, family, a demand, or
/// a direction of the spine.
[[nodiscard]] bool is_avoided(const Exercise& exercise,
                              const std::string& word);

/// Every word that --avoid understands: ids, families, demands, directions.
[[nodiscard]] std::vector<std::string> avoidable(const Catalog& catalog);

/// The first limit of the query that the exercise does not meet, as a clause
/// ("needs a barbell"); nothing when it matches.
[[nodiscard]] std::optional<std::string> mismatch(const Query& query,
                                                  const Catalog& catalog,
                                                  const Exercise& exercise);

/// The exercises that match, in catalogue order.
[[nodiscard]] std::vector<const Exercise*> select(const Query& query,
                                                  const Catalog& catalog);

}  // namespace backcare
