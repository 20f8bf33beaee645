// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "print.hpp"

namespace backcare {

/// The keys of list --sort; area, phase and family make groups.
extern const std::vector<std::string> exercise_orders;

/// Sorts by one of exercise_orders, then by id.
void sort_exercises(std::vector<Judged>& exercises, const std::string& order);

/// How a table of exercises looks.
struct TableForm {
  std::string order = "id";  ///< One of exercise_orders.
  int width = 79;            ///< In columns.
  bool header = false;       ///< Whether a line above tells the columns.
};

/// The exercises as aligned lines, under a heading for each group where the
/// order makes groups. As many columns as fit into the width; the id always,
/// and next to it the name, cut if it must be.
[[nodiscard]] std::string exercise_table(const Catalog& catalog,
                                         const std::vector<Judged>& exercises,
                                         const TableForm& form);

}  // namespace backcare
