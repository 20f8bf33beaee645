// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace backcare {

/// A file to begin with, with a comment on each key, that `check` accepts as it
/// is: an "exercise", "flags", "routine" or "sources". Its first line tells
/// editors where the schema is: beside a program that is installed or stands in
/// its tree, or else in the catalogue of the file.
[[nodiscard]] std::string file_template(
    const std::string& kind, const std::filesystem::path& program_folder);

}  // namespace backcare
