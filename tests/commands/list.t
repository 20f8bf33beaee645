The exercises that match, from a catalogue of one's own over the built-in one.

$ backcare list --catalog own --search 'heel towel slide lie'
towel-slide  Towel slide   2:01  1  mobilize  lower  on your back
$ backcare list --catalog own --search 'LIE TÔWEL HEEL SLIDE' --format ids --area lower --goal relief --phase mobilize --position supine --place floor --stage 1
towel-slide
$ backcare list --catalog own --search 'heel towel slide lie' --area neck
Nothing matches.
[1]
$ backcare list --catalog own --search 'heel towel slide lie' --flag osteoporosis
towel-slide  care  Towel slide   2:01  1  mobilize  lower  on your back
$ backcare list --catalog own --search 'heel towel slide lie' --avoid towel-slide --format ids
[1]
$ backcare list --catalog own --search 'heel towel slide lie' --excluded --flag osteoporosis
Nothing is ruled out.
[1]
$ backcare list --catalog own --search 'heel towel slide lie' --excluded --flag cannot-lie-flat
towel-slide: cannot-lie-flat: lying flat on the back lets acid rise or shortens the breath; prop yourself up or choose sitting
$ backcare list --catalog own --search 'heel towel slide lie' --excluded --flag cannot-lie-flat --format json
[
  {
    "id": "towel-slide",
    "name": "Towel slide",
    "reasons": [
      {
        "flag": "cannot-lie-flat",
        "why": "lying flat on the back lets acid rise or shortens the breath; prop yourself up or choose sitting"
      }
    ]
  }
]
$ backcare list --search 'no such text' --format json
[]
[1]
$ backcare list --format jsn
backcare: --format: unknown value "jsn"; did you mean "json"? (one of table, ids, json)
[2]
$ backcare list --area neck,lowr
backcare: unknown area "lowr"; did you mean "lower"?
[2]
$ backcare list --avoid brige
backcare: unknown exercise, family, demand or direction to avoid "brige"; did you mean "bridge"?
[2]
$ backcare list --stage 0
backcare: --stage: "0" is no whole number from 1 to 5
[2]
$ backcare list lower
backcare: unexpected argument "lower"; see "backcare list --help"
[2]
$ backcare list --catalog mine
backcare: mine: no such folder
[3]
