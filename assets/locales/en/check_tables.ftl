# CSV files of tables. Each begins with the place.
check-csv-at = { $file } line { $line } column { $column }
check-csv-name = “{ $file }” cannot be the name of a CSV file
check-csv-missing = there is no { $file } beside the case
check-csv-too-large = { $file } is { $size } MiB; at most { $limit } MiB are read
check-csv-and-rows = the table has both csv and rows; keep one
check-csv-more = { $file } has { $count } more problems of this kind
check-csv-empty = there is nothing in { $file }
check-csv-not-text = { $file } is no text file
check-csv-mark = { check-csv-at }: it begins with an invisible mark (BOM)
check-csv-encoding = { check-csv-at }: it is saved as { $encoding } instead of UTF-8
check-csv-encoding-hint = it is read all the same; save it as UTF-8 to be rid of this
check-csv-separator = { check-csv-at }: the columns are split by “{ $found }” instead of a comma
check-csv-rows = { $file } has more than { $limit } rows; it is not read from line { $line } on
check-csv-width = { $file } line { $line } has { $cells } cells, the head has { $columns }
check-csv-open-quote = { check-csv-at }: a quote is never closed and takes in the lines behind it
check-csv-twice = { check-csv-at }: the column “{ $name }” is there twice
check-csv-no-column = the head of { $file } has no column “{ $name }”
check-csv-no-column-hint = name columns by id or title; by language as id.zh and id.en
check-csv-extra = { check-csv-at }: the case has no column “{ $name }”; it is not read
check-csv-extra-hint = add it to the columns, or take it out of the file
check-csv-number = { check-csv-at }: “{ $written }” is no number
check-csv-date = { check-csv-at }: “{ $written }” is no valid date or time

# Traps and analyses
check-trap-without-rows = the trap “{ $trap }” names no rows
check-trap-row = there is no row { $row }; the table has { $rows }
check-trap-unasked = no check asks about the trap “{ $trap }”
check-trap-unasked-hint = add a check with met: Noticed("{ $trap }"), or take the trap away
check-unknown-column = the table “{ $table }” has no column “{ $column }”

# Actions and quick phrases
check-effect-row = the parameter “{ $parameter }” of “{ $action }” picks no row of the table “{ $table }”, so no cell would change
check-limit-of-words = the parameter “{ $parameter }” takes no number and can have no limit
check-limit-outside = the limit { $value } lies outside of what the parameter takes, { $low } to { $high }
check-approval-never-asked = no value of “{ $action }” can be above its limit, so nobody is ever asked
check-replaces-loop = the article “{ $article }” replaces itself by a roundabout way
check-phrase-slot = the case has nothing to fill the slot “{ $slot }” of this phrase with

check-way-differs = This wording has other figures, or another “not”, than the sentence itself: { $way }
