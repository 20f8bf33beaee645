// SPDX-License-Identifier: MIT
//
// A person's own catalogue. It is added file by file: what has faults is left
// out, and round after round also what only fails because of that, until the
// rest stands.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "backcare/files.hpp"
#include "backcare/text.hpp"
#include "catalog_reader.hpp"

namespace backcare {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

/// In reading order.
const Words part_files{"vocabulary.yaml",   "sources.yaml",
                       "flags.yaml",        "guidance.yaml",
                       "prescription.yaml", "progression.yaml"};
const Words part_folders{"exercises", "routines", "schema"};

bool contains(const Words& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_yaml(const std::string& name) {
  const std::string folded = fold(name);
  return folded.ends_with(".yaml") || folded.ends_with(".yml");
}

/// Files that people keep beside others, and editors.
bool is_aside(const std::string& name) {
  return name.starts_with('.') || name.ends_with('~') ||
         name.starts_with("README") || name.starts_with("LICENSE");
}

/// What the entry `name` of a catalogue folder was perhaps meant to be.
std::string meant(const std::string& name, bool is_folder) {
  if (is_folder)
    return suggestion(name, part_folders);
  const auto near =
      closest(fs::path(name).stem().string() + ".yaml", part_files);
  if (near)
    return "; did you mean " + in_quotes(*near) + "?";
  return is_yaml(name) ? "; an exercise belongs into the folder \"exercises\""
                       : "";
}

std::string meant_exercise(const std::string& name, bool is_folder) {
  if (is_folder || !is_yaml(name))
    return {};
  return "; did you mean " +
         in_quotes(fs::path(name).stem().string() + ".yaml") + "?";
}

using Guess = std::string (*)(const std::string& name, bool is_folder);

/// The entries of a folder that nothing reads.
void find_strangers(const fs::path& folder, const Words& parts, Guess guess,
                    std::vector<Problem>& strangers) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    std::error_code ignored;
    const bool is_folder = entry.is_directory(ignored);
    if (!is_aside(name) && !contains(parts, name) &&
        (is_folder || !parts.empty() || !name.ends_with(".yaml")))
      strangers.push_back({{entry.path(), 0, 0},
                           "is not read: it is no part of a catalogue" +
                               guess(name, is_folder)});
  }
}

std::vector<Problem> strangers(const fs::path& folder) {
  if (const fs::path clean = (folder / "").lexically_normal().parent_path();
      clean.filename() == "exercises")
    return {{{folder, 0, 0},
             "holds exercises; the catalogue is the folder around it"}};
  Words parts = part_files;
  parts.insert(parts.end(), part_folders.begin(), part_folders.end());
  std::error_code ignored;
  std::vector<Problem> result;
  if (std::ranges::none_of(parts, [&](const std::string& part) {
        return fs::exists(folder / part, ignored);
      }))
    result.push_back({{folder, 0, 0},
                      "holds no part of a catalogue: exercises/NAME.yaml, " +
                          join(part_files, ", ")});
  find_strangers(folder, parts, meant, result);
  find_strangers(folder / "exercises", {}, meant_exercise, result);
  std::ranges::sort(result);
  return result;
}

/// Reads one file, or tells why not.
std::optional<yaml::Document> read_part(const fs::path& file,
                                        std::vector<Problem>& problems) {
  std::error_code ignored;
  if (!fs::is_regular_file(file, ignored)) {
    problems.push_back({{file, 0, 0}, "is no regular file"});
    return std::nullopt;
  }
  try {
    return yaml::parse(file, read_file(file), problems);
  } catch (const Error& error) {
    // Its text begins with the name of the file.
    const std::string lead = to_string(Problem{{file, 0, 0}, ""});
    problems.push_back(
        {{file, 0, 0}, std::string(error.what()).substr(lead.size())});
    return std::nullopt;
  }
}

class FolderAdder {
 public:
  FolderAdder(Catalog& catalog, const fs::path& folder)
      : catalog_(catalog), folder_(folder) {}

  Addition add() {
    result_.folder = folder_;
    documents_ = read_folder(folder_, result_.faults);
    for (const auto& document : documents_)
      files_.insert(document->file);
    read_all();
    while (!add_rest()) {
    }
    std::ranges::sort(result_.faults);
    const auto twice = std::ranges::unique(result_.faults);
    result_.faults.erase(twice.begin(), twice.end());
    for (Problem& problem : strangers(folder_))
      result_.warnings.push_back(std::move(problem));
    for (const fs::path& file : faulty_)
      result_.left_out.push_back({file, replaced_by(file)});
    return std::move(result_);
  }

 private:
  /// Everything, for the faults of each file and, in those that have some, also
  /// the words that nobody knows.
  void read_all() {
    Catalog all = catalog_;
    for (const auto& document : documents_)
      read_document(all, document, result_.faults);
    for (const Problem& problem : result_.faults)
      faulty_.insert(problem.where.file);
    if (faulty_.empty())
      return;
    for (Problem& problem : check_words(all, faulty_))
      result_.faults.push_back(std::move(problem));
  }

  /// What has no fault known so far; false when that shows one.
  bool add_rest() {
    Catalog next = catalog_;
    std::vector<Problem> problems;
    for (const auto& document : documents_)
      if (!faulty_.contains(document->file))
        read_document(next, document, problems);
    for (const fs::path& file : faulty_)
      leave_out(next, file);
    std::vector<Problem> warnings;
    keep_safe(next, catalog_, warnings);
    if (!files_.empty())
      for (Problem& problem : check(next, files_))
        if (!faulty_.contains(problem.where.file))
          problems.push_back(std::move(problem));
    for (const Problem& problem : problems)
      faulty_.insert(problem.where.file);
    result_.faults.insert(result_.faults.end(), problems.begin(),
                          problems.end());
    if (!problems.empty())
      return false;
    catalog_ = std::move(next);
    result_.warnings = std::move(warnings);
    return true;
  }

  static bool is_exercise(const fs::path& file) {
    return file.parent_path().filename() == "exercises";
  }

  void leave_out(Catalog& next, const fs::path& file) const {
    if (!is_exercise(file))
      return;
    const std::string id = file.stem().string();
    next.left_out.push_back(id);
    const auto stand_in = std::ranges::find(next.exercises, id, &Exercise::id);
    if (stand_in != next.exercises.end())
      stand_in->withheld = fmt::format(
          "the version of it in {} has faults, so with a flag none is used",
          to_string(Where{file, 0, 0}));
  }

  [[nodiscard]] std::string replaced_by(const fs::path& file) const {
    const std::string id = file.stem().string();
    return is_exercise(file) && catalog_.exercise(id) ? id : "";
  }

  Catalog& catalog_;
  const fs::path& folder_;
  std::vector<yaml::SharedDocument> documents_;
  Files files_;
  Files faulty_;
  Addition result_;
};

}  // namespace

std::vector<std::string> missing_parts(const fs::path& folder) {
  std::error_code ignored;
  Words result;
  for (const std::string& name : part_files)
    if (!fs::exists(folder / name, ignored))
      result.push_back(name);
  if (!fs::is_directory(folder / "exercises", ignored))
    result.emplace_back("exercises");
  return result;
}

std::vector<yaml::SharedDocument> read_folder(const fs::path& folder,
                                              std::vector<Problem>& problems) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored))
    throw Error(ErrorKind::File,
                to_string(Where{folder, 0, 0}) +
                    (fs::exists(folder, ignored)
                         ? ": is no folder, and a catalogue is one"
                         : ": no such folder"));
  std::vector<fs::path> files;
  for (const std::string& name : part_files)
    if (fs::exists(fs::symlink_status(folder / name, ignored)))
      files.push_back(folder / name);
  for (const auto& file : list_files(folder / "exercises", ".yaml"))
    files.push_back(file);
  std::vector<yaml::SharedDocument> documents;
  for (const auto& file : files)
    if (auto document = read_part(file, problems))
      documents.push_back(
          std::make_shared<const yaml::Document>(std::move(*document)));
  return documents;
}

Addition add_folder(Catalog& catalog, const fs::path& folder) {
  return FolderAdder(catalog, folder).add();
}

}  // namespace backcare
