Cards of exercises and sheets of routines.

$ backcare show 'heel on a towel' --catalog own
Towel slide  (towel-slide)
Also       Heel on a towel
For        lower back
Position   on your back
Phase      mobilize, stage 1 of 5
Dose       2 x 4 reps each side rest 10 s (range: 1 to 2 sets of 4 to 8
           repetitions, rest 0 to 30 s)
How often  1 to 2 a day, 3 to 7 days a week
Takes      2:01 at the usual dose
From       own/exercises/towel-slide.yaml

Get ready
  1. Lie on your back with one heel on a towel.

Each repetition
  1. Slide the heel away (3 s, breathe out)
  2. Slide it back again (3 s, breathe in)

Breath     Breathe out as the heel goes away.

Keep in mind
  - Keep the pelvis still.

Where you feel it
  - The thigh works a little.

Common mistakes
  - Arching the back.

Stop or leave it out
  - Stop if the back hurts.

Not with
  - Pregnancy, weeks 13 to 27: lying flat after the first trimester can press
    on a large vein
  - Pregnancy, week 28 onward: lying flat late in pregnancy can press on a
    large vein
  - Cannot lie flat (reflux or breathlessness): lying flat on the back lets
    acid rise or shortens the breath; prop yourself up or choose sitting
  - Cannot get down to or up from the floor: it needs the floor

With care
  - Osteoporosis (no known spine fracture): get down to the floor with care
  - Dizziness or vertigo: lying down and getting up are common triggers; go
    through sitting and wait at each step

Sources
  - A test: Towels under knees (steps, dose). Published dose: 4 to 8
    repetitions

Reviewed 2026-11-21. Not medical advice.
$ backcare show brigde
backcare: unknown exercise "brigde"; did you mean "bridge"?
[2]
$ backcare show
backcare: show needs the name of an exercise or of a routine file; see "backcare list"
[2]
$ backcare show --template sources
# yaml-language-server: $schema=schema/sources.schema.json
#
# Sources of your own. Save it as sources.yaml in your catalogue, change every
# value, leave the keys in this order, and run "backcare check" on the file.

# The key by which exercises and flags name it.
my-leaflet:
  publisher: "My clinic"
  title: "A leaflet on ankles"
  # Optional: url, author, date ("2026" in quotes).
  url: "https://example.org/ankles"
  author: "A. Physiotherapist"
  date: "2026"
  # A: health service, hospital, university, guideline, journal; B: practice
  # site; C: other.
  tier: B
$ backcare show --template flag
backcare: --template: unknown value "flag"; did you mean "flags"? (one of exercise, flags, routine, sources)
[2]
$ backcare show --template flags bridge
backcare: --template KIND stands alone
[2]
$ backcare show bridge --format yaml
backcare: --format yaml is for routine files
[2]
$ cat > two.yaml <<END
title: Two things
schedule: 2 per day
exercises:
  - towel-slide: 4 reps
  - name: Walk to the window
    steps: [Walk there and back.]
    dose: 2 min
END
$ backcare show two.yaml --catalog own
Two things
==========

Takes 4:33, 2 per day. Stop if pain grows, turns sharp or moves down an arm or
a leg.

1. Towel slide: 4 reps each side
   on your back
   - Lie on your back with one heel on a towel.
   - Slide the heel away (3 s, breathe out)
   - Slide it back again (3 s, breathe in)
   Stop: Stop if the back hurts.

2. Walk to the window: 2 min
   standing
   - Walk there and back.

Not medical advice and no diagnosis.
$ backcare show two.yaml --catalog own --format yaml
title: Two things
schedule: "2 per day"
exercises:
  - towel-slide: 4 reps each side  # on your back
  - name: Walk to the window
    steps:
      - Walk there and back.
    dose: 2 min
    position: standing
$ backcare show two.yaml
two.yaml:4:5: unknown exercise "towel-slide"; did you mean "heel-slide"?
[3]
$ backcare show three.yaml
backcare: three.yaml: cannot be read: No such file or directory
[3]
$ backcare show bridge --format html
backcare: --format: unknown value "html" (one of text, json, yaml)
[2]
