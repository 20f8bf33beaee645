// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "options.hpp"

namespace backcare {

/// The file of --profile, or that of the person; nothing without a home.
[[nodiscard]] std::optional<std::filesystem::path> profile_path(
    const App& app, const Arguments& arguments);

/// The text of that file, "" when the person has none; throws Error (File),
/// also for a file of --profile that is not there.
[[nodiscard]] ProfileText profile_text(const App& app,
                                       const Arguments& arguments);

/// The profile in a text. Throws Error (File) with all faults of its form.
[[nodiscard]] Profile read_profile(const ProfileText& from);

/// Throws Error (File) for words that the catalogue does not know.
void need_sound(const Profile& profile, const Catalog& catalog);

/// The text of the file that a command is going to change, "" when it is not
/// there. Throws Error (File), also when there is no place for it.
[[nodiscard]] ProfileText profile_text_to_change(const App& app,
                                                 const Arguments& arguments);

/// Writes the file, whole and for its owner alone, unless it is no longer as it
/// was `before`. Throws Error (File).
void save_profile(const ProfileText& before, const std::string& text);

/// Changes the file of --profile or of the person, which is made for them alone
/// when it is not there. `change` is given the text and gives the new one. The
/// file has to be free of faults before and after; otherwise, and when it was
/// changed by somebody else meanwhile, it stays as it is. Throws Error: File,
/// and Usage for a change that makes a fault.
void change_profile(App& app, const Arguments& arguments,
                    const std::function<std::string(const ProfileText&,
                                                    const Profile&)>& change);

/// Lets the person change the file with their editor. What has faults is kept
/// beside it for the next time. Throws Error (File).
void edit_profile(App& app, const Arguments& arguments);

}  // namespace backcare
