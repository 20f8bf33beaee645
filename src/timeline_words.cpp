// SPDX-License-Identifier: MIT
// What is said. The first turn of a bout is told in full, later ones in a word
// or two, and the breath only where there is time for it.
#include "timeline_words.hpp"

#include <algorithm>
#include <array>

#include "backcare/text.hpp"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

/// A voice runs steps together unless each ends like a sentence.
std::string as_sentence(const std::string& step) {
  const bool ended =
      !step.empty() &&
      std::string_view(".!?").find(step.back()) != std::string_view::npos;
  return ended ? step : step + ".";
}

std::string capital(std::string word) {
  if (!word.empty() && word.front() >= 'a' && word.front() <= 'z')
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

bool tells_of_breath(const std::string& words) {
  constexpr std::array<std::string_view, 3> breath{"breath", "inhale",
                                                   "exhale"};
  const std::string folded = fold(words);
  return std::ranges::any_of(breath, [&](std::string_view word) {
    return folded.find(word) != std::string::npos;
  });
}

std::string breath_words(Breath breath) {
  switch (breath) {
    case Breath::In:
      return "breathe in";
    case Breath::Out:
      return "breathe out";
    case Breath::Free:
      return "";
  }
  return "";
}

/// "left", "right", or nothing.
std::string side_word(Side side) {
  return side == Side::Both ? "" : std::string(name_of(side));
}

/// "3", "Last one", or nothing where nobody counts.
std::string count_words(const Turn& turn) {
  constexpr int worth_a_last_one = 3;
  const bool last = turn.number == turn.last &&
                    turn.last >= (turn.counted ? 2 : worth_a_last_one);
  if (last)
    return "Last one";
  return turn.counted && turn.last > 1 ? std::to_string(turn.number) : "";
}

/// The parts of what is said, "3, left", as one clause.
std::string clause(Words words) {
  std::erase(words, "");
  return capital(join(words, ", "));
}

/// `words` with the breath, if it is not told of yet and there is time.
std::string with_breath(const std::string& words, const Beat& beat) {
  const std::string longer = clause({words, breath_words(beat.breath)});
  return !tells_of_breath(words) && fits(longer, beat.length) ? longer : words;
}

/// The first turn: the words of the catalogue, after the side if they take
/// turns. What a short hold is for has no time; it is shown.
std::string told(const Beat& beat, const Turn& turn) {
  if (beat.kind == BeatKind::Hold && !fits(beat.say, beat.length))
    return "Hold";
  const std::string side =
      turn.in_turns && turn.begins ? capital(side_word(beat.side)) : "";
  return with_breath(side.empty() ? beat.say : side + ". " + beat.say, beat);
}

/// A later turn: of the sides that take turns only the first is counted.
std::string counted(const Beat& beat, const Turn& turn) {
  if (!turn.begins)
    return beat.kind == BeatKind::Hold ? "Hold" : "";
  return clause({turn.second_side ? "" : count_words(turn),
                 turn.in_turns ? side_word(beat.side) : ""});
}

std::string told_briefly(const Beat& beat, const Turn& turn) {
  const std::string words = counted(beat, turn);
  const bool first = turn.begins && turn.number == 1;
  return words.empty() && first ? "Begin" : words;
}

}  // namespace

std::string title_of(const RoutineItem& item, const Catalog& catalog) {
  const Term* position = catalog.term("positions", item.position);
  return position ? item.exercise->name + ", " + position->label
                  : item.exercise->name;
}

/// The exercise decides about the sides, and a rest is announced when it comes.
std::string announcement(const RoutineItem& item, const Catalog& catalog) {
  Dose dose = item.dose;
  dose.each_side = item.exercise->counts_each_side(dose.count);
  dose.rest = seconds{0};
  return title_of(item, catalog) + ". " + spoken(dose);
}

std::string way_words(const Exercise& exercise, Station from, Station to) {
  const bool bed =
      std::ranges::find(exercise.places, "bed") != exercise.places.end();
  if (on_floor(to) && !on_floor(from))
    return bed ? "Get down onto the mat or a firm bed."
               : "Get down to the floor.";
  if (on_floor(from) && !on_floor(to))
    return "Come up.";
  return {};
}

std::string set_up_words(const Exercise& exercise, Station from, Station to,
                         std::size_t steps) {
  Words words{way_words(exercise, from, to)};
  std::erase(words, "");
  const std::size_t most = std::min(exercise.setup.size(), steps);
  for (std::size_t i = 0; i < most; ++i)
    words.push_back(as_sentence(exercise.setup[i]));
  return words.empty() ? "Get ready." : join(words, " ");
}

bool fits(std::string_view words, seconds length) {
  return 2 * (1 + std::ranges::count(words, ' ')) <= 5 * length.count();
}

std::string_view side_words(Side side) {
  switch (side) {
    case Side::Left:
      return "left side";
    case Side::Right:
      return "right side";
    case Side::Both:
      return "";
  }
  return "";
}

std::string turn_words(const Beat& beat, const Turn& turn, Telling telling) {
  switch (telling) {
    case Telling::Full:
      break;
    case Telling::Brief:
      return told_briefly(beat, turn);
    case Telling::None:
      return {};
  }
  const std::string words = turn.number == 1
                                ? told(beat, turn)
                                : with_breath(counted(beat, turn), beat);
  return turn.halfway ? (words.empty() ? "Halfway" : "Halfway. " + words)
                      : words;
}

}  // namespace backcare
