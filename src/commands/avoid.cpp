// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
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

std::vector<Avoided> without(std::vector<Avoided> all,
                             const std::vector<std::string>& ids) {
  std::vector<std::string> known;
  for (const Avoided& avoided : all)
    known.push_back(avoided.id);
  need_known("entry of what to avoid", ids, known);
  std::erase_if(all, [&](const Avoided& avoided) {
    return std::ranges::find(ids, avoided.id) != ids.end();
  });
  return all;
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
  if (arguments.operands.empty() && !removed && !more)
    return list(app, arguments);
  if (arguments.operands.empty())
    throw Error(ErrorKind::Usage, "avoid needs to be told what");
  const Avoided entry = asked_for(app, arguments);
  const auto ids = words_of(load_catalog(app, arguments), arguments.operands);
  change_profile(app, arguments,
                 [&](const ProfileText& from, const Profile& profile) {
                   auto all = profile.avoid;
                   if (removed)
                     all = without(all, ids);
                   for (const std::string& id : ids)
                     if (!removed)
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
           {"--remove", "", "", "Plan with it again", ""}},
          {"backcare avoid incline-plank --until 2099-12-31 --reason \"wrist\"",
           "backcare avoid"},
          avoid};
}

}  // namespace backcare
