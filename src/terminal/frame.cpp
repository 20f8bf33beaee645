// SPDX-License-Identifier: MIT
//
// A frame is a list of rows from top to bottom, each with a rank; when there
// are more rows than the terminal has, those of the highest rank go first.
#include "frame.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "backcare/text.hpp"
#include "digits.hpp"
#include "printable.hpp"

namespace backcare {
namespace {

/// From what stays to what goes.
enum class Rank {
  Countdown,
  State,
  Say,
  MoreSay,
  Title,
  Keys,
  Details,
  EndOfSay,
  Progress,
  Next,
  Gap
};

struct Row {
  Rank rank = Rank::Gap;
  std::string text;
};
using Rows = std::vector<Row>;

/// What every row is made from; `width` columns may be filled.
struct View {
  const Session& session;
  int width;
  Look look;

  [[nodiscard]] const Cue& cue() const { return session.cue(); }
  [[nodiscard]] const Timeline& timeline() const { return session.timeline(); }
  [[nodiscard]] std::string fitted(std::string_view text) const {
    return clip(printable(text, look.unicode), width);
  }
  [[nodiscard]] std::string bold(const std::string& text) const {
    return look.color && !text.empty() ? "\x1b[1m" + text + "\x1b[0m" : text;
  }
  [[nodiscard]] std::string dim(const std::string& text) const {
    return look.color && !text.empty() ? "\x1b[2m" + text + "\x1b[0m" : text;
  }
};

seconds rounded_up(milliseconds time) {
  return std::chrono::ceil<seconds>(time);
}

/// "Bridge, on your back": the announcement up to the dose, because only it
/// knows how a position is called.
std::string title_of(const Timeline& timeline, std::size_t item) {
  const auto& name = timeline.routine.items[item].exercise->name;
  for (const Cue& cue : timeline.cues) {
    if (cue.kind != CueKind::Announce || cue.item != item)
      continue;
    const auto end = cue.say.rfind(". ");
    if (cue.say.starts_with(name) && end != std::string::npos)
      return cue.say.substr(0, end);
  }
  return name;
}

std::string count_of(const Timeline& timeline, std::size_t item) {
  return std::to_string(item + 1) + "/" +
         std::to_string(timeline.routine.items.size());
}

std::string_view side_words(Side side) {
  switch (side) {
    case Side::Left:
      return "left side";
    case Side::Right:
      return "right side";
    case Side::Both:
      return "";
  }
  return "";
}

std::string_view breath_words(Breath breath) {
  switch (breath) {
    case Breath::In:
      return "breathe in";
    case Breath::Out:
      return "breathe out";
    case Breath::Free:
      return "";
  }
  return "";
}

std::string step_of(std::string_view what, int number, int total) {
  if (number < 1 || total < 2)
    return {};
  return std::string(what) + " " + std::to_string(number) + " of " +
         std::to_string(total);
}

/// The side, set and repetition, as far as there is anything to tell.
std::vector<std::string> place_of(const Timeline& timeline, const Cue& cue) {
  const Dose& dose = timeline.routine.items[cue.item].dose;
  const auto* const what = dose.count == Count::Breaths ? "breath" : "rep";
  std::vector<std::string> words{
      std::string(side_words(cue.side)), step_of("set", cue.set, dose.sets),
      cue.kind == CueKind::Rest ? "" : step_of(what, cue.rep, dose.reps)};
  std::erase(words, "");
  return words;
}

/// Half a number would mislead: what does not fit is left out whole.
std::string joined_to_fit(const std::vector<std::string>& words, int width) {
  std::string result;
  for (const auto& word : words) {
    const std::string longer = result.empty() ? word : result + ", " + word;
    if (display_width(longer) <= width)
      result = longer;
  }
  return result;
}

std::string details(const View& view) {
  const Cue& cue = view.cue();
  if (cue.kind == CueKind::Setup)
    return view.fitted("Get ready: " +
                       to_string(view.timeline().routine.items[cue.item].dose));
  auto words = place_of(view.timeline(), cue);
  if (cue.breath != Breath::Free)
    words.emplace_back(breath_words(cue.breath));
  return joined_to_fit(words, view.width);
}

std::string time_text(const View& view) {
  return clock_text(rounded_up(view.session.left()));
}

/// The count of exercises stays whole; the title gives way to it.
std::string heading(const View& view) {
  const auto item = view.cue().item;
  const std::string count = count_of(view.timeline(), item);
  const std::string title = title_of(view.timeline(), item);
  const int room = view.width - display_width(count) - 2;
  if (room < display_width(count))
    return view.bold(view.fitted(title));
  return view.bold(clip(printable(title, view.look.unicode), room)) + "  " +
         view.dim(count);
}

/// One row for the countdown and the title, where digits have no room.
std::string short_heading(const View& view) {
  const std::string time =
      view.fitted(time_text(view) + (view.session.paused() ? " paused" : ""));
  const int room = view.width - display_width(time) - 2;
  if (room < 1)
    return view.bold(time);
  const auto title = title_of(view.timeline(), view.cue().item);
  return view.bold(time + "  " +
                   clip(printable(title, view.look.unicode), room));
}

/// Counts whole seconds, as all of the frame, so that it changes with them.
std::string bar(const View& view, int width) {
  const seconds length = view.timeline().length;
  const seconds passed = length - rounded_up(view.session.session_left());
  const auto done = passed.count() * width / length.count();
  std::string result;
  for (int i = 0; i < width; ++i) {
    if (view.look.unicode)
      result += i < done ? "━" : "─";
    else
      result += i < done ? "=" : "-";
  }
  return result;
}

std::string progress(const View& view) {
  constexpr int widest = 40;
  constexpr int narrowest = 5;
  const std::string text = clock_text(rounded_up(view.session.session_left())) +
                           " left of " + clock_text(view.timeline().length);
  const int room = std::min(widest, view.width - display_width(text) - 2);
  if (room < narrowest)
    return view.dim(view.fitted(text));
  return bar(view, room) + view.dim("  " + text);
}

std::string next_item(const View& view) {
  const auto item = view.cue().item + 1;
  const bool last = item >= view.timeline().routine.items.size();
  return view.dim(view.fitted(
      "Next: " + (last ? "the end" : title_of(view.timeline(), item))));
}

/// The longest of the ways to tell the keys that fits.
std::string keys(const View& view) {
  const std::string space =
      view.session.paused() ? "space go on" : "space pause";
  const std::array<std::string, 3> ways{
      space + "   n next   b back   ? keys   q end", space + "  q end  ? keys",
      "space n b ? q"};
  for (const auto& way : ways)
    if (display_width(way) <= view.width)
      return view.dim(way);
  return view.dim(view.fitted("q ends"));
}

void add_say(Rows& rows, const View& view) {
  Rank rank = Rank::Say;
  for (const auto& line :
       wrap(printable(view.cue().say, view.look.unicode), view.width)) {
    rows.push_back({rank, clip(line, view.width)});
    rank = rank == Rank::Say ? Rank::MoreSay : Rank::EndOfSay;
  }
}

void add_details(Rows& rows, const View& view) {
  const std::string text = details(view);
  if (!text.empty())
    rows.push_back({Rank::Details, text});
}

Rows tall(const View& view) {
  Rows rows{{Rank::Title, heading(view)}, {Rank::Gap, ""}};
  for (auto& line : digits(time_text(view), view.look.unicode))
    rows.push_back({Rank::Countdown, std::move(line)});
  if (view.session.paused())
    rows.push_back({Rank::State, view.bold(view.fitted("Paused"))});
  rows.push_back({Rank::Gap, ""});
  add_say(rows, view);
  add_details(rows, view);
  rows.push_back({Rank::Gap, ""});
  rows.push_back({Rank::Progress, progress(view)});
  rows.push_back({Rank::Next, next_item(view)});
  rows.push_back({Rank::Keys, keys(view)});
  return rows;
}

Rows low(const View& view) {
  Rows rows{{Rank::Countdown, short_heading(view)}};
  add_say(rows, view);
  add_details(rows, view);
  rows.push_back({Rank::Progress, progress(view)});
  rows.push_back({Rank::Next, next_item(view)});
  rows.push_back({Rank::Keys, keys(view)});
  return rows;
}

/// With room for a single line it tells the countdown and what to do.
Rows single(const View& view) {
  return {
      {Rank::Countdown, view.fitted(time_text(view) + "  " + view.cue().say)}};
}

std::vector<std::string> fit(Rows rows, std::size_t room) {
  while (rows.size() > room) {
    const auto last = std::max_element(
        rows.rbegin(), rows.rend(),
        [](const Row& a, const Row& b) { return a.rank < b.rank; });
    rows.erase(std::next(last).base());
  }
  std::vector<std::string> lines;
  for (auto& row : rows)
    lines.push_back(std::move(row.text));
  return lines;
}

std::vector<std::string> last_frame(const View& view) {
  return {view.fitted(view.session.completed() ? view.timeline().cues.back().say
                                               : "Ended early")};
}

/// Whether this is the first time in its set, and on its side, that a beat
/// comes: later repetitions say the same again.
bool said_first(const Timeline& timeline, const Cue& cue) {
  return std::ranges::none_of(timeline.cues, [&cue](const Cue& other) {
    return other.start < cue.start && other.item == cue.item &&
           other.set == cue.set && other.side == cue.side &&
           other.kind == cue.kind && other.say == cue.say;
  });
}

/// "left side, set 1 of 2. Hold 3 s: Hips level".
std::string beat_words(const Timeline& timeline, const Cue& cue) {
  constexpr seconds long_hold{10};
  const bool hold = cue.kind == CueKind::Hold;
  if (!said_first(timeline, cue) && !(hold && cue.length >= long_hold))
    return {};
  std::string words = join(place_of(timeline, cue), ", ");
  words += words.empty() ? "" : ": ";
  if (!hold)
    return words + cue.say;
  words += "hold " + std::to_string(cue.length.count()) + " s";
  return fold(cue.say) == "hold" ? words : words + ", " + cue.say;
}

std::string timed(const Cue& cue) {
  return cue.say + " (" + std::to_string(cue.length.count()) + " s)";
}

std::string cue_words(const Timeline& timeline, const Cue& cue) {
  switch (cue.kind) {
    case CueKind::Announce:
      return item_line(timeline, cue.item);
    case CueKind::Move:
    case CueKind::Hold:
      return beat_words(timeline, cue);
    case CueKind::Setup:
    case CueKind::Rest:
      return timed(cue);
    case CueKind::Switch:
      return timed(cue) + ": " + std::string(side_words(cue.side));
    case CueKind::Finish:
      return cue.say;
  }
  return {};
}

}  // namespace

std::vector<std::string> frame(const Session& session, Size size, Look look) {
  constexpr int rows_around_digits = 4;
  const View view{session, size.columns - 1, look};
  const int room = size.rows - 1;
  if (view.width < 1 || room < 1)
    return {};
  if (session.done())
    return last_frame(view);
  if (room == 1)
    return fit(single(view), 1);
  const bool digits_fit = room >= digit_rows + rows_around_digits &&
                          digits_width(time_text(view)) <= view.width;
  return fit(digits_fit ? tall(view) : low(view),
             static_cast<std::size_t>(room));
}

std::string item_line(const Timeline& timeline, std::size_t item) {
  return printable(count_of(timeline, item) + "  " + title_of(timeline, item) +
                       ": " + to_string(timeline.routine.items[item].dose),
                   true);
}

std::string plain_line(const Timeline& timeline, const Cue& cue) {
  const std::string words = cue_words(timeline, cue);
  if (words.empty())
    return {};
  return printable(clock_text(cue.start) + "  " + words, true);
}

}  // namespace backcare
