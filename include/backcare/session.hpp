// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "backcare/timeline.hpp"

namespace backcare {

using std::chrono::milliseconds;

/// What was done of one item of a routine; what the history keeps.
struct Step {
  std::size_t item = 0;  ///< Of the routine, from 0.
  std::string exercise;  ///< Its id, or the name of one of the routine's own.
  std::string in_place_of;  ///< The id that was prescribed, after a swap.
  Dose prescribed;
  int sets = 0;       ///< Finished; of both sides where there are two.
  int reps = 0;       ///< Finished in all sets, each side's own.
  seconds hold{0};    ///< The hold of a repetition, as it was kept.
  seconds time{0};    ///< Spent on it, pauses not counted.
  bool done = false;  ///< Whether it was done to its end.
  bool pain = false;  ///< Whether pain was marked.
};

/// A run of one timeline, held as a value. It owns no clock, no thread and no
/// terminal: whoever drives it says how much time has passed and what was asked
/// for, so a forty-minute session is tested in microseconds.
class Session {
 public:
  /// `timeline` must have cues. Starts at the beginning, running.
  explicit Session(Timeline timeline);

  /// Lets `elapsed` (0 or more) pass, crossing every cue it covers. Nothing
  /// happens while paused or done.
  void advance(milliseconds elapsed);
  void toggle_pause() { paused_ = !paused_ && !done(); }
  void pause() { paused_ = !done(); }
  /// To the announcement of the next exercise, or the end; resumes.
  void next();
  /// To the beginning of the current side; within its first three seconds, to
  /// the one before: the other side, the set-up, the exercise before. Resumes.
  void back();
  /// To the announcement of an item (0 to the number of items, which is the
  /// end).
  void go_to(std::size_t item);
  /// Ends early; done() from here on, but not completed().
  void quit();

  [[nodiscard]] bool paused() const { return paused_; }
  [[nodiscard]] bool done() const;
  /// Whether it came to its end without quit().
  [[nodiscard]] bool completed() const { return done() && !quit_; }
  [[nodiscard]] const Timeline& timeline() const { return *timeline_; }
  /// The cue that is on; an Announce is passed at once, so it is never this.
  [[nodiscard]] const Cue& cue() const;
  [[nodiscard]] std::size_t cue_index() const { return index_; }
  /// What is left of cue(); 0 when done.
  [[nodiscard]] milliseconds left() const;
  /// Time since the beginning of the timeline, pauses not counted.
  [[nodiscard]] milliseconds position() const { return position_; }
  /// What is left of the whole session.
  [[nodiscard]] milliseconds session_left() const;
  /// Time until the next whole second of left(), at least 1 ms; what a screen
  /// has to wait for. Only while running.
  [[nodiscard]] milliseconds until_tick() const;

 private:
  void move_to(seconds start);

  std::shared_ptr<const Timeline> timeline_;
  milliseconds position_{0};
  std::size_t index_ = 0;
  bool paused_ = false;
  bool quit_ = false;
};

}  // namespace backcare
