# The hall's screen, and the operator's console

stage-entrant = Entrant { $number }
stage-team = Team { $number }
stage-on = On stage
stage-time = Time
stage-practice = Live practice
stage-practice-foot = Practice, part of no contest
stage-customer = Customer
stage-ready = The screen is ready and waits for a contest or a talk
stage-stage-case = { $stage }: { $case }
stage-commitment = The secret of the draw is sealed already, fingerprint { $digest }…, to be checked afterwards
stage-drawn-proof = The secret is told and fits the fingerprint { $digest }… that was published before the draw
stage-draw = Draw of lots
stage-drawn = Start numbers
stage-lot-entrant = Entrant
stage-lot-team = Team
stage-lot-sealed = Name sealed
stage-more = { $count } more
stage-over = the contest is over
stage-runs = in progress
stage-entering = entrants are arriving
stage-next = about to begin
stage-counting = marks are being added up
stage-entered = { $entrants } entrants, { $waits }
stage-entered-teams = { $teams } teams and { $entrants } entrants, { $waits }
stage-minutes = { $minutes } min each
stage-minutes-team = { $minutes } min a team
stage-done-of = { $done } of { $all } done

# Scenes
stage-scene-waiting = Waiting
stage-scene-draw = Draw of lots
stage-scene-talk = Live talk
stage-scene-quiz = Quiz
stage-scene-marks = Marks
stage-scene-standing = Standing
stage-scene-awards = Awards
stage-scene-pause = Pause
stage-scene-fault = One moment

# The talk
stage-talk-begins = The customer is on the line
stage-talk-over = The talk is over
stage-just-now = Just now: { $cause }
stage-left = Time left
stage-left-of = of { $time }
stage-elapsed = Time so far
stage-goals = To be achieved
stage-field = Who has been on
stage-through = { $done } of { $all } done
stage-places-so-far = Places so far
stage-sealed = What is said is sealed until everybody has taken this stage
stage-sealed-lines = { $count } lines so far
stage-sealed-results = Same case, same customer, same shocks; results stay sealed until they are published

# The quiz
stage-quiz-before = Take your places, please
stage-quiz-next = Next question: { $side }
stage-quiz-next-all = Next question: buzzers
stage-quiz-reading = The question is being read, hands off the buzzers
stage-quiz-open = Buzzers are open!
stage-quiz-answers = { $side } answers
stage-quiz-over = The quiz is over
stage-quiz-round = { $kind }, round { $round } of { $rounds }
stage-quiz-stake = { $kind }, { $stake } points

# Marks
stage-judge = Judge { $number }
stage-marks-left = { $count } judges to go
stage-marks-dropped = left out
stage-marks-judges = Judges
stage-marks-machine = System
stage-marks-stage = This stage, of { $of }
stage-marks-total = Total
stage-marks-place = No. { $place }
stage-place = Place

# Standing
stage-standing = Standing
stage-standing-teams = Teams
stage-standing-entrants = Individuals
stage-total = Total
stage-pending = to come
stage-out = withdrawn

# Pause and fault
stage-pause = The contest is paused
stage-pause-words = All clocks stand still. Please stay in your seats and wait for the chief judge
stage-fault = One moment, please
stage-fault-words = The picture will be back at once. The contest and its marks are not affected

# The console
stage-window = Heard stage
stage-window-console = Stage console
stage-console-next = Next:{" "}
stage-console-auto = Follows what happens
stage-console-hand = By hand
stage-console-keys = Space or → goes on; ← goes back; Enter puts on the next scene at once; ↑ ↓ or 1–9 choose the next; A by itself or by hand; F full screen; T dark or light; L language; R less movement; P console
stage-no-event = There is no event { $event }
stage-no-event-hint = The contest page lists the events; without a number the newest is followed.
stage-event-unreadable = A line of the event's records cannot be read
stage-event-unreadable-hint = heard contest verify tells which; the picture stays as it was before that line.
stage-no-gpu = The stage cannot open, this machine has no graphics driver that works: { $why }
stage-no-gpu-hint = Install the driver of the graphics card; without a card, software Vulkan will do (mesa-vulkan-drivers on Debian).
stage-bad-target = “{ $target }” is neither an event nor a session
stage-bad-target-hint = Give the number of an event or a session: 3, event:3, session:12.
stage-pictures-failed = Not every picture could be written
stage-not-built = This build has no stage
stage-not-built-hint = Build one that has: cargo run --release --features stage.
stage-bad-size = “{ $size }” is no size of a window
stage-bad-size-hint = Write it like 1280x720.
stage-bad-scene = There is no scene called “{ $scene }”
stage-bad-scene-hint = These there are: { $scenes }.
stage-pictures-done = The pictures are written; { $frames } frames were drawn, { $rate } a second on average
stage-no-picture = The picture cannot be written: { $why }
