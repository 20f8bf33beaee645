// SPDX-License-Identifier: MIT
#include "reminder.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>

#include <fmt/format.h>

#include "backcare/error.hpp"
#include "backcare/text.hpp"
#include "backcare/week.hpp"
#include "input.hpp"
#include "quoting.hpp"

namespace backcare {
namespace {

using std::chrono::minutes;

/// MAX_COMMAND of cron, less the byte that ends it.
constexpr std::size_t longest_cron_command = 999;

constexpr std::array<const char*, 7> systemd_days{"Mon", "Tue", "Wed", "Thu",
                                                  "Fri", "Sat", "Sun"};
constexpr std::array<const char*, 7> calendar_days{"MO", "TU", "WE", "TH",
                                                   "FR", "SA", "SU"};
constexpr std::array<const char*, 7> cron_days{"1", "2", "3", "4",
                                               "5", "6", "0"};

/// The names of the days of a schedule, with commas; nothing for every day.
std::string days_text(const Schedule& schedule,
                      const std::array<const char*, 7>& names) {
  std::vector<std::string> days;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (schedule.days.at(i))
      days.emplace_back(names.at(i));
  return days.size() == names.size() ? "" : join(days, ",");
}

std::vector<std::string> notice(const Reminder& reminder) {
  return {"notify-send", "--app-name=backcare", "Time for " + reminder.title};
}

std::string mark(const Reminder& reminder, const std::string& which) {
  return fmt::format("# {} of {}\n", which, reminder.name);
}

/// A date as "20261121".
std::string date_text(Day day) {
  std::string text = to_string(Moment{day}).substr(0, sizeof "YYYY-MM-DD" - 1);
  std::erase(text, '-');
  return text;
}

/// The first day of the schedule on which the clocks will still show `time`.
Day first_day(const Schedule& schedule, minutes time, const Moment& now) {
  const auto wall = now.time + now.offset;
  Day day = day_of(now) + std::chrono::days{day_of(now) + time < wall ? 1 : 0};
  while (!schedule.days.at(weekday_of(day)))
    day += std::chrono::days{1};
  return day;
}

std::string utc_text(const Moment& now) {
  std::string text = to_string(Moment{now.time}).substr(0, 19);
  std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
  return text + 'Z';
}

}  // namespace

std::string reminder_name(const std::string& routine) {
  std::string name = std::filesystem::path(routine).stem();
  std::ranges::replace_if(
      name,
      [](char c) {
        return (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') &&
               (c < '0' || c > '9');
      },
      '-');
  name = "backcare-" + name.substr(0, 40);
  if (!names_file(routine))
    return name;
  std::uint32_t number = 2166136261U;
  for (const char c : routine)
    number = (number ^ static_cast<unsigned char>(c)) * 16777619U;
  return fmt::format("{}-{:08x}", name, number);
}

std::string cron_lines(const Reminder& reminder) {
  const std::string command = for_cron(
      for_shell(reminder.asks) +
      " && DBUS_SESSION_BUS_ADDRESS=\"unix:path=/run/user/$(id -u)/bus\" " +
      for_shell(notice(reminder)));
  if (command.size() > longest_cron_command)
    throw Error(ErrorKind::Usage,
                fmt::format("cron takes commands of at most {} bytes; a "
                            "shorter path is needed",
                            longest_cron_command));
  const std::string days = days_text(reminder.schedule, cron_days);
  std::string result = mark(reminder, "begin");
  for (const minutes time : reminder.schedule.at)
    result +=
        fmt::format("{} {} * * {} {}\n", time.count() % 60, time.count() / 60,
                    days.empty() ? "*" : days, command);
  return result + mark(reminder, "end");
}

std::vector<Unit> systemd_units(const Reminder& reminder) {
  const auto with_env = [](std::vector<std::string> words) {
    if (words.front() == "env")
      words.erase(words.begin());
    words.insert(words.begin(), "/usr/bin/env");
    return for_systemd(words);
  };
  const std::string unit =
      "[Unit]\nDescription=Reminder: " + for_systemd_text(reminder.title) +
      '\n';
  std::string timer = unit + "\n[Timer]\n";
  std::string days = days_text(reminder.schedule, systemd_days);
  if (!days.empty())
    days += ' ';
  for (const minutes time : reminder.schedule.at)
    timer += fmt::format("OnCalendar={}{:02}:{:02}\n", days, time.count() / 60,
                         time.count() % 60);
  timer +=
      "AccuracySec=10s\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n";
  return {{reminder.name + ".service",
           unit + "\n[Service]\nType=oneshot\nExecCondition=" +
               with_env(reminder.asks) +
               "\nExecStart=" + with_env(notice(reminder)) + '\n'},
          {reminder.name + ".timer", timer}};
}

std::string calendar(const Reminder& reminder, const Moment& now) {
  std::vector<std::string> lines{"BEGIN:VCALENDAR", "VERSION:2.0",
                                 "PRODID:-//backcare//backcare//EN"};
  const std::string days = days_text(reminder.schedule, calendar_days);
  const std::string summary = for_calendar(reminder.title);
  for (const minutes time : reminder.schedule.at) {
    const std::string clock =
        fmt::format("{:02}{:02}", time.count() / 60, time.count() % 60);
    const std::string date = date_text(first_day(reminder.schedule, time, now));
    lines.insert(
        lines.end(),
        {"BEGIN:VEVENT", fmt::format("UID:{}-{}", reminder.name, clock),
         "DTSTAMP:" + utc_text(now),
         fmt::format("DTSTART:{}T{}00", date, clock), "DURATION:PT15M",
         "RRULE:FREQ=" + (days.empty() ? "DAILY" : "WEEKLY;BYDAY=" + days),
         "SUMMARY:" + summary,
         "DESCRIPTION:" + for_calendar(for_shell(reminder.plays)),
         "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0S",
         "DESCRIPTION:" + summary, "END:VALARM", "END:VEVENT"});
  }
  lines.emplace_back("END:VCALENDAR");
  std::string result;
  for (const std::string& line : lines)
    result += folded_line(line);
  return result;
}

std::string prompt_lines(const Reminder& reminder) {
  return "backcare_due() {\n  " + for_shell(reminder.asks) +
         " 2>/dev/null && printf '%s' '(exercise due) '\n}\n"
         "if [ -n \"${ZSH_VERSION-}\" ]; then setopt prompt_subst; fi\n"
         "PS1='$(backcare_due)'\"$PS1\"\n";
}

std::string tmux_lines(const Reminder& reminder) {
  const std::string command = for_shell(reminder.asks);
  int open = 0;
  for (const char c : command) {
    open += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (open < 0)
      break;
  }
  if (open != 0)
    throw Error(ErrorKind::Usage,
                "tmux cannot be given a bracket that is never closed or opened "
                "in " +
                    in_quotes(command));
  return "set -g status-right-length 80\nset -ga status-right \" #(" +
         for_tmux(command) + " 2>/dev/null && echo exercise due)\"\n";
}

std::string reminder_text(const Reminder& reminder, const std::string& format,
                          const Moment& now) {
  if (format == "shell")
    return prompt_lines(reminder);
  if (format == "tmux")
    return tmux_lines(reminder);
  if (format == "ics")
    return calendar(reminder, now);
  if (format == "cron")
    return cron_lines(reminder);
  std::string text;
  for (const Unit& unit : systemd_units(reminder))
    text += (text.empty() ? "# " : "\n# ") + unit.file + '\n' + unit.text;
  return text;
}

std::string changed_crontab(const std::string& crontab,
                            const Reminder& reminder, bool uninstall) {
  const std::string begin = mark(reminder, "begin");
  const std::string end = mark(reminder, "end");
  std::string result = crontab;
  if (!result.empty() && !result.ends_with('\n'))
    result += '\n';
  auto from = ('\n' + result).find('\n' + begin);
  std::size_t length = 0;
  if (from == std::string::npos) {
    from = result.size();
  } else {
    const auto last = result.find('\n' + end, from);
    if (last == std::string::npos)
      throw Error(ErrorKind::File, "the crontab has lost the line " +
                                       in_quotes(end) +
                                       "; mend it with crontab -e");
    length = last + 1 + end.size() - from;
  }
  return result.replace(from, length, uninstall ? "" : cron_lines(reminder));
}

}  // namespace backcare
