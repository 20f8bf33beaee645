// SPDX-License-Identifier: MIT
#include "due_text.hpp"

#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "backcare/week.hpp"

namespace backcare {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 7> weekdays{"Mon", "Tue", "Wed", "Thu",
                                              "Fri", "Sat", "Sun"};

/// Without the day when that is today, and with its name within a week.
std::string when_text(const Moment& moment, const Moment& now) {
  const std::string wall = wall_text(moment);
  const std::string clock = wall.substr(sizeof "YYYY-MM-DD");
  const auto away = day_of(moment) - day_of(now);
  if (away == std::chrono::days{0})
    return clock;
  if (away < std::chrono::days{0} || away >= std::chrono::days{7})
    return wall;
  return fmt::format("{} {}", weekdays.at(weekday_of(day_of(moment))), clock);
}

std::string sentence(const DueReport& report) {
  const auto& [due, since, next, why] = report.due;
  return (due ? "due" : "not due until " + when_text(*next, report.now)) +
         ": " + why;
}

Json moment_json(const std::optional<Moment>& moment) {
  return moment ? Json(to_string(*moment)) : Json();
}

std::string json_text(const DueReport& report) {
  const auto& [due, since, next, why] = report.due;
  const Json json{
      {"due", due},
      {"since", moment_json(since)},
      {"next", moment_json(next)},
      {"why", why},
      {"schedule", to_string(report.schedule)},
      {"routine", report.title.empty() ? Json() : Json(report.title)}};
  return json.dump();
}

/// `text` for Pango, which reads markup.
std::string pango(const std::string& text) {
  std::string result;
  for (const char c : text)
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      default:
        result += c;
    }
  return result;
}

std::string waybar_text(const DueReport& report) {
  const auto& [due, since, next, why] = report.due;
  const std::string state = due ? "due" : "not-due";
  const std::string text = due ? "due" : when_text(*next, report.now);
  const std::string title =
      report.title.empty() ? "" : pango(report.title) + '\n';
  const Json json{{"text", text},
                  {"alt", state},
                  {"class", state},
                  {"tooltip", title + pango(sentence(report))}};
  return json.dump();
}

}  // namespace

std::string due_text(const DueReport& report, const std::string& format) {
  return (format == "json"     ? json_text(report)
          : format == "waybar" ? waybar_text(report)
                               : sentence(report)) +
         '\n';
}

}  // namespace backcare
