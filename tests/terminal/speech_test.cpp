// SPDX-License-Identifier: MIT
#include "terminal/speech.hpp"

#include <poll.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "support.hpp"
#include "terminal/spoken.hpp"

namespace backcare {
namespace {

using test::TempDir;

constexpr milliseconds generous{10000};

/// A voice that runs a shell script in `folder`.
Voice a_voice(const TempDir& folder, const std::string& name,
              const std::string& script) {
  write_file(folder / name, "#!/bin/sh\ncd '" + folder.path().string() + "'\n" +
                                script + "\n");
  std::filesystem::permissions(folder / name, std::filesystem::perms{0755});
  return {{(folder / name).string()}, {}};
}

/// One that writes down what it is given.
Voice a_writer(const TempDir& folder) {
  return a_voice(folder, "writer", "cat >> said");
}

/// One that also takes its time over "Up".
Voice a_slow_writer(const TempDir& folder, const std::string& time) {
  return a_voice(folder, "slow",
                 "read -r text; echo \"$text\" >> said\n"
                 "[ \"$text\" != Up ] || exec sleep " +
                     time);
}

Cue a_cue(CueKind kind, const std::string& say) {
  return {.kind = kind, .say = say};
}

Cue move(const std::string& say) {
  return a_cue(CueKind::Move, say);
}

std::string said(const TempDir& folder) {
  return std::filesystem::exists(folder / "said") ? read_file(folder / "said")
                                                  : "";
}

void wait_for(const TempDir& folder, const std::string& text) {
  for (int i = 0; i < 10000 && said(folder).find(text) == std::string::npos;
       ++i)
    poll(nullptr, 0, 1);
  REQUIRE(said(folder).find(text) != std::string::npos);
}

void begin_to_speak(Speech& speech, const TempDir& folder) {
  speech.speak(move("Up"), milliseconds{0});
  wait_for(folder, "Up\n");
}

void wait_for_fault(Speech& speech, const std::string& expected) {
  std::string fault = speech.take_fault();
  for (int i = 0; i < 10000 && fault.empty(); ++i) {
    poll(nullptr, 0, 1);
    fault = speech.take_fault();
  }
  REQUIRE(fault == expected);
}

TEST_CASE("speech: a cue is spoken as a voice reads it, one line") {
  const TempDir folder;
  Speech speech({a_writer(folder)});
  speech.speak(move("--Hold 20 s\n$(id) <b>"), milliseconds{0});
  speech.finish(generous);
  CHECK(said(folder) == "Hold 20 seconds, id b\n");
  CHECK(speech.take_fault().empty());
}

TEST_CASE("speech: an announcement is spoken with what is done next") {
  const TempDir folder;
  Speech speech({a_writer(folder)});
  speech.speak(a_cue(CueKind::Announce, "Bridge. 8 reps"), milliseconds{0});
  speech.speak(a_cue(CueKind::Setup, "Lie down."), milliseconds{0});
  speech.finish(generous);
  CHECK(said(folder) == "Bridge. 8 repetitions. Lie down.\n");
}

TEST_CASE("speech: the end is waited for") {
  const TempDir folder;
  Speech speech({a_slow_writer(folder, "0.1")});
  speech.speak(move("Up"), milliseconds{0});
  speech.speak(move("Down"), milliseconds{0});
  speech.finish(generous);
  CHECK(said(folder) == "Up\nDown\n");
}

TEST_CASE("speech: what comes too late is not spoken") {
  const TempDir folder;
  Speech speech({a_writer(folder)});
  speech.speak(move("Up"), milliseconds{1001});
  speech.speak(move("Down"), milliseconds{900});
  speech.finish(generous);
  CHECK(said(folder) == "Down\n");
}

TEST_CASE("speech: what had to wait for too long is not spoken") {
  const TempDir folder;
  Speech speech({a_slow_writer(folder, "0.1")});
  begin_to_speak(speech, folder);
  speech.speak(move("Stale"), milliseconds{990});
  speech.finish(generous);
  CHECK(said(folder) == "Up\n");
}

TEST_CASE("speech: of what waits only the newest is spoken") {
  const TempDir folder;
  Speech speech({a_slow_writer(folder, "0.1")});
  begin_to_speak(speech, folder);
  speech.speak(move("Stay"), milliseconds{0});
  speech.speak(move("Down"), milliseconds{0});
  speech.finish(generous);
  CHECK(said(folder) == "Up\nDown\n");
}

TEST_CASE("speech: a change of what is done cuts a sentence short") {
  const TempDir folder;
  Speech speech({a_slow_writer(folder, "60")});
  for (const CueKind kind :
       {CueKind::Setup, CueKind::Switch, CueKind::Rest, CueKind::Finish}) {
    begin_to_speak(speech, folder);
    speech.speak(a_cue(kind, "Change"), milliseconds{0});
    wait_for(folder, "Change\n");
    std::filesystem::remove(folder / "said");
  }
}

TEST_CASE("speech: the first movement cuts getting ready short") {
  const TempDir folder;
  Speech speech({a_slow_writer(folder, "60")});
  speech.speak(a_cue(CueKind::Setup, "Up"), milliseconds{0});
  wait_for(folder, "Up\n");
  speech.speak(move("Breathe"), milliseconds{0});
  wait_for(folder, "Breathe\n");
}

TEST_CASE("speech: hush ends the sentence and drops what waits") {
  const TempDir folder;
  Speech speech({a_slow_writer(folder, "60")});
  begin_to_speak(speech, folder);
  speech.speak(move("Never"), milliseconds{0});
  speech.speak(a_cue(CueKind::Announce, "Nor this"), milliseconds{0});
  speech.hush();
  speech.speak(move("Down"), milliseconds{0});
  speech.finish(generous);
  CHECK(said(folder) == "Up\nDown\n");
}

TEST_CASE("speech: hush also silences what speaks elsewhere") {
  const TempDir folder;
  Voice voice = a_slow_writer(folder, "60");
  voice.stop = a_voice(folder, "stop", "echo stopped >> said").speak;
  {
    Speech speech({voice});
    speech.hush();
    begin_to_speak(speech, folder);
    speech.hush();
    wait_for(folder, "Up\nstopped\n");
    speech.speak(move("Up"), milliseconds{0});
    wait_for(folder, "stopped\nUp\n");
  }
  CHECK(said(folder) == "Up\nstopped\nUp\nstopped\n");
}

TEST_CASE("speech: with the session its voice is silent") {
  const TempDir folder;
  {
    Speech speech({a_voice(folder, "long", "echo $$ > said; exec sleep 60")});
    speech.speak(move("Up"), milliseconds{0});
    wait_for(folder, "\n");
  }
  const std::string process = said(folder).substr(0, said(folder).size() - 1);
  CHECK_FALSE(std::filesystem::exists("/proc/" + process));
}

TEST_CASE("speech: where a voice fails the next one speaks, without a word") {
  const TempDir folder;
  Speech speech({{{"/no/such/voice"}, {}},
                 a_voice(folder, "broken", "exit 1"),
                 a_writer(folder)});
  speech.speak(move("Up"), milliseconds{0});
  speech.finish(generous);
  CHECK(said(folder) == "Up\n");
  CHECK(speech.take_fault().empty());
}

TEST_CASE("speech: that no voice works is told once") {
  const TempDir folder;
  const Voice broken = a_voice(folder, "broken", "echo x >> said; exit 3");
  Speech speech({broken});
  speech.speak(move("Up"), milliseconds{0});
  wait_for(folder, "x\n");
  speech.speak(move("Down"), milliseconds{0});
  speech.finish(generous);
  CHECK(said(folder) == "x\nx\n");
  CHECK(speech.take_fault() == broken.speak.front() + ": failed with status 3");
  CHECK(speech.take_fault().empty());
}

TEST_CASE("speech: a voice that was killed speaks again, and is told of once") {
  const TempDir folder;
  const Voice voice = a_voice(folder, "killed", "cat >> said; kill -9 $$");
  Speech speech({voice});
  begin_to_speak(speech, folder);
  speech.speak(move("Down"), milliseconds{0});
  speech.finish(generous);
  CHECK(said(folder) == "Up\nDown\n");
  CHECK(speech.take_fault() ==
        voice.speak.front() + ": was killed by signal 9");
  CHECK(speech.take_fault().empty());
}

TEST_CASE("speech: a voice that hangs gives way to the next one") {
  const TempDir folder;
  Voice hanging = a_voice(folder, "hanging", "exec sleep 60");
  hanging.patience = milliseconds{0};
  Speech speech({hanging, a_writer(folder)});
  speech.speak(move("Up"), milliseconds{0});
  speech.finish(generous);
  CHECK(said(folder) == "Up\n");
  CHECK(speech.take_fault().empty());
}

TEST_CASE("speech: that a voice hangs is told once") {
  const TempDir folder;
  Voice hanging = a_voice(folder, "hanging", "exec sleep 60");
  hanging.patience = milliseconds{0};
  Speech speech({hanging});
  for (int i = 0; i < 2; ++i) {
    speech.speak(move("Up"), milliseconds{0});
    if (i == 0)
      wait_for_fault(speech, hanging.speak.front() + ": hangs");
  }
  speech.finish(generous);
  CHECK(speech.take_fault().empty());
}

TEST_CASE("speech: a voice that cannot have been heard is told of") {
  const TempDir folder;
  Voice mute = a_voice(folder, "mute", "exit 0");
  mute.least = milliseconds{1000};
  Speech speech({mute});
  speech.speak(move("Breathe in"), milliseconds{0});
  speech.finish(generous);
  CHECK(speech.take_fault() ==
        mute.speak.front() + ": ends without a sound; is there a sound card?");
}

TEST_CASE("speech: a crowd of cues waits for nobody") {
  const TempDir folder;
  Speech speech({a_slow_writer(folder, "60")});
  begin_to_speak(speech, folder);
  for (int i = 0; i < 10000; ++i)
    speech.speak(move("Down"), milliseconds{0});
  CHECK(said(folder) == "Up\n");
}

TEST_CASE("speech: speech-dispatcher comes before espeak-ng") {
  const TempDir folder;
  const std::string path = folder.path().string();
  CHECK(installed_voices(path).empty());
  a_voice(folder, "espeak-ng", "");
  REQUIRE(installed_voices(path).size() == 1);
  CHECK(installed_voices(path)[0].speak.front() == "espeak-ng");
  a_voice(folder, "spd-say", "");
  REQUIRE(installed_voices(path).size() == 2);
  CHECK(installed_voices(path)[0].speak.front() == "spd-say");
  CHECK(installed_voices(path)[0].least == milliseconds{0});
  CHECK(installed_voices(path)[1].least > milliseconds{0});
  CHECK(installed_voices(path)[0].stop ==
        std::vector<std::string>{"spd-say", "-S"});
}

}  // namespace
}  // namespace backcare
