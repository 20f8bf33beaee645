// SPDX-License-Identifier: MIT
#include "templates.hpp"

#include <cctype>
#include <string_view>

#include <fmt/format.h>

/// The folder of data, seen from that of the program.
#ifndef BACKCARE_DATA_FOLDER
#define BACKCARE_DATA_FOLDER "../share/backcare"
#endif

namespace backcare {
namespace {

namespace fs = std::filesystem;

const char* const exercise_template =
    R"(#
# An exercise of your own. Save it as exercises/NAME.yaml in your catalogue; NAME
# is its id: small letters, digits and hyphens. Change every value, leave the
# keys in this order, and run "backcare check" on the file. Words stand in
# "backcare terms"; an editor with a YAML language server offers them.

# As a patient would call it, and other names for searching.
name: "Ankle pumps"
aliases: []
# Versions of one movement share a family: a routine takes one of them.
family: ankle-pumps
kind: [mobility]
# The first area is the main one; "general" serves every area.
areas: [legs]
# 3 is a main reason to choose it, 2 helps clearly, 1 helps a little.
goals: {mobility: 1}
# breathe, mobilize, strengthen, stretch or relax.
phase: mobilize
# From 1 (easiest) to 5.
stage: 1
# Any one of these will do, the usual one first. If the exercise passes through
# all of them, add the line "through_all_positions: true".
positions: [supine]
# floor, bed, desk, standing, gym.
place: [floor, bed]
# What it needs; [[towel, strap]] means any one of the two. What only helps goes
# on a line "optional_equipment: [pillow]".
equipment: []
# none, each (one side, then the other) or alternating.
sides: none
# What the rules of the flags read: be honest and complete. Without this part
# the exercise is never planned for someone with a flag.
movement:
  # Directions by region: cervical, thoracic, lumbar.
  spine: {lumbar: [neutral]}
  # none, small, mid, end.
  range: none
  # none, low, moderate, high.
  load: none
  impact: none
  demands: []
# The usual dose as in a routine, then the lowest and highest there may be.
dose:
  usual: 10 reps
  sets: [1, 2]
  # One of reps, breaths, time_s. Seconds held in each repetition: "hold_s".
  reps: [5, 20]
  rest_s: [0, 30]
frequency: {per_day: [1, 5], days_per_week: [1, 7]}
# Seconds to get into position.
set_up_s: 10
# Steps into the starting position: sentences of at most 120 characters.
setup:
  - "Lie on your back with your legs straight."
# One repetition, of one side. What is said has to fit into the seconds, at 2.5
# words a second; a held position has "seconds: hold". Breath: in, out, free.
repetition:
  - {say: "Pull your toes towards you", seconds: 2, breath: in}
  - {say: "Point them away again", seconds: 2, breath: out}
# Form, in sentences that can be spoken.
cues:
  - "Let the movement come from your ankles."
breathing: "Breathe calmly, in as your toes come up and out as they go down."
# Where it is felt, and what people tend to get wrong.
feel:
  - "You feel it in your calves and shins."
mistakes:
  - "Hurrying through the movement."
# When to stop or leave it out.
stop:
  - "Stop if a calf hurts, swells or feels hot, and see a doctor."
# Neighbours of the same purpose, which name this one in turn. Above stage 1
# without an easier one, say why in "easier_note".
easier: []
harder: []
prerequisites: []
# What no rule of a flag can know: - {flag: knee-pain, why: "it presses"}
excluded_for: []
caution_for: []
# - {name: "With a band", level: harder, how: "Push against a band."}; the level
# is easier, harder or alternative.
variations: []
notes: []
# A key of sources.yaml and what it supports: steps, dose, cues, feel, safety,
# variants. "cp" is common practice without a page behind it.
sources:
  - source: cp
    supports: [steps, dose]
reviewed: 2026-11-21
)";

const char* const flags_template =
    R"(#
# Flags of your own. Save it as flags.yaml in your catalogue, change every value,
# leave the keys in this order, and run "backcare check" on the file. A flag with
# the id of a built-in one keeps the exclusions of that and can only add to them.

flags:
  # The id: small letters, digits and hyphens.
  thumb-pain:
    name: "Painful thumb"
    meaning: "Pain at the base of a thumb, worse when leaning on the hand."
    # The question that finds it.
    ask: "Does leaning on your hand hurt your thumb?"
    # Whether a clinician should agree before exercise.
    clearance: false
    # Every key of a rule must match the facts of an exercise, and within one any
    # listed word is enough: cervical, thoracic, lumbar (directions), range, load,
    # impact, demand, demand_all (all of them), position, floor, bed_ok, kind,
    # stage_min.
    excludes:
      - when: {demand: [wrist-load-full]}
        why: "strong weight on a bent hand presses on the joint"
    cautions:
      - when: {demand: [wrist-load]}
        why: "lean on your fists or forearms instead"
    # What does good with it.
    prefer:
      - "work on your back"
    # Keys of sources.yaml; "cp" is common practice.
    sources: [cp]
)";

const char* const routine_template =
    R"(#
# A routine. Save it anywhere, change what you like, and play it with
# "backcare run FILE".

title: "My ten minutes"
schedule: 1 per day
exercises:
  # [SETS x] COUNT [hold N s] [each side] [rest N s], COUNT one of "N reps",
  # "N breaths", "N s", "N min". The id alone stands for the usual dose.
  - deep-breathing: 8 breaths
  - cat-cow: 10 reps
  - single-knee-to-chest: 2 x 20 s each side rest 10 s
  - bridge
  # One of your own; every flag rules it out, as nothing is known of it.
  - name: "Walk to the window"
    steps: ["Walk to the window and back."]
    dose: 2 min
)";

const char* const sources_template =
    R"(#
# Sources of your own. Save it as sources.yaml in your catalogue, change every
# value, leave the keys in this order, and run "backcare check" on the file.

# The key by which exercises and flags name it.
my-leaflet:
  publisher: "My clinic"
  title: "A leaflet on ankles"
  # Optional: url, author, date ("2026" in quotes).
  url: "https://example.org/ankles"
  author: "A. Physiotherapist"
  date: "2026"
  # A: health service, hospital, university, guideline, journal; B: practice
  # site; C: other.
  tier: B
)";

const char* text_of(const std::string& kind) {
  if (kind == "exercise")
    return exercise_template;
  if (kind == "flags")
    return flags_template;
  return kind == "routine" ? routine_template : sources_template;
}

/// A path as a URL, which may not hold a blank.
std::string file_url(const fs::path& path) {
  constexpr std::string_view plain = "/-._~";
  std::string result = "file://";
  for (const char byte : path.string())
    if (std::isalnum(static_cast<unsigned char>(byte)) != 0 ||
        plain.find(byte) != std::string_view::npos)
      result += byte;
    else
      result += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
  return result;
}

/// The schemas lie where the program is installed, or in the tree that it was
/// built in; a copy of the program alone leaves the catalogue's own folder.
std::string schema_address(const std::string& kind,
                           const fs::path& program_folder) {
  const std::string file = kind + ".schema.json";
  std::error_code ignored;
  for (const char* data : {BACKCARE_DATA_FOLDER, "../.."}) {
    const fs::path path =
        (program_folder / data / "catalog/schema" / file).lexically_normal();
    if (path.is_absolute() && fs::exists(path, ignored))
      return file_url(path);
  }
  const bool in_a_folder = kind == "exercise" || kind == "routine";
  return (in_a_folder ? "../schema/" : "schema/") + file;
}

}  // namespace

std::string file_template(const std::string& kind,
                          const fs::path& program_folder) {
  return "# yaml-language-server: $schema=" +
         schema_address(kind, program_folder) + '\n' + text_of(kind);
}

}  // namespace backcare
