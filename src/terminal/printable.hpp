// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace backcare {

/// `text` with nothing in it that could steer a terminal: control characters
/// become spaces, bytes that are not UTF-8 question marks. Without `unicode`
/// also typographic signs become their ASCII neighbours and all other
/// characters beyond ASCII question marks.
[[nodiscard]] std::string printable(std::string_view text, bool unicode);

}  // namespace backcare
