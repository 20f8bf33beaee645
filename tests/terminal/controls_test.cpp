// SPDX-License-Identifier: MIT
#include "terminal/controls.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

using namespace backcare;
using namespace backcare::test;
using namespace std::chrono_literals;

namespace {

/// Bridge, of which a pelvic tilt is easier, then a breathing exercise; 10
/// seconds into the first hold.
Session a_session(const Catalog& catalog = built_in()) {
  const auto item = [&](const char* id, const Dose& dose) {
    return RoutineItem{
        .exercise = {std::shared_ptr<const Exercise>(), catalog.exercise(id)},
        .dose = dose,
        .position = "supine"};
  };
  Session session(unroll(
      {.items = {item("bridge", {.reps = 2, .hold = 30s}),
                 item("deep-breathing", {.count = Count::Breaths, .reps = 5})}},
      catalog));
  session.advance(62s);
  return session;
}

std::vector<EventKind> kinds(const std::vector<Event>& events) {
  std::vector<EventKind> result;
  for (const Event& event : events)
    result.push_back(event.kind);
  return result;
}

using Kinds = std::vector<EventKind>;

bool tells(const Controls& controls, const std::string& text) {
  return controls.notice().find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("controls: space pauses and goes on") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  const auto paused = controls.press(Key::Pause);
  CHECK(kinds(paused) == Kinds{EventKind::Pause});
  CHECK(paused[0].exercise == "bridge");
  CHECK(paused[0].position == 62s);
  CHECK(session.paused());
  CHECK(kinds(controls.press(Key::Pause)) == Kinds{EventKind::Resume});
  CHECK_FALSE(session.paused());
}

TEST_CASE("controls: next tells what was skipped, also at the very end") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  CHECK(controls.press(Key::Next)[0].exercise == "bridge");
  CHECK(controls.press(Key::Next)[0].exercise == "deep-breathing");
  CHECK(session.done());
  CHECK(controls.press(Key::Next).empty());
  CHECK_FALSE(controls.end().completed);
}

TEST_CASE("controls: back goes to the beginning of the side") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  CHECK(kinds(controls.press(Key::Back)) == Kinds{EventKind::Back});
  CHECK(session.position() == 50s);
}

TEST_CASE("controls: ten seconds more and less of a hold") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  const auto more = controls.press(Key::Longer);
  CHECK(kinds(more) == Kinds{EventKind::Change});
  CHECK(more[0].change == 10s);
  CHECK(tells(controls, "10 seconds more"));
  CHECK(session.left() == 30s);
  CHECK(controls.press(Key::Shorter)[0].change == -10s);
  CHECK(session.left() == 20s);
}

TEST_CASE("controls: a movement has no time to change, and that is told") {
  Session session = a_session();
  session.advance(21s);
  REQUIRE(session.cue().kind == CueKind::Move);
  Controls controls(session, {&built_in(), {}});
  CHECK(controls.press(Key::Longer).empty());
  CHECK(tells(controls, "Nothing here can be made longer"));
}

TEST_CASE("controls: an easier exercise takes the place") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  const auto swapped = controls.press(Key::Easier);
  CHECK(kinds(swapped) == Kinds{EventKind::Swap});
  CHECK(swapped[0].exercise == "pelvic-tilt");
  CHECK(swapped[0].other == "bridge");
  CHECK(tells(controls, "Now easier: Pelvic tilt"));
  CHECK(session.timeline().routine.items[0].exercise->id == "pelvic-tilt");
}

TEST_CASE("controls: where there is nothing easier or harder, it says so") {
  Session session = a_session();
  session.next();
  Controls controls(session, {&built_in(), {}});
  CHECK(controls.press(Key::Easier).empty());
  CHECK(tells(controls, "There is nothing easier than Deep breathing"));
}

TEST_CASE("controls: the way back from an easier exercise has its old dose") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  controls.press(Key::Easier);
  const auto back = controls.press(Key::Harder);
  REQUIRE(kinds(back) == Kinds{EventKind::Swap});
  REQUIRE(back[0].exercise == "bridge");
  const Dose prescribed{.reps = 2, .hold = 30s};
  CHECK(session.timeline().routine.items[0].dose == prescribed);
}

TEST_CASE("controls: the flags are asked before anything is swapped in") {
  Catalog catalog = built_in();
  const Flag never{.id = "never",
                   .excludes = {{.when = {.position = {"supine"}}}}};
  Session session = a_session(catalog);
  Controls controls(session, {&catalog, {&never}});
  CHECK(controls.press(Key::Easier).empty());
}

TEST_CASE("controls: pain ends the exercise and offers an easier one") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  const auto pain = controls.press(Key::Pain);
  CHECK(kinds(pain) == Kinds{EventKind::Pain});
  CHECK(pain[0].exercise == "bridge");
  CHECK(pain[0].other == "pelvic-tilt");
  CHECK(tells(controls, "Bridge has ended. e: Pelvic tilt"));
  REQUIRE(session.steps().size() == 1);
  CHECK(session.steps()[0].pain);
}

TEST_CASE("controls: after pain nothing leads back into the exercise") {
  for (const Key key : {Key::Pause, Key::Back, Key::Longer, Key::Shorter,
                        Key::Harder, Key::Pain}) {
    Session session = a_session();
    Controls controls(session, {&built_in(), {}});
    controls.press(Key::Pain);
    CHECK(controls.press(key).empty());
    CHECK(session.ended_for_pain());
    CHECK(tells(controls, "Bridge has ended"));
  }
}

TEST_CASE("controls: after pain one key takes the easier one, one goes on") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  controls.press(Key::Pain);
  CHECK(kinds(controls.press(Key::Easier)) == Kinds{EventKind::Swap});
  CHECK_FALSE(session.paused());
  controls.press(Key::Pain);
  CHECK(kinds(controls.press(Key::Next)) == Kinds{EventKind::Skip});
  CHECK(session.cue().item == 1);
  CHECK_FALSE(session.paused());
}

TEST_CASE("controls: the stop signs pause, and a number ends with advice") {
  const auto& signs = built_in().stop_signs;
  REQUIRE(signs.size() == 5);
  for (std::size_t i = 0; i < signs.size(); ++i) {
    Session session = a_session();
    Controls controls(session, {&built_in(), {}});
    CHECK(kinds(controls.press(Key::StopSigns)) == Kinds{EventKind::Pause});
    const auto lines = controls.panel_lines();
    REQUIRE(lines.size() == 6);
    CHECK(lines[i + 1] == std::to_string(i + 1) + "  " + signs[i].sign);
    controls.press(static_cast<Key>(static_cast<std::size_t>(Key::One) + i));
    CHECK(session.done());
    CHECK(controls.end().other == signs[i].id);
    REQUIRE(controls.advice().size() >= 2);
    CHECK(controls.advice()[1] == signs[i].action);
  }
}

TEST_CASE("controls: a sign of pressure on nerves names what to do at once") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  controls.press(Key::StopSigns);
  controls.press(Key::Two);
  const auto advice = controls.advice();
  REQUIRE(advice.size() > 3);
  CHECK(advice[2].find("emergency") != std::string::npos);
  CHECK(holds<std::string>(advice, "- " + built_in().red_flags.front().sign));
  CHECK(advice.back() ==
        "Go to an emergency department or call your local emergency number "
        "now.");
}

TEST_CASE("controls: the stop signs go away as they came") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  controls.press(Key::StopSigns);
  CHECK(controls.press(Key::Next).empty());
  CHECK(controls.press(Key::Pain).empty());
  CHECK(controls.panel() == Panel::StopSigns);
  CHECK(kinds(controls.press(Key::StopSigns)) == Kinds{EventKind::Resume});
  CHECK(controls.panel() == Panel::None);
  controls.press(Key::Pause);
  CHECK(controls.press(Key::StopSigns).empty());
  CHECK(controls.press(Key::StopSigns).empty());
  CHECK(session.paused());
}

TEST_CASE("controls: numbers mean nothing while no sign is asked for") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  controls.press(Key::One);
  CHECK_FALSE(session.done());
  CHECK(controls.advice().empty());
}

TEST_CASE("controls: quitting is one key from everywhere") {
  for (const Key before : {Key::Help, Key::Pause, Key::Pain, Key::StopSigns}) {
    Session session = a_session();
    Controls controls(session, {&built_in(), {}});
    controls.press(before);
    controls.press(Key::Quit);
    CHECK(session.done());
    CHECK(controls.end().kind == EventKind::End);
    CHECK(controls.end().other.empty());
  }
}

TEST_CASE("controls: sound goes off and on, also among the stop signs") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  controls.press(Key::StopSigns);
  controls.press(Key::Mute);
  CHECK(controls.muted());
  CHECK(tells(controls, "Sound off"));
  controls.press(Key::Mute);
  CHECK_FALSE(controls.muted());
}

TEST_CASE("controls: the keys are shown and hidden while time goes on") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  CHECK(controls.press(Key::Help).empty());
  CHECK(controls.panel() == Panel::Keys);
  CHECK_FALSE(session.paused());
  CHECK(controls.panel_lines().size() > 8);
  controls.press(Key::Help);
  CHECK(controls.panel_lines().empty());
}

TEST_CASE("controls: a pause for a reason tells it, once as an event") {
  Session session = a_session();
  Controls controls(session, {&built_in(), {}});
  CHECK(kinds(controls.pause("Asleep")) == Kinds{EventKind::Pause});
  CHECK(controls.notice() == "Asleep");
  CHECK(controls.pause("Stopped").empty());
  CHECK(controls.notice() == "Stopped");
}
