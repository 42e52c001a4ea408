# Review: a trainer marks blind, compares, overrules
review-title = Review
review-not-kept = Could not be kept: { $why }
review-no-trainer = Say first who is marking
review-no-such-check = This session has no such check
review-marked-already = This check is marked already; a confirmed mark stays as it is
review-mark-first = Confirm your own mark first, then see the machine's and overrule it
review-note-needed = An overrule needs a sentence why
review-same = The machine says the same; there is nothing to overrule
review-not-overruled = Nothing here is overruled
