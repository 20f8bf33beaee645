// SPDX-License-Identifier: MIT
#include "play_options.hpp"

#include <charconv>

#include "backcare/error.hpp"
#include "backcare/text.hpp"

namespace backcare {
namespace {

double speed_of(const Arguments& arguments) {
  const std::string text = arguments.text("--speed", "1");
  double speed = 0;
  const auto [end, fault] =
      std::from_chars(text.data(), text.data() + text.size(), speed);
  const bool octal_to_some =
      text.size() > 1 && text.front() == '0' && text[1] != '.';
  if (octal_to_some || fault != std::errc{} ||
      end != text.data() + text.size() || !(speed >= 0.1 && speed <= 1000))
    throw Error(ErrorKind::Usage, "--speed: " + in_quotes(text) +
                                      " is no number from 0.1 to 1000");
  return speed;
}

}  // namespace

Look look_of(const App& app, const Arguments& arguments) {
  const auto set = [&](const char* name) {
    const auto value = app.environment(name);
    return value && !value->empty();
  };
  const std::string color = arguments.text("--color", "auto");
  Look look;
  look.color =
      color == "always" || (color == "auto" && !set("NO_COLOR") &&
                            (set("CLICOLOR_FORCE") || app.out_is_terminal));
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (set(name)) {
      const std::string locale = fold(*app.environment(name));
      look.unicode = locale.find("utf-8") != std::string::npos ||
                     locale.find("utf8") != std::string::npos;
      break;
    }
  // The fonts of the Linux console lack the finer signs.
  if (app.environment("TERM").value_or("") == "linux")
    look.unicode = false;
  return look;
}

PlayOptions play_options(const App& app, const Arguments& arguments) {
  const auto is = [&](const char* name, std::string_view value) {
    const auto found = app.environment(name);
    return found && *found == value;
  };
  PlayOptions options;
  options.speed = speed_of(arguments);
  options.events = arguments.has("--events");
  options.plain =
      !options.events &&
      (arguments.has("--plain") || !app.out_is_terminal || is("TERM", "dumb") ||
       is("TERM", "") || !app.environment("TERM") || is("ACCESSIBLE", "1"));
  options.bell = !arguments.has("--no-bell");
  options.look = look_of(app, arguments);
  return options;
}

Manner manner_of(const App& app, const Arguments& arguments,
                 std::size_t items) {
  Manner manner;
  manner.telling =
      parse<Telling>(arguments.choice("--cues", all_names<Telling>(), "full"))
          .value_or(Telling::Full);
  const bool played = !arguments.has("--dry-run") && !arguments.has("--audio");
  const std::string side = arguments.choice(
      "--first-side", {"left", "right", "daily"}, played ? "daily" : "left");
  manner.first = side == "daily" ? first_side(day_of(app.now()))
                                 : parse<Side>(side).value_or(Side::Left);
  manner.to_floor =
      seconds{arguments.integer("--transfer-time", 0, 300)
                  .value_or(static_cast<int>(floor_transfer.count()))};
  manner.from = static_cast<std::size_t>(
      arguments.integer("--from", 1, static_cast<int>(items)).value_or(1) - 1);
  return manner;
}

std::vector<Option> play_option_table() {
  return {
      {"--speed", "", "X", "So many times as fast, 0.1 to 1000", ""},
      {"--dry-run", "", "", "Print the cues with their times at once", ""},
      {"--plain", "", "", "Append-only lines; so also without a terminal", ""},
      {"--events", "", "", "Cues and events as JSON Lines, live", ""},
      {"--cues", "", "HOW", "Say it in full, brief or none (default full)",
       "full|brief|none"},
      {"--first-side", "", "SIDE",
       "Begin with left, right or daily in turn (default daily)",
       "left|right|daily"},
      {"--transfer-time", "", "S",
       "Seconds to get down to the floor or up (default 40)", ""},
      {"--from", "", "N", "Begin with the Nth exercise", ""},
      {"--bell", "", "", "Ring the terminal bell at changes (default)", ""},
      {"--no-bell", "", "", "No bell", ""},
      {"--voice", "", "", "Speak the cues", ""},
      {"--no-voice", "", "", "Speak nothing (default)", ""},
      {"--voice-command", "", "CMD", "Speak with this program", ""},
      {"--audio", "", "FILE", "Write a sound file, and play nothing", ""}};
}

}  // namespace backcare
