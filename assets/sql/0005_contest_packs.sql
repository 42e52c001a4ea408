-- Sealed packs that events were opened from, so that every machine of an event has what its stages need once they are opened.

CREATE TABLE contest_packs (
    hash TEXT PRIMARY KEY,       -- blake3 of the bytes, in hexadecimal digits; the first record of the event names it
    pack TEXT NOT NULL           -- the bytes in base64
);
