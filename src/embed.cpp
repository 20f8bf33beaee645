// SPDX-License-Identifier: MIT
//
// Checks a catalogue folder and writes it as a C++ source: its entries as
// packed values, so that the program starts without reading YAML; routines as
// their text, because only the one that is wanted is read.
#include <cstdio>
#include <string>

#include <fmt/format.h>

#include "backcare/files.hpp"
#include "backcare/routine.hpp"
#include "catalog_pack.hpp"
#include "catalog_reader.hpp"

namespace backcare {
namespace {

/// `bytes` as adjacent string literals; octal escapes of three digits, so that
/// a digit that follows is not taken for a part of them.
std::string literal(const std::string& bytes) {
  std::string result;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % 100 == 0)
      result += i == 0 ? "\"" : "\"\n    \"";
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool plain = byte >= ' ' && byte < 0x7f && byte != '"' &&
                       byte != '\\' && byte != '?';
    result += plain ? std::string(1, bytes[i]) : fmt::format("\\{:03o}", byte);
  }
  return result.empty() ? "\"\"" : result + "\"";
}

std::string entry(const std::filesystem::path& name, const std::string& bytes) {
  return fmt::format("    {{\"{}\", string_view({}, {})}},\n", name.string(),
                     literal(bytes), bytes.size());
}

std::string source(const std::string& catalog, const std::string& routines) {
  return fmt::format(
      "#include \"built_in.hpp\"\n\n"
      "namespace backcare {{\n\n"
      "std::string_view built_in_bytes() {{\n"
      "  return {{{}, {}}};\n}}\n\n"
      "const std::vector<PackedFile>& built_in_routine_files() {{\n"
      "  using std::string_view;\n"
      "  static const std::vector<PackedFile> files{{\n{}  }};\n"
      "  return files;\n}}\n\n"
      "}}  // namespace backcare\n",
      literal(catalog), catalog.size(), routines);
}

void embed(const std::filesystem::path& folder,
           const std::filesystem::path& output) {
  std::vector<Problem> problems;
  const auto documents = read_folder(folder, problems);
  std::vector<StoredRoutine> routines;
  add_routines(routines, folder, problems);
  Catalog catalog;
  for (const auto& document : documents)
    read_document(catalog, document, problems);
  if (problems.empty())
    problems = check(catalog);
  if (problems.empty())
    problems = check_style(catalog);
  if (problems.empty())
    problems = orphan_terms(catalog);
  if (problems.empty())
    problems = check(routines, catalog);
  if (!problems.empty())
    throw Error(std::move(problems));
  std::string texts;
  for (const StoredRoutine& routine : routines)
    texts +=
        entry(routine.file.lexically_relative(folder), read_file(routine.file));
  write_file(output, source(pack(catalog, folder), texts));
}

}  // namespace
}  // namespace backcare

int main(int argument_count, char** arguments) {
  try {
    if (argument_count != 3)
      throw backcare::Error(backcare::ErrorKind::Usage,
                            "usage: backcare_embed CATALOG-FOLDER OUTPUT");
    backcare::embed(arguments[1], arguments[2]);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
