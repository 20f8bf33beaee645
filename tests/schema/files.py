# SPDX-License-Identifier: MIT
"""The schemas and files of the catalogue, and the program, for the tests of both."""
import collections
import datetime
import json
import pathlib
import re
import subprocess
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    sys.exit(f"{missing}; install python3-jsonschema and python3-yaml")

import words
from damage import PlainLoader, compose, entries

CATALOG = words.CATALOG
SCHEMAS = CATALOG / "schema"

# The files that are damaged: kind, where it stands in a catalogue.
PLACES = {
    "exercise": "exercises/{}.yaml",
    "flags": "{}/flags.yaml",
    "sources": "{}/sources.yaml",
    "vocabulary": "{}/vocabulary.yaml",
    "guidance": "{}/guidance.yaml",
    "prescription": "{}/prescription.yaml",
    "progression": "{}/progression.yaml",
    "routine": "{}/routine.yaml",
}

# The independent judge


def as_json(value):
    """Keys of JSON are texts; what is no word as a key stays strange."""
    if isinstance(value, dict):
        return {
            key if isinstance(key, str) else str(key) if type(key) is int else f"{key!r}?": as_json(item)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value


def prefixed(node, name):
    """The schema `node` of a file, its references made local to the bundle."""
    if isinstance(node, dict):
        result = {key: prefixed(item, name) for key, item in node.items()}
        if isinstance(node.get("$ref"), str):
            file, _, definition = node["$ref"].partition("#/$defs/")
            result["$ref"] = f"#/$defs/{file.split('.')[0] or name}.{definition}"
        return result
    if isinstance(node, list):
        return [prefixed(item, name) for item in node]
    return node


def load_schema(name):
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


def bundle(kind):
    """The schema of a kind of file in one piece."""
    result = prefixed(load_schema(kind), kind)
    definitions = {}
    for name in (kind, "parts", "words"):
        for key, node in load_schema(name).get("$defs", {}).items():
            definitions[f"{name}.{key}"] = prefixed(node, name)
    result["$defs"] = definitions
    jsonschema.Draft202012Validator.check_schema(result)
    return result


FORMATS = jsonschema.FormatChecker(formats=())


@FORMATS.checks("date", raises=ValueError)
def is_date(text):
    return not isinstance(text, str) or bool(datetime.date.fromisoformat(text))


class Judge:
    def __init__(self, schema):
        self.validator = jsonschema.Draft202012Validator(
            schema, format_checker=FORMATS
        )

    def accepts(self, text):
        try:
            value = yaml.load(text, Loader=PlainLoader)
        except (yaml.YAMLError, ValueError):
            return False
        return self.validator.is_valid(as_json(value))


# A schema as a language server looks at it: what may stand at a place?


def branches(schema, node):
    """The node and all that it refers to or may be."""
    yield node
    if "$ref" in node:
        yield from branches(schema, schema["$defs"][node["$ref"][len("#/$defs/") :]])
    for key in ("anyOf", "oneOf", "allOf"):
        for branch in node.get(key, []):
            yield from branches(schema, branch)


def step(schema, nodes, part):
    """The nodes for the value of a key, or for an item where `part` is None."""
    result = []
    for node in nodes:
        for branch in branches(schema, node):
            if part is None:
                found = branch.get("items")
            else:
                found = branch.get("properties", {}).get(part)
                if found is None and isinstance(branch.get("additionalProperties"), dict):
                    found = branch["additionalProperties"]
                for pattern, item in branch.get("patternProperties", {}).items():
                    if found is None and re.search(pattern, part):
                        found = item
            if found is not None:
                result.append(found)
    return result


def remembered(function):
    """A cache for functions of a schema, which never changes, and a path."""
    known = {}

    def again(schema, path):
        key = id(schema), path
        if key not in known:
            known[key] = function(schema, path)
        return known[key]

    return again


@remembered
def at(schema, path):
    nodes = [schema]
    for part in path:
        nodes = step(schema, nodes, part)
    return [branch for node in nodes for branch in branches(schema, node)]


def described(schema, path):
    """Whether the last key of a path is known, with a description."""
    owners = [b for node in at(schema, path[:-1]) for b in branches(schema, node)]
    return any(
        "description" in owner.get("properties", {}).get(path[-1], {})
        for owner in owners
    )


def offered(schema, path):
    """The words that the schema offers at a path."""
    return {word for node in at(schema, path) for word in node.get("enum", [])}


@remembered
def generic_path(schema, path):
    """A path without the ids of entries, which are as good as any other."""
    result = []
    for depth, part in enumerate(path):
        known = part is None or any(
            part in branch.get("properties", {}) for branch in at(schema, path[:depth])
        )
        result.append(part if known else "*id")
    return tuple(result)


# The files


def entry(name, *paths):
    """A part of a catalogue file: the entries at the paths, as text."""
    whole = (CATALOG / name).read_text(encoding="utf-8")
    root = compose(whole)
    result = ""
    for path in paths:
        node = root
        lines = []
        for depth, part in enumerate(path):
            key, value = next(
                pair for pair in node.value if pair[0].value == part
            )
            if depth + 1 < len(path):
                line = "  " * depth + part + ":\n"
                if line not in result:
                    lines.append(line)
            node = value
        start = whole.rindex("\n", 0, key.start_mark.index) + 1
        end = node.end_mark.index
        result += "".join(lines) + whole[start:end].rstrip() + "\n"
    return result


def exercise_files():
    return sorted((CATALOG / "exercises").glob("*.yaml"))


def covering(files, schema):
    """Few files that together have every kind of place."""
    left = {}
    for file in files:
        root = compose(file.read_text(encoding="utf-8"))
        left[file] = {
            (generic_path(schema, path), type(value))
            for path, _, value, _, _ in entries(root)
        }
    wanted = set().union(*left.values())
    chosen = []
    while wanted:
        best = max(sorted(left), key=lambda file: len(left[file] & wanted))
        chosen.append(best)
        wanted -= left[best]
    return chosen


ROUTINE = """\
title: "All kinds of entries"
schedule: 2 per day
exercises:
  - bridge
  - cat-cow: 10 reps
  - seated-march: 10 reps each side
    position: sitting-chair
  - {name: "One of my own", steps: ["Stand up."], dose: 2 x 4 reps rest 10 s, position: standing, repetition_s: 4}
"""

OWN_FLAG = """\
flags:
  own-flag:
    name: "Own"
    meaning: "Of the test."
    ask: "Is it?"
    clearance: false
    excludes:
      - when: {cervical: [flexion], thoracic: [flexion], lumbar: [flexion, extension], range: [end], load: [high], impact: [low], demand: [hinge], demand_all: [hinge, single-leg], position: [supine], floor: true, bed_ok: false, kind: [strength], stage_min: 2}
        why: "of the test"
    cautions: []
    prefer: ["rest"]
    note: "A note."
    sources: [cp]
"""


def good_texts():
    """Whole files of the catalogue."""
    for file in exercise_files():
        yield "exercise", file.read_text(encoding="utf-8")
    for kind in ("flags", "sources", "vocabulary", "guidance", "prescription", "progression"):
        yield kind, (CATALOG / f"{kind}.yaml").read_text(encoding="utf-8")
    for file in sorted((CATALOG / "routines").glob("*.yaml")):
        yield "routine", file.read_text(encoding="utf-8")


def small_texts(schemas):
    """Few small files that together have every kind of place."""
    # The first of these has a dose whose note is needed.
    needed = CATALOG / "exercises" / "chin-tuck-head-lift.yaml"
    for file in [needed, *covering(exercise_files(), schemas["exercise"])]:
        yield "exercise", file.read_text(encoding="utf-8")
    routines = sorted((CATALOG / "routines").glob("*.yaml"))
    for file in covering(routines, schemas["routine"]) if routines else []:
        yield "routine", file.read_text(encoding="utf-8")
    yield "routine", ROUTINE
    yield "flags", OWN_FLAG + entry(
        "flags.yaml",
        ("urgency",),
        ("red_flags", "saddle-numbness"),
        ("stop_signs", "stop-pain"),
    )
    yield "sources", entry("sources.yaml", ("sutter",), ("derryberry-2023",))
    vocabulary = yaml.safe_load((CATALOG / "vocabulary.yaml").read_text())
    rich = {"positions": "all-fours", "demands": "hinge"}
    yield "vocabulary", entry(
        "vocabulary.yaml",
        *((kind, rich.get(kind, next(iter(terms)))) for kind, terms in vocabulary.items()),
    )
    yield "guidance", entry(
        "guidance.yaml",
        ("discouraged", "neck-circles"),
        *(("guidance", i) for i in first_with_exercises()),
        ("named_sets", "schneider-lower"),
    )
    yield "prescription", (CATALOG / "prescription.yaml").read_text(encoding="utf-8")
    yield "progression", (CATALOG / "progression.yaml").read_text(encoding="utf-8")


def first_with_exercises():
    advice = yaml.safe_load((CATALOG / "guidance.yaml").read_text())["guidance"]
    found = [i for i, one in advice.items() if "exercises" in one][:1]
    return found or list(advice)[:1]


# The program


class Program:
    def __init__(self, path):
        self.path = path

    def run(self, *words, status=(0,)):
        done = subprocess.run(
            [self.path, *words],
            capture_output=True,
            text=True,
            env={"HOME": "/nonexistent", "LC_ALL": "C.UTF-8"},
            check=False,
        )
        if done.returncode not in status or done.stderr:
            sys.exit(f"{words[:3]}: status {done.returncode}: {done.stderr[:500]}")
        return done.stdout

    def check(self, paths):
        """The faults of each file by path: line, column, message."""
        result = collections.defaultdict(list)
        for line in self.run("check", *paths, status=(0, 1)).splitlines():
            path, row, column, message = re.match(
                r"(.*?\.yaml)(?::(\d+):(\d+))?: (.*)$", line
            ).groups()
            result[path].append((int(row or 0), int(column or 0), message))
        return result

    def check_texts(self, cases, folder):
        """The same for texts that come as (kind, text), in their order."""
        for begin in range(0, len(cases), 500):
            paths = []
            for number, (kind, text) in enumerate(cases[begin : begin + 500]):
                path = folder / PLACES[kind].format(f"case-{number}")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
                paths.append(str(path))
            found = self.check(paths)
            yield from (found[path] for path in paths)


