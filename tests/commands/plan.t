Routines composed; the choice itself grows with the catalogue, so only what is
fixed stands here.

$ backcare plan --catalog own --include towel-slide --items 1 --minutes 2
# Lower back, pain relief, 1:43 of 2 minutes.
# Stop if pain grows, turns sharp or moves down an arm or a leg.
# Growing pain is a message to back off; never push through it.
title: Lower back, pain relief
exercises:
  - towel-slide: 4 reps each side  # on your back
$ backcare plan --catalog own --include towel-slide --items 1 --minutes 2 --format text
Lower back, pain relief
=======================

Takes 1:43. Stop if pain grows, turns sharp or moves down an arm or a leg.

1. Towel slide: 4 reps each side
   on your back
   - Lie on your back with one heel on a towel.
   - Slide the heel away (3 s, breathe out)
   - Slide it back again (3 s, breathe in)
   Stop: Stop if the back hurts.

Not medical advice and no diagnosis.
$ backcare plan --catalog own --include towel-slide --items 1 --minutes 2 --flag osteoporosis -o slide.yaml
$ backcare check slide.yaml --catalog own --flag osteoporosis
$ backcare run slide.yaml --catalog own --dry-run --cues brief
Lower back, pain relief
   0:00         Towel slide, on your back. 4 repetitions, each side
   0:00   47 s  Get down to the floor. Left side first.
   0:47    1 s  3
   0:48    1 s  2
   0:49    1 s  1
   0:50    3 s  left: 1
   0:53    3 s  left: (Slide it back again)
   0:56    3 s  left: 2
   0:59    3 s  left: (Slide it back again)
   1:02    3 s  left: 3
   1:05    3 s  left: (Slide it back again)
   1:08    3 s  left: Last one
   1:11    3 s  left: (Slide it back again)
   1:14    5 s  right: Change to the right side
   1:19    3 s  right: 1
   1:22    3 s  right: (Slide it back again)
   1:25    3 s  right: 2
   1:28    3 s  right: (Slide it back again)
   1:31    3 s  right: 3
   1:34    3 s  right: (Slide it back again)
   1:37    3 s  right: Last one
   1:40    3 s  right: (Slide it back again)
   1:43         Well done. That is the end
$ backcare plan --catalog own --include towel-slide --flag cannot-lie-flat
backcare: towel-slide cannot be included: cannot-lie-flat: lying flat on the back lets acid rise or shortens the breath; prop yourself up or choose sitting
[4]
$ backcare plan --include bridge --minutes 1
backcare: what is included does not fit into 1 min together; it takes at least 1:20 and getting from one to the next
[1]
$ backcare plan --area lowr
backcare: unknown area "lowr"; did you mean "lower"?
[2]
$ backcare plan --goal relief,strength
backcare: unknown goal "relief,strength"
[2]
$ backcare plan --flag osteoporsis
backcare: unknown flag "osteoporsis"; did you mean "osteoporosis"?
[2]
$ backcare plan --minutes 010
backcare: --minutes: "010" is no whole number from 1 to 180
[2]
$ backcare plan --minutes
backcare: --minutes needs a value
[2]
$ backcare plan --format pdf
backcare: --format: unknown value "pdf" (one of yaml, text, json, lp)
[2]
$ backcare plan -o no/such/folder.yaml
backcare: no/such/folder.yaml: cannot be written: No such file or directory
[3]
$ backcare plan morning.yaml
backcare: unexpected argument "morning.yaml"; see "backcare plan --help"
[2]
$ cat > sessions.jsonl <<END
{"uid": "a", "started": "2026-11-15T07:30:00+01:00", "ended": "2026-11-15T07:33:00+01:00", "routine": "Bridge", "completed": true, "pain_before": 2, "pain_after": 2, "items": [{"item": 1, "exercise": "bridge", "prescribed": "8 reps hold 3 s", "sets": 1, "reps": 8, "hold_s": 3, "seconds": 70, "done": true}]}
{"uid": "b", "started": "2026-11-17T07:30:00+01:00", "ended": "2026-11-17T07:33:00+01:00", "routine": "Bridge", "completed": true, "pain_before": 2, "pain_after": 1, "items": [{"item": 1, "exercise": "bridge", "prescribed": "8 reps hold 3 s", "sets": 1, "reps": 8, "hold_s": 3, "seconds": 70, "done": true}]}
{"uid": "c", "started": "2026-11-19T07:30:00+01:00", "ended": "2026-11-19T07:33:00+01:00", "routine": "Bridge", "completed": true, "pain_before": 2, "pain_after": 1, "items": [{"item": 1, "exercise": "bridge", "prescribed": "8 reps hold 3 s", "sets": 1, "reps": 8, "hold_s": 3, "seconds": 70, "done": true}]}
END
$ backcare history import sessions.jsonl
3 added, 0 there already
$ backcare plan --include bridge --items 1 --minutes 4
# Lower back, pain relief, 2:02 of 4 minutes.
# Stop if pain grows, turns sharp or moves down an arm or a leg.
# Growing pain is a message to back off; never push through it.
title: Lower back, pain relief
exercises:
  - bridge: 9 reps hold 3 s  # on your back; +1 rep: three comfortable sessions
$ backcare history amend c --pain-after 7
$ backcare plan --include bridge --items 1 --minutes 4
# Lower back, pain relief, 1:30 of 4 minutes.
# Stop if pain grows, turns sharp or moves down an arm or a leg.
# Growing pain is a message to back off; never push through it.
title: Lower back, pain relief
exercises:
  - bridge: 5 reps hold 3 s  # on your back; -3 reps: pain 7 of 10
$ backcare plan --include plank-progression
backcare: plank-progression cannot be included: flare: in a flare nothing above stage 2 is done
[4]
