The vocabularies.

$ backcare terms phases
  breathe     Opens the session with calm breathing.
  mobilize    Easy movements that warm up the joints.
  strengthen  Work for strength, stability and balance.
  stretch     Held stretches once the body is warm.
  relax       Quiet breathing and letting go at the end.
$ backcare terms phases goals --format ids
breathe
mobilize
strengthen
stretch
relax
relief
mobility
strength
stability
posture
balance
relax
$ backcare terms area
backcare: unknown kind of term "area"; did you mean "areas"?
[2]
$ backcare terms phases --format json
backcare: --format: unknown value "json" (one of table, ids)
[2]
$ backcare terms phases --stage 1
backcare: unknown option "--stage"; see "backcare terms --help"
[2]
$ backcare terms red-flag
backcare: unknown kind of term "red-flag"; did you mean "red-flags"?
[2]
