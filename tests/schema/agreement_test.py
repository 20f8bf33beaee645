#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the schemas of catalog/schema and the loader of the program together.

    tests/schema/agreement_test.py BACKCARE [--all]

Good files are damaged mechanically, one thing at a time, and each result is
given to the program ("backcare check", once for all of them) and to
python3-jsonschema as an independent judge: what one accepts the other accepts.
What a schema cannot see stands in DIFFERENCES by name, and each of these must
show. Beyond that: every key has a description and every word its values, so
that a language server can complete; the templates of the program are accepted
by both; words.schema.json is what the catalogue makes it. --all tries every
value that there is; that takes some minutes.
"""
import collections
import json
import pathlib
import random
import re
import sys
import tempfile
import urllib.parse
import zlib

import yaml

import words
from damage import Text, compose, entries, wrong_values
from files import (
    CATALOG,
    PLACES,
    SCHEMAS,
    Judge,
    Program,
    at,
    bundle,
    described,
    generic_path,
    good_texts,
    load_schema,
    offered,
    prefixed,
    small_texts,
)

# What the program says of files that the schema accepts, and why it may.
DIFFERENCES = {
    "the order of keys": r"^key .* should stand ",
    "duplicate keys": r"^duplicate key ",
    "links between files": r" does not name .* as (easier|harder)$"
    r"|is (harder but of a lower|easier but of a higher) stage$"
    r"|^unknown (exercise|source|family|piece of guidance) |leads down from stage"
    r"|^the alias .* is the name of ",
    "one number against another": r"^the lower number comes first"
    r"|lies outside the range of its |^credits fall from one exercise ",
    "the dose of an exercise against that of its goal": r"lies outside that of its goal",
    "words counted against seconds": r"cannot be spoken in ",
    "what other readers of YAML make of a word": r"is not a text to other readers"
    r"|has a leading zero|^expected true or false, found \"(no|NO|yes)\"",
    "what is kept of a built-in red flag": r" stays of the urgency ",
    "what a routine asks of its exercises": r"has no (sides|held position);"
    r"|is done for a time, like|is not counted in breaths"
    r"|^unknown position of |^a routine lasts at most |^does not suit ",
}
# In a vocabulary a term may be new.
NEW_TERMS = r"^unknown (demand|position) "

failures = []


def fail(message):
    failures.append(message)


def replacements(schema, path, node):
    """Wrong values for a node, and those at the bounds of what the schema allows."""
    result = wrong_values(node)
    for branch in at(schema, path):
        for bound, by in (("minimum", -1), ("maximum", 1)):
            if bound in branch:
                result[f"the {bound}"] = str(branch[bound])
                result[f"beyond the {bound}"] = str(branch[bound] + by)
    words = sorted(offered(schema, path))
    if len(words) <= 45:
        for word in words:
            name = "the few words" if len(words) <= 8 else "the word"
            result[f"{name} {word}"] = word
        for word in words[:1]:
            result[f"the word {word} in capitals"] = word.upper()
    return result


def damages(schema, file_text, seen):
    """Every damaged text with its name, once for each kind of place."""
    text = Text(file_text)
    for path, key, value, around, index in entries(text.root):
        name = "/".join(part or "*" for part in path)
        shape = generic_path(schema, path), type(value)
        if shape in seen:
            continue
        seen.add(shape)
        if key is not None:
            yield f"{name} removed", text.without(around, index)
            yield f"{name} misspelt", text.misspelt(key)
            yield f"{name} with a blank", text.misspelt(key, " x")
            yield f"{name} twice", text.twice(around, index)[0]
        if isinstance(value, yaml.MappingNode):
            yield f"{name} with another key", text.with_another(value)
            if len(value.value) > 1:
                yield f"{name} in another order", text.swapped(value)
        for what, replacement in replacements(schema, path, value).items():
            yield f"{name}: {what}", text.replaced(value, replacement)


def unexcused(kind, faults, shown):
    """The messages that no difference explains; those that do are noted."""
    result = []
    for _, _, message in faults:
        if kind == "vocabulary" and re.search(NEW_TERMS, message):
            continue
        for name, pattern in DIFFERENCES.items():
            if re.search(pattern, message):
                shown.add(name)
                break
        else:
            result.append(message)
    return result


# The tests


def compare(program, judges, cases, folder):
    """Of cases of a kind, a name and a text: how many are accepted by both, and
    which differences show."""
    shown = set()
    accepted = 0
    texts = [(kind, text) for kind, _, text in cases]
    for (kind, name, text), faults in zip(cases, program.check_texts(texts, folder)):
        messages = unexcused(kind, faults, shown)
        valid = judges[kind].accepts(text)
        if valid and messages:
            fail(f"{kind}: {name}: only the program refuses it: {messages[0]}")
        if not valid and not faults:
            fail(f"{kind}: {name}: only the schema refuses it")
        accepted += valid and not faults
    return accepted, shown


def is_telling(name):
    """Whether to try a damage every day: of those at bounds and of few words a
    third, of the others less; what shows a rare difference always."""
    if re.search(r": a long|dose/note removed", name):
        return True
    common = re.search(r": (beyond|an empty|the few)", name)
    return zlib.crc32(name.encode()) % (3 if common else 12) == 0


def test_damages(program, schemas, judges, folder, whole):
    seen = {kind: set() for kind in schemas}
    cases = []
    for kind, text in small_texts(schemas):
        cases.append((kind, "unchanged", text))
        for name, damaged in damages(schemas[kind], text, seen[kind]):
            if whole or is_telling(name):
                cases.append((kind, name, damaged))
    accepted, shown = compare(program, judges, cases, folder)
    for name in DIFFERENCES.keys() - shown:
        fail(f"no damage shows this difference: {name}")
    if len(cases) - accepted < 60:
        fail("too few damages")
    print(f"{len(cases)} damaged files, {accepted} of them fine")


def test_good_files(program, judges, folder):
    """The catalogue as it is, and each of its files alone."""
    if faults := program.run("check", str(CATALOG), status=(0, 1)):
        fail(f"the catalogue has faults: {faults[:200]}")
    cases = [(kind, text[:60], text) for kind, text in good_texts()]
    compare(program, judges, cases, folder)
    for kind, name, text in cases:
        if not judges[kind].accepts(text):
            fail(f"{kind}: the schema refuses {name!r}")
    print(f"{len(cases)} good files")


def dose_texts():
    """Doses of all shapes: some right, most of them nearly."""
    chance = random.Random(1)
    numbers = ["0", "1", "2", "8", "10", "20", "21", "120", "121", "200", "201", "600", "601", "7200", "7201", "08", "1.5", "-1", "+1", "8-10", "x"]
    units = ["reps", "rep", "breaths", "breath", "s", "sec", "min", "x", "rips", "seconds"]
    parts = ["hold 3 s", "hold 600 s", "hold 601 s", "hold 0 s", "hold3sec", "hold 3", "each side", "each  side", "eachside", "each", "side", "rest 0 s", "rest 600 s", "rest 601 s", "rest 30", "rest5s", "hold", "rest 1 min"]
    yield from ("", " ", "8", "reps", "2 x", "2 x 8", "2 x 2 x 8 reps", "8 reps hold 3 s hold 3 s", " 8  reps ", "8 reps,", "8 Reps", "8 reps\t", "×8 reps", "2×8reps hold3s rest10s", "8 repshold 3 s", "8 reps rest 3 s each side hold 2 s", "20 s hold 3 s", "8\u00a0reps")
    for _ in range(1200):
        text = ""
        if chance.random() < 0.5:
            text += chance.choice(numbers) + chance.choice([" x ", "x", " × ", "×", " X ", "x "])
        text += chance.choice(numbers[:12] + numbers) + chance.choice([" ", "", "  "])
        text += chance.choice(units[:7] + units)
        for _ in range(chance.choice([0, 0, 1, 1, 2, 3])):
            text += chance.choice([" ", " ", "  ", ""]) + chance.choice(parts)
        yield text


def test_doses(program, folder):
    """The pattern of the schema accepts the doses that parse_dose accepts."""
    doses = sorted(set(dose_texts()))
    judge = Judge({"$ref": "#/$defs/words.dose", **bundle_words()})
    paths = []
    for number, some in enumerate(doses[i : i + 100] for i in range(0, len(doses), 100)):
        path = folder / f"doses-{number}.yaml"
        path.write_text(
            "exercises:\n"
            + "".join(
                f"  - {{name: Own, steps: [], dose: {json.dumps(dose, ensure_ascii=False)}}}\n"
                for dose in some
            ),
            encoding="utf-8",
        )
        paths.append(str(path))
    refused = set()
    for line in program.run("check", *paths, status=(0, 1)).splitlines():
        number, row, message = re.match(r".*-(\d+)\.yaml:(\d+):\d+: (.*)", line).groups()
        if not re.search(DIFFERENCES["what a routine asks of its exercises"], message):
            refused.add(int(number) * 100 + int(row) - 2)
    right = 0
    for index, dose in enumerate(doses):
        valid = judge.validator.is_valid(dose)
        right += valid
        if valid == (index in refused):
            fail(f"dose {dose!r}: the schema says {valid}, the program the opposite")
    if not 0.05 < right / len(doses) < 0.95:
        fail(f"the doses test nothing: {right} of {len(doses)} are right")
    print(f"{len(doses)} doses, {right} of them right")


def bundle_words():
    return {
        "$defs": {
            f"words.{key}": prefixed(node, "words")
            for key, node in load_schema("words")["$defs"].items()
        }
    }


def properties(node, path=""):
    """Every property that a schema describes, with its place."""
    if isinstance(node, dict):
        for key, item in node.get("properties", {}).items():
            if isinstance(item, dict) and path.split("/")[-1] not in ("if", "then", "else"):
                yield f"{path}/{key}", item
        for key, item in node.items():
            yield from properties(item, f"{path}/{key}")
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield from properties(item, f"{path}/{index}")


CONDITIONS = {"if", "then", "else", "not", "oneOf", "contains", "facts", "held", "each-side", "both-sides"}


def test_descriptions():
    """Every key has a description, every word of a list its own."""
    count = 0
    for file in sorted(SCHEMAS.glob("*.schema.json")):
        if file.name == "events.schema.json":  # Of lines that nobody writes.
            continue
        schema = json.loads(file.read_text(encoding="utf-8"))
        for path, node in properties(schema):
            if CONDITIONS & set(path.split("/")[:-1]):
                continue
            count += 1
            if not node.get("description", "").endswith("."):
                fail(f"{file.name}: {path} has no description")
    for name, node in load_schema("words")["$defs"].items():
        for branch in [node, *node.get("anyOf", [])]:
            if "enum" in branch and (
                len(branch["enum"]) != len(branch["enumDescriptions"])
                or not all(branch["enumDescriptions"])
            ):
                fail(f"words: {name} does not describe each word")
    print(f"{count} keys with a description")


# Values that are words, by kind of file and path without ids.
WORDS = {
    "exercise": {
        "kind/*", "areas/*", "phase", "positions/*", "place/*", "equipment/*",
        "optional_equipment/*", "sides", "movement/spine/lumbar/*", "movement/range",
        "movement/load", "movement/impact", "movement/demands/*", "repetition/*/breath",
        "easier/*", "harder/*", "prerequisites/*", "excluded_for/*/flag",
        "caution_for/*/flag", "variations/*/level", "sources/*/source",
        "sources/*/supports/*",
    },
    "flags": {
        "flags/*id/excludes/*/when/lumbar/*", "flags/*id/cautions/*/when/demand/*",
        "flags/*id/excludes/*/when/position/*", "flags/*id/sources/*",
        "red_flags/*id/urgency",
    },
    "sources": {"*id/tier"},
    "vocabulary": {"positions/*id/station"},
    "guidance": {"discouraged/*id/areas/*", "named_sets/*id/exercises/*"},
    "prescription": {"goals/*id/phases/breathe/serves", "goals/*id/advice", "order/*"},
    "progression": {"rise/phases/*", "gates/*id/needs/kinds/*", "gates/*id/opens/exercises/*"},
    "routine": {"exercises/*"},
}


def test_completion(schemas):
    """A language server knows every key that a file has and offers its words."""
    keys = 0
    found = collections.Counter()
    for kind, text in [*good_texts(), *small_texts(schemas)]:
        schema = schemas[kind]
        root = compose(text)
        for path, key, value, _, _ in entries(root):
            generic = generic_path(schema, path)
            if generic[-1] not in (None, "*id"):
                keys += 1
                if not described(schema, path):
                    fail(f"{kind}: the schema does not describe {path}")
            name = "/".join(part or "*" for part in generic)
            if name in WORDS[kind] and isinstance(value, yaml.ScalarNode):
                found[kind, name] += 1
                if value.value not in offered(schema, path):
                    fail(f"{kind}: {value.value!r} is not offered at {name}")
    for kind, names in WORDS.items():
        for name in names:
            if not found[kind, name]:
                fail(f"{kind}: no file has {name}")
    print(f"{keys} keys and {sum(found.values())} words that an editor completes")


def test_templates(program, schemas, judges, folder):
    """What show --template prints is accepted as it is, and names its schema."""
    places = {
        "exercise": "exercises/mine.yaml",
        "flags": "flags.yaml",
        "routine": "routines/mine.yaml",
        "sources": "sources.yaml",
    }
    paths = []
    for kind, place in places.items():
        text = program.run("show", "--template", kind)
        path = folder / "template" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
        first = text.splitlines()[0]
        schema = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)[1]
        named = pathlib.Path(urllib.parse.unquote(schema.removeprefix("file://")))
        if named != SCHEMAS / f"{kind}.schema.json":
            fail(f"the template of {kind} names {schema}")
        if not judges[kind].accepts(text):
            fail(f"the schema refuses the template of {kind}")
    for path, faults in program.check(paths).items():
        if faults:
            fail(f"{path}: {faults}")


def test_profile():
    """The schema accepts what is meant."""
    judge = Judge(bundle("profile"))
    good = """\
flags: [osteoporosis, knee-pain]
avoid: [plank, {id: bridge, until: 2026-12-31, reason: "a sore hip"}]
equipment: [resistance-band]
place: [floor, bed]
area: [lower]
goal: relief
minutes: 10
stage: 2
schedule: 2 per day
voice: false
put_back: {bird-dog: 2026-11-10}
red_flags:
  saddle-numbness: {answer: false, date: 2026-11-21}
  fever: {answer: true, date: 2026-11-21, cleared: 2026-11-22}
"""
    if not judge.accepts(good) or not judge.accepts("{}"):
        fail("profile: the schema refuses a good one")
    for old, new in (
        ("knee-pain", "knee-pian"),
        ("minutes: 10", "minutes: 0"),
        ("stage: 2", "stage: 6"),
        ("goal: relief", "goal: releif"),
        ("until: 2026-12-31", "until: soon"),
        ("answer: true", "answer: 7"),
        ("2 per day", "25 per day"),
        ("2 per day", "mon-fri 24:00"),
        ("bird-dog: 2026-11-10", "bird-dog: soon"),
        ("voice:", "voce:"),
    ):
        if judge.accepts(good.replace(old, new)):
            fail(f"profile: the schema accepts {new!r}")


def test_words():
    if words.FILE.read_text(encoding="utf-8") != words.text():
        fail("words.schema.json is out of date; run tests/schema/words.py")


def main(backcare, whole):
    program = Program(backcare)
    schemas = {kind: bundle(kind) for kind in PLACES}
    judges = {kind: Judge(schema) for kind, schema in schemas.items()}
    with tempfile.TemporaryDirectory(prefix="backcare-schema-") as name:
        folder = pathlib.Path(name)
        test_words()
        test_descriptions()
        test_completion(schemas)
        test_templates(program, schemas, judges, folder)
        test_good_files(program, judges, folder / "good")
        test_doses(program, folder)
        test_damages(program, schemas, judges, folder / "damaged", whole)
    test_profile()
    for message in failures[:100]:
        print(f"FAILED: {message}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    options = sys.argv[1:]
    if len(options) not in (1, 2) or options[1:] not in ([], ["--all"]):
        sys.exit("usage: agreement_test.py BACKCARE [--all]")
    main(options[0], bool(options[1:]))
