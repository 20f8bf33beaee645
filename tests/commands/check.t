Faults of routines and catalogues, each with its place.

$ backcare check
$ backcare check own
$ backcare check own/exercises/towel-slide.yaml --catalog own
$ cat > faulty.yaml <<END
title: Faults
exercises:
  - brige: 3 reps
  - cat-cow: 3 resp
  - bridge: 3 breaths
END
$ backcare check faulty.yaml
faulty.yaml:3:5: unknown exercise "brige"; did you mean "bridge"?
faulty.yaml:4:16: "resp" is not a unit; did you mean "reps"?
faulty.yaml:5:13: bridge is not counted in breaths; its usual dose is "2 x 8 reps hold 3 s rest 30 s"
[1]
$ cat > stretch.yaml <<END
exercises:
  - bridge: 3 reps
  - supine-hamstring-stretch: 10 s each side
END
$ backcare check stretch.yaml
$ backcare check stretch.yaml --flag osteoporosis,radiating-leg-pain
stretch.yaml:3:5: supine-hamstring-stretch is ruled out by radiating-leg-pain: Sutter Health advises against this stretch when a leg or buttock hurts, tingles, or feels numb or weak; in its place: step-hamstring-stretch
[1]
$ backcare check stretch.yaml missing.yaml faulty.yaml
faulty.yaml:3:5: unknown exercise "brige"; did you mean "bridge"?
faulty.yaml:4:16: "resp" is not a unit; did you mean "reps"?
faulty.yaml:5:13: bridge is not counted in breaths; its usual dose is "2 x 8 reps hold 3 s rest 30 s"
backcare: missing.yaml: cannot be read: No such file or directory
[3]
$ backcare check ''
backcare: unexpected argument ""; see "backcare check --help"
[2]
$ backcare check stretch.yaml --flag radiating
backcare: unknown flag "radiating"
[2]
$ cat > own/exercises/towel-stand.yaml <<END
name: Towel stand
aliases: [Bridge]
family: towel-stand
kind: [balance]
areas: [lower]
goals: {balance: 1}
phase: strengthen
stage: 2
positions: [standing]
place: [floor]
equipment: [towl]
sides: none
movement:
  spine: {lumbar: [neutral, rotation]}
  range: none
  load: none
  impact: none
  demands: [kneel-load]
dose:
  usual: 4 reps
  sets: [1, 2]
  reps: [4, 8]
frequency: {per_day: [1, 2], days_per_week: [3, 7]}
set_up_s: 10
setup:
  - "Stand on a towel"
repetition:
  - {say: "Rise up onto your toes now", seconds: 2, breath: out}
cues: []
breathing: "Breathe out as you rise."
feel: []
mistakes: []
stop:
  - "Stop if the back hurts."
easier: []
harder: []
prerequisites: []
excluded_for: []
caution_for: []
variations: []
notes: []
sources:
  - source: cp
    supports: [steps]
reviewed: 2026-11-21
END
$ backcare check own/exercises/towel-stand.yaml
own/exercises/towel-stand.yaml:2:11: the alias "Bridge" is the name of bridge
own/exercises/towel-stand.yaml:11:13: unknown equipment "towl"; did you mean "towel"?
own/exercises/towel-stand.yaml:14:29: "rotation" contradicts the range "none"
own/exercises/towel-stand.yaml:18:13: "kneel-load" contradicts the position standing; it is done in all-fours, kneeling, half-kneeling
own/exercises/towel-stand.yaml:26:5: "Stand on a towel" ends without a full stop
own/exercises/towel-stand.yaml:28:11: "Rise up onto your toes now" cannot be spoken in 2 s at 2.5 words a second
own/exercises/towel-stand.yaml:35:9: above stage 1, name an easier neighbour or say in "easier_note" why there is none
[1]
$ cat > own/exercises/towel-stand.yaml <<END
name: [Towel stand
END
$ cat > own/flag.yaml <<END
END
$ backcare check own/
own/exercises/towel-stand.yaml:1:8: key "Towel stand" is not a plain word of letters, digits, "-" and "_"
own/exercises/towel-stand.yaml:1:18: expected "," or "]"; the "[" of line 1, column 7 is open
own/flag.yaml: is not read: it is no part of a catalogue; did you mean "flags.yaml"?
[1]
$ backcare list --search 'heel towel slide lie' --catalog own --format ids
towel-slide
own/exercises/towel-stand.yaml:1:8: key "Towel stand" is not a plain word of letters, digits, "-" and "_"
own/exercises/towel-stand.yaml:1:18: expected "," or "]"; the "[" of line 1, column 7 is open
backcare: own/exercises/towel-stand.yaml is left out until it is mended
own/flag.yaml: warning: is not read: it is no part of a catalogue; did you mean "flags.yaml"?
$ backcare check own/sources.yaml --catalog own
own/exercises/towel-stand.yaml:1:8: key "Towel stand" is not a plain word of letters, digits, "-" and "_"
own/exercises/towel-stand.yaml:1:18: expected "," or "]"; the "[" of line 1, column 7 is open
own/flag.yaml: is not read: it is no part of a catalogue; did you mean "flags.yaml"?
$ backcare check stretch.yaml --catalog nowhere
backcare: nowhere: no such folder
[3]
