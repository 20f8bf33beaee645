// SPDX-License-Identifier: MIT
//
// Checks a catalogue folder and writes it as a C++ source: each file as the
// packed tree of its values, so that the program starts without parsing YAML.
#include <cstdio>
#include <string>

#include <fmt/format.h>

#include "backcare/files.hpp"
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

std::string source_of(const std::vector<yaml::Document>& documents,
                      const std::filesystem::path& folder) {
  std::string result =
      "#include \"built_in.hpp\"\n\nnamespace backcare {\n\n"
      "const std::vector<PackedFile>& built_in_files() {\n"
      "  using std::string_view;\n"
      "  static const std::vector<PackedFile> files{\n";
  for (const yaml::Document& document : documents) {
    const std::string bytes = yaml::pack(document.root);
    result += fmt::format("    {{\"{}\", string_view({}, {})}},\n",
                          document.file.lexically_relative(folder).string(),
                          literal(bytes), bytes.size());
  }
  return result + "  };\n  return files;\n}\n\n}  // namespace backcare\n";
}

void embed(const std::filesystem::path& folder,
           const std::filesystem::path& output) {
  std::vector<Problem> problems;
  const auto documents = read_folder(folder, problems);
  Catalog catalog;
  for (const auto& document : documents)
    read_document(catalog, document, problems);
  if (problems.empty())
    problems = check(catalog);
  if (!problems.empty())
    throw Error(std::move(problems));
  write_file(output, source_of(documents, folder));
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
