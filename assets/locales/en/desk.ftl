desk-missing = “{ $title }” is missing ({ $key }=…)
desk-takes-nothing = This action takes no “{ $key }”
desk-unknown-parameter = There is no “{ $key }” here; it takes: { $known }
desk-unknown-parameter-near = There is no “{ $key }” here; did you mean “{ $near }”?
desk-too-long = “{ $title }” takes at most { $most } characters; this has { $letters }
desk-not-a-number = “{ $title }” needs a number, and “{ $value }” is none
desk-out-of-range = “{ $title }” goes from { $low } to { $high } { $unit }; “{ $value }” is outside
desk-not-offered = “{ $title }” has no choice “{ $value }”; there are: { $choices }
desk-not-a-moment = “{ $title }” needs a time such as 16:10 or 2025-11-08 16:10; “{ $value }” gives none
desk-done-already = “{ $title }” has been done and can only be done once
desk-not-yet = “{ $title }” cannot be done yet
desk-unknown-action = The desk has no action “{ $action }”
desk-unknown-action-near = The desk has no action “{ $action }”; did you mean “{ $near }”?

desk-place-read = Read “{ $title }”
desk-place-draft-offered = AI draft offered: { $text }
desk-place-draft-sent = AI draft sent as it was
desk-place-draft-edited = AI draft sent after changes
desk-place-draft-down = AI draft turned down: { $reason }
