Past sessions: what comes in from a file goes out in every form.

$ backcare history
No session matches.
[1]
$ cat > sessions.jsonl <<END
{"uid": "0b1c2d3e4f5a6978", "started": "2026-11-19T07:30:00+01:00", "ended": "2026-11-19T07:41:10+01:00", "routine": "Lower back, relief", "completed": true, "pain_before": 5, "pain_after": 3, "effort": "right", "items": [{"item": 1, "exercise": "bridge", "prescribed": "2 x 8 reps hold 3 s", "sets": 2, "reps": 16, "hold_s": 3, "seconds": 140, "done": true}, {"item": 2, "exercise": "bird-dog", "in_place_of": "plank-progression", "prescribed": "5 reps each side", "sets": 2, "reps": 10, "seconds": 80, "done": true}]}
{"uid": "9a8b7c6d5e4f3a2b", "started": "2026-11-20T18:00:00+01:00", "ended": "2026-11-20T18:02:00+01:00", "routine": "Neck at the desk", "completed": false, "speed": 20, "items": [{"item": 1, "exercise": "head-rolls", "done": false, "pain": true, "seconds": 31}]}
END
$ backcare history import sessions.jsonl
2 added, 0 there already
$ backcare history import sessions.jsonl
0 added, 2 there already
$ backcare history
id        started            time  done  pain   effort  routine
0b1c2d3e  2026-11-19 07:30   3:40  2     5 3 -  right   Lower back, relief
9a8b7c6d  2026-11-20 18:00   0:31  0     - - -          (partial, 20x) Neck at t
$ backcare history --since 2026-11-20
id        started            time  done  pain   effort  routine
9a8b7c6d  2026-11-20 18:00   0:31  0     - - -          (partial, 20x) Neck at t
$ backcare history --until 2026-11-19 --format csv
uid,started,ended,routine,speed,completed,exercises_done,seconds,pain_before,pain_after,pain_next_morning,effort,note
0b1c2d3e4f5a6978,2026-11-19T07:30:00+01:00,2026-11-19T07:41:10+01:00,"Lower back, relief",1,true,2,220,5,3,,right,
$ backcare history amend 9a --pain-after 6 --effort hard --note 'too much, "far"'
$ backcare history amend 0b1c --pain-next-morning 2 --pain-after none
$ backcare history --routine NECK --format jsonl
{"uid":"9a8b7c6d5e4f3a2b","started":"2026-11-20T18:00:00+01:00","ended":"2026-11-20T18:02:00+01:00","routine":"Neck at the desk","speed":20.0,"completed":false,"pain_before":null,"pain_after":6,"pain_next_morning":null,"effort":"hard","note":"too much, \"far\"","items":[{"item":1,"exercise":"head-rolls","in_place_of":null,"prescribed":"1 rep","sets":0,"reps":0,"hold_s":0,"seconds":31,"done":false,"pain":true}],"routine_yaml":""}
$ backcare history import sessions.jsonl
0 added, 0 there already
Kept as here, though different in the file: 0b1c2d3e4f5a6978, 9a8b7c6d5e4f3a2b
[1]
$ backcare history --routine nothing --format json
[]
[1]
$ cat > faulty.jsonl <<END
{"uid": "1", "started": "2026-11-21T07:30:00+01:00", "ended": "2026-11-21T07:31:00+01:00", "routine": "New", "completed": true, "items": []}
{"uid": "2", "started": "yesterday", "routin": "New", "pain_before": 11}
{"uid": "3"
END
$ backcare history import faulty.jsonl
faulty.jsonl:2:1: "pain_before" is no whole number from 0 to 10
faulty.jsonl:2:1: "started" is no moment like "2026-11-21T07:30:00+01:00"
faulty.jsonl:2:1: the key "completed" is missing
faulty.jsonl:2:1: the key "ended" is missing
faulty.jsonl:2:1: the key "items" is missing
faulty.jsonl:2:1: the key "routine" is missing
faulty.jsonl:2:1: unknown key "routin"; did you mean "routine"?
faulty.jsonl:3:12: no JSON from here on
[3]
$ backcare history --routine new
No session matches.
[1]
$ backcare history delete 0b
backcare: there is nobody to ask; --yes deletes without a question
[2]
$ backcare history delete 0b --yes
$ backcare history delete 0b --yes
backcare: no session "0b"; "backcare history" lists them
[2]
$ backcare history amend last --pain-after 11
backcare: --pain-after: "11" is no whole number from 0 to 10
[2]
$ backcare history amend last --effort rihgt
backcare: --effort: unknown value "rihgt"; did you mean "right"? (one of easy, right, hard)
[2]
$ backcare history amend last --since 2026-11-01
backcare: --since does not go with history amend
[2]
$ backcare history --yes
backcare: --yes does not go with history
[2]
$ backcare history amned last
backcare: unknown action of history "amned"; did you mean "amend"?
[2]
$ backcare history import
backcare: history import needs one FILE and no more
[2]
$ backcare history --since 21.11.2026
backcare: --since: "21.11.2026" is no day like 2026-11-21
[2]
