An exercise replaced on its line; what comes in its place is named where the
choice grows with the catalogue.

$ cat > morning.yaml <<END
# For the mornings
title: Mine
exercises:
  - supported-cat-cow: 10 reps    # standing with support
  - bridge: 2 x 8 reps hold 3 s   # slowly
  - name: Walk to the window
    steps: [Walk there and back.]
    dose: 20 s
END
$ backcare swap morning.yaml supported-cat-cow --easier
# For the mornings
title: Mine
exercises:
  - seated-cat-cow: 9 reps hold 2 s  # sitting on a chair
  - bridge: 2 x 8 reps hold 3 s   # slowly
  - name: Walk to the window
    steps: [Walk there and back.]
    dose: 20 s
backcare: seated-cat-cow in place of supported-cat-cow: the easier step of its ladder; sitting on a chair; 9 reps hold 2 s, 1:21 in place of 1:20
$ backcare swap morning.yaml bridge towel-slide --catalog own -o morning.yaml
backcare: towel-slide in place of bridge: as you asked, easier; on your back as before; 2 x 4 reps each side rest 10 s, 2:01 in place of 2:08
$ backcare show morning.yaml --catalog own --format yaml
title: "Mine"
exercises:
  - supported-cat-cow: 10 reps                   # standing with support
  - towel-slide: 2 x 4 reps each side rest 10 s  # on your back
  - name: Walk to the window
    steps:
      - Walk there and back.
    dose: 20 s
    position: standing
$ backcare check morning.yaml --catalog own
$ backcare swap morning.yaml "Walk to the window" --catalog own
backcare: nothing is known of walk-to-the-window, which the file carries itself; name what is to come in its place
[2]
$ backcare swap morning.yaml bird-dog --catalog own
backcare: "bird-dog" is not in the routine; it has: supported-cat-cow, towel-slide, walk-to-the-window
[2]
$ backcare swap morning.yaml supported-cat-cow partial-crunch --flag osteoporosis --catalog own
backcare: partial-crunch cannot take the place of supported-cat-cow:
  partial-crunch: osteoporosis: sit-up style curling is linked with vertebral fracture
[4]
$ backcare swap morning.yaml supported-cat-cow --easier --avoid cat-cow --catalog own
backcare: nothing easier can take the place of supported-cat-cow:
  seated-cat-cow: is to be avoided: cat-cow
[1]
$ backcare swap morning.yaml suported-cat-cow --catalog own
backcare: "suported-cat-cow" is not in the routine; did you mean "supported-cat-cow"?
[2]
$ backcare swap morning.yaml supported-cat-cow brige --catalog own
backcare: unknown exercise "brige"; did you mean "bridge"?
[2]
$ backcare swap morning.yaml supported-cat-cow bridge --easier --catalog own
backcare: --easier and --harder look for an exercise; leave out bridge
[2]
$ backcare swap morning.yaml supported-cat-cow --easier --harder --catalog own
backcare: --easier does not go with --harder
[2]
$ backcare swap morning.yaml
backcare: swap needs a routine, an exercise in it, and perhaps what is to come in its place
[2]
$ backcare swap
backcare: swap needs a routine, an exercise in it, and perhaps what is to come in its place
[2]
$ cat > twice.yaml <<END
exercises:
  - bridge: 2 x 8 reps
  - cat-cow: 8 reps
  - bridge: 5 reps        # again
END
$ backcare swap twice.yaml bridge towel-slide --catalog own -o twice.yaml
backcare: towel-slide in place of bridge: as you asked, easier; on your back as before; 6 reps each side, 1:17 in place of 1:20
backcare: the bridge of line 2 was replaced, that of line 4 stays; swap again to replace it, too
$ backcare swap twice.yaml bridge rack-pull --catalog own -o twice.yaml
backcare: rack-pull in place of bridge: for the same area and goal (strength), harder; standing; 2 x 5 reps rest 90 s, 2:30 in place of 0:25
backcare: mind that rack-pull is of stage 5, bridge of stage 2
backcare: mind that rack-pull needs equipment: barbell
$ backcare swap no.yaml bridge
backcare: no.yaml: cannot be read: No such file or directory
[3]
$ backcare swap morning.yaml supported-cat-cow --catalog own --flag kneepain
backcare: unknown flag "kneepain"; did you mean "knee-pain"?
[2]
