# SPDX-License-Identifier: MIT
"""Plays whole sessions and holds what comes against the cue sheet.

usage: events_test.py BACKCARE SCHEMA [--all]

A short routine of the built-in catalogue and plans for some areas, or with
--all every routine, are played by the clock, hurried, all at once. The schema
is checked where Python has jsonschema.
"""

import json
import os
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    jsonschema = None

SPEED = "200"
SAMPLE = ("derryberry-stretches.yaml",)
AREAS = ("lower", "upper", "neck")
MANNERS = ((), ("--cues", "brief"), ("--first-side", "right"))


def run(program, *words):
    done = subprocess.run([program, *words], check=True, text=True,
                          capture_output=True, stdin=subprocess.DEVNULL)
    return done.stdout


def plans(program, folder):
    for area in AREAS:
        name = os.path.join(folder, area + ".yaml")
        run(program, "plan", "--area", area, "--minutes", "6", "-o", name)
        yield name


def routines(catalog, every):
    folder = os.path.join(catalog, "routines")
    names = sorted(os.listdir(folder)) if every else SAMPLE
    return [os.path.join(folder, name) for name in names]


def start(program, routine, manner):
    words = [program, "run", routine, *manner]
    if "--first-side" not in manner:
        words += ["--first-side", "left"]
    return subprocess.Popen([*words, "--events", "--speed", SPEED], text=True,
                            stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                            stdout=subprocess.PIPE, start_new_session=True)


def check(program, routine, manner, played, validator):
    out, err = played.communicate()
    name = " ".join([routine, *manner])
    assert played.returncode == 0, (name, played.returncode, err)
    lines = out.splitlines()
    sheet = run(program, "run", routine, *manner, "--dry-run", "--format",
                "json")
    expected = json.loads(sheet)["cues"]
    events = [json.loads(line) for line in lines]
    assert events[:-1] == expected, name
    assert events[-1]["kind"] == "end" and events[-1]["completed"], name
    # The very bytes, too.
    assert all(line in sheet for line in lines[:-1]), name
    for event in events if validator else []:
        validator.validate(event)


def main():
    program, schema_file = map(os.path.abspath, sys.argv[1:3])
    every = "--all" in sys.argv[3:]
    with open(schema_file, encoding="utf-8") as file:
        schema = json.load(file)
    validator = None
    if jsonschema is None:
        print("without jsonschema, the schema is not checked")
    else:
        validator = jsonschema.validators.validator_for(schema)(schema)
    catalog = os.path.dirname(os.path.dirname(schema_file))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        for name in ("CONFIG", "DATA", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = folder
        sessions = [(name, ()) for name in routines(catalog, every)]
        for number, plan in enumerate(plans(program, folder)):
            sessions.append((plan, MANNERS[number % len(MANNERS)]))
        playing = [(*session, start(program, *session))
                   for session in sessions]
        for routine, manner, played in playing:
            check(program, routine, manner, played, validator)
        print(f"{len(sessions)} sessions gave their cue sheets")


if __name__ == "__main__":
    main()
