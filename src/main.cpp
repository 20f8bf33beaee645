// SPDX-License-Identifier: MIT
#include "cli/world.hpp"

int main(int argument_count, char** arguments) {
  return backcare::run_in_world({arguments + 1, arguments + argument_count});
}
