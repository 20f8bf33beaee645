// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "controls.hpp"
#include "face.hpp"
#include "screen.hpp"
#include "tty.hpp"

namespace backcare {

/// A session on a terminal: the live frame, what was done above it, and what
/// the keys have to tell below it or in its place.
class Live : public Face {
 public:
  /// What is shown; all of it must outlive this.
  struct Subject {
    const Session& session;
    const Controls& controls;
    const Catalog& catalog;
  };
  Live(const Subject& subject, Tty& tty, Look look);

  [[nodiscard]] Output& output() override { return output_; }
  void begin(const Timeline&, const Cue& cue) override;
  void leave(const Step& step) override;
  void happen(const Event&) override {}
  void warn(const std::string& fault) override;
  void fall_silent(const std::string& why) override {
    finished_.push_back("! No voice: " + why);
  }
  void answer() override {}
  /// Draws what has changed, unless the terminal is still busy with the frame
  /// before.
  void show() override;
  /// Draws all anew: the size may have changed. While the window becomes
  /// narrower only the countdown is shown: lines that the terminal breaks would
  /// push others into the scrollback, at each of the sizes in between.
  void resize() override;
  [[nodiscard]] std::optional<nanoseconds> next() const override {
    return settled_;
  }
  void step_back(const Signals& signals) override;
  /// Back on the terminal, beneath what others have written.
  void come_back() override;
  void close(const std::vector<std::string>& lines,
             const Signals& signals) override;

 private:
  [[nodiscard]] std::vector<std::string> lines(Size size) const;
  [[nodiscard]] std::vector<std::string> notice(int width) const;
  [[nodiscard]] std::vector<std::string> above(int columns) const;

  Subject subject_;
  Look look_;
  Tty& tty_;
  Output output_;
  Screen screen_;
  std::vector<std::string> finished_;  ///< Not yet in the scrollback.
  std::string fault_;
  int columns_ = 0;  ///< Of the window when it was drawn last.
  std::optional<nanoseconds> settled_;  ///< When it is shown in full again.
  bool drawn_ = false;
};

/// The line that stays in the scrollback for a step: "1/4  Bridge: 2 x 8 reps".
[[nodiscard]] std::string step_line(const Step& step, const Timeline& timeline,
                                    const Catalog& catalog);

}  // namespace backcare
