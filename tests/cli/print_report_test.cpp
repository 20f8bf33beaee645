// SPDX-License-Identifier: MIT
#include "cli/print_report.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "backcare/text.hpp"
#include "records.hpp"

namespace backcare {
namespace {

using std::chrono::days;
using test::a_day;
using test::a_record;

std::string as_it_is(const std::string& exercise) {
  return exercise;
}

/// Twenty sessions in forty days with falling pain, of exercises with names
/// that want to break something.
std::vector<SessionRecord> sessions() {
  std::vector<SessionRecord> result;
  for (int i = 0; i < 20; ++i) {
    SessionRecord session = a_record("", a_day - days{2 * (19 - i)});
    session.answers = {.pain_before = 8 - i / 4, .pain_after = 7 - i / 4};
    session.steps[0].reps = 8 + i / 2;
    session.steps[1].exercise =
        "</script><script>alert('\"&\")</script>\x1B[31m\xFF Wörter";
    result.push_back(session);
  }
  return result;
}

Report a_report(Period period = Period::All) {
  return report_on(sessions(), {period, a_day, {}});
}

int widest_line(const std::string& text) {
  std::istringstream stream(text);
  int widest = 0;
  for (std::string line; std::getline(stream, line);)
    widest = std::max(widest, display_width(line));
  return widest;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("report text: no line is wider than the terminal") {
  for (const Period period : {Period::Week, Period::Month, Period::All})
    for (const bool unicode : {false, true})
      for (int columns = 20; columns <= 100; ++columns) {
        CAPTURE(columns, unicode);
        const std::string text =
            report_text(a_report(period), as_it_is, {columns, unicode});
        CHECK(widest_line(text) <= columns);
      }
}

TEST_CASE("report text: bars fill the line") {
  CHECK(widest_line(report_text(a_report(), as_it_is, {100, false})) == 100);
}

TEST_CASE("report text: without Unicode every sign is ASCII") {
  const std::string text = report_text(a_report(), as_it_is, {80, false});
  CHECK(std::ranges::all_of(
      text, [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
}

TEST_CASE("report text: no name steers the terminal") {
  const std::string text = report_text(a_report(), as_it_is, {80, true});
  CHECK(is_clean(text));
  CHECK(has(text, "Wörter"));
}

TEST_CASE("report text: the trend is told in words") {
  const std::string text = report_text(a_report(), as_it_is, {100, true});
  CHECK(has(text, "6.0 on average (20 scores), falling by about"));
  CHECK(
      has(text, "lower 20, the same 0, higher 0 of 20 sessions; -1.0 points"));
  CHECK(has(text, "first 8 reps hold 3 s, last 17 reps hold 3 s"));
}

TEST_CASE("report text: what does not change is told to be the same") {
  const Report report = a_report();
  PainScores scores = report.pain_before;
  scores.change = -0.9;
  CHECK(has(scores_text(scores, Unit::OneWeek), "about the same throughout"));
  scores.per_week.reset();
  CHECK(has(scores_text(scores, Unit::OneWeek), "too few for a trend"));
  CHECK(scores_text({}, Unit::OneWeek) == "no scores");
}

TEST_CASE("report text: a slope is told by the week, the month or the year") {
  const PainScores scores{.count = 9, .mean = 3, .per_week = 0.1, .change = 5};
  CHECK(has(scores_text(scores, Unit::OneDay),
            "rising by about 0.1 points a week"));
  CHECK(has(scores_text(scores, Unit::OneMonth), "about 0.4 points a month"));
  CHECK(has(scores_text(scores, Unit::OneYear), "about 5.2 points a year"));
}

TEST_CASE("report json: it has the fields of the manual") {
  const auto json = nlohmann::json::parse(report_json(a_report(), as_it_is));
  CHECK(json["period"] == "all");
  CHECK(json["last"] == "2026-11-21");
  CHECK(json["sessions"]["count"] == 20);
  CHECK(json["streak"]["unit"] == "week");
  CHECK(json["schedule"].is_null());
  CHECK(json["adherence"].is_null());
  CHECK(json["pain"]["before"]["scores"] == 20);
  CHECK(json["pain"]["next_morning"]["mean"].is_null());
  CHECK(json["pain"]["after_session"]["lower"] == 20);
  CHECK(json["stretches"].size() == json["exercises"][0]["amounts"].size());
  CHECK(json["exercises"].size() == 2);
  CHECK(json["exercises"][1]["last"]["hold_s"] == 3);
}

/// How many tags of a page are open at its end; -1 for one that closes another.
int left_open(const std::string& html) {
  static const std::set<std::string> endless{"meta", "!DOCTYPE"};
  std::vector<std::string> open;
  for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    const auto end = html.find_first_of(" >", at);
    const std::string name = html.substr(at + 1, end - at - 1);
    if (endless.contains(name))
      continue;
    if (name.front() != '/')
      open.push_back(name);
    else if (open.empty() || open.back() != name.substr(1))
      return -1;
    else
      open.pop_back();
  }
  return static_cast<int>(open.size());
}

TEST_CASE("report page: every tag is closed, whatever a name holds") {
  const std::string html = report_page(a_report(), as_it_is);
  CHECK(left_open(html) == 0);
  CHECK_FALSE(has(html, "<script"));
  CHECK(has(html, "&lt;/script&gt;&lt;script&gt;alert(&#39;&quot;&amp;&quot;"));
  CHECK(is_clean(html));
}

TEST_CASE("report page: it has one heading, landmarks and charts with words") {
  const std::string html = report_page(a_report(), as_it_is);
  for (const char* once : {"<h1>", "<header>", "<main>", "<footer>",
                           "<title id=\"minutes-title\">",
                           "<desc id=\"scores-text\">Before: 6.0 on average "
                           "(20 scores), falling"}) {
    CAPTURE(once);
    CHECK(html.find(once) != html.npos);
    CHECK(html.find(once) == html.rfind(once));
  }
}

TEST_CASE("report page: without a score there is no chart of pain") {
  const Report report =
      report_on(std::vector{a_record("")}, {Period::Week, a_day, std::nullopt});
  const std::string html = report_page(report, as_it_is);
  CHECK(has(html, "No scores were written down"));
  CHECK_FALSE(has(html, "scores-title"));
  CHECK(left_open(html) == 0);
}

TEST_CASE("report page: it shows the twenty that were done most") {
  std::vector<SessionRecord> all{a_record("")};
  for (int i = 0; i < 24; ++i) {
    all[0].steps.push_back(test::a_step(0));
    all[0].steps.back().exercise = "exercise " + std::to_string(i);
  }
  const std::string html = report_page(
      report_on(all, {Period::Week, a_day, std::nullopt}), as_it_is);
  CHECK(has(html, "And 5 more that were done less often."));
}

}  // namespace
}  // namespace backcare
