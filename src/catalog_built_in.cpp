// SPDX-License-Identifier: MIT
//
// A file of its own, so that the tool that packs the catalogue links without
// what it makes.
#include "built_in.hpp"
#include "catalog_pack.hpp"

namespace backcare {

Catalog built_in_catalog() {
  return unpack(built_in_bytes());
}

}  // namespace backcare
