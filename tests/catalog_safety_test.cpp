// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "backcare/files.hpp"
#include "random.hpp"

using namespace backcare;
using namespace backcare::test;

namespace {

using Words = std::vector<std::string>;

const std::filesystem::path exercises =
    std::filesystem::path(BACKCARE_SOURCE_DIR) / "catalog/exercises";

std::string exercise_text(const std::string& id) {
  return read_file(exercises / (id + ".yaml"));
}

void put_exercise(const TempDir& folder, const std::string& id,
                  const std::string& text) {
  std::filesystem::create_directories(folder / "exercises");
  write_file(folder / "exercises" / (id + ".yaml"), text);
}

/// What stands below a key of the top level, that included.
std::pair<std::size_t, std::size_t> block_of(const std::string& text,
                                             const std::string& key) {
  const std::size_t begin = text.find("\n" + key + ":") + 1;
  REQUIRE(begin != 0);
  std::size_t end = text.find('\n', begin) + 1;
  while (end < text.size() && text[end] == ' ')
    end = text.find('\n', end) + 1;
  return {begin, end - begin};
}

std::string block(const std::string& text, const std::string& key) {
  const auto [begin, length] = block_of(text, key);
  return text.substr(begin, length);
}

std::string with_block(std::string text, const std::string& key,
                       const std::string& wanted) {
  const auto [begin, length] = block_of(text, key);
  return text.replace(begin, length, wanted);
}

const std::string harmless =
    "movement:\n  spine: {lumbar: [neutral]}\n  range: none\n  load: none\n"
    "  impact: none\n  demands: []\n";

Words messages(const std::vector<Problem>& problems) {
  Words result;
  for (const Problem& problem : problems)
    result.push_back(problem.message);
  return result;
}

Verdict judged(const Catalog& catalog, const std::string& id,
               const std::string& flag) {
  return catalog.judge(*catalog.exercise(id), {catalog.flag(flag)});
}

/// A flag with one exclusion, as a file of flags.
std::string flag_text(const std::string& id, const std::string& when) {
  return "flags:\n  " + id +
         ":\n    name: \"Own\"\n    meaning: \"Of the test.\"\n"
         "    ask: \"Is it?\"\n    clearance: false\n"
         "    excludes:\n      - when: " +
         when +
         "\n        why: \"of the test\"\n"
         "    cautions: []\n    prefer: []\n    sources: [cp]\n";
}

/// The pairs that `before` excludes, each with its positions, and `after` does
/// not.
Words weakened(const Catalog& before, const Catalog& after) {
  Words result;
  for (const Exercise& old : before.exercises)
    for (const Flag& flag : before.flags) {
      const Verdict was = before.judge(old, {&flag});
      const Verdict is = judged(after, old.id, flag.id);
      for (const std::string& position : is.positions)
        if (was.level == Level::Exclude ||
            (holds(old.positions, position) && !holds(was.positions, position)))
          result.push_back(old.id + " " + flag.id + " " + position);
    }
  return result;
}

/// An own exercise file in the place of another exercise.
void put_random_exercise(const TempDir& folder) {
  const Words ids = built_in().exercise_ids();
  const std::string id = *rc::gen::elementOf(ids);
  const std::string donor = exercise_text(*rc::gen::elementOf(ids));
  std::string text = exercise_text(id);
  for (const char* key :
       {"kind", "stage", "positions", "place", "movement", "excluded_for"})
    if (*rc::gen::arbitrary<bool>())
      text = with_block(text, key, block(donor, key));
  if (*rc::gen::arbitrary<bool>())
    text = with_block(text, "movement", harmless);
  put_exercise(folder, id, with_block(text, "harder", "harder: []\n"));
}

}  // namespace

TEST_CASE("safety: an own version keeps the exclusions of the one before") {
  const TempDir folder;
  put_exercise(folder, "superman",
               with_block(exercise_text("superman"), "movement", harmless));
  put_exercise(folder, "supine-trunk-rotation",
               with_block(exercise_text("supine-trunk-rotation"),
                          "excluded_for", "excluded_for: []\n"));
  Catalog catalog = built_in();
  const Addition addition = add_folder(catalog, folder.path());
  CHECK(addition.faults.empty());
  CHECK(weakened(built_in(), catalog).empty());
  const Flag* hip = catalog.flag("hip-replacement");
  const Exercise& stretch = *built_in().exercise("supine-trunk-rotation");
  REQUIRE(stretch.excluded_for.at(0).flag == hip->id);
  CHECK(judged(catalog, stretch.id, hip->id).excludes ==
        judged(built_in(), stretch.id, hip->id).excludes);
  CHECK_FALSE(addition.warnings.empty());
  for (const Problem& warning : addition.warnings) {
    INFO(to_string(warning));
    CHECK(warning.where.line > 1);
    CHECK_THAT(warning.message, Catch::Contains(" loses the exclusion for ") &&
                                    Catch::EndsWith("; it stays in force"));
  }
}

TEST_CASE("safety: the plan leaves out what an own version would let in") {
  const TempDir folder;
  put_exercise(folder, "superman",
               with_block(exercise_text("superman"), "movement", harmless));
  Catalog catalog = built_in();
  (void)add_folder(catalog, folder.path());
  for (const Flag& flag : catalog.flags) {
    INFO(flag.id);
    if (judged(built_in(), "superman", flag.id).level != Level::Exclude)
      continue;
    Request request{.areas = {"lower"}, .goal = "strength", .minutes = 30};
    request.flags = {flag.id};
    request.include = {"superman"};
    CHECK_THROWS_AS(plan(catalog, request), Error);
  }
}

TEST_CASE("safety: a version in a second folder keeps what both asked for") {
  const TempDir first;
  const TempDir second;
  put_exercise(first, "superman",
               with_block(exercise_text("superman"), "excluded_for",
                          "excluded_for:\n  - {flag: glaucoma, why: \"of the "
                          "first folder\"}\n"));
  put_exercise(second, "superman",
               with_block(exercise_text("superman"), "movement", harmless));
  Catalog catalog = built_in();
  (void)add_folder(catalog, first.path());
  const Catalog between = catalog;
  (void)add_folder(catalog, second.path());
  CHECK(judged(catalog, "superman", "glaucoma").level == Level::Exclude);
  CHECK(weakened(between, catalog).empty());
}

TEST_CASE("safety: a flag of one's own reads the facts of every version") {
  const TempDir exercise;
  const TempDir flags;
  put_exercise(exercise, "superman",
               with_block(exercise_text("superman"), "movement", harmless));
  write_file(flags / "flags.yaml",
             flag_text("no-arching", "{lumbar: [extension]}"));
  for (const auto& order :
       {std::pair(&exercise, &flags), std::pair(&flags, &exercise)}) {
    Catalog catalog = built_in();
    (void)add_folder(catalog, order.first->path());
    (void)add_folder(catalog, order.second->path());
    CHECK(judged(catalog, "superman", "no-arching").level == Level::Exclude);
  }
}

TEST_CASE("safety: no new position helps where all were excluded") {
  Exercise old = an_exercise("old");
  old.movement = Movement{};
  old.positions = {"supine", "prone"};
  const Flag flag{.id = "own",
                  .excludes = {{{.position = {"supine"}}, "not supine"}}};
  const auto judged_as = [&](const Words& positions) {
    Exercise own = old;
    own.positions = positions;
    own.replaces = std::make_shared<const Exercise>(old);
    return judge(own, {&flag}, {});
  };
  CHECK(judged_as({"supine", "standing"}).positions == Words{"standing"});
  old.positions = {"supine"};
  CHECK(judged_as({"supine", "standing"}).level == Level::Exclude);
  old.positions = {"supine", "prone"};
  old.through_all_positions = true;
  CHECK(judged_as({"prone"}).level == Level::Exclude);
}

TEST_CASE("safety: a caution is kept too, where nothing else is said") {
  Exercise old = an_exercise("old");
  old.movement = Movement{};
  old.caution_for = {{"own", "with care"}};
  Exercise own = old;
  own.caution_for.clear();
  const Flag flag{.id = "own"};
  CHECK(judge(own, {&flag}, {}).level == Level::Allow);
  own.replaces = std::make_shared<const Exercise>(old);
  const Verdict verdict = judge(own, {&flag}, {});
  CHECK(verdict.cautions == std::vector<Reason>{{"own", "with care"}});
  own.caution_for = {{"own", "with my care"}};
  CHECK(judge(own, {&flag}, {}).cautions ==
        std::vector<Reason>{{"own", "with my care"}});
}

TEST_CASE("safety: a version of a folder does not mend a broken one before") {
  const TempDir first;
  const TempDir second;
  put_exercise(first, "bridge", "name: [\n");
  put_exercise(second, "bridge", exercise_text("bridge"));
  Catalog catalog = built_in();
  (void)add_folder(catalog, first.path());
  const Addition addition = add_folder(catalog, second.path());
  CHECK(messages(addition.warnings) == Words{});
  for (const Flag& flag : catalog.flags)
    CHECK(judged(catalog, "bridge", flag.id).level == Level::Exclude);
}

TEST_CASE("safety: no file of one's own turns an exclusion into a plan") {
  CHECK(rc::check("no own exercise or flag weakens a verdict", [] {
    static const Words flags = built_in().flag_ids();
    const TempDir folder;
    put_random_exercise(folder);
    if (*rc::gen::arbitrary<bool>())
      write_file(folder / "flags.yaml",
                 flag_text(*rc::gen::elementOf(flags), "{kind: [breathing]}"));
    Catalog catalog = built_in();
    (void)add_folder(catalog, folder.path());
    const Words lost = weakened(built_in(), catalog);
    RC_LOG() << (lost.empty() ? "" : lost.front());
    RC_ASSERT(lost.empty());
  }));
}
