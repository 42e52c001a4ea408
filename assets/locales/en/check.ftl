# Checking scenarios: how the file is written
check-full-width = a full-width { $found } stands here; use the plain { $half }
check-full-width-space = an invisible wide blank ({ $found }) stands here; use a plain blank
check-full-width-hint = heard check --fix repairs all full-width marks at once
check-byte-order-mark = the file begins with an invisible byte order mark (BOM)
check-not-utf8 = the file is in { $encoding }; save it as UTF-8
check-bad-bytes = the file has bytes that are neither UTF-8 nor GBK
check-bad-bytes-hint = open it in an editor, save it as UTF-8 and check again
check-encoding-hint = heard check --fix repairs this; the content stays as it is
check-file-too-large = the file is larger than { $limit } MiB and was not read further
check-file-too-large-hint = a scenario is usually below 1 MiB; keep only the table rows the case needs
check-nested-too-deep = brackets are nested more than { $limit } deep
check-syntax-nothing = the file is empty
check-syntax-after-end = the scenario has ended, but more follows
check-syntax-unclosed-comment = this comment /* has no closing */
check-syntax-unclosed-text = this text has no closing quote
check-syntax-apostrophe = single quotes hold one character; write texts in double quotes
check-syntax-bad-escape = { $escape } cannot be written in a text; a backslash itself is written \\
check-syntax-extension = only #![enable(implicit_some)] is supported, and it may be left out
check-syntax-unclosed = this bracket has no matching { $close }
check-syntax-unclosed-hint = put { $close } behind its last item
check-syntax-extra-comma = one comma too many
check-syntax-wrong-close = expected { $close } here, found { $found }
check-syntax-wrong-close-hint = the bracket was opened on line { $line }
check-syntax-semicolon = items are separated by commas, not semicolons
check-syntax-missing-comma = a comma is missing behind this item
check-syntax-missing-comma-hint = put a comma here
check-syntax-equals = a field is followed by a colon, not by an equals sign
check-syntax-no-value = nothing stands behind the colon
check-syntax-stray-field = a field cannot stand directly in square brackets{ $name ->
    [blank] {""}
   *[other] : { $name }
 }
check-syntax-stray-field-hint = every item of a list has its own round brackets: [(…), (…)]
check-syntax-no-colon = write this as “name: value”
check-syntax-unexpected = { $found } cannot stand here
check-wrong-type = expected { $wanted ->
    [text] a text in quotes
    [number] a whole number
    [bool] true or false
    [list] a list in square brackets
    [map] a map in braces
    [Text] a text with its language
   *[other] { $wanted }
 } here, found { $found ->
    [text] a text
    [char] a character
    [number] a number
    [word] a word without quotes
    [fields] a set of fields
    [tuple] values in round brackets
    [list] a list
   *[map] a map
 }
check-wrong-type-hint-text = write (en: "…"), or (zh: "…", en: "…") in both languages
check-wrong-type-hint-quotes = put it in double quotes
check-wrong-type-hint-list = put it in square brackets, […], even a single item
check-wrong-type-hint-number = leave out the quotes
check-wrong-head = expected { $wanted } here, found { $found }
check-wrong-head-hint = the name before the bracket may be left out: delete { $found }
check-unknown-field = { $shape } has no field { $name }
check-duplicate-field = the field { $name } is written twice
check-duplicate-key = “{ $name }” is written twice; only the last one would be kept
check-missing-field = { $shape } lacks the field { $name }
check-missing-field-hint = add { $name }: { $wanted ->
    [text] "…"
    [number] a number
    [bool] true or false
    [list] […]
    [map] {"{"}"…": "…"{"}"}
    [Text] (en: "…")
   *[other] { $wanted }
 }
check-unknown-name = { $shape } knows no { $name }
check-did-you-mean = did you mean { $name }?
check-known-names = choose one of: { $names }
check-single-brackets = { $name } needs another pair of brackets inside
check-single-brackets-hint = write { $name }((…))
check-argument-count = { $name } takes { $wanted } values, { $found } stand here
check-argument-count-hint = write { $form }
check-not-whole = { $written } is not a whole number
check-number-out-of-range = { $written } is out of range; it can be { $low } to { $high }
check-empty-text = the text is missing in every language

# Checking scenarios: what the file means
check-unsupported-format = format { $format } is unknown; this version reads format 1
check-unsupported-format-hint = update Heard, or change the file back to format 1
check-id-not-file-name = the case's id is “{ $id }” but the file is called “{ $file }”
check-id-not-file-name-hint = change the id to “{ $file }”, or rename the file
check-bad-case-id = the case's id “{ $id }” may only have lower-case letters, digits, hyphens or Chinese
check-bad-id = the name “{ $id }” is empty or has a blank, quote, equals sign, hash or brace
check-duplicate-id = the name “{ $id }” is taken
check-duplicate-id-hint = choose another name, and change what refers to it
check-too-many-nodes = the script has more than { $limit } nodes
check-unknown-target = there is no node “{ $name }”
check-unknown-reference = there is no { $wanted ->
    [fact] fact
    [ending] ending
    [action] action
    [table] table
    [source] table or article
    [article] article
    [citation] article or table row
    [product] product of the catalogue
    [response] response
    [offer] offer of the campaign
    [theme] theme
    [draft] draft of the copilot
    [work] package of work
    [person] person
    [involved] person or stakeholder
    [milestone] milestone
    [risk] risk
    [stakeholder] stakeholder
    [purchase] purchase
    [change] change of the project
    [trap] trap
   *[check] check
 } “{ $name }”
check-unknown-row = “{ $name }” is no row of a table; write table#row, rows count from 1
check-unknown-parameter = the action “{ $action }” has no parameter “{ $parameter }”
check-unknown-value = the parameter “{ $parameter }” has no value “{ $value }”
check-unreachable-node = no way leads from the start to the node “{ $node }”
check-unreachable-node-hint = add a to: "{ $node }" in a node that is reached, or delete this one
check-no-way-out = the node “{ $node }” has neither a reply nor an ending
check-no-way-out-hint = add replies, write ends, or give an ending a when
check-loop-without-exit = { $count ->
    [one] the node “{ $node }” leads only to itself
   *[other] { $count } nodes beginning with “{ $node }” lead only to each other
 }
check-gate-never-opens = this condition can never hold
check-gate-why-contradiction = its parts contradict each other
check-gate-why-told = the fact “{ $fact }” can never be told
check-gate-why-visited = the node “{ $node }” can never be reached
check-gate-why-did = the action “{ $action }” cannot be done, or not with these values
check-gate-why-need = there is no hidden_need, or it can never be met
check-gate-why-asked = Asked belongs into the release of a fact
check-gate-why-otherwise = Otherwise belongs where the first that applies is chosen, as in replies
check-gate-why-turn = the turn lies behind the turn_limit
check-gate-why-elapsed = the time lies behind the minutes of the case
check-gate-why-mood = anger and trust end at 100
check-gate-why-not = what stands in Not always holds
check-reply-behind-always = a reply before this one always applies, so this one never does
check-reply-behind-always-hint = move it before that one, or delete it
check-release-never-holds = the fact “{ $fact }” can never be released
check-release-never-holds-hint = look for facts that wait for each other, or a condition out of range
check-unreachable-ending = no talk can end with “{ $ending }”
check-unreachable-ending-hint = name it in a node's ends, or give it a when
check-silent-opening = the opening node has no line; the customer says nothing
check-silent-node = the node “{ $node }” has no line; the customer falls silent there
check-no-facts = the customer knows nothing that could be asked for
check-cue-no-reply-uses = the sample “{ $words }” never decides anything
check-cue-no-reply-uses-hint = the reply to “{ $node }” in the same node catches it first
check-cue-twice-hint = the same reply already has it
check-duplicate-choice = the node already offers “{ $words }”
check-never-met = no transcript can ever show this
check-never-met-contradiction = its parts contradict each other
check-never-met-between = the parameter is no number, or its limits and these do not overlap
check-never-met-some = the list has only { $count } words
check-never-met-row = the table has { $rows } rows, counted from 1
check-never-met-chose = the script offers no such reply
check-never-met-empathy = the highest empathy level is 2
check-never-met-ended = none of these endings can be reached
check-void-rule = this rule never voids an attempt
check-void-rule-hint = give a number or faults, for example more_than: 2, any: [RoleReversal]
check-silence-earns = a trainee who says nothing earns this
check-silence-earns-hint = say in applies when it counts, for example applies: Turns(3)
check-judge-dismisses = a judge does not decide whether a feeling was played down
check-judge-fatal = a judge does not decide on a fatal error
check-judge-hint = ask the rules, for example Act(Dismiss) or Flag(Dismissal)
check-weights-sum = the weights add up to { $sum } instead of 100
check-no-points = the check is worth 0 points
check-no-evidence = the check has neither met nor parts, so nothing can earn it
check-two-evidences = write either met or parts
check-parts-sum = the parts add up to { $sum }, the check says { $points }
check-competency-not-marked = { $competency } has a weight but no check
check-competency-not-marked-hint = add a check for it, or make its weight 0
check-competency-no-weight = the check feeds { $competency }, whose weight is 0
check-blank-text = the text is blank
check-placeholder-text = this is not written yet: “{ $words }”
check-half-translated = the text is missing in { $language }
check-language-not-declared = { $language } is not among the languages; nobody will see this text
check-bad-date = “{ $written }” is no valid date or time
check-bad-date-hint = write it like { $form }
check-dates-backward = it ends before it begins
check-bad-number = “{ $written }” is no number
check-bad-number-hint = write digits only, as in 38.6; the unit has its own place
check-limits-backward = the upper limit is below the lower one
check-bad-pattern = the regular expression is wrong: { $reason }
check-row-width = the row has { $cells } cells, the table { $columns } columns
check-out-of-range = { $value } is out of range; it can be { $low } to { $high }
check-cap-above-pass = the cap is not below the pass mark: one could pass with a critical error
check-odd-limit = { $name } is { $value }; sensible is { $low } to { $high }
check-empty-list = the list is empty

# heard check and heard new
check-summary = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 } in { $files ->
    [one] 1 file
   *[other] { $files } files
 }
check-all-fine = nothing to report in { $files ->
    [one] 1 file
   *[other] { $files } files
 }
check-repaired = repaired { $path }
check-no-files = there is no .ron file in { $path }
check-no-such-rule = there is no rule { $rule }
check-severity-error = error
check-severity-warning = warning
check-severity-hint = help
check-new-written = wrote { $path }
check-new-next = edit it, then run heard check { $path }
check-new-exists = { $path } exists and was left alone
check-new-exists-hint = choose another name, or move it away first
check-new-no-template = there is no template { $name }
check-new-templates = choose one of { $names }, or give the path of a scenario file
check-new-bad-id = “{ $id }” cannot be the name of a case
check-new-bad-id-hint = use lower-case letters, digits, hyphens or Chinese, as in late-gift
check-shift-clock = `{ $value }` is no clock time like 09:30
check-shift-outside = { $value } lies outside of the shift
check-shift-backward = The end must come after the beginning
check-shift-name = { $what ->
    [channel] The shift has no channel `{ $name }`
   *[disruption] The shift has no disruption `{ $name }`
}
check-shift-cannot-work = Group `{ $group }` cannot work channel `{ $channel }`
check-shift-size = { $name } is { $value } and should lie between { $low } and { $high }
check-shift-number = `{ $value }` is no number
check-shift-no-limit = A figure of a shift needs at_least, at_most or better_by

# Pools of drawn customers
check-pool-too-small = the pool has { $has } { $what ->
    [names] names for a sex and an age group
    [personas] personas
    [backgrounds] backgrounds
   *[other] personas for the temper { $what }
 }; it needs at least { $least }
check-pool-twice = “{ $name }” stands in this list twice
check-pool-meaning = what is said for “{ $word }” must not bring or take away a figure or a “not”
check-pool-no-latin = the name “{ $name }” needs `latin` letters for talks in English

# Question banks
check-bank-twice = “{ $name }” stands in the bank twice
check-bank-option-count = this question has { $count } options; it needs { $least } to { $most }
check-bank-options-unused = true or false, numbers and cases have no options
check-bank-same-option = two options are the same
check-bank-key-single = the answer of a single choice is the letter of one option, such as `answer: "B"`
check-bank-key-multiple = the answer of a multiple choice is the letters of two options or more, each once, such as `answer: "ACD"`
check-bank-key-order = the answer of an ordering has the letter of every option once, in the right order, such as `answer: "CABD"`
check-bank-key-verdict = the answer is `true` or `false`
check-bank-key-number = the answer is a number, such as `answer: "12.5"`
check-bank-tolerance = only a number has a tolerance; it is not below 0
check-bank-points = a case names what earns its points: `points: ["…", "…"]`

# Contests
check-contest-range = this number should be from { $low } to { $high }
check-contest-no-stage = there is no stage called “{ $name }”
check-contest-no-stages = a contest has one stage at least
check-contest-twice = “{ $name }” stands here twice
check-contest-weights = the weights of the stages that { $by ->
    [each] each entrant takes
   *[other] a team takes together
 } add up to { $sum } and should be 100
check-contest-part-empty = the stage “{ $name }” has no { $what ->
    [questions] questions: write `balanced: 100`, or name them one by one in `draws`
   *[other] case or exercise: write one id at least
 }
check-contest-both-draws = write either `balanced` or `draws`
check-contest-roles = there are { $roles } roles and { $members } members in a team
check-contest-no-teams = the stage “{ $name }” is taken together, but nobody enters in teams: write `entrants: Teams((members: 3))`
check-contest-relay-alone = the relay “{ $name }” is taken together: write `by: Together`
check-contest-drop = one sheet at least must be left without the highest and the lowest: write 3 or more, or 0 for never
check-contest-anchors = every item has a behaviour for each of the levels 0, 1, 2 and 3; this one has { $count }
check-contest-no-sheet = judges have a share of the stage “{ $name }” but no sheet
check-contest-idle-sheet = the stage “{ $name }” has a sheet but judges have no share: write a `machine` below 100
check-contest-no-judges = the stage “{ $name }” is judged but the contest has no judges: write `judges: (count: 5)`
check-contest-advance-none = one entrant at least goes on
check-contest-advance-more = an earlier stage lets fewer through than go on here
check-contest-advance-last = nobody goes on after the last stage
check-contest-tie-idle = “{ $name }” decides nothing here: it was compared before, or an extra question has ended it
check-contest-tie-open = where there are prizes, the last of the ties should be `ExtraRiskQuestion`, or a place may stay undecided
check-contest-team-prize = there are no teams to win it
check-contest-prizes = the shares of the prizes come to { $sum }%
check-contest-bar-empty = a bar says which stages it looks at
check-contest-calls = a call or the time to be late is longer than the longest stage ({ $longest } minutes)

# Exercises
check-exercise-twice = “{ $name }” stands in the exercise twice
check-exercise-empty = `{ $list }` is empty, and there is no exercise without it
check-exercise-reference = there is no “{ $name }” here; did you mean { $near }?
check-exercise-place-turn = there is no turn { $turn }; the talk has { $turns }
check-exercise-place-customer = this turn is the customer's, and only the agent is judged
check-exercise-place-words = “{ $words }” does not stand in turn { $turn }
check-exercise-place-both = this turn is marked as a violation and as a decoy
check-exercise-times-order = this turn ends before it begins, or begins before the one before it
check-exercise-times-silence = dead air needs { $seconds } seconds of silence before the turn
check-exercise-times-interrupting = an interruption begins before the turn before it has ended
check-exercise-needs-figure = “{ $words }” is not heard as one figure
check-exercise-needs-word = a wording is empty
check-exercise-needs-points = points and what is asked for them do not go together: one is there without the other
check-exercise-model = the expert's own text does not pass: { $lack }
check-exercise-points-anchors = an item of a sheet has points and four anchors, for levels 0 to 3
check-exercise-points-levels = levels rise in speed and in points, and the accuracy is 100 at most
check-exercise-points-sheet = the points of the sheet add up to { $sum } instead of 100
check-exercise-points-none = nothing can be earned here
check-exercise-size = { $value } is outside { $low } to { $high }
check-exercise-size-parts = the parts take { $parts } minutes, the whole has { $whole }
