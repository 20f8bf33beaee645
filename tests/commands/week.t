A week in a file; the day of the tests is a Saturday.

$ cat > week.yaml <<END
title: Mine
schedule: "1 per day"
days:
  mon:
    exercises:
      - towel-slide: 1 reps each side
  tue: rest
  sat:
    title: Bridges
    exercises:
      - bridge: 1 reps hold 3 s
END
$ backcare check week.yaml --catalog own
$ backcare run week.yaml --catalog own --dry-run --cues none
Bridges
   0:00         Bridge, on your back. 1 repetition, hold 3 seconds
   0:00   50 s  (Get down onto the mat or a firm bed. Lie on your back with your knees bent. Put your feet flat and hip-width apart, your knees about hip-width too. Rest your arms along your body.)
   0:50    2 s  (Tighten buttocks, raise your hips)
   0:52    3 s  (Hips level, keep breathing)
   0:55    3 s  (Lower your hips slowly to the floor)
   0:58         Well done. That is the end
$ backcare run week.yaml --catalog own --dry-run --cues none --day mon
Mine
   0:00         Towel slide, on your back. 1 repetition, each side
   0:00   50 s  (Get down to the floor. Lie on your back with one heel on a towel.)
   0:50    3 s  left: (Slide the heel away)
   0:53    3 s  left: (Slide it back again)
   0:56    5 s  right: Change to the right side
   1:01    3 s  right: (Slide the heel away)
   1:04    3 s  right: (Slide it back again)
   1:07         Well done. That is the end
$ backcare run week.yaml --catalog own --day tue
backcare: Tuesday is a day of rest; next is Saturday (--day sat)
[1]
$ backcare run week.yaml --catalog own --day sun
backcare: Sunday is a day of rest; next is Monday (--day mon)
[1]
$ backcare run week.yaml --catalog own --day tues
backcare: --day: unknown value "tues"; did you mean "tue"? (one of mon, tue, wed, thu, fri, sat, sun)
[2]
$ backcare run mcgill-big-three --day tue
backcare: --day is for a week; this is one routine
[2]
$ backcare run --day tue
backcare: --day goes with the file of a week
[2]
$ backcare show week.yaml --catalog own
Mine
1 per day

Monday

Mine
====

Takes 1:07. Stop if pain grows, turns sharp or moves down an arm or a leg.

1. Towel slide: 1 rep each side
   on your back
   - Lie on your back with one heel on a towel.
   - Slide the heel away (3 s, breathe out)
   - Slide it back again (3 s, breathe in)
   Stop: Stop if the back hurts.

Not medical advice and no diagnosis.

Tuesday: rest

Wednesday: rest

Thursday: rest

Friday: rest

Saturday

Bridges
=======

Takes 0:58. Stop if pain grows, turns sharp or moves down an arm or a leg.

1. Bridge: 1 rep hold 3 s
   on your back
   - Lie on your back with your knees bent.
   - Put your feet flat and hip-width apart, your knees about hip-width too.
   - Rest your arms along your body.
   - Tighten buttocks, raise your hips (2 s, breathe out)
   - Hips level, keep breathing (hold)
   - Lower your hips slowly to the floor (3 s, breathe in)
   Stop: If it hurts, raise your hips less high first; stop if it still hurts.
   Stop: You may end a set early when your lower back, thighs and hips are
         tired.

Not medical advice and no diagnosis.

Sunday: rest
$ backcare show week.yaml --catalog own --format yaml
title: "Mine"
schedule: "1 per day"
days:
  mon:
    exercises:
      - towel-slide: 1 rep each side  # on your back
  tue: rest
  wed: rest
  thu: rest
  fri: rest
  sat:
    title: "Bridges"
    exercises:
      - bridge: 1 rep hold 3 s  # on your back
  sun: rest
$ backcare plan --from week.yaml --catalog own
week.yaml:3:1: this is a week; a routine of one day is due
[3]
$ backcare swap week.yaml bridge --catalog own
week.yaml:3:1: this is a week; a routine of one day is due
[3]
$ backcare plan --days 8
backcare: --days: "8" is no whole number from 1 to 7
[2]
$ backcare plan --days 7 --from mcgill-big-three
backcare: --from does not go with --days
[2]
$ backcare plan --days 7 --format lp
backcare: --format lp does not go with --days
[2]
$ backcare plan --from mcgill-big-three --format lp
backcare: --format lp does not go with --from
[2]
$ backcare plan --from no-such
backcare: unknown routine "no-such"
[2]
$ backcare plan --batch --flag knee-pain
backcare: --flag does not go with --batch; what is asked for stands in its lines
[2]
$ backcare plan --batch --format yaml
backcare: --batch prints JSON Lines; --format yaml does not go with it
[2]
$ cat > faulty.yaml <<END
days:
  mon: rset
  tues:
    exercises: [bridge]
  wed:
    exercises:
      - brige
END
$ backcare check faulty.yaml
faulty.yaml:2:8: unknown day "rset"; did you mean "rest"?
faulty.yaml:3:3: unknown key "tues"; did you mean "tue"?
faulty.yaml:7:9: unknown exercise "brige"; did you mean "bridge"?
[1]
$ backcare run faulty.yaml --day mon
faulty.yaml:2:8: unknown day "rset"; did you mean "rest"?
faulty.yaml:3:3: unknown key "tues"; did you mean "tue"?
faulty.yaml:7:9: unknown exercise "brige"; did you mean "bridge"?
[3]
