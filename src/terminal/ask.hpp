// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace backcare {

/// What a key that was pressed means as an answer.
struct Answer {
  bool given = false;  ///< The question is over.
  char key = '\0';     ///< One of the keys asked for; NUL for no answer.
};

/// The first answer in bytes read from a terminal: one of `keys` (lower case,
/// upper case counts too), or Enter for none. Other keys mean nothing.
[[nodiscard]] Answer answer_in(std::string_view bytes, std::string_view keys);

/// A question, each of its lines broken at spaces for a terminal with
/// `columns`, with a blank at its end and room for the key behind that.
[[nodiscard]] std::string fitted_question(std::string_view question,
                                          int columns);

/// Whether there is a person to ask: standard output is a terminal, and keys
/// can be read.
[[nodiscard]] bool can_ask();

/// Asks on the terminal and waits for one of `keys`, without Enter; Enter alone
/// gives nothing. Keys that were pressed before the question do not count. A
/// signal ends the process as it would without the question, with the terminal
/// as it was; a terminal that goes away is SIGHUP. Only if can_ask().
[[nodiscard]] std::optional<char> ask(const std::string& question,
                                      std::string_view keys);

}  // namespace backcare
