// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backcare/screening.hpp"
#include "options.hpp"
#include "profile_file.hpp"

namespace backcare {

/// The questions about red flags: by single keys where there is a person to
/// ask, otherwise from lines of standard input. Each answer is in the profile
/// before the next question.
class Questions {
 public:
  /// Throws Error (File) for a profile with faults.
  Questions(App& app, const Arguments& arguments, const Catalog& catalog);

  /// Asks what is due or open, or everything. Ends at once when an emergency is
  /// there. Whether nothing was left out. Throws Error (Usage) for a line that
  /// is no answer, and where there is nobody to ask and no line at all.
  [[nodiscard]] bool ask(bool everything);
  /// Takes `ID=yes` and `ID=no` for answers. Throws Error (Usage).
  void take(const std::vector<std::string>& answers);
  /// Takes down that a clinician saw these signs on a day. Throws Error: Usage
  /// for a sign that is not there, Refused for an emergency.
  void clear(const std::vector<std::string>& ids, Day on);

  [[nodiscard]] Screening result() const;
  /// The first day on which something is due again.
  [[nodiscard]] Day next_due() const;

 private:
  [[nodiscard]] const RedFlagAnswer* answer(const std::string& id) const;
  [[nodiscard]] std::string question(const RedFlag& flag) const;
  [[nodiscard]] std::optional<char> key_for(const std::string& text);
  [[nodiscard]] std::optional<char> key_in_line();
  [[nodiscard]] char reply(const RedFlag& flag, const std::string& count);
  void put(const RedFlagAnswer& answer);
  void save();

  App& app_;
  const Catalog& catalog_;
  ProfileText text_;
  std::vector<RedFlagAnswer> answers_;
  std::vector<std::string> lines_;  ///< Of standard input, the last first.
  Day today_;
};

}  // namespace backcare
