# Asking a table: what could not be understood
desk-query-empty = there is no question yet; for example: by COLUMN count
desk-query-unexpected = “{ $word }” cannot stand here
desk-query-unexpected-near = “{ $word }” cannot stand here; did you mean { $near }?
desk-query-wanting = something is missing behind “{ $word }”
desk-query-no-sign = “{ $word }” needs a condition, as in { $word }=yes
desk-query-no-column = there is no column “{ $word }”, only: { $known }
desk-query-no-column-near = there is no column “{ $word }”; did you mean { $near }?
desk-query-no-table = there is no table “{ $word }”, only: { $known }
desk-query-no-table-near = there is no table “{ $word }”; did you mean { $near }?
desk-query-not-numbers = { $word } needs numbers, and { $column } holds none
desk-query-not-dates = { $word } needs dates, and { $column } holds none
desk-query-one-join = only one table can be joined at a time
desk-query-many-groups = rows can be grouped by at most { $most } columns
desk-query-many-parts = at most { $most } conditions and { $most } figures
desk-query-stats-alone = stats stands alone, without groups or sums
desk-query-many-lines = more than { $most } groups; take another column, or cut dates by week or month
desk-query-many-pairs = more than { $most } joined rows: the column repeats in both tables and is no key

# Titles of an answer
desk-measure-count = rows
desk-measure-share = share
desk-measure-sum = sum of { $column }
desk-measure-share-of = share of { $column }
desk-measure-mean = mean of { $column }
desk-measure-median = median of { $column }
desk-measure-min = least { $column }
desk-measure-max = most { $column }
desk-measure-rate = rate of { $test }
desk-measure-ratio = { $over } ÷ { $under }
desk-step-day = { $column } (day)
desk-step-week = { $column } (week)
desk-step-month = { $column } (month)
desk-no-value = no value
desk-groups-more = … { $count } groups in all
desk-joined = { $matched } rows joined, { $unmatched } without a partner, { $left } of the other table left over
desk-joined-twice = { $rows } rows joined more than one row and count as often: { $pairs } joined rows

# Statistics of a column
desk-stats-counts = { $count } values, { $missing } missing, { $distinct } different
desk-stats-count = values
desk-stats-missing = missing
desk-stats-distinct = different
desk-stats-min = least
desk-stats-median = median
desk-stats-mean = mean
desk-stats-max = most
desk-stats-sum = sum
desk-stats-first = first
desk-stats-last = last

# An analysis
desk-analysed = asked { $table }: { $query } → { $answer }
desk-rows-asked = over { $count } rows
desk-rows-more = … { $count } more rows; narrow it down to see them
desk-all-rows = all

# Marking: scope
assess-no-scope = The figure is right, but it does not say of what ({ $scope }).
assess-scope-between = { ", " }

# The place of a mark
desk-place-flagged = doubted row { $row } of { $table }: { $cells }
desk-place-unflagged = took back the doubt of row { $row } of { $table }: { $cells }
desk-source-article = “{ $title }”
desk-source-row = “{ $table }” row { $row }
desk-place-cited = cited row { $row } of { $table }: { $cells }
desk-place-opened = opened { $table }
desk-place-noted = note: { $text }
desk-place-done = { $action }: { $result }

# Traps
trap-head = Traps in the data
trap-stale-row = stale record
trap-contradiction = contradiction
trap-wrong-unit = wrong unit
trap-wrong-currency = wrong currency
trap-duplicate = duplicate
trap-other-customer = another customer’s record
trap-survivor-bias = only those who stayed
trap-noticed = noticed in turn { $turn }
trap-noticed-at-once = noticed before the first turn
trap-not-noticed = not noticed
trap-row = row { $row } of { $table }: { $cells }
desk-why-act = { $turn }: { $words }

# Asking on the data tab
desk-ask = Ask this table
desk-ask-hint = such as by COLUMN count mean(COLUMN)
desk-ask-go = Ask
desk-ask-open = Ask this table
desk-ask-by = by { $column }
desk-ask-by-day = { $column } by day
desk-ask-stats = { $column } statistics
desk-ask-join = Join “{ $table }”
desk-ask-cite = Put the answer into the reply
desk-chart-bars = Bars
desk-chart-line = Line
desk-chart-dots = Dots
desk-chart-base = Draw the overall level
desk-chart-base-at = dashed: overall level { $value }
desk-chart-left-out = { $count } more groups are not drawn
desk-chart-two-figures = dots need two figures, such as count mean(COLUMN)
desk-head-stats = statistics of { $column }

# History of contacts
desk-history = History
desk-channel-chat = chat
desk-channel-phone = phone
desk-channel-mail = mail
desk-channel-app = app
desk-channel-message = message
desk-channel-shop = shop
