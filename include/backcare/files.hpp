// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backcare {

/// The largest file backcare reads, in bytes.
inline constexpr std::size_t max_file_size = 4U * 1024U * 1024U;

/// An open descriptor, closed at the end of its scope; -1 for none.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept
      : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool open() const { return number_ >= 0; }
  /// Whether closing it lost nothing.
  bool close();

 private:
  int number_;
};

/// The whole content of a regular file, a pipe or a device. Throws Error (File)
/// when it is missing, a folder, unreadable or larger than `most` bytes.
[[nodiscard]] std::string read_file(const std::filesystem::path& path,
                                    std::size_t most = max_file_size);

/// Everything until the end of an open descriptor; `name` is for messages.
/// Throws as read_file does.
[[nodiscard]] std::string read_descriptor(int descriptor,
                                          const std::string& name,
                                          std::size_t most = max_file_size);

/// The longest line that LineReader gives, in bytes.
inline constexpr std::size_t max_line_size = 64U * 1024U;

/// A line without its end.
struct InputLine {
  std::string text;
  bool too_long = false;  ///< The rest of the line was skipped.
};

/// Reads an open descriptor line by line, each as soon as it is there, and
/// holds no more than a line of max_line_size.
class LineReader {
 public:
  /// `name` is for messages.
  LineReader(int descriptor, std::string name)
      : descriptor_(descriptor), name_(std::move(name)) {}

  /// The next line; nothing at the end of the input. The last line need not
  /// have an end. Throws Error (File) when the input cannot be read.
  [[nodiscard]] std::optional<InputLine> next();

 private:
  /// Whether there is more in the buffer now.
  bool fill();

  int descriptor_;
  std::string name_;
  std::string buffer_;
  std::size_t begin_ = 0;
};

/// Writes `content` whole or not at all: a temporary file beside `path`, fsync,
/// rename, fsync of the folder. A symbolic link is followed; the mode of an
/// existing file is kept, a new one gets 0666 less the umask. What is not a
/// regular file (a device, a pipe) is written in place. Throws Error (File) and
/// leaves `path` untouched.
void write_file(const std::filesystem::path& path, std::string_view content);

/// Takes the next bytes of a file. Throws Error (File).
using Write = std::function<void(std::string_view bytes)>;

/// The same for what is too large to hold: `produce` hands it over piece by
/// piece. When it throws, nothing is written either.
void write_file(const std::filesystem::path& path,
                const std::function<void(const Write& write)>& produce);

/// Makes the file `path` for the person alone (0600): `fill` is given an empty
/// file beside it, which appears under its name whole or not at all. Its folder
/// is made too (0700). False, and nothing done, when there is a `path` already.
/// Throws what `fill` throws, and Error (File).
bool create_private_file(
    const std::filesystem::path& path,
    const std::function<void(const std::filesystem::path&)>& fill);

/// The files directly in `folder` whose names end in `extension` (".yaml"),
/// sorted by name, hidden ones left out; none when there is no such folder.
/// Throws Error (File) when the folder cannot be read.
[[nodiscard]] std::vector<std::filesystem::path> list_files(
    const std::filesystem::path& folder, std::string_view extension);

}  // namespace backcare
