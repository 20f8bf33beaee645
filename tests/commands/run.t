The cue sheet; what a terminal shows is tested in terminal/.

$ cat > slide.yaml <<END
title: Slide
exercises:
  - towel-slide: 2 x 1 reps each side rest 10 s
  - name: Walk to the window
    steps: [Walk there and back.]
    dose: 20 s
END
$ backcare run slide.yaml --catalog own --dry-run
Slide
   0:00         Towel slide, on your back. 2 sets of 1 repetition, each side
   0:00   47 s  Get down to the floor. Lie on your back with one heel on a towel. Left side first.
   0:47    1 s  3
   0:48    1 s  2
   0:49    1 s  1
   0:50    3 s  left: Slide the heel away, breathe out
   0:53    3 s  left: Slide it back again, breathe in
   0:56    7 s  left: Rest 10 seconds. Next: set 2 of 2
   1:03    1 s  left: 3
   1:04    1 s  left: 2
   1:05    1 s  left: 1
   1:06    3 s  left: Slide the heel away, breathe out
   1:09    3 s  left: Slide it back again, breathe in
   1:12    5 s  right: Change to the right side
   1:17    3 s  right: Slide the heel away, breathe out
   1:20    3 s  right: Slide it back again, breathe in
   1:23    7 s  right: Rest 10 seconds. Next: set 2 of 2
   1:30    1 s  right: 3
   1:31    1 s  right: 2
   1:32    1 s  right: 1
   1:33    3 s  right: Slide the heel away, breathe out
   1:36    3 s  right: Slide it back again, breathe in
   1:39         Walk to the window, standing. 20 seconds
   1:39   47 s  Come up. Walk there and back.
   2:26    1 s  3
   2:27    1 s  2
   2:28    1 s  1
   2:29   10 s  Hold
   2:39    7 s  Halfway
   2:46    1 s  3
   2:47    1 s  2
   2:48    1 s  1
   2:49         Well done. That is the end
$ backcare run slide.yaml --catalog own --dry-run --cues brief --first-side right
Slide
   0:00         Towel slide, on your back. 2 sets of 1 repetition, each side
   0:00   47 s  Get down to the floor. Right side first.
   0:47    1 s  3
   0:48    1 s  2
   0:49    1 s  1
   0:50    3 s  right: Begin
   0:53    3 s  right: (Slide it back again)
   0:56    7 s  right: Rest 10 seconds. Next: set 2 of 2
   1:03    1 s  right: 3
   1:04    1 s  right: 2
   1:05    1 s  right: 1
   1:06    3 s  right: Begin
   1:09    3 s  right: (Slide it back again)
   1:12    5 s  left: Change to the left side
   1:17    3 s  left: Begin
   1:20    3 s  left: (Slide it back again)
   1:23    7 s  left: Rest 10 seconds. Next: set 2 of 2
   1:30    1 s  left: 3
   1:31    1 s  left: 2
   1:32    1 s  left: 1
   1:33    3 s  left: Begin
   1:36    3 s  left: (Slide it back again)
   1:39         Walk to the window, standing. 20 seconds
   1:39   47 s  Come up.
   2:26    1 s  3
   2:27    1 s  2
   2:28    1 s  1
   2:29   17 s  Begin
   2:46    1 s  3
   2:47    1 s  2
   2:48    1 s  1
   2:49         Well done. That is the end
$ backcare run slide.yaml --catalog own --dry-run --from 2 --cues none --transfer-time 90
Slide
   0:00         Walk to the window, standing. 20 seconds
   0:00   10 s  (Walk there and back.)
   0:10   20 s  (Hold)
   0:30         Well done. That is the end
$ cat > walk.yaml <<END
exercises:
  - name: Walk
    steps: [Go.]
    dose: 20 s
END
$ backcare run walk.yaml --dry-run --cues none --format json
{
  "title": "walk",
  "seconds": 30,
  "cues": [
    {"t":0,"seconds":0,"kind":"announce","exercise":"walk","set":0,"rep":0,"side":"both","say":"Walk, standing. 20 seconds"},
    {"t":0,"seconds":10,"kind":"setup","exercise":"walk","set":0,"rep":0,"side":"both","say":""},
    {"t":10,"seconds":20,"kind":"hold","exercise":"walk","set":1,"rep":1,"side":"both","say":""},
    {"t":30,"seconds":0,"kind":"finish","exercise":null,"set":0,"rep":0,"side":"both","say":"Well done. That is the end"}
  ]
}
$ backcare run walk.yaml --dry-run --flag knee-pain
backcare: this routine is not played: your flags rule out
  walk: knee-pain: the movement facts of this exercise are incomplete; nothing near it can take its place
[4]
$ backcare run walk.yaml --dry-run --from 2
backcare: --from: "2" is no whole number from 1 to 1
[2]
$ backcare run walk.yaml --format json
backcare: --format json goes with --dry-run
[2]
$ backcare run walk.yaml --speed fast
backcare: --speed: "fast" is no number from 0.1 to 1000
[2]
$ backcare run walk.yaml --speed 010
backcare: --speed: "010" is no number from 0.1 to 1000
[2]
$ backcare run walk.yaml --cues short
backcare: --cues: unknown value "short" (one of full, brief, none)
[2]
$ backcare run walk.yaml walk.yaml
backcare: run plays one routine at a time
[2]
$ backcare run wlak.yaml
backcare: wlak.yaml: cannot be read: No such file or directory
[3]
$ cat > faulty.yaml <<END
title: Faults
exercises:
  - brige: 3 reps
  - cat-cow: 3 resp
  - bridge: 3 reps
    postion: supine
END
$ backcare run faulty.yaml
faulty.yaml:3:5: unknown exercise "brige"; did you mean "bridge"?
faulty.yaml:4:16: "resp" is not a unit; did you mean "reps"?
faulty.yaml:6:5: unknown key "postion"; did you mean "position"?; each exercise stands on a line of its own that begins with "- "
[3]
$ backcare run --dryrun walk.yaml
backcare: unknown option "--dryrun"; did you mean "--dry-run"?; see "backcare run --help"
[2]
$ backcare run walk.yaml --voice-command "say 'x"
backcare: a quote is not closed in the command "say 'x"
[2]
$ backcare run walk.yaml --audio walk.wav
backcare: --audio needs espeak-ng: install it, or leave the words out with --no-voice
[3]
$ backcare run walk.yaml --audio walk.wav --no-voice
$ backcare run walk.yaml --audio walk.wav --speed 2
backcare: --audio goes without --speed
[2]
