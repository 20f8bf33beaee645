What is left out of plans, with the reason.

$ backcare avoid --profile me.yaml
me.yaml: cannot be read: No such file or directory
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
