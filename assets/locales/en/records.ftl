records-title = Records
records-summary = { $times ->
    [one] 1 session since { $date }
   *[other] { $times } sessions since { $date }
}, { $time }
records-summary-of = { $name }, { $rest }
records-summary-none = No finished session yet
records-minutes = { $minutes } min
records-hours = { $hours } h { $minutes } min
records-date = { $day } { $month }
records-month-1 = Jan
records-month-2 = Feb
records-month-3 = Mar
records-month-4 = Apr
records-month-5 = May
records-month-6 = Jun
records-month-7 = Jul
records-month-8 = Aug
records-month-9 = Sep
records-month-10 = Oct
records-month-11 = Nov
records-month-12 = Dec

records-period-month = Last 30 days
records-period-quarter = Last 90 days
records-period-year = Last year
records-period-all = All time
records-mode-all = All modes
records-trade-all = All trades
records-export = Export…
records-export-file = practice.csv

records-target = target { $target }
records-few = Little evidence
records-try = Practise it
records-try-hint = Open the briefing of “{ $title }”
records-change-up = ↑{ $points }
records-change-down = ↓{ $points }
records-change-none = no change
records-change-hint = Compared with the first attempt of this period
records-plot = { $competency }: estimate { $value }, give or take { $half }, target { $target }, { $times } attempts
records-plot-few = { $competency }: not enough evidence, { $times } of the 3 attempts that a number needs
records-attempt = { $date }, { $title }: { $score } of 100
records-legend-line = Estimate and 80% interval
records-legend-target = { $level } target
records-legend-dot = One attempt
records-legend-note = Little practice, wide interval; no number before 3 attempts

records-missed = Checks most often missed
records-missed-note = missed / occasions
records-missed-count = { $lost } / { $of }
records-missed-none = No check was missed in this period
records-next = First, “{ $check }”
records-next-where = “{ $title }” has { $occasions ->
    [one] 1 check
   *[other] { $occasions } checks
} of { $competency }, about { $minutes } min
records-next-go = Practise
records-next-none = Finish a session and the next step shows here

records-list = Practice
records-list-note = choose two to compare
records-list-one = choose one more
records-compare = Compare 2
records-col-date = Date
records-col-case = Case
records-col-mode = Mode
records-col-total = Total
records-col-result = Result
records-came-open = Unfinished
records-came-left = Left early
records-came-gone = Case removed
records-came-unmarked = Not marked
records-came-capped = Fatal, capped
records-came-passed = Passed
records-came-failed = Not passed
records-came-sealed = Sealed
records-came-sealed-hint = The results of an exam show once the examiner releases them
records-came-gone-hint = The case file is gone, so it cannot be marked; put it back and it can
records-came-unmarked-hint = There was nothing to mark, so there is no number
records-came-capped-hint = A fatal error caps the total; it does not count as a pass
records-line = { $date }, { $title }, { $mode }, { $result }
records-line-total = { $date }, { $title }, { $mode }, total { $total } of 100, { $result }
records-pick = Choose to compare: { $date } { $title }
records-more = More: { $date } { $title }
records-open = Open debrief
records-resume = Continue
records-delete = Delete…
records-delete-title = Delete this session?
records-delete-words = The conversation and notes of “{ $title }” on { $date } are removed from this computer. This cannot be undone.
records-delete-yes = Delete
records-delete-no = Keep
records-deleted = Session deleted
records-delete-failed = The session was not deleted: { $why }
records-delete-failed-hint = Nothing changed; you can try again
records-saved = Saved to { $path }
records-save-failed = Not saved to { $path }: { $why }
records-save-failed-hint = Try another folder
records-empty = No practice yet. Finish a session and the five competencies start to grow here
records-empty-button = Go and practise
records-none = No session matches
records-none-button = Clear filters
records-private = Only you can see your practice

records-compare-title = Two sessions compared
records-compare-back = Back
records-compare-before = Earlier
records-compare-after = Later
records-compare-what = Competency
records-compare-change = Change
records-compare-total = Total
records-compare-gained = Checks that went better
records-compare-lost = Checks that went worse
records-compare-none = None
records-compare-same = { $same } more went the same; { $once } had an occasion in only one session
records-compare-same-all = { $same } more went the same
records-compare-open = Open debrief
records-compare-turns = { $turns ->
    [one] 1 turn
   *[other] { $turns } turns
}, { $time }
records-compare-noise = One session is a noisy measure; a difference of about ten points need not be a real change
records-caveat-case = These are different cases, so their checks cannot be compared one by one
records-caveat-mode = The modes differ, and with them the rules for hints and time
records-caveat-customer = The customer kinds differ, so the difficulty may too
records-caveat-fork = The later one was retried from the middle of an earlier talk, so its beginning is the same
records-caveat-unmarked = One was not marked, so the totals cannot be compared
records-review = Review
records-review-this = Review as a trainer
records-overruled = a trainer overruled some
