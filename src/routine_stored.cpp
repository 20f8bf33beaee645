// SPDX-License-Identifier: MIT
#include <algorithm>

#include "backcare/files.hpp"
#include "backcare/routine.hpp"
#include "backcare/text.hpp"
#include "catalog_reader.hpp"

namespace backcare {
namespace {

namespace fs = std::filesystem;

/// Only a whole catalogue has a vocabulary; its routines are for strangers, so
/// they have to say what they are and where they come from.
RoutineKind kind_of(const StoredRoutine& stored) {
  std::error_code ignored;
  const fs::path folder =
      fs::absolute(stored.file, ignored).lexically_normal().parent_path();
  const bool published =
      stored.text ||
      (folder.filename() == "routines" &&
       fs::exists(folder.parent_path() / "vocabulary.yaml", ignored));
  return published ? RoutineKind::Published : RoutineKind::Personal;
}

}  // namespace

void add_routines(std::vector<StoredRoutine>& routines, const fs::path& folder,
                  std::vector<Problem>& problems) {
  std::error_code ignored;
  for (const fs::path& file : list_files(folder / "routines", ".yaml")) {
    const std::string id = file.stem().string();
    if (!is_id(id))
      problems.push_back(
          {{file, 0, 0},
           in_quotes(id) + " is no id: small letters, digits and hyphens"});
    else if (!fs::is_regular_file(file, ignored))
      problems.push_back({{file, 0, 0}, "is no regular file"});
    else
      put(routines, {id, file, std::nullopt});
  }
  std::ranges::sort(routines, {}, &StoredRoutine::id);
}

Routine read_routine(const StoredRoutine& stored, const Catalog& catalog) {
  const RoutineKind kind = kind_of(stored);
  if (stored.text)
    return parse_routine(stored.file, *stored.text, catalog, kind);
  return parse_routine(stored.file, read_file(stored.file), catalog, kind);
}

Programme read_programme(const StoredRoutine& stored, const Catalog& catalog) {
  const RoutineKind kind = kind_of(stored);
  if (stored.text)
    return parse_programme(stored.file, *stored.text, catalog, kind);
  return parse_programme(stored.file, read_file(stored.file), catalog, kind);
}

std::vector<Problem> check(const std::vector<StoredRoutine>& routines,
                           const Catalog& catalog) {
  std::vector<Problem> result;
  for (const StoredRoutine& stored : routines)
    try {
      (void)read_programme(stored, catalog);
    } catch (const Error& error) {
      if (error.problems().empty())
        throw;
      result.insert(result.end(), error.problems().begin(),
                    error.problems().end());
    }
  return result;
}

}  // namespace backcare
