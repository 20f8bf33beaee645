// SPDX-License-Identifier: MIT
#include "backcare/profile.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/query.hpp"
#include "backcare/text.hpp"
#include "yaml_edit.hpp"

namespace backcare {
namespace {

using yaml::Fields;
using yaml::Node;
using yaml::Reader;

class ProfileReader {
 public:
  ProfileReader(const yaml::Document& document, std::vector<Problem>& problems)
      : root_(document.root), reader_(document.file, problems) {}

  void read(Profile& profile) {
    Fields fields(reader_, root_);
    for (const ProfileKey& key : profile_keys())
      if (const Node* node = fields.may(key.name))
        read_setting(key, *node, profile);
    if (const Node* node = fields.may("avoid"))
      for (const Node& item : reader_.list(*node))
        read_avoided(item, profile);
    if (const Node* node = fields.may("put_back"))
      each_by_id(*node, [&](const Node& id, const Node& value) {
        profile.put_back.push_back({id.text, day(value), reader_.where(id)});
      });
    if (const Node* node = fields.may("red_flags"))
      each_by_id(*node, [&](const Node& id, const Node& value) {
        profile.red_flags.push_back(answer(id, value));
      });
    fields.finish(false);
  }

 private:
  void read_setting(const ProfileKey& key, const Node& node, Profile& profile) {
    std::vector<Said> words;
    if (key.list) {
      const auto texts = reader_.texts(node);
      for (const Node& item : node.items)
        if (std::ranges::find(texts, item.text) != texts.end())
          words.push_back({item.text, reader_.where(item)});
    } else {
      words.push_back({value_of(key, node), reader_.where(node)});
    }
    if (!words.empty())
      profile.settings[std::string(key.name)] = std::move(words);
  }

  std::string value_of(const ProfileKey& key, const Node& node) {
    if (key.name == "minutes")
      return std::to_string(reader_.integer(node, 1, 180));
    if (key.name == "stage")
      return std::to_string(reader_.integer(node, 1, 5));
    if (key.name == "schedule")
      return reader_.schedule(node);
    if (key.name == "voice")
      return reader_.boolean(node) ? "true" : "false";
    return reader_.text(node);
  }

  void read_avoided(const Node& item, Profile& profile) {
    Avoided avoided;
    avoided.where = reader_.where(item);
    if (item.kind == Node::Kind::Map) {
      Fields fields(reader_, item);
      if (const Node* node = fields.need("id"))
        avoided.id = reader_.text(*node);
      if (const Node* node = fields.may("until"))
        avoided.until = day(*node);
      if (const Node* node = fields.may("reason"))
        avoided.reason = reader_.text(*node);
      fields.finish(false);
    } else {
      avoided.id = reader_.text(item);
    }
    if (std::ranges::find(profile.avoid, avoided.id, &Avoided::id) !=
        profile.avoid.end())
      reader_.fault(item, in_quotes(avoided.id) + " stands twice");
    if (!avoided.id.empty())
      profile.avoid.push_back(std::move(avoided));
  }

  template <typename Read>
  void each_by_id(const Node& node, Read read) {
    if (node.kind != Node::Kind::Map)
      reader_.fault(node, "a map of ids is due here");
    else
      for (std::size_t i = 0; i + 1 < node.items.size(); i += 2)
        read(node.items[i], node.items[i + 1]);
  }

  RedFlagAnswer answer(const Node& id, const Node& value) {
    RedFlagAnswer result;
    result.id = id.text;
    result.where = reader_.where(id);
    Fields fields(reader_, value);
    if (const Node* node = fields.need("answer"))
      result.answer = reader_.boolean(*node);
    if (const Node* node = fields.need("date"))
      result.date = day(*node);
    if (const Node* node = fields.may("cleared")) {
      result.cleared = day(*node);
      if (!result.answer)
        reader_.fault(*node, "there is nothing to clear without the sign");
    }
    fields.finish(false);
    return result;
  }

  Day day(const Node& node) {
    const std::string text = reader_.text(node);
    const auto result = parse_day(text);
    if (!result && !text.empty())
      reader_.fault(node, in_quotes(text) + " is no day like 2026-11-21");
    return result.value_or(Day{});
  }

  const Node& root_;
  Reader reader_;
};

void need(const Said& word, const std::vector<std::string>& known,
          std::string_view what, std::vector<Problem>& problems) {
  if (std::ranges::find(known, word.text) == known.end())
    problems.push_back(
        {word.where, fmt::format("unknown {} {}{}", what, in_quotes(word.text),
                                 suggestion(word.text, known))});
}

void check_answers(const Profile& profile, const Catalog& catalog,
                   std::vector<Problem>& problems) {
  std::vector<std::string> known;
  for (const RedFlag& flag : catalog.red_flags)
    known.push_back(flag.id);
  for (const RedFlagAnswer& answer : profile.red_flags) {
    need({answer.id, answer.where}, known, "red flag", problems);
    const auto flag =
        std::ranges::find(catalog.red_flags, answer.id, &RedFlag::id);
    if (answer.cleared && flag != catalog.red_flags.end() &&
        flag->urgency == "emergency")
      problems.push_back(
          {answer.where, answer.id + " is an emergency; it is not cleared "
                                     "but answered anew"});
  }
}

std::string written(const Avoided& avoided) {
  if (!avoided.until && avoided.reason.empty())
    return avoided.id;
  std::string result = "{id: " + avoided.id;
  if (avoided.until)
    result += ", until: " + day_text(*avoided.until);
  if (!avoided.reason.empty())
    result += ", reason: " + yaml::quoted(avoided.reason);
  return result + '}';
}

}  // namespace

std::vector<std::string> Profile::words(const std::string& key) const {
  std::vector<std::string> result;
  if (const auto found = settings.find(key); found != settings.end())
    for (const Said& word : found->second)
      result.push_back(word.text);
  return result;
}

const std::vector<ProfileKey>& profile_keys() {
  static const std::vector<ProfileKey> keys{
      {"flags", "flags", "flag", true},
      {"equipment", "equipment", "equipment", true},
      {"place", "places", "place", true},
      {"area", "areas", "area", true},
      {"goal", "goals", "goal"},
      {"minutes", "", "minutes"},
      {"stage", "", "stage"},
      {"schedule", "", "schedule"},
      {"voice", "", "voice"}};
  return keys;
}

Profile parse_profile(const std::filesystem::path& file,
                      const std::string& text, std::vector<Problem>& problems) {
  Profile profile;
  profile.file = file;
  if (yaml::says_nothing(text))
    return profile;
  if (const auto document = yaml::parse(file, text, problems))
    ProfileReader(*document, problems).read(profile);
  return profile;
}

std::vector<Problem> check(const Profile& profile, const Catalog& catalog) {
  std::vector<Problem> problems;
  for (const ProfileKey& key : profile_keys()) {
    const auto found = profile.settings.find(std::string(key.name));
    if (key.terms.empty() || found == profile.settings.end())
      continue;
    const auto known = key.name == "flags"
                           ? catalog.flag_ids()
                           : catalog.terms(std::string(key.terms));
    for (const Said& word : found->second)
      need(word, known, key.what, problems);
  }
  if (!profile.avoid.empty()) {
    const auto known = avoidable(catalog);
    for (const Avoided& avoided : profile.avoid)
      need({avoided.id, avoided.where}, known,
           "exercise, family, demand or direction to avoid", problems);
  }
  const auto exercises = catalog.exercise_ids();
  for (const PutBack& entry : profile.put_back)
    need({entry.id, entry.where}, exercises, "exercise", problems);
  check_answers(profile, catalog, problems);
  std::ranges::sort(problems);
  return problems;
}

std::string why_avoided(const Avoided& avoided) {
  if (!avoided.until)
    return avoided.reason;
  return avoided.reason + (avoided.reason.empty() ? "until " : ", until ") +
         day_text(*avoided.until);
}

std::map<std::string, std::string> reasons_to_avoid(const Profile& profile) {
  std::map<std::string, std::string> result;
  for (const Avoided& avoided : profile.avoid)
    if (auto why = why_avoided(avoided); !why.empty())
      result[avoided.id] = std::move(why);
  return result;
}

std::string with_setting(const ProfileText& from, const std::string& key,
                         const std::vector<std::string>& words) {
  yaml::Edit edit(from.file, from.text);
  const auto& keys = profile_keys();
  if (std::ranges::find(keys, key, &ProfileKey::name)->list) {
    std::vector<yaml::Written> entries;
    for (const std::string& word : words)
      entries.push_back({word, word});
    edit.put(key, Node::Kind::List, entries);
  } else if (words.empty()) {
    edit.remove(key);
  } else {
    edit.set(key,
             key == "schedule" ? yaml::quoted(words.front()) : words.front());
  }
  return edit.text();
}

std::string with_avoided(const ProfileText& from,
                         const std::vector<Avoided>& avoid) {
  yaml::Edit edit(from.file, from.text);
  std::vector<yaml::Written> entries;
  for (const Avoided& avoided : avoid)
    entries.push_back({avoided.id, written(avoided)});
  edit.put("avoid", Node::Kind::List, entries);
  return edit.text();
}

std::string with_put_back(const ProfileText& from,
                          const std::vector<PutBack>& put_back) {
  yaml::Edit edit(from.file, from.text);
  std::vector<yaml::Written> entries;
  for (const PutBack& entry : put_back)
    entries.push_back({entry.id, day_text(entry.day)});
  edit.put("put_back", Node::Kind::Map, entries);
  return edit.text();
}

std::string with_answers(const ProfileText& from,
                         const std::vector<RedFlagAnswer>& answers) {
  yaml::Edit edit(from.file, from.text);
  std::vector<yaml::Written> entries;
  for (const RedFlagAnswer& answer : answers)
    entries.push_back(
        {answer.id,
         fmt::format(
             "{{answer: {}, date: {}{}}}", answer.answer, day_text(answer.date),
             answer.cleared ? ", cleared: " + day_text(*answer.cleared) : "")});
  edit.put("red_flags", Node::Kind::Map, entries);
  return edit.text();
}

}  // namespace backcare
