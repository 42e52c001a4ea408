# The shift: acts, fields, answers and refusals, the board.
desk-act-shift-advance = Let time pass
desk-act-shift-advance-about = Until when; what happens on the way happens
desk-act-shift-advance-done = Time has passed
desk-act-shift-move = Move people
desk-act-shift-move-about = Whoever is free goes at once, the others after their contact
desk-act-shift-move-done = Arranged
desk-act-shift-break = Move a break
desk-act-shift-break-about = Bring a planned break forward or put it off
desk-act-shift-break-done = Break moved
desk-act-shift-reserve = Call in the reserve
desk-act-shift-reserve-about = They need some time to get here, and cost by the head
desk-act-shift-reserve-done = Reserve called
desk-act-shift-message = Post an announcement
desk-act-shift-message-about = Queue message, first line of the bot or app banner; it helps when it says what is wrong
desk-act-shift-message-done = Announcement posted
desk-act-shift-incident = Open an incident
desk-act-shift-incident-about = Tells the engineers on duty: what is seen, how bad, what you think it is
desk-act-shift-incident-done = Incident opened
desk-act-shift-inform = Inform
desk-act-shift-inform-about = Tell those who must know: how it stands, what is being done, when you report again
desk-act-shift-inform-done = Informed

desk-field-shift-until = Until
desk-field-shift-group = Group
desk-field-shift-count = People
desk-field-shift-from = From
desk-field-shift-to = To
desk-field-shift-which = Break
desk-field-shift-at = New time
desk-field-shift-channel = Channel
desk-field-shift-text = Text
desk-field-shift-title = Title
desk-field-shift-severity = Severity
desk-field-shift-cause = What is seen and why
desk-field-shift-who = Whom
desk-unit-people = people

shift-severity-p0 = P0 everything is down
shift-severity-p1 = P1 a main service fails for many
shift-severity-p2 = P2 a service is impaired
shift-severity-p3 = P3 an inconvenience
shift-break-title = { $group } { $at }, break for { $count }

shift-advanced = { $board }
shift-moved = { $later ->
    [0] { $count } moved from { $from } to { $to }, at once
   *[other] { $count } moved from { $from } to { $to }: { $at_once } at once, { $later } after their contact or break
}
shift-break-moved = Break moved to { $at }
shift-called = { $count } of the reserve called to { $to }, at their desks at { $at }, cost { $cost } { $unit }
shift-announced = Announcement posted on { $channel }; it replaces the one before
shift-opened = { $at } { $severity } incident opened: { $title }
shift-informed = { $at } informed: { $who }

shift-over = This shift ended at { $to }
shift-past = It is { $now }; give a later time
shift-other-day = Time can only pass within today; it is { $now }
shift-beyond-end = This shift ends at { $to }
shift-same-channel = Both are the same channel
shift-cannot-work = This group cannot work that channel
shift-not-so-many = { $there ->
    [0] Nobody of this group is left there
   *[other] Only { $there } of this group are there
}
shift-break-begun = This break has begun
shift-break-too-far = This break has to begin between { $from } and { $to }
shift-reserve-left = { $left ->
    [0] All of the reserve have been called in
   *[other] Only { $left } of the reserve are left
}
shift-whole-people = The number of people must be whole, 1 or more
shift-no-such = This shift has no such thing

shift-board-clock = { $clock } (the shift ends at { $to })
shift-board-over = { $clock } the shift is over
shift-board-line = { $channel }: { $waiting } waiting (longest { $longest }) · last half hour { $arrived } in, { $level } within { $seconds } s (target { $target }%), { $abandoned } gave up · { $busy } busy { $idle } free { $resting } on a break
shift-board-notice = { $at } the floor reports: { $cause }
shift-board-notice-over = Mended since { $at }: { $cause }

shift-metric-service-level = Service level
shift-metric-abandonment = Abandonment
shift-metric-occupancy = Occupancy
shift-metric-handle-time = Handle time
shift-metric-speed-of-answer = Mean wait
shift-metric-backlog = Backlog
shift-metric-first-contact = First-contact resolution
shift-metric-satisfaction = Satisfaction estimate
shift-metric-cost = Cost of the reserve

shift-all-channels = All channels
shift-mark-figure = { $channel }, { $metric }: { $figure } (left alone { $alone })
shift-mark-worst = { "" }; worst { $from }–{ $to } { $channel } { $figure }

shift-ui-step = { $minutes } min
shift-ui-next = Next planned, { $until }
shift-ui-over = The shift is over; its figures stand
shift-ui-waiting = waiting
shift-ui-longest = longest { $longest }
shift-ui-level = Last half hour: { $level } within { $within }, target { $target }%
shift-ui-seconds = { $value } s
shift-ui-minutes = { $value } min
shift-ui-hours = { $value } h
shift-ui-people = { $busy } busy · { $idle } free · { $resting } on a break
shift-ui-load = { $arrived } came; the formula asks for { $needed }
shift-ui-staff = People
shift-ui-staff-about = Press a post to send people elsewhere
shift-ui-post = { $channel } { $count }
shift-ui-send = Send { $count } to { $channel }
shift-ui-nothing-yet = A curve appears once a quarter of an hour has passed
