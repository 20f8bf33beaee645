// SPDX-License-Identifier: MIT
//
// A plan in words: what stands above a routine file, and the note that says why
// these exercises and not the others.
#include <algorithm>

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
    std::string text = item.exercise->name + ": " + join(item.why, "; ");
    if (item.value != 0)
      text += fmt::format(". It adds {} points", item.value);
    if (item.next_best)
      text += fmt::format("; next best in its place is {}, with {} less",
                          item.next_best->exercise->name, item.next_best->less);
    add_paragraph(lines, "  - ", text + ".");
  }
  if (plan.value > 0)
    add_paragraph(
        lines, "  ",
        fmt::format(
            "Together, after moving and filling the minutes, {} points{}.",
            plan.value,
            plan.proven ? "; no other plan for this request has more" : ""));
}

/// "Knee pain, after NHS and Versus Arthritis:".
std::string flag_heading(const Catalog& catalog, const Flag& flag) {
  Words publishers;
  for (const std::string& id : flag.sources)
    if (const Source* source = catalog.source(id);
        source &&
        std::ranges::find(publishers, source->publisher) == publishers.end())
      publishers.push_back(source->publisher);
  return "Ruled out by \"" + flag.name + "\"" +
         (publishers.empty() ? "" : ", after " + join(publishers, ", ")) + ":";
}

void explain_group(const std::string& heading, const Grouped& groups,
                   Words& lines) {
  if (groups.empty())
    return;
  add_paragraph(lines, "", heading);
  for (const auto& [reason, names] : groups)
    add_paragraph(lines, "  - ",
                  capitalized(reason) + ": " + join(names, "; ") + ".");
}

void explain_flags(const Catalog& catalog, const Plan& plan, Words& lines) {
  for (const std::string& id : plan.request.flags) {
    Grouped groups;
    for (const PlanExclusion& entry : plan.excluded)
      for (const PlanReason& reason : entry.reasons)
        if (reason.kind == "flag" && reason.name == id)
          add(groups, reason.why, entry.exercise->name);
    explain_group(flag_heading(catalog, *catalog.flag(id)), groups, lines);
  }
}

/// Those that could have been in, the closest first.
void explain_choices(const Plan& plan, Words& lines) {
  constexpr std::size_t few = 6;
  Grouped like;
  std::vector<std::pair<int, std::string>> others;
  std::size_t further = 0;
  for (const PlanExclusion& entry : plan.excluded)
    for (const PlanReason& reason : entry.reasons) {
      if (reason.kind != "choice")
        continue;
      if (reason.name == "family")
        add(like, reason.why, entry.exercise->name);
      else if (!reason.exact)
        ++further;
      else
        others.emplace_back(reason.less, entry.exercise->name);
    }
  std::ranges::stable_sort(others, {}, &std::pair<int, std::string>::first);
  Grouped groups;
  for (std::size_t i = 0; i < std::min(few, others.size()); ++i)
    add(groups, "closest, with the points that the best plan with it loses",
        fmt::format("{} ({})", others[i].second, others[i].first));
  further += others.size() - std::min(few, others.size());
  if (further > 0)
    add(groups, "further off", fmt::format("{} exercises", further));
  groups.insert(groups.end(), like.begin(), like.end());
  explain_group("Also possible, but not in:", groups, lines);
}

/// Those with a reason of a kind; few by name, many by number.
void explain_kind(const Plan& plan, const char* kind, const char* heading,
                  Words& lines) {
  constexpr std::size_t many = 9;
  Grouped groups;
  for (const PlanExclusion& entry : plan.excluded)
    for (const PlanReason& reason : entry.reasons)
      if (reason.kind == kind)
        add(groups, reason.why, entry.exercise->name);
  for (auto& [reason, names] : groups)
    if (names.size() >= many)
      names = {fmt::format("{} exercises", names.size())};
  explain_group(heading, groups, lines);
}

}  // namespace

std::vector<std::string> explanation(const Catalog& catalog, const Plan& plan) {
  Words lines;
  explain_chosen(plan, lines);
  explain_flags(catalog, plan, lines);
  explain_choices(plan, lines);
  explain_kind(plan, "history", "Left out by your history:", lines);
  explain_kind(plan, "limit", "Left out by the request:", lines);
  if (plan.request.alternatives)
    add_paragraph(lines, "", "\"--format json\" names each of them.");
  return lines;
}

std::vector<std::string> plan_comment(const Catalog& catalog,
                                      const Plan& plan) {
  Words result{
      fmt::format("{}, {} of {} minute{}.", plan.title, clock_text(plan.time),
                  plan.request.minutes, plan.request.minutes == 1 ? "" : "s"),
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

std::vector<std::string> change_lines(const Revision& revision) {
  Words result;
  for (const Change& change : revision.changes)
    result.push_back(change.exercise + ' ' + to_string(change));
  return result;
}

}  // namespace backcare
