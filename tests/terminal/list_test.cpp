// SPDX-License-Identifier: MIT
#include "terminal/list.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

using namespace backcare;

namespace {

using Lines = std::vector<std::string>;
constexpr Look ascii{};
constexpr Look unicode{.color = false, .unicode = true};

Lines fitted(const Lines& list, Size size, Look look) {
  return fit_entries(entries_of(list, size.columns, look), size, look);
}

}  // namespace

TEST_CASE("list: entries are wrapped as far as there is room") {
  const Lines list{"Stop?", "1  one two three four", "2  five six seven"};
  CHECK(fitted(list, {12, 9}, ascii) ==
        Lines{"1 one two", "  three four", "2 five six", "  seven"});
  CHECK(height_of(entries_of(list, 12, ascii)) == 4);
}

TEST_CASE("list: what is cut is marked, and room is shared") {
  const Lines list{"Stop?", "1 one two three four five six seven",
                   "2 five six seven"};
  CHECK(fitted(list, {12, 4}, unicode) ==
        Lines{"1 one two", "  three fou…", "2 five six", "  seven"});
  CHECK(fitted(list, {14, 2}, ascii) == Lines{"1 one two...", "2 five six..."});
  CHECK(fitted(list, {8, 1}, unicode) == Lines{"1 one…", "2 five…"});
}

TEST_CASE("list: in a low window a stop sign tells what it is about") {
  Lines list{"Stop?"};
  for (const StopSign& sign : test::built_in().stop_signs)
    list.push_back(std::to_string(list.size()) + "  " + sign.sign);
  const Lines low = fitted(list, {39, 10}, unicode);
  CHECK(low.size() == 10);
  CHECK(low[2] == "2 Saddle numbness, a change in");
  CHECK(low[3].starts_with("  bladder, bowel or sexual function"));
  CHECK(low[3].ends_with("…"));
  CHECK(fitted(list, {19, 5}, unicode)[1] == "2 Saddle numbness,…");
}
