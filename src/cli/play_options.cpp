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
  if (fault != std::errc{} || end != text.data() + text.size() ||
      !(speed >= 0.1 && speed <= 1000))
    throw Error(ErrorKind::Usage, "--speed: " + in_quotes(text) +
                                      " is no number from 0.1 to 1000");
  return speed;
}

/// The colours and characters of the terminal: --color, then NO_COLOR,
/// CLICOLOR_FORCE, TERM.
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
  return look;
}

}  // namespace

PlayOptions play_options(const App& app, const Arguments& arguments) {
  const auto is = [&](const char* name, std::string_view value) {
    const auto found = app.environment(name);
    return found && *found == value;
  };
  PlayOptions options;
  options.speed = speed_of(arguments);
  options.plain = arguments.has("--plain") || !app.out_is_terminal ||
                  is("TERM", "dumb") || is("TERM", "") ||
                  !app.environment("TERM") || is("ACCESSIBLE", "1");
  options.bell = !arguments.has("--no-bell");
  options.look = look_of(app, arguments);
  return options;
}

}  // namespace backcare
