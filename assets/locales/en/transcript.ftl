transcript-empty = The transcript file is empty
transcript-no-header = Line 1 is not the header of a transcript: { $reason }
transcript-unknown-format = The transcript is of format { $format }; this program knows format { $known } — please use a newer Heard
transcript-bad-line = Line { $line } of the transcript cannot be read: { $reason }
