# SPDX-License-Identifier: MIT
"""Plays sessions with a voice, and writes sound files.

usage: voice_test.py BACKCARE

Voices are scripts that write down what they read; the locks of systemd-inhibit
are scripts too. What needs espeak-ng is skipped where it is not installed.
"""

import json
import os
import shutil
import signal
import struct
import subprocess
import wave

from terminal import (PATIENCE, Terminal, ended_by, run_all, wait_until,
                      write_routine)

RATE = 22050
PATH = os.environ["PATH"]
HOSTILE = ["--help", "-w/tmp/x", "a'b\"c", "`touch hit`", "$(touch hit)",
           "<speak><audio src='x'/></speak>", "[[h@l'oU]]", "!-!QUIT",
           "; touch hit", "| touch hit", "\\033[2J\\a", "%s%n", "."]


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
            return ") Z " not in file.read()
    except (FileNotFoundError, ProcessLookupError):
        return False


class Folder:
    """A working folder with scripts in it, which are first in PATH."""

    def __init__(self, path):
        self.path = path
        self.routine = write_routine(path)
        os.environ["PATH"] = f"{path}:{PATH}"

    def write(self, name, content):
        path = os.path.join(self.path, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
        return path

    def script(self, name, body):
        path = self.write(name, f"#!/bin/sh\ncd '{self.path}'\n{body}\n")
        os.chmod(path, 0o755)
        return path

    def read(self, name):
        try:
            with open(os.path.join(self.path, name), encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def pid(self, name):
        """The process that a script has written down."""
        wait_until(lambda: self.read(name).endswith("\n"), name)
        return int(self.read(name))


class Tests:
    def __init__(self, program, folder):
        self.program = program
        self.folder = Folder(folder)

    def run(self, *options, **keywords):
        return subprocess.run([self.program, "run", *options], check=False,
                              cwd=self.folder.path, capture_output=True,
                              text=True, timeout=60, **keywords)

    def endless(self):
        """A voice and a lock that last until they are ended."""
        self.folder.script("systemd-inhibit", "echo $$ > lock\nexec cat")
        return self.folder.script("voice", "read -r line\n"
                                  "echo \"$line\" >> said\n"
                                  "echo $$ > speaking\nexec sleep 600")

    def followed(self):
        """A session on a terminal with an endless voice and lock."""
        terminal = Terminal([self.program, "run", "--no-history",
                             "--voice-command",
                             self.endless(),
                             self.folder.routine])
        terminal.wait_for(b"q end")
        return terminal, self.folder.pid("speaking"), self.folder.pid("lock")

    def test_every_way_out_ends_voice_and_lock(self):
        ways = [lambda terminal: terminal.send(b"q"),
                lambda terminal: terminal.send(b"\x03")]
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGKILL,
                       signal.SIGSEGV, signal.SIGABRT):
            ways.append(lambda terminal, number=number:
                        os.kill(terminal.pid, number))
        for way in ways:
            for name in ("speaking", "lock"):
                self.folder.write(name, "")
            terminal, voice, lock = self.followed()
            with terminal:
                assert alive(voice) and alive(lock)
                way(terminal)
                terminal.status()
                wait_until(lambda: not alive(voice) and not alive(lock),
                           "voice and lock end with the session")

    def test_a_closed_terminal_ends_voice_and_lock(self):
        terminal, voice, lock = self.followed()
        with terminal:
            os.close(terminal.master)
            terminal.master = None
            assert ended_by(terminal.status(), signal.SIGHUP)
            wait_until(lambda: not alive(voice) and not alive(lock), "ends")

    def test_a_pause_is_silent_and_keeps_the_lock(self):
        terminal, voice, lock = self.followed()
        with terminal:
            terminal.send(b" ")
            wait_until(lambda: not alive(voice), "the voice ends")
            assert alive(lock)
            terminal.send(b"q")
            terminal.status()

    def test_a_stopped_session_is_silent(self):
        terminal, voice, _ = self.followed()
        with terminal:
            terminal.send(b"\x1a")
            assert terminal.status() == "stopped"
            wait_until(lambda: not alive(voice), "the voice ends")
            terminal.foreground()
            terminal.wait_for(b"Paused")
            terminal.send(b"q")
            assert terminal.status() == "exit 1", terminal.output

    def test_a_killed_voice_is_not_the_end(self):
        terminal, voice, _ = self.followed()
        with terminal:
            os.kill(voice, signal.SIGKILL)
            terminal.send(b"b")
            wait_until(lambda: self.folder.read("said").count("\n") == 2,
                       "it speaks again")
            terminal.check_q_ends()

    def test_a_killed_speaker_leaves_a_session_in_silence(self):
        terminal, voice, _ = self.followed()
        with terminal:
            with open(f"/proc/{voice}/stat", encoding="utf-8") as file:
                speaker = int(file.read().rsplit(")", 1)[1].split()[1])
            assert speaker != terminal.pid
            os.kill(speaker, signal.SIGKILL)
            seen = len(terminal.output)
            terminal.wait_for(b"No voice: ")
            terminal.send(b"n")
            assert terminal.status() == "exit 1", terminal.output
            assert b"(skipped)" in terminal.output[seen:]
            assert terminal.output.count(b"No voice: the process that speaks"
                                         b" was killed") == 1, terminal.output
            terminal.check_restored()
            os.kill(voice, signal.SIGKILL)

    def test_only_a_followed_session_keeps_awake(self):
        self.endless()
        for options in (["--dry-run"], ["--plain", "--speed", "1000"]):
            assert self.run(*options, "routine.yaml").returncode == 0
        assert self.folder.read("lock") == ""

    def test_the_session_is_spoken_from_name_to_end(self):
        voice = self.folder.script("voice", "cat >> said")
        done = self.run("--voice-command", f"'{voice}'", "--speed", "30",
                        "routine.yaml")
        assert (done.returncode, done.stderr) == (0, ""), done
        said = self.folder.read("said").splitlines()
        assert said[0].startswith("Bridge, on your back. 8 repetitions, hold 3"
                                  " seconds"), said
        assert said[-1].startswith("Well done"), said
        assert len(said) > 10, said

    def hostile_routine(self):
        lines = ["exercises:"]
        for words in HOSTILE:
            text = words.replace("'", "''")
            lines += [f"  - name: 'Say {text}'", f"    steps: ['{text}']",
                      "    dose: 1 s"]
        return self.folder.write("hostile.yaml", "\n".join(lines) + "\n")

    def test_hostile_words_are_only_spoken(self):
        voice = self.folder.script("voice", "cat >> said")
        done = self.run("--voice-command", voice, "--speed", "20", "--plain",
                        self.hostile_routine())
        assert (done.returncode, done.stderr) == (0, ""), done
        assert "\x1b" not in done.stdout and "\a" not in done.stdout
        said = self.folder.read("said")
        assert said.count("Say") == len(HOSTILE), said
        assert not set("<>[]`$|\\\"*&{}\x1b\a") & set(said), said
        assert not any(line.startswith(("-", "!", "."))
                       for line in said.splitlines()), said
        assert not os.path.exists(os.path.join(self.folder.path, "hit"))

    def test_a_broken_voice_is_told_once_and_costs_nothing(self):
        voice = self.folder.script("voice", "exit 7")
        done = self.run("--voice-command", voice, "--speed", "100",
                        "routine.yaml")
        assert done.returncode == 0, done
        assert done.stderr == (f"backcare: no voice: {voice}: failed with "
                               "status 7\n"), done.stderr
        done = self.run("--voice-command", "/no/such", "--speed", "1000",
                        "routine.yaml")
        assert done.returncode == 0, done
        assert done.stderr == ("backcare: no voice: there is no program "
                               "\"/no/such\"\n"), done.stderr

    def test_a_mute_voice_is_told_of_while_the_session_goes_on(self):
        self.folder.script("espeak-ng", "exit 0")
        self.folder.script("spd-say", "exit 1")
        with Terminal([self.program, "run", "--no-history", "--voice",
                       self.folder.routine]) as terminal:
            terminal.wait_for(b"! No voice: espeak-ng: ends without a sound")
            terminal.send(b"b")
            terminal.collect(0.2)
            terminal.send(b"q")
            assert terminal.status() == "exit 1", terminal.output
            assert terminal.output.count(b"o voice:") == 1, terminal.output
            terminal.check_restored()

    def test_an_interrupted_sound_file_leaves_nothing(self):
        self.folder.script("espeak-ng", "echo $$ > speaking\nexec sleep 600")
        environment = dict(os.environ, PATH=self.folder.path + ":/bin")
        before = set(os.listdir(self.folder.path)) | {"speaking"}
        with subprocess.Popen([self.program, "run", "routine.yaml", "--audio",
                               "a.wav"], cwd=self.folder.path,
                              stderr=subprocess.DEVNULL,
                              env=environment) as process:
            voice = self.folder.pid("speaking")
            process.send_signal(signal.SIGINT)
            os.kill(voice, signal.SIGKILL)
            process.wait(PATIENCE)
            assert process.returncode in (3, -signal.SIGINT)
        assert set(os.listdir(self.folder.path)) == before

    def test_a_sound_file_keeps_the_time_of_the_session(self):
        if not shutil.which("espeak-ng"):
            print("skipped: espeak-ng is not installed")
            return
        done = self.run("--audio", "a.wav", "--no-bell", "routine.yaml")
        assert (done.returncode, done.stderr) == (0, ""), done
        sheet = json.loads(self.run("--dry-run", "--format", "json",
                                    "routine.yaml").stdout)
        samples = read_wave(os.path.join(self.folder.path, "a.wav"))
        assert len(samples) == sheet["seconds"] * RATE
        spoken = [cue for cue in sheet["cues"]
                  if cue["say"] and cue["kind"] not in ("announce", "finish")]
        assert len(spoken) > 10
        for cue in spoken:
            start = cue["t"] * RATE
            assert not any(samples[start - 200:start]), cue
            assert abs(samples[start]) > 64, cue
            expected = speech_of(cue["say"])
            if cue["t"] > 0 and len(expected) <= cue["seconds"] * RATE:
                assert samples[start:start + len(expected)] == expected, cue

    def test_ignored_children_are_waited_for_all_the_same(self):
        self.folder.script("espeak-ng", "exit 4")
        done = self.run("--audio", "a.wav", "routine.yaml",
                        preexec_fn=lambda: signal.signal(signal.SIGCHLD,
                                                         signal.SIG_IGN))
        assert (done.returncode, done.stderr) == (
            3, "backcare: espeak-ng: failed with status 4\n"), done

    def test_espeak_ng_speaks_hostile_words_into_files(self):
        if not shutil.which("espeak-ng"):
            print("skipped: espeak-ng is not installed")
            return
        routine = self.hostile_routine()
        out = os.path.join(self.folder.path, "said.wav")
        for options in (["--voice-command", f"espeak-ng --stdin -w '{out}'",
                         "--plain", "--speed", "100"],
                        ["--audio", "a.wav"]):
            done = self.run(*options, routine)
            assert (done.returncode, done.stderr) == (0, ""), done
        assert trimmed(read_wave(out)) == speech_of(
            "Well done. That is the end")
        names = set(os.listdir(self.folder.path))
        assert names == {"routine.yaml", "hostile.yaml", "said.wav",
                         "a.wav"}, names


def read_wave(path):
    with wave.open(path) as file:
        assert (file.getnchannels(), file.getsampwidth(),
                file.getframerate()) == (1, 2, RATE)
        count = file.getnframes()
        return struct.unpack(f"<{count}h", file.readframes(count))


def trimmed(samples):
    loud = [i for i, sample in enumerate(samples) if abs(sample) > 64]
    return samples[loud[0]:loud[-1] + 1] if loud else ()


def speech_of(text):
    """What espeak-ng says of a text without anything but plain words."""
    sound = subprocess.run(["espeak-ng", "--stdin", "--stdout", "-v", "en"],
                           input=text.encode(), capture_output=True,
                           check=True).stdout[44:]
    count = len(sound) // 2
    return trimmed(struct.unpack(f"<{count}h", sound[:count * 2]))


if __name__ == "__main__":
    run_all(Tests)
