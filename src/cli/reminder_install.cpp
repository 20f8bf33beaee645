// SPDX-License-Identifier: MIT
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

#include <fmt/format.h>

#include "backcare/error.hpp"
#include "backcare/files.hpp"
#include "backcare/text.hpp"
#include "reminder.hpp"
#include "terminal/child.hpp"

namespace backcare {
namespace {

namespace fs = std::filesystem;

constexpr Limits crontab_limits{1024UL * 1024UL, std::chrono::seconds{10}};

/// The folder of the person's own units of systemd.
fs::path unit_folder(const App& app) {
  const auto config = app.environment("XDG_CONFIG_HOME");
  if (config && config->starts_with('/'))
    return fs::path(*config) / "systemd/user";
  const auto home = app.environment("HOME");
  if (home && home->starts_with('/'))
    return fs::path(*home) / ".config/systemd/user";
  throw Error(ErrorKind::File,
              "there is no place for units: neither XDG_CONFIG_HOME nor HOME "
              "is set");
}

/// Does what `change` does; its failure is one of the file.
template <typename Change>
void on_disk(const fs::path& path, const Change& change) {
  try {
    change();
  } catch (const fs::filesystem_error& error) {
    throw Error(ErrorKind::File,
                to_string(Problem{
                    {path}, "cannot be changed: " + error.code().message()}));
  }
}

/// What `systemctl --user enable` would make of it.
void enable(const fs::path& folder, const std::string& timer) {
  const fs::path wants = folder / "timers.target.wants";
  on_disk(wants, [&] {
    fs::create_directories(wants);
    if (!fs::is_symlink(wants / timer))
      fs::create_symlink(fs::path("..") / timer, wants / timer);
  });
}

void install_units(App& app, const Reminder& reminder) {
  const fs::path folder = unit_folder(app);
  on_disk(folder, [&] { fs::create_directories(folder); });
  for (const Unit& unit : systemd_units(reminder)) {
    write_file(folder / unit.file, unit.text);
    app.err << "written: " << (folder / unit.file).string() << '\n';
  }
  enable(folder, reminder.name + ".timer");
  app.err << fmt::format(
      "It runs from your next login on, or at once with:\n"
      "systemctl --user daemon-reload && systemctl --user restart {}.timer\n",
      reminder.name);
}

bool uninstall_units(App& app, const Reminder& reminder) {
  const fs::path folder = unit_folder(app);
  const std::string timer = reminder.name + ".timer";
  bool any = false;
  for (const fs::path& file :
       {folder / "timers.target.wants" / timer, folder / timer,
        folder / (reminder.name + ".service")})
    on_disk(file, [&] { any = fs::remove(file) || any; });
  if (any)
    app.err << fmt::format(
        "It stops with your next login, or at once with:\n"
        "systemctl --user stop {0}; systemctl --user daemon-reload\n",
        timer);
  return any;
}

/// The crontab of the person; empty when there is none. crontab says so in
/// words only, and anything else that fails must not look like it.
std::string read_crontab() {
  std::string text =
      answer_of({"sh", "-c", "LC_ALL=C crontab -l 2>&1; echo \"status $?\""},
                "", crontab_limits);
  const auto status = text.rfind("status ");
  const bool fine = text.substr(status) == "status 0\n";
  text.resize(status);
  if (fine)
    return text;
  if (text.starts_with("no crontab for "))
    return "";
  throw Error(ErrorKind::File, "crontab -l fails: " + in_quotes(text));
}

void write_crontab(const std::string& text) {
  std::string name =
      (fs::temp_directory_path() / "backcare-crontab-XXXXXX").string();
  const Descriptor made(::mkstemp(name.data()));
  if (!made.open())
    throw Error(ErrorKind::File,
                name + ": cannot be made: " + std::strerror(errno));
  try {
    write_file(name, text);
    (void)answer_of({"crontab", name}, "", crontab_limits);
  } catch (...) {
    ::unlink(name.c_str());
    throw;
  }
  ::unlink(name.c_str());
}

bool change_crontab(App& app, const Reminder& reminder, bool uninstall) {
  const std::string before = read_crontab();
  const std::string after = changed_crontab(before, reminder, uninstall);
  const bool same = after == before;
  if (!same)
    write_crontab(after);
  if (!uninstall)
    app.err << (same ? "There already" : "Written to your crontab")
            << "; cron takes it from there.\n";
  return !same;
}

}  // namespace

bool install(App& app, const Reminder& reminder, const std::string& format,
             bool uninstall) {
  bool found = true;
  if (format == "cron")
    found = change_crontab(app, reminder, uninstall) || !uninstall;
  else if (uninstall)
    found = uninstall_units(app, reminder);
  else
    install_units(app, reminder);
  if (!found)
    app.err << "There is no such reminder.\n";
  return found;
}

}  // namespace backcare
