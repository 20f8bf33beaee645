// SPDX-License-Identifier: MIT
#include "controls.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "backcare/text.hpp"

namespace backcare {
namespace {

using Events = std::vector<Event>;

constexpr seconds step{10};

constexpr auto key_lines = std::to_array<std::string_view>(
    {"Keys", "space: pause, go on", "n: next exercise",
     "b: this side again, or the one before", "+ -: ten seconds more, less",
     "e h: an easier, a harder exercise", "p: pain here, end this exercise",
     "s: signs to stop for", "m: sound off, on", "?: these keys", "q: end"});

/// The number of a stop sign from 0; nothing for any other key.
std::optional<std::size_t> number_of(Key key) {
  if (key < Key::One || key > Key::Five)
    return std::nullopt;
  return static_cast<std::size_t>(key) - static_cast<std::size_t>(Key::One);
}

}  // namespace

Controls::Controls(Session& session, Choices choices)
    : session_(session), choices_(std::move(choices)) {}

Events Controls::press(Key key) {
  notice_.clear();
  if (session_.done())
    return {};
  if (key == Key::Quit) {
    session_.quit();
    return {};
  }
  if (key == Key::Mute) {
    muted_ = !muted_;
    notice_ = muted_ ? "Sound off" : "Sound on";
    return {};
  }
  if (panel_ == Panel::StopSigns)
    return press_at_stop_signs(key);
  if (key == Key::StopSigns)
    return show_stop_signs();
  if (key == Key::Help) {
    panel_ = panel_ == Panel::Keys ? Panel::None : Panel::Keys;
    return {};
  }
  return session_.ended_for_pain() ? press_after_pain(key)
                                   : press_in_session(key);
}

Events Controls::press_in_session(Key key) {
  switch (key) {
    case Key::Pause:
      return toggle_pause();
    case Key::Next:
      return skip();
    case Key::Back:
      return back();
    case Key::Longer:
      return change(step);
    case Key::Shorter:
      return change(-step);
    case Key::Easier:
      return swap(Neighbour::Easier);
    case Key::Harder:
      return swap(Neighbour::Harder);
    case Key::Pain:
      return end_for_pain();
    case Key::StopSigns:
    case Key::Mute:
    case Key::Help:
    case Key::Quit:
    case Key::One:
    case Key::Two:
    case Key::Three:
    case Key::Four:
    case Key::Five:
      return {};
  }
  return {};
}

/// Nothing but a number ends the session, and nothing else goes on by mistake.
Events Controls::press_at_stop_signs(Key key) {
  const auto number = number_of(key);
  const auto& signs = choices_.catalog->stop_signs;
  if (number && *number < signs.size()) {
    stop_sign_ = &signs[*number];
    session_.quit();
    return {};
  }
  if (key == Key::StopSigns || key == Key::Pause)
    return hide_stop_signs();
  return {};
}

Events Controls::press_after_pain(Key key) {
  if (key == Key::Next)
    return skip();
  if (key == Key::Easier)
    return swap(Neighbour::Easier);
  offer_easier();
  return {};
}

Events Controls::pause(const std::string& why) {
  if (session_.done())
    return {};
  notice_ = why;
  if (session_.paused())
    return {};
  session_.pause();
  return {event(EventKind::Pause)};
}

Events Controls::toggle_pause() {
  session_.toggle_pause();
  return {event(session_.paused() ? EventKind::Pause : EventKind::Resume)};
}

Events Controls::skip() {
  const Event skipped = event(EventKind::Skip);
  session_.next();
  return {skipped};
}

Events Controls::back() {
  session_.back();
  return {event(EventKind::Back)};
}

Events Controls::change(seconds by) {
  const seconds before = session_.timeline().length;
  if (!session_.lengthen(by)) {
    notice_ = by > seconds{0} ? "Nothing here can be made longer"
                              : "Nothing here can be made shorter";
    return {};
  }
  Event changed = event(EventKind::Change);
  changed.change = session_.timeline().length - before;
  const auto size = std::abs(changed.change.count());
  notice_ = std::to_string(size) + (size == 1 ? " second " : " seconds ") +
            (by > seconds{0} ? "more" : "less");
  return {changed};
}

Events Controls::swap(Neighbour direction) {
  const std::string word = direction == Neighbour::Easier ? "easier" : "harder";
  const auto item = neighbour_of_item(direction);
  if (!item) {
    notice_ = "There is nothing " + word + " than " + exercise().name +
              " for you here";
    return {};
  }
  const std::string before = exercise().id;
  originals_.try_emplace(session_.cue().item, item_on());
  session_.swap(swapped(session_.timeline(), session_.cue_index(), *item,
                        *choices_.catalog));
  Event done = event(EventKind::Swap);
  done.other = before;
  notice_ = "Now " + word + ": " + item->exercise->name + ", " +
            to_string(item->dose);
  return {done};
}

Events Controls::end_for_pain() {
  session_.end_for_pain(neighbour_of_item(Neighbour::Easier).has_value());
  offer_easier();
  Event marked = event(EventKind::Pain);
  if (const auto item = neighbour_of_item(Neighbour::Easier))
    marked.other = item->exercise->id;
  return {marked};
}

void Controls::offer_easier() {
  const auto item = neighbour_of_item(Neighbour::Easier);
  notice_ = exercise().name + " has ended. ";
  notice_ += item ? "e: " + item->exercise->name + ", easier. "
                  : "There is nothing easier for you here. ";
  notice_ += "n: next. s: stop signs";
}

Events Controls::show_stop_signs() {
  panel_ = Panel::StopSigns;
  was_running_ = !session_.paused();
  if (!was_running_)
    return {};
  session_.pause();
  return {event(EventKind::Pause)};
}

Events Controls::hide_stop_signs() {
  panel_ = Panel::None;
  if (session_.ended_for_pain())
    offer_easier();
  return was_running_ ? toggle_pause() : Events{};
}

Event Controls::end() const {
  assert(session_.done());
  return {.kind = EventKind::End,
          .position = session_.position(),
          .other = stop_sign_ ? stop_sign_->id : "",
          .completed = session_.completed()};
}

std::vector<std::string> Controls::panel_lines() const {
  switch (panel_) {
    case Panel::None:
      return {};
    case Panel::Keys:
      return {key_lines.begin(), key_lines.end()};
    case Panel::StopSigns:
      break;
  }
  std::vector<std::string> lines{"Stop? Press the number, or s to go on"};
  for (const StopSign& sign : choices_.catalog->stop_signs)
    lines.push_back(std::to_string(lines.size()) + "  " + sign.sign);
  return lines;
}

std::vector<std::string> Controls::advice() const {
  if (!stop_sign_)
    return {};
  std::vector<std::string> lines{stop_sign_->sign + ":", stop_sign_->action};
  if (fold(stop_sign_->action).find("red flag") == std::string::npos)
    return lines;
  const Catalog& catalog = *choices_.catalog;
  const auto urgency = catalog.urgency.find("emergency");
  if (urgency == catalog.urgency.end())
    return lines;
  lines.push_back(urgency->second + " So for any of these:");
  for (const RedFlag& flag : catalog.red_flags)
    if (flag.urgency == urgency->first)
      lines.push_back("- " + flag.sign);
  // A list scrolls away what stands above it.
  lines.push_back(urgency->second.substr(0, urgency->second.find(';')) + ".");
  return lines;
}

/// The way back leads to what was prescribed, with its dose.
std::optional<RoutineItem> Controls::neighbour_of_item(
    Neighbour direction) const {
  const auto& ids =
      direction == Neighbour::Easier ? exercise().easier : exercise().harder;
  const auto original = originals_.find(session_.cue().item);
  if (original != originals_.end() &&
      std::ranges::find(ids, original->second.exercise->id) != ids.end())
    return original->second;
  return neighbour(*choices_.catalog, choices_.flags, item_on(), direction);
}

Event Controls::event(EventKind kind) const {
  Event result{.kind = kind, .position = session_.position()};
  if (!session_.done())
    result.exercise = exercise().id;
  return result;
}

const RoutineItem& Controls::item_on() const {
  return session_.timeline().routine.items[session_.cue().item];
}

const Exercise& Controls::exercise() const {
  return *item_on().exercise;
}

}  // namespace backcare
