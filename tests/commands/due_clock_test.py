# SPDX-License-Identifier: MIT
"""Asks the program itself whether a session is due, by clocks of other times
and places.

usage: due_clock_test.py BACKCARE

Needs faketime; without it the test is skipped (exit status 77).
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

# Where, when by the clocks there, the schedule, when sessions began, and what
# is due.
CASES = (
    # The clocks are put forward at 2:00, back at 3:00; a session ends when it
    # begins.
    ("Europe/Berlin", "2026-03-29 01:59:59", "02:30", (),
     "not due until 03:00: no time of today yet"),
    ("Europe/Berlin", "2026-03-29 03:00:00", "02:30", (),
     "due: none since 03:00"),
    ("Europe/Berlin", "2026-03-29 08:00:00", "1 per day",
     ("2026-03-28T20:00:00+01:00",),
     "not due until 09:00: 0 of 1 today"),
    ("Europe/Berlin", "2026-10-25 12:00:00", "02:30",
     ("2026-10-25T02:35:00+02:00",),
     "not due until Mon 02:30: the last at 02:35"),
    ("America/New_York", "2026-11-01 12:00:00", "2 per day",
     ("2026-11-01T00:30:00-04:00",),
     "due: 1 of 2 today, the last at 00:30"),
    # They are put forward at midnight.
    ("Asia/Beirut", "2026-03-28 23:59:59", "1 per day",
     ("2026-03-28T09:00:00+02:00",),
     "not due until Sun 01:00: 1 of 1 today, the last at 09:00"),
    # Midnight, the end of a year, a leap day.
    ("UTC", "2026-11-21 23:59:59", "sat 10:00", (), "due: none since 10:00"),
    ("UTC", "2026-11-22 00:00:00", "sat 10:00", (),
     "not due until Sat 10:00: not on Sunday"),
    ("Europe/Berlin", "2026-12-31 23:00:00", "1 per day",
     ("2026-12-31T09:00:00+01:00",),
     "not due until Fri 00:00: 1 of 1 today, the last at 09:00"),
    ("Europe/Berlin", "2027-01-01 07:00:00", "3 per week",
     ("2026-12-30T18:00:00+01:00",),
     "due: 1 of 3 this week, the last on Wednesday"),
    ("UTC", "2028-02-28 12:00:00", "tue 10:00", (),
     "not due until Tue 10:00: not on Monday"),
    ("UTC", "2028-02-29 10:00:00", "tue 10:00", (), "due: none since 10:00"),
    # The same session, after a flight over the date line and half an hour.
    ("Pacific/Auckland", "2026-11-22 08:00:00", "1 per day",
     ("2026-11-22T07:30:00+13:00",),
     "not due until Mon 00:00: 1 of 1 today, the last at 07:30"),
    ("America/Los_Angeles", "2026-11-21 20:00:00", "1 per day",
     ("2026-11-22T07:30:00+13:00",),
     "not due until Sun 00:00: 1 of 1 today, the last at 10:30"),
    ("Asia/Kathmandu", "2026-11-21 10:00:00", "10:00", (),
     "due: none since 10:00"),
    # Three weeks of holidays, and a night asleep.
    ("Europe/Berlin", "2026-08-24 10:05:00", "mon-fri 10:00 15:00",
     ("2026-07-31T15:00:00+02:00",), "due: none since 10:00"),
    ("Europe/Berlin", "2026-08-24 10:15:00", "mon-fri 10:00 15:00",
     ("2026-08-24T10:05:00+02:00",),
     "not due until 15:00: the last at 10:05"),
    ("Europe/Berlin", "2026-08-25 08:00:00",
     "every 45 minutes mon-fri 9:00-17:00", ("2026-08-24T16:30:00+02:00",),
     "not due until 09:45: none since 09:00"),
)


def import_sessions(program, began, environment):
    lines = [json.dumps({"uid": str(number), "started": start, "ended": start,
                         "routine": "Back", "completed": True, "items": []})
             for number, start in enumerate(began)]
    subprocess.run([program, "history", "import", "-"], check=True, text=True,
                   input="\n".join(lines), env=environment,
                   stderr=subprocess.DEVNULL)


def main(program):
    faketime = shutil.which("faketime")
    if not faketime:
        print("skipped: there is no faketime")
        return 77
    failed = 0
    for zone, now, schedule, began, expected in CASES:
        with tempfile.TemporaryDirectory() as folder:
            environment = dict(os.environ, TZ=zone, XDG_DATA_HOME=folder,
                               XDG_CONFIG_HOME=folder)
            if began:
                import_sessions(program, began, environment)
            done = subprocess.run(
                [faketime, "-f", now, program, "due", "--schedule",
                 schedule], env=environment, text=True, capture_output=True)
            status = 0 if expected.startswith("due") else 1
            if (done.stdout, done.returncode) != (expected + "\n", status):
                failed += 1
                print(f"{zone} {now} {schedule!r} {began}:\n  expected "
                      f"{expected!r}\n  got      {done.stdout!r} "
                      f"{done.stderr!r} {done.returncode}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
