// SPDX-License-Identifier: MIT
#include "backcare/files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "backcare/error.hpp"
#include "backcare/text.hpp"

namespace backcare {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::string& message) {
  throw Error(ErrorKind::File, to_string(Problem{{path}, message}));
}

/// Fails with the reason of the system call that just failed.
[[noreturn]] void fail_by_errno(const fs::path& path, const char* what) {
  const auto reason = std::generic_category().message(errno);
  fail(path, std::string(what) + ": " + reason);
}

/// A file that is removed at the end of its scope unless it was kept.
class TemporaryFile {
 public:
  /// Creates it in `folder`; `for_path` is the file it will become. A new name
  /// and a mode instead of mkstemp, so that the umask applies.
  TemporaryFile(const fs::path& folder, const fs::path& for_path, mode_t mode) {
    int number = -1;
    for (int attempt = 0; number < 0 && attempt < 1000; ++attempt) {
      path_ = folder / (".backcare-" + std::to_string(::getpid()) + "-" +
                        std::to_string(attempt) + ".tmp");
      number =
          ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
      if (number < 0 && errno != EEXIST)
        break;
    }
    if (number < 0) {
      path_.clear();
      fail_by_errno(for_path, "cannot be written");
    }
    number_ = number;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!path_.empty())
      ::unlink(path_.c_str());
  }

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] const fs::path& path() const { return path_; }
  void keep() { path_.clear(); }

 private:
  fs::path path_;
  int number_ = -1;
};

void write_all(int descriptor, std::string_view content, const fs::path& path) {
  while (!content.empty()) {
    const auto written = ::write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      fail_by_errno(path, "cannot be written");
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// The number of the descriptor of this process that `path` names, as
/// /dev/stdout does behind its links.
std::optional<int> own_descriptor(const fs::path& path) {
  const auto folder = path.parent_path();
  if (folder != "/proc/self/fd" && folder != "/dev/fd")
    return std::nullopt;
  return whole_number(path.filename().string());
}

/// Where the symbolic links of `path` end, whether that exists or not; or the
/// name of a descriptor of this process.
fs::path followed(fs::path path) {
  constexpr int longest_chain = 40;
  for (int step = 0; step < longest_chain; ++step) {
    std::error_code error;
    if (own_descriptor(path) || !fs::is_symlink(path, error))
      return path;
    const auto target = fs::read_symlink(path, error);
    if (error)
      return path;
    path = target.is_absolute() ? target : path.parent_path() / target;
  }
  errno = ELOOP;
  fail_by_errno(path, "cannot be written");
}

using Produce = std::function<void(const Write& write)>;

void write_in_place(int number, const Produce& produce, const fs::path& path) {
  Descriptor out(number);
  if (!out.open())
    fail_by_errno(path, "cannot be written");
  produce(
      [&](std::string_view bytes) { write_all(out.number(), bytes, path); });
  if (!out.close())
    fail_by_errno(path, "cannot be written");
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

void make_private_folder(const fs::path& folder) {
  std::error_code ignored;
  if (fs::is_directory(folder, ignored))
    return;
  if (folder.has_parent_path())
    make_private_folder(folder.parent_path());
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
    fail_by_errno(folder, "cannot be made");
}

/// Gives the file its name unless something has it; false when something has.
bool publish(TemporaryFile& file, const fs::path& path) {
  if (::link(file.path().c_str(), path.c_str()) == 0)
    return true;
  // Not every file system has links.
  if (errno != EEXIST && ::renameat2(AT_FDCWD, file.path().c_str(), AT_FDCWD,
                                     path.c_str(), RENAME_NOREPLACE) == 0) {
    file.keep();
    return true;
  }
  if (errno == EEXIST)
    return false;
  fail_by_errno(path, "cannot be made");
}

/// So that the new name outlives a power cut. Some file systems cannot; the
/// content is in place all the same.
void sync_folder(const fs::path& folder) {
  const Descriptor descriptor(
      ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.open())
    ::fsync(descriptor.number());
}

/// `mode` of the file that is replaced, or nothing for a new one.
void replace(const fs::path& path, const Produce& produce,
             std::optional<mode_t> mode) {
  const auto folder = folder_of(path);
  TemporaryFile file(folder, path, 0666);
  Descriptor out(file.number());
  produce(
      [&](std::string_view bytes) { write_all(out.number(), bytes, path); });
  if (mode && ::fchmod(out.number(), *mode) != 0)
    fail_by_errno(path, "cannot be written");
  if (::fsync(out.number()) != 0 || !out.close())
    fail_by_errno(path, "cannot be written");
  if (::rename(file.path().c_str(), path.c_str()) != 0)
    fail_by_errno(path, "cannot be written");
  file.keep();
  sync_folder(folder);
}

}  // namespace

bool Descriptor::close() {
  return number_ < 0 || ::close(std::exchange(number_, -1)) == 0;
}

std::string read_file(const fs::path& path, std::size_t most) {
  const Descriptor in(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (!in.open())
    fail_by_errno(path, "cannot be read");
  return read_descriptor(in.number(), path.string(), most);
}

std::string read_descriptor(int descriptor, const std::string& name,
                            std::size_t most) {
  std::string content;
  std::array<char, 65536> buffer{};
  while (true) {
    const auto count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0 && errno == EISDIR)
      fail(name, "is a folder, not a file");
    if (count < 0)
      fail_by_errno(name, "cannot be read");
    if (count == 0)
      return content;
    content.append(buffer.data(), static_cast<std::size_t>(count));
    if (content.size() > most)
      fail(name,
           "is larger than " + std::to_string(most / (1024U * 1024U)) + " MiB");
  }
}

std::optional<InputLine> LineReader::next() {
  InputLine line;
  bool any = false;
  while (begin_ < buffer_.size() || fill()) {
    any = true;
    const std::size_t end =
        std::min(buffer_.find('\n', begin_), buffer_.size());
    const std::size_t room = max_line_size - line.text.size();
    line.too_long = line.too_long || end - begin_ > room;
    line.text.append(buffer_, begin_, std::min(end - begin_, room));
    begin_ = end;
    if (begin_ < buffer_.size()) {
      ++begin_;
      return line;
    }
  }
  return any ? std::optional(line) : std::nullopt;
}

bool LineReader::fill() {
  buffer_.resize(65536);
  begin_ = 0;
  ssize_t count = -1;
  do
    count = ::read(descriptor_, buffer_.data(), buffer_.size());
  while (count < 0 && errno == EINTR);
  buffer_.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  if (count < 0)
    fail_by_errno(name_, "cannot be read");
  return count > 0;
}

void write_file(const fs::path& path, std::string_view content) {
  write_file(path, [content](const Write& write) { write(content); });
}

void write_file(const fs::path& path, const Produce& produce) {
  const auto target = followed(path);
  if (const auto number = own_descriptor(target)) {
    write_in_place(::fcntl(*number, F_DUPFD_CLOEXEC, 0), produce, path);
    return;
  }
  struct stat status {};
  if (::stat(target.c_str(), &status) != 0) {
    if (errno != ENOENT)
      fail_by_errno(path, "cannot be written");
    replace(target, produce, std::nullopt);
  } else if (S_ISDIR(status.st_mode)) {
    fail(path, "is a folder, not a file");
  } else if (!S_ISREG(status.st_mode)) {
    write_in_place(::open(target.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY),
                   produce, path);
  } else if (::access(target.c_str(), W_OK) != 0) {
    // A rename would get around the protection that its owner gave the file.
    fail_by_errno(path, "cannot be written");
  } else {
    replace(target, produce, status.st_mode & 07777U);
  }
}

bool create_private_file(const fs::path& path,
                         const std::function<void(const fs::path&)>& fill) {
  const auto target = followed(path);
  std::error_code ignored;
  if (fs::exists(target, ignored))
    return false;
  const auto folder = folder_of(target);
  make_private_folder(folder);
  TemporaryFile file(folder, path, 0600);
  const Descriptor out(file.number());
  fill(file.path());
  if (::fsync(out.number()) != 0)
    fail_by_errno(path, "cannot be written");
  const bool made = publish(file, target);
  sync_folder(folder);
  return made;
}

std::vector<fs::path> list_files(const fs::path& folder,
                                 std::string_view extension) {
  std::vector<fs::path> files;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const auto name = entry->path().filename().string();
    std::error_code ignored;
    if (name.ends_with(extension) && !name.starts_with('.') &&
        !entry->is_directory(ignored))
      files.push_back(entry->path());
  }
  if (error && error != std::errc::no_such_file_or_directory)
    fail(folder, "cannot be read: " + error.message());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace backcare
