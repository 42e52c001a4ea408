desk-ui-record = Record
desk-ui-data = Data
desk-ui-articles = Knowledge
desk-ui-actions = Actions
desk-ui-ticket = Ticket
desk-ui-offers = Offers
desk-ui-campaign = Campaign
desk-ui-voices = Voices
desk-ui-plan = Plan
desk-ui-shift = Shift
desk-ui-unfinished = not finished

desk-ui-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
 }
desk-ui-rows-of = { $count } of { $all } rows
desk-ui-filter = Filter this table
desk-ui-sort-up = { $column }, lowest first
desk-ui-sort-down = { $column }, highest first
desk-ui-no-rows = No row fits
desk-ui-selected = Row { $row } selected
desk-ui-select-hint = Select a row to cite or doubt it
desk-ui-cite = Cite in reply
desk-ui-flag = Mark doubtful
desk-ui-flagged = Doubted
desk-ui-flag-notice = You doubt row { $row }
desk-ui-row = Row { $row }

desk-ui-search = Search the knowledge base
desk-ui-found = { $count ->
    [one] 1 article found
   *[other] { $count } articles found
 }
desk-ui-found-none = Nothing found for “{ $words }”; try another word
desk-ui-valid = Valid { $from } to { $to }
desk-ui-valid-from = Valid from { $from }
desk-ui-valid-to = Valid until { $to }
desk-ui-article-back = Back to the list
desk-ui-article-cite = Cite this article

desk-ui-do = Submit
desk-ui-optional = optional
desk-ui-choose = Choose
desk-ui-number-range = { $from }–{ $to } { $unit }
desk-ui-words-left = { $left } characters left
desk-ui-moment-hint = for example 16:10 or 2025-11-08 16:10
desk-ui-day-hint = 2025-11-08 or 11-08
desk-ui-result = Done
desk-ui-refused = Refused
desk-ui-done-once = Already done; it can be done only once
desk-ui-fill = Fill in
desk-ui-missing = “{ $title }” is still missing
