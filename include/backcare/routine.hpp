// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "backcare/catalog.hpp"
#include "backcare/planner.hpp"

namespace backcare {

/// One line of a routine. `exercise` points into the catalogue or shares an
/// exercise that the routine file itself carries; never null.
struct RoutineItem {
  std::shared_ptr<const Exercise> exercise;
  bool own = false;  ///< Carried by the routine file.
  Dose dose;
  std::string position;  ///< One of the exercise's positions.
  Where where;
  std::string note;  ///< What became of the dose, for a reader; not read back.
};

/// A list of exercises with doses: what a file holds, what is played.
struct Routine {
  std::string title;
  std::string schedule;              ///< As written; may be empty.
  std::string about;                 ///< What it is, and for whom; or empty.
  std::string frequency;             ///< A sentence; or empty.
  std::vector<std::string> suits;    ///< Flags that rule nothing out in it.
  std::vector<std::string> sources;  ///< Keys of sources.yaml.
  std::vector<RoutineItem> items;    ///< Never empty.
};

/// The days of a week in order, as files name them.
inline constexpr std::array<std::string_view, 7> day_names{
    "mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// A routine for each day of a week; nothing on a day of rest.
struct Week {
  std::string title;
  std::string schedule;  ///< As written; may be empty.
  std::string about;     ///< What it is, and for whom; or empty.
  std::array<std::optional<Routine>, 7> days;  ///< One of them is not nothing.
};

/// What a routine file holds: a routine, or a week of them.
using Programme = std::variant<Routine, Week>;

/// What a routine file has to hold.
enum class RoutineKind {
  Personal,   ///< Exercises; all other keys are optional, in any order.
  Published,  ///< Title, about and sources too; all keys in order.
};

/// Reads a routine file's text. Throws Error (File) with every fault, or when
/// it is a week. `catalog` must outlive the routine.
[[nodiscard]] Routine parse_routine(const std::filesystem::path& name,
                                    std::string_view text,
                                    const Catalog& catalog,
                                    RoutineKind kind = RoutineKind::Personal);

/// The same for a routine or a week.
[[nodiscard]] Programme parse_programme(
    const std::filesystem::path& name, std::string_view text,
    const Catalog& catalog, RoutineKind kind = RoutineKind::Personal);

/// The routine of a plan.
[[nodiscard]] Routine routine_of(const Plan& plan);

/// The routine file: `comment` as comment lines, what is known of the routine,
/// and each exercise with its dose and, as a comment, its position.
/// parse_routine reads it back into an equal routine.
[[nodiscard]] std::string to_yaml(const Routine& routine,
                                  const Catalog& catalog,
                                  const std::vector<std::string>& comment);

/// The same of a week: its routines by day, and "rest".
[[nodiscard]] std::string to_yaml(const Week& week, const Catalog& catalog,
                                  const std::vector<std::string>& comment);

/// Which items the flags rule out, with the reasons; in routine order.
struct Refusal {
  const RoutineItem* item = nullptr;
  Verdict verdict;
};
[[nodiscard]] std::vector<Refusal> refusals(
    const Routine& routine, const Catalog& catalog,
    const std::vector<const Flag*>& flags);

/// What could take the place of an exercise under the flags: its easier and
/// harder neighbours and the others of its family that no flag rules out.
/// Nearest first: no higher stage before a higher one, then neighbours before
/// the rest of the family, then the smaller step in stage. May be empty.
[[nodiscard]] std::vector<const Exercise*> stand_ins(
    const Catalog& catalog, const Exercise& exercise,
    const std::vector<const Flag*>& flags);

/// A routine that is known by its id: compiled into the program, or a file in
/// the folder "routines" of a catalogue.
struct StoredRoutine {
  std::string id;  ///< The name of the file.
  std::filesystem::path file;
  std::optional<std::string_view> text;  ///< Compiled in; else in the file.
};

/// The routines that are compiled into the program, sorted by id.
[[nodiscard]] std::vector<StoredRoutine> built_in_routines();

/// Adds the routine files of a catalogue folder: one of the same id takes the
/// place of the one before. Their text is not read yet; files that cannot be
/// routines go to `problems` and are left out. Stays sorted by id.
void add_routines(std::vector<StoredRoutine>& routines,
                  const std::filesystem::path& folder,
                  std::vector<Problem>& problems);

/// Reads a routine: a published one when it is compiled in, or stands in the
/// catalogue of a folder that has a vocabulary of its own. Throws Error (File),
/// also when it is a week.
[[nodiscard]] Routine read_routine(const StoredRoutine& stored,
                                   const Catalog& catalog);

/// The same for a routine or a week.
[[nodiscard]] Programme read_programme(const StoredRoutine& stored,
                                       const Catalog& catalog);

/// What a routine or a week says of itself, without its exercises; that needs
/// no catalogue.
struct RoutineHead {
  std::string title;     ///< The name of the file, if it says none.
  std::string schedule;  ///< As written; may be empty.
  /// The titles of its sessions, each once: of a week those of its days.
  std::vector<std::string> sessions;
};

/// Reads the head of a routine file and no more than its syntax of the rest.
/// Throws Error (File) with every fault of these.
[[nodiscard]] RoutineHead parse_head(const std::filesystem::path& name,
                                     std::string_view text);
[[nodiscard]] RoutineHead read_head(const StoredRoutine& stored);

/// The faults of all of them. Throws Error (File) for what cannot be read.
[[nodiscard]] std::vector<Problem> check(
    const std::vector<StoredRoutine>& routines, const Catalog& catalog);

}  // namespace backcare
