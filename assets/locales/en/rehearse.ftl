# Rehearsal: a whole event against machines, and where the points were lost

rehearse-no-exercise = There is no exercise “{ $id }”, so this stage cannot be held; put it into the folder of cases or take another contest
rehearse-true = True
rehearse-false = False
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
rehearse-next-stage = Go through “{ $stage }” once more; that is where the gap is

# Report
rehearse-me = Me
rehearse-head = { $name }: place { $place } of { $among } with { $total } points; the winner { $other } is { $gap } ahead
rehearse-head-won = { $name }: place { $place } of { $among } with { $total } points, { $gap } ahead of { $other }
rehearse-stage-line = { $stage }: { $mine } / { $of }, the other { $theirs }, difference { $gap }
rehearse-more = { $count } more
rehearse-next = What to practise next
