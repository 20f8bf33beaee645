// SPDX-License-Identifier: MIT
#include "profile_file.hpp"

#include "backcare/files.hpp"
#include "backcare/text.hpp"
#include "input.hpp"

namespace backcare {
namespace {

namespace fs = std::filesystem;

fs::path needed_path(const App& app, const Arguments& arguments) {
  const auto path = profile_path(app, arguments);
  if (!path)
    throw Error(ErrorKind::File,
                "there is no place for a profile: neither XDG_CONFIG_HOME nor "
                "HOME is set");
  return *path;
}

/// A link that leads nowhere is there: it may lead to flags on another day.
bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::symlink_status(path, error).type() != fs::file_type::not_found;
}

/// What it says of the person's health is nobody else's business.
void make_private(const fs::path& path) {
  std::error_code error;
  if (fs::is_regular_file(path, error))
    fs::permissions(path, fs::perms::group_all | fs::perms::others_all,
                    fs::perm_options::remove, error);
}

void save(const fs::path& path, const std::string& text) {
  const bool made = create_private_file(
      path, [&](const fs::path& file) { write_file(file, text); });
  if (made)
    return;
  make_private(path);
  write_file(path, text);
}

std::string editor_of(const App& app) {
  for (const char* name : {"VISUAL", "EDITOR"})
    if (const auto value = app.environment(name); value && !value->empty())
      return *value;
  return "vi";
}

constexpr const char* first_text =
    "# What holds for you unless an option says otherwise; "
    "see \"man backcare\".\n"
    "# flags: [knee-pain]\n"
    "# equipment: [resistance-band]\n"
    "# minutes: 15\n"
    "# schedule: 2 per day\n";

}  // namespace

std::optional<fs::path> profile_path(const App& app,
                                     const Arguments& arguments) {
  if (arguments.values.contains("--profile"))
    return arguments.text("--profile", "");
  const auto config = app.environment("XDG_CONFIG_HOME");
  if (config && config->starts_with('/'))
    return fs::path(*config) / "backcare/profile.yaml";
  const auto home = app.environment("HOME");
  if (home && home->starts_with('/'))
    return fs::path(*home) / ".config/backcare/profile.yaml";
  return std::nullopt;
}

ProfileText profile_text(const App& app, const Arguments& arguments) {
  const auto path = profile_path(app, arguments);
  if (!path)
    return {};
  if (!arguments.values.contains("--profile") && !is_there(*path))
    return {*path, ""};
  return {*path, read_file(*path)};
}

void save_profile(const ProfileText& before, const std::string& text) {
  const std::string now =
      is_there(before.file) ? read_file(before.file) : std::string();
  if (now != before.text)
    throw Error(ErrorKind::File,
                to_string(Where{before.file, 0, 0}) +
                    ": was changed by another program meanwhile; try again");
  save(before.file, text);
}

ProfileText profile_text_to_change(const App& app, const Arguments& arguments) {
  const fs::path path = needed_path(app, arguments);
  return {path, is_there(path) ? read_file(path) : std::string()};
}

Profile read_profile(const ProfileText& from) {
  std::vector<Problem> problems;
  Profile profile = parse_profile(from.file, from.text, problems);
  if (!problems.empty())
    throw Error(std::move(problems));
  return profile;
}

void need_sound(const Profile& profile, const Catalog& catalog) {
  auto problems = check(profile, catalog);
  if (!problems.empty())
    throw Error(std::move(problems));
}

void change_profile(App& app, const Arguments& arguments,
                    const std::function<std::string(const ProfileText&,
                                                    const Profile&)>& change) {
  const ProfileText before = profile_text_to_change(app, arguments);
  const Profile profile = read_profile(before);
  const Catalog& catalog = load_catalog(app, arguments);
  need_sound(profile, catalog);
  const ProfileText after{before.file, change(before, profile)};
  std::vector<Problem> problems;
  const Profile changed = parse_profile(after.file, after.text, problems);
  for (Problem& problem : check(changed, catalog))
    problems.push_back(std::move(problem));
  if (!problems.empty())
    throw Error(ErrorKind::Usage, problems.front().message);
  if (after.text != before.text)
    save_profile(before, after.text);
}

void edit_profile(App& app, const Arguments& arguments) {
  const ProfileText before = profile_text_to_change(app, arguments);
  fs::path draft = before.file;
  draft.replace_filename(".draft-" + before.file.filename().string());
  if (is_there(draft))
    app.err << "Going on with " << to_string(Where{draft, 0, 0})
            << ", which had faults.\n";
  else
    save(draft, before.text.empty() ? first_text : before.text);
  const std::string editor = editor_of(app);
  const int status = app.run_editor ? app.run_editor(editor, draft) : 127;
  const std::string lead =
      to_string(Where{before.file, 0, 0}) + " is as it was: ";
  if (status != 0) {
    fs::remove(draft);
    throw Error(ErrorKind::File, lead + in_quotes(editor) +
                                     " ended with exit status " +
                                     std::to_string(status));
  }
  try {
    const ProfileText after{draft, read_file(draft)};
    const Profile profile = read_profile(after);
    need_sound(profile, load_catalog(app, arguments));
    save_profile(before, after.text);
  } catch (const Error&) {
    app.err << "backcare: " << lead
            << "what you wrote has faults and waits for the next \"backcare "
               "profile edit\"\n";
    throw;
  }
  fs::remove(draft);
}

}  // namespace backcare
