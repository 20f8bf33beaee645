// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "backcare/history.hpp"
#include "options.hpp"

namespace backcare {

/// The history of a session while it is played: what is asked before and
/// after, and each exercise as it is finished. Does nothing with --no-history.
class Recording {
 public:
  /// The options of `run` that belong here.
  [[nodiscard]] static std::vector<Option> options();

  /// Throws Error (Usage) for options that do not go together.
  Recording(App& app, const Arguments& arguments);

  /// The routine that --resume goes on with, as it was begun: that of the title
  /// of `asked`, or the last of all. Throws Error (Nothing) when there is none.
  [[nodiscard]] Routine resumed(const Catalog& catalog,
                                const std::optional<Routine>& asked);
  /// The item that the session begins with.
  [[nodiscard]] std::size_t first_item() const { return first_item_; }

  /// Asks what there is to ask before, and records that the session began.
  /// Throws Error (File) when the history cannot be written: a session that
  /// would be lost is not begun.
  void begin(const Routine& routine, const Catalog& catalog, double speed);
  /// Records an exercise; it is on the disk then. What cannot be written is
  /// kept until the next time, and why is given back.
  std::string add(const Step& step);
  /// Records how the session ended and, if the person is still there, asks
  /// how it was. Throws Error (File) after printing what could not be written.
  void end(bool completed, bool interrupted);

 private:
  void describe(const Routine& routine, const Catalog& catalog, double speed);
  [[nodiscard]] std::optional<int> ask_pain(const std::string& when) const;
  void ask_before();
  void ask_after();
  void write(const Answers& said);

  App& app_;
  const Arguments& arguments_;
  std::optional<History> history_;   ///< Once it has begun to be recorded.
  std::optional<Descriptor> claim_;  ///< Against a second run of the session.
  Answers said_;                     ///< In this run.
  SessionRecord session_;
  std::size_t recorded_ = 0;  ///< Steps that are on the disk.
  std::size_t items_ = 0;     ///< Of the routine.
  std::size_t first_item_ = 0;
};

}  // namespace backcare
