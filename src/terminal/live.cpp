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

constexpr std::string_view help_text =
    "space: pause and go on.  n: to the next exercise.  b: back to the "
    "beginning of this side, pressed again to the one before.  q: end.  "
    "?: hide this.";

}  // namespace

Live::Live(const Session& session, int input, Look look)
    : session_(session),
      look_(look),
      tty_(input, STDOUT_FILENO),
      output_(tty_.writer(), "standard output"),
      item_(session.cue().item) {}

void Live::follow(bool finished) {
  const std::size_t item = session_.cue().item;
  const std::string_view tick = look_.unicode ? "✓ " : "* ";
  for (; item_ < item; ++item_) {
    const std::string line = item_line(session_.timeline(), item_);
    finished_.push_back(finished ? std::string(tick) + line
                                 : "- " + line + " (skipped)");
  }
  item_ = item;
}

std::vector<std::string> Live::lines(Size size) const {
  const int width = std::max(1, size.columns - 1);
  std::vector<std::string> below;
  if (!notice_.empty())
    below.push_back(clip(notice_, width));
  if (help_)
    for (auto& line : wrap(help_text, width))
      below.push_back(clip(line, width));
  const auto room = static_cast<std::size_t>(std::max(1, size.rows)) - 1;
  below.resize(std::min(below.size(), room / 2));
  size.rows -= static_cast<int>(below.size());
  auto result = frame(session_, size, look_);
  result.insert(result.end(), below.begin(), below.end());
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

void Live::draw() {
  if (output_.pending())
    return;
  const Size size = tty_.size();
  const auto next = lines(size);
  if (std::exchange(bell_, false))
    output_.put("\a");
  if (!drawn_ || !finished_.empty() || next != screen_.shown())
    output_.put(screen_.draw(above(size.columns), next, size.columns));
  finished_.clear();
  drawn_ = true;
  output_.flush();
}

void Live::close(const std::string& line, const Signals& signals) {
  if (!line.empty())
    finished_.push_back(line);
  const int columns = tty_.size().columns;
  if (std::exchange(bell_, false))
    output_.put("\a");
  output_.put(screen_.draw(above(columns), {}, columns));
  finished_.clear();
  output_.finish(signals, patience);
}

void Live::leave(const Signals& signals) {
  close("", signals);
  tty_.restore();
}

void Live::come_back() {
  tty_.enter();
  screen_.forget();
  redraw();
}

}  // namespace backcare
