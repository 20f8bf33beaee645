# SPDX-License-Identifier: MIT
"""Proves that the history loses nothing that was acknowledged.

usage: history_proof.py BACKCARE [ROUNDS]

A finished exercise counts as acknowledged once the next one is announced, an
import or an amendment once its process has exited with 0. Processes are killed
with SIGKILL at random moments, run eight at a time, and are given full disks,
read-only folders and files that are no history.
"""

import contextlib
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

ITEMS = ("bridge: 3 reps", "cat-cow: 3 reps", "bird-dog: 2 reps",
         "pelvic-tilt: 3 reps", "heel-slide: 2 reps", "clamshell: 2 reps")
SPEED = "200"
ADVICE = "--no-history"


class Person:
    """A folder with a history, a routine, and the program."""

    def __init__(self, program, folder, **child):
        self.program = program
        self.folder = folder
        self.child = child
        self.data = os.path.join(folder, "data")
        self.database = os.path.join(self.data, "backcare", "history.db")
        self.routine = os.path.join(folder, "short.yaml")
        with open(self.routine, "w", encoding="utf-8") as file:
            file.write("title: Short\nexercises:\n")
            file.writelines(f"  - {item}\n" for item in ITEMS)

    def start(self, *words, **keywords):
        environment = dict(os.environ, XDG_DATA_HOME=self.data,
                           XDG_CONFIG_HOME=self.folder, LC_ALL="C.UTF-8")
        return subprocess.Popen(
            [self.program, *words], env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            **{**self.child, **keywords})

    def call(self, *words, **keywords):
        process = self.start(*words, **keywords)
        out, err = process.communicate(timeout=60)
        return process.returncode, out, err

    def sessions(self):
        status, out, err = self.call("history", "--format", "jsonl")
        assert status in (0, 1), (status, err)
        return {json.loads(line)["uid"]: json.loads(line)
                for line in out.splitlines()}

    def check_whole(self):
        with contextlib.closing(sqlite3.connect(self.database)) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [
                ("ok",)]
            assert not database.execute("PRAGMA foreign_key_check").fetchall()

    def bytes(self):
        with open(self.database, "rb") as file:
            return file.read()

    def write_sessions(self, name, prefix, count):
        """A file of JSON Lines for an import, and the uids in it."""
        path = os.path.join(self.folder, name)
        uids = [f"{prefix}-{number}" for number in range(count)]
        with open(path, "w", encoding="utf-8") as file:
            for uid in uids:
                file.write(json.dumps(a_session(uid)) + "\n")
        return path, uids


def a_session(uid):
    item = {"item": 1, "exercise": "bridge", "prescribed": "8 reps hold 3 s",
            "sets": 1, "reps": 8, "hold_s": 3, "seconds": 64, "done": True}
    return {"uid": uid, "started": "2026-01-01T07:30:00+01:00",
            "ended": "2026-01-01T07:40:00+01:00", "routine": "Imported",
            "completed": True, "items": [item] * 6}


def announced(out):
    """How many exercises the lines of a session have begun."""
    return sum(f"Exercise {number} of {len(ITEMS)}: " in out
               for number in range(1, len(ITEMS) + 1))


def kill_after(process, seconds):
    """Kills the process then, unless it has ended; gives what it printed."""
    try:
        out, err = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        out, err = process.communicate()
    return out, err


def kill_after_hearing(process, count, seconds):
    """The same, counted from when so many exercises have been announced."""
    out = b""
    while announced(out.decode(errors="replace")) < count:
        more = os.read(process.stdout.fileno(), 4096)
        if not more:
            break
        out += more
    rest, _ = kill_after(process, seconds)
    return out.decode(errors="replace") + rest


def done_items(session):
    return [item["item"] for item in session["items"] if item["done"]]


def kill_sessions(person, rounds, figures):
    """Kills sessions, goes on with them, and kills those too."""
    longest = 1.1 * timed(lambda: person.call("run", person.routine, "--speed",
                                              SPEED, "--pain-before", "4"))
    known = person.sessions()
    number = 0
    while figures["killed sessions"] < rounds:
        number += 1
        begun = person.start("run", person.routine, "--speed", SPEED,
                             "--pain-before", str(number % 11))
        # A random moment of each part of a session in turn.
        out = kill_after_hearing(begun, number % len(ITEMS),
                                 random.uniform(0, longest / len(ITEMS)))
        person.check_whole()
        now = person.sessions()
        new = [now[uid] for uid in now if uid not in known]
        assert all(now[uid] == known[uid] for uid in known), "one has changed"
        heard = announced(out)
        assert len(new) == 1 or (heard == 0 and not new), (out, new)
        if new:
            check_partial(new[0], begun.returncode, heard, number % 11)
            figures["killed sessions"] += begun.returncode == -signal.SIGKILL
            figures["exercises acknowledged"] += max(heard - 1, 0)
            if not new[0]["completed"]:
                resume(person, new[0], longest, figures)
        known = person.sessions()


def check_partial(session, status, heard, pain):
    assert session["pain_before"] in (None, pain), session
    done = done_items(session)
    assert done == list(range(1, len(done) + 1)), session
    assert len(done) >= heard - 1, (heard, session)
    assert session["completed"] == (len(done) == len(ITEMS)), session
    assert status in (0, -signal.SIGKILL), status
    assert status != 0 or session["completed"], session


def resume(person, session, longest, figures):
    """Goes on with it, is killed perhaps, and goes on to the end."""
    for seconds in (random.uniform(0, longest), 60):
        before = person.sessions()[session["uid"]]
        process = person.start("run", person.routine, "--speed", SPEED,
                               "--resume")
        out, err = kill_after(process, seconds)
        after = person.sessions()[session["uid"]]
        assert after["items"][:len(before["items"])] == before["items"]
        assert done_items(after) == list(range(1, len(done_items(after)) + 1))
        assert len(done_items(after)) >= len(done_items(before)) + max(
            announced(out) - 1, 0)
        if after["completed"]:
            break
        assert process.returncode == -signal.SIGKILL, (process.returncode, err)
    assert done_items(after) == list(range(1, len(ITEMS) + 1)), after
    figures["sessions resumed to the end"] += 1


def timed(call):
    begun = time.monotonic()
    call()
    return time.monotonic() - begun


def kill_imports(program, rounds, figures):
    """An import is there whole or not at all."""
    with tempfile.TemporaryDirectory() as folder:
        base = Person(program, folder)
        first, old = base.write_sessions("first", "old", 100)
        assert base.call("history", "import", first)[0] == 0
        size = 300
        second, new = base.write_sessions("second", "new", size)
        copy = Person(program, tempfile.mkdtemp(dir=folder))
        shutil.copytree(base.data, copy.data)
        longest = timed(lambda: copy.call("history", "import", second))
        while figures["killed imports"] < rounds:
            copy = Person(program, tempfile.mkdtemp(dir=folder))
            shutil.copytree(base.data, copy.data)
            process = copy.start("history", "import", second)
            kill_after(process, random.uniform(0, 1.2 * longest))
            copy.check_whole()
            there = copy.sessions()
            assert all(uid in there for uid in old)
            added = sum(uid in there for uid in new)
            assert added in (0, size), added
            assert process.returncode != 0 or added == size
            figures["killed imports"] += process.returncode != 0
            figures["imports whole"] += added == size
            assert copy.call("history", "import", second)[0] == 0
            assert len(copy.sessions()) == len(old) + size
            shutil.rmtree(copy.folder)


def eight_at_once(person, rounds, figures):
    """Eight programs write for a while; a third of them are killed."""
    before = person.sessions()
    lock = threading.Lock()
    promised = {}
    failures = []

    def work(worker):
        try:
            for turn in range(rounds):
                name = f"w{worker}-{turn}"
                seconds = (random.uniform(0, 0.3) if random.random() < 1 / 3
                           else 60)
                path, uids = person.write_sessions(name, name, 5)
                if worker % 4 == 3:
                    run_one(person, seconds, lock, figures)
                    continue
                process = person.start("history", "import", path)
                _, err = kill_after(process, seconds)
                assert process.returncode in (0, -signal.SIGKILL), err
                if process.returncode != 0:
                    continue
                with lock:
                    promised.update(dict.fromkeys(uids, ""))
                process = person.start("history", "amend", uids[0], "--note",
                                       name)
                _, err = kill_after(process, seconds)
                assert process.returncode in (0, -signal.SIGKILL), err
                if process.returncode == 0:
                    with lock:
                        promised[uids[0]] = name
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    person.check_whole()
    after = person.sessions()
    assert all(after[uid] == before[uid] for uid in before)
    for uid, note in promised.items():
        assert uid in after, uid
        assert note in ("", after[uid]["note"]), (uid, note)
    figures["promises of eight programs"] += len(promised)


def run_one(person, seconds, lock, figures):
    """A session beside the others: the note tells which it is."""
    note = f"run-{random.getrandbits(64):x}"
    process = person.start("run", person.routine, "--speed", SPEED, "--note",
                           note)
    out, err = kill_after(process, seconds)
    assert process.returncode in (0, -signal.SIGKILL), err
    mine = [session for session in person.sessions().values()
            if session["note"] == note]
    heard = announced(out)
    assert len(mine) == 1 or heard == 0, (heard, mine)
    assert not mine or len(done_items(mine[0])) >= heard - 1
    with lock:
        figures["sessions beside seven others"] += 1


def limited(size):
    """No file may grow beyond `size` bytes, as on a disk that is full."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def full_disk(program, figures):
    with tempfile.TemporaryDirectory() as folder:
        person = Person(program, folder)
        path, uids = person.write_sessions("some", "some", 30)
        more, _ = person.write_sessions("more", "more", 3000)
        status, _, err = person.call("history", "import", path,
                                     preexec_fn=limited(8192))
        assert status == 3 and "cannot be" in err, (status, err)
        assert not os.path.exists(person.database), "a half-made history"
        assert person.call("history", "import", path)[0] == 0
        before = person.sessions()
        size = os.path.getsize(person.database)
        refused_when_full(person, more, before, limited(size))
        lost_nothing_when_full(person, figures)
        figures["full disks (file size limit)"] += 1


def refused_when_full(person, more, before, limit):
    for words in (("history", "import", more),
                  ("run", person.routine, "--speed", SPEED, "--note",
                   "x" * 2000)):
        for _ in range(2):
            status, _, err = person.call(*words, preexec_fn=limit)
            if words[0] == "run" and status == 0:
                continue  # There was room in the last pages.
            assert status == 3, (status, err)
            assert "cannot be" in err or "full" in err, err
    person.check_whole()
    after = person.sessions()
    assert all(after.get(uid) == before[uid] for uid in before)


def lost_nothing_when_full(person, figures):
    """A session that fills the disk is printed, to be taken in later."""
    long = os.path.join(person.folder, "long.yaml")
    items = 100
    with open(long, "w", encoding="utf-8") as file:
        file.write("exercises:\n" + "  - bridge: 1 rep\n" * items)
    err = ""
    for pages in range(10):
        before = person.sessions()
        room = os.path.getsize(person.database) + pages * 4096
        status, _, err = person.call("run", long, "--speed", "1000",
                                     preexec_fn=limited(room))
        assert status == 3 and "cannot be" in err, err
        if "could not be recorded" in err:
            break
    kept = json.loads(err.split("\n")[1])
    assert done_items(kept) == list(range(1, items + 1)), kept
    path = os.path.join(person.folder, "kept")
    with open(path, "w", encoding="utf-8") as file:
        file.write(err.split("\n")[1] + "\n")
    after = person.sessions()
    assert all(after[uid] == before[uid] for uid in before)
    if kept["uid"] in after:
        assert person.call("history", "delete", kept["uid"], "--yes")[0] == 0
    assert person.call("history", "import", path)[0] == 0
    assert person.sessions()[kept["uid"]] == kept
    figures["sessions rescued from a full disk"] += 1


def small_disk(program, figures):
    """The same on a file system that is really full, where we may mount."""
    with tempfile.TemporaryDirectory() as folder:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=128k", "none", folder],
            stderr=subprocess.DEVNULL, check=False).returncode == 0
        if not mounted:
            return
        try:
            person = Person(program, folder)
            path, _ = person.write_sessions("some", "some", 30)
            assert person.call("history", "import", path)[0] == 0
            before = person.sessions()
            filler = os.path.join(folder, "filler")
            with contextlib.suppress(OSError), open(filler, "wb",
                                                    0) as file:
                while file.write(b"x" * 512):
                    pass
            status, _, err = person.call("run", person.routine, "--speed",
                                         SPEED)
            assert status == 3 and "full" in err and ADVICE in err, err
            assert person.sessions() == before
            os.remove(filler)
            assert person.call("run", person.routine, "--speed",
                               SPEED)[0] == 0
            person.check_whole()
            assert len(person.sessions()) == len(before) + 1
            figures["full disks (tmpfs)"] += 1
        finally:
            subprocess.run(["umount", folder], check=True)


def as_nobody():
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)


def give_away(folder):
    if os.geteuid() == 0:
        for top, _, files in os.walk(folder):
            for path in [top, *(os.path.join(top, name) for name in files)]:
                os.chown(path, 65534, 65534)


def read_only(program, figures):
    with tempfile.TemporaryDirectory() as folder:
        person = Person(program, folder, preexec_fn=as_nobody)
        path, _ = person.write_sessions("some", "some", 3)
        os.mkdir(person.data)
        give_away(folder)
        os.chmod(person.data, 0o500)
        check_refusals(person, path, ["cannot be made"])
        assert person.call("history")[0] == 1
        os.chmod(person.data, 0o700)
        assert person.call("history", "import", path)[0] == 0
        inner = os.path.dirname(person.database)
        other, _ = person.write_sessions("other", "other", 3)
        before = person.bytes()
        for mode, kept in ((0o500, 0o600), (0o500, 0o400), (0o700, 0o400)):
            # The journal is there already, so it has to be out of the way.
            with contextlib.suppress(FileNotFoundError):
                os.remove(person.database + "-journal")
            os.chmod(person.database, kept)
            os.chmod(inner, mode)
            check_refusals(person, other, ["read-only", "cannot be opened"])
            assert len(person.sessions()) == 3
            assert person.bytes() == before
            os.chmod(inner, 0o700)
            figures["read-only histories"] += 1


def check_refusals(person, path, clauses):
    for words in (("history", "import", path),
                  ("run", person.routine, "--speed", SPEED)):
        status, out, err = person.call(*words)
        assert status == 3 and not out, (words, status, out, err)
        assert any(clause in err for clause in clauses), (words, err)
        assert len(err.splitlines()) == 1, err
        assert (ADVICE in err) == (words[0] == "run"), err


def wrong_files(program, figures):
    with tempfile.TemporaryDirectory() as folder:
        person = Person(program, folder)
        path, _ = person.write_sessions("some", "some", 60)
        other, _ = person.write_sessions("other", "other", 3)
        assert person.call("history", "import", path)[0] == 0
        whole = person.bytes()
        for content, clause in wrong_contents(whole, folder):
            with open(person.database, "wb") as file:
                file.write(content)
            status, _, err = person.call("run", person.routine, "--speed",
                                         SPEED)
            assert status == 3 and ADVICE in err, (status, err)
            person.call("history")
            if clause:
                check_refusals(person, other, [clause])
                for words in (("amend", "last", "--note", "x"),
                              ("delete", "last", "--yes")):
                    assert person.call("history", *words)[0] == 3, words
            assert person.bytes() == content, clause
            figures["files that are no history"] += 1
        with open(person.database, "wb") as file:
            file.write(whole)
        assert person.call("history", "import", other)[0] == 0


def wrong_contents(whole, folder):
    """Contents of a file with a clause of the message; nothing for damage that
    only a session looks for."""
    yield b"", "is empty"
    yield b"notes of mine\n", "is no history"
    yield os.urandom(50000), "is no history"
    yield b"\0" * 8192, "is no history"
    foreign = os.path.join(folder, "foreign")
    with contextlib.closing(sqlite3.connect(foreign)) as database:
        database.execute("CREATE TABLE mail (a)")
        database.commit()
    with open(foreign, "rb") as file:
        yield file.read(), "of another program"
    newer = bytearray(whole)
    newer[60:64] = (99).to_bytes(4, "big")
    yield bytes(newer), "by a newer backcare"
    for page in range(1, len(whole) // 4096):
        torn = bytearray(whole)
        torn[page * 4096:page * 4096 + 600] = os.urandom(600)
        yield bytes(torn), None
    yield whole[:len(whole) // 2], None


def main():
    program = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    seed = int(os.environ.get("SEED", time.time_ns() % 1_000_000))
    random.seed(seed)
    print(f"seed {seed}, {rounds} rounds")
    figures = dict.fromkeys(
        ("killed sessions", "exercises acknowledged",
         "sessions resumed to the end", "killed imports", "imports whole",
         "promises of eight programs", "sessions beside seven others",
         "full disks (file size limit)", "sessions rescued from a full disk",
         "full disks (tmpfs)", "read-only histories",
         "files that are no history"), 0)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        person = Person(program, folder)
        kill_sessions(person, rounds, figures)
        eight_at_once(person, max(rounds // 8, 2), figures)
    kill_imports(program, rounds, figures)
    for _ in range(max(rounds // 20, 1)):
        full_disk(program, figures)
    small_disk(program, figures)
    read_only(program, figures)
    wrong_files(program, figures)
    for name, count in figures.items():
        print(f"{count:6}  {name}")
    by_chance = ("imports whole", "full disks (tmpfs)")
    unproved = [name for name, count in figures.items()
                if not count and name not in by_chance]
    assert not unproved, unproved
    print(f"nothing was lost, in {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main()
