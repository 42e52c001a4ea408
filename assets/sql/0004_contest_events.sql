-- Contest events: their records, a line each, as they were written and signed.

INSERT INTO counters (name, last) VALUES ('contest_event', 0);

CREATE TABLE contest_events (
    id BIGINT PRIMARY KEY,
    contest TEXT NOT NULL,       -- for looking up; the first record is the truth
    title TEXT NOT NULL,
    master TEXT,                 -- the master key in hexadecimal digits; none where it follows from a phrase
    opened_at BIGINT NOT NULL
);

-- Append-only: the program inserts here and never updates.
CREATE TABLE contest_records (
    event BIGINT NOT NULL REFERENCES contest_events (id),
    n BIGINT NOT NULL,           -- from 0 without a gap
    line TEXT NOT NULL,          -- one record with its fingerprint, as it stands in an export
    PRIMARY KEY (event, n)
);

-- Last signs of life of those at work, so that a machine that stopped goes on at the same second.
CREATE TABLE contest_beats (
    event BIGINT NOT NULL REFERENCES contest_events (id),
    stage TEXT NOT NULL,
    taker TEXT NOT NULL,         -- JSON
    at BIGINT NOT NULL,
    PRIMARY KEY (event, stage, taker)
);
