draft-open = Draft a case…
draft-title = Draft a case from a few lines
draft-about = Describe what happened, or paste a ticket. It is sent to { $model } at { $origin }; take real names, phone and order numbers out first.
draft-no-endpoint = No language model is set up, and drafting needs one. Fill in its address and model in the settings, test it, and come back.
draft-to-settings = To the settings
draft-id = Name of the case
draft-id-hint = lower case, digits, hyphens, for example install-no-show
draft-brief = What happened
draft-brief-hint = For example: a customer took half a day off for a washing machine to be installed. Nobody came, nobody called. The job had been sent back once and never rebooked.
draft-ask = Draft
draft-again-button = Draft again
draft-stop = Stop
draft-busy = Drafting, attempt { $attempt }… It usually takes a minute or two, longer with a small model on this computer. You can go on with something else.
draft-passes = It passes every check and can be kept. Read it through first: does the customer sound real, do the figures agree, are the marks fair?
draft-fails = After { $attempts } attempts { $errors ->
    [one] one error is
   *[other] { $errors } errors are
} left, so it cannot be kept. Copy it, mend it yourself and import it.
draft-warnings = { $count ->
    [one] One warning
   *[other] { $count } warnings
} besides
draft-contents = { $facts } facts · { $checks } checks · { $nodes } nodes · { $minutes } minutes
draft-line = Line { $line }
draft-keep = Keep it
draft-copy = Copy the file
draft-copied-text = Copied
draft-drop = Throw away
draft-close = Close
draft-kept = “{ $id }” is on your shelf
draft-kept-hint = Play it yourself before anybody else does.
draft-not-kept = The draft does not pass its checks; it was not kept
draft-exists = “{ $id }” is on the shelf already and was left alone. Draft under another name
draft-again = The last draft did not pass. What was found comes first, then the whole of it. Put it right and answer with the whole file again.
draft-copied = “{ $detail }” is a real number out of the brief and does not belong in a case
draft-copied-hint = Put an invented one in its place
draft-cli-no-endpoint = Drafting needs a language model, and none is set up
draft-cli-no-endpoint-hint = Fill in its address and model in the app's settings, or give --endpoint and --model
draft-cli-empty = The brief is empty
draft-cli-failed = { $errors } errors are left, no file was written; the draft is on standard output
draft-cli-trouble = There is no draft: { $why }
