// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "backcare/exercise.hpp"
#include "backcare/flags.hpp"
#include "backcare/prescription.hpp"
#include "backcare/progression.hpp"

namespace backcare {

/// A term of vocabulary.yaml.
struct Term {
  std::string id;
  std::string label;    ///< As printed to a person: "on your back".
  std::string meaning;  ///< One sentence.
  bool floor = false;   ///< Positions: whether it needs the floor.
  Station station = Station::Standing;  ///< Positions only.
  bool household = false;               ///< Equipment: found in most homes.
  bool moves = true;  ///< Ranges and directions: whether the spine moves.
  std::vector<std::string> demands;    ///< Positions: what they all demand.
  std::vector<std::string> positions;  ///< Demands and impacts: where alone
                                       ///< they occur; empty: anywhere.
  Origin origin;
};

/// A source of sources.yaml; `tier` A (health service, hospital, guideline), B
/// (practice site) or C (other).
struct Source {
  std::string id;
  std::string publisher;
  std::string title;
  std::string url;
  std::string author;
  std::string date;
  std::string tier;
  Origin origin;
};

/// A movement that is advised against; never planned.
struct Discouraged {
  std::string id;
  std::string name;
  std::vector<std::string> areas;
  std::string why;
  std::vector<std::string> instead;
  std::vector<std::string> sources;
  Origin origin;
};

/// A piece of general advice.
struct Guidance {
  std::string id;
  std::string category;
  std::string text;
  std::vector<std::string> exercises;
  std::vector<std::string> sources;
  Origin origin;
};

/// A set of exercises that a source names together.
struct NamedSet {
  std::string id;
  std::string name;
  std::vector<std::string> exercises;
  std::string note;
  std::vector<std::string> sources;
  Origin origin;
};

/// Everything backcare knows: plain data, read once, never changed.
struct Catalog {
  std::vector<Exercise> exercises;             ///< Sorted by id.
  std::vector<Flag> flags;                     ///< In the order of the file.
  std::map<std::string, std::string> urgency;  ///< Level to what to do.
  std::map<std::string, Recheck> recheck;      ///< By urgency.
  std::vector<RedFlag> red_flags;
  std::vector<StopSign> stop_signs;
  std::map<std::string, std::vector<Term>> vocabulary;  ///< By kind of term.
  std::vector<Source> sources;                          ///< Sorted by id.
  std::vector<Discouraged> discouraged;
  std::vector<Guidance> guidance;
  std::vector<NamedSet> named_sets;
  Prescriptions prescriptions;
  Progression progression;
  /// Exercises whose files have faults; links may name them.
  std::vector<std::string> left_out;

  /// By id; nullptr when there is none.
  [[nodiscard]] const Exercise* exercise(std::string_view id) const;
  [[nodiscard]] const Flag* flag(std::string_view id) const;
  [[nodiscard]] const Source* source(std::string_view id) const;
  /// A term of a kind ("positions"); nullptr when there is none.
  [[nodiscard]] const Term* term(const std::string& kind,
                                 std::string_view id) const;
  /// The ids of a kind of term, in file order; empty for an unknown kind.
  [[nodiscard]] std::vector<std::string> terms(const std::string& kind) const;
  [[nodiscard]] std::vector<std::string> exercise_ids() const;
  [[nodiscard]] std::vector<std::string> flag_ids() const;
  /// The exercises that an id, a name or an alias means, case and blanks around
  /// it ignored: an id means one; otherwise those of that name come first, then
  /// those that share it as an alias. Empty when nothing matches.
  [[nodiscard]] std::vector<const Exercise*> find(std::string_view name) const;
  /// Ids, names and aliases, for suggestions.
  [[nodiscard]] std::vector<std::string> all_names() const;
  [[nodiscard]] std::vector<std::string> floor_positions() const;
  [[nodiscard]] Station station(std::string_view position) const;

  /// judge() with the vocabulary of this catalogue.
  [[nodiscard]] Verdict judge(const Exercise& exercise,
                              const std::vector<const Flag*>& flags) const;
};

/// The catalogue that is compiled into the program.
[[nodiscard]] Catalog built_in_catalog();

/// A file that is not used because it has faults.
struct LeftOut {
  std::filesystem::path file;
  std::string
      replaces;  ///< The id of the exercise it was to replace, or empty.
};

/// What came of adding a folder.
struct Addition {
  std::filesystem::path folder;
  std::vector<Problem> faults;  ///< Of the files that are left out, sorted.
  std::vector<Problem>
      warnings;  ///< What is not read, or not as it is written.
  std::vector<LeftOut> left_out;
};

/// Adds a folder laid out like the built-in catalogue over `catalog`: an
/// exercise, flag, term or source of the same id replaces the one before. A
/// file with a fault is left out. What it was to replace stays, but every flag
/// rules it out (fails closed). A flag and an exercise keep the exclusions of
/// the one they replace. Throws Error (File) when there is no such folder.
[[nodiscard]] Addition add_folder(Catalog& catalog,
                                  const std::filesystem::path& folder);

/// Files whose faults are wanted; none named means all.
using Files = std::set<std::filesystem::path>;

/// The faults that only show across files: unknown terms, flags, sources and
/// neighbours, links that do not stand at both ends, a stage that falls along
/// `harder`, doses outside their range, movement facts that contradict each
/// other. Sorted by place, as are those below.
[[nodiscard]] std::vector<Problem> check(const Catalog& catalog,
                                         const Files& files = {});

/// The part of check() that is fair to files with faults of their own: unknown
/// terms, flags, sources and neighbours.
[[nodiscard]] std::vector<Problem> check_words(const Catalog& catalog,
                                               const Files& files = {});

/// What can be used, but not well: no movement facts, texts over 120 characters
/// or without a full stop, words that cannot be spoken in their phase, a family
/// of one that is nearly another, an alias that is an exercise of another one,
/// a stage above 1 without an easier neighbour or without a way down to a lower
/// stage, unless a note says why.
[[nodiscard]] std::vector<Problem> check_style(const Catalog& catalog,
                                               const Files& files = {});

/// The terms that no exercise, flag or rule uses.
[[nodiscard]] std::vector<Problem> orphan_terms(const Catalog& catalog);

/// The sources that nothing in the catalogue names; `cited` are those that
/// other files do.
[[nodiscard]] std::vector<Problem> orphan_sources(
    const Catalog& catalog, const std::vector<std::string>& cited);

}  // namespace backcare
