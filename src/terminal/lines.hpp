// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "controls.hpp"
#include "face.hpp"

namespace backcare {

/// The line for a cue of the timeline in words: what is said, as a screen
/// reader can read it aloud; empty when nothing is said.
[[nodiscard]] std::string plain_line(const Timeline& timeline, const Cue& cue);

/// The line for an event in words; empty when the notice says it.
[[nodiscard]] std::string plain_line(const Event& event);

/// A session as lines that are only ever appended, without a byte that steers.
class Lines : public Face {
 public:
  enum class Form {
    Words,  ///< For people.
    Json    ///< For programs: cues and events, an object on each line.
  };
  /// `controls` must outlive this.
  Lines(const Controls& controls, Form form);

  /// Tells people, as the first line, where the keys are explained.
  void name_keys();

  [[nodiscard]] Output& output() override { return output_; }
  void begin(const Timeline& timeline, const Cue& cue) override;
  void leave(const Step&) override {}
  void happen(const Event& event) override;
  void warn(const std::string& fault) override;
  void fall_silent(const std::string& why) override;
  void answer() override;
  void resize() override {}
  void show() override { output_.flush(); }
  void step_back(const Signals& signals) override;
  void come_back() override {}
  void close(const std::vector<std::string>& lines,
             const Signals& signals) override;

 private:
  void put(const std::string& line);

  const Controls& controls_;
  Form form_;
  Output output_;
  Panel panel_ = Panel::None;  ///< That was printed.
};

}  // namespace backcare
