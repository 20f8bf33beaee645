// SPDX-License-Identifier: MIT
#include "yaml_source.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>

#include "backcare/text.hpp"

namespace backcare::yaml {
namespace {

/// More of one kind mean that it is not a text at all.
constexpr int most_bad_characters = 50;

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;
};

/// The code point at `at` of valid UTF-8.
CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80)
    return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  char32_t value = lead & (0xFFU >> (length + 1));
  for (std::size_t next = at + 1; next < at + length; ++next)
    value = (value << 6U) | (static_cast<unsigned char>(text[next]) & 0x3FU);
  return {value, length};
}

std::string control_message(char32_t code_point) {
  return fmt::format("control character U+{:04X} is not allowed",
                     static_cast<unsigned>(code_point));
}

/// Goes through a text once, with the place of each character.
class Cleaner {
 public:
  Cleaner(std::string text, Faults& faults)
      : text_(std::move(text)), faults_(faults) {}

  std::optional<Source> clean() {
    replace_invalid();
    result_.reserve(text_.size());
    while (at_ < text_.size() && bad_ <= most_bad_characters)
      step();
    if (bad_ <= most_bad_characters)
      return Source(std::move(result_));
    faults_.add({}, "holds too many bad characters to be a text");
    return std::nullopt;
  }

 private:
  void replace_invalid() {
    std::size_t from = 0;
    while (const auto found =
               invalid_utf8(std::string_view(text_).substr(from))) {
      from += *found;
      invalid_.push_back({from, text_[from]});
      text_[from++] = '?';
      if (invalid_.size() > most_bad_characters)
        return;
    }
  }

  void step() {
    const auto [value, length] = code_point_at(text_, at_);
    std::string_view kept = std::string_view(text_).substr(at_, length);
    if (next_invalid_ < invalid_.size() &&
        invalid_[next_invalid_].offset == at_) {
      bad(fmt::format("not UTF-8: {}",
                      in_quotes({&invalid_[next_invalid_++].byte, 1})));
    } else if (value == '\r' && text_.compare(at_, 2, "\r\n") == 0) {
      ++at_;
      return;
    } else if (is_control(value)) {
      bad(control_message(value));
      kept = "?";
    } else if (value == '\t' && indenting_) {
      if (tab_column_ == 0)
        tab_column_ = column_;
      kept = " ";
    }
    result_ += kept;
    at_ += length;
    advance(value);
  }

  void advance(char32_t value) {
    if (value == '\n') {
      ++line_;
      column_ = 1;
      indenting_ = true;
      tab_column_ = 0;
      return;
    }
    if (indenting_ && value != ' ' && value != '\t') {
      indenting_ = false;
      if (tab_column_ > 0 && value != '#')
        tab_fault();
    }
    ++column_;
  }

  void tab_fault() {
    faults_.tabs = true;
    faults_.add({line_, tab_column_},
                "tabs are not allowed for indentation; use spaces");
  }

  void bad(const std::string& message) {
    if (++bad_ <= most_bad_characters)
      faults_.add({line_, column_}, message);
  }

  struct Invalid {
    std::size_t offset;
    char byte;
  };

  std::string text_;
  Faults& faults_;
  std::vector<Invalid> invalid_;
  std::size_t next_invalid_ = 0;
  std::string result_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
  int tab_column_ = 0;
  bool indenting_ = true;
  int bad_ = 0;
};

bool opens_token(char before) {
  return before == ' ' || before == '\n' || before == '[' || before == '{' ||
         before == ',';
}

/// Behind the quote that closes the one at `open`, or npos.
std::size_t after_quote(std::string_view text, std::size_t open) {
  const char quote = text[open];
  for (std::size_t at = open + 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      const bool doubled =
          quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!doubled)
        return at + 1;
      ++at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

Source::Source(std::string text) : text_(std::move(text)) {
  const auto last = text_.find_last_not_of(" \n");
  if (last != std::string::npos)
    last_ = last;
}

Place Source::place(const YAML::Mark& mark) {
  const auto byte = std::min(static_cast<std::size_t>(mark.pos), last_);
  const bool behind = byte < byte_;
  place_ =
      behind ? place_after(0, {1, 1}, byte) : place_after(byte_, place_, byte);
  byte_ = byte;
  return place_;
}

Place Source::place_after(std::size_t from, Place place,
                          std::size_t byte) const {
  for (std::size_t at = from; at < byte; ++at) {
    if (text_[at] == '\n') {
      ++place.line;
      place.column = 1;
    } else if (!continues_character(text_[at + 1])) {
      ++place.column;
    }
  }
  return place;
}

std::string_view Source::rest(const YAML::Mark& mark) const {
  const auto byte = static_cast<std::size_t>(mark.pos);
  return std::string_view(text_).substr(std::min(byte, text_.size()));
}

std::optional<Place> Source::dash_before(const YAML::Mark& mark) const {
  const auto byte = std::min(static_cast<std::size_t>(mark.pos), text_.size());
  const auto last =
      byte == 0 ? std::string::npos : text_.find_last_not_of(" \n", byte - 1);
  if (last == std::string::npos || text_[last] != '-')
    return std::nullopt;
  // Only blanks and dashes stand before it in its line, each one byte, or the
  // line would not be a list.
  const auto break_before = text_.rfind('\n', last);
  const auto begin = break_before == std::string::npos ? 0 : break_before + 1;
  const auto lines = std::count(text_.data() + last, text_.data() + byte, '\n');
  return Place{mark.line + 1 - static_cast<int>(lines),
               static_cast<int>(last - begin) + 1};
}

std::optional<Place> Source::unclosed_quote() const {
  for (std::size_t at = byte_; at < text_.size();) {
    const bool opens = at == 0 || opens_token(text_[at - 1]);
    if (opens && text_[at] == '#') {
      at = text_.find('\n', at);
    } else if (opens && (text_[at] == '"' || text_[at] == '\'')) {
      const auto end = after_quote(text_, at);
      if (end == std::string_view::npos)
        return place_after(byte_, place_, at);
      at = end;
    } else {
      ++at;
    }
  }
  return std::nullopt;
}

std::optional<Source> clean(std::string_view text, Faults& faults) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark))
    text.remove_prefix(byte_order_mark.size());
  return Cleaner(std::string(text), faults).clean();
}

std::optional<std::string> text_fault(std::string_view value) {
  if (invalid_utf8(value))
    return in_quotes(value) + " is not UTF-8";
  for (std::size_t at = 0; at < value.size();) {
    const auto [code_point, length] = code_point_at(value, at);
    if (code_point == '\t')
      return "a tab is not allowed in a text; use spaces";
    if (is_control(code_point))
      return control_message(code_point) + " in " + in_quotes(value);
    at += length;
  }
  return std::nullopt;
}

bool is_boolean_word(std::string_view word) {
  constexpr std::array<std::string_view, 8> words{"y",  "n",   "yes",  "no",
                                                  "on", "off", "true", "false"};
  return word.size() <= 5 &&
         std::find(words.begin(), words.end(), fold(word)) != words.end();
}

bool begins_with_null(std::string_view text) {
  if (text.starts_with('~'))
    return true;
  const bool word = text.starts_with("null") || text.starts_with("Null") ||
                    text.starts_with("NULL");
  return word && text.substr(4, 1).find_first_not_of(" \n,]}") ==
                     std::string_view::npos;
}

std::string syntax_message(std::string_view message, std::string_view text) {
  namespace Msg = YAML::ErrorMsg;
  struct Meaning {
    std::string_view message;
    std::string_view words;
  };
  static constexpr std::string_view aliases =
      "anchors and aliases are not allowed; put a text that begins with \"*\" "
      "or \"&\" in quotes";
  static const std::array<Meaning, 24> meanings{{
      {Msg::DOC_IN_SCALAR, "this quote is never closed"},
      {Msg::EOF_IN_SCALAR, "this quote is never closed"},
      {Msg::END_OF_MAP,
       "unexpected here; check the indentation, and whether a "
       "quote or a bracket ends too early"},
      {Msg::END_OF_SEQ_FLOW, "a \"[\" is never closed"},
      {Msg::END_OF_MAP_FLOW, "a \"{\" is never closed"},
      {Msg::END_OF_SEQ,
       "unexpected here; check the indentation, and whether "
       "an item of the list lacks its \"-\""},
      {Msg::MAP_VALUE,
       "\":\" is not allowed here; put a text that holds "
       "\": \" in quotes, or check the indentation"},
      {Msg::MAP_KEY, "a key is not allowed here; check the indentation"},
      {Msg::BLOCK_ENTRY,
       "\"-\" is not allowed here; the items of a list begin "
       "on lines of their own"},
      {Msg::TAB_IN_INDENTATION,
       "tabs are not allowed for indentation; use spaces"},
      {Msg::INVALID_ESCAPE,
       "unknown escape after \"\\\" in double quotes; "
       "write \"\\\\\" for a backslash"},
      {Msg::INVALID_HEX, "not a hexadecimal number after \"\\\""},
      {Msg::INVALID_UNICODE, "not a character after \"\\\""},
      {Msg::CHAR_IN_BLOCK, "unexpected after \"|\" or \">\""},
      {Msg::UNKNOWN_ANCHOR, aliases},
      {Msg::ALIAS_NOT_FOUND, aliases},
      {Msg::ANCHOR_NOT_FOUND, aliases},
      {Msg::CHAR_IN_ALIAS, aliases},
      {Msg::CHAR_IN_ANCHOR, aliases},
      {Msg::ALIAS_CONTENT, aliases},
      {Msg::MULTIPLE_ANCHORS, aliases},
      {Msg::MULTIPLE_TAGS, "tags are not allowed"},
      {Msg::CHAR_IN_TAG_HANDLE, "tags are not allowed"},
      {Msg::BAD_FILE, "nested too deeply"},
  }};
  const auto character = in_quotes(text.substr(0, 1));
  if (message == Msg::UNKNOWN_TOKEN)
    return "a text cannot begin with " + character + "; put it in quotes";
  if (message == Msg::FLOW_END)
    return character + " closes nothing; put a text that holds it in quotes";
  for (const auto& meaning : meanings)
    if (message.starts_with(meaning.message))
      return std::string(meaning.words);
  return "not YAML: " + in_quotes(message);
}

}  // namespace backcare::yaml
