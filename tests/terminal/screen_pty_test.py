# SPDX-License-Identifier: MIT
"""Answers the red-flag questions on a real pseudo-terminal.

usage: screen_pty_test.py BACKCARE
"""

import os
import signal
import stat
import termios

from terminal import Terminal, ended_by, run_all

QUESTION = b"(y yes, n no, ? why, q stop) "


class Tests:
    """Each test has a profile of its own."""

    def __init__(self, program, folder):
        self.program = program
        self.profile = os.path.join(folder, "backcare", "profile.yaml")
        os.environ["XDG_CONFIG_HOME"] = folder
        os.environ["XDG_DATA_HOME"] = folder

    def text(self):
        try:
            with open(self.profile, encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def answer(self, terminal, keys):
        """Presses each key at a question of its own."""
        seen = 0
        for key in keys:
            terminal.wait_for(QUESTION, seen)
            seen = len(terminal.output)
            terminal.send(key)

    def test_one_key_each_and_saved_at_once(self):
        with Terminal([self.program, "screen"]) as terminal:
            self.answer(terminal, [b"n", b"N", b"x?", b"n"])
            terminal.wait_for(b"4 of ")
            assert b"Because: possible pressure" in terminal.output
            assert self.text().count("answer: false") == 3, self.text()
            assert stat.S_IMODE(os.stat(self.profile).st_mode) == 0o600
            terminal.send(b"q")
            assert terminal.status() == "exit 1", terminal.output
            assert termios.tcgetattr(terminal.master) == terminal.before

    def test_an_emergency_ends_it_with_what_to_do(self):
        with Terminal([self.program, "screen"]) as terminal:
            self.answer(terminal, [b"y"])
            terminal.wait_for(b"call your local emergency number")
            assert terminal.status() == "exit 4", terminal.output
        with Terminal([self.program, "run"]) as terminal:
            terminal.wait_for(b"saddle-numbness=no")
            assert terminal.status() == "exit 4", terminal.output

    def test_ctrl_c_keeps_the_answers_so_far(self):
        with Terminal([self.program, "screen"]) as terminal:
            self.answer(terminal, [b"n"])
            terminal.wait_for(b"2 of ")
            terminal.wait_for(QUESTION, terminal.output.index(b"2 of "))
            terminal.send(b"\x03")
            assert ended_by(terminal.status(), signal.SIGINT)
            assert termios.tcgetattr(terminal.master) == terminal.before
        assert self.text().count("answer: false") == 1, self.text()

    def test_plan_says_on_a_terminal_that_it_exists(self):
        with Terminal([self.program, "plan"]) as terminal:
            terminal.wait_for(b'"backcare screen" asks for the signs')
            assert terminal.status() == "exit 0", terminal.output


if __name__ == "__main__":
    run_all(Tests)
