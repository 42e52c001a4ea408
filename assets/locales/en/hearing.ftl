# A second hearing by a language model: settings, trouble, debrief
hearing-title = A second hearing by a language model
hearing-about = The program's rules hear every reply at once, and decide. A model may read the reply as well: it can settle what the rules are unsure of, in your favour and only with words you said; it can never take back a forbidden phrase, make a promise or a fatal error, or cost a point. Where the two disagree and a mark hangs on it, the mark goes to a person.
hearing-sends = While it is on, every reply you type in learning and practice is sent with the customer's last words to the address above, with the key above; nothing else is sent, and nothing in an exam.
hearing-model = Model that hears
hearing-model-means = As the endpoint calls it
hearing-model-hint = Same as the judge's
hearing-test = Connection of the hearing
hearing-test-button = Ask once
hearing-on = After each reply
hearing-on-means = In learning and practice; the talk never waits for it
hearing-on-label = Ask the model
hearing-failed = The language model did not hear the reply: { $why }. The rules' hearing stands, and the talk goes on
hearing-told = Turn { $turn } heard by { $model }: { $labels }; empathy { $level } of 2
hearing-told-nothing = nothing to label
hearing-mark = Heard by { $model }. By the rules alone: { $status }, { $points } of { $of }.
hearing-mark-doubt = Heard by { $model }, which disagrees with the rules; the mark is that of the rules.
hearing-mark-settled = Heard by { $model }, which agrees with the rules; without it a person would have to look.
hearing-total = Heard by { $model } in { $turns } turns: { $total } with it, { $alone } by the rules alone
hearing-total-same = Heard by { $model } in { $turns } turns; the total is the same by the rules alone

# heard validate --hearing
hearing-no-set = None of the sets { $names } is among these folders, so no model that hears can be measured
hearing-step = Heard { $at } of { $of } replies
hearing-column-failed = no answer
hearing-agreement = Hearing by { $model }, prompts { $prompt }: its level of empathy with that of people (weighted κ), and that of the rules on the same replies
