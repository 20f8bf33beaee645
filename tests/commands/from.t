A routine refitted; as many exercises are asked for as it has, so that nothing
is added.

$ cat > kept.yaml <<END
title: Mine
schedule: "1 per day"
exercises:
  - towel-slide: 2 x 4 reps each side
  - name: Walk to the window
    steps: [Walk there and back.]
    dose: 20 s
  - bridge: 2 x 8 reps hold 3 s rest 30 s
END
$ backcare plan --from kept.yaml --catalog own --items 3
# Mine, 7:09 of 8 minutes.
# Stop if pain grows, turns sharp or moves down an arm or a leg.
# Do not push hard for the sake of your spine: too much can injure you and add pain. What helps is regular practice, done with thought and in good form.
title: "Mine"
schedule: "1 per day"
exercises:
  - towel-slide: 2 x 4 reps each side      # on your back
  - name: Walk to the window
    steps:
      - Walk there and back.
    dose: 20 s
    position: standing
  - bridge: 2 x 8 reps hold 3 s rest 30 s  # on your back
$ backcare plan --from kept.yaml --catalog own --items 2 --flag osteoporosis -o kept.yaml
backcare: towel-slide is kept as "4 reps each side": osteoporosis: get down to the floor with care
backcare: walk-to-the-window is not kept: osteoporosis: the movement facts of this exercise are incomplete
$ backcare show kept.yaml --catalog own --format yaml
title: "Mine"
schedule: "1 per day"
exercises:
  - towel-slide: 4 reps each side          # on your back
  - bridge: 2 x 8 reps hold 3 s rest 30 s  # on your back
$ backcare plan --from kept.yaml --catalog own --items 2 --minutes 2 --avoid bridge
# Mine, 1:43 of 2 minutes.
# Stop if pain grows, turns sharp or moves down an arm or a leg.
# Do not push hard for the sake of your spine: too much can injure you and add pain. What helps is regular practice, done with thought and in good form.
# bridge is not kept: is to be avoided: bridge
title: "Mine"
schedule: "1 per day"
exercises:
  - towel-slide: 4 reps each side  # on your back
backcare: bridge is not kept: is to be avoided: bridge
$ backcare plan --from kept.yaml --catalog own --items 2 --include towel-slide --avoid towel-slide
backcare: towel-slide cannot be included: it is to be avoided: towel-slide
[2]
