# SPDX-License-Identifier: MIT
"""Takes the text of a YAML file apart and damages it, one thing at a time."""
import json
import re

import yaml


class PlainLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.1, but a date stays the text that it is in a file of ours."""


PlainLoader.yaml_implicit_resolvers = {
    first: [entry for entry in resolvers if entry[0] != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def compose(text):
    return yaml.compose(text, Loader=PlainLoader)


def entries(node, path=()):
    """Every value below a node: its path (None for an item of a list), its key
    or None, the value, the node around it, and its place among its siblings."""
    if isinstance(node, yaml.MappingNode):
        for index, (key, value) in enumerate(node.value):
            here = path + (key.value,)
            yield here, key, value, node, index
            yield from entries(value, here)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            here = path + (None,)
            yield here, None, value, node, index
            yield from entries(value, here)


def place(text, index):
    """Line and column, from 1, of a character."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


class Text:
    """The text of a file, and what can be done to it."""

    def __init__(self, text):
        self.text = text
        self.root = compose(text)

    def replaced(self, node, replacement):
        start, end = node.start_mark.index, node.end_mark.index
        # The end of a block lies behind its line end and the next indentation.
        tail = re.search(r"\s*$", self.text[start:end]).group()
        return self.text[:start] + replacement + tail + self.text[end:]

    def without(self, mapping, index):
        key, value = mapping.value[index]
        start, end = key.start_mark.index, value.end_mark.index
        if mapping.flow_style:
            if index + 1 < len(mapping.value):
                end = mapping.value[index + 1][0].start_mark.index
            elif index > 0:
                start = mapping.value[index - 1][1].end_mark.index
            return self.text[:start] + self.text[end:]
        if len(mapping.value) == 1:
            return self.replaced(mapping, "{}")
        if index + 1 < len(mapping.value):
            # The first key of an item stands behind a dash that has to stay.
            end = mapping.value[index + 1][0].start_mark.index
            return self.text[:start] + self.text[end:]
        start = self.text.rindex("\n", 0, start) + 1
        if self.text[end - 1].isspace():
            end = self.text.rindex("\n", 0, end) + 1
        else:
            end = self.text.index("\n", end) + 1
        return self.text[:start] + self.text[end:]

    def misspelt(self, key, more="x"):
        end = key.end_mark.index
        return self.text[:end] + more + self.text[end:]

    def with_another(self, mapping):
        """With a key that nobody knows as the first of a map."""
        start = mapping.value[0][0].start_mark
        gap = ", " if mapping.flow_style else "\n" + " " * start.column
        return self.text[: start.index] + "another: 3" + gap + self.text[start.index :]

    def twice(self, mapping, index):
        """The text, and where the second of the two keys begins in it."""
        key, value = mapping.value[index]
        start = key.start_mark.index
        pair = self.text[start : value.end_mark.index].rstrip()
        gap = ", " if mapping.flow_style else "\n" + " " * key.start_mark.column
        text = self.text[:start] + pair + gap + self.text[start:]
        return text, start + len(pair) + len(gap)

    def swapped(self, mapping):
        """With the first two keys of a map in each other's place."""
        (first, a), (second, b) = mapping.value[:2]
        start = first.start_mark.index
        one = self.text[start : a.end_mark.index].rstrip()
        two = self.text[second.start_mark.index : b.end_mark.index].rstrip()
        middle = self.text[start + len(one) : second.start_mark.index]
        end = second.start_mark.index + len(two)
        return self.text[:start] + two + middle + one + self.text[end:]


ANYWHERE = {
    "null": "~",
    "a list": "[one, two]",
    "an empty list": "[]",
    "a map": "{one: two}",
    "an empty map": "{}",
    "an unknown word": "xyzzy",
    "a boolean": "true",
    "a boolean to others": "no",
    "a number": "3",
}
FOR_TEXTS = {
    "blanks": '"  "',
    "a line break": '"one\\ntwo."',
    "an escape": '"one\\x1btwo."',
    "a number in quotes": '"3"',
    "a long text": '"' + "long " * 30 + '"',
}
FOR_NUMBERS = {
    "no whole number": "1.5",
    "a negative number": "-1",
    "a large number": "99999",
    "a number with a zero": "03",
    "a number in quotes": '"3"',
}
FOR_DATES = {
    "no calendar day": "2026-02-30",
    "a short date": "2026- 1- 1",
    "a date in quotes": '"2026-01-31"',
}
FOR_LISTS = {
    "a range": "[2, 3]",
    "a range upside down": "[3, 2]",
    "a range of one": "[2]",
}


def wrong_values(node):
    """What to put in place of a value, by name; some of it may be right."""
    result = dict(ANYWHERE)
    if isinstance(node, yaml.SequenceNode):
        result.update(FOR_LISTS)
        if node.value and isinstance(node.value[0], yaml.ScalarNode):
            item = json.dumps(node.value[0].value)
            result["an item twice"] = f"[{item}, {item}]"
            result["an item and a number"] = f"[{item}, 3]"
            result["one item"] = f"[{item}]"
    elif isinstance(node, yaml.ScalarNode):
        if re.fullmatch(r"\d+", node.value):
            result.update(FOR_NUMBERS)
        elif re.fullmatch(r"\d{4}-\d\d-\d\d", node.value):
            result.update(FOR_DATES)
        else:
            result.update(FOR_TEXTS)
    return result
