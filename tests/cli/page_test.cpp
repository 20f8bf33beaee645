// SPDX-License-Identifier: MIT
#include "cli/page.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "backcare/text.hpp"
#include "cli/page_chart.hpp"
#include "random.hpp"

namespace backcare {
namespace {

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != text.npos;
       at = text.find(part, at + part.size()))
    ++count;
  return count;
}

/// What `html` shows, if it is escaped text.
std::string unescaped(std::string html) {
  const std::vector<std::pair<std::string, std::string>> entities{
      {"&lt;", "<"},
      {"&gt;", ">"},
      {"&quot;", "\""},
      {"&#39;", "'"},
      {"&amp;", "&"}};
  for (const auto& [entity, character] : entities)
    for (auto at = html.find(entity); at != html.npos;
         at = html.find(entity, at + 1))
      html.replace(at, entity.size(), character);
  return html;
}

TEST_CASE("page: text is escaped for elements and for attributes") {
  CHECK(escaped("<a href='x'>&\"</a>") ==
        "&lt;a href=&#39;x&#39;&gt;&amp;&quot;&lt;/a&gt;");
  CHECK(escaped("&amp;") == "&amp;amp;");
  CHECK(escaped("Rücken 10 µm") == "Rücken 10 µm");
}

TEST_CASE("page: what steers or is not UTF-8 does not get in") {
  CHECK(escaped("a\x1B[31m\nb") == "a [31m b");
  CHECK(escaped(std::string_view("a\0b", 3)) == "a b");
  CHECK(escaped("a\xFF"
                "b") == "a?b");
  CHECK(escaped("a\xE2\x80\xAE"
                "b") == "a b");
}

TEST_CASE("page: any text is shown as it is, and makes no tag") {
  const auto shown = [] {
    std::string text;
    const int length = *rc::gen::inRange(0, 20);
    for (int i = 0; i < length; ++i)
      text += *rc::gen::element<std::string>("<", ">", "&", "\"", "'", "a",
                                             "amp;", "ü", " ", "/");
    const std::string html = escaped(text);
    RC_ASSERT(html.find_first_of("<>\"'") == std::string::npos);
    RC_ASSERT(unescaped(html) == text);
  };
  CHECK(rc::check(shown));
}

TEST_CASE("page: an element escapes its attributes, and keeps its content") {
  const Markup inner = element("em", "a < b");
  CHECK(element("p", {{"title", "\"x\""}}, inner).html() ==
        "<p title=\"&quot;x&quot;\"><em>a &lt; b</em>\n</p>\n");
}

TEST_CASE("page: it is one document that fetches and runs nothing") {
  const std::string html = page("<b>", section("one", "One & two", {}));
  CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  CHECK(count_of(html, "<title>&lt;b&gt;</title>") == 1);
  CHECK(count_of(html, "default-src 'none'") == 1);
  CHECK(count_of(html, "<script") == 0);
  CHECK(count_of(html, "http://") + count_of(html, "https://") == 0);
  CHECK(count_of(html, "<section aria-labelledby=\"one\">") == 1);
  CHECK(count_of(html, "<h2 id=\"one\">One &amp; two</h2>") == 1);
}

TEST_CASE("page: a table has heads of its rows and of its columns") {
  const std::string html =
      to_markup({"All", {"A", "B"}, {{Markup("<1>"), Markup("2")}}}).html();
  CHECK(count_of(html, "<caption>All</caption>") == 1);
  CHECK(count_of(html, "<th scope=\"col\">") == 2);
  CHECK(count_of(html, "<th scope=\"row\">&lt;1&gt;</th>") == 1);
  CHECK(count_of(html, "<td>2</td>") == 1);
}

Chart a_chart() {
  return {"c", "Title", "In words", {"1", "2", "3", "4"}, 10};
}

TEST_CASE("page chart: it says in words what it shows") {
  const std::string html = bar_chart(a_chart(), {1, 2, 3, 4}).html();
  CHECK(count_of(html, "role=\"img\"") == 1);
  CHECK(count_of(html, "<title id=\"c-title\">Title</title>") == 1);
  CHECK(count_of(html, "<desc id=\"c-text\">In words</desc>") == 1);
  CHECK(count_of(html, "aria-labelledby=\"c-title\"") == 1);
  CHECK(count_of(html, "aria-describedby=\"c-text\"") == 1);
}

TEST_CASE("page chart: a bar for each value, as high as it is") {
  const std::string html =
      bar_chart(a_chart(), {10, std::nullopt, 5, 0}).html();
  CHECK(count_of(html, "<rect") == 3);
  CHECK(count_of(html, "height=\"148.0\"") == 1);
  CHECK(count_of(html, "height=\"74.0\"") == 1);
  CHECK(count_of(html, "height=\"0.0\"") == 1);
}

TEST_CASE("page chart: a line ends where there is no value") {
  const std::string html =
      line_chart(a_chart(), {{1, 2, std::nullopt, 3}}).html();
  CHECK(count_of(html, "<circle") == 3);
  const auto steps = html.substr(html.find(" d=\""), 60);
  CHECK(count_of(steps, "M") == 2);
  CHECK(count_of(steps, "L") == 1);
}

TEST_CASE("page chart: lines have marks of their own, also in the legend") {
  const std::string html = line_chart(a_chart(), {{1}, {2}, {3}}).html();
  for (const char* sign : {"<circle", "<rect", "<polygon"})
    CHECK(count_of(html, sign) == 1);
  CHECK(count_of(line_key(2).html(), "<polygon") == 1);
}

TEST_CASE("page chart: many labels are thinned out") {
  Chart chart = a_chart();
  chart.labels.assign(50, "label");
  const std::string html = bar_chart(chart, ChartValues(50, 1.0)).html();
  CHECK(count_of(html, ">label<") <= 8);
  CHECK(count_of(html, ">label<") >= 6);
}

}  // namespace
}  // namespace backcare
