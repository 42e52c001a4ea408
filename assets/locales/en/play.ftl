play-no-case = There is no case “{ $name }”
play-no-case-near = Did you mean “{ $near }”? A path to a .ron file works too
play-no-case-known = There are: { $known }
play-broken-case = The case file { $path } has { $count ->
    [one] an error
   *[other] { $count } errors
} and cannot be played
play-broken-case-hint = Run heard check { $path } to see where
play-no-model = No language model is set: it needs its address and name
play-no-model-hint = Add --endpoint URL --model NAME, or fill them in under Settings in the app; the key goes into the variable HEARD_MODEL_KEY
play-hearing-exam = In an exam the rules alone hear, so that everybody is heard alike
play-hearing-exam-hint = Leave out --hearing model, or play with --mode practise
play-mode-learn = Learn
play-mode-practise = Practise
play-mode-exam = Exam
play-how = Type to speak to the customer; /desk shows the desk, /help all commands, /end ends the talk
play-help =
    plain text                     say it to the customer
    /do ACTION key=value …         work the desk
    /request ACTION key=value …    ask for approval where an action needs it
    /show TABLE [where …]          open a table, filtered by words or amount>100
    /show TABLE by COL mean(COL)   group and add up; also where, join, stats
    /search WORDS                  search the knowledge base
    /read ARTICLE                  read an article
    /flag TABLE ROW                flag a doubtful row, or take the flag back
    /cite ARTICLE or TABLE#ROW     cite a source into the reply
    /choose N                      pick a written reply
    /wait SECONDS                  let time pass
    /note TEXT                     keep a private note
    /draft NAME                    send the copilot's draft (say WORDS changes it, down REASON turns it down)
    /hint                          ask for a hint
    /desk                          what the desk offers
    /end                           end the talk
play-customer = { $name }: { $text }
play-you = You: { $text }
play-mood = { $word }, anger { $anger } trust { $trust } patience { $patience }
play-mood-calm = calm
play-mood-unsettled = unsettled
play-mood-agitated = agitated
play-mood-furious = furious
play-cause-specific-empathy = feeling and fact named
play-cause-stock-empathy = a stock phrase
play-cause-repeated-empathy = a stock phrase again
play-cause-sincere-apology = an apology for the thing itself
play-cause-early-defence = explained before listening
play-cause-asks-again = asked what was told
play-cause-concrete-action = a way out with time and owner
play-cause-progress = a step forward
play-cause-blame = blame
play-cause-forbidden-phrase = a phrase that must not be said
play-cause-broken-promise = a promise taken back
play-cause-early-sale = a sale while the problem is open
play-cause-silence = nobody answers
play-cause-no-progress = nothing new
play-cause-repeats-itself = the same words again
play-cause-need-met = the real need is met
play-cause-authored = set by the case
play-no-hints-in-exam = There are no hints in an exam
play-no-hint-left = There is no further hint now
play-no-such-choice = There is no reply with that number
play-no-such-row = There is no such row
play-no-such-source = Neither the knowledge base nor the tables have that
play-flagged = Flagged: { $table }, row { $row }
play-unflagged = Flag taken back: { $table }, row { $row }
play-cited = Cited: { $source }
play-noted = Noted
play-hint = { $cost ->
    [0] Hint: { $text }
    [one] Hint (1 point): { $text }
   *[other] Hint ({ $cost } points): { $text }
}
play-silence = You have been silent for { $seconds } seconds
play-nothing-found = Nothing found
play-ended-customer = The customer ended the talk
play-ended-agent = You ended the talk
play-ended-turn-limit = The turns are used up
play-ended-clock = Time is up
play-needs-more = /{ $command } needs something after it; /help shows how
play-needs-number = /{ $command } needs a number, and “{ $value }” is none
play-no-table = There is no table “{ $name }”; there are: { $known }
play-no-article = There is no article “{ $name }”; there are: { $known }
play-not-key-value = “{ $word }” is not key=value; /desk shows what each action takes
play-unknown-command = There is no command /{ $command }; /help shows all
play-unknown-command-near = There is no command /{ $command }; did you mean /{ $near }?
play-draft = Copilot draft { $draft }, unchecked: { $text }
    (/draft { $draft } sends it, /draft { $draft } say WORDS sends it changed, /draft { $draft } down REASON turns it down)
play-draft-down = draft turned down
play-no-draft = there is no draft “{ $name }” (drafts: { $known })
play-no-reason = there is no reason “{ $name }” (reasons: { $known })
play-draft-gone = that draft is not on offer now
