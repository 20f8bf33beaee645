// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/profile_change.hpp"
#include "cli/profile_file.hpp"
#include "cli/profile_options.hpp"

namespace backcare {
namespace {

int print(App& app, const Arguments& given) {
  const bool json =
      given.choice("--format", {"table", "json"}, "table") == "json";
  const Arguments arguments = with_profile(app, given, all_profile_keys());
  const Catalog& catalog = load_catalog(app, arguments);
  (void)active_flags(catalog, arguments);
  (void)query_of(catalog, arguments);
  (void)request_of(arguments);
  app.out << (json ? settings_json(arguments) : settings_table(arguments));
  return exit_done;
}

int profile(App& app, const Arguments& arguments) {
  if (arguments.operands.empty())
    return print(app, arguments);
  const std::string& verb = arguments.operands.front();
  need_known("action of profile", {verb}, {"set", "add", "remove", "edit"});
  for (const Option& option : profile_command().options)
    if (arguments.has(option.name))
      throw Error(ErrorKind::Usage,
                  option.name + " does not go with profile " + verb);
  if (verb != "edit") {
    set_profile(app, arguments);
    return exit_done;
  }
  if (arguments.operands.size() > 1)
    throw Error(ErrorKind::Usage, "profile edit takes no key");
  edit_profile(app, arguments);
  return exit_done;
}

}  // namespace

Command profile_command() {
  auto options = setting_options();
  options.push_back(format_option("table|json"));
  return {"profile",
          "Print what holds for you and where it is said, or change it",
          "[set|add|remove KEY VALUE...|edit]",
          std::move(options),
          {"backcare profile", "backcare profile set minutes 15",
           "backcare profile add flags osteoporosis knee-pain"},
          profile};
}

}  // namespace backcare
