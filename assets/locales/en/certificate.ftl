# What a certificate says

certificate-heading-prize = Certificate of honour
certificate-heading-passed = Certificate of proficiency
certificate-heading-part = Certificate of participation
certificate-passed = Passed
certificate-part = Took part
certificate-body-placed = took place { $place } in { $event } with { $points } of { $of } points and is awarded: { $prize }.
certificate-body-prize = reached { $points } of { $of } points in { $event } and is awarded: { $prize }.
certificate-body-passed = took { $event }, reached the pass mark in every part and { $points } of { $of } points in all, and has passed.
certificate-body-part = took part in { $event } to the end and reached { $points } of { $of } points.
certificate-close = {""}
certificate-total = Total
certificate-chief-judge = Chief judge
certificate-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
certificate-members = Members
certificate-merit = Certificate of merit
certificate-serial = Certificate
certificate-records = Fingerprint of the records
certificate-key = Signing key
certificate-check = The digital credential that comes with it can be checked without a network: heard contest verify
certificate-criteria = All stages under the same cases, seed and time limits; marked by rule and by judges with the weights of the event’s file.

# Templates of documents
report-template-fault = the template is wrong here: { $fault }
report-template-hint = try this: { $hint }

# Badges
verify-badge = the badge is whole and its signature fits
verify-badge-about = { $who }: { $what }; issued by { $organiser }; key { $key }
verify-badge-shape = this is no signed badge
verify-badge-method = the badge is signed by a method that this program does not know
verify-badge-issuer = the badge names no key that can be read without a network
verify-badge-signature = the signature does not fit: the badge was changed, or signed by another key
event-not-closed = event { $name } is not signed and closed yet; certificates come afterwards
event-template-fault = { $path }, line { $line }, column { $column }: { $why }
