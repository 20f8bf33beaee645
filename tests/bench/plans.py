#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares planning, process start included, with /bin/true and with CBC.

usage: plans.py BACKCARE [ROUNDS]       50

Every round asks each program once, so that they share the noise of the
machine; times are medians of the wall clock.
"""
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

AREAS = ["neck", "upper", "mid", "lower", "core", "general"]
GOALS = ["relief", "mobility", "strength", "stability", "posture"]


def seconds(words, **options):
    begin = time.perf_counter()
    subprocess.run(words, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False, **options)
    return time.perf_counter() - begin


def spawned(words):
    """The same for a short program, without the cost of subprocess."""
    nothing = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
    begin = time.perf_counter()
    child = os.posix_spawn(words[0], words, os.environ, file_actions=nothing)
    os.waitpid(child, 0)
    return time.perf_counter() - begin


def against_true(program, rounds):
    cases = {
        "/bin/true": ["/bin/true"],
        "--version": [program, "--version"],
        "list": [program, "list"],
        "plan --area lower": [program, "plan", "--area", "lower"],
        "plan --minutes 30": [program, "plan", "--minutes", "30"],
    }
    times = {name: [] for name in cases}
    for _ in range(4 * rounds):
        for name, words in cases.items():
            times[name].append(spawned(words))
    base = statistics.median(times["/bin/true"])
    for name, found in times.items():
        median = statistics.median(found)
        print(f"{name:20} {1e3 * median:8.2f} ms  {median / base:6.1f} x true")


def against_cbc(program, rounds):
    chance = random.Random(1)
    ours, theirs = [], []
    with tempfile.NamedTemporaryFile(suffix=".lp") as lp:
        for _ in range(rounds):
            words = [program, "plan", "--area", chance.choice(AREAS), "--goal",
                     chance.choice(GOALS), "--minutes",
                     str(chance.choice([5, 10, 10, 15, 20]))]
            ours.append(spawned(words))
            subprocess.run([*words, "--format", "lp", "-o", lp.name],
                           check=False)
            theirs.append(seconds(["cbc", lp.name, "ratio", "0", "allow", "0",
                                   "solve"]))
    ratio = statistics.median(theirs) / statistics.median(ours)
    print(f"{rounds} requests: median {1e3 * statistics.median(ours):.2f} ms, "
          f"CBC {1e3 * statistics.median(theirs):.0f} ms, {ratio:.0f} times "
          f"faster")


def batch(program, count):
    chance = random.Random(1)
    lines = "".join(
        json.dumps({"area": chance.choice(AREAS), "goal": chance.choice(GOALS),
                    "minutes": chance.choice([5, 10, 15])}) + "\n"
        for _ in range(count))
    time_taken = seconds([program, "plan", "--batch"], input=lines.encode())
    print(f"batch: {count / time_taken:.0f} plans a second")


def main():
    program = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    against_true(program, rounds)
    against_cbc(program, rounds)
    batch(program, 20 * rounds)


if __name__ == "__main__":
    main()
