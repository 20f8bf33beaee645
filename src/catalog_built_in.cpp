// SPDX-License-Identifier: MIT
//
// A file of its own, so that the tool that packs the catalogue links without
// what it makes.
#include "built_in.hpp"
#include "catalog_reader.hpp"

namespace backcare {

Catalog built_in_catalog() {
  Catalog catalog;
  std::vector<Problem> problems;
  for (const PackedFile& file : built_in_files())
    read_document(catalog,
                  std::make_shared<const yaml::Document>(yaml::Document{
                      file.name, yaml::unpack(file.bytes), true}),
                  problems);
  if (!problems.empty())
    throw Error(std::move(problems));
  return catalog;
}

}  // namespace backcare
