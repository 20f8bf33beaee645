// SPDX-License-Identifier: MIT
#include "cli/audio.hpp"

#include <sstream>

#include <catch2/catch.hpp>

#include "sound/wave.hpp"
#include "support.hpp"

namespace backcare {
namespace {

using test::error_of;
using test::TempDir;

/// A world with nothing but a PATH.
class World {
 public:
  explicit World(const std::filesystem::path& path) {
    app.environment = [path](const char* name) -> std::optional<std::string> {
      if (std::string(name) == "PATH")
        return path.string();
      return std::nullopt;
    };
  }

  std::ostringstream out;
  std::ostringstream err;
  App app{out, err};
};

Arguments with(const std::vector<std::string>& options) {
  Arguments arguments;
  for (const std::string& option : options) {
    const auto value = option.find(' ');
    auto& values = arguments.values[option.substr(0, value)];
    if (value != std::string::npos)
      values.push_back(option.substr(value + 1));
  }
  return arguments;
}

void put_program(const TempDir& folder, const std::string& name) {
  write_file(folder / name, "#!/bin/sh\n");
  std::filesystem::permissions(folder / name, std::filesystem::perms{0755});
}

/// 10 s of getting ready, 20 s of work.
Timeline a_timeline() {
  const Exercise exercise = test::an_exercise("bridge");
  Routine routine;
  routine.items = {test::an_item(exercise, {.reps = 4, .hold = seconds{5}})};
  return unroll(routine, test::a_catalog_of_positions());
}

/// Whether cues would be spoken.
bool spoken(World& world, const std::vector<std::string>& words) {
  PlayOptions options{.plain = true};
  const Accompaniment accompaniment(world.app, with(words), options);
  CHECK(static_cast<bool>(options.speak) == static_cast<bool>(options.hush));
  return static_cast<bool>(options.speak);
}

TEST_CASE("audio: nothing is spoken unless it is asked for") {
  const TempDir folder;
  put_program(folder, "espeak-ng");
  World world(folder.path());
  CHECK_FALSE(spoken(world, {}));
  CHECK(spoken(world, {"--voice"}));
  CHECK(spoken(world, {"--voice-command espeak-ng -s 150"}));
  CHECK_FALSE(spoken(world, {"--voice", "--no-voice"}));
  CHECK(world.err.str().empty());
}

TEST_CASE("audio: that there is no voice is told, and the session goes on") {
  const TempDir folder;
  World world(folder.path());
  CHECK_FALSE(spoken(world, {"--voice"}));
  CHECK(world.err.str() ==
        "backcare: no voice: install espeak-ng or speech-dispatcher\n");
  world.err.str("");
  CHECK_FALSE(spoken(world, {"--voice-command 'old tom' -x"}));
  CHECK(world.err.str() ==
        "backcare: no voice: there is no program \"old tom\"\n");
}

TEST_CASE("audio: last words are waited for, and a fault is told at the end") {
  const TempDir folder;
  write_file(folder / "say", "#!/bin/sh\nexit 5\n");
  std::filesystem::permissions(folder / "say", std::filesystem::perms{0755});
  World world(folder.path());
  PlayOptions options{.plain = true};
  Accompaniment accompaniment(
      world.app, with({"--voice-command " + (folder / "say").string()}),
      options);
  options.speak({.kind = CueKind::Finish, .say = "The end"}, milliseconds{0});
  accompaniment.finish({.completed = true});
  CHECK(world.err.str() == "backcare: no voice: " + (folder / "say").string() +
                               ": failed with status 5\n");
}

TEST_CASE("audio: a command that cannot be read is wrong usage") {
  const TempDir folder;
  World world(folder.path());
  const Error error =
      error_of([&] { (void)spoken(world, {"--voice-command say 'x"}); });
  CHECK(error.kind() == ErrorKind::Usage);
}

TEST_CASE("audio: a sound file goes without what is for playing") {
  const TempDir folder;
  World world(folder.path());
  for (const std::string option : {"--speed 2", "--dry-run"}) {
    const Error error = error_of([&] {
      (void)record_audio(world.app, with({option, "--audio x"}), a_timeline());
    });
    CHECK(error.kind() == ErrorKind::Usage);
    CHECK(std::string(error.what()) ==
          "--audio goes without " + option.substr(0, option.find(' ')));
  }
}

TEST_CASE("audio: words need espeak-ng, and nothing is written without") {
  const TempDir folder;
  World world(folder.path());
  const std::string file = (folder / "a.wav").string();
  const Error error = error_of([&] {
    (void)record_audio(world.app, with({"--audio " + file}), a_timeline());
  });
  CHECK(error.kind() == ErrorKind::File);
  CHECK(std::string(error.what()) ==
        "--audio needs espeak-ng: install it, or leave the words out with "
        "--no-voice");
  CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("audio: a file is exactly as long as the session") {
  const TempDir folder;
  World world(folder.path());
  const std::string file = (folder / "a.wav").string();
  const Timeline timeline = a_timeline();
  const auto record = [&](const std::vector<std::string>& options) {
    Arguments arguments = with(options);
    arguments.values["--audio"] = {file};
    CHECK(record_audio(world.app, arguments, timeline) == 0);
    return read_wave(read_file(file), "a.wav");
  };
  const Samples tones = record({"--no-voice"});
  CHECK(std::ssize(tones) == timeline.length.count() * sample_rate);
  CHECK(tones != Samples(tones.size(), 0));
  const Samples silence = record({"--no-voice", "--no-bell"});
  CHECK(silence == Samples(tones.size(), 0));
}

}  // namespace
}  // namespace backcare
