# SPDX-License-Identifier: MIT
"""Measures the sound files of whole sessions, sample by sample.

usage: audio_proof.py BACKCARE ROUTINE...

A file must last as long as its cue sheet. Where a cue has words, speech must
begin at its second, on the sample, after silence: nothing before it reaches
into it, so no sentence is cut short either.
"""

import array
import json
import os
import subprocess
import sys
import tempfile
import wave

RATE = 22050
QUIET = RATE // 100
SILENCE = 64


def samples_of(path):
    with wave.open(path) as file:
        assert (file.getnchannels(), file.getsampwidth(),
                file.getframerate()) == (1, 2, RATE)
        return array.array("h", file.readframes(file.getnframes()))


def faults(sheet, samples):
    if len(samples) != sheet["seconds"] * RATE:
        yield f"{len(samples) / RATE} s for {sheet['seconds']} s"
    for cue in sheet["cues"]:
        if not cue["say"] or cue["kind"] in ("announce", "finish"):
            continue
        start = cue["t"] * RATE
        if any(samples[max(0, start - QUIET):start]):
            yield f"at {cue['t']} s something is still said: {cue['say']}"
        if abs(samples[start]) <= SILENCE:
            yield f"at {cue['t']} s nothing begins: {cue['say']}"
    if not any(samples[-2 * RATE:]):
        yield "the closing words are missing"


def measure(program, routine, folder):
    words = [program, "run", routine, "--cues"]
    found = spoken = length = 0
    for telling in ("full", "brief"):
        path = os.path.join(folder, "a.wav")
        subprocess.run([*words, telling, "--audio", path, "--no-bell"],
                       check=True)
        sheet = json.loads(subprocess.run(
            [*words, telling, "--dry-run", "--format", "json"], check=True,
            text=True, capture_output=True).stdout)
        for fault in faults(sheet, samples_of(path)):
            print(f"{routine}: {telling}: {fault}")
            found += 1
        spoken += sum(1 for cue in sheet["cues"] if cue["say"])
        length += sheet["seconds"]
    return found, spoken, length


def main():
    program, *routines = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "DATA", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = folder
        measured = [measure(program, routine, folder) for routine in routines]
    found, spoken, length = map(sum, zip(*measured))
    print(f"{len(measured)} routines, {length / 3600:.1f} hours of sound, "
          f"{spoken} cues with words, {found} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
