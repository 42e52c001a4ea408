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

voice-failed = The language model did not answer ({ $why }); the offline voice speaks this turn, and the talk goes on
voice-failed-log = The language model did not answer: { $why }. The offline voice spoke this turn
voice-taken-over = { $name } plays the customer
voice-handed-back = The program plays the customer again
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
