# Marks of exercises
practical-needs-person = heard in doubt, a person decides
practical-not-found = this place was not found
practical-name-is = it is called “{ $name ->
    [negative] negative language
    [challenging] challenging the customer
    [buck_passing] passing the buck
    [perfunctory] brushing off
    [commands_calm] ordering calm
    [blames_customer] blaming the customer
    [sarcasm] sarcasm
    [abuse] abuse
    [interrupting] interrupting
    [dead_air] dead air
    [no_opening] no proper opening
    [no_closing] no proper closing
    [feeling_missed] feeling missed
    [not_confirmed] not confirmed
    [asks_again] asking again
    [jargon] unexplained jargon
    [wrong_answer] wrong answer
    [absolute_promise] absolute promise
    [unauthorised_promise] unauthorised promise
    [identity_not_verified] identity not verified
    [private_data_told] private data told
    [asks_secret] asking for a secret
    [disclosure_missing] disclosure missing
    [misleading_sale] misleading sale
    [early_sale] sale before the solution
   *[rating_pressed] pressing for a rating
}”
practical-decoy = nothing is wrong here, so it should not be flagged
practical-nothing-wrong = there is no violation here
practical-no-breach = this record breaks no rule
practical-is-breach = this record breaks a rule
practical-not-judged = this record was not judged
practical-rule-is = the rule broken is { $rule }
practical-lacks-text = nothing was written
practical-lacks-act = “{ $act }” was not heard
practical-lacks-figure = “{ $words }” was not stated
practical-lacks-words = “{ $words }” was not said
practical-lacks-promise = { $kind ->
    [timed] there is no promise with a time
    [owned] it does not say who will do it
    [full] it does not say who will do it by when
   *[firm] nothing was firmly promised
}
practical-has-flag = “{ $words }” is { $family }
practical-has-words = “{ $words }” should not be there
practical-flag = forbidden language: “{ $words }”
practical-typed = { $speed } characters a minute, { $accuracy } % right, { $back } taken back
practical-not-accurate = less than { $wanted } % is right, so the speed earns nothing
practical-pasted = at second { $second } more than { $most } characters came at once; they count as pasted and were left out
practical-task = this part earned { $points } of { $of }
practical-task-undone = this part was not finished
practical-not-answers = this is no answer file for the exercise: { $error }
practical-no-answers = this kind is run before judges and has no answer file
practical-no-exercise = { $path } is no exercise: the file begins with Critique, Breaches, Typing, Duel, Relay, QuizRounds or Defence
practical-broken = the exercise still has findings; run heard check { $path }
practical-sum = { $title }: { $earned } of { $of } points
practical-waiting = { $points } more wait for a person
practical-part-found = place
practical-part-named = name
practical-part-corrected = correction
practical-part-wrong_flag = wrong flag
practical-part-verdict = verdict
practical-part-rule = rule
practical-part-reason = reason
practical-part-speed = speed
practical-part-pasted = pasted
practical-part-check = check
practical-part-flag = forbidden language
practical-part-task = task
practical-part-item = hand-over
practical-part-fact = fact
practical-part-promise = promise
