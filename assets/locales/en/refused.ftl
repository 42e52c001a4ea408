# What may not be recorded at an event, with the reason and what to do
refused-not-opened = The first record opens no event
refused-newer-format = These records have format { $number }, which is newer than this program; update it
refused-broken-contest = The contest file has errors; correct it with `heard check` first
refused-not-next = This is record { $n }; the next one is { $next }
refused-clock-set-back = The clock of this machine is { $seconds } seconds behind the last record. Set it right; what is recorded is all there
refused-closed = The event is over and signed; nothing more is recorded
refused-opened-twice = An event is opened once
refused-not-yours = Somebody else does that
refused-paused = The event is paused; the chief judge lets it go on
refused-not-paused = The event is not paused
refused-no-stage = There is no stage “{ $name }”
refused-no-taker = There is no such entrant or team
refused-no-judge = There is no judge { $number }
refused-not-next-number = This is number { $number }; the next one is { $next }
refused-no-name = A name is needed
refused-no-teams = Nobody enters this contest in teams
refused-team-needed = Entrants of a team contest belong to a team
refused-team-full = A team has { $members } members, and this one has them
refused-drawn = Lots are drawn; nobody enters any more
refused-not-drawn = Draw lots first
refused-no-entrants = Nobody has entered yet
refused-team-incomplete = “{ $name }” does not have all its members yet
refused-too-few-judges = There are { $has } judges; the contest asks for { $needs }
refused-wrong-secret = The seed that is told is not the one that was committed to at the opening
refused-wrong-order = The order does not follow from the seed that is told
refused-wrong-signature = The signature is not by the key of the opening; check the chief judge's phrase
refused-taken-elsewhere = That place is taken at “{ $machine }”. To change machines, have the chief judge let it go first
refused-not-taken = No machine holds it
refused-stage-open = The stage “{ $name }” was opened already
refused-stage-not-open = The stage “{ $name }” is not open
refused-stage-before = Open “{ $name }” first
refused-advance-open = Who goes on from “{ $name }” is not decided; equals in the last place need an extra question
refused-not-for-taker = This stage is taken by others
refused-not-advanced = They were not let through to this stage
refused-out = They are out
refused-started-twice = They have begun already
refused-not-started = They have not begun
refused-handed-in = It was handed in and cannot be changed
refused-time-up = The time is up
refused-time-left = There is time left; the program does not hand in before
refused-bad-interruption = The interruption lies outside the time of work
refused-bad-points = Points are from 0 to what is possible
refused-marked-twice = “{ $name }” has been marked
refused-recused = { $same ->
    [yes] Entrant and judge are both from “{ $unit }”; the judge stands back
   *[no] This judge stands back from this entrant
 }
refused-no-sheet = This stage has no sheet
refused-no-case = No answer called “{ $name }” waits for a judge
refused-empty-item = “{ $name }” has no level yet
refused-other-items = The sheet has { $items } items; this one has another number
refused-bad-level = There is no level { $level }; levels are 0 to 3
refused-sheet-in = The sheet is in and cannot be changed
refused-sheets-missing = { $count ->
    [one] One sheet is missing
   *[other] { $count } sheets are missing
 }
refused-returned-twice = The sheets were given back once already
refused-nothing-apart = The levels of these items do not lie too far apart
refused-no-dispute = There is no dispute { $number }
refused-ruled-twice = This dispute has been ruled on
refused-note-needed = A reason is needed
refused-not-tied = An extra question is for two at least
refused-no-extra-question = No extra question was put to them
refused-stage-runs = “{ $name }” is not over yet
refused-marks-missing = Marks of “{ $name }” are missing
refused-tie-open = A place with a prize is shared; put an extra question first
refused-dispute-open = Dispute { $number } has not been ruled on
refused-not-published = Publish the standing first
refused-published-twice = The standing was published already
refused-rehearsed = This is a rehearsal: it is not signed and gives no certificates. Open an event for the real thing
