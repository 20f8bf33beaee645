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
   0:00   50 s  Get down to the floor. Lie on your back with one heel on a towel.
   0:50    3 s  left: Slide the heel away
   0:53    3 s  left: Slide it back again
   0:56   10 s  left: Rest. Next: set 2 of 2
   1:06    3 s  left: Slide the heel away
   1:09    3 s  left: Slide it back again
   1:12    5 s  right: Change sides
   1:17    3 s  right: Slide the heel away
   1:20    3 s  right: Slide it back again
   1:23   10 s  right: Rest. Next: set 2 of 2
   1:33    3 s  right: Slide the heel away
   1:36    3 s  right: Slide it back again
   1:39         Walk to the window, standing. 20 seconds
   1:39   50 s  Come up. Walk there and back.
   2:29   20 s  Hold
   2:49         Well done. That is the end
$ cat > walk.yaml <<END
exercises:
  - name: Walk
    steps: [Go.]
    dose: 20 s
END
$ backcare run walk.yaml --dry-run --format json
{
  "title": "walk",
  "seconds": 30,
  "cues": [
    {
      "t": 0,
      "seconds": 0,
      "kind": "announce",
      "exercise": "walk",
      "set": 0,
      "rep": 0,
      "side": "both",
      "say": "Walk, standing. 20 seconds"
    },
    {
      "t": 0,
      "seconds": 10,
      "kind": "setup",
      "exercise": "walk",
      "set": 0,
      "rep": 0,
      "side": "both",
      "say": "Go."
    },
    {
      "t": 10,
      "seconds": 20,
      "kind": "hold",
      "exercise": "walk",
      "set": 1,
      "rep": 1,
      "side": "both",
      "say": "Hold"
    },
    {
      "t": 30,
      "seconds": 0,
      "kind": "finish",
      "exercise": null,
      "set": 0,
      "rep": 0,
      "side": "both",
      "say": "Well done. That is the end"
    }
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
$ backcare run walk.yaml walk.yaml
backcare: run plays one routine at a time
[2]
$ backcare run wlak.yaml
wlak.yaml: cannot be read: No such file or directory
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
