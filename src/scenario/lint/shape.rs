//! What the reader itself finds before any rule runs, for `heard check --explain`.

/// Codes and their texts.
pub(super) const SHAPE_RULES: &[(&str, &str)] = &[
    (
        "syntax",
        "The file is not written as RON: a comma, a bracket, a quote or a colon is missing or too many.\n\nThe reader goes on behind the error, so that one slip does not hide the others.",
    ),
    (
        "full-width",
        "A full-width mark （：，“”） or a wide blank stands outside a text, where RON wants the plain one.\n\nA Chinese keyboard writes them without asking. `heard check --fix` repairs all of them and nothing else.",
    ),
    (
        "byte-order-mark",
        "The file begins with an invisible mark that some editors add.\n\n`heard check --fix` takes it away.",
    ),
    (
        "not-utf8",
        "The file is in GBK or UTF-16 instead of UTF-8.\n\nIt is read all the same; `heard check --fix` saves it as UTF-8.",
    ),
    (
        "bad-bytes",
        "The file is no text in any encoding a scenario is written in.",
    ),
    (
        "file-too-large",
        "The file is larger than 4 MiB and is not read.",
    ),
    ("nested-too-deep", "Brackets are nested more than 128 deep."),
    (
        "pool-too-small",
        "A pool of drawn customers has too few names for some sex and age group (40), too few personas (24, one for every temper at least) or no background.\n\nSeeds would soon draw the same people again.",
    ),
    (
        "pool-twice",
        "A name, a persona, a region, a background or a regional word stands in its list twice, so it would be drawn twice as often, or never be reached.",
    ),
    (
        "pool-meaning",
        "A regional word changes what is said: a figure or a word that denies appears or goes.\n\nBad: `(plain: \"知道\", said: \"不晓得\")`\nGood: `(plain: \"知道\", said: \"晓得\")`",
    ),
    (
        "pool-no-latin",
        "A name in a Chinese pool has no `latin` letters, which talks in English need.",
    ),
    (
        "bank-twice",
        "A question bank has the same id or the same question twice, so that a paper could ask it twice.",
    ),
    (
        "bank-options",
        "A question has too few options or too many, two that are the same, or options where its kind has none.",
    ),
    (
        "bank-key",
        "The key does not fit the kind of the question: a single choice with two right answers, a letter no option has, an order that leaves one out, a case without points.\n\nBad: `kind: Single, options: [\"…\", \"…\", \"…\"], answer: \"AC\"`\nGood: `kind: Single, options: [\"…\", \"…\", \"…\"], answer: \"C\"`",
    ),
    (
        "unknown-field",
        "A field that the format does not know, often a slip: `minuts: 10`. The nearest known name is the hint.",
    ),
    (
        "missing-field",
        "A field that must be there is not. The finding points to the head of the value that lacks it.",
    ),
    ("duplicate-field", "A field is written twice in one value."),
    (
        "duplicate-key",
        "A key stands twice in a map; plain RON would silently keep the last one.",
    ),
    (
        "unknown-name",
        "A word that is none of the closed list: `Ecomerce` for `ECommerce`.",
    ),
    (
        "wrong-type",
        "A value of another kind than the field takes: a number in quotes, a text without quotes, one item without its list.",
    ),
    (
        "number-out-of-range",
        "A number too large or too small for its field.",
    ),
    (
        "csv-file",
        "The CSV file of a table is not there, is too large (32 MiB), or has a name that is none: it must lie beside the case and end in `.csv`. A table has either `csv` or `rows`.",
    ),
    (
        "csv-shape",
        "The lines of a CSV file do not fit the table: a column is missing or there twice, a line has more or fewer cells than the head, a quote is never closed, or there are more than 200,000 rows.\n\nThe finding names the file, the line and the column.",
    ),
    (
        "csv-cell",
        "A cell of a CSV file is not what its column holds: words in a column of numbers, no date in a column of dates. A dash or nothing means that there is no value.",
    ),
    (
        "csv-encoding",
        "A CSV file begins with an invisible mark or is in GBK or UTF-16, as spreadsheets save it. It is read all the same.",
    ),
];
