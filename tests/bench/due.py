# SPDX-License-Identifier: MIT
"""How long `due` and `report` take after ten years of sessions, as a multiple of
what /bin/true takes.

usage: due.py BACKCARE [CALLS]     300 unless given
"""

import datetime
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROUTINE = """title: Lower back, relief
schedule: 2 per day
exercises:
  - bridge: 2 x 8 reps hold 3 s
"""


def ten_years():
    item = {"exercise": "bridge", "prescribed": "2 x 8 reps hold 3 s",
            "done": True, "seconds": 64}
    now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
    for day in range(3650):
        start = now - datetime.timedelta(days=day, hours=10)
        yield json.dumps(
            {"uid": str(day), "started": start.isoformat(),
             "ended": (start + datetime.timedelta(minutes=10)).isoformat(),
             "routine": "Lower back, relief", "completed": True,
             "items": [item] * 12})


def milliseconds(words):
    begin = time.perf_counter()
    process = os.posix_spawn(words[0], words, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
    os.waitpid(process, 0)
    return 1000 * (time.perf_counter() - begin)


def main(program, calls="300"):
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        os.environ["XDG_CONFIG_HOME"] = folder
        subprocess.run([program, "history", "import", "-"], check=True,
                       text=True, input="\n".join(ten_years()),
                       stderr=subprocess.DEVNULL)
        routine = os.path.join(folder, "morning.yaml")
        with open(routine, "w") as file:
            file.write(ROUTINE)
        asked = {"/bin/true": ["/bin/true"],
                 "--version": [program, "--version"],
                 "due ROUTINE": [program, "due", routine],
                 "due --schedule": [program, "due", "--schedule", "2 per day"],
                 "report": [program, "report", "--period", "all"],
                 "report html": [program, "report", "--period", "all",
                                 "--format", "html"]}
        # In turn, so that what else the machine does hits them alike.
        times = {name: [] for name in asked}
        for _ in range(int(calls)):
            for name, words in asked.items():
                times[name].append(milliseconds(words))
        base = statistics.median(times["/bin/true"])
        for name, values in times.items():
            median = statistics.median(values)
            print(f"{name:16} {median:6.2f} ms  {median / base:5.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
