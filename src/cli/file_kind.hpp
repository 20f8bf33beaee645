// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string_view>

namespace backcare {

/// Where in a catalogue a file with this text belongs: "exercises/NAME.yaml",
/// "flags.yaml" …; empty for a routine. What stands in a folder "exercises" is
/// an exercise; else the keys tell, and the name where they do not. Standard
/// input is "-".
[[nodiscard]] std::filesystem::path place_in_catalog(
    const std::filesystem::path& file, std::string_view text);

}  // namespace backcare
