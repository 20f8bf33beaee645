// SPDX-License-Identifier: MIT
#include "profile_change.hpp"

#include <algorithm>

#include "backcare/schedule.hpp"
#include "backcare/text.hpp"
#include "input.hpp"
#include "profile_file.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

/// What is asked of a key.
struct Change {
  std::string verb;
  const ProfileKey& key;
  Words values;
};

const ProfileKey& key_of(const std::string& name) {
  if (name == "avoid")
    throw Error(ErrorKind::Usage, "avoid is changed by \"backcare avoid\"");
  if (name == "put_back")
    throw Error(ErrorKind::Usage,
                "put_back is changed by \"backcare avoid --remove\"");
  if (name == "red_flags")
    throw Error(ErrorKind::Usage,
                "red_flags are answered by \"backcare screen\"");
  Words names;
  for (const ProfileKey& key : profile_keys())
    names.emplace_back(key.name);
  need_known("key of a profile", {name}, names);
  return *std::ranges::find(profile_keys(), name, &ProfileKey::name);
}

/// The operands after the key, with commas taken apart in a list.
Words values_of(const ProfileKey& key, const Words& operands) {
  Words result;
  for (std::size_t i = 2; i < operands.size(); ++i)
    for (const std::string& word :
         key.list ? split(operands[i], ',') : Words{operands[i]})
      if (std::ranges::find(result, word) == result.end())
        result.push_back(word);
  if (key.name == "schedule" && !result.empty())
    result = {join({operands.begin() + 2, operands.end()}, " ")};
  return result;
}

/// The one value of a key that has one, as the file writes it.
std::string single(const Change& change) {
  const std::string name(change.key.name);
  if (change.values.size() != 1)
    throw Error(ErrorKind::Usage, "profile set " + name + " takes one value");
  const std::string& value = change.values.front();
  if (name == "minutes" || name == "stage") {
    Arguments number;
    number.values[name] = {value};
    (void)number.integer(name, 1, name == "minutes" ? 180 : 5);
  }
  if (name == "schedule") {
    const auto schedule = parse_schedule(value);
    if (const auto* fault = std::get_if<ScheduleFault>(&schedule))
      throw Error(ErrorKind::Usage, "schedule: " + fault->message);
  }
  if (name != "voice")
    return value;
  const bool on = value == "on" || value == "yes" || value == "true";
  if (!on)
    need_known("value of voice", {value},
               {"on", "off", "yes", "no", "true", "false"});
  return on ? "true" : "false";
}

/// The words that the key has after the change.
Words changed(const Change& change, const Profile& profile) {
  if (!change.key.list)
    return change.verb == "remove" ? Words{} : Words{single(change)};
  if (change.verb == "set")
    return change.values;
  Words words = profile.words(std::string(change.key.name));
  if (change.verb == "remove") {
    if (change.values.empty())
      return {};
    need_known(std::string(change.key.what) + " of the profile", change.values,
               words);
    std::erase_if(words, [&](const std::string& word) {
      return std::ranges::find(change.values, word) != change.values.end();
    });
  } else {
    for (const std::string& word : change.values)
      if (std::ranges::find(words, word) == words.end())
        words.push_back(word);
  }
  return words;
}

void need_values(const Change& change) {
  const std::string name(change.key.name);
  if (change.verb == "add" && !change.key.list)
    throw Error(ErrorKind::Usage,
                name + " has one value; use \"profile set " + name + "\"");
  if (change.verb == "remove" ? !change.key.list && !change.values.empty()
                              : change.values.empty())
    throw Error(
        ErrorKind::Usage,
        "profile " + change.verb + ' ' + name +
            (change.values.empty() ? " needs a value" : " takes no value"));
}

}  // namespace

void set_profile(App& app, const Arguments& arguments) {
  const Words& operands = arguments.operands;
  if (operands.size() < 2)
    throw Error(ErrorKind::Usage, "profile " + operands[0] + " needs a key");
  const ProfileKey& key = key_of(operands[1]);
  const Change asked{operands[0], key, values_of(key, operands)};
  need_values(asked);
  if (asked.verb != "remove" && !key.terms.empty()) {
    const Catalog& catalog = load_catalog(app, arguments);
    need_known(key.what, asked.values,
               key.name == "flags" ? catalog.flag_ids()
                                   : catalog.terms(std::string(key.terms)));
  }
  change_profile(app, arguments,
                 [&](const ProfileText& from, const Profile& profile) {
                   return with_setting(from, std::string(key.name),
                                       changed(asked, profile));
                 });
}

}  // namespace backcare
