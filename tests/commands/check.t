Faults of routines and catalogues, each with its place.

$ backcare check
$ backcare check own
$ backcare check own/exercises/towel-slide.yaml --catalog own
$ cat > faulty.yaml <<END
title: Faults
exercises:
  - brige: 3 reps
  - cat-cow: 3 resp
  - bridge: 3 breaths
END
$ backcare check faulty.yaml
faulty.yaml:3:5: unknown exercise "brige"; did you mean "bridge"?
faulty.yaml:4:16: "resp" is not a unit; did you mean "reps"?
faulty.yaml:5:13: bridge is not counted in breaths; its usual dose is "2 x 8 reps hold 3 s rest 30 s"
[1]
$ cat > stretch.yaml <<END
exercises:
  - bridge: 3 reps
  - supine-hamstring-stretch: 10 s each side
END
$ backcare check stretch.yaml
$ backcare check stretch.yaml --flag osteoporosis,radiating-leg-pain
stretch.yaml:3:5: supine-hamstring-stretch is ruled out by radiating-leg-pain: Sutter Health advises against this stretch when a leg or buttock hurts, tingles, or feels numb or weak; in its place: step-hamstring-stretch
[1]
$ backcare check stretch.yaml missing.yaml faulty.yaml
faulty.yaml:3:5: unknown exercise "brige"; did you mean "bridge"?
faulty.yaml:4:16: "resp" is not a unit; did you mean "reps"?
faulty.yaml:5:13: bridge is not counted in breaths; its usual dose is "2 x 8 reps hold 3 s rest 30 s"
backcare: missing.yaml: cannot be read: No such file or directory
[3]
$ backcare check ''
backcare: unexpected argument ""; see "backcare check --help"
[2]
$ backcare check stretch.yaml --flag radiating
backcare: unknown flag "radiating"
[2]
$ cat > own/exercises/towel-slide.yaml <<END
name: Towel slide
END
$ backcare check own/sources.yaml
$ backcare check stretch.yaml --catalog nowhere
backcare: nowhere: no such folder
[3]
