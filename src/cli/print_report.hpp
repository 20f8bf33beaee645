// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "report_words.hpp"

namespace backcare {

/// How a report is printed in columns.
struct ReportForm {
  int columns = 80;  ///< No line is wider; 20 at least.
  bool unicode = false;
};

/// A report as text with bars and sparklines.
[[nodiscard]] std::string report_text(const Report& report,
                                      const NameOf& name_of_exercise,
                                      const ReportForm& form);
/// As a JSON object.
[[nodiscard]] std::string report_json(const Report& report,
                                      const NameOf& name_of_exercise);
/// As an HTML page of its own, with charts in SVG.
[[nodiscard]] std::string report_page(const Report& report,
                                      const NameOf& name_of_exercise);

}  // namespace backcare
