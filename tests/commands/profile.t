The profile: what holds unless an option says otherwise, and where it is said.

$ backcare profile --profile missing.yaml
backcare: missing.yaml: cannot be read: No such file or directory
[3]
$ cat > mine.yaml <<END
# after the winter
flags:
  - osteoporosis   # scan of May
minutes: 5 # more later
END
$ backcare profile add flags knee-pain,osteoporosis --profile mine.yaml
$ backcare profile set minutes 8 --profile mine.yaml
$ backcare profile set schedule mon-fri 10:00 15:00 --profile mine.yaml
$ backcare profile --profile mine.yaml --goal strength --flag pregnancy-t1
flags      osteoporosis         mine.yaml:3:5
           knee-pain            mine.yaml:4:5
           pregnancy-t1         --flag
avoid      none                 default
equipment  none                 default
place      none                 default
area       lower                default
goal       strength             --goal
minutes    8                    mine.yaml:5:10
stage      that of the goal     default
schedule   mon-fri 10:00 15:00  mine.yaml:6:11
voice      false                default
$ backcare profile add flags osteoporsis --profile mine.yaml
backcare: unknown flag "osteoporsis"; did you mean "osteoporosis"?
[2]
$ backcare profile set minuts 5 --profile mine.yaml
backcare: unknown key of a profile "minuts"; did you mean "minutes"?
[2]
$ backcare profile set minutes 500 --profile mine.yaml
backcare: minutes: "500" is no whole number from 1 to 180
[2]
$ backcare profile set schedule 2 per dya --profile mine.yaml
backcare: schedule: expected day or week, found "dya"; did you mean "day"?
[2]
$ backcare profile remove flags vertigo --profile mine.yaml
backcare: unknown flag of the profile "vertigo"
[2]
$ backcare profile add minutes 5 --profile mine.yaml
backcare: minutes has one value; use "profile set minutes"
[2]
$ backcare profile set --profile mine.yaml
backcare: profile set needs a key
[2]
$ backcare profile set minutes 5 --goal relief
backcare: --goal does not go with profile set
[2]
$ backcare profile set red_flags x
backcare: red_flags are answered by "backcare screen"
[2]
$ backcare list --excluded --profile mine.yaml --search "partial crunch"
partial-crunch: osteoporosis: sit-up style curling is linked with vertebral fracture
$ backcare list --routines --format ids --profile mine.yaml --flag knee-pain --search x
backcare: --search does not go with --routines
[2]
$ cat > faulty.yaml <<END
flag: [osteoporosis]
END
$ backcare plan --profile faulty.yaml
faulty.yaml:1:1: unknown key "flag"; did you mean "flags"?
[3]
$ backcare plan --fresh --profile faulty.yaml
faulty.yaml:1:1: unknown key "flag"; did you mean "flags"?
[3]
$ backcare run --dry-run --profile faulty.yaml
faulty.yaml:1:1: unknown key "flag"; did you mean "flags"?
[3]
$ backcare profile set minutes 5 --profile faulty.yaml
faulty.yaml:1:1: unknown key "flag"; did you mean "flags"?
[3]
$ backcare check --profile faulty.yaml mcgill-big-three
faulty.yaml:1:1: unknown key "flag"; did you mean "flags"?
[3]
$ backcare check --profile faulty.yaml faulty.yaml
faulty.yaml:1:1: unknown key "flag"; did you mean "flags"?
[1]
$ cat > unknown.yaml <<END
flags: [osteoporsis]
goal: releif
END
$ backcare plan --profile unknown.yaml
unknown.yaml:1:9: unknown flag "osteoporsis"; did you mean "osteoporosis"?
unknown.yaml:2:7: unknown goal "releif"; did you mean "relief"?
[3]
$ backcare check --profile mine.yaml williams-flexion
routines/williams-flexion.yaml:15:5: partial-crunch is ruled out by osteoporosis: sit-up style curling is linked with vertebral fracture; in its place: mcgill-curl-up
[1]
$ backcare run williams-flexion --profile mine.yaml
backcare: this routine is not played: your flags rule out
  partial-crunch: osteoporosis: sit-up style curling is linked with vertebral fracture; in its place: mcgill-curl-up
[4]
