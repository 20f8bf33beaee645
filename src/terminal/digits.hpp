// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace backcare {

/// Lines that digits() takes.
inline constexpr int digit_rows = 5;

/// Digits and colons in letters of 3 columns by 5 rows, a column apart. Any
/// other character is left blank.
[[nodiscard]] std::array<std::string, digit_rows> digits(std::string_view text,
                                                         bool unicode);

/// The columns that digits(text) takes.
[[nodiscard]] int digits_width(std::string_view text);

}  // namespace backcare
