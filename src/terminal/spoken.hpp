// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backcare {

/// The longest text a voice is given, in bytes; about a minute of speech.
inline constexpr std::size_t max_spoken = 1000;

/// A printed text as a voice should read it: "2 x 20 s" becomes "2 times 20
/// seconds". One line of words, digits and the punctuation of a sentence, at
/// most max_spoken bytes: nothing in it can be taken for an option, markup, a
/// phoneme or a command by any voice. Empty when there is nothing to say.
[[nodiscard]] std::string spoken_text(std::string_view printed);

}  // namespace backcare
