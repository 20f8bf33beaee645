// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "backcare/timeline.hpp"

namespace backcare {

/// What was done of one item of the routine; what the history keeps. An item
/// that is begun again, or in which another exercise is swapped in, has another
/// Step: the last one counts.
struct Step {
  std::size_t item = 0;  ///< Of the routine, from 0.
  std::string exercise;  ///< Its id, or the name of one of the routine's own.
  std::string in_place_of;  ///< The id that was prescribed, after a swap.
  Dose prescribed;          ///< Of `exercise`.
  int sets = 0;             ///< Finished; of both sides where there are two.
  int reps = 0;             ///< Finished in all sets, each side's own.
  seconds hold{0};    ///< The shortest hold of a finished repetition; of a time
                      ///< the time.
  seconds time{0};    ///< Spent on it and on getting ready for it, pauses not
                      ///< counted; a part of a second is dropped.
  bool done = false;  ///< Whether it was done to its end.
  bool pain = false;  ///< Whether pain was marked.

  bool operator==(const Step&) const = default;
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
  /// Pauses, or goes on unless the exercise was ended.
  void toggle_pause() { paused_ = (!paused_ || ended_) && !done(); }
  void pause() { paused_ = !done(); }
  /// To the announcement of the next exercise, or the end; resumes.
  void next();
  /// To the beginning of the current side; within its first three seconds, to
  /// the one before: the other side, the set-up, the exercise before. Resumes.
  /// Nothing happens once the exercise was ended.
  void back();
  /// To the announcement of an item (0 to the number of items, which is the
  /// end). What is passed over has no Step.
  void go_to(std::size_t item);
  /// Ends early; done() from here on, but not completed().
  void quit();
  /// Marks pain: the exercise ends here, and the session is paused until next()
  /// or swap() leads on; `easier` says whether there is one to swap in.
  void end_for_pain(bool easier = true);
  /// Makes what is on last `change` longer or shorter, as lengthened() does.
  /// False when nothing could be changed.
  bool lengthen(seconds change);
  /// Begins the current item anew in `timeline`, which comes from swapped() at
  /// cue_index(); resumes. What was done of the exercise before has a Step.
  void swap(Timeline timeline);

  [[nodiscard]] bool paused() const { return paused_; }
  /// Whether the exercise was ended by pain, and nothing has led on yet.
  [[nodiscard]] bool ended_for_pain() const { return ended_; }
  /// Then, whether there is an easier exercise to swap in.
  [[nodiscard]] bool offers_easier() const { return easier_; }
  [[nodiscard]] bool done() const;
  /// Whether it came to its end without quit(), with every item it came to
  /// done to its end.
  [[nodiscard]] bool completed() const;
  /// How many items were done to their end, as their last Step says.
  [[nodiscard]] std::size_t items_done() const;
  /// What was done of each item that was finished, skipped or ended, in the
  /// order of time; nothing for one that was gone back from, nor for skipping
  /// one that was done already.
  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
  [[nodiscard]] const Timeline& timeline() const { return *timeline_; }
  /// The cue that is on; an Announce is passed at once, so it is never this.
  [[nodiscard]] const Cue& cue() const;
  [[nodiscard]] std::size_t cue_index() const { return index_; }
  /// What is left of the movement, hold, rest or set-up that is on; 0 when
  /// done.
  [[nodiscard]] milliseconds left() const;
  /// Time until the next cue begins; 0 when done.
  [[nodiscard]] milliseconds until_cue() const;
  /// Time since the beginning of the timeline, pauses not counted.
  [[nodiscard]] milliseconds position() const { return position_; }
  /// What is left of the exercise that is on; 0 when done.
  [[nodiscard]] milliseconds item_left() const;
  /// What is left of the whole session.
  [[nodiscard]] milliseconds session_left() const;
  /// Time until the next whole second of left(), at least 1 ms; what a screen
  /// has to wait for. Only while running.
  [[nodiscard]] milliseconds until_tick() const;

 private:
  void move_to(milliseconds position);
  void go_to_first_of(std::size_t item);
  void tell(const Step& how);
  [[nodiscard]] std::map<std::size_t, const Step*> last_steps() const;

  std::shared_ptr<const Timeline> timeline_;
  milliseconds position_{0};
  std::size_t index_ = 0;
  milliseconds time_{0};  ///< Spent on the item so far.
  std::vector<Step> steps_;
  std::map<std::size_t, std::string> prescribed_;  ///< Of swapped items.
  bool paused_ = false;
  bool ended_ = false;
  bool easier_ = true;
  bool quit_ = false;
};

}  // namespace backcare
