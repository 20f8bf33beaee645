// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "backcare/files.hpp"
#include "backcare/session.hpp"

namespace backcare {

/// A program with a voice.
struct Voice {
  /// Started for each sentence: reads it, a line, and runs while it speaks.
  std::vector<std::string> speak;
  /// Silences what goes on without the program; empty when nothing does.
  std::vector<std::string> stop;
  /// Ended sooner than in this time for each byte of a sentence, it was not
  /// heard, as espeak-ng without a sound card; 0 where that cannot be told.
  milliseconds least{0};
  /// Still speaking this much later than a slow voice would end, it hangs.
  milliseconds patience{5000};
};

/// The voices found in the folders of `path` (as in PATH), the best first:
/// speech-dispatcher, which people with a screen reader have set up, then
/// espeak-ng.
[[nodiscard]] std::vector<Voice> installed_voices(std::string_view path);

/// The spoken side of a session. A process of its own starts the voices, one
/// sentence at a time, so that no call ever waits for one; when this process
/// ends in any way, it silences them. The first voice that works is kept.
class Speech {
 public:
  /// `voices` must not be empty. Throws Error (File) when the machine is out
  /// of processes or descriptors.
  explicit Speech(std::vector<Voice> voices);
  Speech(const Speech&) = delete;
  Speech& operator=(const Speech&) = delete;
  /// Silent at once.
  ~Speech();

  /// Has `cue` spoken, which began `late` ago; an announcement together with
  /// what is done next. Getting ready, changing, resting and the end cut what
  /// is being said short; anything else waits for it, and what cannot be begun
  /// within a second of its time is not spoken at all.
  void speak(const Cue& cue, milliseconds late);
  /// Cuts short what is being said, and drops what waits.
  void hush();
  /// Waits until all is said, for at most `longest`; nothing can be spoken
  /// after that.
  void finish(milliseconds longest);
  /// What is wrong with the voice, once, when it has become known; else empty.
  [[nodiscard]] std::string take_fault();

 private:
  Descriptor socket_;
  pid_t process_ = -1;
  std::string announced_;
  bool exercising_ = false;
  bool ended_ = false;  ///< Nothing will be spoken any more, and that is known.
};

}  // namespace backcare
