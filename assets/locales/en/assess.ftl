# Marks: why points were earned or lost
assess-not-observed = The occasion for it never came; it leaves the denominator.
assess-spoiled = It was there, but something else that was said or done took it away again.
assess-guard-repeated = That sentence was said before; the second time earns nothing.
assess-guard-listed = Keywords without a sentence around them earn nothing.
assess-guard-echoed = These are the customer's own words handed back; they earn nothing.
assess-guard-canned = A quick phrase sent as it is says nothing about this customer, so it does not count
assess-guard-pasted = This is the text of a knowledge article, not your own words.
assess-abuse-title = Abused the customer
assess-abuse-reason = A customer is never abused, whatever happened; one sentence is fatal.
assess-abuse-better = Pause, and go back to the matter: “Let us sort this out first. Would this work for you?”

assess-not-marked-nothing-happened = Not marked: nothing was said or done.
assess-not-marked-nothing-observed = Not marked: nothing that the case marks could be observed.
assess-not-marked-other-scenario = Not marked: this transcript belongs to another case, not to { $scenario }.

# Names
assess-competency-empathy = Empathy
assess-competency-data_understanding = Data understanding
assess-competency-sales_awareness = Sales awareness
assess-competency-operations = Operations
assess-competency-project_management = Project management
assess-status-met = met
assess-status-partly = partly
assess-status-not_met = not met
assess-status-not_observed = not observed
assess-family-customer = customer
assess-family-business = business
assess-family-compliance = compliance
assess-outcome-settled = The customer accepted
assess-outcome-partly_settled = Partly settled
assess-outcome-escalated = Passed on
assess-outcome-customer_left = The customer left
assess-outcome-out_of_time = Out of time
assess-outcome-ended_by_agent = You ended it
assess-outcome-running = Not ended yet
assess-flag-negative = flat refusal
assess-flag-challenging = challenging the customer
assess-flag-buck_passing = buck-passing
assess-flag-absolute_promise = absolute promise
assess-flag-command_calm_down = order to calm down
assess-flag-abuse = abuse
assess-flag-blame_customer = blaming the customer
assess-flag-dismissal = brushing off
assess-flag-threat = threat
assess-flag-sarcasm = sarcasm
assess-flag-medical_advice = diagnosis or medication advice
assess-flag-asks_secret = asking for a password or code

# The result on the command line
assess-total-passed = Total { $total } / 100, passed (pass mark { $pass })
assess-total-failed = Total { $total } / 100, not passed (pass mark { $pass })
assess-total-capped = { $earned } earned, capped by a critical error
assess-hint-cost = { $points } taken for hints
assess-case-changed = The marking of this case has changed since it was played; these are the marks by the case as it is now.
assess-ending = Outcome: { $ending }
assess-head-competencies = Five competencies
assess-head-critical = Critical errors
assess-head-checks = Check by check
assess-head-retry = One thing to retry
assess-competency-line = { $name }: { $score } (may lie between { $low } and { $high }), level { $level }, { $points } of { $of } points
assess-competency-none = { $name }: not enough evidence
assess-level-capped = level capped at { $level } by { $family } in turn { $turn }
assess-turn = turn { $turn }
assess-better = Better: { $better }
assess-retry-total = With everything else as it was, the total is { $total }.
assess-retry-pass = With everything else as it was, the total is { $total }, a pass.
assess-torn = The last line of { $file } is incomplete; the { $lines } lines before it were used.

# When it cannot run
assess-no-transcript = { $file }: no transcript could be read. { $why }
assess-no-header-hint = Transcripts are written by heard play … --transcript FILE; the first line names case, seed and mode.
assess-bad-line-hint = See whether the file was edited. A torn last line is fine; lines in the middle have to be whole.
assess-other-scenario-hint = Mark it with its own case: heard assess { $scenario } …

# Needs a person
assess-needs-person = Needs a person
assess-need-person = { $count ->
    [one] { $count } mark needs a person: hearing was not sure, and it counts as heard for now
   *[other] { $count } marks need a person: hearing was not sure, and they count as heard for now
}
assess-doubt = Needs a person: hearing was not sure; heard the other way it is { $least }–{ $most } of { $of } points
assess-doubt-quote = Needs a person: hearing was not sure of “{ $quote }”; heard the other way it is { $least }–{ $most } of { $of } points
assess-doubt-critical = Needs a person: hearing was not sure of this fatal error
assess-competency-thin = Too little was observed: not enough evidence, read this score with care

# Overruled
assess-overruled = Overruled by { $by }; the machine had said { $status }, { $points } of { $of }. Note: { $note }
assess-overruled-nobody = a trainer
assess-machine-total = Some marks were overruled by a trainer; by the machine alone the total is { $total }
assess-fatal-dismissed = The fatal error “{ $title }” was overruled by { $by }: it was not committed and caps nothing. Note: { $note }
assess-fatal-added = This fatal error was added by { $by }; the machine had not heard it. Note: { $note }
