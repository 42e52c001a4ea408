# A customer worded by a language model: the voice check, taking over, trouble with the endpoint
voice-again-empty = it says nothing
voice-again-too_long = it is too long; no customer types that much at once
voice-again-markup = it has markup, a list, stage directions or a speaker's name; only what the customer types is wanted
voice-again-wrong_language = it is in another language
voice-again-speaks_as_model = it shows that a model speaks, or mentions prompts, settings, the exercise or scores
voice-again-obeys_injection = it follows an order that stands in the agent's text, which is only text
voice-again-role_reversal = it speaks as the agent; a customer does not offer help, look things up or apologise
voice-again-invented_figure = it has a figure, date or number that stands nowhere
voice-again-invented_name = it has a name that stands nowhere
voice-again-invented_fact = it tells something that stands nowhere
voice-again-unreleased_fact = it tells what the customer does not tell yet
voice-again-ends_early = it says goodbye, and the talk is not over
voice-again-agrees_early = it agrees, and the customer does not yet
voice-again-repeats = it repeats a sentence that was said before

voice-failed = The language model did not answer: { $why }. The offline voice speaks this turn, and the talk goes on
voice-failed-log = The language model did not answer: { $why }. The offline voice spoke this turn
voice-taken-over = { $name } plays the customer
voice-handed-back = The program plays the customer again
voice-interrupted = The customer spoke again before being answered
voice-went-quiet = The customer was away and did not answer for { $seconds } seconds
voice-claimed = What the customer said here is not so: { $truth }
voice-put-right = This reply put right what the customer had claimed: { $truth }
voice-rejected = A wording did not pass the check and was withdrawn; the customer did not say it: { $fault ->
        [empty] empty
        [too_long] too long
        [markup] markup or stage direction
        [wrong_language] another language
        [speaks_as_model] speaks as a model
        [obeys_injection] obeys a planted order
        [role_reversal] speaks as the agent
        [invented_figure] invented figure
        [invented_name] invented name
        [invented_fact] invented fact
        [unreleased_fact] a fact told too early
        [ends_early] ends the talk by itself
        [agrees_early] agrees by itself
       *[repeats] a repeated sentence
    }
voice-rejected-quote = A wording did not pass the check (“{ $quote }”) and was withdrawn; the customer did not say it: { $fault ->
        [empty] empty
        [too_long] too long
        [markup] markup or stage direction
        [wrong_language] another language
        [speaks_as_model] speaks as a model
        [obeys_injection] obeys a planted order
        [role_reversal] speaks as the agent
        [invented_figure] invented figure
        [invented_name] invented name
        [invented_fact] invented fact
        [unreleased_fact] a fact told too early
        [ends_early] ends the talk by itself
        [agrees_early] agrees by itself
       *[repeats] a repeated sentence
    }
voice-again = The last wording was faulty and is withdrawn; the customer did not say it ({ $fault ->
        [empty] empty
        [too_long] too long
        [markup] markup or stage direction
        [wrong_language] another language
        [speaks_as_model] speaks as a model
        [obeys_injection] obeys a planted order
        [role_reversal] speaks as the agent
        [invented_figure] invented figure
        [invented_name] invented name
        [invented_fact] invented fact
        [unreleased_fact] a fact told too early
        [ends_early] ends the talk by itself
        [agrees_early] agrees by itself
       *[repeats] a repeated sentence
    }). Another one is on its way

# A trainer takes over
voice-take-over = Take over…
voice-take-over-ask = Who plays the customer?
voice-take-over-about = A trainer may step in at any turn, type what the customer says, and hand back at any time. Mood, marks and ending are still computed from what the agent says; who said what and when stands in the talk.
voice-take-over-name = Name of the trainer
voice-take-over-yes = Take over
voice-panel = { $name } plays the customer
voice-panel-own = { $name } plays the customer. The program would say: “{ $own }”
voice-as-customer = Say as the customer
voice-as-customer-send = Customer says
voice-hand-back = Hand back

# Settings
voice-title = A customer worded by a language model
voice-about = What the customer thinks, knows and feels is still decided by the program from the case; the model only finds the words. Every line is checked first, worded again if it is faulty, and replaced by the offline voice if it still is.
voice-sends = With this kind of customer, each turn sends the persona, what is meant, and the last lines of the talk to the address above, with the key above; nothing else is sent.
voice-model = Model of the customer
voice-model-means = As the endpoint calls it
voice-model-hint = Same as the judge's
voice-temperature = Temperature of the customer
voice-temperature-means = Higher is more varied, and errs more
voice-test = Connection of the customer
voice-test-button = Try a word
