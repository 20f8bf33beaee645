// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "events.hpp"
#include "keys.hpp"

namespace backcare {

/// What the keys can choose from.
struct Choices {
  const Catalog* catalog = nullptr;  ///< Never null when keys are pressed.
  std::vector<const Flag*> flags;    ///< No neighbour that they exclude.
};

/// What the person is told beside the session itself.
enum class Panel { None, Keys, StopSigns };

/// The keys of a running session and what they mean by now, held as a value
/// beside the session that they change; that one must outlive this.
class Controls {
 public:
  Controls(Session& session, Choices choices);

  /// Does what a key asks for, and gives what came of it.
  std::vector<Event> press(Key key);
  /// Pauses because of `why`, unless the session is done or paused.
  std::vector<Event> pause(const std::string& why);
  /// The event that ends the session, which must be done.
  [[nodiscard]] Event end() const;

  /// What there is to tell of the last key; may be empty.
  [[nodiscard]] const std::string& notice() const { return notice_; }
  /// The session has gone on, and the notice is old.
  void forget_notice() { notice_.clear(); }
  [[nodiscard]] Panel panel() const { return panel_; }
  [[nodiscard]] bool muted() const { return muted_; }
  /// The lines of the panel, not wrapped: a heading, then an entry a line.
  [[nodiscard]] std::vector<std::string> panel_lines() const;
  /// What to do after the stop sign that ended the session, what matters most
  /// at the end; empty without one.
  [[nodiscard]] std::vector<std::string> advice() const;

 private:
  std::vector<Event> press_in_session(Key key);
  std::vector<Event> press_at_stop_signs(Key key);
  std::vector<Event> press_after_pain(Key key);
  std::vector<Event> toggle_pause();
  std::vector<Event> skip();
  std::vector<Event> back();
  std::vector<Event> change(seconds by);
  std::vector<Event> swap(Neighbour direction);
  std::vector<Event> end_for_pain();
  std::vector<Event> show_stop_signs();
  std::vector<Event> hide_stop_signs();
  void offer_easier();
  [[nodiscard]] std::optional<RoutineItem> neighbour_of_item(
      Neighbour direction) const;
  [[nodiscard]] Event event(EventKind kind) const;
  [[nodiscard]] const RoutineItem& item_on() const;
  [[nodiscard]] const Exercise& exercise() const;

  Session& session_;
  Choices choices_;
  std::string notice_;
  Panel panel_ = Panel::None;
  std::map<std::size_t, RoutineItem> originals_;  ///< Of swapped ones.
  bool was_running_ = false;  ///< Before the stop signs were shown.
  bool muted_ = false;
  const StopSign* stop_sign_ = nullptr;
};

}  // namespace backcare
