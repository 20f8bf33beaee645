// SPDX-License-Identifier: MIT
//
// Plans over synthetic catalogues of up to 10,000 exercises and prints how the
// time grows. The exercises are those of the built-in catalogue again and
// again, each with an id and a family of its own, and a little slower.
//
// usage: bench_growth
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "backcare/planner.hpp"

namespace {

using namespace backcare;

Catalog grown(const Catalog& from, std::size_t size) {
  Catalog catalog = from;
  for (std::size_t i = from.exercises.size(); i < size; ++i) {
    Exercise copy = from.exercises[i % from.exercises.size()];
    const std::string number = "-" + std::to_string(i);
    copy.id += number;
    copy.family += number;
    copy.set_up += seconds{static_cast<int>(i * 37 % 41)};
    copy.easier.clear();
    copy.harder.clear();
    catalog.exercises.push_back(std::move(copy));
  }
  std::ranges::sort(catalog.exercises, {}, &Exercise::id);
  return catalog;
}

/// Median milliseconds of a plan over requests of several areas and goals.
double median_time(const Catalog& catalog, bool& proven) {
  using Milliseconds = std::chrono::duration<double, std::milli>;
  std::vector<double> times;
  for (const char* area : {"lower", "neck", "upper", "core", "general"})
    for (const char* goal : {"relief", "mobility", "strength"}) {
      Request request{.areas = {area}, .goal = goal, .alternatives = false};
      const auto begin = std::chrono::steady_clock::now();
      proven = plan(catalog, request).proven && proven;
      times.push_back(
          Milliseconds(std::chrono::steady_clock::now() - begin).count());
    }
  std::ranges::nth_element(times, times.begin() + 7);
  return times[7];
}

}  // namespace

int main() {
  const Catalog catalog = built_in_catalog();
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  std::printf("exercises  median ms  ms per 1000\n");
  for (const std::size_t size : {161U, 500U, 1000U, 2000U, 5000U, 10'000U}) {
    bool proven = true;
    const double time = median_time(grown(catalog, size), proven);
    std::printf("%9zu %10.2f %12.2f%s\n", size, time,
                1000 * time / static_cast<double>(size),
                proven ? "" : "  (not all proven)");
  }
}
