// SPDX-License-Identifier: MIT
// The rules of the tree that no compiler checks, read from the files
// themselves.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

namespace {

namespace fs = std::filesystem;

/// The story in reading order: a module knows only those before it.
constexpr auto modules = std::to_array<std::string_view>(
    {"error",        "terms",       "text",     "moment",   "files", "dose",
     "schedule",     "yaml",        "origin",   "exercise", "pace",  "flags",
     "prescription", "progression", "built_in", "catalog",  "query", "profile",
     "screening",    "planner",     "routine",  "revision", "week",  "timeline",
     "session",      "history",     "progress", "due",      "report"});

/// The folders of shells, innermost first, after the core.
constexpr std::array<std::string_view, 4> shells{"terminal", "sound", "cli",
                                                 "commands"};

/// Libraries that only one place may know.
struct Library {
  std::string_view include;  ///< How its headers begin.
  std::string_view user;     ///< How the paths of its users begin.
};
constexpr std::array<Library, 5> libraries{{{"yaml-cpp/", "src/yaml"},
                                            {"CLI/", "src/cli/"},
                                            {"sqlite3.h", "src/history_"},
                                            {"termios.h", "src/terminal/tty."},
                                            {"catch2/", "tests/"}}};

fs::path tree() {
  return BACKCARE_SOURCE_DIR;
}

std::string content(const fs::path& path) {
  std::ifstream stream(tree() / path);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    result.push_back(line);
  return result;
}

/// Headers and sources below a folder, relative to the tree, sorted.
std::vector<fs::path> sources(const fs::path& folder) {
  std::vector<fs::path> result;
  for (const auto& entry : fs::recursive_directory_iterator(tree() / folder)) {
    const auto extension = entry.path().extension();
    if (extension == ".hpp" || extension == ".cpp")
      result.push_back(entry.path().lexically_relative(tree()));
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::vector<fs::path> product() {
  auto result = sources("include");
  for (const auto& path : sources("src"))
    result.push_back(path);
  return result;
}

bool is_shell(std::string_view folder) {
  return std::find(shells.begin(), shells.end(), folder) != shells.end();
}

bool is_main(const fs::path& path) {
  return path == "src/main.cpp" || path == "src/embed.cpp";
}

template <typename List>
int position_in(const List& list, std::string_view name) {
  const auto found = std::find(list.begin(), list.end(), name);
  if (found == list.end())
    return -1;
  return static_cast<int>(found - list.begin());
}

/// A file named for a part of a module ("catalog_flags") belongs to it.
std::string module_of(const fs::path& path) {
  std::string stem = path.stem().string();
  if (position_in(modules, stem) >= 0)
    return stem;
  return stem.substr(0, stem.find('_'));
}

/// How far out a file stands; a file may include those that stand no farther
/// out than itself. -1 for a file that has no place.
int rank(const fs::path& path) {
  const int core = static_cast<int>(modules.size());
  if (is_main(path))
    return core + static_cast<int>(shells.size());
  const std::string folder = path.parent_path().filename().string();
  if (is_shell(folder))
    return core + position_in(shells, folder);
  return position_in(modules, module_of(path));
}

/// What stands between the quotes or brackets of the includes of a text.
std::vector<std::string> includes(const std::string& text, char open,
                                  char close) {
  std::vector<std::string> result;
  const std::string start = std::string("#include ") + open;
  for (const auto& line : lines(text))
    if (line.starts_with(start))
      result.push_back(line.substr(
          start.size(), line.find(close, start.size()) - start.size()));
  return result;
}

/// The file an include in quotes means, looked for as the compiler does; empty
/// when there is none.
fs::path resolve(const fs::path& from, const std::string& name) {
  for (const auto& folder : {from.parent_path(), fs::path("src"),
                             fs::path("include"), fs::path("tests")}) {
    auto path = (folder / name).lexically_normal();
    if (fs::exists(tree() / path))
      return path;
  }
  return {};
}

/// The includes of a text that stands at `path` and go against the direction.
std::vector<std::string> wrong_includes(const fs::path& path,
                                        const std::string& text) {
  std::vector<std::string> result;
  for (const auto& name : includes(text, '"', '"')) {
    const auto target = resolve(path, name);
    if (target.empty() || rank(target) < 0 || rank(target) > rank(path))
      result.push_back(path.string() + " includes " + name);
  }
  return result;
}

/// The includes of a library that is not for the file at `path`.
std::vector<std::string> wrong_libraries(const fs::path& path,
                                         const std::string& text) {
  std::vector<std::string> result;
  for (const auto& name : includes(text, '<', '>'))
    for (const auto& library : libraries)
      if (name.starts_with(library.include) &&
          !path.string().starts_with(library.user))
        result.push_back(path.string() + " includes " + name);
  return result;
}

/// The most lines a file may have: when it does not do, split by subject.
std::size_t most_lines(const fs::path& path) {
  if (path.extension() == ".hpp")
    return 200;
  return path.parent_path() == "src/commands" ? 150 : 400;
}

/// The test file that a source must have; empty when the terminal test of the
/// whole program or the transcripts of the commands stand for it.
fs::path test_of(const fs::path& source) {
  static const std::set<std::string> exempt{"live", "play", "signals", "tty"};
  const std::string folder = source.parent_path().filename().string();
  const std::string module = module_of(source);
  if (is_main(source) || folder == "commands" || folder == "cli")
    return {};
  if (exempt.contains(module))
    return {};
  const auto tests =
      is_shell(folder) ? fs::path("tests") / folder : fs::path("tests");
  return tests / (module + "_test.cpp");
}

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("tree: every header and source has a place in the order") {
  Faults faults;
  for (const auto& path : product())
    if (rank(path) < 0)
      faults.push_back(path.string());

  CHECK(faults == Faults{});
}

TEST_CASE("tree: includes follow the one direction") {
  Faults faults;
  for (const auto& path : product())
    for (const auto& fault : wrong_includes(path, content(path)))
      faults.push_back(fault);

  CHECK(faults == Faults{});
}

TEST_CASE("tree: an include against the direction is found") {
  const std::string session = "#include \"backcare/session.hpp\"\n";
  const std::string nowhere = "#include \"nowhere.hpp\"\n";
  const std::string frame = "#include \"terminal/frame.hpp\"\n";

  CHECK(wrong_includes("src/dose.cpp", session).size() == 1);
  CHECK(wrong_includes("src/session.cpp", session).empty());
  CHECK(wrong_includes("src/catalog_read.cpp", session).size() == 1);
  CHECK(wrong_includes("src/session.cpp", nowhere).size() == 1);
  CHECK(wrong_includes("src/session.cpp", frame).size() == 1);
  CHECK(wrong_includes("src/cli/print.cpp", frame).empty());
}

TEST_CASE("tree: each library has one user") {
  Faults faults;
  for (const auto& path : product())
    for (const auto& fault : wrong_libraries(path, content(path)))
      faults.push_back(fault);

  CHECK(faults == Faults{});
}

TEST_CASE("tree: a library in the wrong place is found") {
  const std::string parser = "#include <CLI/CLI.hpp>\n";
  const std::string termios = "#include <termios.h>\n";

  CHECK(wrong_libraries("src/commands/list.cpp", parser).size() == 1);
  CHECK(wrong_libraries("src/cli/parser.cpp", parser).empty());
  CHECK(wrong_libraries("src/terminal/play.cpp", termios).size() == 1);
  CHECK(wrong_libraries("src/terminal/tty.cpp", termios).empty());
}

TEST_CASE("tree: files stay short enough to read") {
  auto paths = product();
  for (const auto& path : sources("tests"))
    paths.push_back(path);

  Faults faults;
  for (const auto& path : paths)
    if (const auto count = lines(content(path)).size();
        count > most_lines(path))
      faults.push_back(path.string() + ": " + std::to_string(count));

  CHECK(faults == Faults{});
}

TEST_CASE("tree: every file names its licence in the first line") {
  auto paths = product();
  for (const auto& path : sources("tests"))
    paths.push_back(path);

  Faults faults;
  for (const auto& path : paths)
    if (!content(path).starts_with("// SPDX-License-Identifier: MIT\n"))
      faults.push_back(path.string());

  CHECK(faults == Faults{});
}

TEST_CASE("tree: every module has a test") {
  Faults faults;
  for (const auto& path : sources("src")) {
    if (path.extension() != ".cpp")
      continue;
    const auto test = test_of(path);
    if (!test.empty() && !fs::exists(tree() / test))
      faults.push_back(path.string() + " has no " + test.string());
  }

  CHECK(faults == Faults{});
}

TEST_CASE("tree: every public header has a source or is plain data") {
  static const std::set<std::string> plain{"terms"};

  Faults faults;
  for (const auto& path : sources("include"))
    if (!plain.contains(path.stem().string()) &&
        !fs::exists(tree() / "src" / (path.stem().string() + ".cpp")))
      faults.push_back(path.string());

  CHECK(faults == Faults{});
}

TEST_CASE("tree: every command stands in the manual and in the tour") {
  const auto manual = content("man/backcare.1");
  const auto readme = content("README.md");

  Faults faults;
  for (const auto& path : sources("src/commands")) {
    if (path.extension() != ".cpp")
      continue;
    const std::string name = module_of(path);
    if (manual.find("\n.Ss " + name) == std::string::npos)
      faults.push_back(name + " is not in man/backcare.1");
    if (readme.find("`" + name) == std::string::npos)
      faults.push_back(name + " is not in README.md");
  }

  CHECK(faults == Faults{});
}
