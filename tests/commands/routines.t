Routines that are known by their id: built in, or in the folder of a catalogue.

$ backcare show slides --catalog own
Slides and a walk
=================

Takes 4:49, 2 per day. Stop if pain grows, turns sharp or moves down an arm or
a leg.

About      Two easy things for a stiff morning.
How often  Before breakfast and after work.
Suits      Osteoporosis (no known spine fracture)

1. Towel slide: 2 x 1 rep each side rest 10 s
   on your back
   - Lie on your back with one heel on a towel.
   - Slide the heel away (3 s, breathe out)
   - Slide it back again (3 s, breathe in)
   Stop: Stop if the back hurts.

2. Walking: 2 min
   walking
   - Put on comfortable shoes and choose a level path.
   - Choose a short distance first, with an easy way back.
   - Stand tall and let your arms hang loose.
   - Walk at an easy, even pace and keep breathing (hold)
   Stop: Stop the walk if it brings on pain; the same holds for every exercise.

Sources
  - A test: Towels under knees

Not medical advice and no diagnosis.
$ backcare show slides --catalog own --format yaml
title: Slides and a walk
schedule: "2 per day"
about: Two easy things for a stiff morning.
frequency: Before breakfast and after work.
suits: [osteoporosis]
sources: [towel-trial]
exercises:
  - towel-slide: 2 x 1 rep each side rest 10 s  # on your back
  - walking: 2 min                              # walking
$ backcare check slides --catalog own --flag cannot-lie-flat,osteoporosis
own/routines/slides.yaml:8:5: towel-slide is ruled out by cannot-lie-flat: lying flat on the back lets acid rise or shortens the breath; prop yourself up or choose sitting; nothing near it can take its place
[1]
$ backcare run mcgil-big-three
backcare: unknown routine "mcgil-big-three"; did you mean "mcgill-big-three"?
[2]
$ backcare show mcgil-big-three
backcare: unknown exercise or routine "mcgil-big-three"; did you mean "mcgill-big-three"?
[2]
$ cat > slides <<END
exercises: [walking]
END
$ backcare run slides
backcare: unknown routine "slides"; for the file write "./slides"
[2]
$ backcare show slides
backcare: unknown exercise or routine "slides"; for the file write "./slides"
[2]
$ backcare run ./slides --dry-run
slides
   0:00         Walking, walking. 10 minutes
   0:00   27 s  Put on comfortable shoes and choose a level path. Choose a short distance first, with an easy way back.
   0:27    1 s  3
   0:28    1 s  2
   0:29    1 s  1
   0:30  300 s  Walk at an easy, even pace and keep breathing
   5:30  297 s  Halfway
  10:27    1 s  3
  10:28    1 s  2
  10:29    1 s  1
  10:30         Well done. That is the end
$ cat > own/routines/slides.yaml <<END
suits: [osteoporosis, knee-pian]
sources: [towel-trail]
exercises:
  - childs-pose
END
$ backcare run slides --catalog own
own/routines/slides.yaml:1:9: does not suit osteoporosis: childs-pose is ruled out: deep rounding raises compression on the front of the vertebrae
own/routines/slides.yaml:1:23: unknown flag "knee-pian"; did you mean "knee-pain"?
own/routines/slides.yaml:2:11: unknown source "towel-trail"; did you mean "towel-trial"?
[3]
$ backcare check own
own/routines/slides.yaml:1:9: does not suit osteoporosis: childs-pose is ruled out: deep rounding raises compression on the front of the vertebrae
own/routines/slides.yaml:1:23: unknown flag "knee-pian"; did you mean "knee-pain"?
own/routines/slides.yaml:2:11: unknown source "towel-trail"; did you mean "towel-trial"?
[1]
$ cat > belly.yaml <<END
exercises:
  - mcgill-curl-up: 4 reps hold 5 s each side
  - partial-crunch: 5 reps
END
$ backcare check belly.yaml --flag cannot-lie-flat
belly.yaml:2:5: mcgill-curl-up is ruled out by cannot-lie-flat: lying flat on the back lets acid rise or shortens the breath; prop yourself up or choose sitting; in its place: abdominal-brace (position: sitting-chair)
belly.yaml:3:5: partial-crunch is ruled out by cannot-lie-flat: lying flat on the back lets acid rise or shortens the breath; prop yourself up or choose sitting; cannot-lie-flat: it squeezes the stomach; nothing near it can take its place
[1]
$ cat > brace.yaml <<END
exercises:
  - abdominal-brace: 5 reps hold 5 s
END
$ backcare run brace.yaml --flag cannot-lie-flat
backcare: this routine is not played: your flags rule out
  abdominal-brace: cannot-lie-flat: lying flat on the back lets acid rise or shortens the breath; prop yourself up or choose sitting; in its place: the same with "position: sitting-chair"
[4]
$ backcare check williams-flexion --flag osteoporosis
routines/williams-flexion.yaml:15:5: partial-crunch is ruled out by osteoporosis: sit-up style curling is linked with vertebral fracture; in its place: mcgill-curl-up
[1]
$ backcare list --routines --search heel
backcare: --search does not go with --routines
[2]
