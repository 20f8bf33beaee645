# SPDX-License-Identifier: MIT
"""Plays short sessions on a real pseudo-terminal.

usage: pty_test.py BACKCARE
"""

import datetime
import json
import os
import select
import shutil
import signal
import termios
import time

from terminal import (ROUTINE, Terminal, Tmux, ended_by, run_all, wait_until,
                      write_routine)


class Tests:
    def __init__(self, program, folder):
        self.program = program
        self.routine = write_routine(folder)

    def play(self, *options, **keywords):
        return Terminal([self.program, "run", "--no-history", *options,
                         self.routine], **keywords)

    def in_tmux(self):
        """A session in tmux that stands still."""
        tmux = Tmux(f"echo before; {self.program} run --no-history "
                    f"{self.routine}; sleep 60")
        wait_until(lambda: "q end" in tmux.shown())
        tmux("send-keys", " ")
        wait_until(lambda: "Paused" in tmux.shown())
        return tmux

    def started(self, *options, **keywords):
        terminal = self.play(*options, **keywords)
        terminal.wait_for(b"q end")
        return terminal

    def in_lines(self, *options, **keywords):
        terminal = self.play(*options, **keywords)
        terminal.wait_for(b"Get down onto")
        return terminal

    def test_plays_to_the_end(self):
        with self.play("--speed", "60") as terminal:
            assert terminal.status() == "exit 0", terminal.output
            terminal.check_restored()
            assert "█".encode() in terminal.output
            assert "✓ 1/1".encode() in terminal.output
            assert terminal.output.count(
                b"\a", terminal.output.rindex(b"Well done")) == 3
            assert terminal.output.index(b"\a") < terminal.output.index(
                "✓ 1/1".encode())
            assert b"\x1b[?1049h" not in terminal.output

    def test_the_bell_can_be_off(self):
        with self.play("--speed", "200", "--no-bell") as terminal:
            assert terminal.status() == "exit 0", terminal.output
            assert b"\a" not in terminal.output

    def test_keys_are_not_echoed(self):
        with self.started() as terminal:
            mode = termios.tcgetattr(terminal.master)[3]
            assert not mode & (termios.ECHO | termios.ICANON)
            assert mode & termios.ISIG
            terminal.send(b"q")
            terminal.status()

    def test_q_ends_early(self):
        with self.started() as terminal:
            terminal.check_q_ends()
            assert b"Ended early at 0:0" in terminal.output

    def test_skipping_all_is_no_success(self):
        with self.started() as terminal:
            terminal.send(b"n")
            assert terminal.status() == "exit 1", terminal.output
            terminal.check_restored()
            assert b"(skipped)" in terminal.output
            assert b"Well done" not in terminal.output

    def test_arrows_are_no_keys_even_in_pieces(self):
        with self.started() as terminal:
            seen = len(terminal.output)
            terminal.send(b"\x1b[B\x1b")
            terminal.send(b"OQ")
            terminal.send(b"?")
            terminal.wait_for(b"these keys", seen)
            terminal.send(b"q")
            assert terminal.status() == "exit 1", terminal.output

    def test_ctrl_c(self):
        with self.started() as terminal:
            terminal.send(b"\x03")
            assert ended_by(terminal.status(), signal.SIGINT)
            terminal.check_restored()
            assert b"Ended early at" in terminal.output

    def test_signals_end_it(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT,
                       signal.SIGUSR1, signal.SIGPROF, signal.SIGRTMIN + 3,
                       signal.SIGRTMAX):
            with self.started() as terminal:
                os.kill(terminal.pid, number)
                status = terminal.status()
                assert ended_by(status, number), status
                terminal.check_restored()

    def test_a_fault_puts_the_terminal_back(self):
        for number in (signal.SIGSEGV, signal.SIGABRT, signal.SIGTRAP):
            with self.started() as terminal:
                os.kill(terminal.pid, number)
                terminal.status()
                terminal.check_restored()

    def test_ctrl_z_stops_and_goes_on_paused(self):
        with self.started() as terminal:
            terminal.send(b"\x1a")
            assert terminal.status() == "stopped"
            terminal.check_restored()
            seen = len(terminal.output)
            terminal.foreground()
            terminal.wait_for(b"Paused", seen)
            terminal.collect(0.3)
            mode = termios.tcgetattr(terminal.master)[3]
            assert not mode & (termios.ECHO | termios.ICANON)
            seen = len(terminal.output)
            terminal.collect(1.3)
            assert terminal.output[seen:] == b"", "time passes in a pause"
            terminal.send(b" ")
            terminal.wait_for(b"space pause", seen)
            terminal.check_q_ends()

    def test_sigstop_goes_on_paused(self):
        with self.started() as terminal:
            os.kill(terminal.pid, signal.SIGSTOP)
            assert terminal.status() == "stopped"
            seen = len(terminal.output)
            terminal.foreground()
            terminal.wait_for(b"Paused", seen)
            terminal.check_q_ends()

    def test_a_stopped_session_can_be_ended(self):
        with self.started() as terminal:
            terminal.send(b"\x1a")
            assert terminal.status() == "stopped"
            terminal.background()
            os.kill(terminal.pid, signal.SIGTERM)
            os.kill(terminal.pid, signal.SIGCONT)
            status = terminal.status()
            assert ended_by(status, signal.SIGTERM), status
            terminal.check_restored()

    def test_a_session_in_the_background_waits(self):
        with self.started() as terminal:
            terminal.send(b"\x1a")
            assert terminal.status() == "stopped"
            terminal.background()
            os.kill(terminal.pid, signal.SIGCONT)
            assert terminal.status() == "stopped"
            terminal.check_restored()
            seen = len(terminal.output)
            terminal.foreground()
            terminal.wait_for(b"Paused", seen)
            terminal.check_q_ends()

    def test_a_closed_terminal_ends_it(self):
        with self.started() as terminal:
            os.close(terminal.master)
            terminal.master = None
            status = terminal.status()
            assert ended_by(status, signal.SIGHUP), status

    def test_held_back_output_does_not_hold_a_signal_back(self):
        with self.started("--speed", "20") as terminal:
            terminal.send(b"\x13")
            terminal.collect(0.2)
            os.kill(terminal.pid, signal.SIGTERM)
            status = terminal.status()
            assert ended_by(status, signal.SIGTERM), status
            terminal.check_restored()

    def test_the_end_is_told_where_output_was_held_back(self):
        with self.started() as terminal:
            terminal.send(b"\x13")
            terminal.collect(0.2)
            terminal.check_q_ends()
            assert b"Ended early at" in terminal.output, terminal.output

    def test_a_resize_redraws(self):
        with self.started() as terminal:
            terminal.send(b" ")
            terminal.wait_for(b"Paused")
            terminal.collect(0.2)
            seen = len(terminal.output)
            terminal.resize(12, 40)
            terminal.wait_for(b"s stop signs", seen)
            frames = terminal.output[seen:].split(b"\x1b[J")
            for line in b"\r\n".join(frames).split(b"\r\n"):
                assert len(line.decode()) < 40 + 40, line
            assert b"n next" not in terminal.output[seen:]
            terminal.send(b"q")
            terminal.status()

    def test_keys_come_from_the_terminal_when_input_is_a_pipe(self):
        end, start = os.pipe()
        os.write(start, ROUTINE.encode())
        os.close(start)
        with Terminal([self.program, "run", "--no-history", "-"],
                      stdin=end) as terminal:
            os.close(end)
            terminal.wait_for(b"q end")
            terminal.check_q_ends()

    def test_the_cursor_rests_where_the_frame_begins(self):
        with self.started() as terminal:
            terminal.collect(0.2)
            lines = terminal.output.count(b"\r\r\n")
            up = b"\x1b[J\r\x1b[%dA\x1b[?7h" % lines
            assert terminal.output.endswith(up), terminal.output
            terminal.send(b"q")
            terminal.status()

    def test_a_lower_window_leaves_nothing_in_the_scrollback(self):
        if shutil.which("tmux") is None:
            return
        with self.in_tmux() as tmux:
            for rows, top in ((12, "1/1"), (7, "0:"), (24, "1/1")):
                tmux("resize-window", "-y", str(rows))
                wait_until(lambda: top in tmux.shown().split("\n")[1] and
                           tmux.shown().endswith("q end"))
            tmux.check_nothing_piled_up()

    def test_a_window_drawn_narrower_leaves_nothing_in_the_scrollback(self):
        if shutil.which("tmux") is None:
            return
        with self.in_tmux() as tmux:
            for columns in range(79, 39, -2):
                tmux("resize-window", "-x", str(columns))
                time_passes(0.05)
            wait_until(lambda: tmux.shown().endswith("s stop signs  ?"))
            tmux.check_nothing_piled_up()

    def test_plain_lines_leave_the_terminal_alone(self):
        with self.play("--plain", "--speed", "1000") as terminal:
            assert terminal.status() == "exit 0", terminal.output
            terminal.collect(0.1)
            assert b"\x1b" not in terminal.output
            assert b"\a" not in terminal.output
            assert b"Exercise 1 of 1: Bridge" in terminal.output
            assert terminal.output.startswith(b"? for keys"), terminal.output

    def test_keys_work_beside_plain_lines(self):
        with self.in_lines("--plain") as terminal:
            terminal.send(b" ")
            terminal.wait_for(b"Paused. Space goes on")
            seen = len(terminal.output)
            terminal.collect(1.2)
            assert terminal.output[seen:] == b"", "time passes in a pause"
            terminal.send(b"s")
            terminal.wait_for(b"1  Chest pain")
            terminal.send(b"1")
            assert terminal.status() == "exit 1", terminal.output
            assert termios.tcgetattr(terminal.master) == terminal.before
            assert b"get medical help" in terminal.output
            assert b"\x1b" not in terminal.output

    def test_plain_lines_can_be_suspended(self):
        with self.in_lines("--plain") as terminal:
            terminal.send(b"\x1a")
            assert terminal.status() == "stopped"
            assert termios.tcgetattr(terminal.master) == terminal.before
            terminal.foreground()
            terminal.wait_for(b"Paused")
            terminal.send(b"q")
            assert terminal.status() == "exit 1", terminal.output

    def events(self, keys, *options):
        """The events of a session during which keys are pressed."""
        reading, writing = os.pipe()
        with self.play("--events", *options, stdout=writing) as terminal:
            os.close(writing)
            for key in keys:
                # The key falls on a session that has been told to have begun.
                terminal.collect(0.3)
                terminal.send(key)
            status = terminal.status()
            assert termios.tcgetattr(terminal.master) == terminal.before
            assert b"\x1b" not in terminal.output, terminal.output
        with open(reading, encoding="utf-8") as lines:
            return status, [json.loads(line) for line in lines]

    def test_events_tell_what_the_keys_do(self):
        keys = [b" ", b" ", b"+", b"b", b"p", b"e", b"s", b"1"]
        status, events = self.events(keys)
        assert status == "exit 1", status
        kinds = [event["kind"] for event in events if "at" in event]
        assert kinds == ["pause", "resume", "change", "back", "pain", "swap",
                         "pause", "end"], kinds
        by_kind = {event["kind"]: event for event in events}
        assert by_kind["change"]["change"] == 10
        assert by_kind["pain"]["easier"] == "pelvic-tilt"
        assert by_kind["swap"]["in_place_of"] == "bridge"
        assert by_kind["end"]["completed"] is False
        assert by_kind["end"]["stop_sign"] == "stop-chest"

    def test_a_pause_takes_nothing_from_the_session(self):
        status, events = self.events([b" ", b" "], "--speed", "60")
        assert status == "exit 0", status
        at = {event["kind"]: event for event in events if "at" in event}
        assert at["pause"]["t"] == at["resume"]["t"]
        since = elapsed(at["resume"], at["end"])
        played = (at["end"]["t"] - at["resume"]["t"]) / 60
        assert played <= since + 0.001, (played, since)
        assert since < played + 1, (played, since)

    def test_output_held_back_by_ctrl_s_costs_no_time(self):
        with self.play("--speed", "60") as terminal:
            begun = time.monotonic()
            terminal.wait_for(b"q end")
            terminal.send(b"\x13")
            time_passes(1.0)
            terminal.send(b"\x11")
            assert terminal.status() == "exit 0", terminal.output
            took = time.monotonic() - begun
            assert 1.7 < took < 5, took
            terminal.check_restored()

    def test_a_slow_reader_gets_everything_and_stops_nothing(self):
        reading, writing = os.pipe()
        with self.play("--plain", "--speed", "100",
                       stdout=writing) as terminal:
            os.close(writing)
            assert terminal.status() == "exit 0", terminal.output
        with open(reading, encoding="utf-8") as lines:
            text = lines.read()
        assert text.startswith("Exercise 1 of 1: Bridge"), text
        assert text.endswith("Well done. That is the end\n"), text

    def test_pain_offers_an_easier_exercise(self):
        with self.started() as terminal:
            terminal.send(b"p")
            terminal.wait_for(b"e: Pelvic tilt")
            terminal.wait_for(b"Ended for pain")
            terminal.send(b" ")
            terminal.send(b"e")
            terminal.wait_for(b"Now easier: Pelvic tilt")
            terminal.send(b"q")
            assert terminal.status() == "exit 1", terminal.output
            assert "- 1/1  Bridge: 8 reps hold 3 s (ended for pain)".encode() \
                in terminal.output
            terminal.check_restored()

    def test_a_stop_sign_ends_it_with_advice(self):
        with self.started() as terminal:
            terminal.send(b"!")
            terminal.wait_for(b"1 Chest pain")
            terminal.send(b"2")
            assert terminal.status() == "exit 1", terminal.output
            terminal.check_restored()
            assert b"emergency" in terminal.output


def elapsed(first, last):
    """Wall seconds between two events."""
    return (datetime.datetime.fromisoformat(last["at"]) -
            datetime.datetime.fromisoformat(first["at"])).total_seconds()


def time_passes(seconds):
    """Waits without reading, as somebody does who has stopped the output."""
    select.select([], [], [], seconds)


if __name__ == "__main__":
    run_all(Tests)
