// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backcare {

/// A catalogue file as it was packed when the program was built.
struct PackedFile {
  std::string_view name;  ///< Within the catalogue: "exercises/bridge.yaml".
  std::string_view bytes;
};

/// The files of the built-in catalogue, in reading order. Defined in the
/// source that src/embed.cpp writes.
[[nodiscard]] const std::vector<PackedFile>& built_in_files();

/// Its routine files, sorted by name; their bytes are the text of the file.
[[nodiscard]] const std::vector<PackedFile>& built_in_routine_files();

}  // namespace backcare
