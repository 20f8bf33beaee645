// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backcare {

/// Columns that `text` (UTF-8) takes on a terminal.
[[nodiscard]] int display_width(std::string_view text);

/// Characters (code points) of `text`, UTF-8.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// `text` broken at spaces into lines of at most `width` columns (1 or more); a
/// longer word stands alone on its line. At least one line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, int width);

/// The longest beginning of `text` that takes at most `width` columns; never
/// splits a character.
[[nodiscard]] std::string clip(std::string_view text, int width);

/// `text` filled up with spaces to `width` columns; longer text is unchanged.
[[nodiscard]] std::string pad(std::string_view text, int width);

/// `text` without upper and lower case, for comparing and searching.
[[nodiscard]] std::string fold(std::string_view text);

/// fold() without accents as well, to find what a keyboard cannot type.
[[nodiscard]] std::string search_key(std::string_view text);

/// The candidate nearest to `word` by insertions, deletions, replacements and
/// swapped neighbours, case ignored (Damerau–Levenshtein, optimal string
/// alignment); nothing when every one is farther than a third of the word's
/// length, at least 1 and at most 3. The first of equally near ones.
[[nodiscard]] std::optional<std::string> closest(
    std::string_view word, const std::vector<std::string>& candidates);

/// `; did you mean "X"?` or nothing.
[[nodiscard]] std::string suggestion(
    std::string_view word, const std::vector<std::string>& candidates);

/// `text` in double quotes, safe to print on a terminal: control characters
/// and bytes that are not UTF-8 as `\xNN`, cut after 60 characters with "...".
[[nodiscard]] std::string in_quotes(std::string_view text);

/// Byte offset of the first byte that is not valid UTF-8 (overlong forms and
/// surrogates included), or nothing.
[[nodiscard]] std::optional<std::size_t> invalid_utf8(std::string_view text);

/// Whether `code_point` may not stand in a text for a terminal: C0 except tab
/// and line feed, which are for the caller to judge, DEL, C1, and the Unicode
/// characters that reorder text invisibly (bidirectional controls), U+2028 and
/// U+2029.
[[nodiscard]] bool is_control(char32_t code_point);

/// Whether `text` is UTF-8 without a character that is_control; tabs and line
/// feeds are for the caller to judge here too.
[[nodiscard]] bool is_clean(std::string_view text);

/// A whole number from 0: digits only, no leading zero, no overflow; otherwise
/// nothing.
[[nodiscard]] std::optional<int> whole_number(std::string_view text);

/// Words with the separator between them.
[[nodiscard]] std::string join(const std::vector<std::string>& words,
                               std::string_view separator);

/// Parts of `text` between `separator`s, blanks around each removed.
[[nodiscard]] std::vector<std::string> split(std::string_view text,
                                             char separator);

}  // namespace backcare
