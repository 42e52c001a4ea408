-- Theory papers: the questions as drawn, and what happened in the sitting, an entry at a time.

INSERT INTO counters (name, last) VALUES ('paper', 0);

CREATE TABLE papers (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES people (id),
    header TEXT NOT NULL,        -- JSON: what was drawn, by which seed, under which rules
    paper TEXT NOT NULL,         -- JSON: the questions as drawn, so that a changed bank changes no past paper
    passed BIGINT NOT NULL,      -- milliseconds of the sitting that had passed when this was last written
    started_at BIGINT NOT NULL,
    touched_at BIGINT NOT NULL
);

CREATE INDEX papers_of_person ON papers (person, started_at);

-- Append-only: the program inserts here and never updates.
CREATE TABLE paper_entries (
    paper BIGINT NOT NULL REFERENCES papers (id),
    seq BIGINT NOT NULL,         -- from 0 without a gap
    json TEXT NOT NULL,          -- one entry of the sitting
    PRIMARY KEY (paper, seq)
);
