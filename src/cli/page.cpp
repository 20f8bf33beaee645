// SPDX-License-Identifier: MIT
#include "page.hpp"

#include "terminal/printable.hpp"

namespace backcare {
namespace {

/// What a reader of the page may load and run: nothing.
constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
)";

constexpr std::string_view style = R"(<style>
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #555;
  --rule: #bbb; --one: #1d5b9f; --two: #a3430f; --three: #2f6f2a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eee; --paper: #16181b; --soft: #b4b4b4; --rule: #555;
    --one: #8ec1f5; --two: #f3a877; --three: #94d68c; }
}
body { margin: 0 auto; padding: 1rem; max-width: 46rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.45 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.2rem; margin: 1.6rem 0 .5rem; }
p, ul, dl, figure { margin: .5rem 0; }
ul { padding-left: 0; list-style: none; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
footer { margin-top: 1.6rem; color: var(--soft); font-size: .9rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
th, td { text-align: left; padding: .2rem .7rem .2rem 0; vertical-align: top;
  border-bottom: 1px solid var(--rule); font-variant-numeric: tabular-nums; }
td { white-space: nowrap; }
tbody th { font-weight: 400; overflow-wrap: anywhere; min-width: 7rem; }
svg text { fill: var(--ink); font: 14px system-ui, sans-serif; }
svg .rule { stroke: var(--rule); }
svg .fill { fill: var(--one); }
svg .one { stroke: var(--one); fill: var(--one); }
svg .two { stroke: var(--two); fill: var(--two); }
svg .three { stroke: var(--three); fill: var(--three); }
svg path { fill: none !important; stroke-width: 2; }
svg .two path { stroke-dasharray: 7 4; }
svg .three path { stroke-dasharray: 2 4; }
.chart { width: 100%; max-width: 40rem; height: auto; display: block; }
.spark { width: 6rem; height: 1.2rem; vertical-align: middle; }
.key { width: 3rem; height: 1rem; vertical-align: middle; }
@page { size: A4; margin: 14mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #444;
    --rule: #aaa; --one: #1d5b9f; --two: #a3430f; --three: #2f6f2a;
    font-size: 9.5pt; }
  body { padding: 0; max-width: none; line-height: 1.3; }
  h2 { margin: .8rem 0 .2rem; break-after: avoid; }
  .chart { max-width: 120mm; }
  .wide { overflow: visible; }
  th, td { padding: .05rem .6rem .05rem 0; }
  tr, figure { break-inside: avoid; }
}
</style>
)";

std::string_view entity(char character) {
  switch (character) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

Markup row_of(const std::vector<Markup>& cells) {
  Markup row;
  for (const Markup& cell : cells)
    row += &cell == &cells.front() ? element("th", {{"scope", "row"}}, cell)
                                   : element("td", {}, cell);
  return element("tr", {}, row);
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  for (const char character : printable(text, true)) {
    const std::string_view replacement = entity(character);
    if (replacement.empty())
      result += character;
    else
      result += replacement;
  }
  return result;
}

Markup element(std::string_view name, const Attributes& attributes,
               const Markup& content) {
  Markup result;
  result.html_ = '<' + std::string(name);
  for (const auto& [attribute, value] : attributes)
    result.html_ += ' ' + std::string(attribute) + "=\"" + escaped(value) + '"';
  result.html_ += '>' + content.html_ + "</" + std::string(name) + ">\n";
  return result;
}

Markup element(std::string_view name, std::string_view text) {
  return element(name, {}, Markup(text));
}

Markup section(const std::string& id, std::string_view heading,
               const Markup& content) {
  Markup all = element("h2", {{"id", id}}, Markup(heading));
  all += content;
  return element("section", {{"aria-labelledby", id}}, all);
}

Markup to_markup(const Table& table) {
  Markup columns;
  for (const std::string& column : table.columns)
    columns += element("th", {{"scope", "col"}}, Markup(column));
  Markup rows;
  for (const auto& cells : table.rows)
    rows += row_of(cells);
  Markup all = element("caption", table.caption);
  all += element("thead", {}, element("tr", {}, columns));
  all += element("tbody", {}, rows);
  // What scrolls has to be reached with the keyboard.
  return element("div",
                 {{"class", "wide"},
                  {"role", "group"},
                  {"tabindex", "0"},
                  {"aria-label", table.caption}},
                 element("table", {}, all));
}

std::string page(std::string_view title, const Markup& body) {
  return std::string(head) + element("title", title).html() +
         std::string(style) + "</head>\n" + element("body", {}, body).html() +
         "</html>\n";
}

}  // namespace backcare
