// SPDX-License-Identifier: MIT
#include "cli/completion.hpp"

#include "backcare/error.hpp"
#include "cli/commands.hpp"
#include "cli/exit_status.hpp"

namespace backcare {
namespace {

int completion(App& app, const Arguments& arguments) {
  if (arguments.operands.size() != 1)
    throw Error(ErrorKind::Usage, "completion takes one of bash, zsh, fish");
  need_known("shell", arguments.operands, {"bash", "zsh", "fish"});
  app.out << completion_script(arguments.operands.front());
  return exit_done;
}

}  // namespace

Command completion_command() {
  return {"completion",
          "Print the completion script for a shell",
          "[bash|zsh|fish]",
          {},
          {"backcare completion bash > backcare.bash",
           "source <(backcare completion bash)"},
          completion};
}

}  // namespace backcare
