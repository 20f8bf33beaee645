# SPDX-License-Identifier: MIT
"""Plays recorded sessions on a real pseudo-terminal.

usage: history_pty_test.py BACKCARE
"""

import json
import os
import re
import signal
import subprocess
import termios

from terminal import Terminal, ended_by, run_all, write_routine

PAIN = b"Enter skips): "
EFFORT = b"How was it (e easy, r right, h hard; Enter skips): "


class Tests:
    """Each test has a history of its own."""

    def __init__(self, program, folder):
        self.program = program
        self.routine = write_routine(folder)

    def play(self, *options):
        return Terminal([self.program, "run", *options, self.routine])

    def sessions(self):
        lines = subprocess.run([self.program, "history", "--format", "jsonl"],
                               stdout=subprocess.PIPE, check=False).stdout
        return [json.loads(line) for line in lines.splitlines()]

    def test_asks_before_and_after(self):
        with self.play("--speed", "60") as terminal:
            terminal.wait_for(PAIN)
            assert self.sessions() == []
            terminal.send(b"4")
            terminal.wait_for(b"q end")
            [session] = self.sessions()
            assert session["pain_before"] == 4, session
            assert not session["completed"], session
            seen = len(terminal.output)
            terminal.wait_for(PAIN, seen)
            [session] = self.sessions()
            assert session["completed"], session
            assert session["items"][0]["done"], session
            terminal.send(b"X")
            terminal.wait_for(EFFORT)
            terminal.send(b"r")
            assert terminal.status() == "exit 0", terminal.output
            terminal.check_restored()
        [session] = self.sessions()
        assert session["pain_after"] == 10, session
        assert session["effort"] == "right", session

    def test_enter_skips(self):
        with self.play() as terminal:
            terminal.wait_for(PAIN)
            terminal.send(b"?\x1b[A\r")
            terminal.wait_for(b"q end")
            terminal.send(b"q")
            terminal.wait_for(PAIN, terminal.output.rindex(b"q end"))
            terminal.send(b"\r")
            terminal.wait_for(EFFORT)
            terminal.send(b"\r")
            assert terminal.status() == "exit 1", terminal.output
            terminal.check_restored()
        [session] = self.sessions()
        assert session["pain_before"] is None, session
        assert not session["completed"], session

    def test_after_a_stop_sign_what_to_do_is_the_last_thing(self):
        for size in ((24, 80), (12, 40)):
            for number, action in enumerate((
                    b"Stop and get medical help.", b"emergency number now.",
                    b"end the session.", b"in that direction.",
                    b"a doctor.")):
                with self.play() as terminal:
                    terminal.resize(*size)
                    terminal.wait_for(PAIN)
                    terminal.send(b"\r")
                    terminal.wait_for(b"1/1")
                    terminal.send(b"s%d" % (number + 1))
                    assert terminal.status() == "exit 1", terminal.output
                    text = re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b"",
                                  terminal.output)
                    said = b" ".join(text.split())
                    assert said.endswith(action), terminal.output
                    terminal.check_restored()

    def test_asks_without_escapes_where_lines_are_plain(self):
        with self.play("--plain", "--speed", "1000") as terminal:
            terminal.wait_for(PAIN)
            terminal.send(b"0")
            terminal.wait_for(PAIN, terminal.output.index(PAIN) + 1)
            terminal.send(b"1")
            terminal.wait_for(EFFORT)
            terminal.send(b"e")
            assert terminal.status() == "exit 0", terminal.output
            assert b"\x1b" not in terminal.output, terminal.output
        [session] = self.sessions()
        assert session["pain_before"] == 0, session
        assert session["pain_after"] == 1, session

    def test_ctrl_c_at_the_first_question_records_nothing(self):
        with self.play() as terminal:
            terminal.wait_for(PAIN)
            mode = termios.tcgetattr(terminal.master)[3]
            assert not mode & (termios.ECHO | termios.ICANON)
            terminal.send(b"\x03")
            assert ended_by(terminal.status(), signal.SIGINT)
            assert termios.tcgetattr(terminal.master) == terminal.before
        assert self.sessions() == []

    def test_ctrl_c_at_the_last_question_loses_nothing(self):
        with self.play("--plain", "--speed", "1000", "--pain-before",
                       "3") as terminal:
            terminal.wait_for(PAIN)
            terminal.send(b"\x03")
            assert ended_by(terminal.status(), signal.SIGINT)
            assert termios.tcgetattr(terminal.master) == terminal.before
        [session] = self.sessions()
        assert session["completed"], session

    def test_ctrl_z_at_a_question_asks_again(self):
        with self.play() as terminal:
            terminal.wait_for(PAIN)
            terminal.send(b"\x1a")
            assert terminal.status() == "stopped"
            assert termios.tcgetattr(terminal.master) == terminal.before
            seen = len(terminal.output)
            terminal.foreground()
            terminal.wait_for(PAIN, seen)
            terminal.send(b"7")
            terminal.wait_for(b"q end")
            terminal.send(b"\x03")
            assert ended_by(terminal.status(), signal.SIGINT)
        [session] = self.sessions()
        assert session["pain_before"] == 7, session

    def test_signals_leave_what_was_done(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            with self.play("--pain-before", "3", "--speed", "5") as terminal:
                terminal.wait_for(b"q end")
                os.kill(terminal.pid, number)
                assert ended_by(terminal.status(), number)
            session = self.sessions()[-1]
            assert not session["completed"], session
            assert [item["done"] for item in session["items"]] == [False]

    def test_a_closed_terminal_at_a_question_ends_it(self):
        with self.play() as terminal:
            terminal.wait_for(PAIN)
            os.close(terminal.master)
            terminal.master = None
            status = terminal.status()
            assert ended_by(status, signal.SIGHUP), status

    def test_deleting_asks(self):
        with self.play("--plain", "--speed", "1000", "--pain-before", "0",
                       "--pain-after", "0", "--effort", "easy") as terminal:
            assert terminal.status() == "exit 0", terminal.output
        for key, status, left in ((b"n", "exit 1", 1), (b"\r", "exit 1", 1),
                                  (b"y", "exit 0", 0)):
            with Terminal([self.program, "history", "delete",
                           "last"]) as terminal:
                terminal.wait_for(b"for good (y, n)? ")
                terminal.send(key)
                assert terminal.status() == status, terminal.output
            assert len(self.sessions()) == left


if __name__ == "__main__":
    run_all(Tests)
