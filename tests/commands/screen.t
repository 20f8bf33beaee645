The red-flag questions without a terminal: what is open refuses plan and run.

$ backcare screen --answer weight-loss=no,age-older-first=yes --profile me.yaml
age-older-first: means little alone, so it rules nothing out; mention it when
you next see a clinician: fracture and cancer become likelier; age alone is a
weak sign, but treat it as same-day when joined to another sign
No sign is open; 33 of 35 are still to be asked.
$ backcare screen --answer cancer-history=yes --profile me.yaml
Speak to a doctor, an urgent-care line or a clinic today; no exercise session
is offered.
  age-older-first (2026-11-21): First ever back pain, or a new kind of back
  pain, over the age of 50 (some lists say 55): fracture and cancer become
  likelier; age alone is a weak sign, but treat it as same-day when joined to
  another sign
Book an appointment with a clinician within days, at most two weeks; until you
have been seen there is no programme, only gentle walking and breathing.
  cancer-history (2026-11-21): New or changing back pain with any cancer, now
  or in the past: possible spread to the spine; the same day if legs are weak
  or pain is severe
When a sign is gone: backcare screen --answer cancer-history=no
When a clinician has seen it: backcare screen --cleared cancer-history --on DATE
[4]
$ backcare plan --profile me.yaml
backcare: nothing is planned or played while a red flag is open
Speak to a doctor, an urgent-care line or a clinic today; no exercise session
is offered.
  age-older-first (2026-11-21): First ever back pain, or a new kind of back
  pain, over the age of 50 (some lists say 55): fracture and cancer become
  likelier; age alone is a weak sign, but treat it as same-day when joined to
  another sign
Book an appointment with a clinician within days, at most two weeks; until you
have been seen there is no programme, only gentle walking and breathing.
  cancer-history (2026-11-21): New or changing back pain with any cancer, now
  or in the past: possible spread to the spine; the same day if legs are weak
  or pain is severe
When a sign is gone: backcare screen --answer cancer-history=no
When a clinician has seen it: backcare screen --cleared cancer-history --on DATE
[4]
$ backcare run mcgill-big-three --dry-run --profile me.yaml
backcare: nothing is planned or played while a red flag is open
Speak to a doctor, an urgent-care line or a clinic today; no exercise session
is offered.
  age-older-first (2026-11-21): First ever back pain, or a new kind of back
  pain, over the age of 50 (some lists say 55): fracture and cancer become
  likelier; age alone is a weak sign, but treat it as same-day when joined to
  another sign
Book an appointment with a clinician within days, at most two weeks; until you
have been seen there is no programme, only gentle walking and breathing.
  cancer-history (2026-11-21): New or changing back pain with any cancer, now
  or in the past: possible spread to the spine; the same day if legs are weak
  or pain is severe
When a sign is gone: backcare screen --answer cancer-history=no
When a clinician has seen it: backcare screen --cleared cancer-history --on DATE
[4]
$ backcare screen --cleared cancer-history --profile me.yaml
backcare: --cleared needs the day too: --on 2026-11-21
[2]
$ backcare screen --cleared cancer-history --on 2026-11-22 --profile me.yaml
backcare: --on: 2026-11-22 is a day to come
[2]
$ backcare screen --cleared night-pain --on 2026-11-20 --profile me.yaml
backcare: night-pain is not answered with yes
[2]
$ backcare screen --cleared cancer-history --on 2026-11-20 --profile me.yaml
age-older-first: means little alone, so it rules nothing out; mention it when
you next see a clinician: fracture and cancer become likelier; age alone is a
weak sign, but treat it as same-day when joined to another sign
No sign is open; 32 of 35 are still to be asked.
$ backcare screen --answer saddle-numbness=yes --profile me.yaml
Go to an emergency department or call your local emergency number now; no
exercise session is offered.
  saddle-numbness (2026-11-21): Numbness, tingling or altered feeling between
  the inner thighs or in the genitals, buttocks or back passage, or when
  wiping: possible pressure on the nerves at the base of the spine (cauda
  equina syndrome)
Speak to a doctor, an urgent-care line or a clinic today; no exercise session
is offered.
  age-older-first (2026-11-21): First ever back pain, or a new kind of back
  pain, over the age of 50 (some lists say 55): fracture and cancer become
  likelier; age alone is a weak sign, but treat it as same-day when joined to
  another sign
When a sign is gone: backcare screen --answer saddle-numbness=no
When a clinician has seen it: backcare screen --cleared age-older-first --on DATE
[4]
$ backcare screen --cleared saddle-numbness --on 2026-11-20 --profile me.yaml
backcare: saddle-numbness is an emergency and is not cleared here; when the sign is gone: backcare screen --answer saddle-numbness=no
[4]
$ backcare screen --answer saddle-numbness=no --profile me.yaml
age-older-first: means little alone, so it rules nothing out; mention it when
you next see a clinician: fracture and cancer become likelier; age alone is a
weak sign, but treat it as same-day when joined to another sign
No sign is open; 31 of 35 are still to be asked.
$ backcare screen --answer sadle-numbness=no --profile me.yaml
backcare: unknown red flag "sadle-numbness"; did you mean "saddle-numbness"?
[2]
$ backcare screen --answer weight-loss=perhaps --profile me.yaml
backcare: --answer: "weight-loss=perhaps" is not like weight-loss=yes or weight-loss=no
[2]
$ backcare screen --all --answer weight-loss=no --profile me.yaml
backcare: only one of --all, --answer and --cleared at a time
[2]
$ backcare screen --profile me.yaml
backcare: there is nobody to ask: answer on a terminal, by lines of yes and no on standard input, or with --answer ID=no
[2]
