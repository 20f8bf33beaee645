// SPDX-License-Identifier: MIT
#include "backcare/screening.hpp"

#include <algorithm>

namespace backcare {
namespace {

constexpr int usual_days = 30;

int rank(const std::string& urgency) {
  return urgency == "emergency" ? 0 : urgency == "same-day" ? 1 : 2;
}

const RedFlag* flag_of(const Catalog& catalog, const std::string& id) {
  const auto found = std::ranges::find(catalog.red_flags, id, &RedFlag::id);
  return found == catalog.red_flags.end() ? nullptr : &*found;
}

bool is_due(const Catalog& catalog, const std::vector<RedFlagAnswer>& answers,
            const RedFlag& flag, Day today) {
  const auto answer = std::ranges::find(answers, flag.id, &RedFlagAnswer::id);
  return answer == answers.end() || answer->date > today ||
         due_again(catalog, *answer) <= today;
}

/// Takes out the only sign if it is weak; raises the weak among several.
void weigh(Screening& result) {
  if (result.open.size() == 1 && result.open.front().flag->weak_alone) {
    result.weak.push_back(result.open.front().flag);
    result.open.clear();
  }
  for (OpenSign& sign : result.open)
    if (sign.flag->weak_alone && rank(sign.urgency) > rank("same-day"))
      sign.urgency = "same-day";
}

}  // namespace

Day due_again(const Catalog& catalog, const RedFlagAnswer& answer) {
  const RedFlag* flag = flag_of(catalog, answer.id);
  const auto recheck = catalog.recheck.find(flag ? flag->urgency : "");
  const int days =
      recheck == catalog.recheck.end() ? usual_days : recheck->second.days;
  return std::max(answer.cleared.value_or(answer.date), answer.date) +
         std::chrono::days{days};
}

std::vector<const RedFlag*> by_urgency(const Catalog& catalog) {
  std::vector<const RedFlag*> result;
  for (const RedFlag& flag : catalog.red_flags)
    result.push_back(&flag);
  std::ranges::stable_sort(
      result, {}, [](const RedFlag* flag) { return rank(flag->urgency); });
  return result;
}

Screening screening(const Catalog& catalog,
                    const std::vector<RedFlagAnswer>& answers, Day today) {
  Screening result;
  for (const RedFlag* flag : by_urgency(catalog))
    if (is_due(catalog, answers, *flag, today))
      result.due.push_back(flag);
  for (const RedFlagAnswer& answer : answers) {
    const RedFlag* flag = flag_of(catalog, answer.id);
    if (flag && answer.answer &&
        (!answer.cleared || flag->urgency == "emergency"))
      result.open.push_back({flag, flag->urgency, answer.date});
  }
  weigh(result);
  std::ranges::stable_sort(
      result.open, {}, [](const OpenSign& sign) { return rank(sign.urgency); });
  return result;
}

}  // namespace backcare
