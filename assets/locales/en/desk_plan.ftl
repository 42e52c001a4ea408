# The project board: its acts, fields, answers and refusals.
desk-act-plan-task = Plan a task
desk-act-plan-task-about = Who does it, how many working days it takes, what has to be finished first
desk-act-plan-task-done = Planned
desk-act-plan-extra = Plan a task of your own
desk-act-plan-extra-about = Work that is not on the list
desk-act-plan-extra-done = Planned
desk-act-plan-drop = Take a task out
desk-act-plan-drop-about = Only while nothing waits for it
desk-act-plan-drop-done = Taken out of the plan
desk-act-plan-role = Give a role
desk-act-plan-role-about = Responsible, accountable, consulted or informed (RACI)
desk-act-plan-role-done = Role given
desk-act-plan-milestone = Set a milestone
desk-act-plan-milestone-about = Its day, and what has to be finished by then
desk-act-plan-milestone-done = Milestone set
desk-act-plan-risk = Note a risk
desk-act-plan-risk-about = How likely, how bad, what you do about it, who watches it
desk-act-plan-risk-done = Risk noted
desk-act-plan-stakeholder = Note a stakeholder
desk-act-plan-stakeholder-about = What they need, and how and when they hear from you
desk-act-plan-stakeholder-done = Stakeholder noted
desk-act-plan-buy = Buy
desk-act-plan-buy-about = Adds its price to the plan
desk-act-plan-buy-done = Bought
desk-act-plan-return = Do without
desk-act-plan-return-about = Takes a purchase out of the plan
desk-act-plan-return-done = Taken out of the plan
desk-act-plan-measure = Set a measure of success
desk-act-plan-measure-about = What is measured, which value is enough, on which day
desk-act-plan-measure-done = Measure set
desk-act-plan-baseline = Agree the baseline
desk-act-plan-baseline-about = From then on, tasks change only after a change request
desk-act-plan-baseline-done = The baseline is agreed
desk-act-plan-change = Request a change
desk-act-plan-change-about = What changes, why, and what it does to days and money
desk-act-plan-change-done = Change request filed

desk-field-task = Task
desk-field-name = Name of the task
desk-field-owner = Owner
desk-field-days = Working days
desk-field-after = After
desk-field-from = Not before
desk-field-who = Who
desk-field-role = Role
desk-field-milestone = Milestone
desk-field-on = Day
desk-field-risk = Risk
desk-field-likelihood = Likelihood
desk-field-impact = Impact
desk-field-answer = Response
desk-field-sign = Early sign
desk-field-needs = What they need
desk-field-contact = How and when they hear
desk-field-item = Item
desk-field-measure = Measure
desk-field-target = Target
desk-field-by = By
desk-field-what = What
desk-field-why = Why
desk-field-effect = Effect

desk-unit-days = days
desk-plan-role-r = Responsible
desk-plan-role-a = Accountable
desk-plan-role-c = Consulted
desk-plan-role-i = Informed
desk-plan-grade-low = Low
desk-plan-grade-medium = Medium
desk-plan-grade-high = High

desk-plan-task-planned = {$title}: {$who}, {$start} to {$finish}. {$spare ->
    [0] On the critical path
    [one] 1 day of slack
   *[other] {$spare} days of slack
}. Everything is finished by {$end}
desk-plan-task-again = {$title} changed: {$who}, {$start} to {$finish}. {$spare ->
    [0] On the critical path
    [one] 1 day of slack
   *[other] {$spare} days of slack
}. Everything is finished by {$end}
desk-plan-not-a-day = “{$title}” takes a day such as 2025-11-08 or 11-08, not “{$value}”
desk-plan-unknown-task = There is no task “{$name}”
desk-plan-unknown-task-near = There is no task “{$name}”. Did you mean “{$near}”?
desk-plan-not-planned = “{$title}” is not in the plan yet
desk-plan-cycle = That goes round in a circle: {$chain}. Nothing in it could ever begin
desk-plan-after-itself = “{$title}” cannot wait for itself
desk-plan-needed = {$others} still {$count ->
    [one] waits
   *[other] wait
} for “{$title}”. Change that first
desk-plan-gone = {$who} is not there any more from {$day}, and the task would run until {$finish}
desk-plan-before-start = {$day} is before the project begins ({$start})
desk-plan-too-long = The plan would run for more than ten years
desk-plan-too-early = “{$title}” cannot be on {$day}: {$task} is finished on {$finish}
desk-plan-second-accountable = {$who} is accountable for “{$title}” already. One task, one accountable person
desk-plan-nothing-to-agree = There is no task in the plan yet
desk-plan-change-first = The baseline is agreed. File a change request first
desk-plan-not-bought = “{$title}” is not in the plan
desk-plan-bought-already = “{$title}” is in the plan already
desk-plan-name-taken = There is a task called “{$name}” already

# The board on screen.
desk-plan-tasks = Tasks
desk-plan-milestones = Milestones
desk-plan-risks = Risks
desk-plan-people = People
desk-plan-money = Money
desk-plan-aims = Aims
desk-plan-empty = No task yet. Plan the first one below
desk-plan-milestones-none = No milestone yet
desk-plan-risks-none = No risk noted yet
desk-plan-people-none = No stakeholder and no role yet
desk-plan-money-none = Nothing planned that costs
desk-plan-aims-none = No measure of success yet
desk-plan-finish = Finished
desk-plan-finish-by = due {$deadline}
desk-plan-finish-spare = {$days ->
    [one] 1 day left
   *[other] {$days} days left
}
desk-plan-finish-late = {$days ->
    [one] 1 day late
   *[other] {$days} days late
}
desk-plan-cost = Cost
desk-plan-cost-of = of {$budget}
desk-plan-critical = {$count} critical
desk-plan-state = Plan
desk-plan-draft = Draft
desk-plan-agreed = Baseline
desk-plan-requests = {$count ->
    [0] no requests
    [one] 1 request
   *[other] {$count} requests
}
desk-plan-deadline = due
desk-plan-bar = {$title}, {$who}, {$days} calendar days, {$slack ->
    [one] 1 day of slack
   *[other] {$slack} days of slack
}
desk-plan-bar-critical = {$title}, {$who}, {$days} calendar days, on the critical path
desk-plan-after = After {$tasks}
desk-plan-milestone-late = What it waits for is not finished by then
desk-plan-risk-grades = likelihood {$likelihood}, impact {$impact}
desk-plan-risk-line = {$answer} ({$owner})
desk-plan-risk-sign = Shows first as: {$sign}
desk-plan-measure-line = {$target} by {$day}
desk-plan-request = change request
desk-plan-conflict-gone = {$who} is gone from {$day}: “{$task}” has nobody to finish it
desk-plan-conflict-late = The plan ends {$days ->
    [one] 1 working day
   *[other] {$days} working days
} after the deadline
desk-plan-conflict-budget = {$over} {$unit} over budget
desk-plan-conflict-load = {$who} has two tasks at once on {$days ->
    [one] 1 day
   *[other] {$days} days
}, first on {$day}: {$tasks}

desk-plan-role-given = {$title}: {$role} is {$who}
desk-plan-milestone-set = {$title} on {$day}
desk-plan-risk-noted = {$title}, watched by {$who}
desk-plan-stakeholder-noted = {$who} noted with what they need
