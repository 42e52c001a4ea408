# Voiding an attempt
void-button = Void…
void-ask = Void this attempt?
void-about = Where the customer's words went wrong, the attempt need not count: the talk and who voided it are kept, but it has no marks and is no part of growth. This cannot be undone.
void-name = Who voids it
void-why = Why
void-yes = Void it
void-no = Keep it
void-told = { $name } voided this attempt: { $why }
void-not-marked = Not marked: this attempt was voided
void-slips = { $count ->
        [one] One line of the customer does
       *[other] { $count } lines of the customer do
    } not pass the voice check of this edition; a trainer may void the attempt
void-by-rule = Not marked: too many of the customer's words went wrong, and this case voids such an attempt
