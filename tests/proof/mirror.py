#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints each published programme beside a plan for the same purpose.

usage: mirror.py BACKCARE > programmes.md

A plan is asked for with the area, the goal, the flags and the minutes of the
programme, and as many exercises as it has where that is less than usual.
"""
import collections
import json
import subprocess
import sys

# What each programme is for, in the words of `plan`.
PURPOSES = {
    "aaos-spine-conditioning": ["--area", "core", "--goal", "strength"],
    "mayo-15-minute": ["--area", "lower", "--goal", "mobility"],
    "nhs-lower-back": ["--area", "lower", "--goal", "relief"],
    "nhsinform-back": ["--area", "lower", "--goal", "relief"],
    "csp-versus-arthritis-back": ["--area", "lower", "--goal", "mobility"],
    "mcgill-big-three": ["--area", "core", "--goal", "stability",
                         "--stage", "3"],
    "mckenzie-seven": ["--area", "lower", "--goal", "relief",
                       "--flag", "disc-flexion-sensitive"],
    "williams-flexion": ["--area", "lower", "--goal", "relief",
                         "--flag", "stenosis-extension-sensitive"],
    "backcare-sciatica": ["--area", "lower", "--goal", "relief",
                          "--flag", "radiating-leg-pain"],
    "versus-arthritis-neck": ["--area", "neck", "--goal", "relief",
                              "--flag", "cannot-get-to-floor"],
    "nhs-tayside-super-six": ["--area", "general", "--goal", "balance",
                              "--flag",
                              "balance-problems,cannot-get-to-floor"],
    "osteoporosis-canada-too-fit-to-fall": ["--area", "general", "--goal",
                                            "strength", "--flag",
                                            "osteoporosis"],
    "mayo-desk-break": ["--area", "upper", "--goal", "posture",
                        "--place", "desk"],
    "walkback": ["--area", "general", "--goal", "relief",
                 "--place", "standing"],
    "healthwise-acute-first-days": ["--area", "lower", "--goal", "relief",
                                    "--flag", "acute-flare"],
}


class Mirror:
    def __init__(self, program):
        self.program = program
        self.exercises = {entry["id"]: entry for entry in json.loads(
            self("list", "--format", "json"))}

    def __call__(self, *words, text=None):
        done = subprocess.run([self.program, *words], input=text,
                              capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"backcare {' '.join(words)}: {done.stderr}")
        return done.stdout

    def facts(self, routine):
        """One line on a routine: its time, phases, moves and directions."""
        sheet = json.loads(self("run", "-", "--dry-run", "--format", "json",
                                text=routine))
        ids = [cue["exercise"] for cue in sheet["cues"]
               if cue["kind"] == "announce"]
        phases = collections.Counter(
            self.exercises[name]["phase"] for name in ids)
        clock = f"{sheet['seconds'] // 60}:{sheet['seconds'] % 60:02}"
        told = ", ".join(f"{count} {phase}" for phase, count in
                         phases.items())
        return f"{clock}, {len(ids)} exercises: {told}"


def lines_of(routine):
    """The lines of the exercises, without comments and positions."""
    begin = routine.index("exercises:\n") + len("exercises:\n")
    return [line.split("#")[0].strip()[2:] for line in
            routine[begin:].splitlines() if line.startswith("  - ")]


def table(left, right):
    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), \
        right + [""] * (rows - len(right))
    yield "| | published | planned |"
    yield "|--:|---|---|"
    for number, (one, other) in enumerate(zip(left, right), 1):
        yield f"| {number} | {one} | {other} |"


def main():
    mirror = Mirror(sys.argv[1])
    print("# Published programmes beside plans\n")
    print("Written by `cmake --build build/release -t mirror`. For each "
          "programme a plan\nwith its area, goal, flags and minutes: does it "
          "stand up beside it in order,\nbalance of directions and dose?")
    for name, purpose in PURPOSES.items():
        published = mirror("show", name, "--format", "yaml")
        sheet = json.loads(mirror("run", name, "--dry-run", "--format",
                                  "json"))
        minutes = str(-(-sheet["seconds"] // 60))
        words = ["plan", *purpose, "--minutes", minutes]
        planned = mirror(*words)
        print(f"\n## {sheet['title']}\n")
        print(f"`backcare {' '.join(words)}`\n")
        print(f"- Published: {mirror.facts(published)}")
        print(f"- Planned: {mirror.facts(planned)}\n")
        for line in table(lines_of(published), lines_of(planned)):
            print(line)


if __name__ == "__main__":
    main()
