// SPDX-License-Identifier: MIT
#include "red_flags.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/error.hpp"
#include "backcare/text.hpp"

namespace backcare {
namespace {

constexpr int message_width = 79;

std::string wrapped(const std::string& text, int width,
                    const std::string& indent = "") {
  std::string result;
  for (const std::string& line : wrap(text, width - display_width(indent)))
    result += indent + line + '\n';
  return result;
}

std::string action_for(const Catalog& catalog, const std::string& urgency) {
  const auto found = catalog.urgency.find(urgency);
  return found == catalog.urgency.end() ? "See a clinician before you exercise."
                                        : found->second;
}

/// The first that `suits`, rather one that means something alone.
const OpenSign* example(const std::vector<OpenSign>& open,
                        bool (*suits)(const OpenSign&)) {
  const OpenSign* result = nullptr;
  for (const OpenSign& sign : open)
    if (suits(sign) &&
        (!result || (result->flag->weak_alone && !sign.flag->weak_alone)))
      result = &sign;
  return result;
}

std::string how_to_answer(const std::vector<OpenSign>& open) {
  const OpenSign* gone = example(open, [](const OpenSign&) { return true; });
  const OpenSign* seen = example(open, [](const OpenSign& sign) {
    return sign.flag->urgency != "emergency";
  });
  std::string text = "When a sign is gone: backcare screen --answer " +
                     gone->flag->id + "=no\n";
  if (seen)
    text += "When a clinician has seen it: backcare screen --cleared " +
            seen->flag->id + " --on DATE\n";
  return text;
}

std::string open_text(const Catalog& catalog, const std::vector<OpenSign>& open,
                      int width) {
  std::string result;
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (i == 0 || open[i].urgency != open[i - 1].urgency)
      result += wrapped(action_for(catalog, open[i].urgency), width);
    result += wrapped(fmt::format("{} ({}): {}: {}", open[i].flag->id,
                                  day_text(open[i].since), open[i].flag->sign,
                                  open[i].flag->why),
                      width, "  ");
  }
  return result + how_to_answer(open);
}

void tell_what_is_due(const App& app, const Screening& result,
                      const Profile& profile) {
  if (!app.out_is_terminal || result.due.empty())
    return;
  app.err << (profile.red_flags.empty()
                  ? "backcare: \"backcare screen\" asks for the signs that "
                    "need a clinician before exercise\n"
                  : fmt::format("backcare: {} answers of \"backcare screen\" "
                                "are missing or out of date\n",
                                result.due.size()));
}

}  // namespace

std::string screening_text(const Catalog& catalog, const Screening& result,
                           int width) {
  std::string text;
  if (!result.open.empty())
    text = open_text(catalog, result.open, width);
  for (const RedFlag* flag : result.weak)
    text += wrapped(
        fmt::format("{}: means little alone, so it rules nothing out; mention "
                    "it when you next see a clinician: {}",
                    flag->id, flag->why),
        width);
  return text;
}

void need_no_red_flag(const App& app, const Catalog& catalog,
                      const Arguments& arguments) {
  const Profile& profile = *arguments.profile;
  Screening result = screening(catalog, profile.red_flags, day_of(app.now()));
  result.weak.clear();
  if (!result.open.empty()) {
    std::string text = screening_text(catalog, result, message_width);
    text.pop_back();
    throw Error(
        ErrorKind::Refused,
        "nothing is planned or played while a red flag is open\n" + text);
  }
  tell_what_is_due(app, result, profile);
}

}  // namespace backcare
