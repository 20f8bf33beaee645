// SPDX-License-Identifier: MIT
//
// A file of its own, so that the tool that packs the catalogue links without
// what it makes.
#include "backcare/routine.hpp"
#include "built_in.hpp"

namespace backcare {

std::vector<StoredRoutine> built_in_routines() {
  std::vector<StoredRoutine> result;
  for (const PackedFile& file : built_in_routine_files()) {
    const std::filesystem::path name = file.name;
    result.push_back({name.stem().string(), name, file.bytes});
  }
  return result;
}

}  // namespace backcare
