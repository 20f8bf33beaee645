// SPDX-License-Identifier: MIT
#include "live.hpp"

#include <algorithm>
#include <unistd.h>
#include <utility>

#include "backcare/text.hpp"
#include "printable.hpp"

namespace backcare {
namespace {

/// A terminal that takes nothing for so long is given up at the end.
constexpr milliseconds patience{1000};

/// A size that has stayed for so long stays; tmux tells of one after the other
/// in a quarter of a second.
constexpr milliseconds settling{400};

nanoseconds now() {
  return std::chrono::steady_clock::now().time_since_epoch();
}

/// What is drawn in a window: short of its edge, so that the first step of its
/// becoming narrower breaks no line.
Size within(Size window) {
  return {window.columns - window.columns / 20, window.rows};
}

std::string_view outcome(const Step& step) {
  if (step.done)
    return "";
  if (step.pain)
    return " (ended for pain)";
  return step.reps == 0 ? " (skipped)" : " (not finished)";
}

}  // namespace

std::string step_line(const Step& step, const Timeline& timeline,
                      const Catalog& catalog) {
  const Exercise* exercise = catalog.exercise(step.exercise);
  return std::to_string(step.item + 1) + "/" +
         std::to_string(timeline.routine.items.size()) + "  " +
         (exercise ? exercise->name : step.exercise) + ": " +
         to_string(step.prescribed) + std::string(outcome(step));
}

Live::Live(const Subject& subject, Tty& tty, Look look)
    : subject_(subject),
      look_(look),
      tty_(tty),
      output_(tty.writer(), "standard output") {}

/// The frame shows every cue but the last.
void Live::begin(const Timeline&, const Cue& cue) {
  if (cue.kind == CueKind::Finish)
    finished_.push_back(cue.say);
}

void Live::leave(const Step& step) {
  const std::string_view tick = look_.unicode ? "✓ " : "* ";
  finished_.push_back(
      std::string(step.done ? tick : "- ") +
      step_line(step, subject_.session.timeline(), subject_.catalog));
}

/// It stays in the scrollback, and on the screen as long as it holds.
void Live::warn(const std::string& fault) {
  fault_ = fault;
  finished_.push_back("! " + (fault.empty() ? "Recorded again" : fault));
}

std::vector<std::string> Live::notice(int width) const {
  const Controls& controls = subject_.controls;
  std::string text = controls.notice();
  if (text.empty())
    text = fault_;
  if (text.empty() && controls.muted())
    text = "Sound off";
  std::vector<std::string> result;
  if (text.empty())
    return result;
  for (const auto& line : wrap(printable(text, look_.unicode), width))
    result.push_back(look_.color ? "\x1b[1m" + clip(line, width) + "\x1b[0m"
                                 : clip(line, width));
  return result;
}

std::vector<std::string> Live::lines(Size size) const {
  if (settled_)
    return frame(subject_.session, {size.columns / 2, 2}, look_);
  const auto list = subject_.controls.panel_lines();
  if (!list.empty())
    return list_frame(subject_.session, list, size, look_);
  auto below = notice(std::max(1, size.columns - 1));
  const auto room = static_cast<std::size_t>(std::max(1, size.rows)) - 1;
  below.resize(std::min(below.size(), room / 2));
  size.rows -= static_cast<int>(below.size());
  auto result = frame(subject_.session, size, look_);
  std::ranges::move(below, std::back_inserter(result));
  return result;
}

std::vector<std::string> Live::above(int columns) const {
  const int width = std::max(1, columns - 1);
  std::vector<std::string> result;
  for (const auto& line : finished_) {
    const std::string text = printable(line, look_.unicode);
    if (display_width(text) <= width)
      result.push_back(text);
    else
      for (auto& part : wrap(text, width))
        result.push_back(std::move(part));
  }
  return result;
}

void Live::resize() {
  if (tty_.size().columns < columns_)
    settled_ = now() + settling;
  drawn_ = false;
}

void Live::show() {
  if (settled_ && now() >= *settled_)
    settled_.reset();
  if (output_.pending())
    return;
  const Size size = tty_.size();
  const auto next = lines(within(size));
  columns_ = size.columns;
  if (!drawn_ || !finished_.empty() || next != screen_.shown())
    output_.put(screen_.draw(above(size.columns), next));
  finished_.clear();
  drawn_ = true;
  output_.flush();
}

void Live::close(const std::vector<std::string>& lines,
                 const Signals& signals) {
  std::ranges::copy(lines, std::back_inserter(finished_));
  output_.put(screen_.draw(above(tty_.size().columns), {}));
  finished_.clear();
  tty_.release();
  output_.finish(signals, patience);
}

void Live::step_back(const Signals& signals) {
  close({}, signals);
}

void Live::come_back() {
  screen_.forget();
  drawn_ = false;
}

}  // namespace backcare
