# The table: relay, quiz, attack and defence, defence

game-leave = Leave the table
game-desk = Tables
game-desk-relay = Members run in turn at their own seats; this shows how far they are
game-desk-quiz = The chief judge hosts; buzzers are on one keyboard, teams may use their own windows too
game-desk-duel = Two sides at one table, one attacks, one defends, then they change
game-desk-defence = Talk and questions are run from the table, judges mark afterwards
game-desk-sides = { $count } teams together
game-open-quiz = Host the quiz
game-open-duel = Open the table
game-open-defence = Bring on
game-open-look = Look
game-none = The exercise of this stage is not on this machine; put it into the folder of cases
game-no-exercise = The exercise { $item } of this leg is not on this machine; put it into the folder of cases
game-rules = Rules
game-time-left = { $what }, { $time } left
game-time-of = of { $time }
game-state-waits = To begin
game-state-over = Over
game-state-leg = Leg { $leg } of { $all }
game-state-round = Round { $round }
game-state-half = { $half ->
    [1] First half
   *[other] Second half
}
game-state-phase = Part { $phase }
game-over-marked = The result is recorded; until it is published only the chief judge sees it.
game-over-judges = Judges, please fill in your sheets.

# Entrants come in
game-entrant-relay = Three legs; whoever is next sits down, and the time of a leg begins then.
game-entrant-quiz = Teams to their places. Once the host begins, press your own key.
game-entrant-duel = Line against line, each side attacks once and defends once. Come to the table with your opponent.
game-entrant-defence = Get your slides ready first; once you begin the clock does not stop.
game-enter-relay = Go to the relay
game-enter-quiz = Go to the quiz
game-enter-duel = Go to the table
game-enter-defence = Go to the defence

# Relay
game-role-agent = Agent
game-role-analyst = Analyst
game-role-lead = Lead
game-leg = Leg { $leg }: { $role }
game-leg-left = Running, { $time } left
game-leg-next = Next
game-leg-coming = Waiting
game-leg-handed = Handed on
game-leg-done = Done
game-leg-late = Out of time
game-leg-begin = Begin this leg
game-leg-begin-about = Read the notes first. The clock starts when you press; you have { $minutes } minutes.
game-leg-elsewhere = This leg is being run; please do not talk with your team.
game-handover-next = Next: { $role }
game-handover-nobody = Nobody has this role
game-handover-about = Please make room. The talk and the exercise are no longer shown; the next leg sees the note only.
game-handover-sit = { $name } sits down
game-relay-waits = Waiting for the next leg
game-relay-over = The relay is done
game-notes = Hand-over notes
game-notes-about = From the legs before
game-note-none = No note: the time ran out first
game-note = Write the hand-over note
game-note-about = The next leg sees this note only: what the customer wants, what you found, what you promised and by when, who does what next.
game-note-field = Hand-over note
game-note-hand-on = Hand on
game-note-count = { $count } / { $most } characters
game-note-empty = The note is empty; write a sentence first
game-task-case = Take the call as usual; after it ends come back here and write the note.
game-task-exercise = Judge record by record, then come back here and write the note.
game-task-talk = Take the call
game-task-open = Open the exercise
game-task-done = This task is done
game-relay-not-runner = This leg is not for this seat; let the member whose turn it is sit down

# Quiz
game-quiz-not-host = The chief judge hosts the quiz; let them sit down
game-quiz-wait = Waiting for the host.
game-quiz-begin = Begin the quiz
game-quiz-begin-about = Teams, check your key: one each, at the right.
game-quiz-no-questions = The banks hold no fitting question; check kinds, topics and language
game-quiz-no-answer = Choose the answer that was given, then lock it; what cannot be chosen the host judges
game-quiz-not-your-buzzer = You can press your own team's buzzer only
game-quiz-close = End early…
game-quiz-close-ask = Ending now settles the places; they cannot be changed
game-quiz-close-yes = End the quiz
game-go-back = Go on
game-round-must = Must answer
game-round-buzzer = Buzzer round
game-round-risk = Risk round
game-round-extra = Extra question
game-quiz-far = Question { $now } of { $all }
game-quiz-worth = right +{ $right }, wrong −{ $wrong }
game-quiz-worth-risk = right wins the stake, wrong loses it
game-quiz-next-side = Next question: { $side }
game-quiz-next-all = Next question: everybody
game-quiz-stake = Choose the stake, the lowest score first:
game-quiz-points = { $points } points
game-quiz-staked = Stake { $stake }
game-quiz-ask = Read out
game-quiz-read = The question is being read. Press start as you say “start”; whoever is earlier has fouled.
game-quiz-start = Start
game-quiz-open = Buzzers are open; waiting for the first.
game-quiz-answers = { $side } answers: choose what was said, then lock it.
game-quiz-lock = Lock the answer
game-quiz-right = Right
game-quiz-wrong = Wrong
game-came-right = { $side } is right, { $points }
game-came-wrong = { $side } is wrong, { $points }
game-came-late = { $side } ran out of time, { $points }
game-came-foul = { $side } was early, { $points }, and is out of this question
game-came-foul-called = { $side } was early, called once, and is out of this question
game-came-lapsed = Nobody answered; the question is void
game-quiz-over = The quiz is over
game-quiz-place = { $place }. { $side }: { $score } points
game-quiz-extra = { " " }(extra questions { $points })
game-quiz-ring-between = Next question to come
game-quiz-ring-read = Being read
game-quiz-ring-open = Buzzers open
game-quiz-ring-answer = { $side } answers
game-scores = Teams
game-scores-keys = Buzzer keys at the left
game-scores-about = Score now
game-scores-row = { $side }, key { $key }, { $score } points, { $state }
game-side-answers = Answers
game-side-next = Next
game-side-locked = Out of this question
game-side-pressed = Pressed
game-side-fouls = { $count ->
    [one] { $count } foul
   *[other] { $count } fouls
}
game-buzz = Buzz
game-buzz-read = The question is being read; pressing now is a foul.
game-buzz-open = You can buzz now.
game-buzz-sent = Pressed; the host's window decides.
game-buzz-yours = It is yours, please answer.
game-buzz-out = You are out of this question.
game-buzz-wait = Waiting for the next buzzer question.

# Attack and defence
game-duel-pair = { $one } against { $other }
game-duel-rule = The defender replies { $turns } times in each half, { $seconds } seconds a line; whoever says nothing in time has passed.
game-duel-first = { $one } attacks first and { $other } defends; then they change.
game-duel-begin = Begin
game-duel-half = { $half ->
    [1] First half
   *[other] Second half
}, { $side } attacks
game-duel-attacks = { $side } attacks
game-duel-defends = { $side } defends
game-duel-wait = Waiting for { $side }
game-duel-line = Say a line
game-duel-send = Say it
game-duel-keys = Enter says it, Shift+Enter breaks the line
game-duel-turn = { $side } to speak
game-duel-far = { $half ->
    [1] First half
   *[other] Second half
}, { $reply } of { $turns } replies
game-duel-card = The attacker's card
game-duel-card-covered = The card is covered; only the attacker sees it
game-duel-goals = What they want
game-duel-pressure = Pressure they may put on
game-duel-off-limits = What is off limits
game-duel-lines = Lines to choose from
game-duel-rules = What the defender goes by
game-duel-foul = Call the attacker
game-duel-foul-why = What went too far
game-duel-call = Call
game-duel-fouls = Calls against the attacker: { $one } in the first half, { $other } in the second
game-duel-over = The bout is over
game-duel-mark = { $side } in defence, by machine { $points } / { $of }
game-duel-not-yours = Nobody of this seat is at this table
game-duel-foul-chief = Only the chief judge calls; let them sit down

# Defence
game-defence-task = Task
game-defence-slides-about = At most { $most } slides: a Markdown file with a line of --- between slides, or a folder of pictures in the order of their names.
game-defence-begin = Begin the talk
game-defence-next = End this part…
game-defence-next-ask = The time that is left of this part is not made up for
game-defence-next-yes = End this part
game-defence-end = End the defence…
game-defence-ask = Put the next question
game-defence-over = The defence is over
game-defence-asked = { $count } of { $all } asked
game-defence-questions = Questions for all
game-defence-questions-about = The same questions in the same order for everyone; shown one by one in their part.
game-judge-questions = The questions and what to listen for
game-judge-listen = Listen for: { $words }
game-defence-not-yours = Only whoever defends or the chief judge runs this
game-slides = Slides
game-slides-file = Markdown…
game-slides-folder = Folder of pictures…
game-slides-page = Slide { $page } of { $pages }
game-slides-back = Back
game-slides-on = Next
game-slides-keys = PageUp, PageDown or ← → turn, F enlarges
game-slides-none = There are no slides in { $path }
game-slides-no-text = { $path } is not UTF-8 text; save it as UTF-8
game-slides-too-many = There are { $has } slides, { $most } are allowed; leave some out and choose again
game-slide-no-picture = The picture { $name } cannot be read; use PNG or JPEG

# Not taken
game-refused-now = This cannot be done now
game-refused-task-first = Finish the task of this leg first, then hand on
game-refused-points = More points than there are
game-refused-sides = A quiz takes 2 to 40 teams with different names
game-refused-stake = There is no such stake
game-refused-stake-first = Choose the stake first
game-refused-side = This team cannot press now
game-refused-turn = It is the other side's turn
game-refused-line = The line is empty or longer than 2000 characters
game-refused-question = No questions are put in this part, or all have been
game-refused-slide = There is no such slide
