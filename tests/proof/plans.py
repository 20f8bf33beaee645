#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds plans of random requests over the full catalogue against two other
solvers and against the promises of the manual.

usage: plans.py BACKCARE [REQUESTS [SEED]]      1000 requests and seed 1

Each request is asked three times: as JSON, as the LP that other solvers take,
and as a routine file that is played dry. CBC solves every LP, GLPK, which is
slower, every fifth; where it does not finish in time, CBC judges alone.
"""
import collections
import json
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile

GLPK_EVERY = 5
GLPK_SECONDS = 3
MINUTES = [3, 5, 8, 10, 10, 10, 12, 15, 20, 25, 30, 45]


class Backcare:
    def __init__(self, program):
        self.program = program
        self.exercises = json.loads(self("list", "--format", "json").stdout)
        self.terms = {
            kind: self("terms", kind, "--format", "ids").stdout.split()
            for kind in ("areas", "goals", "places", "equipment", "flags")}

    def __call__(self, *words, text=None):
        return subprocess.run([self.program, *words], input=text,
                              capture_output=True, text=True)

    def excluded(self, flags):
        words = [word for flag in flags for word in ("--flag", flag)]
        found = self("list", "--excluded", "--format", "json", *words).stdout
        return {entry["id"] for entry in json.loads(found or "[]")}


def random_request(backcare, chance):
    def some(kind, most):
        return chance.sample(backcare.terms[kind], chance.randint(0, most))

    words = ["--area", chance.choice(backcare.terms["areas"]),
             "--goal", chance.choice(backcare.terms["goals"]),
             "--minutes", str(chance.choice(MINUTES))]
    flags = some("flags", 3)
    for flag in flags:
        words += ["--flag", flag]
    if chance.random() < 0.3:
        words += ["--place", chance.choice(backcare.terms["places"])]
    if chance.random() < 0.3:
        words += ["--stage", str(chance.randint(1, 5))]
    if chance.random() < 0.2:
        words += ["--items", str(chance.randint(1, 10))]
    if chance.random() < 0.3:
        words += ["--avoid", chance.choice(backcare.exercises)["id"]]
    if chance.random() < 0.2:
        words += ["--include", chance.choice(backcare.exercises)["id"]]
    for thing in some("equipment", 2):
        words += ["--equipment", thing]
    return words, flags


def cbc_optimum(lp):
    out = subprocess.run(["cbc", lp, "ratio", "0", "allow", "0", "solve"],
                         capture_output=True, text=True).stdout
    found = re.search(r"Objective value:\s+(-?[\d.]+)", out)
    return abs(float(found[1])) if found else None


def glpk_optimum(lp):
    with tempfile.NamedTemporaryFile(suffix=".txt") as solution:
        subprocess.run(["glpsol", "--lp", lp, "--cuts", "--tmlim",
                        str(GLPK_SECONDS), "-o", solution.name],
                       capture_output=True)
        text = pathlib.Path(solution.name).read_text()
    if not re.search(r"Status:\s+INTEGER OPTIMAL", text):
        return None
    return float(re.search(r"Objective:.*=\s+(-?[\d.e+]+)", text)[1])


class Proof:
    def __init__(self, program, seed):
        self.backcare = Backcare(program)
        self.chance = random.Random(seed)
        self.count = collections.Counter()
        self.fills = []
        self.faults = 0

    def fault(self, words, what):
        self.faults += 1
        print("FAULT", what, ":", "backcare plan", " ".join(words))

    def check_promises(self, words, flags, plan):
        minutes = int(words[words.index("--minutes") + 1])
        chosen = [item["exercise"] for item in plan["items"]]
        if plan["seconds"] > 60 * minutes:
            self.fault(words, "longer than its minutes")
        if set(chosen) & self.backcare.excluded(flags):
            self.fault(words, "holds an excluded exercise")
        if "--avoid" in words and words[words.index("--avoid") + 1] in chosen:
            self.fault(words, "holds what is to be avoided")
        routine = self.backcare("plan", *words).stdout
        sheet = self.backcare("run", "-", "--dry-run", "--format", "json",
                              text=routine).stdout
        if json.loads(sheet)["seconds"] != plan["seconds"]:
            self.fault(words, "not as long as its timeline")
        self.fills.append(plan["seconds"] / (60 * minutes))

    def check_optimum(self, words, value, solvers):
        with tempfile.NamedTemporaryFile(suffix=".lp") as lp:
            self.backcare("plan", *words, "--format", "lp", "-o", lp.name)
            for name, optimum in solvers:
                best = optimum(lp.name)
                if best is None:
                    self.count["unsolved by " + name] += 1
                elif abs(best - value) > 1e-6:
                    self.fault(words, f"{name} {best}, plan {value}")
                else:
                    self.count["equal to " + name] += 1

    def request(self, number):
        words, flags = random_request(self.backcare, self.chance)
        done = self.backcare("plan", *words, "--format", "json")
        if done.returncode in (1, 2, 4):
            self.count[f"no plan (exit {done.returncode})"] += 1
            return
        if done.returncode:
            self.fault(words, f"exit {done.returncode}")
            return
        plan = json.loads(done.stdout)
        self.count["proven" if plan["proven"] else "not proven"] += 1
        self.check_promises(words, flags, plan)
        solvers = [("cbc", cbc_optimum), ("glpk", glpk_optimum)]
        self.check_optimum(words, plan["value"],
                           solvers[:1 if number % GLPK_EVERY else 2])


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    proof = Proof(sys.argv[1], int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    for number in range(count):
        proof.request(number)
    print(f"{count} requests:", dict(sorted(proof.count.items())))
    full = sum(fill >= 0.9 for fill in proof.fills)
    print(f"use of the minutes: median {statistics.median(proof.fills):.0%}, "
          f"at least 90 % in {full} of {len(proof.fills)}")
    print("faults:", proof.faults)
    return 1 if proof.faults else 0


if __name__ == "__main__":
    sys.exit(main())
