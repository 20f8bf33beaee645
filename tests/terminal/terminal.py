# SPDX-License-Identifier: MIT
"""What the tests on real terminals share.

A small job control shell stands between a test and backcare, because a process
without one cannot be stopped with Ctrl-Z.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import traceback

PATIENCE = 10.0
ROUTINE = "title: Short\nexercises:\n  - bridge: 8 reps hold 3 s\n"
SHOW_CURSOR = b"\x1b[?25h"
HIDE_CURSOR = b"\x1b[?25l"


class Terminal:
    """backcare on a terminal of its own."""

    def __init__(self, arguments, stdin=None, stdout=None, size=(24, 80)):
        self.master, slave = pty.openpty()
        self.resize(*size)
        self.before = termios.tcgetattr(self.master)
        self.output = b""
        self.statuses = []
        report, reporting = os.pipe()
        commanded, self.command = os.pipe()
        self.report = report
        self.shell = os.fork()
        if self.shell == 0:
            try:
                os.close(self.master)
                os.close(report)
                os.close(self.command)
                run_shell(slave, arguments, (stdin, stdout), reporting,
                          commanded)
            finally:
                os._exit(99)
        os.close(slave)
        os.close(reporting)
        os.close(commanded)
        self.pid = int(self.status().split()[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.command)
        if self.master is not None:
            os.close(self.master)
        os.close(self.report)
        os.waitpid(self.shell, 0)

    def resize(self, rows, columns):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ,
                    struct.pack("HHHH", rows, columns, 0, 0))

    def send(self, keys):
        os.write(self.master, keys)

    def collect(self, wait):
        """Output that comes within `wait` seconds of silence."""
        if self.master is None:
            return
        while select.select([self.master], [], [], wait)[0]:
            try:
                self.output += os.read(self.master, 65536)
            except OSError:
                return

    def wait_for(self, text, since=0):
        end = time.monotonic() + PATIENCE
        while text not in self.output[since:]:
            assert time.monotonic() < end, (text, self.output[since:])
            self.collect_once()

    def collect_once(self):
        if select.select([self.master], [], [], 0.1)[0]:
            self.output += os.read(self.master, 65536)

    def status(self):
        """The next report of the shell: started, stopped, exit or signal."""
        end = time.monotonic() + PATIENCE
        while not self.statuses:
            assert time.monotonic() < end, ("no status", self.output)
            watched = [self.report]
            if self.master is not None:
                watched.append(self.master)
            ready = select.select(watched, [], [], 0.1)[0]
            if self.report in ready:
                data = os.read(self.report, 4096).decode()
                assert data, ("the shell has gone", self.output)
                self.statuses += data.split("\n")[:-1]
            if self.master in ready:
                try:
                    self.output += os.read(self.master, 65536)
                except OSError:
                    pass
        return self.statuses.pop(0)

    def foreground(self):
        os.write(self.command, b"f")

    def background(self):
        """Lets the shell see what becomes of the stopped process."""
        os.write(self.command, b"b")

    def check_q_ends(self):
        self.send(b"q")
        assert self.status() == "exit 1", self.output
        self.check_restored()

    def check_restored(self):
        self.collect(0.1)
        assert termios.tcgetattr(self.master) == self.before
        assert self.output.rfind(SHOW_CURSOR) > self.output.rfind(HIDE_CURSOR)
        assert self.output.rfind(b"\x1b[?7h") > self.output.rfind(b"\x1b[?7l")


class Tmux:
    """A command in tmux, which breaks lines anew when it becomes narrower."""

    def __init__(self, command):
        self.server = ["tmux", "-L", f"backcare-{os.getpid()}", "-f",
                       "/dev/null"]
        self("new-session", "-d", "-x", "80", "-y", "24", command)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self("kill-server")

    def __call__(self, *words):
        return subprocess.run([*self.server, *words], check=True, text=True,
                              capture_output=True).stdout

    def shown(self):
        """The scrollback and the screen."""
        return self("capture-pane", "-p", "-S", "-100").rstrip("\n")

    def check_nothing_piled_up(self):
        lines = self.shown().split("\n")
        assert lines[0] == "before", lines
        assert lines[1] == "Bridge, on your back  1/1", lines
        assert self.shown().count("Bridge") == 1, lines


def run_shell(slave, arguments, streams, reporting, commanded):
    stdin, stdout = streams
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    job = os.fork()
    if job == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(slave, os.getpid())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.dup2(slave if stdin is None else stdin, 0)
        os.dup2(slave if stdout is None else stdout, 1)
        os.dup2(slave, 2)
        os.closerange(3, 256)
        os.execv(arguments[0], arguments)
    os.write(reporting, b"started %d\n" % job)
    while True:
        _, status = os.waitpid(job, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            break
        os.tcsetpgrp(slave, os.getpgrp())
        os.write(reporting, b"stopped\n")
        if os.read(commanded, 1) != b"f":
            continue
        os.tcsetpgrp(slave, job)
        os.killpg(job, signal.SIGCONT)
    if os.WIFSIGNALED(status):
        os.write(reporting, b"signal %d\n" % os.WTERMSIG(status))
    else:
        os.write(reporting, b"exit %d\n" % os.WEXITSTATUS(status))
    # The terminal stays open until the test has looked at it.
    os.read(commanded, 1)
    os._exit(0)


def ended_by(status, number):
    return status in (f"signal {number}", f"exit {128 + number}")


def wait_until(come, what="it did not come"):
    end = time.monotonic() + PATIENCE
    while not come():
        assert time.monotonic() < end, what
        select.select([], [], [], 0.02)


def write_routine(folder):
    """A short routine in a file of the folder."""
    path = os.path.join(folder, "routine.yaml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(ROUTINE)
    return path


def answer_red_flags(program):
    """Else a run begins with the advice to do so."""
    flags = subprocess.run([program, "terms", "red-flags", "--format", "ids"],
                           check=True, capture_output=True, text=True).stdout
    answers = ",".join(f"{flag}=no" for flag in flags.split())
    subprocess.run([program, "screen", "--answer", answers], check=True,
                   capture_output=True)


def run_all(tests):
    """Runs each test of a class, which is made with the program and a folder
    of its own; the person has another one."""
    program = os.path.abspath(sys.argv[1])
    os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8")
    # Sanitizers would take the faults for themselves.
    os.environ["ASAN_OPTIONS"] = "handle_segv=0:handle_abort=0"
    for name in ("ACCESSIBLE", "NO_COLOR", "COLUMNS"):
        os.environ.pop(name, None)
    failed = 0
    for name in [name for name in dir(tests) if name.startswith("test_")]:
        begun = time.monotonic()
        with tempfile.TemporaryDirectory() as home, \
                tempfile.TemporaryDirectory() as folder:
            for kind in ("CONFIG", "DATA", "STATE"):
                os.environ[f"XDG_{kind}_HOME"] = home
            try:
                answer_red_flags(program)
                getattr(tests(program, folder), name)()
                verdict = "ok"
            except Exception:
                traceback.print_exc()
                verdict = "FAILED"
                failed += 1
        print(f"{verdict:6} {time.monotonic() - begun:5.1f} s  {name}")
    sys.exit(1 if failed else 0)
