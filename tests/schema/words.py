#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes catalog/schema/words.schema.json from the catalogue.

The words that the other schemas offer and accept - terms, flags, sources,
exercises, doses - stand in no schema by hand. Run this after a change of the
vocabulary, the flags, the sources or the set of exercises:

    tests/schema/words.py            writes the file
    tests/schema/words.py --check    fails when the file is not what it would be

tests/schema/agreement_test.py checks the same.
"""
import json
import pathlib
import sys

import yaml

CATALOG = pathlib.Path(__file__).resolve().parents[2] / "catalog"
FILE = CATALOG / "schema" / "words.schema.json"
ID = "^[a-z0-9][a-z0-9-]{0,59}$"
KEY = "^[A-Za-z0-9_-]+$"


def load(name):
    return yaml.safe_load((CATALOG / name).read_text(encoding="utf-8"))


def words(described):
    """An enum; editors show the description of each of its values."""
    return {
        "enum": list(described),
        "enumDescriptions": list(described.values()),
    }


def known_or_own(described, pattern):
    """Words that editors offer; a person's own catalogue may add to them."""
    return {
        "type": "string",
        "anyOf": [words(described), {"pattern": pattern}],
    }


def numbers(highest):
    """A pattern of the whole numbers from 1 to `highest`, without leading zeros."""
    digits = str(highest)
    parts = []
    if len(digits) > 1:
        parts.append("[1-9]" + {2: "", 3: "[0-9]?"}.get(len(digits), "[0-9]{0,2}"))
    for at, digit in enumerate(digits):
        low = 1 if at == 0 else 0
        high = int(digit) - 1
        if high < low:
            continue
        span = str(low) if low == high else f"[{low}-{high}]"
        parts.append(digits[:at] + span + "[0-9]" * (len(digits) - at - 1))
    return "(?:" + "|".join(parts + [digits]) + ")"


def dose(count, held):
    """The notation that parse_dose reads: the parts after the count come in any
    order, once each; blanks only part words."""
    seconds = " *(?:s|sec)"
    parts = ["each +side", f"rest *(?:0|{numbers(600)}){seconds}"]
    if held:
        parts.append(f"hold *{numbers(600)}{seconds}")
    once = "".join(f"(?!.*{part}.*{part})" for part in ("hold", "each", "rest"))
    return {
        "type": "string",
        "pattern": f"^{once} *(?:{numbers(20)} *[x×] *)?{count}"
        f"(?: +(?:{'|'.join(parts)}))* *$(?!\\n)",
    }


REPS = numbers(200) + " *reps?"
BREATHS = numbers(200) + " *breaths?"
TIME = f"(?:{numbers(7200)} *(?:s|sec)|{numbers(120)} *min)"


def doses():
    return {
        "dose-reps": dose(REPS, True),
        "dose-breaths": dose(BREATHS, True),
        "dose-time": dose(TIME, False),
        "dose": {
            "type": "string",
            "anyOf": [
                {"$ref": "#/$defs/dose-reps"},
                {"$ref": "#/$defs/dose-breaths"},
                {"$ref": "#/$defs/dose-time"},
            ],
        },
    }


def movement(key, condition):
    return {
        "required": ["movement"],
        "properties": {
            "movement": {"required": [key], "properties": {key: condition}}
        },
    }


def facts(vocabulary):
    """What the facts of an exercise ask of each other: see check_facts."""
    rules = []
    for kind, key in (("demands", "demands"), ("impacts", "impact")):
        for word, term in vocabulary[kind].items():
            if "positions" not in term:
                continue
            has = {"const": word}
            rules.append(
                {
                    "if": movement(
                        key, {"contains": has} if kind == "demands" else has
                    ),
                    "then": {
                        "properties": {
                            "positions": {"contains": {"enum": term["positions"]}}
                        }
                    },
                }
            )
    for demand in vocabulary["demands"]:
        where = [
            position
            for position, term in vocabulary["positions"].items()
            if demand in term.get("demands", [])
        ]
        if where:
            rules.append(
                {
                    "if": {
                        "required": ["movement", "positions"],
                        "anyOf": [
                            {
                                "properties": {
                                    "positions": {"items": {"enum": where}}
                                }
                            },
                            {
                                "required": ["through_all_positions"],
                                "properties": {
                                    "through_all_positions": {"const": True},
                                    "positions": {"contains": {"enum": where}},
                                },
                            },
                        ],
                    },
                    "then": movement("demands", {"contains": {"const": demand}}),
                }
            )
    still = [w for w, term in vocabulary["ranges"].items() if not term["moves"]]
    calm = [w for w, term in vocabulary["directions"].items() if not term["moves"]]
    rules.append(
        {
            "if": movement("range", {"enum": still}),
            "then": movement(
                "spine", {"additionalProperties": {"items": {"enum": calm}}}
            ),
        }
    )
    return {"allOf": rules}


def weights(goals):
    """A map of goals to weights, each goal with what it means."""
    return {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": {
            goal: {
                "description": term["meaning"],
                "type": "integer",
                "minimum": 1,
                "maximum": 3,
            }
            for goal, term in goals.items()
        },
    }


def spine(regions):
    """A map of regions to directions, each region with what it means."""
    return {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": {
            region: {
                "description": term["meaning"],
                "type": "array",
                "minItems": 1,
                "uniqueItems": True,
                "items": {"$ref": "#/$defs/directions"},
            }
            for region, term in regions.items()
        },
    }


def order(kinds):
    """A list of all kinds, each once."""
    return {
        "type": "array",
        "minItems": len(kinds),
        "uniqueItems": True,
        "items": {"$ref": "#/$defs/kinds"},
    }


def exercises():
    result = {}
    for file in sorted((CATALOG / "exercises").glob("*.yaml")):
        result[file.stem] = load(f"exercises/{file.name}")
    return result


def schema():
    vocabulary = load("vocabulary.yaml")
    flags = load("flags.yaml")
    sources = load("sources.yaml")
    known = exercises()
    definitions = {
        kind: words({word: term["meaning"] for word, term in terms.items()})
        for kind, terms in vocabulary.items()
    }
    definitions["goal-weights"] = weights(vocabulary["goals"])
    definitions["spine"] = spine(vocabulary["regions"])
    definitions["kind-order"] = order(vocabulary["kinds"])
    definitions["guidance"] = known_or_own(
        {i: advice["text"] for i, advice in load("guidance.yaml")["guidance"].items()},
        KEY,
    )
    definitions["flags"] = words(
        {i: flag["meaning"] for i, flag in flags["flags"].items()}
    )
    definitions["red-flags"] = known_or_own(
        {i: flag["sign"] for i, flag in flags["red_flags"].items()}, KEY
    )
    definitions["sources"] = known_or_own(
        {i: f"{s['publisher']}: {s['title']}" for i, s in sources.items()},
        KEY,
    )
    definitions["exercises"] = known_or_own(
        {i: exercise["name"] for i, exercise in known.items()}, ID
    )
    definitions["exercise-doses"] = {
        "properties": {
            i: {
                "$ref": "#/$defs/dose",
                "description": f"{e['name']}; usual dose: {e['dose']['usual']}.",
            }
            for i, e in known.items()
        }
    }
    definitions.update(doses())
    definitions["facts"] = facts(vocabulary)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The words of the catalogue; written by tests/schema/words.py",
        "$defs": definitions,
    }


def text():
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def main(arguments):
    if arguments == ["--check"]:
        if FILE.read_text(encoding="utf-8") != text():
            sys.exit(f"{FILE} is out of date; run tests/schema/words.py")
    elif arguments:
        sys.exit("usage: schema_words.py [--check]")
    else:
        FILE.write_text(text(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
