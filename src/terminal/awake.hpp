// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "child.hpp"

namespace backcare {

/// Keeps the machine and its screen from going to sleep for as long as the
/// object lives, with systemd-inhibit where there is one; otherwise does
/// nothing and tells nothing. The lock goes with this process, however it ends:
/// its holder waits for the end of a pipe.
class Awake {
 public:
  /// `path`: the folders of programs, as in PATH.
  explicit Awake(std::string_view path);

 private:
  std::optional<Child> holder_;
};

}  // namespace backcare
