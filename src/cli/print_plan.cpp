// SPDX-License-Identifier: MIT
//
// A plan in words: what stands above a routine file, and the note that says why
// these exercises and not the others.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "print.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

/// Exercises by the reason that they share, both in the order of the plan.
using Grouped = std::vector<std::pair<std::string, Words>>;

void add(Grouped& groups, const std::string& reason, const std::string& name) {
  auto group = std::ranges::find(groups, reason, &Grouped::value_type::first);
  if (group == groups.end())
    group = groups.insert(groups.end(), {reason, {}});
  group->second.push_back(name);
}

/// "first" as a sentence begins.
std::string capitalized(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

void add_paragraph(Words& lines, const std::string& first,
                   const std::string& text) {
  constexpr int width = 76;
  const auto indent = static_cast<std::size_t>(display_width(first));
  std::string lead = first;
  for (const std::string& line : wrap(text, width - static_cast<int>(indent))) {
    lines.push_back(lead + line);
    lead.assign(indent, ' ');
  }
}

void explain_chosen(const Plan& plan, Words& lines) {
  lines.emplace_back("Why these:");
  for (const PlanItem& item : plan.items) {
    std::string text = item.exercise->name + ": " + join(item.why, "; ") + ".";
    if (item.next_best)
      text += fmt::format(" Next best in its place: {} ({} points less).",
                          item.next_best->exercise->name, item.next_best->less);
    add_paragraph(lines, "  - ", text);
  }
  add_paragraph(
      lines, "  ",
      fmt::format(
          "Together {} points{}.", plan.value,
          plan.proven ? "; no other plan for this request has more" : ""));
}

void explain_group(const char* heading, const Grouped& groups, Words& lines) {
  if (groups.empty())
    return;
  lines.emplace_back(heading);
  for (const auto& [reason, names] : groups)
    add_paragraph(lines, "  - ",
                  capitalized(reason) + ": " + join(names, "; ") + ".");
}

}  // namespace

std::vector<std::string> explanation(const Catalog& catalog, const Plan& plan) {
  Words lines;
  explain_chosen(plan, lines);
  std::map<std::string, Grouped> by_kind;
  for (const PlanExclusion& entry : plan.excluded)
    for (const PlanReason& reason : entry.reasons) {
      const Flag* flag = catalog.flag(reason.name);
      const bool flagged = reason.kind == "flag" && flag;
      add(by_kind[reason.kind],
          flagged ? flag->name + ", as " + reason.why : reason.why,
          entry.exercise->name +
              (reason.less > 0 ? fmt::format(" (-{})", reason.less) : ""));
    }
  explain_group("What the flags rule out:", by_kind["flag"], lines);
  explain_group("What would also have been possible:", by_kind["choice"],
                lines);
  explain_group("What the request leaves out:", by_kind["limit"], lines);
  return lines;
}

std::vector<std::string> plan_comment(const Catalog& catalog,
                                      const Plan& plan) {
  Words result{
      fmt::format("{}, {} of {} minutes.", plan.title, clock_text(plan.time),
                  plan.request.minutes),
      "Stop if pain grows, turns sharp or moves down an arm or a leg."};
  const Prescription* goal = catalog.prescriptions.goal(plan.request.goal);
  for (const Guidance& advice : catalog.guidance)
    if (goal && advice.id == goal->advice)
      result.push_back(advice.text);
  for (const std::string& id : plan.request.flags) {
    const Flag* flag = catalog.flag(id);
    result.push_back(
        "Planned for: " + flag->name +
        (flag->clearance ? " (ask your clinician before you start)" : ""));
  }
  for (const PlanItem& item : plan.items)
    for (const Reason& reason : item.cautions)
      result.push_back("Care with " + item.exercise->id + ": " + reason.why +
                       " (" + reason.flag + ")");
  return result;
}

}  // namespace backcare
