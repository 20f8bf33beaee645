# SPDX-License-Identifier: MIT
"""Gives each reminder to who reads it, with a path that holds what each of
them could take for its own, and runs the examples of the README.

usage: remind_test.py BACKCARE README

What is not installed (systemd-analyze, tmux, zsh, python3-icalendar) is left
out, and told.
"""

import fcntl
import os
import pty
import re
import select
import shlex
import shutil
import stat
import struct
import subprocess
import sys
import tempfile
import termios
import time

try:
    import icalendar
except ImportError:
    icalendar = None

ODD = "a 'b' \"c\" %d $HOME \\ \\% #(x) & ; `id` ! {y}, \u00e9"
TITLE = "Back, 50% \"best\"; \\ \u00e9 $HOME"
ROUTINE = f"title: '{TITLE}'\nschedule: 1 per day\nexercises:\n  - x: 8 reps\n"
TIMES = ("--at", "00:00,23:59", "--days", "mon-fri")

NOTIFY = """#!/bin/sh
printf '%s\\n' "$@" > "$HOME/told"
"""
CRONTAB = """#!/bin/sh
case $1 in
-l) if [ -e "$HOME/broken" ]; then echo "crontabs: Permission denied" >&2; exit 1; fi
    cat "$HOME/table" 2>/dev/null || { echo "no crontab for me" >&2; exit 1; } ;;
*) cat "$1" > "$HOME/table" ;;
esac
"""


def skip(what):
    print(f"left out: there is no {what}")


class Place:
    """A home with programs that record what they are asked for."""

    def __init__(self, folder, program):
        self.home = folder
        self.program = os.path.join(folder, "bin", "backcare")
        os.mkdir(os.path.join(folder, "bin"))
        os.symlink(program, self.program)
        for name, text in (("notify-send", NOTIFY), ("crontab", CRONTAB)):
            path = os.path.join(folder, "bin", name)
            self.write(path, text)
            os.chmod(path, stat.S_IRWXU)
        runtime = os.path.join(folder, "run")
        os.mkdir(runtime, 0o700)
        self.environment = {
            "HOME": folder, "XDG_RUNTIME_DIR": runtime, "TERM": "xterm",
            "XDG_DATA_HOME": os.path.join(folder, "da ta"),
            "PATH": os.path.join(folder, "bin") + ":" + os.environ["PATH"]}
        self.routine = os.path.join(folder, ODD, "m.yaml")
        os.mkdir(os.path.dirname(self.routine))
        self.write(self.routine, ROUTINE)

    def path(self, name):
        return os.path.join(self.home, name)

    @staticmethod
    def write(path, text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, name):
        with open(self.path(name), encoding="utf-8", newline="") as file:
            return file.read()

    def run(self, *words, status=0, **more):
        done = subprocess.run(words, env=self.environment, cwd=self.home,
                              stdin=subprocess.DEVNULL, capture_output=True,
                              **more)
        assert done.returncode == status, (words, done)
        return done.stdout.decode()

    def remind(self, *words, status=0):
        return self.run(self.program, "remind", self.routine, *words,
                        status=status)


def as_cron_runs(line):
    """The command of a line, as cron(8) hands it to the shell."""
    command = line.split(" ", 5)[5]
    assert not re.search(r"(?<!\\)%", command), command
    return command.replace("\\%", "%")


def check_cron(place):
    lines = place.remind("--at", "00:00", "--format", "cron").splitlines()
    assert len(lines) == 3 and lines[1].startswith("0 0 * * * "), lines
    place.run("sh", "-c", as_cron_runs(lines[1]))
    assert place.read("told").endswith("\nTime for " + TITLE + "\n")
    lines = place.remind(*TIMES).splitlines()
    assert lines[2].startswith("59 23 * * 1,2,3,4,5 "), lines


def check_crontab(place):
    other = "# mine\n1 2 * * * true\n"
    place.write(place.path("table"), other)
    place.remind(*TIMES, "--install")
    once = place.read("table")
    assert once == other + place.remind(*TIMES), once
    place.remind(*TIMES, "--install")
    assert place.read("table") == once
    place.remind("--at", "10:00", "--install")
    assert place.read("table").count("notify-send") == 1
    place.remind("--uninstall")
    assert place.read("table") == other
    place.remind("--uninstall", status=1)
    os.remove(place.path("table"))
    place.remind(*TIMES, "--install")
    kept = place.read("table")
    place.write(place.path("broken"), "")
    place.remind("--at", "10:00", "--install", status=3)
    assert place.read("table") == kept
    os.remove(place.path("broken"))


def check_systemd(place):
    folder = place.path(".config/systemd/user")
    for _ in range(2):
        place.remind(*TIMES, "--format", "systemd", "--install")
    names = sorted(os.listdir(folder))
    assert len(names) == 3, names
    if shutil.which("systemd-analyze"):
        units = [os.path.join(folder, name) for name in names[:2]]
        done = subprocess.run(["systemd-analyze", "--user", "verify", *units],
                              env=place.environment, capture_output=True)
        assert (done.returncode, done.stdout + done.stderr) == (0, b""), done
    else:
        skip("systemd-analyze")
    assert os.path.exists(os.path.join(folder, names[2], names[1]))
    place.remind("--format", "systemd", "--uninstall")
    assert os.listdir(folder) == [names[2]]
    place.remind("--format", "systemd", "--uninstall", status=1)


def check_calendar(place):
    place.write(place.path("x.ics"), "")
    text = subprocess.run(
        [place.program, "remind", place.routine, *TIMES, "--format", "ics"],
        env=place.environment, capture_output=True, check=True).stdout
    assert text.replace(b"\r\n", b"").find(b"\n") < 0
    for line in text.split(b"\r\n"):
        line.decode()
        assert len(line) <= 75, line
    if not icalendar:
        return skip("python3-icalendar")
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert [event["DTSTART"].dt.strftime("%H:%M %z") for event in events] == [
        "00:00 ", "23:59 "]
    for event in events:
        assert not event.errors, event.errors
        assert event["SUMMARY"] == TITLE, event["SUMMARY"]
        assert shlex.split(event["DESCRIPTION"])[-2:] == ["run", place.routine]
        assert event["RRULE"]["BYDAY"] == ["MO", "TU", "WE", "TH", "FR"]
        assert event["DTSTART"].dt.weekday() < 5
        assert len(event.walk("VALARM")) == 1
    return None


def check_prompt(place):
    place.write(place.path("rc"), "PS1='> '\n" +
                place.remind("--format", "shell"))
    for shell, ask in (("bash", 'printf %s "${PS1@P}"'),
                       ("zsh", 'print -nP "$PS1"')):
        if shutil.which(shell):
            shown = place.run(shell, "-c", ". ./rc; " + ask)
            assert shown == "(exercise due) > ", (shell, shown)
        else:
            skip(shell)


def check_tmux(place, file):
    if not shutil.which("tmux"):
        return skip("tmux")
    tmux = ["tmux", "-S", place.path("socket"), "-f", place.path(file)]
    # Only for somebody who looks does it run what tells.
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe("tmux", [*tmux, "new-session", "sleep 60"],
                   place.environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ,
                struct.pack("HHHH", 24, 150, 0, 0))
    shown = b""
    until = time.monotonic() + 30
    while b"exercise due" not in shown and time.monotonic() < until:
        if select.select([terminal], [], [], 1)[0]:
            shown += os.read(terminal, 65536)
    place.run(*tmux, "kill-server")
    os.close(terminal)
    os.waitpid(child, 0)
    assert b"exercise due" in shown, shown
    return None


def check_readme(place, readme):
    """The blocks of the README that tell, as they are written."""
    place.write(place.path("morning.yaml"), ROUTINE)
    with open(readme, encoding="utf-8") as file:
        blocks = re.findall(r"```sh\n(.*?)```", file.read(), re.DOTALL)
    blocks = [block for block in blocks
              if re.search(r"backcare (due|remind)", block)]
    assert len(blocks) >= 2, blocks
    for line in "".join(blocks).splitlines():
        done = subprocess.run(["bash", "-c", line], env=place.environment,
                              cwd=place.home, capture_output=True)
        # What is due depends on the day.
        assert done.returncode in (0, 1 if " due " in line else 0), done
    assert place.read("told") == "Time for your back\n"
    assert place.read("morning.ics").startswith("BEGIN:VCALENDAR\r\n")
    shown = place.run("bash", "-c", '. ~/.bashrc; printf %s "${PS1@P}"')
    assert shown.startswith("(exercise due) "), shown
    check_tmux(place, ".tmux.conf")


def main(program, readme):
    with tempfile.TemporaryDirectory() as folder:
        place = Place(os.path.realpath(folder), program)
        check_cron(place)
        check_crontab(place)
        check_systemd(place)
        check_calendar(place)
        check_prompt(place)
        place.write(place.path("tmux.conf"),
                    place.remind("--format", "tmux"))
        check_tmux(place, "tmux.conf")
        check_readme(place, readme)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
