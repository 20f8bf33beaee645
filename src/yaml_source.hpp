// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/mark.h>

#include "backcare/error.hpp"

namespace backcare::yaml {

/// Line and column from 1; a line of 0 is the file as a whole.
struct Place {
  int line = 0;
  int column = 0;
};

/// Where the faults of one file go.
class Faults {
 public:
  Faults(std::filesystem::path file, std::vector<Problem>& problems)
      : file_(std::move(file)), problems_(problems) {}

  void add(Place place, const std::string& message) {
    problems_.push_back({{file_, place.line, place.column}, message});
  }

  bool tabs = false;  ///< Whether a line is indented with tabs.

 private:
  std::filesystem::path file_;
  std::vector<Problem>& problems_;
};

/// The text that yaml-cpp reads, with a look back at it by yaml-cpp's marks,
/// which count bytes.
class Source {
 public:
  explicit Source(std::string text);

  [[nodiscard]] const std::string& text() const { return text_; }
  /// The place of `mark`, or the end of the text when it lies behind. Quick
  /// when marks come in rising order.
  [[nodiscard]] Place place(const YAML::Mark& mark);
  /// The text from `mark` on.
  [[nodiscard]] std::string_view rest(const YAML::Mark& mark) const;
  /// The dash that is the last thing before `mark`.
  [[nodiscard]] std::optional<Place> dash_before(const YAML::Mark& mark) const;
  /// The first quote after the last place asked for that is never closed.
  [[nodiscard]] std::optional<Place> unclosed_quote() const;

 private:
  [[nodiscard]] Place place_after(std::size_t from, Place place,
                                  std::size_t byte) const;

  std::string text_;
  std::size_t last_ = 0;  ///< The last byte that is not blank.
  std::size_t byte_ = 0;  ///< Of the last place asked for.
  Place place_{1, 1};
};

/// `text` without a byte order mark and with LF line ends; everything that may
/// not stand in it is reported and replaced by one ASCII character. Nothing
/// when it is too broken to be a text.
[[nodiscard]] std::optional<Source> clean(std::string_view text,
                                          Faults& faults);

/// What is wrong with the characters of a value.
[[nodiscard]] std::optional<std::string> text_fault(std::string_view value);

/// Whether other readers of YAML take a plain word for a boolean.
[[nodiscard]] bool is_boolean_word(std::string_view word);

/// Whether a null is written at the beginning of `text`.
[[nodiscard]] bool begins_with_null(std::string_view text);

/// What a message of yaml-cpp means, given the text where it occurred.
[[nodiscard]] std::string syntax_message(std::string_view message,
                                         std::string_view text);

}  // namespace backcare::yaml
