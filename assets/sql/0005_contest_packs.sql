-- Sealed packs of contest events: what stages are held with, unreadable without the keys that the records tell one by one.

CREATE TABLE contest_packs (
    event BIGINT PRIMARY KEY REFERENCES contest_events (id),
    bytes TEXT NOT NULL          -- base64 of the pack; its fingerprint stands in the first record
);
