// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "backcare/catalog.hpp"

namespace backcare {

/// The catalogue as bytes that unpack() reads back, for the one that is
/// compiled into the program: the program starts without reading YAML. Of the
/// origins the files are kept, relative to `folder`, not the places in them.
[[nodiscard]] std::string pack(Catalog catalog,
                               const std::filesystem::path& folder);

/// `bytes` are from pack(); everything in the catalogue is built in.
[[nodiscard]] Catalog unpack(std::string_view bytes);

}  // namespace backcare
