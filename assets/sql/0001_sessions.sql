-- What happened (people, sessions, events), what is being written (drafts), what the person prefers (settings).
-- One text for SQLite and PostgreSQL: only bigint, text, double precision and ON CONFLICT. Times are milliseconds
-- since 1970 UTC. What is JSON is read and written by the program alone and may grow fields.

CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    last BIGINT NOT NULL
);

-- Numbers are never given twice, not even after a deletion: a report that names session 12 means one session for ever.
INSERT INTO counters (name, last) VALUES ('person', 0), ('session', 0);

CREATE TABLE people (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE sessions (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES people (id),
    scenario TEXT NOT NULL,      -- for looking up; the header below is the truth
    header TEXT NOT NULL,        -- JSON: the first line of the transcript
    label TEXT NOT NULL,
    state TEXT NOT NULL,         -- open, ended, left
    started_at BIGINT NOT NULL,
    touched_at BIGINT NOT NULL,  -- when the last event was appended
    ended_at BIGINT,
    forked_from BIGINT,          -- no reference: the copy outlives the original
    forked_at BIGINT             -- how many of the original's events it began with
);

CREATE INDEX sessions_of_person ON sessions (person, started_at);
CREATE INDEX sessions_by_state ON sessions (state, touched_at);

-- Append-only: the program inserts here and never updates.
CREATE TABLE events (
    session BIGINT NOT NULL REFERENCES sessions (id),
    seq BIGINT NOT NULL,         -- from 0 without a gap
    json TEXT NOT NULL,          -- one event, as a line of the transcript
    PRIMARY KEY (session, seq)
);

CREATE TABLE drafts (
    session BIGINT PRIMARY KEY REFERENCES sessions (id),
    json TEXT NOT NULL,          -- a JSON string: the words may hold any character
    saved_at BIGINT NOT NULL
);

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    json TEXT NOT NULL
);
