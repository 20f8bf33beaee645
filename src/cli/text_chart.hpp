// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace backcare {

/// One column for each value of 0 to `most`: bars of eight heights and "·" for
/// none, or without `unicode` the tenths of `most` as 0 to 9 and X, and "-".
[[nodiscard]] std::string sparkline(
    const std::vector<std::optional<double>>& values, double most,
    bool unicode);

/// A bar of at most `width` columns for a value of 0 to `most`, in eighths of a
/// column with `unicode`; empty for 0 alone.
[[nodiscard]] std::string text_bar(double value, double most, int width,
                                   bool unicode);

}  // namespace backcare
