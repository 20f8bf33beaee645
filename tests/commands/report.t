What the history adds up to. The last session lies ahead, and is left out.

$ backcare report
Nothing is recorded yet. "backcare run" keeps each session, and after the first there is something to tell here.
[1]
$ backcare report --period weak
backcare: --period: unknown value "weak"; did you mean "week"? (one of week, month, year, all)
[2]
$ backcare report --schedule "3 per weak"
backcare: --schedule: expected day or week, found "weak"; did you mean "week"?
[2]
$ cat > sessions.jsonl <<END
{"uid": "0", "started": "2026-11-02T07:30:00+01:00", "ended": "2026-11-02T07:41:10+01:00", "routine": "Lower back, relief", "completed": true, "pain_before": 7, "pain_after": 6, "pain_next_morning": 7, "items": [{"item": 1, "exercise": "bridge", "prescribed": "2 x 8 reps hold 3 s", "sets": 2, "reps": 16, "hold_s": 3, "seconds": 300, "done": true, "pain": false}]}
{"uid": "1", "started": "2026-11-04T07:30:00+01:00", "ended": "2026-11-04T07:41:10+01:00", "routine": "Lower back, relief", "completed": true, "pain_before": 7, "pain_after": 6, "pain_next_morning": null, "items": [{"item": 1, "exercise": "bridge", "prescribed": "2 x 8 reps hold 3 s", "sets": 2, "reps": 16, "hold_s": 3, "seconds": 300, "done": true, "pain": true}, {"item": 2, "exercise": "My own stretch", "prescribed": "20 s", "sets": 2, "reps": 2, "hold_s": 20, "seconds": 91, "done": true}]}
{"uid": "2", "started": "2026-11-06T07:30:00+01:00", "ended": "2026-11-06T07:41:10+01:00", "routine": "Lower back, relief", "completed": true, "pain_before": 6, "pain_after": 6, "pain_next_morning": 5, "items": [{"item": 1, "exercise": "bridge", "prescribed": "2 x 8 reps hold 3 s", "sets": 2, "reps": 16, "hold_s": 3, "seconds": 300, "done": true, "pain": false}]}
{"uid": "3", "started": "2026-11-10T07:30:00+01:00", "ended": "2026-11-10T07:41:10+01:00", "routine": "Lower back, relief", "completed": false, "pain_before": 6, "pain_after": 5, "pain_next_morning": null, "items": [{"item": 1, "exercise": "bridge", "prescribed": "2 x 8 reps hold 3 s", "sets": 2, "reps": 18, "hold_s": 3, "seconds": 300, "done": true, "pain": false}, {"item": 2, "exercise": "My own stretch", "prescribed": "20 s", "sets": 2, "reps": 2, "hold_s": 20, "seconds": 93, "done": true}]}
{"uid": "4", "started": "2026-11-12T07:30:00+01:00", "ended": "2026-11-12T07:41:10+01:00", "routine": "Lower back, relief", "completed": true, "pain_before": 5, "pain_after": 5, "pain_next_morning": null, "items": [{"item": 1, "exercise": "bridge", "prescribed": "2 x 8 reps hold 3 s", "sets": 2, "reps": 18, "hold_s": 4, "seconds": 300, "done": true, "pain": false}]}
{"uid": "5", "started": "2026-11-17T07:30:00+01:00", "ended": "2026-11-17T07:41:10+01:00", "routine": "Lower back, relief", "completed": true, "pain_before": 5, "pain_after": 4, "pain_next_morning": 4, "items": [{"item": 1, "exercise": "bridge", "prescribed": "2 x 8 reps hold 3 s", "sets": 2, "reps": 18, "hold_s": 4, "seconds": 300, "done": true, "pain": false}, {"item": 2, "exercise": "My own stretch", "prescribed": "20 s", "sets": 2, "reps": 2, "hold_s": 20, "seconds": 95, "done": true}]}
{"uid": "6", "started": "2026-11-19T07:30:00+01:00", "ended": "2026-11-19T07:41:10+01:00", "routine": "Lower back, relief", "completed": true, "pain_before": 4, "pain_after": 4, "pain_next_morning": 3, "items": [{"item": 1, "exercise": "bridge", "prescribed": "2 x 8 reps hold 3 s", "sets": 2, "reps": 20, "hold_s": 4, "seconds": 300, "done": true, "pain": false}]}
{"uid": "7", "started": "2026-11-20T07:30:00+01:00", "ended": "2026-11-20T07:41:10+01:00", "routine": "Lower back, relief", "completed": true, "pain_before": 4, "pain_after": 5, "pain_next_morning": null, "items": [{"item": 1, "exercise": "bridge", "prescribed": "2 x 8 reps hold 3 s", "sets": 2, "reps": 20, "hold_s": 4, "seconds": 300, "done": true, "pain": false}, {"item": 2, "exercise": "My own stretch", "prescribed": "20 s", "sets": 2, "reps": 2, "hold_s": 20, "seconds": 97, "done": true}]}
{"uid": "8", "started": "2026-11-22T07:30:00+01:00", "ended": "2026-11-22T07:41:10+01:00", "routine": "Lower back, relief", "completed": true, "pain_before": 3, "pain_after": 0, "pain_next_morning": null, "items": [{"item": 1, "exercise": "bridge", "prescribed": "2 x 8 reps hold 3 s", "sets": 2, "reps": 20, "hold_s": 5, "seconds": 300, "done": true, "pain": false}]}
{"uid": "fast", "started": "2026-11-20T19:00:00+01:00", "ended": "2026-11-20T19:01:00+01:00", "routine": "Lower back, relief", "completed": true, "speed": 20, "items": [{"item": 1, "exercise": "bridge", "prescribed": "8 reps", "sets": 1, "reps": 8, "seconds": 60, "done": true}]}
END
$ backcare history import sessions.jsonl
10 added, 0 there already
$ backcare report
Back exercise report, 2026-10-22 to 2026-11-21

Sessions      8 on 8 days, 7 of them to the end
Time          46 min in all, 6 min a session
Streak        3 weeks in a row with a session (the longest: 3)
Left out      1 session played more than twice as fast

Sessions and minutes by week
week    x   min
10-22   0     0
10-26   0     0
11-02   3    17  #########################################################
11-09   2    12  ########################################
11-16   3    18  ###############################################################

Pain, 0 (none) to 10 (worst imaginable), by week
Before        --764 5.5 on average (8 scores), falling by about 1.2 points a
              week
After         --654 5.1 on average (8 scores), falling by about 0.7 points a
              week
Next morning  --6-4 4.8 on average (4 scores); too few for a trend
After against before: lower 4, the same 3, higher 1 of 8 sessions; -0.4 points
on average
Next morning against before: lower 3, the same 1, higher 0 of 4 sessions; -0.8
points on average

Dose of each exercise by week
Tenths of its most, X: all of it; -: not done.
Bridge
  --89X 8 times, 40 min; first 16 reps hold 3 s, last 20 reps hold 4 s; pain
  marked 1 time
My own stretch
  --XXX 4 times, 6 min; 40 s

The averages and lines are what was written down and no more: not medical advice
and no diagnosis.
$ backcare report --period week --schedule "mon-fri 7:30"
Back exercise report, 2026-11-15 to 2026-11-21

Sessions      3 on 3 days
Time          18 min in all, 6 min a session
Streak        2 days in a row with a session, days of rest left out (the
              longest: 2)
Schedule      mon-fri 07:30: 3 of 5 sessions done (60 %)
Left out      1 session played more than twice as fast

Sessions and minutes by day
day     x   min
11-15   0     0
11-16   0     0
11-17   1     7  ###############################################################
11-18   0     0
11-19   1     5  ################################################
11-20   1     7  ###############################################################
11-21   0     0

Pain, 0 (none) to 10 (worst imaginable), by day
Before        --5-44- 4.3 on average (3 scores); too few for a trend
After         --4-45- 4.3 on average (3 scores); too few for a trend
Next morning  --4-3-- 3.5 on average (2 scores); too few for a trend
After against before: lower 1, the same 1, higher 1 of 3 sessions; +0.0 points
on average
Next morning against before: lower 2, the same 0, higher 0 of 2 sessions; -1.0
points on average

Dose of each exercise by day
Tenths of its most, X: all of it; -: not done.
Bridge
  --9-XX- 3 times, 15 min; first 18 reps hold 4 s, last 20 reps hold 4 s
My own stretch
  --X--X- 2 times, 3 min; 40 s

The averages and lines are what was written down and no more: not medical advice
and no diagnosis.
$ backcare report --period all --schedule "3 per week" --format json
{
  "period": "all",
  "first": "2026-11-02",
  "last": "2026-11-21",
  "sessions": {
    "count": 8,
    "completed": 7,
    "days": 8,
    "seconds": 2776,
    "rehearsals": 1
  },
  "streak": {
    "unit": "week",
    "current": 1,
    "longest": 1
  },
  "schedule": "3 per week",
  "adherence": {
    "done": 8,
    "due": 9
  },
  "pain": {
    "before": {
      "scores": 8,
      "mean": 5.5,
      "per_week": -1.16,
      "change": -2.99
    },
    "after": {
      "scores": 8,
      "mean": 5.13,
      "per_week": -0.73,
      "change": -1.88
    },
    "next_morning": {
      "scores": 4,
      "mean": 4.75,
      "per_week": null,
      "change": null
    },
    "after_session": {
      "sessions": 8,
      "lower": 4,
      "same": 3,
      "higher": 1,
      "mean": -0.38
    },
    "after_night": {
      "sessions": 4,
      "lower": 3,
      "same": 1,
      "higher": 0,
      "mean": -0.75
    }
  },
  "unit": "week",
  "stretches": [
    {
      "first": "2026-11-02",
      "last": "2026-11-08",
      "sessions": 3,
      "seconds": 991,
      "pain_before": 6.67,
      "pain_after": 6.0,
      "pain_next_morning": 6.0
    },
    {
      "first": "2026-11-09",
      "last": "2026-11-15",
      "sessions": 2,
      "seconds": 693,
      "pain_before": 5.5,
      "pain_after": 5.0,
      "pain_next_morning": null
    },
    {
      "first": "2026-11-16",
      "last": "2026-11-21",
      "sessions": 3,
      "seconds": 1092,
      "pain_before": 4.33,
      "pain_after": 4.33,
      "pain_next_morning": 3.5
    }
  ],
  "exercises": [
    {
      "exercise": "bridge",
      "name": "Bridge",
      "sessions": 8,
      "seconds": 2400,
      "pain_marks": 1,
      "counts": "reps",
      "first": {
        "day": "2026-11-02",
        "amount": 16,
        "hold_s": 3
      },
      "last": {
        "day": "2026-11-20",
        "amount": 20,
        "hold_s": 4
      },
      "amounts": [
        16.0,
        18.0,
        19.33
      ]
    },
    {
      "exercise": "My own stretch",
      "name": "My own stretch",
      "sessions": 4,
      "seconds": 376,
      "pain_marks": 0,
      "counts": "seconds",
      "first": {
        "day": "2026-11-04",
        "amount": 40,
        "hold_s": 20
      },
      "last": {
        "day": "2026-11-20",
        "amount": 40,
        "hold_s": 20
      },
      "amounts": [
        40.0,
        40.0,
        40.0
      ]
    }
  ]
}
$ backcare report -o report.txt
$ backcare report --period year --catalog nowhere
backcare: nowhere: no such folder
[3]
$ backcare history delete 8 --yes
