// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "backcare/files.hpp"
#include "backcare/moment.hpp"

namespace backcare {

struct Library;

/// The world around the program; made once, in main.cpp.
struct App {
  std::ostream& out;  ///< Data.
  std::ostream& err;  ///< Talk.
  /// The value of an environment variable; nothing when unset.
  std::function<std::optional<std::string>(const char*)> environment;
  /// Everything on standard input, at most so many bytes; throws Error (File).
  std::function<std::string(std::size_t most)> read_input;
  /// The next line of standard input, as LineReader gives it.
  std::function<std::optional<InputLine>()> read_line;
  /// The moment it is now, where the person is.
  std::function<Moment()> now;
  /// How far the clocks of the person are ahead of UTC at other times.
  OffsetAt offset_at;
  /// Asks the person for one of `keys`; nothing comes back when they skip the
  /// question. Empty when there is nobody to ask.
  std::function<std::optional<char>(const std::string& question,
                                    std::string_view keys)>
      ask;
  /// Lets the person change a file with a program such as "vi"; gives its exit
  /// status. Empty where there is no world around.
  std::function<int(const std::string& program,
                    const std::filesystem::path& file)>
      run_editor;
  bool out_is_terminal = false;
  int columns = 80;  ///< Of the terminal, if it is one.
  /// The folder that holds the program; empty when unknown.
  std::filesystem::path program_folder;
  /// Hands what `out` holds to standard output now; throws Error (File).
  std::function<void()> flush_out;
  /// What load_catalog() has read; it lives as long as the program, which does
  /// not take the time to give its memory back piece by piece.
  std::shared_ptr<const Library> library;
};

}  // namespace backcare
