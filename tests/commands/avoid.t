What is left out of plans, with the reason.

$ backcare avoid --profile me.yaml
backcare: me.yaml: cannot be read: No such file or directory
[3]
$ backcare avoid "side plank" incline-plank --until 2026-12-01 --reason "sore wrist" --profile me.yaml
$ backcare avoid bird-dog --profile me.yaml
$ backcare avoid bird-dgo --profile me.yaml
backcare: unknown exercise, family, demand or direction to avoid "bird-dgo"; did you mean "bird-dog"?
[2]
$ backcare avoid bridge --until 2026-11-20 --profile me.yaml
backcare: --until: 2026-11-20 is a day that is over
[2]
$ backcare avoid bridge --until tomorrow --profile me.yaml
backcare: --until: "tomorrow" is no day like 2026-11-21
[2]
$ backcare avoid --reason x --profile me.yaml
backcare: avoid needs to be told what
[2]
$ backcare avoid --profile me.yaml
side-plank-feet  sore wrist, until 2026-12-01
incline-plank    sore wrist, until 2026-12-01
bird-dog
$ backcare avoid --remove bridge --profile me.yaml
backcare: unknown entry of what to avoid "bridge"
[2]
$ backcare avoid --remove bird-dog --profile me.yaml
$ backcare avoid bridge --remove --reason x --profile me.yaml
backcare: --remove goes neither with --until nor with --reason
[2]
$ backcare list --search incline --format ids --profile me.yaml
[1]
$ backcare profile --profile me.yaml
flags      none                                           default
avoid      side-plank-feet: sore wrist, until 2026-12-01  me.yaml:2:5
           incline-plank: sore wrist, until 2026-12-01    me.yaml:3:5
equipment  none                                           default
place      none                                           default
area       lower                                          default
goal       relief                                         default
minutes    10                                             default
stage      that of the goal                               default
schedule   none                                           default
voice      false                                          default
$ cat > sessions.jsonl <<END
{"uid": "a", "started": "2026-11-17T07:30:00+01:00", "ended": "2026-11-17T07:33:00+01:00", "routine": "Bridge", "completed": true, "items": [{"item": 1, "exercise": "bridge", "prescribed": "8 reps hold 3 s", "sets": 1, "reps": 4, "hold_s": 3, "seconds": 30, "done": false, "pain": true}]}
{"uid": "b", "started": "2026-11-19T07:30:00+01:00", "ended": "2026-11-19T07:33:00+01:00", "routine": "Bridge", "completed": true, "items": [{"item": 1, "exercise": "bridge", "prescribed": "8 reps hold 3 s", "sets": 1, "reps": 2, "hold_s": 3, "seconds": 15, "done": false, "pain": true}]}
END
$ backcare history import sessions.jsonl
2 added, 0 there already
$ backcare plan --include bridge --profile me.yaml
backcare: bridge cannot be included: pain: pain was marked the last two times; "backcare avoid --remove bridge" puts it back
[4]
$ backcare avoid --remove bridge --profile me.yaml
$ backcare profile set put_back x --profile me.yaml
backcare: put_back is changed by "backcare avoid --remove"
[2]
$ backcare plan --include bridge --items 1 --minutes 4 --profile me.yaml
# Lower back, pain relief, 1:20 of 4 minutes.
# Stop if pain grows, turns sharp or moves down an arm or a leg.
# Growing pain is a message to back off; never push through it.
title: Lower back, pain relief
exercises:
  - bridge: 5 reps hold 1 s  # on your back; -3 reps, -2 s: pain was marked
$ backcare avoid --remove bridge --profile me.yaml
backcare: unknown entry of what to avoid "bridge"
[2]
