# Debrief: which sentence earned or lost what, why, and what to say next time
debrief-title = Debrief
debrief-back = Back
debrief-attempt = Attempt { $attempt }
debrief-forked = Retried from turn { $turn }
debrief-length = { $turns ->
    [one] { $turns } turn
   *[other] { $turns } turns
 }, { $minutes } min { $seconds } s
debrief-private = Only you can see this
debrief-compare = Compare with attempt { $attempt }
debrief-export = Export…
debrief-export-html = Web page, for printing
debrief-export-json = JSON data
debrief-export-file = Debrief { $title }, attempt { $attempt }
debrief-exported = Exported to { $path }
debrief-export-failed = Not exported: { $why }

debrief-turn = Turn { $turn }
debrief-opening = Start
debrief-you = You
debrief-comma = ,{" "}
debrief-colon = :{" "}
debrief-stop = .{" "}
debrief-case-changed = What this case marks has changed since you played it; these are the marks by the case as it is now
debrief-unreadable = The record of this attempt cannot be read: { $why }

# Outcome
debrief-region-outcome = Outcome
debrief-outcome-settled = The customer accepted, and it is arranged
debrief-outcome-partly-settled = Part of it was settled
debrief-outcome-escalated = Passed on
debrief-outcome-customer-left = The customer left
debrief-outcome-out-of-time = Time or turns ran out
debrief-outcome-ended-by-agent = You ended the talk
debrief-outcome-running = Not ended yet
debrief-total = Total { $total } / 100
debrief-no-total = Total: not marked
debrief-passed = Passed
debrief-failed = Not passed
debrief-not-marked = Not marked
debrief-pass = Pass mark { $pass }
debrief-capped = Earned { $earned }, capped by the fatal error
debrief-hints-cost = { $cost } points taken for hints
debrief-nothing-happened = Nothing was said or done in this talk
debrief-nothing-observed = Nothing in this talk could be marked
debrief-other-scenario = This record belongs to another case
debrief-critical = { $count ->
    [one] 1 fatal error
   *[other] { $count } fatal errors
 }, { $family }
debrief-no-critical = No fatal error
debrief-critical-unknown = Not marked, so fatal errors were not looked for
debrief-see-line = See the line

# Pictures
debrief-band-about = The small figures and the coloured bars show where a score may lie: few checks seen, or readings that are not sure, make it wide
debrief-competencies = Five competencies
debrief-legend-this = Now
debrief-legend-last = Last
debrief-legend-target = Target { $target }
debrief-timeline = Mood and points
debrief-timeline-about = By turn; press one to see its line
debrief-points-row = Earned
debrief-lost-row = Lost
debrief-legend-anger = Anger
debrief-legend-trust = Trust
debrief-legend-lost = Hollow: lost
debrief-semicolon = ;{" "}
debrief-no-points = No points earned or lost
debrief-points = Points earned: { $points }
debrief-points-lost = Points lost: { $points }
debrief-turn-mood = { $turn }: { $mood }, anger { $anger } / 100, trust { $trust } / 100, patience for { $patience ->
    [one] { $patience } turn
   *[other] { $patience } turns
 }
debrief-turn-anger = Anger { $change }: { $causes }
debrief-turn-trust = Trust { $change }: { $causes }
debrief-turn-fatal = With a fatal error

# Lines
debrief-transcript = Line by line
debrief-filter-annotated = With notes
debrief-filter-all = All
debrief-filter-lost = Lost
debrief-earned = Earned
debrief-partly = Partly
debrief-missed = Missed
debrief-unobserved = Not observed
debrief-fatal = Fatal
debrief-note-number = Note { $number }
debrief-better = Better:{" "}
debrief-why = Why:{" "}
debrief-answer = One way to say it
debrief-answer-of = One way to say it in turn { $turn }
debrief-nothing-shown = No such line here; choose “All” to see the whole talk
debrief-nothing-to-mark = There are no notes; choose “All” to see the whole talk
debrief-unsaid = Not said, not done
debrief-unsaid-about = These belong to no single line; each says what would have earned it
debrief-throughout = Kept up throughout
debrief-throughout-about = Not one sentence but the whole talk earned these
debrief-unobserved-head = Not observed this time
debrief-unobserved-about = There was no occasion for these; they do not count, and are not held against you
debrief-desk-done = Did “{ $action }”: { $result }
debrief-desk-refused = “{ $action }” was refused: { $reason }
debrief-desk-table = Looked at “{ $table }”
debrief-desk-article = Opened “{ $article }”
debrief-desk-searched = Searched for “{ $words }”
debrief-desk-flagged = Flagged row { $row } of “{ $table }” as doubtful
debrief-desk-unflagged = Took the flag off row { $row } of “{ $table }”
debrief-desk-cited = Cited “{ $source }”
debrief-hint = Took a hint ({ $cost } points): { $hint }
debrief-hint-free = Took a hint: { $hint }
debrief-silence = { $seconds } seconds of silence, and the customer noticed
debrief-ended-customer = The customer ended the talk
debrief-ended-agent = You ended the talk
debrief-ended-turns = The turns ran out
debrief-ended-clock = Time ran out

# Against the last attempt
debrief-against = Against attempt { $attempt }
debrief-against-total = Total { $before } → { $now }
debrief-against-gained = Done now, not then:{" "}
debrief-against-lost = Done then, not now:{" "}
debrief-against-same = The same checks were met

# One thing to retry
debrief-retry = One thing to retry
debrief-retry-what = { $turn }: { $title }.{" "}
debrief-retry-what-whole = { $title }.{" "}
debrief-retry-would-be = With everything else as it was, the total would be { $total }.
debrief-retry-would-pass = With everything else as it was, the total would be { $total }, a pass.
debrief-retry-from = Retry from turn { $turn }
debrief-retry-nothing = Every point there was to earn was earned; there is nothing to take up again.
debrief-retry-not-marked = This talk was not marked; simply play it again.
debrief-retry-exam = An exam is not taken up again from the middle
debrief-retry-no-turn = This talk has no turn { $turn } to go back to
debrief-again = Play it again

# Exam
debrief-sealed = The exam is over; the result is with the examiner
debrief-sealed-about = The whole talk is saved. Outcome, marks and notes appear here once the examiner releases them
debrief-sealed-unsaved = This talk could not be saved and is gone once the window is closed. Outcome, marks and notes appear here once the examiner releases them
debrief-sealed-confirm = Once released, whoever sits at this computer sees the outcome, the marks and the notes, and it cannot be undone. Nobody's identity is checked here: confirm only if you are the examiner
debrief-sealed-library = Back to practice
debrief-examiner = I am the examiner, release…
debrief-release = I am the examiner, release it
debrief-release-not = Not yet

# The next level
debrief-theory = { $competency } at level { $level }
debrief-anchor-empathy-2 = At least one sentence meets the customer's feeling, without denying or judging it.
debrief-anchor-empathy-3 = Name the feeling, add something they told you themselves, and only then solve.
debrief-anchor-empathy-4 = Hear the need behind the words; let the tone follow the customer; say nothing twice.
debrief-anchor-empathy-5 = The apology is prompt, specific and sincere, and the mood really falls; dignity holds even under abuse.
debrief-anchor-data_understanding-2 = Read the right value where you were told to look.
debrief-anchor-data_understanding-3 = Work out the right figure and say its scope: which one, which days, which unit.
debrief-anchor-data_understanding-4 = Break it down two ways, find the cause, name the limits of the data, notice the trap.
debrief-anchor-data_understanding-5 = Put the impact in figures, forecast it, and tie it to an action and a day to check.
debrief-anchor-sales_awareness-2 = Do not sell before the problem is solved, nor promise what is not yours to promise.
debrief-anchor-sales_awareness-3 = Ask what is needed, make one offer that fits, and take no for an answer.
debrief-anchor-sales_awareness-4 = Tie the offer to a pain they named, and meet an objection with evidence.
debrief-anchor-sales_awareness-5 = Right offer, right moment, clear terms including how to cancel; trust and value both rise.
debrief-anchor-operations-2 = There is a record and it was passed on, even if not complete.
debrief-anchor-operations-3 = Right category and priority, every field filled, a time promised, the loop closed.
debrief-anchor-operations-4 = Prevent the next contact; escalate with the whole story; handle exceptions by the book.
debrief-anchor-operations-5 = See the cause in the system and propose a change of process, with a figure to judge it by.
debrief-anchor-project_management-2 = List the tasks.
debrief-anchor-project_management-3 = Break the work down: owners, milestones, the main risks.
debrief-anchor-project_management-4 = Dependencies, budget and stakeholders are named; success can be measured; changes have a rule.
debrief-anchor-project_management-5 = Argue trade-offs when questioned; pilot first, keep a way back, and track whether it paid.

# Why a mark stands
debrief-why-mark = Why this mark
debrief-why-of = Why this mark: { $title }
debrief-why-nowhere = Nothing in the talk can be taken for it
debrief-why-place = { $turn }, “{ $words }”
debrief-why-exact = { $turn }, “{ $words }”: these are the very words the case looks for; nothing is guessed
debrief-why-desk = { $turn }: this rests on what was done at the desk, not on what was heard
debrief-why-words = Heard as { $what } by the words “{ $words }”, { $sure }
debrief-why-shape = Looks like { $what }, but only by the shape of the sentence, { $sure }
debrief-why-model = Sounds like { $what } by the way the whole sentence is put, { $sure }
debrief-why-weighed = what weighed most: { $stretches }
debrief-why-between = {", "}
debrief-why-figure = a figure
debrief-why-promise-full = a promise with a time and an owner
debrief-why-promise-timed = a promise with a time
debrief-why-promise-owned = a promise with an owner
debrief-why-empathy = empathy { $level } of 2
debrief-why-sure-exact = read letter by letter
debrief-why-sure-very = very sure ({ $percent }%)
debrief-why-sure = sure ({ $percent }%)
debrief-why-unsure = not sure ({ $percent }%)
debrief-need-person = { $count ->
    [one] Hearing was not sure of { $count } mark. It counts as heard for now and waits for a trainer
   *[other] Hearing was not sure of { $count } marks. They count as heard for now and wait for a trainer
}
debrief-overruled = { $count ->
    [one] A trainer overruled { $count } mark, and the total counts it so. What the machine said stands under it
   *[other] A trainer overruled { $count } marks, and the total counts them so. What the machine said stands under each
}
debrief-machine-total = { $total } by the machine alone
