Whether a session is due; it is Saturday, half past seven.

$ backcare due --schedule '2 per day'
due: 0 of 2 today
$ backcare due --schedule 'mon-fri 10:00 15:00'
not due until Mon 10:00: not on Saturday
[1]
$ backcare due --schedule 'mon-fri 10:00 15:00' -q
[1]
$ backcare due --schedule 'sat 10:00' --format json
{"due":false,"since":null,"next":"2026-11-21T10:00:00+01:00","why":"no time of today yet","schedule":"sat 10:00","routine":null}
[1]
$ cat > back.yaml <<END
title: Back <& neck>
schedule: 1 per day
exercises:
  - nobody-knows-it: the catalogue is not read
END
$ backcare due back.yaml
due: 0 of 1 today
$ backcare due back.yaml --format json
{"due":true,"since":"2026-11-21T00:00:00+01:00","next":null,"why":"0 of 1 today","schedule":"1 per day","routine":"Back <& neck>"}
$ backcare due back.yaml --format waybar
{"text":"due","alt":"due","class":"due","tooltip":"Back &lt;&amp; neck&gt;\ndue: 0 of 1 today"}
$ cat > sessions.jsonl <<END
{"uid": "0b1c2d3e4f5a6978", "started": "2026-11-21T07:00:00+01:00", "ended": "2026-11-21T07:10:00+01:00", "routine": "Back <& neck>", "completed": true, "items": []}
END
$ backcare history import sessions.jsonl
1 added, 0 there already
$ backcare due back.yaml
not due until Sun 00:00: 1 of 1 today, the last at 07:00
[1]
$ backcare due back.yaml --schedule 'every 45 minutes 7:00-9:00' --format waybar
{"text":"07:55","alt":"not-due","class":"not-due","tooltip":"Back &lt;&amp; neck&gt;\nnot due until 07:55: the last until 07:10"}
[1]
$ backcare due --schedule '1 per week'
not due until 2026-11-28 00:00: 1 of 1 this week, the last on Saturday
[1]
$ backcare due mcgill-big-three --schedule '1 per week'
due: 0 of 1 this week
$ backcare due mcgill-big-three
due: 0 of 1 today
$ backcare due aggregate-hamstring-hip
backcare: "Hamstrings and hip flexors" has no schedule; add a line "schedule: 2 per day" below its title, or say it: --schedule "2 per day"
[2]
$ backcare due
backcare: when is a session due? Name a routine that has a schedule, say it: --schedule "2 per day", or keep it: backcare profile set schedule 2 per day
[2]
$ backcare due --schedule '2 per dya'
backcare: --schedule: expected day or week, found "dya"; did you mean "day"? (at character 7 of "2 per dya")
[2]
$ cat > faulty.yaml <<END
title: Back
schedule: hourly
END
$ backcare due faulty.yaml
faulty.yaml:2:11: a schedule begins with a number, a day, a time or every, not with "hourly"
[3]
$ backcare due mcgil-big-three
backcare: unknown routine "mcgil-big-three"; did you mean "mcgill-big-three"?
[2]
$ backcare due back.yaml faulty.yaml
backcare: due asks for one routine at a time
[2]
$ cat > mine.yaml <<END
schedule: 2 per day
END
$ backcare due --profile mine.yaml
not due until 13:10: 1 of 2 today, the last at 07:00
[1]
$ backcare due back.yaml --profile mine.yaml
not due until Sun 00:00: 1 of 1 today, the last at 07:00
[1]
$ backcare due back.yaml --schedule "1 per week" --profile mine.yaml
not due until 2026-11-28 00:00: 1 of 1 this week, the last on Saturday
[1]
