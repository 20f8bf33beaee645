// SPDX-License-Identifier: MIT
#include "sound/wave.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

namespace backcare {
namespace {

/// A chunk of a WAV file.
std::string chunk(const std::string& kind, const std::string& content) {
  return kind + static_cast<char>(content.size()) + std::string(3, '\0') +
         content;
}

const std::string format("\1\0\1\0\x22\x56\0\0\x44\xAC\0\0\2\0\20\0", 16);

std::string a_file(const std::string& chunks) {
  return "RIFF" + std::string(4, '\0') + "WAVE" + chunks;
}

TEST_CASE("wave: the header of a file tells its length to the byte") {
  const std::string header = wave_header(0x10000);
  CHECK(header.size() == 44);
  CHECK(header == "RIFF" + std::string("\x24\0\2\0", 4) + "WAVE" +
                      chunk("fmt ", format) + "data" +
                      std::string("\0\0\2\0", 4));
  CHECK(wave_header(max_samples).substr(4, 4) ==
        std::string("\xDA\xFF\xFF\xFF", 4));
}

TEST_CASE("wave: what is written is read back") {
  const Samples samples{0, 1, -1, 32767, -32768, 258};
  const std::string bytes = wave_bytes(samples);
  CHECK(bytes == std::string("\0\0\1\0\xFF\xFF\xFF\x7F\0\x80\2\1", 12));
  CHECK(read_wave(wave_header(6) + bytes, "x") == samples);
}

TEST_CASE("wave: a stream that does not know its length is read to its end") {
  std::string stream = wave_header(0x3FFFF000) + wave_bytes(Samples{7, 8});
  CHECK(read_wave(stream, "x") == Samples{7, 8});
  stream += '\1';
  CHECK(read_wave(stream, "x") == Samples{7, 8});
}

TEST_CASE("wave: chunks that are not known are passed over") {
  const std::string data = chunk("data", std::string("\5\0", 2));
  CHECK(read_wave(a_file(chunk("LIST", "abc") + '\0' + chunk("fmt ", format) +
                         chunk("cue ", "") + data + chunk("id3 ", "tail")),
                  "x") == Samples{5});
}

TEST_CASE("wave: what is no such sound is an error that says why") {
  const auto error = [](const std::string& bytes) {
    const Error found =
        test::error_of([&] { (void)read_wave(bytes, "voice"); });
    CHECK(found.kind() == ErrorKind::File);
    return std::string(found.what());
  };
  std::string stereo = format;
  stereo[2] = 2;
  const std::string data = chunk("data", "ab");
  CHECK(error("") == "voice: no WAV sound");
  CHECK(error("RIFFxxxxAVI LIST") == "voice: no WAV sound");
  CHECK(error(a_file("")) == "voice: WAV sound without samples");
  CHECK(error(a_file(data)) == "voice: WAV sound without samples");
  CHECK(error(a_file(chunk("fmt ", stereo) + data)) ==
        "voice: not sound of one channel, 16 bits and 22050 Hz");
  CHECK(error(a_file(chunk("fmt ", format.substr(1)) + data)) ==
        "voice: not sound of one channel, 16 bits and 22050 Hz");
  CHECK(error(a_file(std::string("LIST\xFF\xFF\xFF\xFF", 8))) ==
        "voice: WAV sound without samples");
}

}  // namespace
}  // namespace backcare
