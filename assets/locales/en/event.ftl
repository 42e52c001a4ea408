# Events on the command line
event-no-records = { $name } holds no records of an event
event-not-whole = The records of { $name } are not whole and cannot be gone on with
event-file-only = { $name } is a file; take it into the database with `heard contest import` first
event-phrase-needed = This event was opened with a phrase; name the file with it by `--phrase-file`
event-no-chance = The system gave no random numbers
event-file-there = { $path } is there already; choose another name
event-preset-written = Written to { $path }; change it and look at it with `heard check`
event-no-contest = There is no contest called “{ $name }”
event-begun = Event { $event } is open: { $title } (public key { $key }…)
event-nobody-named = Say whom to register: `--entrant`, `--judge` or `--from`
event-line = Line { $line }: { $name }. Nobody was registered
event-registered = There are { $entrants } entrants, { $teams } teams and { $judges } judges
event-bad-table = Line { $line } of { $path } cannot be read
event-bad-table-hint = The columns are kind (entrant or judge), name, unit and team, below a line of heads
event-drawn = { $number }  { $name }{ $by ->
    [together] {" (team)"}
   *[other] {""}
 }
event-exported = { $count ->
    [one] One record
   *[other] { $count } records
 } written to { $path }
event-imported = Taken as event { $event }, { $count ->
    [one] one record
   *[other] { $count } records
 }
event-in-list = { $event }  { $title }, { $count ->
    [one] one record
   *[other] { $count } records
 }
event-needs = The stage “{ $stage }” needs “{ $name }”, which is not there
event-needs-hint = Name the folder it lies in by `--scenarios`
event-sealed = Sealed in { $path }: { $count ->
    [one] one stage
   *[other] { $count } stages
 }, fingerprint { $hash }
event-bad-key = A key has 64 hexadecimal digits
event-opened-pack = { $count ->
    [one] One file
   *[other] { $count } files
 } in { $path }
