// SPDX-License-Identifier: MIT
#include <algorithm>

#include "backcare/error.hpp"
#include "backcare/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/play_options.hpp"
#include "cli/print_report.hpp"

namespace backcare {
namespace {

/// The schedule that the streak and what was due go by.
std::optional<Schedule> schedule_of(const Arguments& arguments) {
  if (!arguments.has("--schedule"))
    return std::nullopt;
  const auto read = parse_schedule(arguments.text("--schedule", ""));
  if (const auto* fault = std::get_if<ScheduleFault>(&read))
    throw Error(ErrorKind::Usage, "--schedule: " + fault->message);
  return std::get<Schedule>(read);
}

ReportRequest request_of_report(const App& app, const Arguments& arguments) {
  const std::string period =
      arguments.choice("--period", {"week", "month", "year", "all"}, "month");
  return {parse<Period>(period).value_or(Period::Month), day_of(app.now()),
          schedule_of(arguments)};
}

/// What is said instead of a report without a session.
std::string nothing_yet(const Report& report) {
  if (!report.latest && report.rehearsals > 0)
    return "What is recorded was played more than twice as fast, and so only "
           "looked at.\n";
  if (!report.latest)
    return "Nothing is recorded yet. \"backcare run\" keeps each session, and "
           "after the first there is something to tell here.\n";
  return "No session since " + day_text(report.first) +
         "; the last one was on " + day_text(*report.latest) +
         ". \"--period all\" tells of it.\n";
}

NameOf names_in(const Catalog& catalog) {
  return [&catalog](const std::string& id) {
    const Exercise* exercise = catalog.exercise(id);
    return exercise ? exercise->name : id;
  };
}

std::string shown(const Report& report, const std::string& format,
                  const NameOf& names, const ReportForm& form) {
  if (format == "json")
    return report_json(report, names);
  if (format == "html")
    return report_page(report, names);
  return report_text(report, names, form);
}

int tell(App& app, const Arguments& arguments) {
  const std::string format =
      arguments.choice("--format", {"text", "json", "html"}, "text");
  const ReportRequest request = request_of_report(app, arguments);
  const Report report = report_on(history_of(app), request);
  if (report.sessions == 0) {
    app.err << nothing_yet(report);
    return exit_no;
  }
  const Catalog& catalog = load_catalog(app, arguments);
  const std::string text = shown(
      report, format, names_in(catalog),
      {std::clamp(app.columns, 20, 100), look_of(app, arguments).unicode});
  write_output(app, arguments, text);
  return exit_done;
}

}  // namespace

Command report_command() {
  return {"report",
          "Tell how it goes: sessions, streak, pain, doses",
          "",
          {{"--period", "", "PERIOD", "Look back so far (default month)",
            "week|month|year|all"},
           {"--schedule", "", "TEXT",
            "Hold it against a schedule, like \"3 per week\"", ""},
           format_option("text|json|html"),
           {"-o", "", "FILE", "Write to this file, whole or not at all", ""}},
          {"backcare report", "backcare report --period all --format json",
           "backcare report --schedule \"3 per week\"",
           "backcare report --period year --format html > report.html"},
          tell,
          {"schedule"}};
}

}  // namespace backcare
