// SPDX-License-Identifier: MIT
#include "profile_options.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "backcare/planner.hpp"
#include "backcare/text.hpp"
#include "profile_file.hpp"

namespace backcare {
namespace {

using Json = nlohmann::ordered_json;
using Words = std::vector<std::string>;

bool is_over(const Avoided& avoided, const App& app) {
  return avoided.until && *avoided.until < day_of(app.now());
}

/// What the profile says for an option.
Words words_for(const App& app, const Profile& profile,
                const std::string& key) {
  if (key == "voice" && profile.words(key) != Words{"true"})
    return {};
  if (key != "avoid")
    return profile.words(key);
  Words result;
  for (const Avoided& avoided : profile.avoid)
    if (!is_over(avoided, app))
      result.push_back(avoided.id);
  return result;
}

/// A value with where it comes from.
struct Setting {
  std::string key;
  std::string value;
  std::string from;  ///< "--minutes", a place in the profile, "default".
};

std::string default_of(const std::string& key) {
  const Request request;
  if (key == "area")
    return join(request.areas, ", ");
  if (key == "goal")
    return request.goal;
  if (key == "minutes")
    return std::to_string(request.minutes);
  if (key == "stage")
    return "that of the goal";
  return key == "voice" ? "false" : "none";
}

std::string text_of(const Avoided& avoided) {
  const std::string why = why_avoided(avoided);
  return why.empty() ? avoided.id : avoided.id + ": " + why;
}

void add_given(const Arguments& arguments, const std::string& key,
               std::vector<Setting>& settings) {
  const std::string option = option_of(key);
  Arguments given;
  given.values = arguments.values;
  for (const std::string& word : given.list(option))
    settings.push_back({key, word, option});
}

void add_said(const Profile& profile, const std::string& key,
              std::vector<Setting>& settings) {
  if (key == "avoid")
    for (const Avoided& avoided : profile.avoid)
      settings.push_back({key, text_of(avoided), to_string(avoided.where)});
  else if (const auto found = profile.settings.find(key);
           found != profile.settings.end())
    for (const Said& word : found->second)
      settings.push_back({key, word.text, to_string(word.where)});
}

/// What options and profile say of a key, or else its default.
void add_key(const Arguments& arguments, const std::string& key,
             std::vector<Setting>& settings) {
  const std::size_t before = settings.size();
  const bool given = arguments.values.contains(option_of(key));
  if (!given || key == "flags" || key == "avoid")
    add_said(*arguments.profile, key, settings);
  if (given)
    add_given(arguments, key, settings);
  if (settings.size() == before)
    settings.push_back({key, default_of(key), "default"});
}

std::vector<Setting> settings_of(const Arguments& arguments) {
  std::vector<Setting> result;
  for (const char* key : {"flags", "avoid"})
    add_key(arguments, key, result);
  for (const ProfileKey& key : profile_keys())
    if (key.name != "flags")
      add_key(arguments, std::string(key.name), result);
  return result;
}

}  // namespace

std::string option_of(const std::string& key) {
  return key == "flags" ? "--flag" : "--" + key;
}

Arguments with_profile(const App& app, const Arguments& given,
                       const std::vector<std::string>& keys) {
  const Profile profile = read_profile(profile_text(app, given));
  Arguments result = given;
  result.profile = std::make_shared<const Profile>(profile);
  for (const char* option : {"--fresh", "--batch"})
    if (given.values.contains(option)) {
      if (const Words flags = profile.words("flags"); !flags.empty())
        app.err << "backcare: " << option
                << " leaves out the flags of your profile, so nothing is ruled "
                   "out for them: "
                << join(flags, ", ") << '\n';
      return result;
    }
  for (const std::string& key : keys)
    if (Words words = words_for(app, profile, key); !words.empty())
      result.defaults[option_of(key)] = std::move(words);
  return result;
}

std::string settings_table(const Arguments& arguments) {
  const auto settings = settings_of(arguments);
  int value_width = 0;
  for (const Setting& setting : settings)
    value_width = std::max(value_width, display_width(setting.value));
  std::string result;
  std::string last;
  for (const Setting& setting : settings) {
    result += fmt::format("{}  {}  {}\n",
                          pad(setting.key == last ? "" : setting.key, 9),
                          pad(setting.value, value_width), setting.from);
    last = setting.key;
  }
  return result;
}

std::string settings_json(const Arguments& arguments) {
  Json result = Json::object();
  result["file"] = arguments.profile->file.string();
  for (const Setting& setting : settings_of(arguments))
    result["settings"].push_back({{"key", setting.key},
                                  {"value", setting.value},
                                  {"from", setting.from}});
  Json& answers = result["red_flags"] = Json::array();
  for (const RedFlagAnswer& answer : arguments.profile->red_flags)
    answers.push_back(
        {{"id", answer.id},
         {"answer", answer.answer},
         {"date", day_text(answer.date)},
         {"cleared",
          answer.cleared ? Json(day_text(*answer.cleared)) : Json()}});
  return result.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::vector<Option> setting_options() {
  return {
      {"--flag", "", "FLAG", "What you have, beside the profile", "flags",
       true},
      {"--avoid", "", "WORD", "What to leave out, beside the profile",
       "avoidable", true},
      {"--equipment", "", "THING", "In place of that of the profile",
       "equipment", true},
      {"--place", "", "PLACE", "In place of that of the profile", "places",
       true},
      {"--area", "", "AREA", "In place of that of the profile", "areas", true},
      {"--goal", "", "GOAL", "In place of that of the profile", "goals"},
      {"--minutes", "", "N", "In place of those of the profile", ""},
      {"--stage", "", "N", "In place of that of the profile", ""}};
}

}  // namespace backcare
