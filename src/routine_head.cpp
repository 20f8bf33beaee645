// SPDX-License-Identifier: MIT
#include <set>

#include "backcare/files.hpp"
#include "backcare/routine.hpp"
#include "yaml.hpp"

namespace backcare {

namespace {

/// The title of a day's routine, if it has one of its own.
std::optional<std::string> title_of(const yaml::Node& day) {
  for (std::size_t i = 0; i + 1 < day.items.size(); i += 2)
    if (day.kind == yaml::Node::Kind::Map && day.items[i].text == "title")
      return day.items[i + 1].text;
  return std::nullopt;
}

std::vector<std::string> titles_of(const yaml::Node& days,
                                   const std::string& otherwise) {
  std::set<std::string> titles;
  for (std::size_t i = 1; i < days.items.size(); i += 2)
    titles.insert(title_of(days.items[i]).value_or(otherwise));
  return {titles.begin(), titles.end()};
}

}  // namespace

RoutineHead parse_head(const std::filesystem::path& name,
                       std::string_view text) {
  std::vector<Problem> problems;
  RoutineHead head{.title = name.stem().string()};
  if (const auto document = yaml::parse(name, text, problems)) {
    yaml::Reader reader(name, problems);
    yaml::Fields fields(reader, document->root);
    if (const yaml::Node* node = fields.may("title"))
      head.title = reader.text(*node);
    if (const yaml::Node* node = fields.may("schedule"))
      head.schedule = reader.schedule(*node);
    const yaml::Node* days = fields.may("days");
    head.sessions = days ? titles_of(*days, head.title)
                         : std::vector<std::string>{head.title};
  }
  if (!problems.empty())
    throw Error(std::move(problems));
  return head;
}

RoutineHead read_head(const StoredRoutine& stored) {
  return parse_head(stored.file,
                    stored.text ? *stored.text : read_file(stored.file));
}

}  // namespace backcare
