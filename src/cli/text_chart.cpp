// SPDX-License-Identifier: MIT
#include "text_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace backcare {
namespace {

constexpr std::array<std::string_view, 8> heights{"▁", "▂", "▃", "▄",
                                                  "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 8> widths{"▏", "▎", "▍", "▌",
                                                 "▋", "▊", "▉", "█"};
constexpr std::string_view tenths = "0123456789X";

/// How much of `most` a value is, 0 to 1.
double share(double value, double most) {
  return most > 0 ? std::clamp(value / most, 0.0, 1.0) : 0;
}

std::size_t rounded(double value) {
  return static_cast<std::size_t>(std::lround(value));
}

}  // namespace

std::string sparkline(const std::vector<std::optional<double>>& values,
                      double most, bool unicode) {
  std::string result;
  for (const auto& value : values)
    if (!value)
      result += unicode ? "·" : "-";
    else if (unicode)
      result += heights.at(rounded(share(*value, most) * 7));
    else
      result += tenths.at(rounded(share(*value, most) * 10));
  return result;
}

std::string text_bar(double value, double most, int width, bool unicode) {
  if (value <= 0)
    return {};
  const double columns = share(value, most) * width;
  if (!unicode)
    return std::string(std::max<std::size_t>(rounded(columns), 1), '#');
  const auto eighths = std::max<std::size_t>(rounded(columns * 8), 1);
  std::string result;
  for (std::size_t i = 0; i < eighths / 8; ++i)
    result += widths.back();
  if (eighths % 8 > 0)
    result += widths.at(eighths % 8 - 1);
  return result;
}

}  // namespace backcare
