// SPDX-License-Identifier: MIT
#include "cli/reminder.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

namespace backcare {
namespace {

Reminder a_reminder(const std::string& schedule) {
  return {"backcare-morning",
          "Morning",
          std::get<Schedule>(parse_schedule(schedule)),
          {"backcare", "due", "-q", "morning"},
          {"backcare", "run", "morning"}};
}

/// The lines of a calendar that begin with DTSTART.
std::string starts(const std::string& schedule, const std::string& now) {
  const std::string text =
      calendar(a_reminder(schedule), parse_moment(now).value());
  std::string result;
  for (std::size_t at = 0; (at = text.find("DTSTART:", at)) != text.npos; ++at)
    result += text.substr(at + 8, 15) + ' ';
  return result;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("reminder: cron counts days from Sunday") {
  const std::string lines = cron_lines(a_reminder("sat,sun 7:30 18:00"));
  CHECK(holds(lines, "\n30 7 * * 6,0 backcare due"));
  CHECK(holds(lines, "\n0 18 * * 6,0 backcare due"));
  CHECK(holds(cron_lines(a_reminder("7:30")), "\n30 7 * * * backcare"));
}

TEST_CASE("reminder: a command too long for cron is refused") {
  Reminder reminder = a_reminder("7:30");
  reminder.asks.emplace_back(1000, 'a');
  CHECK(test::error_of([&] { (void)cron_lines(reminder); }).kind() ==
        ErrorKind::Usage);
}

TEST_CASE("reminder: the first event of a calendar is still to come") {
  CHECK(starts("07:30", "2026-11-21T07:30:00+01:00") == "20261121T073000 ");
  CHECK(starts("07:30", "2026-11-21T07:30:01+01:00") == "20261122T073000 ");
  CHECK(starts("mon-fri 07:30", "2026-11-21T07:00:00+01:00") ==
        "20261123T073000 ");
  CHECK(starts("thu,fri 7:30 15:00", "2026-12-31T12:00:00-08:00") ==
        "20270101T073000 20261231T150000 ");
  CHECK(starts("tue 10:00", "2028-02-28T12:00:00Z") == "20280229T100000 ");
}

TEST_CASE("reminder: tmux is not given an open bracket") {
  Reminder reminder = a_reminder("7:30");
  reminder.asks.back() = "a (b) c";
  CHECK(holds(tmux_lines(reminder), "'a (b) c'"));
  for (const char* name : {"a (b", "a) b (c"}) {
    CAPTURE(name);
    reminder.asks.back() = name;
    CHECK(test::error_of([&] { (void)tmux_lines(reminder); }).kind() ==
          ErrorKind::Usage);
  }
}

TEST_CASE("reminder: a crontab changes between the marks only") {
  const Reminder reminder = a_reminder("7:30");
  const Reminder later = a_reminder("8:30");
  Reminder longer = reminder;
  longer.name += "-2";
  CHECK(changed_crontab("", reminder, false) == cron_lines(reminder));
  CHECK(changed_crontab("* * * * * a", reminder, false) ==
        "* * * * * a\n" + cron_lines(reminder));
  const std::string both =
      "a\n" + cron_lines(longer) + cron_lines(reminder) + "b\n";
  CHECK(changed_crontab(both, later, false) ==
        "a\n" + cron_lines(longer) + cron_lines(later) + "b\n");
  CHECK(changed_crontab(both, reminder, true) ==
        "a\n" + cron_lines(longer) + "b\n");
  CHECK(changed_crontab("a\n", reminder, true) == "a\n");
}

TEST_CASE("reminder: a crontab with half of the marks is left alone") {
  const Reminder reminder = a_reminder("7:30");
  const std::string lines = cron_lines(reminder);
  const std::string half = lines.substr(0, lines.rfind("# end"));
  CHECK(test::error_of([&] {
          (void)changed_crontab(half + "b\n", reminder, true);
        }).kind() == ErrorKind::File);
}

}  // namespace
}  // namespace backcare
