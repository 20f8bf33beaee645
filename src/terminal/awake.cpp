// SPDX-License-Identifier: MIT
#include "awake.hpp"

#include "backcare/error.hpp"

namespace backcare {

Awake::Awake(std::string_view path) {
  const auto inhibit = find_program("systemd-inhibit", path);
  if (!inhibit)
    return;
  try {
    // "cat" ends with its input, which is ours to hold open; then the lock is
    // released.
    holder_.emplace(std::vector<std::string>{
        inhibit->string(), "--what=idle:sleep", "--who=backcare",
        "--why=An exercise session is on", "--mode=block", "cat"});
  } catch (const Error&) {
    // A session without it is as good as on a machine that has none.
  }
}

}  // namespace backcare
