// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/follow.hpp"
#include "cli/input.hpp"
#include "cli/profile_file.hpp"

namespace backcare {
namespace {

constexpr std::size_t longest_reason = 200;

int list(App& app, const Arguments& arguments) {
  const Profile profile = read_profile(profile_text(app, arguments));
  need_sound(profile, load_catalog(app, arguments));
  int width = 0;
  for (const Avoided& avoided : profile.avoid)
    width = std::max(width, display_width(avoided.id));
  for (const Avoided& avoided : profile.avoid) {
    const bool over = avoided.until && *avoided.until < day_of(app.now());
    std::string why = why_avoided(avoided);
    if (over)
      why += " (over)";
    app.out << (why.empty() ? avoided.id : pad(avoided.id, width) + "  " + why)
            << '\n';
  }
  if (profile.avoid.empty())
    app.err << "Nothing is avoided.\n";
  return profile.avoid.empty() ? exit_no : exit_done;
}

Avoided asked_for(const App& app, const Arguments& arguments) {
  Avoided avoided;
  if (arguments.has("--until")) {
    const std::string text = arguments.text("--until", "");
    avoided.until = parse_day(text);
    if (!avoided.until)
      throw Error(ErrorKind::Usage,
                  "--until: " + in_quotes(text) + " is no day like 2026-11-21");
    if (*avoided.until < day_of(app.now()))
      throw Error(ErrorKind::Usage,
                  "--until: " + text + " is a day that is over");
  }
  avoided.reason = arguments.text("--reason", "");
  if (!is_clean(avoided.reason) || avoided.reason.size() > longest_reason ||
      avoided.reason.find_first_of("\t\n") != std::string::npos)
    throw Error(ErrorKind::Usage,
                fmt::format("--reason: {} is not one line of at most {} bytes",
                            in_quotes(avoided.reason), longest_reason));
  return avoided;
}

/// The words that --avoid understands; a name or an alias is the id of its one
/// exercise.
std::vector<std::string> words_of(const Catalog& catalog,
                                  const std::vector<std::string>& operands) {
  const auto known = avoidable(catalog);
  std::vector<std::string> result;
  for (const std::string& operand : operands) {
    const auto named = catalog.find(operand);
    const bool word = std::ranges::find(known, operand) != known.end();
    result.push_back(!word && named.size() == 1 ? named.front()->id : operand);
  }
  need_known("exercise, family, demand or direction to avoid", result, known);
  return result;
}

/// The profile with these words neither avoided nor kept out by pain.
std::string plan_again(const ProfileText& from, Profile profile,
                       const std::vector<PutBack>& put_back,
                       const std::vector<std::string>& ids) {
  const auto is_asked_for = [&](const auto& entry) {
    return std::ranges::find(ids, entry.id) != ids.end();
  };
  std::vector<std::string> known;
  for (const Avoided& avoided : profile.avoid)
    known.push_back(avoided.id);
  for (const PutBack& entry : put_back)
    known.push_back(entry.id);
  need_known("entry of what to avoid", ids, known);
  std::erase_if(profile.avoid, is_asked_for);
  const std::string text = with_avoided(from, profile.avoid);
  if (std::ranges::none_of(put_back, is_asked_for))
    return text;
  std::erase_if(profile.put_back, is_asked_for);
  std::ranges::copy_if(put_back, std::back_inserter(profile.put_back),
                       is_asked_for);
  return with_put_back({from.file, text}, profile.put_back);
}

std::vector<Avoided> with(std::vector<Avoided> all, const Avoided& entry) {
  const auto before = std::ranges::find(all, entry.id, &Avoided::id);
  if (before == all.end())
    all.push_back(entry);
  else
    *before = entry;
  return all;
}

int avoid(App& app, const Arguments& arguments) {
  const bool removed = arguments.has("--remove");
  const bool more = arguments.has("--until") || arguments.has("--reason");
  if (removed && more)
    throw Error(ErrorKind::Usage,
                "--remove goes neither with --until nor with --reason");
  if (arguments.operands.empty()) {
    if (!removed && !more)
      return list(app, arguments);
    throw Error(ErrorKind::Usage, "avoid needs to be told what");
  }
  const Avoided entry = asked_for(app, arguments);
  const Catalog& catalog = load_catalog(app, arguments);
  const auto ids = words_of(catalog, arguments.operands);
  change_profile(
      app, arguments, [&](const ProfileText& from, const Profile& profile) {
        if (removed)
          return plan_again(from, profile,
                            put_back_today(app, catalog, profile), ids);
        auto all = profile.avoid;
        for (const std::string& id : ids)
          all = with(all, {id, entry.until, entry.reason, {}});
        return with_avoided(from, all);
      });
  return exit_done;
}

}  // namespace

Command avoid_command() {
  return {"avoid",
          "Leave something out of your plans, or list what is left out",
          "[ID...]",
          {{"--until", "", "DAY", "To this day, included; else for good", ""},
           {"--reason", "", "TEXT", "Why, in one line", ""},
           {"--remove", "", "",
            "Plan with it again, also where pain had taken it out", ""}},
          {"backcare avoid incline-plank --until 2099-12-31 --reason \"wrist\"",
           "backcare avoid"},
          avoid};
}

}  // namespace backcare
