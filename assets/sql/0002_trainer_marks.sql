-- What trainers did to the marks of sessions, beside the machine's, which are worked out anew every time and not kept.

INSERT INTO counters (name, last) VALUES ('mark', 0);

-- People who mark. Whoever stands here does not practise under this number.
CREATE TABLE trainers (
    person BIGINT PRIMARY KEY REFERENCES people (id)
);

-- Append-only: the program inserts here and never updates.
CREATE TABLE trainer_marks (
    id BIGINT PRIMARY KEY,
    session BIGINT NOT NULL REFERENCES sessions (id),
    trainer BIGINT NOT NULL REFERENCES people (id),
    check_id TEXT NOT NULL,      -- the check's name within the case
    step TEXT NOT NULL,          -- JSON: {"mark":status}, {"overrule":status}, "take_back"
    note TEXT NOT NULL,
    blind BIGINT NOT NULL,       -- 1 where the machine's mark had not been seen
    supersedes BIGINT,           -- the entry it takes the place of
    made_at BIGINT NOT NULL
);

CREATE INDEX trainer_marks_of_session ON trainer_marks (session, id);
