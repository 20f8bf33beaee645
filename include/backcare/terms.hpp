// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backcare {

/// Where an exercise stands in a session, in the order of the session.
enum class Phase { Breathe, Mobilize, Strengthen, Stretch, Relax };

/// How an exercise uses the two sides of the body.
enum class Sides {
  None,         ///< Both sides at once, or no sides at all.
  Each,         ///< All of one side, then all of the other.
  Alternating,  ///< Left and right in turn within each repetition.
};

/// What the breath does in a phase of a repetition.
enum class Breath { In, Out, Free };

/// Where the body is: positions that need no getting up to change between.
enum class Station {
  Standing,
  Chair,
  Supine,
  Side,
  Prone,
  Kneel,
  FloorSitting,
  Water
};

/// One name of an enumerator, as files, options and output spell it.
template <typename Enum>
struct Name {
  Enum value;
  std::string_view name;
};

/// The one table of an enum: it parses, prints and completes it.
template <typename Enum>
inline constexpr std::array<Name<Enum>, 0> names{};
template <>
inline constexpr std::array<Name<Phase>, 5> names<Phase>{
    {{Phase::Breathe, "breathe"},
     {Phase::Mobilize, "mobilize"},
     {Phase::Strengthen, "strengthen"},
     {Phase::Stretch, "stretch"},
     {Phase::Relax, "relax"}}};
template <>
inline constexpr std::array<Name<Sides>, 3> names<Sides>{
    {{Sides::None, "none"},
     {Sides::Each, "each"},
     {Sides::Alternating, "alternating"}}};
template <>
inline constexpr std::array<Name<Breath>, 3> names<Breath>{
    {{Breath::In, "in"}, {Breath::Out, "out"}, {Breath::Free, "free"}}};
template <>
inline constexpr std::array<Name<Station>, 8> names<Station>{
    {{Station::Standing, "standing"},
     {Station::Chair, "chair"},
     {Station::Supine, "supine"},
     {Station::Side, "side"},
     {Station::Prone, "prone"},
     {Station::Kneel, "kneel"},
     {Station::FloorSitting, "floor-sitting"},
     {Station::Water, "water"}}};

template <typename Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) {
  for (const auto& entry : names<Enum>)
    if (entry.value == value)
      return entry.name;
  return {};
}

template <typename Enum>
[[nodiscard]] constexpr std::optional<Enum> parse(std::string_view name) {
  for (const auto& entry : names<Enum>)
    if (entry.name == name)
      return entry.value;
  return std::nullopt;
}

template <typename Enum>
[[nodiscard]] std::vector<std::string> all_names() {
  std::vector<std::string> result;
  for (const auto& entry : names<Enum>)
    result.emplace_back(entry.name);
  return result;
}

}  // namespace backcare
