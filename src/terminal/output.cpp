// SPDX-License-Identifier: MIT
#include "output.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "backcare/error.hpp"
#include "clock.hpp"

namespace backcare {
namespace {

/// What any pipe or terminal that is ready takes without blocking.
constexpr std::size_t small_write = 256;

}  // namespace

Output::Output(int descriptor, std::string name)
    : descriptor_(descriptor),
      name_(std::move(name)),
      terminal_(isatty(descriptor) != 0),
      nonblocking_((fcntl(descriptor, F_GETFL) & O_NONBLOCK) != 0) {}

bool Output::ready() const {
  pollfd asked{.fd = descriptor_, .events = POLLOUT, .revents = 0};
  return poll(&asked, 1, 0) > 0;
}

bool Output::write_some() {
  const std::size_t size =
      nonblocking_ ? pending_.size() : std::min(pending_.size(), small_write);
  const ssize_t written = write(descriptor_, pending_.data(), size);
  if (written >= 0) {
    pending_.erase(0, static_cast<std::size_t>(written));
    return true;
  }
  const int error = errno;
  if (error == EINTR || error == EAGAIN)
    return false;
  pending_.clear();
  const bool hung_up = error == EIO && terminal_;
  if (error != EPIPE && !hung_up)
    throw Error(ErrorKind::File,
                name_ + ": " + std::generic_category().message(error));
  broken_ = hung_up ? SIGHUP : SIGPIPE;
  return false;
}

void Output::flush() {
  while (pending() && ready() && write_some()) {
  }
}

void Output::finish(const Signals& signals,
                    std::chrono::milliseconds patience) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + patience;
  const bool for_ever = patience < std::chrono::milliseconds{0};
  const int known = signals.ending();
  for (flush(); pending() && signals.ending() == known; flush()) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    if (!for_ever && left <= std::chrono::milliseconds{0})
      return;
    const timespec timeout = to_timespec(left);
    pollfd asked{.fd = descriptor_, .events = POLLOUT, .revents = 0};
    ppoll(&asked, 1, for_ever ? nullptr : &timeout, &signals.waiting_mask());
  }
}

}  // namespace backcare
