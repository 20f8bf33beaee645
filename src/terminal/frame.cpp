// SPDX-License-Identifier: MIT
//
// A frame is a list of rows from top to bottom, each with a rank; when there
// are more rows than the terminal has, those of the highest rank go first.
#include "frame.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>

#include "backcare/text.hpp"
#include "bar.hpp"
#include "digits.hpp"
#include "list.hpp"
#include "printable.hpp"
#include "timeline_words.hpp"

namespace backcare {
namespace {

/// From what stays to what goes.
enum class Rank {
  Countdown,
  State,
  Show,
  MoreShow,
  Title,
  Keys,
  Breath,
  Details,
  Session,
  EndOfShow,
  Exercise,
  Next,
  Gap
};

struct Row {
  Rank rank = Rank::Gap;
  std::string text;
};
using Rows = std::vector<Row>;

/// What every row is made from; `width` columns and `room` rows may be filled.
struct View {
  const Session& session;
  int width;
  int room;
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

/// What the announcement of an item shows: "Bridge, on your back".
std::string title_of(const Timeline& timeline, std::size_t item) {
  for (const Cue& cue : timeline.cues)
    if (cue.kind == CueKind::Announce && cue.item == item)
      return cue.show;
  return timeline.routine.items[item].exercise->name;
}

std::string count_of(const Timeline& timeline, std::size_t item) {
  return std::to_string(item + 1) + "/" +
         std::to_string(timeline.routine.items.size());
}

std::string_view breath_words(Breath breath) {
  switch (breath) {
    case Breath::In:
      return "Breathe in";
    case Breath::Out:
      return "Breathe out";
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
      cue.kind == CueKind::Rest ? "" : step_of(what, cue.rep, dose.reps),
      cue.part == Part::Halfway ? "halfway" : ""};
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

/// The dose gives way to the side to begin with.
std::string get_ready(const View& view) {
  const RoutineItem& item = view.timeline().routine.items[view.cue().item];
  const std::string dose = "Get ready: " + to_string(item.dose);
  if (item.exercise->sides == Sides::None)
    return view.fitted(dose);
  const bool right = view.timeline().manner.first == Side::Right;
  const std::string side = right ? "Right side first" : "Left side first";
  const std::string both = dose + ". " + side;
  return view.fitted(display_width(both) <= view.width ? both : side);
}

std::string details(const View& view) {
  const Cue& cue = view.cue();
  if (cue.kind == CueKind::Setup)
    return get_ready(view);
  return joined_to_fit(place_of(view.timeline(), cue), view.width);
}

std::string state(const View& view) {
  if (view.session.ended_for_pain())
    return "Ended for pain";
  return view.session.paused() ? "Paused" : "";
}

std::string time_text(const View& view) {
  return clock_text(rounded_up(view.session.left()));
}

/// "0:12 paused".
std::string time_and_state(const View& view) {
  const std::string text = fold(state(view));
  return time_text(view) + (text.empty() ? "" : " " + text);
}

/// Below a minute the seconds alone, which are the larger for it.
std::string big_text(seconds time) {
  return time < seconds{60} ? std::to_string(time.count()) : clock_text(time);
}

/// The time of all of what is on, which the digits must have room for.
seconds whole_time(const View& view) {
  const auto& cues = view.timeline().cues;
  const Whole whole = whole_of(cues, view.session.cue_index());
  const Cue& last = cues[whole.end - 1];
  return last.start + last.length - cues[whole.begin].start;
}

/// As large as the room allows, and the same until what is on has passed; a
/// cell is about twice as high as wide. Nothing when there is no room.
std::optional<Scale> scale_of(const View& view) {
  constexpr int rows_beside = 11;
  constexpr int rows_needed = 4;
  if (view.room < digit_rows + rows_needed)
    return std::nullopt;
  const std::string widest = big_text(whole_time(view));
  const int high = std::max(1, (view.room - rows_beside) / digit_rows);
  for (Scale scale{2 * high, high}; scale.high > 0;
       scale = {scale.wide - 2, scale.high - 1})
    if (digits_width(widest, scale) <= view.width)
      return scale;
  const Scale least;
  return digits_width(widest, least) <= view.width ? std::optional(least)
                                                   : std::nullopt;
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
  const std::string time = view.fitted(time_and_state(view));
  const int room = view.width - display_width(time) - 2;
  if (room < 1)
    return view.bold(time);
  const auto title = title_of(view.timeline(), view.cue().item);
  return view.bold(time + "  " +
                   clip(printable(title, view.look.unicode), room));
}

/// Counts whole seconds, as all of the frame, so that it changes with them.
struct Progress {
  std::string_view label;
  seconds left{0};
  seconds length{0};
  std::string text;
};

std::string progress_row(const View& view, const Progress& progress) {
  constexpr int widest = 40;
  constexpr int narrowest = 5;
  const std::string label(progress.label);
  const int room = std::min(widest, view.width - display_width(label) -
                                        display_width(progress.text) - 2);
  if (room < narrowest)
    return view.dim(view.fitted(progress.text));
  return view.dim(label) +
         bar(progress.length - progress.left, progress.length, room,
             view.look.unicode) +
         view.dim("  " + progress.text);
}

/// Of the work of the exercise; getting ready is none of it.
std::string exercise_progress(const View& view) {
  const auto& cues = view.timeline().cues;
  const auto first = std::ranges::find_if(cues, [&](const Cue& cue) {
    return cue.item == view.cue().item && cue.set > 0;
  });
  const auto next = std::ranges::find_if(
      cues, [&](const Cue& cue) { return cue.item > view.cue().item; });
  if (first == cues.end() || next == cues.end())
    return {};
  const seconds length = next->start - first->start;
  const seconds left =
      std::min(length, rounded_up(next->start - view.session.position()));
  return progress_row(view,
                      {"Exercise ", left, length, clock_text(left) + " left"});
}

std::string session_progress(const View& view) {
  const seconds length = view.timeline().length;
  const seconds left = rounded_up(view.session.session_left());
  return progress_row(view,
                      {"Session  ", left, length,
                       clock_text(left) + " left of " + clock_text(length)});
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
  std::array<std::string, 3> ways{
      space + "  n next  b back  p pain  s stop signs  ? keys  q end",
      space + "  p pain  s stop signs  ?", "space n b p s ? q"};
  if (view.session.ended_for_pain()) {
    const bool easier = view.session.offers_easier();
    const std::string lead = easier ? "e easier  " : "";
    ways = {lead + "n next  s stop signs  ? keys  q end",
            lead + "n next  s stop signs  ?", easier ? "e n s ? q" : "n s ? q"};
  }
  for (const auto& way : ways)
    if (display_width(way) <= view.width)
      return view.dim(way);
  return view.dim(view.fitted("q ends"));
}

void add(Rows& rows, Rank rank, const std::string& text) {
  if (!text.empty())
    rows.push_back({rank, text});
}

void add_show(Rows& rows, const View& view) {
  Rank rank = Rank::Show;
  for (const auto& line :
       wrap(printable(view.cue().show, view.look.unicode), view.width)) {
    add(rows, rank, view.bold(clip(line, view.width)));
    rank = rank == Rank::Show ? Rank::MoreShow : Rank::EndOfShow;
  }
}

void add_what_to_do(Rows& rows, const View& view) {
  if (view.session.ended_for_pain())
    return;
  add_show(rows, view);
  add(rows, Rank::Breath,
      view.bold(view.fitted(breath_words(view.cue().breath))));
  add(rows, Rank::Details, details(view));
}

void add_outlook(Rows& rows, const View& view) {
  add(rows, Rank::Exercise, exercise_progress(view));
  add(rows, Rank::Session, session_progress(view));
  add(rows, Rank::Next, next_item(view));
  add(rows, Rank::Keys, keys(view));
}

Rows tall(const View& view, Scale scale) {
  Rows rows{{Rank::Title, heading(view)}, {Rank::Gap, ""}};
  const std::string time = big_text(rounded_up(view.session.left()));
  for (auto& line : digits(time, scale, view.look.unicode))
    rows.push_back({Rank::Countdown, std::move(line)});
  add(rows, Rank::State, view.bold(view.fitted(state(view))));
  rows.push_back({Rank::Gap, ""});
  add_what_to_do(rows, view);
  rows.push_back({Rank::Gap, ""});
  add_outlook(rows, view);
  return rows;
}

Rows low(const View& view) {
  Rows rows{{Rank::Countdown, short_heading(view)}};
  add_what_to_do(rows, view);
  add_outlook(rows, view);
  return rows;
}

/// With room for a single line it tells the countdown and what to do.
Rows single(const View& view) {
  return {{Rank::Countdown,
           view.fitted(time_and_state(view) + "  " + view.cue().show)}};
}

std::vector<std::string> fit(Rows rows, int room) {
  while (rows.size() > static_cast<std::size_t>(room)) {
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
  return {view.fitted(view.session.completed()
                          ? view.timeline().cues.back().show
                          : "Ended early")};
}

}  // namespace

std::vector<std::string> frame(const Session& session, Size size, Look look) {
  const View view{session, size.columns - 1, size.rows - 1, look};
  if (view.width < 1 || view.room < 1)
    return {};
  if (session.done())
    return last_frame(view);
  if (view.room == 1)
    return fit(single(view), 1);
  const auto scale = scale_of(view);
  return fit(scale ? tall(view, *scale) : low(view), view.room);
}

std::vector<std::string> list_frame(const Session& session,
                                    const std::vector<std::string>& list,
                                    Size size, Look look) {
  const View view{session, size.columns - 1, size.rows - 1, look};
  if (view.width < 1 || view.room < 1)
    return {};
  const Entries entries = entries_of(list, view.width, look);
  const auto room = static_cast<std::size_t>(view.room);
  Rows rows;
  if (2 + height_of(entries) <= room)
    rows.push_back({Rank::Details, short_heading(view)});
  if (1 + entries.size() <= room)
    rows.push_back({Rank::Title, view.bold(view.fitted(list.front()))});
  const Size left{view.width, view.room - static_cast<int>(rows.size())};
  for (std::string& line : fit_entries(entries, left, look))
    rows.push_back({Rank::Show, std::move(line)});
  return fit(std::move(rows), view.room);
}

}  // namespace backcare
