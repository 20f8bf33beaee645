// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "app.hpp"
#include "options.hpp"

namespace backcare {

/// Writes to the file of -o, whole or not at all, or else to standard output.
/// Throws Error (File).
void write_output(App& app, const Arguments& arguments,
                  const std::string& text);

}  // namespace backcare
