Reminders, to print; it is Saturday, half past seven.

$ backcare remind mcgill-big-three --at 10:00,15:30 --days mon-fri --format systemd --install --uninstall
backcare: --install or --uninstall, not both
[2]
$ backcare remind mcgill-big-three
backcare: --at is missing: at what time?
[2]
$ backcare remind mcgill-big-three --days mon-fri
backcare: --at is missing: at what time?
[2]
$ backcare remind --at 10:00
backcare: remind needs the name of a routine
[2]
$ backcare remind - --at 10:00
backcare: remind needs the name of a routine
[2]
$ backcare remind mcgill-big-three --at 25:00
backcare: the times: expected a time, as 10:00, found "25:00" (at character 7 of "daily 25:00")
[2]
$ backcare remind mcgill-big-three --at 10:00 --days mon-fir
backcare: the times: expected a day of the week such as mon or mon-fri, found "fir"; did you mean "fri"? (at character 5 of "mon-fir 10:00")
[2]
$ backcare remind mcgill-big-three --at 10:00 --format ics --install
backcare: --install and --uninstall go with --format cron or systemd
[2]
$ backcare remind aggregate-neck --format shell
backcare: --at is missing: at what time?
[2]
$ backcare remind mcgil-big-three --at 10:00
backcare: unknown routine "mcgil-big-three"; did you mean "mcgill-big-three"?
[2]
$ backcare remind mcgill-big-three --at 10:00 --format systemd --install
backcare: there is no place for units: neither XDG_CONFIG_HOME nor HOME is set
[3]
