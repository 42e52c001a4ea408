# Looking at the records of an event
verify-signed = The records are whole, and the signature at the end is right
verify-open = The records are whole, but the event is not signed and closed: nobody can say whether some are missing at the end
verify-torn = Line { $line } is torn, most likely because the program was stopped while writing it; all records before it are whole
verify-no-record = Line { $line } is no record (number { $n } should stand here)
verify-altered = Record { $n } on line { $line } was altered
verify-out-of-place = Line { $line } does not follow the one before: a record was removed, put in or moved here (number { $n } should stand here)
verify-clock-set-back = Record { $n } on line { $line } is dated before the one before
verify-wrong-signature = The signature on line { $line } is not by the key of the opening
verify-behind-the-end = Line { $line } stands behind the end of the event
verify-records = { $count ->
    [one] One record
   *[other] { $count } records
 }, fingerprint { $last }, public key { $key }
verify-other-key = The public key is not { $key }
verify-misplaced = Record { $n } may not stand where it stands: { $why }
