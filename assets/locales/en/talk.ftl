talk-back = Back to practise
talk-customer-seed = { $customer } customer · seed { $seed }
talk-briefing = Briefing
talk-end = End talk
talk-end-ask = End this talk now?
talk-end-ask-about = Goals still open stay open; the debrief follows at once
talk-end-yes = End
talk-end-no = Go on
talk-leave-ask = Leave this talk for now?
talk-leave-about = Everything said is saved, and you can take it up again
talk-leave-about-unsaved = Nothing is being saved; if you leave, this talk is gone
talk-leave-yes = Leave
talk-debrief = See debrief

talk-customer = Customer
talk-conversation = Conversation
talk-desk = Desk
talk-status = Status

talk-anger = Anger
talk-trust = Trust
talk-patience = Patience
talk-patience-unit = turns
talk-cause-turn = turn { $turn }
talk-cause-one = turn { $turn }: { $cause }
talk-told = What they have told
talk-told-none = Nothing that matters yet
talk-leave-values = Why the values moved is for the debrief

talk-cause-specific_empathy = named the feeling and their own fact
talk-cause-stock_empathy = one stock phrase of comfort
talk-cause-repeated_empathy = a stock phrase again
talk-cause-sincere_apology = a sincere, specific apology
talk-cause-early_defence = explained before listening
talk-cause-asks_again = asked what was already told
talk-cause-concrete_action = an action with a time and an owner
talk-cause-progress = something new
talk-cause-blame = blamed somebody or the rules
talk-cause-forbidden_phrase = used a forbidden phrase
talk-cause-broken_promise = did not keep a promise
talk-cause-early_sale = sold before the problem was solved
talk-cause-silence = kept them waiting
talk-cause-no_progress = nothing new
talk-cause-repeats_itself = said the same again
talk-cause-need_met = the real need was met
talk-cause-authored = a reaction of this case

talk-row-began = { $time } { $name } joined
talk-row-began-phone = { $time } { $name } is on the line
talk-row-table = You looked at “{ $title }”
talk-row-article = You opened “{ $title }”
talk-row-searched = You searched for “{ $words }”
talk-row-done = { $action }: { $result }
talk-row-refused = { $action } was refused: { $reason }
talk-row-flagged = You doubted row { $row } of “{ $title }”
talk-row-unflagged = You took back the doubt on row { $row } of “{ $title }”
talk-row-cited = You cited { $what }
talk-cited-row = row { $row } of “{ $title }”
talk-cited-article = “{ $title }”
talk-row-silence = No reply for { $seconds } seconds
# Marks under a line in Learn: not earned yet, and still to be had
talk-chip-open = Still in time: { $reason }
talk-row-hint = Hint
talk-row-hint-cost = { $cost ->
    [one] Hint, costs 1 point
   *[other] Hint, costs { $cost } points
 }
talk-row-ended = The talk has ended
talk-ended-customer = The customer ended the talk
talk-ended-agent = You ended the talk
talk-ended-turn_limit = The turn limit was reached
talk-ended-clock = Time is up
talk-you = You
talk-typing = { $name } is typing
talk-speaking = { $name } is speaking

talk-compose = Reply
talk-compose-hint = Say something to { $name }
talk-compose-hint-phone = Write what you would say to { $name }
talk-send = Send
talk-break-hint = Shift+Enter for a new line
talk-hint = Hint
talk-hint-cost = Hint −{ $cost }
talk-hint-none = No more hints
talk-hint-exam = No hints in an exam
talk-phrases-search = Search phrases
talk-choices = You could say
talk-ended-note = The talk has ended

talk-used = Used
talk-no-limit = no limit
talk-suggested = / { $minutes } min suggested
talk-limit = / { $minutes }:00
talk-turn = Turn { $turn }
talk-turn-of = / { $limit }
talk-goals = Goals { $done }/{ $all }
talk-goals-hidden = { $all } goals
talk-goal-done = Reached
talk-goal-open = Not yet
talk-saving = Saving
talk-saved = Saved
talk-unsaved = Not saved

talk-note = Notes
talk-note-about = Only you see them; they do not count
talk-note-hint = A line to yourself
talk-note-keep = Keep


talk-draft = AI draft
talk-draft-note = Unchecked; what you send is yours
talk-draft-send = Send
talk-draft-edit = Change
talk-draft-down = Turn down
talk-draft-reason-figure = A figure or date is wrong
talk-draft-reason-policy = Against the rules, or by old ones
talk-draft-reason-promise = Promises too much
talk-draft-reason-tone = The tone is wrong
talk-draft-reason-privacy = Tells what is private
talk-draft-reason-own_words = Nothing wrong; my own words fit better
talk-row-draft-sent = AI draft sent as it was
talk-row-draft-edited = AI draft sent after changes
talk-row-draft-down = AI draft turned down: {$reason}
talk-to-hall = Back to the event
