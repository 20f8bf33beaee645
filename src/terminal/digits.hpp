// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backcare {

/// Points that a digit is high.
inline constexpr int digit_rows = 5;

/// How many cells a point of a digit takes; 1 or more each way.
struct Scale {
  int wide = 1;
  int high = 1;
};

/// Digits and colons in letters of 3 points by digit_rows, a point apart, from
/// top to bottom. Any other character is left blank.
[[nodiscard]] std::vector<std::string> digits(std::string_view text,
                                              Scale scale, bool unicode);

/// The columns that digits(text) takes.
[[nodiscard]] int digits_width(std::string_view text, Scale scale);

}  // namespace backcare
