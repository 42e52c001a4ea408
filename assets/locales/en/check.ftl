# Checking scenarios: how the file is written
check-full-width = a full-width { $found } stands here; use the plain { $half }
check-full-width-space = an invisible wide blank ({ $found }) stands here; use a plain blank
check-full-width-hint = heard check --fix repairs all full-width marks at once
check-byte-order-mark = the file begins with an invisible byte order mark (BOM)
check-not-utf8 = the file is in GBK; save it as UTF-8
check-bad-bytes = the file has bytes that are neither UTF-8 nor GBK
check-bad-bytes-hint = open it in an editor, save it as UTF-8 and check again
check-encoding-hint = heard check --fix repairs this; the content stays as it is
check-file-too-large = the file is larger than { $limit } MiB and was not read further
check-file-too-large-hint = a scenario is usually below 1 MiB; keep only the table rows the case needs
check-nested-too-deep = brackets are nested more than { $limit } deep
check-syntax-nothing = the file is empty
check-syntax-after-end = the scenario has ended, but more follows
check-syntax-unclosed-comment = this comment /* has no closing */
check-syntax-unclosed-text = this text has no closing quote
check-syntax-apostrophe = single quotes hold one character; write texts in double quotes
check-syntax-bad-escape = { $escape } cannot be written in a text; a backslash itself is written \\
check-syntax-extension = only #![enable(implicit_some)] is supported, and it may be left out
check-syntax-unclosed = this bracket has no matching { $close }
check-syntax-unclosed-hint = put { $close } behind its last item
check-syntax-extra-comma = one comma too many
check-syntax-wrong-close = expected { $close } here, found { $found }
check-syntax-wrong-close-hint = the bracket was opened on line { $line }
check-syntax-semicolon = items are separated by commas, not semicolons
check-syntax-missing-comma = a comma is missing behind this item
check-syntax-missing-comma-hint = put a comma here
check-syntax-equals = a field is followed by a colon, not by an equals sign
check-syntax-no-value = nothing stands behind the colon
check-syntax-stray-field = a field cannot stand directly in square brackets{ $name ->
    [blank] {""}
   *[other] : { $name }
 }
check-syntax-stray-field-hint = every item of a list has its own round brackets: [(…), (…)]
check-syntax-no-colon = write this as “name: value”
check-syntax-unexpected = { $found } cannot stand here
check-wrong-type = expected { $wanted ->
    [text] a text in quotes
    [number] a whole number
    [bool] true or false
    [list] a list in square brackets
    [map] a map in braces
    [Text] a text with its language
   *[other] { $wanted }
 } here, found { $found ->
    [text] a text
    [char] a character
    [number] a number
    [word] a word without quotes
    [fields] a set of fields
    [tuple] values in round brackets
    [list] a list
   *[map] a map
 }
check-wrong-type-hint-text = write (en: "…"), or (zh: "…", en: "…") in both languages
check-wrong-type-hint-quotes = put it in double quotes
check-wrong-type-hint-list = put it in square brackets, […], even a single item
check-wrong-type-hint-number = leave out the quotes
check-wrong-head = expected { $wanted } here, found { $found }
check-wrong-head-hint = the name before the bracket may be left out: delete { $found }
check-unknown-field = { $shape } has no field { $name }
check-duplicate-field = the field { $name } is written twice
check-duplicate-key = “{ $name }” is written twice; only the last one would be kept
check-missing-field = { $shape } lacks the field { $name }
check-missing-field-hint = add { $name }: { $wanted ->
    [text] "…"
    [number] a number
    [bool] true or false
    [list] […]
    [map] {"{"}"…": "…"{"}"}
    [Text] (en: "…")
   *[other] { $wanted }
 }
check-unknown-name = { $shape } knows no { $name }
check-did-you-mean = did you mean { $name }?
check-known-names = choose one of: { $names }
check-single-brackets = { $name } needs another pair of brackets inside
check-single-brackets-hint = write { $name }((…))
check-argument-count = { $name } takes { $wanted } values, { $found } stand here
check-argument-count-hint = write { $form }
check-not-whole = { $written } is not a whole number
check-number-out-of-range = { $written } is out of range; it can be { $low } to { $high }
check-empty-text = the text is missing in every language
