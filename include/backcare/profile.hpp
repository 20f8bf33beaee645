// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backcare/catalog.hpp"
#include "backcare/moment.hpp"

namespace backcare {

/// A word of the profile, and where it stands.
struct Said {
  std::string text;
  Where where;
};

/// What a person does not want in their plans.
struct Avoided {
  std::string id;            ///< An exercise, family, demand or direction.
  std::optional<Day> until;  ///< The last day; nothing: for good.
  std::string reason;        ///< May be empty.
  Where where;
};

/// An exercise that marks of pain had taken out of the plans.
struct PutBack {
  std::string id;
  Day day{};  ///< The marks of this day and before count no more.
  Where where;
};

/// What was answered to a question about a red flag.
struct RedFlagAnswer {
  std::string id;
  bool answer = false;  ///< Whether the sign is there.
  Day date{};           ///< When it was answered.
  /// When a clinician saw it; only with `answer`, and for no emergency.
  std::optional<Day> cleared;
  Where where;
};

/// What holds for a person unless an option says otherwise.
struct Profile {
  std::filesystem::path file;  ///< Empty when there is none.
  /// By key; of a key with one value one word.
  std::map<std::string, std::vector<Said>> settings;
  std::vector<Avoided> avoid;
  std::vector<PutBack> put_back;
  std::vector<RedFlagAnswer> red_flags;

  /// The words of a key, without their places.
  [[nodiscard]] std::vector<std::string> words(const std::string& key) const;
};

/// A key of `settings`.
struct ProfileKey {
  std::string_view name;
  std::string_view terms;  ///< The kind of its words; empty for other values.
  std::string_view what;   ///< One of them, for messages.
  bool list = false;
};

/// The keys of `settings` in the order of the manual.
[[nodiscard]] const std::vector<ProfileKey>& profile_keys();

/// Reads a profile; a file with comments alone is an empty one. Faults go to
/// `problems`. Words are checked later, by check().
[[nodiscard]] Profile parse_profile(const std::filesystem::path& file,
                                    const std::string& text,
                                    std::vector<Problem>& problems);

/// The words that the catalogue does not know, and emergencies that are said to
/// be cleared; sorted by place.
[[nodiscard]] std::vector<Problem> check(const Profile& profile,
                                         const Catalog& catalog);

/// What is said of an entry of `avoid`: "sore wrist, until 2026-12-01"; empty
/// when nothing is.
[[nodiscard]] std::string why_avoided(const Avoided& avoided);

/// The same for all of which something is said, by id.
[[nodiscard]] std::map<std::string, std::string> reasons_to_avoid(
    const Profile& profile);

/// The text of a profile file.
struct ProfileText {
  std::filesystem::path file;
  std::string text;
};

/// The text with these words for a key of `settings`, none of which takes the
/// key out; comments, order and layout stay. Throws Error (File) where the file
/// has faults or is laid out in a way that only a person can change. The words
/// are not checked.
[[nodiscard]] std::string with_setting(const ProfileText& from,
                                       const std::string& key,
                                       const std::vector<std::string>& words);
/// The same for what to avoid.
[[nodiscard]] std::string with_avoided(const ProfileText& from,
                                       const std::vector<Avoided>& avoid);
/// The same for what was put back.
[[nodiscard]] std::string with_put_back(const ProfileText& from,
                                        const std::vector<PutBack>& put_back);
/// The same for the answers about red flags.
[[nodiscard]] std::string with_answers(
    const ProfileText& from, const std::vector<RedFlagAnswer>& answers);

}  // namespace backcare
