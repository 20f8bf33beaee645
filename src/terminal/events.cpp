// SPDX-License-Identifier: MIT
#include "events.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace backcare {
namespace {

using Json = nlohmann::ordered_json;

/// A line stays a line and UTF-8, whatever stands in a routine file.
std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// RFC 3339 in UTC: "2026-11-21T06:30:00.123Z".
std::string wall_text(std::chrono::system_clock::time_point wall) {
  const auto whole = std::chrono::floor<seconds>(wall);
  const auto part = std::chrono::floor<milliseconds>(wall - whole);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(whole)),
                     part.count());
}

Json or_null(const std::string& id) {
  return id.empty() ? Json() : Json(id);
}

}  // namespace

std::string cue_json(const Timeline& timeline, const Cue& cue) {
  const auto& items = timeline.routine.items;
  const bool in_item = cue.item < items.size();
  return line_of(
      {{"t", cue.start.count()},
       {"seconds", cue.length.count()},
       {"kind", name_of(cue.kind)},
       {"exercise", in_item ? Json(items[cue.item].exercise->id) : Json()},
       {"set", cue.set},
       {"rep", cue.rep},
       {"side", name_of(cue.side)},
       {"say", cue.say}});
}

std::string event_json(const Event& event,
                       std::chrono::system_clock::time_point wall) {
  Json json{{"t", static_cast<double>(event.position.count()) / 1000},
            {"kind", name_of(event.kind)},
            {"at", wall_text(wall)},
            {"exercise", or_null(event.exercise)}};
  switch (event.kind) {
    case EventKind::Change:
      json["change"] = event.change.count();
      break;
    case EventKind::Swap:
      json["in_place_of"] = event.other;
      break;
    case EventKind::Pain:
      json["easier"] = or_null(event.other);
      break;
    case EventKind::End:
      json["completed"] = event.completed;
      json["stop_sign"] = or_null(event.other);
      break;
    case EventKind::Pause:
    case EventKind::Resume:
    case EventKind::Skip:
    case EventKind::Back:
      break;
  }
  return line_of(json);
}

}  // namespace backcare
