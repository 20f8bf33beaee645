// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "options.hpp"

namespace backcare {

/// The option that a key of the profile stands for.
[[nodiscard]] std::string option_of(const std::string& key);

/// The arguments, and for what they do not say these keys of the profile. With
/// --fresh or --batch the profile is only kept for its red flags, and `app.err`
/// is told what else it leaves out. Throws Error (File) for a profile with
/// faults.
[[nodiscard]] Arguments with_profile(const App& app, const Arguments& given,
                                     const std::vector<std::string>& keys);

/// What is in force and where each value comes from.
[[nodiscard]] std::string settings_table(const Arguments& arguments);
[[nodiscard]] std::string settings_json(const Arguments& arguments);

/// The options of `profile`, which stand for keys.
[[nodiscard]] std::vector<Option> setting_options();

}  // namespace backcare
