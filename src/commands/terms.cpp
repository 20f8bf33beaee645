// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"

namespace backcare {
namespace {

const std::vector<std::string> kinds{"areas",     "goals",    "phases",
                                     "positions", "places",   "equipment",
                                     "flags",     "red-flags"};

/// Printed only when they are asked for.
const std::vector<std::string> more_kinds{"stop-signs", "guidance",
                                          "discouraged"};

std::vector<std::string> all_kinds() {
  std::vector<std::string> result = kinds;
  result.insert(result.end(), more_kinds.begin(), more_kinds.end());
  return result;
}

std::vector<std::pair<std::string, std::string>> entries(
    const Catalog& catalog, const std::string& kind) {
  std::vector<std::pair<std::string, std::string>> result;
  if (kind == "flags")
    for (const Flag& flag : catalog.flags)
      result.emplace_back(flag.id, flag.name + ": " + flag.meaning);
  else if (kind == "red-flags")
    for (const RedFlag& flag : catalog.red_flags)
      result.emplace_back(flag.id, flag.urgency + ": " + flag.sign);
  else if (kind == "stop-signs")
    for (const StopSign& sign : catalog.stop_signs)
      result.emplace_back(sign.id, sign.sign + ": " + sign.action);
  else if (kind == "guidance")
    for (const Guidance& advice : catalog.guidance)
      result.emplace_back(advice.id, advice.text);
  else if (kind == "discouraged")
    for (const Discouraged& entry : catalog.discouraged)
      result.emplace_back(entry.id, entry.name + ": " + entry.why);
  else
    for (const std::string& id : catalog.terms(kind))
      result.emplace_back(id, catalog.term(kind, id)->meaning);
  return result;
}

void print(App& app, const Catalog& catalog, const std::string& kind) {
  const auto all = entries(catalog, kind);
  int id_width = 0;
  for (const auto& [id, text] : all)
    id_width = std::max(id_width, display_width(id));
  for (const auto& [id, text] : all) {
    std::string lead = "  " + pad(id, id_width) + "  ";
    const int room = std::max(app.columns - 1 - display_width(lead), 20);
    for (const std::string& line : wrap(text, room)) {
      app.out << lead << line << '\n';
      lead.assign(lead.size(), ' ');
    }
  }
}

int terms(App& app, const Arguments& arguments) {
  need_known("kind of term", arguments.operands, all_kinds());
  const bool only_ids =
      arguments.choice("--format", {"table", "ids"}, "table") == "ids";
  const Catalog& catalog = load_catalog(app, arguments);
  const auto& chosen = arguments.operands.empty() ? kinds : arguments.operands;
  for (const std::string& kind : chosen) {
    if (only_ids) {
      for (const auto& [id, text] : entries(catalog, kind))
        app.out << id << '\n';
      continue;
    }
    if (chosen.size() > 1)
      app.out << (kind == chosen.front() ? "" : "\n") << kind << ":\n";
    print(app, catalog, kind);
  }
  return exit_done;
}

}  // namespace

Command terms_command() {
  return {"terms",
          "Print the words that options and files understand",
          "[" + join(kinds, "|") + "|guidance]",
          {format_option("table|ids")},
          {"backcare terms flags", "backcare terms red-flags"},
          terms};
}

}  // namespace backcare
