// SPDX-License-Identifier: MIT
#include "print_report.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "backcare/text.hpp"
#include "terminal/printable.hpp"
#include "text_chart.hpp"

namespace backcare {
namespace {

/// Lines of text that fit into the columns.
class ReportText {
 public:
  ReportText(const Report& report, ReportForm form)
      : report_(report), form_(form) {
    form_.columns = std::max(form_.columns, 20);
  }

  std::string write(const NameOf& name_of_exercise) {
    paragraph(fmt::format("Back exercise report, {} to {}",
                          day_text(report_.first), day_text(report_.last)));
    text_ += '\n';
    for (const auto& [name, text] : session_facts(report_))
      entry(name, "", text);
    stretches();
    pain();
    exercises(name_of_exercise);
    text_ += '\n';
    paragraph(report_caution);
    return std::move(text_);
  }

 private:
  /// `text` in lines of at most `width`; a word that is too long is broken.
  [[nodiscard]] static std::vector<std::string> lines(const std::string& text,
                                                      int width) {
    std::vector<std::string> result;
    for (std::string rest : wrap(text, width)) {
      while (display_width(rest) > width) {
        result.push_back(clip(rest, width));
        rest.erase(0, result.back().size());
      }
      result.push_back(std::move(rest));
    }
    return result;
  }

  void paragraph(const std::string& text, int indent = 0) {
    for (const std::string& line : lines(text, form_.columns - indent))
      text_ += std::string(static_cast<std::size_t>(indent), ' ') + line + '\n';
  }

  void heading(const std::string& text) {
    text_ += '\n';
    paragraph(text);
  }

  /// A name with a sparkline (or none) and a text, side by side where there is
  /// room.
  void entry(const std::string& name, const std::string& line,
             const std::string& text) {
    constexpr int names = 14;
    constexpr int least_texts = 36;
    const std::string shown = printable(name, form_.unicode);
    const std::string all = (line.empty() ? "" : line + "  ") + text;
    if (display_width(shown) >= names || form_.columns < names + least_texts) {
      paragraph(shown);
      paragraph(all, 2);
      return;
    }
    std::string lead = pad(shown, names);
    for (const std::string& part : lines(all, form_.columns - names)) {
      text_ += lead + part + '\n';
      lead.assign(names, ' ');
    }
  }

  /// The latest values that have room on a line.
  [[nodiscard]] std::string line_of(std::vector<std::optional<double>> values,
                                    double most) const {
    const auto room = static_cast<std::size_t>(form_.columns - 2);
    if (values.size() > room)
      values.erase(values.begin(),
                   values.end() - static_cast<std::ptrdiff_t>(room));
    return sparkline(values, most, form_.unicode);
  }

  void stretches() {
    const std::string unit(name_of(report_.unit));
    heading("Sessions and minutes by " + unit);
    double most = 0;
    for (const Stretch& stretch : report_.stretches)
      most = std::max(most, minutes(stretch));
    const std::size_t names =
        std::max(unit.size(), stretch_name(report_.unit, report_.first).size());
    text_ += fmt::format("{:<{}} {:>3} {:>5}\n", unit, names, "x", "min");
    for (const Stretch& stretch : report_.stretches) {
      std::string row = fmt::format("{:<{}} {:>3} {:>5.0f}",
                                    stretch_name(report_.unit, stretch.first),
                                    names, stretch.sessions, minutes(stretch));
      const int room = form_.columns - display_width(row) - 2;
      if (room > 0 && stretch.sessions > 0)
        row += "  " + text_bar(minutes(stretch), most, room, form_.unicode);
      text_ += row + '\n';
    }
  }

  [[nodiscard]] static double minutes(const Stretch& stretch) {
    return static_cast<double>(stretch.time.count()) / 60;
  }

  void pain() {
    heading("Pain, 0 (none) to 10 (worst imaginable), by " +
            std::string(name_of(report_.unit)));
    pain_line("Before", report_.pain_before, &Stretch::pain_before);
    pain_line("After", report_.pain_after, &Stretch::pain_after);
    pain_line("Next morning", report_.pain_next_morning,
              &Stretch::pain_next_morning);
    for (const auto& [name, text] : pain_changes(report_))
      paragraph(name + ": " + text);
  }

  void pain_line(const std::string& name, const PainScores& scores,
                 std::optional<double> Stretch::*value) {
    std::vector<std::optional<double>> values;
    for (const Stretch& stretch : report_.stretches)
      values.push_back(stretch.*value);
    entry(name, scores.count > 0 ? line_of(values, worst_pain) : "",
          scores_text(scores, report_.unit));
  }

  void exercises(const NameOf& name_of_exercise) {
    heading("Dose of each exercise by " + std::string(name_of(report_.unit)));
    paragraph(form_.unicode ? "Each line has its own height; a dot: not done."
                            : "Tenths of its most, X: all of it; -: not done.");
    for (const ExerciseTrend& trend : report_.exercises) {
      paragraph(printable(name_of_exercise(trend.exercise), form_.unicode));
      paragraph(
          line_of(trend.amounts, most_of(trend)) + "  " + trend_text(trend), 2);
    }
  }

  const Report& report_;
  ReportForm form_;
  std::string text_;
};

}  // namespace

std::string report_text(const Report& report, const NameOf& name_of_exercise,
                        const ReportForm& form) {
  return ReportText(report, form).write(name_of_exercise);
}

}  // namespace backcare
