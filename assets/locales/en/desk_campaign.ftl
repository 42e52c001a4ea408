# Lists and segments: their acts, answers and refusals.
desk-register-nothing = No condition is given
desk-register-only-conditions = Only conditions stand here, such as days<=90 orders>=3; set alternatives apart by |
desk-unit-percent = %

desk-act-campaign-segment = Make a segment
desk-act-campaign-segment-about = The same name again changes it
desk-act-campaign-segment-done = Made
desk-act-campaign-drop = Drop a segment
desk-act-campaign-drop-about = Only before the launch
desk-act-campaign-drop-done = Dropped
desk-act-campaign-launch = Launch
desk-act-campaign-launch-about = Nothing can be changed after it; the result follows at once
desk-act-campaign-launch-done = Launched
desk-field-campaign-name = Segment
desk-field-campaign-where = Conditions
desk-field-campaign-offer = Offer
desk-field-campaign-control = Control group

desk-campaign-made = {$name}: {$size} customers fit, {$contacts} contacted, {$alone} left alone, {$cost} {$unit}; {$overlap} stand in an earlier segment, {$out} must not be contacted
desk-campaign-launched = Launched: {$contacts} contacted, {$orders} ordered; {$alone} left alone, {$others} ordered all the same; uplift {$uplift} points, net {$net} {$unit}
desk-campaign-launched-already = It was launched and cannot be changed
desk-campaign-no-segment = There is no segment called “{$name}”
desk-campaign-nothing = There is no segment yet, so nothing to launch
desk-campaign-empty = No customer fits “{$where}”
desk-campaign-no-control = Without a control group nobody can tell what it did; leave at least {$least}% alone
desk-campaign-opted-out = {$count} of them asked not to be contacted; leave them out first
desk-campaign-over-limit = That would contact {$contacts} customers in all; the limit is {$limit}

# On screen.
desk-campaign-contacts = Contacts
desk-campaign-contacts-of = at most { $limit }
desk-campaign-alone = Control
desk-campaign-alone-about = at least { $least }% each
desk-campaign-cost = Cost
desk-campaign-cost-each = { $cost } { $unit } each
desk-campaign-state = State
desk-campaign-draft = not launched
desk-campaign-sent = launched
desk-campaign-net = Net
desk-campaign-net-none = known after the launch
desk-campaign-none = No segment yet
desk-campaign-of = { $count } on the list
desk-campaign-line = { $size } fit · { $contacts } contacted · { $alone } left alone ({ $control }%) · { $cost } { $unit }
desk-campaign-overlap = { $count } stand in an earlier segment and are contacted once
desk-campaign-out = { $count } who asked not to be contacted are still in it
desk-campaign-result = { $orders } ordered ({ $rate }%), of those left alone { $others } ({ $alonerate }%), uplift { $uplift } points
desk-campaign-money = Revenue { $revenue } · cost { $cost } · net { $net } { $unit }
