# The hall: an event from entering to its signature

hall-label = Event
hall-back = Back to the contest
hall-events = Events
hall-events-note = entering, lots, stages, marks and standing, all on record
hall-event-show = Open
hall-event-about = { $date }, { $records } records
hall-event-new = Hold one…
hall-contest-about = { $stages } stages, { $judges } judges
hall-new-title = Hold an event
hall-new-words = The chief judge chooses a phrase of at least 12 characters. Lots, stages and the closing signature depend on it. It is not kept anywhere: without it the event cannot go on, so write it down.
hall-new-yes = Begin entering
hall-field-phrase = The chief judge’s phrase
hall-field-phrase-again = Once more
hall-phrase-differs = The two differ
hall-phrase-short = The phrase is too short: at least 12 characters
hall-phrase-memory = Too little memory to make the key; close other programs and try again
hall-phrase-wrong = That is not the phrase of this event
hall-broken = The event cannot be opened: { $why }
hall-not-stored = Records of the event were not kept: { $why }
hall-not-kept = Not kept

# The bar
hall-state-entering = Entering
hall-state-running = Running
hall-state-paused = Paused
hall-state-published = Published
hall-state-closed = Signed and closed
hall-pause = Pause clocks
hall-resume = Resume clocks
hall-draw = Draw lots
hall-publish = Publish results
hall-close = Sign and close

# Seats
hall-seat-nobody = Nobody seated
hall-seat-chief = Chief judge
hall-seat-judge = Judge { $number }, { $name }
hall-seat-entrant = Entrant { $name }
hall-nobody-title = Take a seat
hall-nobody-words = One machine can serve everybody in turn: entrants answer, judges mark, the chief judge presides. Each seat sees what it may see.
hall-number = No. { $number }
hall-number-team = Team { $number }

# The left column
hall-stages = Stages
hall-minutes = { $minutes } min
hall-stage-coming = To come
hall-stage-open = since { $time }, { $done } of { $all } in
hall-stage-closed = from { $time }, { $done } done
hall-conditions = Conditions
hall-condition-seed = One seed for all { $all }
hall-condition-paused = Clocks stand still
hall-condition-sealed = Sealed until each stage opens
hall-condition-committed = Seeds committed beforehand

# Entering
hall-enter = Enter
hall-enter-note = Judges do not judge their own unit: write units in full
hall-kind-team = Team
hall-kind-entrant = Entrant
hall-kind-judge = Judge
hall-field-name = Name
hall-field-unit = Unit
hall-enter-add = Add
hall-team-first = Add a team before its members
hall-list-teams = Teams { $count }
hall-list-entrants = Entrants { $count }
hall-list-judges = Judges { $count }
hall-ready-nobody = Nobody has entered yet
hall-ready-team = { $team } is not complete yet
hall-ready-judges = This contest asks for { $needs } judges and has { $has }

# A stage
hall-stage-about = { $part }, { $weight } points, { $minutes } minutes each; measured { $machine } %, judged { $judged } %
hall-stage-do-open = Open this stage
hall-stage-do-close = Close this stage
hall-part-theory = Theory paper
hall-part-critique = Recording critique
hall-part-breaches = Rule breaches
hall-part-typing = Typing
hall-part-live = Live scenario
hall-part-data = Data case
hall-part-relay = Team relay
hall-part-duel = Attack and defence
hall-part-quiz = Quiz
hall-part-defence = Defence
hall-part-elsewhere = Stages of this kind cannot be worked in the window yet; mark them with: heard contest exercise
hall-no-case = The case { $case } is not on this machine; put it into the scenario folder
hall-taker-waits = Waiting
hall-taker-left = At work, { $time } left
hall-taker-done = Handed in
hall-taker-by-time = Time was up
hall-taker-absent = Absent
hall-taker-out = Out
hall-taker-cheated = Cheated: nothing for this stage
hall-taker-not-through = Did not advance
hall-more = More for { $who }
hall-more-late = Came late…
hall-more-cheated = Cheated…
hall-more-dispute = Disputes a mark…
hall-more-release = Release the machine…
hall-apart = { $who }: judges lie too far apart on { $items }; the sheets go back once
hall-apart-return = Return the sheets
hall-disputes = Disputes
hall-rule-kept = Keep the mark
hall-rule-changed = Change it…
hall-rule-repeated = Repeat the stage
hall-ruled-kept = Kept
hall-ruled-changed = Changed
hall-ruled-repeated = Repeated

# Questions
hall-asked-no = Cancel
hall-yes-phrase = Take the seat
hall-yes-record = Record
hall-field-why = Why
hall-field-minutes = Minutes late
hall-field-score = Score of the stage out of 100
hall-ask-phrase = The chief judge takes the seat
hall-ask-phrase-words = The phrase that was chosen when the event was opened.
hall-ask-pause = Pause all clocks
hall-ask-pause-words = All clocks stop together; the reason goes on record.
hall-ask-draw = Draw lots
hall-ask-draw-words = { $entrants } entrants, { $judges } judges. Nobody can enter afterwards.
hall-ask-publish = Publish the results
hall-ask-publish-words = Standing, names and marks can be seen from every seat from now on.
hall-ask-close = Sign and close
hall-ask-close-words = All records are signed with the chief judge’s key. Nothing can be added afterwards.
hall-ask-late = Came late
hall-ask-late-words = How many minutes late did { $who } come? More than { $most } costs the stage.
hall-ask-cheated = Cheated
hall-ask-cheated-words = What did { $who } do? The reason goes on record and can be disputed.
hall-ask-dispute = Dispute
hall-ask-dispute-words = What does { $who } dispute?
hall-ask-release = Release the machine
hall-ask-release-words = { $who } goes on at another machine; the reason goes on record.
hall-ask-rule = Rule on the dispute
hall-ask-rule-kept = The mark stands. Give the reason.
hall-ask-rule-changed = The score of the stage becomes this. Give the reason.
hall-ask-rule-repeated = The stage is taken again. Give the reason.

# A judge
hall-judge-nobody = Nobody to judge right now
hall-judge-given = Judged already
hall-judge-queue = To be judged
hall-sheet = Judged
hall-sheet-about = choose the behaviour that fits best; keys 0–3 mark, ↑↓ change the item
hall-sheet-blind = Blind: name and unit are shown afterwards
hall-sheet-in = { $in } of { $all } sheets in
hall-sheet-hidden = other sheets are hidden until yours is in
hall-sheet-returned = Judges lie too far apart on { $items }: talk it over and mark once more
hall-sheet-note = A note for the entrant (optional)
hall-sheet-submit = Submit
hall-sheet-left = { $count } to go before it can be submitted: { $items }
hall-sheet-done = Submitted
hall-level = { $item }, { $level }: { $anchor }
hall-measured = Measured
hall-measured-about = by rule, { $share } % of the stage; can be disputed
hall-measured-hidden = Shown once your sheet is in
hall-measured-none = Nothing measured yet

# An entrant
hall-entrant-ready = Begin when you are ready; the clock does not stop afterwards.
hall-entrant-began = You have begun; the clock runs.
hall-entrant-done = Handed in. Please wait outside.
hall-entrant-closed = This stage is over.
hall-entrant-not-open = Please wait until the chief judge opens this stage.
hall-entrant-not-through = You did not advance to this stage. Thank you for taking part.
hall-entrant-paused = The chief judge has stopped all clocks; please stay where you are
hall-entrant-time = { $time } left
hall-entrant-start = Begin
hall-entrant-go-on = Go on

# The standing
hall-standing = Standing
hall-standing-now = Standing so far
hall-standing-wait = Listed once lots are drawn
hall-standing-note = highest and lowest dropped
hall-standing-mean = mean of the judges
hall-standing-teams = Teams
hall-standing-tied = A prize hangs on a tie: put an extra risk question
hall-standing-row = Place { $place }, { $number }, { $total } points
hall-col-place = Place
hall-col-number = Number
hall-col-total = Points
hall-score-waiting = open
hall-score-apart = talk
hall-ties = Ties are broken by: { $ties }
hall-tie-extra = an extra risk question
hall-quotes = What was said
hall-quotes-about = choose a line to quote it for the current item
hall-quotes-done = quoted lines are marked
hall-quote = Quote: { $words }
hall-said-own = Entrant:{" "}
hall-said-customer = Customer:{" "}
hall-export = Export records…
hall-certificates = Certificates…
hall-certificates-title = Give certificates
hall-certificates-words = A PDF for every entrant and every team, each with a signed digital credential that can be checked without a network.
hall-certificates-yes = Choose a folder…
hall-certificates-done = { $count ->
    [one] 1 certificate written
   *[other] { $count } certificates written
}
hall-certificates-not = Certificates were not written: { $why }
hall-field-organiser = Organiser
hall-field-chief-judge = Chief judge by name

# Exercises of an entrant
hall-hand-in = Hand in
hall-ask-hand-in = Hand in
hall-ask-hand-in-words = Nothing can be changed afterwards.
hall-said-agent = Agent:{" "}
hall-critique-about = Flag what the agent does wrong, name it and write what should have been said. A wrong flag costs points.
hall-critique-flag = Flag
hall-critique-flag-of = Flag turn { $turn }
hall-critique-correction = What should have been said
hall-critique-unflag = Remove this flag
hall-breaches-rules = Rules
hall-breaches-records = Records
hall-breaches-open = Open
hall-breaches-kept = Keeps the rules
hall-breaches-broken = Breaks a rule
hall-breaches-why = Why it breaks the rule
hall-typing-about = The clock begins with the first letter, { $minutes } minutes; what is pasted does not count.
hall-typing-field = Type here
violation-negative = Forbidden: negative
violation-challenging = Forbidden: challenging
violation-buck_passing = Forbidden: buck-passing
violation-perfunctory = Perfunctory
violation-commands_calm = Orders to calm down
violation-blames_customer = Blames the customer
violation-sarcasm = Sarcasm
violation-abuse = Abuse
violation-interrupting = Interrupts
violation-dead_air = Dead air without notice
violation-no_opening = No proper opening
violation-no_closing = No proper closing
violation-feeling_missed = Feeling not met
violation-not_confirmed = Need not confirmed
violation-asks_again = Asks again
violation-jargon = Jargon unexplained
violation-wrong_answer = Wrong answer
violation-absolute_promise = Absolute promise
violation-unauthorised_promise = Unauthorised promise
violation-identity_not_verified = Identity not verified
violation-private_data_told = Private data told
violation-asks_secret = Asks for a password or code
violation-disclosure_missing = Disclosure missing
violation-misleading_sale = Misleading sale
violation-early_sale = Sells before solving
violation-rating_pressed = Presses for a rating
record-kind-ticket = Ticket
record-kind-reply = Reply
record-kind-transaction = Transaction
record-kind-call = Call
record-kind-register = Register

# Several windows
hall-overtaken = Another window was first, and this was not recorded: { $why }
hall-news-unreadable = A record that another window wrote cannot be read
hall-released-silent = The machine gave no sign of life; the program let go
hall-released-next = Somebody else sat down at the machine
hall-released-closed = The window was closed
hall-place-gone = This place is not at this machine any more. Go on at the other one; what was answered is all there

# Beside the standing, and results
hall-agreement = Agreement of judges
hall-agreement-about = Weighted κ { $kappa }, α { $alpha }, { $sheets } judged, counted on the blind levels
hall-agreement-judge = Judge { $number }
hall-agreement-severe = severe
hall-agreement-generous = generous
hall-agreement-calm = even
hall-agreement-within = within ±0.2
hall-agreement-machine = The machine, not in the above: { $shift } points beside the mean of the judges, out of 100
hall-other-rules = Who would cross a line under another rule
hall-other-rules-nobody = Nobody would, under any other rule
hall-col-sum = Total
hall-result-total = Place { $place }, total { $total }
hall-result-points = { $points } / { $of } points
hall-result-machine = Measured { $score }
hall-result-judged = Judged { $score }
hall-result-case = Case { $item }: { $points } / { $of }
hall-result-item = Mean { $mean } / { $most }, each judge { $levels }
hall-result-quote = “{ $words }”
hall-result-note = From a judge: { $note }
hall-cases = Cases
hall-cases-count = { $count } to mark, without names
hall-cases-of = { $who }, question { $item }
hall-cases-answer = Answer
hall-cases-points = Points found
hall-cases-submit = Give { $points } / { $of }
hall-extra = Extra risk question
hall-extra-about = Decides a tie: right adds, wrong takes away
hall-extra-tied = { $who } are equal, and a prize hangs on their places
hall-extra-put = Draw a question
hall-extra-key = Answer: { $answer }
hall-extra-right = { $who } right, +{ $points }
hall-extra-wrong = { $who } wrong, −{ $points }
hall-clock-behind = This clock is { $seconds } s behind; set it right and start again

# The sealed pack
hall-new-sealed = Seal the materials
hall-new-sealed-about = Banks, cases, exercises and what they are marked by are encrypted under the phrase as a pack. Each stage is unlocked when it is opened; before that no seat and no machine can read it. The run of show and the ids of cases stay open.
hall-pack-save = Only save as a sealed pack…
hall-pack-open = Open from a sealed pack…
hall-pack-about = A pack that was sealed before
hall-pack-files = Sealed packs
hall-pack-title = Open an event from a sealed pack
hall-pack-words = The pack “{ $file }”. Enter the chief judge’s phrase that it was sealed under.
hall-pack-phrase = The phrase does not open this pack, or the pack was altered
hall-pack-written = The sealed pack is at { $path }
hall-pack-missing = This database does not hold the sealed pack of the event, so stages cannot be opened; the chief judge chooses its file
hall-pack-other = This is not the pack of this event, or it was altered: its fingerprint is not the one in the first record
hall-pack-give = Choose the pack…
hall-unlocking = Working out the keys from the phrase…
hall-pack-broken = “{ $file }” has findings and cannot be sealed; mend it with heard check first

# Handing in for others
hall-collected = The chief judge has handed in; what was recorded counts
hall-more-collect = Hand in from the records…
hall-ask-collect = Hand in from the records
hall-ask-collect-words = What { $who } has answered so far is handed in as it stands and marked from the records. Nothing can be changed afterwards.
hall-ask-close-stage = Close this stage
hall-ask-close-stage-words = { $count ->
    [one] One is still at work. Closing now hands in what was recorded so far; nothing can be answered afterwards.
   *[other] { $count } are still at work. Closing now hands in what was recorded so far; nothing can be answered afterwards.
}
hall-taker-silent = Machine silent, { $time } left
