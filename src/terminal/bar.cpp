// SPDX-License-Identifier: MIT
#include "bar.hpp"

#include <algorithm>

namespace backcare {

std::string bar(seconds passed, seconds length, int width, bool unicode) {
  const auto whole = std::max<seconds::rep>(length.count(), 1);
  const auto filled = passed.count() * width / whole;
  std::string result;
  for (int i = 0; i < width; ++i)
    if (unicode)
      result += i < filled ? "━" : "─";
    else
      result += i < filled ? "=" : "-";
  return result;
}

}  // namespace backcare
