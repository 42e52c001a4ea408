# Rehearsal: a whole event against machines, and where the points were lost

rehearse-no-exercise = There is no exercise “{ $id }”, so this stage cannot be held; put it into the folder of cases or take another contest
rehearse-true = True
rehearse-false = False
rehearse-leg = Task of leg { $number }
rehearse-record = Record { $id }
rehearse-violation = Line { $turn }: { $name }
rehearse-wrong-flag = Line { $turn }: flagged, but right
rehearse-sheet-mean = Judges' mean { $mean }: { $anchor }

# What to practise next
rehearse-next-topic = Practise “{ $topic }” first: { $count } questions the other got right and you did not
rehearse-next-case = Play “{ $case }” again and watch “{ $check }”
rehearse-next-violation = Listen for “{ $name }” in recordings: { $count } missed this time
rehearse-next-rule = Read rule { $rule } again and hold every record against it
rehearse-next-wrong-flag = Leave a line alone when unsure: a wrong flag costs points
rehearse-next-speed = Type a service letter a day, right first, fast later
rehearse-next-sheet = Judges look at “{ $item }”; next time: { $anchor }
rehearse-next-other = In “{ $stage }”, begin with: { $what }
rehearse-next-quiz = Hear the question out and press when sure; keep the points of the must-answer round
rehearse-next-member = Practise “{ $stage }” with { $name } first, who earned least of the team
rehearse-next-stage = Go through “{ $stage }” once more; that is where the gap is

# Report
rehearse-me = Me
rehearse-head = { $name }: place { $place } of { $among } with { $total } points; the winner { $other } is { $gap } ahead
rehearse-head-won = { $name }: place { $place } of { $among } with { $total } points, { $gap } ahead of { $other }
rehearse-stage-line = { $stage }: { $mine } / { $of }, the other { $theirs }, difference { $gap }
rehearse-more = { $count } more
rehearse-next = What to practise next

# Contest page
rehearse-title = Rehearsal
rehearse-note = Machines are rivals and judges; nothing counts
rehearse-about = Take one of the contests yourself, against machines and before machines. After every stage you see your place; in the end, where the points were lost and what to practise next.
rehearse-new = Rehearse…
rehearse-new-title = Rehearse a contest
rehearse-new-words = The same seed gives the same questions, customers and rivals, so you can try again in a few days.
rehearse-new-yes = Enter
rehearse-who = Who
rehearse-who-alone = One person
rehearse-who-team = A team of { $members }
rehearse-names = Names
rehearse-name = Member { $number }
rehearse-strength = Rivals are
rehearse-rivals = How many
strength-novice = Novices
strength-average = Average
strength-strong = Strong
strength-champion = Champions
rehearse-seed-name = Seed of the rehearsal
rehearse-dice = Another seed
rehearse-kept = Rehearsal: { $title }

# Rehearsal page
rehearse-against = { $rivals } rivals, { $strength }
rehearse-against-teams = { $rivals } rival teams, { $strength }
rehearse-seed = Seed { $seed }
rehearse-stage-weight = { $weight } points, to come
rehearse-stage-runs = Running
rehearse-stage-done = Over
rehearse-stage-points = { $points } / { $of } points
rehearse-stage-not-through = Not let through
rehearse-standing = Final standing
rehearse-standing-now = Standing so far
rehearse-standing-after = { $done } of { $all } stages
rehearse-standing-none = The standing is shown here once the first stage is over
rehearse-standing-row = Place { $place }, { $name }, { $total } points
rehearse-next-about = { $minutes } minutes, { $weight } points
rehearse-start = Begin { $stage }
rehearse-turns = You take turns at this machine, each with their own time
rehearse-how-theory = As at the event: you learn what was right after handing in
rehearse-how-critique = Find what is wrong in the recording, name it, and write what should have been said
rehearse-how-breaches = Hold each record against the rules: broken or not, which rule, why
rehearse-how-typing = Type the text, right first, fast second
rehearse-how-live = Talk with a customer, without hints and without going back; write the ticket before you end
rehearse-how-data = Work the case with the figures on the desk
rehearse-how-relay = Agent, analyst and lead, one after the other; the hand-over notes are marked too
rehearse-how-duel = Question and answer: defend first, then attack
rehearse-how-quiz = Three rounds: must-answer, buzzer, risk. You turn the questions and answer for your side; the rivals press and answer by themselves
rehearse-how-defence = Present, then answer the standard questions; mark yourself by the sheet afterwards, and the machine judges take it from there
rehearse-mine = { $name } is next
rehearse-mine-begun = { $name } has not handed in yet
rehearse-stand-in = Let a machine take it
rehearse-stand-in-about = A machine as strong as the rivals takes this stage in your place; its points count for you
rehearse-game-runs = This stage has begun and cannot be handed over half way; play it to its end
rehearse-machines = Rivals are at work, judges are marking…
rehearse-reporting = Looking where the points were lost…
rehearse-stuck = This stage could not be held to its end; go back and begin another rehearsal
rehearse-own = { $name }, how did it go
rehearse-own-about = Machines cannot hear a defence. Mark yourself honestly by the behaviour of each level; the judges take it from there.
rehearse-own-done = To the judges
rehearse-own-guess = Let the machine judges guess
rehearse-own-guess-about = Machines do not hear what you said: they guess by the average you have earned in the other stages of this rehearsal, each judge severe or generous by nature. Take it as a hint only.

# Gap
rehearse-place-before = Place{ " " }
rehearse-place-among = { " " }of { $among }
rehearse-place-behind = { $total } points; the winner { $other } is { $gap } ahead
rehearse-place-won = { $total } points, { $gap } ahead of { $other }
rehearse-kind = Listed is only what the winner earned and you did not, the dearest first
rehearse-kind-won = In no stage were you behind the second
rehearse-kind-won-still = You won. Here the second was still better
rehearse-practise = Practise
rehearse-competencies = The five competencies
rehearse-competencies-about = Share of points in talks and data cases: yours above, the other's below
rehearse-both = { $what }: yours { $mine }, the other's { $theirs }
rehearse-stage-both = { $mine } to { $theirs } of { $of }
rehearse-by-members = “{ $stage }” is taken by each member and counts as their sum; see each of them for what was lost
rehearse-not-through = Not let through to “{ $stage }”, so it brought nothing
rehearse-absent = “{ $stage }” was not taken, so it brought nothing
rehearse-no-parts = “{ $stage }” is marked as a whole, without parts
rehearse-nothing-lost = Whatever the other earned, you earned too
rehearse-show-more = Show { $count } more
rehearse-key = Right: { $words }
rehearse-anchor = Next level: { $words }
rehearse-better = Better: { $words }
rehearse-answered = You answered: { $words }
rehearse-no-answer = Not answered
rehearse-quoted = “{ $words }”
