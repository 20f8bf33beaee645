#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Proves that check finds each wrong key where it stands.

    tests/schema/places_test.py BACKCARE [--all]

Every key of the files of the catalogue is removed, misspelt and doubled, one
at a time, and the program must report it with the right line and column: the
key itself, or of one that is missing the map that lacks it. Optional keys may
be missing. The id of an entry (a flag, a source, a term) is as good as any
other, so there the whole catalogue is checked: what names the id must be
found. --all tries every key of every file, which takes some minutes; without
it one of each kind, and a few ids.
"""
import pathlib
import re
import shutil
import sys
import tempfile
import zlib

import yaml

from damage import Text, compose, entries, place
from files import (
    CATALOG,
    PLACES,
    Program,
    at,
    bundle,
    generic_path,
    good_texts,
    small_texts,
)

failures = []


def fail(message):
    failures.append(message)


def is_sampled(name, one_of):
    return zlib.crc32(name.encode()) % one_of == 0


def misplaced_keys(schema, file_text):
    """Damages of keys: what they are, the text, the place and the message."""
    text = Text(file_text)
    for path, key, _, around, index in entries(text.root):
        if key is None:
            continue
        name = "/".join(part or "*" for part in path)
        again, second = text.twice(around, index)
        yield f"{name} twice", again, place(again, second), f'duplicate key "{key.value}"'
        if generic_path(schema, path)[-1] == "*id":
            continue
        start = place(text.text, key.start_mark.index)
        yield f"{name} misspelt", text.misspelt(key), start, f'unknown .*"{key.value}x"'
        if name == "exercises/*/name":  # Without it an entry of a routine is another.
            continue
        owners = at(schema, path[:-1])
        if len(around.value) > 1 and any(
            key.value in owner.get("required", []) for owner in owners
        ):
            # A map begins where its first key does, or its bracket.
            first = around if around.flow_style else around.value[0][0]
            begin = place(text.text, first.start_mark.index)
            without = text.without(around, index)
            message = f'missing key "{key.value}"|a dose needs one of '
            yield f"{name} removed", without, begin, message


def test_keys(program, schemas, folder, whole):
    """Each misspelt, doubled or missing key is found where it stands."""
    cases = []
    for kind, text in good_texts() if whole else small_texts(schemas):
        for name, damaged, where, message in misplaced_keys(schemas[kind], text):
            if whole or is_sampled(f"{kind} {name}", 6):
                cases.append((kind, name, damaged, where, message))
    found = program.check_texts([(kind, text) for kind, _, text, _, _ in cases], folder)
    for (kind, name, _, where, message), faults in zip(cases, found):
        if not any(
            (row, column) == where and re.match(message, text)
            for row, column, text in faults
        ):
            fail(f"{kind}: {name}: no {message} at {where} but {faults[:3]}")
    print(f"{len(cases)} misspelt, doubled and missing keys")


# Where ids stand: the file, the path, and the keys below which they are named;
# None where an id is missed at once, because each term has to have its entry.
IDS = [
    ("sources.yaml", (), ("source", "sources")),
    ("flags.yaml", ("flags",), ("flag", "suits")),
    ("flags.yaml", ("urgency",), ("urgency",)),
    ("guidance.yaml", ("guidance",), ("advice",)),
    ("prescription.yaml", ("goals",), None),
    ("prescription.yaml", ("regions",), None),
]


def named_below(keys):
    """The words that stand below one of the keys anywhere in the catalogue."""
    result = set()
    for file in CATALOG.rglob("*.yaml"):
        for path, _, value, _, _ in entries(compose(file.read_text(encoding="utf-8"))):
            if isinstance(value, yaml.ScalarNode) and set(path) & set(keys):
                result.add(value.value)
    return result


def id_cases():
    """Each id that is named: its file, the map around it and its place in it."""
    vocabulary = Text((CATALOG / "vocabulary.yaml").read_text(encoding="utf-8"))
    kinds = [key.value for key, _ in vocabulary.root.value]
    for name, path, keys in [*IDS, *(("vocabulary.yaml", (k,), None) for k in kinds)]:
        text = Text((CATALOG / name).read_text(encoding="utf-8"))
        around = text.root
        for part in path:
            around = next(value for key, value in around.value if key.value == part)
        named = named_below(keys) if keys else None
        for index, (key, _) in enumerate(around.value):
            if named is None or key.value in named:
                yield name, text, around, index


def points_at(folder, path, row, column, word):
    lines = (folder / path).read_text(encoding="utf-8").splitlines()
    return 0 < row <= len(lines) and re.match(
        rf'"?{re.escape(word)}\b', lines[row - 1][column - 1 :]
    )


def test_ids(program, folder, whole):
    """What names an id that is misspelt or gone is found, or the id itself."""
    shutil.copytree(CATALOG, folder)
    count = 0
    for name, text, around, index in id_cases():
        key = around.value[index][0]
        for what, damaged in (
            ("misspelt", text.misspelt(key)),
            ("removed", text.without(around, index)),
        ):
            label = f"{name}: {key.value} {what}"
            if not whole and not is_sampled(label, 251):
                continue
            count += 1
            (folder / name).write_text(damaged, encoding="utf-8")
            found = program.check([str(folder)])
            if not any(
                re.search(rf'(lacks the .*|mean )"{key.value}"', message)
                or points_at(folder, path, row, column, key.value)
                for path, faults in found.items()
                for row, column, message in faults
            ):
                fail(f"{label}: {list(found.items())[:2]}")
        (folder / name).write_text(text.text, encoding="utf-8")
    print(f"{count} ids misspelt or gone")
    if not count:
        fail("no id was tried")


def test_published(program, folder, whole):
    """A routine of the catalogue itself has a title, tells of itself and names
    its sources."""
    count = 0
    for file in sorted((CATALOG / "routines").glob("*.yaml")):
        text = Text(file.read_text(encoding="utf-8"))
        for index, (key, _) in enumerate(text.root.value):
            label = f"{file.name}: {key.value}"
            if key.value not in ("title", "about", "sources") or not (
                whole or is_sampled(label, 23)
            ):
                continue
            count += 1
            path = folder / "routines" / file.name
            path.write_text(text.without(text.root, index), encoding="utf-8")
            first = compose(path.read_text(encoding="utf-8")).start_mark
            fault = (first.line + 1, first.column + 1, f'missing key "{key.value}"')
            if fault not in program.check([str(folder)])[str(path)]:
                fail(f"{label} removed: not found")
            path.write_text(text.text, encoding="utf-8")
    print(f"{count} keys of published routines")
    if not count:
        fail("no published routine was tried")


def main(backcare, whole):
    program = Program(backcare)
    schemas = {kind: bundle(kind) for kind in PLACES}
    with tempfile.TemporaryDirectory(prefix="backcare-places-") as name:
        folder = pathlib.Path(name)
        test_keys(program, schemas, folder / "keys", whole)
        test_ids(program, folder / "catalog", whole)
        test_published(program, folder / "catalog", whole)
    for message in failures[:100]:
        print(f"FAILED: {message}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    options = sys.argv[1:]
    if len(options) not in (1, 2) or options[1:] not in ([], ["--all"]):
        sys.exit("usage: places_test.py BACKCARE [--all]")
    main(options[0], bool(options[1:]))
