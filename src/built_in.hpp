// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backcare {

/// A catalogue file as it was packed when the program was built.
struct PackedFile {
  std::string_view name;  ///< Within the catalogue: "routines/standing.yaml".
  std::string_view bytes;
};

/// The built-in catalogue without its routines, for unpack(). Defined, as its
/// routines are, in the source that src/embed.cpp writes.
[[nodiscard]] std::string_view built_in_bytes();

/// Its routine files, sorted by name; their bytes are the text of the file.
[[nodiscard]] const std::vector<PackedFile>& built_in_routine_files();

}  // namespace backcare
