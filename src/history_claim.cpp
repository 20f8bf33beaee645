// SPDX-License-Identifier: MIT
//
// One file beside the history for all sessions, of which each is a byte: what
// is killed or loses power leaves neither a claim nor litter behind. It cannot
// be the history itself, whose locks belong to SQLite.
#include <cerrno>
#include <cstdint>
#include <fcntl.h>

#include "backcare/history.hpp"

namespace backcare {
namespace {

/// The byte that stands for a session: FNV-1a, as far as files may reach.
off_t byte_of(const std::string& uid) {
  constexpr std::uint64_t beginning = 0xCBF29CE484222325U;
  constexpr std::uint64_t prime = 0x100000001B3U;
  constexpr unsigned kept_out = 2;
  std::uint64_t hash = beginning;
  for (const char byte : uid)
    hash = (hash ^ static_cast<unsigned char>(byte)) * prime;
  return static_cast<off_t>(hash >> kept_out);
}

}  // namespace

std::optional<Descriptor> History::claim(const std::string& uid) const {
  constexpr mode_t for_the_person_alone = 0600;
  const auto file = file_.parent_path() / "sessions.lock";
  Descriptor claimed(
      open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, for_the_person_alone));
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = byte_of(uid);
  lock.l_len = 1;
  if (fcntl(claimed.number(), F_OFD_SETLK, &lock) != 0 &&
      (errno == EAGAIN || errno == EACCES))
    return std::nullopt;
  return claimed;
}

}  // namespace backcare
