// SPDX-License-Identifier: MIT
//
// One list of fields for each struct serves both ways. It binds every member
// by name: a new member does not compile until it stands here. Numbers are in
// base 128 with the low digits first; texts, lists and maps begin with their
// size, what may be absent with 0 or 1.
#include "catalog_pack.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "yaml.hpp"

namespace backcare {
namespace {

template <typename Archive>
void fields(Archive& archive, Dose& value) {
  auto& [sets, count, reps, hold, each_side, rest] = value;
  archive(sets, count, reps, hold, each_side, rest);
}

template <typename Archive>
void fields(Archive& archive, DoseRange& value) {
  auto& [usual, sets, reps, hold, rest, note] = value;
  archive(usual, sets, reps, hold, rest, note);
}

template <typename Archive>
void fields(Archive& archive, Movement& value) {
  auto& [spine, range, load, impact, demands] = value;
  archive(spine, range, load, impact, demands);
}

template <typename Archive>
void fields(Archive& archive, RepetitionPhase& value) {
  auto& [say, length, breath] = value;
  archive(say, length, breath);
}

template <typename Archive>
void fields(Archive& archive, HandWritten& value) {
  auto& [flag, why] = value;
  archive(flag, why);
}

template <typename Archive>
void fields(Archive& archive, Variation& value) {
  auto& [name, level, how] = value;
  archive(name, level, how);
}

template <typename Archive>
void fields(Archive& archive, SourceUse& value) {
  auto& [source, supports, dose] = value;
  archive(source, supports, dose);
}

template <typename Archive>
void fields(Archive& archive, Frequency& value) {
  auto& [per_day, days_per_week, note] = value;
  archive(per_day, days_per_week, note);
}

template <typename Archive>
void fields(Archive& archive, Exercise& value) {
  auto& [id, name, aliases, family, kinds, areas, goals, phase, stage,
         positions, through_all_positions, places, equipment,
         optional_equipment, sides, movement, dose, frequency, set_up, setup,
         repetition, cues, breathing, feel, mistakes, stop, easier, easier_note,
         harder, prerequisites, excluded_for, caution_for, variations, notes,
         sources, reviewed, withheld, replaces, origin] = value;
  archive(id, name, aliases, family, kinds, areas, goals, phase, stage,
          positions, through_all_positions, places, equipment,
          optional_equipment, sides, movement, dose, frequency, set_up, setup,
          repetition, cues, breathing, feel, mistakes, stop, easier,
          easier_note, harder, prerequisites, excluded_for, caution_for,
          variations, notes, sources, reviewed, withheld, origin);
  assert(!replaces);  // What is built in replaces nothing.
}

template <typename Archive>
void fields(Archive& archive, Condition& value) {
  auto& [spine, range, load, impact, demand, demand_all, position, floor,
         bed_ok, kind, stage_min] = value;
  archive(spine, range, load, impact, demand, demand_all, position, floor,
          bed_ok, kind, stage_min);
}

template <typename Archive>
void fields(Archive& archive, Rule& value) {
  auto& [when, why, origin] = value;
  archive(when, why, origin);
}

template <typename Archive>
void fields(Archive& archive, Flag& value) {
  auto& [id, name, meaning, ask, clearance, excludes, cautions, prefer, note,
         sources, origin] = value;
  archive(id, name, meaning, ask, clearance, excludes, cautions, prefer, note,
          sources, origin);
}

template <typename Archive>
void fields(Archive& archive, RedFlag& value) {
  auto& [id, sign, urgency, why, weak_alone, sources, basis, origin] = value;
  archive(id, sign, urgency, why, weak_alone, sources, basis, origin);
}

template <typename Archive>
void fields(Archive& archive, Recheck& value) {
  auto& [days, why, sources, origin] = value;
  archive(days, why, sources, origin);
}

template <typename Archive>
void fields(Archive& archive, StopSign& value) {
  auto& [id, sign, action, sources, origin] = value;
  archive(id, sign, action, sources, origin);
}

template <typename Archive>
void fields(Archive& archive, Term& value) {
  auto& [id, label, meaning, floor, station, household, moves, demands,
         positions, origin] = value;
  archive(id, label, meaning, floor, station, household, moves, demands,
          positions, origin);
}

template <typename Archive>
void fields(Archive& archive, Source& value) {
  auto& [id, publisher, title, url, author, date, tier, origin] = value;
  archive(id, publisher, title, url, author, date, tier, origin);
}

template <typename Archive>
void fields(Archive& archive, Discouraged& value) {
  auto& [id, name, areas, why, instead, sources, origin] = value;
  archive(id, name, areas, why, instead, sources, origin);
}

template <typename Archive>
void fields(Archive& archive, Guidance& value) {
  auto& [id, category, text, exercises, sources, origin] = value;
  archive(id, category, text, exercises, sources, origin);
}

template <typename Archive>
void fields(Archive& archive, NamedSet& value) {
  auto& [id, name, exercises, note, sources, origin] = value;
  archive(id, name, exercises, note, sources, origin);
}

template <typename Archive>
void fields(Archive& archive, PhasePart& value) {
  auto& [share, credits, serves] = value;
  archive(share, credits, serves);
}

template <typename Archive>
void fields(Archive& archive, Prescription& value) {
  auto& [goal, stage_max, phases, sets, reps, hold, rest, per_day,
         days_per_week, rest_day, advice, sources, origin] = value;
  archive(goal, stage_max, phases, sets, reps, hold, rest, per_day,
          days_per_week, rest_day, advice, sources, origin);
}

template <typename Archive>
void fields(Archive& archive, Prescriptions& value) {
  auto& [goals, holds, longest, items, regions, late, order, origin] = value;
  archive(goals, holds, longest, items, regions, late, order, origin);
}

template <typename Archive>
void fields(Archive& archive, PainRule& value) {
  auto& [amber, red, strict, strict_areas, strict_demands, marks] = value;
  archive(amber, red, strict, strict_areas, strict_demands, marks);
}

template <typename Archive>
void fields(Archive& archive, RiseRule& value) {
  auto& [sessions, easy_sessions, extra, days, reps, hold, week_percent,
         hold_first, phases] = value;
  archive(sessions, easy_sessions, extra, days, reps, hold, week_percent,
          hold_first, phases);
}

template <typename Archive>
void fields(Archive& archive, FallRule& value) {
  auto& [amber_percent, amber_sessions, red_percent] = value;
  archive(amber_percent, amber_sessions, red_percent);
}

template <typename Archive>
void fields(Archive& archive, GapRule& value) {
  auto& [days, percent, long_days, long_percent, unused_days] = value;
  archive(days, percent, long_days, long_percent, unused_days);
}

template <typename Archive>
void fields(Archive& archive, FlareRule& value) {
  auto& [stage_max, days, percent, sessions] = value;
  archive(stage_max, days, percent, sessions);
}

template <typename Archive>
void fields(Archive& archive, Gate& value) {
  auto& [id, why, count, needs_kinds, needs_exercises, needs_floor, needs_hold,
         phases, families, exercises, stage_min, sources, origin] = value;
  archive(id, why, count, needs_kinds, needs_exercises, needs_floor, needs_hold,
          phases, families, exercises, stage_min, sources, origin);
}

template <typename Archive>
void fields(Archive& archive, FreshRule& value) {
  auto& [yesterday, rest_kinds, rest, rested_days, rested, hurt, easier] =
      value;
  archive(yesterday, rest_kinds, rest, rested_days, rested, hurt, easier);
}

template <typename Archive>
void fields(Archive& archive, Progression& value) {
  auto& [pain, rise, fall, gap, flare, gates, fresh, history_days, sources,
         origin] = value;
  archive(pain, rise, fall, gap, flare, gates, fresh, history_days, sources,
          origin);
}

template <typename Archive>
void fields(Archive& archive, Catalog& value) {
  auto& [exercises, flags, urgency, recheck, red_flags, stop_signs, vocabulary,
         sources, discouraged, guidance, named_sets, prescriptions, progression,
         left_out] = value;
  archive(exercises, flags, urgency, recheck, red_flags, stop_signs, vocabulary,
          sources, discouraged, guidance, named_sets, prescriptions,
          progression, left_out);
}

/// The parts that both directions do alike.
template <typename Direction>
class Archive {
 public:
  template <typename... Values>
  void operator()(Values&... values) {
    (self().value(values), ...);
  }

  template <typename Value>
  void value(Value& value) {
    if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>)
      value =
          static_cast<Value>(self().number(static_cast<std::uint64_t>(value)));
    else
      fields(self(), value);
  }
  void value(seconds& value) {
    value = seconds{self().number(static_cast<std::uint64_t>(value.count()))};
  }
  template <typename Value>
  void value(Range<Value>& range) {
    (*this)(range.low, range.high);
  }
  template <typename Value, std::size_t size>
  void value(std::array<Value, size>& values) {
    for (Value& each : values)
      self().value(each);
  }
  template <typename First, typename Second>
  void value(std::pair<First, Second>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <typename Value>
  void value(std::vector<Value>& values) {
    values.resize(self().number(values.size()));
    for (Value& each : values)
      self().value(each);
  }
  template <typename Value>
  void value(std::optional<Value>& value) {
    if (self().number(value.has_value() ? 1 : 0) == 0)
      return;
    if (!value)
      value.emplace();
    self().value(*value);
  }

 private:
  Direction& self() { return static_cast<Direction&>(*this); }
};

class Packer : public Archive<Packer> {
 public:
  using Archive::value;

  explicit Packer(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::uint64_t number(std::uint64_t value) {
    std::uint64_t rest = value;
    for (; rest >= 0x80; rest >>= 7U)
      bytes += static_cast<char>((rest & 0x7FU) | 0x80U);
    bytes += static_cast<char>(rest);
    return value;
  }
  void value(std::string& text) {
    number(text.size());
    bytes += text;
  }
  template <typename Key, typename Value>
  void value(std::map<Key, Value>& map) {
    number(map.size());
    for (auto& [key, entry] : map) {
      Key copy = key;
      (*this)(copy, entry);
    }
  }
  void value(Origin& origin) {
    std::string name = origin.file().lexically_relative(folder_).string();
    value(name);
  }

  std::string bytes;

 private:
  std::filesystem::path folder_;
};

class Unpacker : public Archive<Unpacker> {
 public:
  using Archive::value;

  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number(std::uint64_t /*value*/) {
    std::uint64_t result = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      assert(!rest_.empty());
      const auto digit = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      result |= std::uint64_t{digit & 0x7FU} << shift;
      if (digit < 0x80)
        break;
    }
    return result;
  }
  void value(std::string& text) { text = std::string(view()); }
  template <typename Key, typename Value>
  void value(std::map<Key, Value>& map) {
    for (auto left = number(0); left > 0; --left) {
      std::pair<Key, Value> entry;
      (*this)(entry.first, entry.second);
      map.insert(map.end(), std::move(entry));
    }
  }
  /// Entries of the same file stand together.
  void value(Origin& origin) {
    const std::string_view name = view();
    if (!file_ || file_->file.native() != name)
      file_ = std::make_shared<const yaml::Document>(
          yaml::Document{name, {}, true});
    origin = {file_, file_->root, file_->root};
  }

 private:
  std::string_view view() {
    const std::size_t size = number(0);
    assert(size <= rest_.size());
    const std::string_view result = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return result;
  }

  std::string_view rest_;
  yaml::SharedDocument file_;
};

}  // namespace

std::string pack(Catalog catalog, const std::filesystem::path& folder) {
  Packer packer(folder);
  packer(catalog);
  return std::move(packer.bytes);
}

Catalog unpack(std::string_view bytes) {
  Catalog catalog;
  Unpacker{bytes}(catalog);
  return catalog;
}

}  // namespace backcare
