// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backcare {

/// `text` as HTML that shows it, between tags as well as in a quoted attribute:
/// the one way in which text gets into a page. What would steer a terminal is a
/// space, and what is not UTF-8 a question mark.
[[nodiscard]] std::string escaped(std::string_view text);

/// Of an element; the value is escaped.
struct Attribute {
  std::string_view name;
  std::string value;
};
using Attributes = std::vector<Attribute>;

/// HTML that may stand in a page. It is made of escaped text and of elements
/// alone, so nothing can be forgotten.
class Markup {
 public:
  Markup() = default;
  explicit Markup(std::string_view text) : html_(escaped(text)) {}

  [[nodiscard]] const std::string& html() const { return html_; }
  Markup& operator+=(const Markup& more) {
    html_ += more.html_;
    return *this;
  }

 private:
  friend Markup element(std::string_view name, const Attributes& attributes,
                        const Markup& content);
  std::string html_;
};

/// `<name attributes>content</name>`; the names are ours, never those of a
/// person. Not for elements that have no end.
[[nodiscard]] Markup element(std::string_view name,
                             const Attributes& attributes,
                             const Markup& content);
[[nodiscard]] Markup element(std::string_view name, std::string_view text);

/// A part of the page with a heading, which is its landmark.
[[nodiscard]] Markup section(const std::string& id, std::string_view heading,
                             const Markup& content);

/// A table; the first cell of a row is the head of the row.
struct Table {
  std::string caption;
  std::vector<std::string> columns;
  std::vector<std::vector<Markup>> rows;  ///< As many cells as columns.
};
[[nodiscard]] Markup to_markup(const Table& table);

/// A page of its own in English, for a screen, light or dark, and for paper
/// (A4): no script, and nothing is fetched. `body` is what stands in it.
[[nodiscard]] std::string page(std::string_view title, const Markup& body);

}  // namespace backcare
