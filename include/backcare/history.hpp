// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backcare/files.hpp"
#include "backcare/moment.hpp"
#include "backcare/session.hpp"

namespace backcare {

/// How a session felt.
enum class Effort { Easy, Right, Hard };
template <>
inline constexpr std::array<Name<Effort>, 3> names<Effort>{
    {{Effort::Easy, "easy"}, {Effort::Right, "right"}, {Effort::Hard, "hard"}}};

/// The highest pain score; 0 is no pain, 10 the worst imaginable (numeric
/// rating scale).
inline constexpr int worst_pain = 10;
/// The longest note, in bytes.
inline constexpr std::size_t longest_note = 2000;

/// What a person said of a session; nothing where they were not asked or did
/// not say.
struct Answers {
  std::optional<int> pain_before;        ///< 0 to worst_pain.
  std::optional<int> pain_after;         ///< The same, when it was over.
  std::optional<int> pain_next_morning;  ///< The same, on the day after.
  std::optional<Effort> effort;
  std::string note;  ///< At most longest_note.

  bool operator==(const Answers&) const = default;
};

/// One session, as it is kept.
struct SessionRecord {
  std::string uid;      ///< Unique wherever it is carried; at most 64 bytes.
  Moment started;       ///< By the clock, also for a hurried session.
  Moment ended;         ///< Or when the last step was recorded.
  std::string routine;  ///< Its title.
  std::string routine_yaml;  ///< Its file, so that it can be gone on with.
  double speed = 1;  ///< It was played so many times as fast, at its fastest.
  bool completed = false;  ///< It came to its end.
  Answers answers;
  std::vector<Step> steps;  ///< In the order in which they were done.
};

/// The days from `first` to `last`, both included, in the places where the
/// sessions began; nothing is no bound.
struct Days {
  std::optional<Day> first;
  std::optional<Day> last;
};

/// When a session was done.
struct SessionTimes {
  std::chrono::sys_seconds started;
  std::chrono::sys_seconds ended;

  bool operator==(const SessionTimes&) const = default;
};

/// What became of an import.
struct Imported {
  int added = 0;
  int known = 0;                       ///< There already, and the same.
  std::vector<std::string> completed;  ///< The uids of those of which more was
                                       ///< in the file, which is here now.
  std::vector<std::string> different;  ///< The uids of those kept as they were.
};

/// The sessions of a person in a database file. The object holds no more than
/// its path: each call opens the file, does its work in one transaction that is
/// on the disk when the call returns, and closes it, so several programs may
/// use it at once, and a session that lasts an hour holds nothing up. Waits for
/// another program as long as its patience lasts. Every call throws Error
/// (File) when the file cannot be used: damaged, empty, not of backcare, of a
/// newer version, not to be read or written, a full disk; then it is left as it
/// was.
class History {
 public:
  explicit History(std::filesystem::path file) : file_(std::move(file)) {}
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  /// How long a call waits for another program.
  [[nodiscard]] std::chrono::milliseconds patience() const { return patience_; }
  void set_patience(std::chrono::milliseconds patience) {
    patience_ = patience;
  }
  static constexpr std::chrono::milliseconds longest_patience{10'000};

  /// Makes the file with its folder, for the person alone (0600, 0700), when
  /// there is none, and looks for damage in all of it otherwise.
  void prepare() const;

  /// Oldest first; none when there is no file.
  [[nodiscard]] std::vector<SessionRecord> sessions(
      const Days& days = {}) const;
  /// The same, one after the other: never more than one is held.
  void each(const Days& days,
            const std::function<void(const SessionRecord&)>& visit) const;
  /// The sessions from `first` on and, before them, the last `marks` with each
  /// exercise that was marked with pain and not done without since `first`: all
  /// that progress needs. Oldest first; none when there is no file.
  [[nodiscard]] std::vector<SessionRecord> recent(Day first, int marks) const;
  /// The session that began last, of a routine of this title if given.
  [[nodiscard]] std::optional<SessionRecord> last(
      const std::optional<std::string>& routine = {}) const;
  /// When the sessions were that began from `from` to `to`, both included,
  /// oldest first, of a routine of this title if given. What nobody did with
  /// their body is none: without an exercise done or ended by pain, or played
  /// more than twice as fast.
  [[nodiscard]] std::vector<SessionTimes> times(
      std::chrono::sys_seconds from, std::chrono::sys_seconds to,
      const std::optional<std::string>& routine = {}) const;
  /// The session that a uid or a beginning of one means, or "last". Throws
  /// Error (Usage) when that is none or several.
  [[nodiscard]] SessionRecord find(const std::string& uid) const;

  /// An id that no other session has.
  [[nodiscard]] static std::string new_uid();
  /// Marks the session as being played, until what comes back is closed or the
  /// process ends, however it does; nothing when it is being played already. A
  /// folder that knows no locks hinders nobody.
  [[nodiscard]] std::optional<Descriptor> claim(const std::string& uid) const;
  /// Records the session, or what is new of it: `ended`, `speed`, `completed`
  /// and the steps from the one with the number `recorded` on. Answers that are
  /// there stay.
  void save(const SessionRecord& session, std::size_t recorded = 0) const;
  /// Changes what a person said; `uid` must be there.
  void amend(const std::string& uid,
             const std::function<void(Answers&)>& change) const;
  void remove(const std::string& uid) const;
  /// Adds all sessions that are not there yet, or, with an Error, none. One
  /// that is there takes over what has come later by the file: what a full disk
  /// kept from being recorded. Answers that are there stay.
  Imported add(const std::vector<SessionRecord>& sessions) const;

 private:
  std::filesystem::path file_;
  std::chrono::milliseconds patience_ = longest_patience;
};

/// The item that an unfinished session goes on with: the one that was cut
/// short, or the next after one that was done or ended by pain; past the last
/// one when nothing is left.
[[nodiscard]] std::size_t next_item(const SessionRecord& session);

/// The session of the day before that is still without its score of the
/// morning after: the last of that day, if none of them has one.
[[nodiscard]] std::optional<SessionRecord> without_next_morning(
    const History& history, Day today);

/// The JSON object of a session on one line, without a line feed, as
/// `history --format jsonl` prints it.
[[nodiscard]] std::string to_json(const SessionRecord& session);

/// Reads JSON Lines, a session on each line. Throws Error (File) with every
/// fault at its line.
[[nodiscard]] std::vector<SessionRecord> parse_json_lines(
    const std::filesystem::path& name, std::string_view text);

}  // namespace backcare
