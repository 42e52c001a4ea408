# Review: a trainer marks blind, compares, overrules
review-title = Review
review-not-kept = Could not be kept: { $why }
review-no-trainer = Say first who is marking
review-no-such-check = This session has no such check
review-marked-already = This check is marked already; a confirmed mark stays as it is
review-mark-first = Confirm your own mark first, then see the machine's and overrule it
review-note-needed = An overrule needs a sentence why
review-same = The machine says the same; there is nothing to overrule
review-not-overruled = Nothing here is overruled
review-back = Back to growth
review-back-queue = Back to the list
review-waiting = { $count ->
    [0] nothing waits for a person
    [one] { $count } session waits for a person
   *[other] { $count } sessions wait for a person
}
review-reading = Reading the records
review-empty = No practice has ended yet. Once one has, it can be reviewed here
review-none-waiting = Nothing waits for a person: hearing was sure of every mark. Choose “All” to mark any session
review-filter-waiting = To review { $count }
review-filter-all = All { $count }
review-fact-open = { $count ->
    [one] { $count } check needs a person
   *[other] { $count } checks need a person
}
review-fact-marked = { $count } of { $of } marked
review-fact-overruled = { $count } overruled
review-no-name = no name given
review-trainee = Trainee
review-ended-trainee = The trainee ended the talk

# Who marks
review-trainer = Marking: { $name }
review-trainer-none = Who marks?
review-trainer-about = The name stands on marks and overrules, where the trainee sees it
review-trainer-name = Name of the trainer
review-trainer-add = This trainer marks
review-no-trainer-about = Say at the top right who marks, then confirm marks

# Marking
review-blind-about = The machine's marks are hidden. Mark by the words of the talk first; each is shown once yours is confirmed
review-status-met = Met
review-status-partly = Partly
review-status-not-met = Not met
review-status-not-observed = No occasion
review-of = { $of ->
    [one] { $of } point
   *[other] { $of } points
}
review-earned = {"Met: "}
review-missed = {"Not met: "}
review-choose = { $check }: { $status }
review-confirm-one = Confirm this one
review-confirm-of = Confirm: { $check }
review-confirm = { $count ->
    [one] Confirm { $count } mark
   *[other] Confirm { $count } marks
}
review-seen = I have seen the machine's marks here (not blind)
review-progress = { $marked } of { $of } marked

# Side by side, and overruling
review-mine = Mine
review-mine-seen = Mine (not blind)
review-machine = The machine's
review-other = { $name } gave: { $status }
review-line = Turn { $turn }: “{ $words }”
review-line-desk = Turn { $turn }: something done at the desk
review-overrule = Overrule…
review-overrule-of = Overrule: { $check }
review-overrule-to = Overrule { $check } to: { $status }
review-overrule-do = Overrule
review-overrule-not = Leave it
review-note-of = Reason for overruling: { $check }
review-note-hint = A sentence why; the trainee sees it
review-overruled = { $by } overruled this to “{ $status }”: { $note }
review-take-back = Take it back

# Agreement
review-agreement = Agreement with the machine
review-agreement-about = Blind marks only; the further two marks are apart, the more κ loses
review-agreement-none = Once a trainer has marked blind, agreement is listed here check by check
review-agreement-row = { $case }, { $check }: { $pairs } blind marks, exact { $exact }, within one step { $adjacent }, weighted κ { $kappa }
review-col-check = Check
review-col-pairs = Marks
review-col-exact = Exact
review-col-adjacent = Near
review-col-kappa = Weighted κ
review-export = Export…
review-export-file = agreement.csv
review-nothing-between = A fatal error is committed or not; there is nothing between
review-status-committed = Committed
review-status-not-committed = Not committed
review-why-fatal = {"Why it is fatal: "}
review-forget = Delete { $name }…
review-forget-title = Delete this trainer?
review-forget-words = The name of { $name } and every mark and overrule they gave are deleted; what they overruled goes back to what the machine said. This cannot be undone
review-forget-yes = Delete
review-forget-no = Keep
