// SPDX-License-Identifier: MIT
#include "terminal/frame.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "backcare/text.hpp"
#include "support.hpp"

using namespace backcare;

namespace {

using Lines = std::vector<std::string>;
constexpr Look ascii{};
constexpr Look unicode{.color = false, .unicode = true};

/// Built by hand, so that only the frame is under test.
class Roll {
 public:
  Roll& item(const std::string& name, const Dose& dose) {
    Exercise exercise = test::an_exercise(name);
    timeline_.routine.items.push_back(test::an_item(exercise, dose));
    ++items_;
    return cue({.kind = CueKind::Announce, .show = name + ", on your back"});
  }
  Roll& cue(Cue cue) {
    cue.item = cue.kind == CueKind::Finish ? items_ : items_ - 1;
    cue.start = timeline_.length;
    timeline_.length += cue.length;
    timeline_.cues.push_back(cue);
    return *this;
  }
  Timeline end() {
    cue({.kind = CueKind::Finish, .show = "Well done"});
    return timeline_;
  }

 private:
  Timeline timeline_;
  std::size_t items_ = 0;
};

Cue move(seconds length, int set, int rep, const std::string& show) {
  return {.length = length,
          .kind = CueKind::Move,
          .set = set,
          .rep = rep,
          .show = show};
}

Cue hold(seconds length, int set, int rep, const std::string& show) {
  Cue cue = move(length, set, rep, show);
  cue.kind = CueKind::Hold;
  return cue;
}

const Dose two_by_eight{.sets = 2, .reps = 8, .hold = seconds{3}};

/// Ten seconds to set up, two of movement, sixty-five of a hold, then the
/// second exercise.
Timeline a_timeline() {
  Cue setup{.length = seconds{10},
            .kind = CueKind::Setup,
            .show = "Lie on your back with your knees bent."};
  Cue lift = move(seconds{2}, 1, 1, "Tighten buttocks, raise your hips");
  lift.side = Side::Left;
  lift.breath = Breath::Out;
  return Roll()
      .item("Bridge", two_by_eight)
      .cue(setup)
      .cue(lift)
      .cue(hold(seconds{65}, 1, 1, "Hips level"))
      .item("Bird dog", {.reps = 10})
      .cue(setup)
      .cue(move(seconds{3}, 1, 1, "Reach"))
      .end();
}

Session at(milliseconds position) {
  Session session(a_timeline());
  session.advance(position);
  return session;
}

bool shows(const Lines& lines, const std::string& text) {
  return std::ranges::any_of(lines, [&](const std::string& line) {
    return line.find(text) != std::string::npos;
  });
}

bool safe(const std::string& line) {
  return std::ranges::none_of(line, [](char byte) {
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f;
  });
}

}  // namespace

TEST_CASE("frame: a whole frame of 80 by 24") {
  CHECK(frame(at(seconds{10}), {80, 24}, ascii) ==
        Lines{"Bridge, on your back  1/2",
              "",
              "############",
              "############",
              "        ####",
              "        ####",
              "############",
              "############",
              "####        ",
              "####        ",
              "############",
              "############",
              "",
              "Tighten buttocks, raise your hips",
              "Breathe out",
              "left side, set 1 of 2, rep 1 of 8",
              "",
              "Exercise ----------------------------------------  1:07 left",
              "Session  ====------------------------------------  1:20 left of "
              "1:30",
              "Next: Bird dog, on your back",
              "space pause  n next  b back  p pain  s stop signs  ? keys  "
              "q end"});
}

TEST_CASE("frame: 40 by 12 keeps the digits, the words and the keys") {
  CHECK(frame(at(seconds{10}), {40, 12}, ascii) ==
        Lines{"Bridge, on your back  1/2", "######", "    ##", "######",
              "##    ", "######", "Tighten buttocks, raise your hips",
              "Breathe out", "left side, set 1 of 2, rep 1 of 8",
              "Session  =----------  1:20 left of 1:30",
              "space pause  p pain  s stop signs  ?"});
}

TEST_CASE("frame: 20 by 6 keeps the countdown, the words and the keys") {
  CHECK(frame(at(seconds{10}), {20, 6}, ascii) ==
        Lines{"0:02  Bridge, on yo", "Tighten buttocks,", "raise your hips",
              "Breathe out", "space n b p s ? q"});
}

TEST_CASE("frame: the digits grow with the window") {
  int before = 0;
  for (const Size size :
       {Size{40, 12}, Size{80, 24}, Size{80, 34}, Size{120, 40}}) {
    const auto lines = frame(at(seconds{10}), size, ascii);
    const auto rows = static_cast<int>(std::ranges::count_if(
        lines, [](const auto& line) { return line.find("##") < 30; }));
    CHECK(rows > before);
    before = rows;
  }
}

TEST_CASE("frame: the digits keep their size as long as a hold lasts") {
  for (const Size size : {Size{80, 24}, Size{60, 40}, Size{40, 12}}) {
    const auto rows_at = [&](seconds position) {
      return std::ranges::count_if(
          frame(at(position), size, ascii),
          [](const auto& line) { return line.find("##") < 60; });
    };
    for (int second = 12; second < 77; ++second)
      CHECK(rows_at(seconds{second}) == rows_at(seconds{12}));
  }
}

TEST_CASE("frame: a single line tells the countdown and what to do") {
  CHECK(frame(at(seconds{10}), {30, 2}, ascii) ==
        Lines{"0:02  Tighten buttocks, raise"});
}

TEST_CASE("frame: never larger than the terminal, whatever its size") {
  for (const milliseconds position :
       {seconds{0}, seconds{10}, seconds{13}, seconds{89}, seconds{90}})
    for (const Look look : {ascii, unicode})
      for (int columns = 1; columns <= 90; ++columns)
        for (int rows = 1; rows <= 30; ++rows) {
          const auto lines = frame(at(position), {columns, rows}, look);
          REQUIRE(static_cast<int>(lines.size()) <= rows - 1);
          for (const auto& line : lines)
            REQUIRE(display_width(line) <= columns - 1);
        }
}

TEST_CASE("frame: the countdown and the words stay in every room") {
  for (int rows = 2; rows <= 30; ++rows) {
    const auto lines = frame(at(seconds{10}), {60, rows}, ascii);
    CHECK((shows(lines, "0:02") || shows(lines, "####")));
    CHECK(shows(lines, "Tighten buttocks, raise your hips"));
  }
}

TEST_CASE("frame: the shown second is the one that has begun") {
  const Size low{40, 5};
  CHECK(shows(frame(at(milliseconds{12'000}), low, ascii), "1:05"));
  CHECK(shows(frame(at(milliseconds{12'001}), low, ascii), "1:05"));
  CHECK(shows(frame(at(milliseconds{12'999}), low, ascii), "1:05"));
  CHECK(shows(frame(at(milliseconds{13'000}), low, ascii), "1:04"));
}

TEST_CASE("frame: within a shown second nothing changes") {
  CHECK(frame(at(milliseconds{20'001}), {80, 24}, unicode) ==
        frame(at(milliseconds{20'900}), {80, 24}, unicode));
}

TEST_CASE("frame: getting ready shows the dose") {
  CHECK(shows(frame(at(seconds{0}), {80, 24}, ascii),
              "Get ready: " + to_string(two_by_eight)));
}

TEST_CASE("frame: a pause is told in words at every size") {
  Session session = at(seconds{10});
  session.pause();
  CHECK(shows(frame(session, {80, 24}, ascii), "Paused"));
  CHECK(shows(frame(session, {80, 24}, ascii), "space go on"));
  CHECK(shows(frame(session, {20, 5}, ascii), "paused"));
}

TEST_CASE("frame: pain that ended the exercise is told, with what leads on") {
  Session session = at(seconds{10});
  session.end_for_pain();
  CHECK(shows(frame(session, {80, 24}, ascii), "Ended for pain"));
  CHECK(shows(frame(session, {80, 24}, ascii), "e easier  n next"));
  CHECK_FALSE(shows(frame(session, {80, 24}, ascii), "Tighten"));
  CHECK(shows(frame(session, {30, 5}, ascii), "ended for pain"));
}

TEST_CASE("frame: the bar of the exercise begins with its work") {
  CHECK(shows(frame(at(seconds{5}), {80, 24}, ascii),
              "Exercise ----------------------------------------  1:07 left"));
  CHECK(shows(frame(at(seconds{44}), {80, 24}, ascii),
              "Exercise ====================--------------------  0:33 left"));
}

TEST_CASE("frame: the last exercise is followed by the end") {
  CHECK(shows(frame(at(seconds{80}), {80, 24}, ascii), "Next: the end"));
}

TEST_CASE("frame: a session that is done says how it ended") {
  CHECK(frame(at(seconds{90}), {80, 24}, ascii) == Lines{"Well done"});
  Session session = at(seconds{10});
  session.quit();
  CHECK(frame(session, {80, 24}, ascii) == Lines{"Ended early"});
}

TEST_CASE("frame: colour adds nothing but colour") {
  for (const Size size : {Size{80, 24}, Size{40, 12}, Size{20, 5}}) {
    const auto plain = frame(at(seconds{10}), size, unicode);
    auto coloured =
        frame(at(seconds{10}), size, {.color = true, .unicode = true});
    CHECK(shows(coloured, "\x1b[1m"));
    for (auto& line : coloured)
      for (const std::string code : {"\x1b[0m", "\x1b[1m", "\x1b[2m"})
        for (auto found = line.find(code); found != std::string::npos;
             found = line.find(code))
          line.erase(found, code.size());
    CHECK(coloured == plain);
  }
}

TEST_CASE("frame: control characters in texts never reach the terminal") {
  const std::string evil = "x\x1b[2J\x07\x7f\r\ny";
  const auto timeline =
      Roll()
          .item(evil, {.reps = 2})
          .cue({.length = seconds{5}, .kind = CueKind::Setup, .show = evil})
          .cue(move(seconds{5}, 1, 1, evil))
          .item(evil, {.reps = 2})
          .cue({.length = seconds{5}, .kind = CueKind::Setup, .show = evil})
          .end();
  Session session(timeline);
  for (int second = 0; second < 15; ++second) {
    for (const int rows : {2, 5, 24})
      CHECK(std::ranges::all_of(frame(session, {80, rows}, unicode), safe));
    session.advance(seconds{1});
  }
}

TEST_CASE("frame: without Unicode all is ASCII") {
  const auto timeline =
      Roll()
          .item("Übung", {.reps = 2})
          .cue({.length = seconds{5}, .kind = CueKind::Setup, .show = "5–10°"})
          .end();
  for (const auto& line : frame(Session(timeline), {80, 24}, ascii))
    CHECK(std::ranges::all_of(line, [](char byte) { return byte > 0; }));
}

TEST_CASE("list: a heading and its entries, wrapped where there is room") {
  const Lines list{"Stop? Press the number", "1 Chest pain or dizziness",
                   "2 Pain above 5"};
  const Session session = at(seconds{10});
  CHECK(list_frame(session, list, {80, 24}, ascii) ==
        Lines{"0:02  Bridge, on your back", "Stop? Press the number",
              "1 Chest pain or dizziness", "2 Pain above 5"});
  CHECK(list_frame(session, list, {20, 6}, ascii) ==
        Lines{"0:02  Bridge, on yo", "Stop? Press the num", "1 Chest pain or",
              "  dizziness", "2 Pain above 5"});
  CHECK(list_frame(session, list, {20, 5}, ascii) ==
        Lines{"Stop? Press the num", "1 Chest pain or", "  dizziness",
              "2 Pain above 5"});
  CHECK(list_frame(session, list, {20, 4}, ascii) ==
        Lines{"Stop? Press the num", "1 Chest pain or...", "2 Pain above 5"});
}

TEST_CASE("frame: the side to begin with is told while getting ready") {
  Timeline timeline = a_timeline();
  Exercise plank = test::an_exercise("Side plank");
  plank.sides = Sides::Each;
  timeline.routine.items[0] = test::an_item(plank, {.reps = 4});
  const Session session(timeline);
  CHECK(shows(frame(session, {80, 24}, ascii),
              "Get ready: 4 reps. Left side first"));
  CHECK(shows(frame(session, {30, 24}, ascii), "Left side first"));
  timeline.manner.first = Side::Right;
  CHECK(shows(frame(Session(timeline), {80, 24}, ascii), "Right side first"));
}

TEST_CASE("frame: the keys of a small window name the stop signs") {
  Session session = at(seconds{10});
  CHECK(shows(frame(session, {40, 12}, ascii), "s stop signs"));
  session.end_for_pain(false);
  CHECK(shows(frame(session, {80, 24}, ascii), "s stop signs"));
  CHECK_FALSE(shows(frame(session, {80, 24}, ascii), "e easier"));
}

TEST_CASE("list: the entries stay when room is short, then the heading") {
  const Lines list{"Stop?", "1 Chest", "2 Pain"};
  const Session session = at(seconds{10});
  CHECK(list_frame(session, list, {20, 4}, ascii) ==
        Lines{"Stop?", "1 Chest", "2 Pain"});
  CHECK(list_frame(session, list, {20, 3}, ascii) ==
        Lines{"1 Chest", "2 Pain"});
}

TEST_CASE("list: never larger than the terminal, and nothing in it steers") {
  const Lines list{"Stop\x1b[2J?", std::string(50, 'x') + " \x07 long words",
                   "2 Pain"};
  for (int columns = 1; columns <= 60; ++columns)
    for (int rows = 1; rows <= 12; ++rows) {
      const auto lines =
          list_frame(at(seconds{10}), list, {columns, rows}, ascii);
      REQUIRE(static_cast<int>(lines.size()) <= rows - 1);
      for (const auto& line : lines) {
        REQUIRE(display_width(line) <= columns - 1);
        REQUIRE(safe(line));
      }
    }
}
